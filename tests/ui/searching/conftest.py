from __future__ import annotations

import sqlite3
from contextlib import contextmanager

import pytest
from dressing import dress

from argmap.case.claims import Claim
from argmap.case.evidence import Document, Source, document_hash
from argmap.case.ids import keyed_id
from argmap.case.places import Alone
from argmap.case.plan_claims import plan_claim
from argmap.case.plan_evidence import plan_source
from argmap.store.word_index import IndexInMemory
from argmap.ui.searching.search_panel import SearchPanel

ORDER = (
    "The judge heard both sides.\n\nParler asked the court for a restraining order on Monday. "
    "😀 Amazon said that there is no merit in the motion, and that it would be harmed."
)
REPORT = (
    "Amazon closed the servers.\n\n“It will kill our business,” the chief of Parler said, “at the "
    "very moment in which it was about to grow.”"
)


class Making:
    """Makes sources and claims through planners."""

    def __init__(self, bridge):
        self.bridge = bridge

    def source(self, title, text):
        document = Document(document_hash(text.encode(), text), text, text.encode())
        return self._made(Source, plan_source, {"title": title}, document)

    def claim(self, text):
        return self._made(Claim, plan_claim, text, Alone())

    def _made(self, kind, planner, *args):
        done = self.bridge.edit(planner, *args, new_id=self.bridge.new_id)
        return next(one.after for one in done.changes if isinstance(one.after, kind))


@pytest.fixture
def store(store):
    """A store in memory whose texts are indexed as those of a case file are."""

    @contextmanager
    def reading():
        connection = sqlite3.connect(":memory:")
        connection.execute("CREATE TABLE document (hash TEXT, text TEXT)")
        rows = [(document.hash, document.text) for document in store.documents.values()]
        connection.executemany("INSERT INTO document VALUES (?, ?)", rows)
        yield connection
        connection.close()

    store.word_index = lambda: IndexInMemory(reading)
    return store


@pytest.fixture
def making(bridge):
    numbers = iter(range(10_000))
    bridge.new_id = lambda: keyed_id("searching", str(next(numbers)))
    return Making(bridge)


@pytest.fixture
def sources(making):
    return making.source("Order", ORDER), making.source("Report", REPORT)


@pytest.fixture
def panel(qtbot, qapp, bridge, sources):
    dress(qapp)
    panel = SearchPanel(bridge)
    qtbot.addWidget(panel)
    panel.resize(380, 600)
    with qtbot.waitExposed(panel):
        panel.show()
    panel.field.setFocus()
    yield panel
    panel.search.asking.end()


@pytest.fixture
def look_for(qtbot, qapp, panel):
    """Types words, or pastes them, and waits until they are answered."""

    def look(words, *, pasted=False):
        panel.pause.setInterval(0)
        if pasted:
            qapp.clipboard().setText(words)
            panel.field.selectAll()
            panel.field.paste()
        else:
            panel.field.selectAll()
            qtbot.keyClicks(panel.field, words)
        settle(qtbot, panel, words.strip())

    return look


def settle(qtbot, panel, words):
    """Wait until these words are answered."""

    def is_answered():
        question = panel.search.question
        return question is not None and question.words == words and panel.search.is_answered

    qtbot.waitUntil(is_answered)
