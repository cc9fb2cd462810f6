from __future__ import annotations

import itertools

import pytest
from PySide6.QtWidgets import QWidget

from argmap.case.evidence import Source
from argmap.case.plan_evidence import plan_source
from argmap.sources.problems import Grade, Problem, TextPlace
from argmap.ui import headed_rows
from argmap.ui.checks.check_list import CheckList
from argmap.ui.checks.kinds import STATES
from argmap.ui.checks.rows import CheckRow, Gravity, Passage
from argmap.ui.comparing.entries import Entry, Group
from argmap.ui.comparing.entry_list import EntryList
from argmap.ui.reader.sources_panel import SourcesPanel
from argmap.ui.searching.found import FoundPassage
from argmap.ui.searching.found_list import FoundList
from argmap.ui.searching.found_model import FoundModel
from argmap.ui.theme import apply_theme, load_theme

WORDS = "Conservative social media network sues Amazon over the lockdown that was forced on it"
WIDE, NARROW, HIGH = 620, 240, 420
FEW, MANY = 3, 12


def of_sources(bridge, number):
    for one in range(number):
        fields = {"title": f"{one} {WORDS}", "translated": bool(one % 2)}
        bridge.edit(plan_source, fields, None, new_id=bridge.new_id)


def sources_list(bridge, selection, number):
    of_sources(bridge, number)
    panel = SourcesPanel(bridge, selection)
    return panel, panel.list


def check_list(_bridge, _selection, number):
    passages = (Passage(f"{WORDS}, {WORDS}", "As quoted"), Passage(WORDS, "Now in the source"))
    altered = STATES["altered"]
    rows = [CheckRow(Gravity.ERROR, altered, f"{one}: {WORDS}", passages) for one in range(number)]
    view = CheckList()
    view.show_rows(rows)
    return view, view


def found_list(bridge, _selection, number):
    of_sources(bridge, 1)
    source = next(iter(bridge.case_map.sources.values()))
    assert isinstance(source, Source)
    passages = [
        FoundPassage(source.id, one, one + len(WORDS), WORDS, note=f"Most of: {WORDS}")
        for one in range(number)
    ]
    model = FoundModel()
    model.show_passages(bridge.case_map, passages)
    view = FoundList(model)
    model.setParent(view)
    return view, view


def entries_of(source, number):
    entries = []
    for one in range(number):
        place = TextPlace(source, one, one + 9)
        problem = Problem("negation", Grade.WARNING, (place,), WORDS, WORDS)
        entries.append(Entry(Group.DIFFERING, (place,), WORDS, (problem,)))
    return entries


def entry_list(bridge, _selection, number):
    of_sources(bridge, 1)
    whole = EntryList()
    whole.show_entries(entries_of(next(iter(bridge.case_map.sources)), number))
    return whole, whole.view


MAKERS = [sources_list, check_list, found_list, entry_list]


@pytest.fixture
def make_list(qtbot, qapp, bridge, selection):
    apply_theme(qapp, load_theme("light"))
    kept = []

    def make(maker, number):
        frame = QWidget()
        qtbot.addWidget(frame)
        frame.resize(WIDE, HIGH)
        whole, view = maker(bridge, selection, number)
        whole.setParent(frame)
        whole.resize(WIDE, HIGH)
        kept.append(frame)
        with qtbot.waitExposed(frame):
            frame.show()
        return whole, view

    yield make
    qapp.setStyleSheet("")


def rects(view):
    model = view.model()
    return [view.visualRect(model.index(row, 0)) for row in range(model.rowCount())]


def needed(view):
    """Return how high the rows have to be at the width that the list has now."""
    model = view.model()
    rows = [model.index(row, 0) for row in range(model.rowCount())]
    return [view.sizeHintForIndex(row).height() for row in rows]


def settled(qtbot, view):
    """Wait until the rows stand one below the other, as high as they have to be."""

    def is_settled():
        shown = rects(view)
        below = [one.bottom() + 1 == two.top() for one, two in itertools.pairwise(shown)]
        return [one.height() for one in shown] == needed(view) and all(below)

    qtbot.waitUntil(is_settled)
    return [one.height() for one in rects(view)]


@pytest.mark.parametrize("number", [FEW, MANY])
@pytest.mark.parametrize("maker", MAKERS)
def test_rows_are_as_high_as_their_words_after_the_list_was_widened_and_narrowed(
    qtbot, make_list, maker, number
):
    whole, view = make_list(maker, number)
    wide = settled(qtbot, view)
    whole.resize(NARROW, HIGH)
    narrow = settled(qtbot, view)
    assert sum(narrow) > sum(wide)
    whole.resize(WIDE, HIGH)
    assert settled(qtbot, view) == wide


def test_rows_make_room_for_a_scroll_bar_that_more_of_them_bring(qtbot, make_list):
    whole, view = make_list(check_list, 1)
    whole.resize(NARROW, HIGH)
    settled(qtbot, view)
    room = view.viewport().width()
    view.show_rows([CheckRow(Gravity.ERROR, STATES["lost"], WORDS[at:]) for at in range(60)])
    qtbot.waitUntil(lambda: view.viewport().width() < room)
    settled(qtbot, view)


def test_rows_that_surely_need_a_scroll_bar_are_measured_once_beside_it(
    qtbot, make_list, bridge, monkeypatch
):
    measured = []
    real = headed_rows.room_of

    def counted(option):
        measured.append(real(option))
        return measured[-1]

    whole, view = make_list(entry_list, 1)
    settled(qtbot, view)
    room = view.viewport().width()
    monkeypatch.setattr(headed_rows, "room_of", counted)
    whole.show_entries(entries_of(next(iter(bridge.case_map.sources)), 60))
    qtbot.waitUntil(lambda: view.viewport().width() < room)
    settled(qtbot, view)
    assert measured.count(room) < 60 / 2  # as many as it takes to see that they need it
    assert len(measured) >= 60


def test_the_scroll_bar_goes_with_the_rows_that_needed_it(qtbot, make_list):
    _, view = make_list(check_list, MANY)
    settled(qtbot, view)
    assert view.verticalScrollBar().isVisible()
    view.show_rows([CheckRow(Gravity.ERROR, STATES["lost"], WORDS)])
    settled(qtbot, view)
    qtbot.waitUntil(lambda: not view.verticalScrollBar().isVisible())
