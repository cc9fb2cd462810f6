"""The kinds of paper above what is chosen of one, however little room there is."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtWidgets import QWidget

from argmap.ui.brief.paper_choice import PaperChoice


@pytest.fixture
def choice(qtbot):
    choice = PaperChoice(lambda _kind: {}, lambda kind: kind.options)
    qtbot.addWidget(choice)
    return choice


def shown(choice):
    """Return the parts of the choice that stand below each other."""
    inside = (one for one in choice.children() if isinstance(one, QWidget) and one.isVisible())
    return sorted((one.geometry() for one in inside), key=lambda place: place.top())


@pytest.mark.parametrize("points", [9, 13, 18, 26])
@pytest.mark.parametrize("height", [300, 380, 460, 700])
def test_no_part_lies_over_another_however_large_the_letters_are(qapp, choice, points, height):
    choice.setStyleSheet(f"* {{ font-size: {points}pt; }}")
    choice.resize(460, height)
    choice.show()
    choice.kinds.setCurrentRow(3)
    qapp.processEvents()
    places = shown(choice)
    assert len(places) == 3
    for above, below in pairwise(places):
        assert above.bottom() < below.top()
    assert places[-1].bottom() < choice.height()
    rows = choice.kinds.height() // choice.kinds.sizeHintForRow(0)
    assert rows >= 2


def test_what_a_kind_holds_can_be_read_whole_beside_its_options(qapp, choice):
    choice.setStyleSheet("* { font-size: 18pt; }")
    choice.resize(300, 400)
    choice.show()
    choice.kinds.setCurrentRow(3)
    qapp.processEvents()
    assert choice.about.height() >= choice.about.heightForWidth(choice.about.width())
    assert choice._area.verticalScrollBar().maximum() > 0
