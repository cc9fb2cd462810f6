from __future__ import annotations

import pytest
from PySide6.QtGui import QImage

from argmap.ui.marking.marks import Mark, MarkKind
from argmap.ui.marking.words_view import WordsView

WORDS = "Parler 😀 is unable or unwilling to remove such content immediately"


@pytest.fixture
def view(qtbot):
    view = WordsView()
    qtbot.addWidget(view)
    view.resize(600, 40)
    return view


def grey(view, *marks, words=WORDS):
    view.show_words(words, marks, before="Before. ", after=" After.")
    image = view.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    return bytes(image.constBits())


def mark(kind, word=""):
    at = WORDS.index(word) if word else WORDS.index("unable")
    return Mark(kind, at, at + len(word), "")


def test_every_mark_is_told_without_colour(view):
    plain = grey(view)
    changed = grey(view, mark(MarkKind.CHANGED, "unwilling"))
    boxed = grey(view, mark(MarkKind.ONLY_HERE, "unwilling"))
    missing = grey(view, mark(MarkKind.MISSING))
    assert len({plain, changed, boxed, missing}) == 4


def test_a_mark_stands_under_its_own_words_after_an_astral_character(view):
    view.show_words(WORDS, [mark(MarkKind.CHANGED, "immediately")])
    ((line, left, right),) = view.text.parts(view.text.marks[0])
    metrics = view.fontMetrics()
    assert right > left
    assert abs(right - line.naturalTextWidth()) < 2
    assert right - left < metrics.horizontalAdvance(WORDS) / 3


def test_a_mark_over_two_lines_is_painted_on_both(view, qtbot):
    view.resize(160, 40)
    view.show_words(WORDS, [Mark(MarkKind.CHANGED, 0, len(WORDS), "")])
    lines = view.text.line_count
    assert lines > 2
    assert len(view.text.parts(view.text.marks[0])) == lines


def test_a_narrower_view_is_higher_and_shows_every_line(view):
    grey(view)
    wide = view.height()
    view.resize(200, 40)
    view.show()
    assert view.height() > 2 * wide


def test_the_marks_are_said_to_those_who_do_not_see_them(view):
    view.show_words(WORDS, [mark(MarkKind.ONLY_HERE, "unwilling")])
    assert view.accessibleDescription() == "Only here: “unwilling”"
