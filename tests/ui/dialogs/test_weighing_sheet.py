from __future__ import annotations

from collections import Counter

import pytest
from PySide6.QtWidgets import QLabel

from argmap.case.errors import FormatError
from argmap.law.doctrines import load_doctrines
from argmap.law.reading import load_standards
from argmap.law.what_was_checked import NO, PARTLY, YES, what_was_checked
from argmap.ui.dialogs.sheet import Sheet
from argmap.ui.dialogs.weighing import STATES, TITLE, weighing_page
from argmap.ui.weighing_help import KINDS, load_weighing_help, read_weighing_help

KNOWN = load_standards()


def texts(page):
    return Counter(label.text() for label in page.findChildren(QLabel))


def test_the_page_says_what_is_law_what_a_model_and_what_it_is_not(qtbot):
    page = weighing_page(KNOWN)
    qtbot.addWidget(page)
    said = texts(page)
    parts = load_weighing_help()
    assert {one.kind for one in parts} == KINDS.keys()
    for part in parts:
        assert said[part.title] == 1
        assert said[part.text] == 1
    assert said[KINDS["model"][1]] == sum(one.kind == "model" for one in parts)
    assert any("legal advice" in one.title for one in parts)


def test_every_standard_says_whether_it_was_checked_as_its_data_does(qtbot):
    page = weighing_page(KNOWN)
    qtbot.addWidget(page)
    said, rows = texts(page), what_was_checked(KNOWN)
    assert [one.name for one in rows if one.group == "Standards"] == [
        one.name for one in KNOWN.standards.values()
    ]
    states = Counter(one.state for one in rows)
    assert states.keys() <= {YES, PARTLY, NO}
    for state, count in states.items():
        assert said[STATES[state][1]] == count
    for standard in KNOWN.standards.values():
        row = next(one for one in rows if one.name == standard.name)
        assert row.state == standard.checked
        assert row.said.startswith(standard.source)
        assert said[row.said] >= 1


def test_a_list_of_many_lines_is_counted():
    rows = {one.name: one for one in what_was_checked(KNOWN)}
    checklist = rows["Checklist of Rule 65"]
    assert checklist.said.startswith("7 of 14 lines were checked. Compared with: Notice: the text")
    assert checklist.state == PARTLY
    harms = rows["Which harms count"]
    for one in load_doctrines().by_id.values():
        assert (f"{one.name}: {one.where}" in harms.said) is one.checked


def test_help_menu_and_weigh_open_the_page(make_window, qtbot, monkeypatch):
    shown = []
    monkeypatch.setattr(Sheet, "ask", lambda sheet: shown.append(sheet.windowTitle()))
    window = make_window()
    window.actions_["explain_weighing"].trigger()
    window.furniture.weigh.about.checked.click()
    assert shown == [TITLE, TITLE]


def test_a_kind_that_is_not_known_is_told_with_its_line():
    text = '[[part]]\nkind = "lore"\ntitle = "A"\ntext = "B"\n'
    with pytest.raises(FormatError, match="line 2: “kind” must be one of law, model, own, not"):
        read_weighing_help(text)
