from __future__ import annotations

import pytest
from PySide6.QtGui import QImage

from argmap.ui.checks.check_list import CheckList
from argmap.ui.checks.kinds import STATES
from argmap.ui.checks.rows import CheckRow, Gravity, Passage, marked
from argmap.ui.marking.marks import MarkKind

OLD = "The company stopped hosting the network on Sunday evening, without a word of warning."
NEW = "The company ceased hosting the network on Sunday evening, and without a word."
MUCH = "The judge heard both sides at some length and asked many questions of them. " * 8


def runs(passage):
    return [(mark.kind, passage.words[mark.start : mark.end], mark.rival) for mark in passage.marks]


def test_what_differs_in_two_passages_is_marked_in_both():
    old, new = marked(Passage(OLD, "As quoted"), Passage(NEW, "Now"))
    assert runs(old) == [
        (MarkKind.CHANGED, "stopped", "ceased"),
        (MarkKind.MISSING, "", "and"),
        (MarkKind.ONLY_HERE, "of warning", ""),
    ]
    assert runs(new) == [
        (MarkKind.CHANGED, "ceased", "stopped"),
        (MarkKind.ONLY_HERE, "and", ""),
        (MarkKind.MISSING, "", "of warning"),
    ]


def test_an_ending_a_mark_and_a_line_break_make_a_difference_only_where_they_are_one():
    old, new = marked(
        Passage("He suspends\nthe account, today.", ""),
        Passage("He suspended the account today.", ""),
    )
    assert runs(old) == [(MarkKind.CHANGED, "suspends", "suspended"), (MarkKind.ONLY_HERE, ",", "")]
    assert new.words == "He suspended the account today."


def test_passages_with_too_little_in_common_are_not_marked():
    assert runs(marked(Passage(OLD, ""), Passage("Nobody was hurt in the fire.", ""))[0]) == []


def test_a_long_passage_is_shown_from_shortly_before_its_first_difference():
    old, new = marked(Passage(MUCH + OLD, ""), Passage(MUCH + NEW, ""))
    assert old.words.startswith("… ")
    assert "stopped hosting" in old.words
    assert runs(old)[0] == (MarkKind.CHANGED, "stopped", "ceased")
    assert runs(new)[0] == (MarkKind.CHANGED, "ceased", "stopped")


def test_what_is_heard_of_marked_words_says_how_they_differ(qtbot):
    row = row_of(*marked(Passage(OLD, "As quoted"), Passage(NEW, "Now")))
    view = list_of(qtbot, row)
    heard = view.checks.data(view.checks.index(2), 11)  # Qt's role of accessible text
    assert "Other words: “stopped” for “ceased”" in heard
    assert "Missing here: “of warning”" in heard


def row_of(*passages):
    return CheckRow(Gravity.ERROR, STATES["altered"], "It is altered.", passages)


def list_of(qtbot, row):
    view = CheckList()
    qtbot.addWidget(view)
    view.resize(320, 400)
    view.show_rows([row])
    with qtbot.waitExposed(view):
        view.show()
    return view


def grey(qtbot, row):
    shown = list_of(qtbot, row).grab().toImage()
    image = shown.convertToFormat(QImage.Format.Format_Grayscale8)
    return bytes(image.constBits())


@pytest.mark.parametrize("one", [OLD, NEW])
def test_the_marks_are_painted_in_the_list_without_colour(qtbot, one):
    old, new = marked(Passage(OLD, "As quoted"), Passage(NEW, "Now"))
    passage = old if one == OLD else new
    plain = Passage(passage.words, passage.about)
    assert grey(qtbot, row_of(passage)) != grey(qtbot, row_of(plain))


def test_a_list_cuts_what_is_before_a_difference_so_that_it_shows():
    before = "Home to a growing circle of users, the network was, as web trackers say, "
    old, new = marked(
        Passage(f"{before}already the largest.", ""), Passage(f"{before}not yet the largest.", "")
    )
    for passage in (old, new):
        assert passage.words.startswith("… ")
        assert passage.marks[0].start < 45
