from __future__ import annotations

import pytest
from dressing import dress

from argmap.case.claims import Claim
from argmap.case.evidence import Document, Quote, Source, document_hash
from argmap.case.ids import keyed_id
from argmap.case.places import Alone
from argmap.case.plan_claims import plan_claim
from argmap.case.plan_evidence import plan_quote, plan_source
from argmap.case.terms import Side

ARTICLE = (
    "Parler sues Amazon\n\nParler asked a court for a restraining order. 😀 Amazon said there is"
    "\u00a0no merit.\n\nThe judge, “for her part”, said nothing yet."
)


class Desk:
    """Makes records through planners, and finds what was made."""

    def __init__(self, bridge):
        self.bridge = bridge

    def source(self, title="Parler sues Amazon", text=ARTICLE, pages=(), **fields):
        document = None
        if text is not None:
            original = text.encode()
            document = Document(document_hash(original, text), text, original, pages=pages)
        return self._made(Source, plan_source, {"title": title, **fields}, document)

    def claim(self, text="An order is needed", side=Side.MOVANT):
        return self._made(Claim, plan_claim, text, Alone(), side=side)

    def quote(self, source, words, claim=None):
        text = self.bridge.document_of(source.id).text
        start = text.index(words)
        target = claim.id if claim else None
        done = self.bridge.edit(
            plan_quote,
            source.id,
            text,
            start,
            start + len(words),
            target=target,
            new_id=self.bridge.new_id,
        )
        made = [one.after for one in done.changes if isinstance(one.after, Quote)]
        return made[0] if made else None

    @property
    def quotes(self):
        return sorted(self.bridge.case_map.quotes.values(), key=lambda one: one.start)

    @property
    def cites(self):
        return list(self.bridge.case_map.cites.values())

    def _made(self, kind, planner, *args, **fields):
        done = self.bridge.edit(planner, *args, new_id=self.bridge.new_id, **fields)
        return next(one.after for one in done.changes if isinstance(one.after, kind))


@pytest.fixture
def desk(bridge):
    numbers = iter(range(10_000))
    bridge.new_id = lambda: keyed_id("reader", str(next(numbers)))
    return Desk(bridge)


@pytest.fixture
def at_desk(window):
    """Makes records in the case that the window shows."""
    return Desk(window._bridge)


@pytest.fixture
def said(bridge):
    seen = []
    bridge.said.connect(seen.append)
    return seen


@pytest.fixture
def theme(qapp):
    return dress(qapp)
