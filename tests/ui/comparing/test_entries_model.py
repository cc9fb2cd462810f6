from __future__ import annotations

import pytest

from argmap.case.ids import keyed_id
from argmap.sources.problems import Grade, Problem, TextPlace
from argmap.ui.comparing.entries import entries_of
from argmap.ui.comparing.entries_model import EntriesModel, EntryRole
from argmap.ui.comparing.entry_list import EntryList

ONE, TWO = (keyed_id("source", name) for name in ("one", "two"))
TEXTS = {ONE: "Parler is down today.", TWO: "It is down."}


def found(kind, told):
    where = (TextPlace(ONE, 0, 10), TextPlace(TWO, 0, 5))
    return entries_of([Problem(kind, Grade.WARNING, where, "Passages.", told)], [], TEXTS)


def said(model):
    return [model.index(row).data(EntryRole.TOLD) for row in range(model.rowCount())]


@pytest.fixture
def model(qapp):
    made = EntriesModel()
    made.show_entries(found("time", "An hour apart"))
    return made


def test_a_row_says_what_is_told_of_the_entries_shown_now(model):
    assert said(model) == [None, "An hour apart"]
    model.show_entries(found("time", "A day apart"))
    assert said(model) == [None, "A day apart"]


def test_a_row_says_what_stands_there_after_another_kind_was_asked_for(model):
    model.show_entries([*found("time", "An hour apart"), *found("number", "Ten or six")])
    assert said(model) == [None, "An hour apart", "Ten or six"]
    model.show_kind("Number")
    assert said(model) == [None, "Ten or six"]


def test_what_is_picked_is_told_once(qtbot):
    shown = EntryList()
    qtbot.addWidget(shown)
    told = []
    shown.picked.connect(told.append)
    first, second = found("time", "An hour apart"), found("number", "Ten or six")
    shown.show_entries(first)
    shown.show_entries(second)
    assert [one and one.kinds for one in told] == [("time",), ("number",)]
    shown.show_entries(())
    assert told[2:] == [None]
