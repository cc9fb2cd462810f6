"""The details below the card of a quote, in the whole window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint

from argmap.case.claims import Claim
from argmap.case.evidence import Document, Source, document_hash
from argmap.case.places import Alone
from argmap.case.plan_claims import plan_claim
from argmap.case.plan_evidence import plan_quote, plan_source
from argmap.ui.inspector.cite_card import CiteCard

TEXT = "The first page has words.\n\nThe second page has others, which are quoted at length here."


@pytest.fixture
def user(home):
    user = home.start(home.new_case())
    user.waits(lambda: user.window._bridge.is_open)
    return user


@pytest.fixture
def card(user):
    """The card of a quote that stands on the second page of its source."""
    bridge, start = user.window._bridge, TEXT.index("The second")

    def made(kind, *planned, **fields):
        done = bridge.edit(*planned, new_id=bridge.new_id, **fields)
        return next(one.after for one in done.changes if isinstance(one.after, kind))

    original = TEXT.encode()
    document = Document(document_hash(original, TEXT), TEXT, original, pages=(0, start))
    fields = {"title": "An order of the court on the motion for a temporary restraining order"}
    source = made(Source, plan_source, fields, document)
    claim = made(Claim, plan_claim, "It was ordered, at length, and with reasons", Alone())
    made(object, plan_quote, source.id, TEXT, start, len(TEXT), target=claim.id, page=2)
    user.window._selection.pick_claim(claim.id)
    user.waits(lambda: any(one.isVisible() for one in user.window.findChildren(CiteCard)))
    return next(one for one in user.window.findChildren(CiteCard) if one.isVisible())


def test_the_page_of_a_quote_is_told_and_offered_as_its_pinpoint(user, card):
    assert "p. 2" in card._origin.full_text
    user.click(card._details)
    form = card.details.cite_form
    assert form.remark("pinpoint") == "Printed as p. 2, unless you write another"
    user.click(form.editor("pinpoint"))
    user.type("3")
    user.press("Return")
    user.waits(lambda: form.remark("pinpoint") == "")
    assert card._origin.full_text.startswith("3 · ")
    assert "p. 2" not in card._origin.full_text


def test_no_field_of_the_details_is_lower_than_its_words(user, card):
    user.click(card._details)
    for form in (card.details.cite_form, card.details.quote_form):
        for name in form.values:
            editor = form.editor(name)
            user.waits(lambda editor=editor: editor.height() >= editor.sizeHint().height())


def test_on_a_card_that_is_picked_it_is_seen_which_of_its_parts_is_open(user, card):
    card.show_picked(True)
    user.click(card._details)
    grabbed, ratio = card.grab().toImage(), card.devicePixelRatioF()

    def ground_of(button):
        return grabbed.pixelColor((button.geometry().topLeft() + QPoint(4, 6)) * ratio).name()

    assert ground_of(card._details) != ground_of(card._mark)
