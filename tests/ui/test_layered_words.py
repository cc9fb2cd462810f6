from __future__ import annotations

from itertools import combinations

import pytest

from argmap.ui.layered_words import LayeredWords

WORDS = "Parler 😀 is down\nas of Monday afternoon, its lawyers said"
LAYERS = ((0, 6, "underline"), (7, 16, "highlight"), (9, 11, "emphasis"))


@pytest.fixture
def shown(qtbot):
    def show(layers=(), *, aloud=False, width=240):
        widget = LayeredWords(15)
        qtbot.addWidget(widget)
        widget.show_words(WORDS, layers, aloud=aloud)
        widget.resize(width, widget.heightForWidth(width))
        return widget

    return show


def bits(widget):
    picture = widget.grab().toImage()
    return picture.convertToFormat(picture.Format.Format_Mono)


def test_every_kind_of_mark_can_be_told_without_colour(shown):
    kinds = ("underline", "highlight", "emphasis")
    pictures = [bits(shown()), *(bits(shown([(0, 6, kind)])) for kind in kinds)]
    assert all(one != other for one, other in combinations(pictures, 2))


def test_marks_may_lie_over_one_another_and_over_lines(shown):
    widget = shown(LAYERS, width=90)
    assert widget.heightForWidth(90) > widget.heightForWidth(400)
    assert bits(widget) != bits(shown(width=90))


def test_read_aloud_makes_only_the_highlighted_words_large(shown):
    whole, aloud = shown(LAYERS), shown(LAYERS, aloud=True)
    sizes = [(one.start, one.format.font().pixelSize()) for one in aloud._formats()]
    assert max(size for _, size in sizes) == 18
    assert min(size for _, size in sizes) < 15
    assert bits(whole) != bits(aloud)


def test_read_aloud_changes_nothing_where_nothing_is_highlighted(shown):
    layers = [(0, 6, "underline")]
    assert bits(shown(layers)) == bits(shown(layers, aloud=True))


def test_words_are_broken_into_lines_once_for_each_width(shown, monkeypatch):
    widget, laid = shown(), []
    really = LayeredWords._formats
    monkeypatch.setattr(LayeredWords, "_formats", lambda one: (laid.append(1), really(one))[1])
    heights = [widget.heightForWidth(width) for width in (90, 160, 90, 160)]
    assert heights[:2] == heights[2:]
    assert heights[0] > heights[1]
    assert len(laid) == 2


@pytest.mark.parametrize(
    "change",
    [
        lambda widget: widget.show_words("Down", ()),
        lambda widget: widget.show_words(WORDS, LAYERS, aloud=True),
        lambda widget: widget.setContentsMargins(60, 0, 0, 0),
    ],
)
def test_words_that_have_changed_are_as_high_as_those_shown_so(shown, change):
    widget, fresh = shown(), LayeredWords(15)
    before = widget.heightForWidth(120)
    fresh.show_words(WORDS, ())
    for one in (widget, fresh):
        change(one)
    assert widget.heightForWidth(120) == fresh.heightForWidth(120) != before


def test_words_ask_for_the_same_room_however_wide_they_are(shown):
    widget = shown(width=240)
    asked = widget.sizeHint(), widget.minimumSizeHint()
    widget.resize(60, 400)
    assert (widget.sizeHint(), widget.minimumSizeHint()) == asked


def test_the_words_are_said_to_those_who_cannot_see_them(shown):
    assert shown(LAYERS).accessibleName() == WORDS
