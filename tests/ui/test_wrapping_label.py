from __future__ import annotations

import pytest
from exchanged_methods import exchange
from PySide6.QtWidgets import QLabel

from argmap.drawing.fonts import sans_font
from argmap.ui.labels import plain_label

WORDS = "The order binds the parties, their officers and whoever acts with them. " * 3


@pytest.fixture
def shaped(monkeypatch):
    """List the widths in which Qt was made to break words into lines."""
    widths, really = [], QLabel.heightForWidth

    def shape(label, width):
        widths.append(width)
        return really(label, width)

    exchange(monkeypatch, QLabel, "heightForWidth", shape)
    return widths


def test_words_are_broken_into_lines_once_for_each_width(qtbot, shaped):
    label = plain_label(WORDS)
    qtbot.addWidget(label)
    heights = [label.heightForWidth(width) for width in (120, 300, 120, 300, 120)]
    assert heights[0] > heights[1]
    assert heights == [*heights[:2]] * 2 + heights[:1]
    assert shaped == [120, 300]


@pytest.mark.parametrize(
    "change",
    [
        lambda label: label.setText(WORDS * 2),
        lambda label: label.setFont(sans_font(24)),
        lambda label: label.setContentsMargins(40, 9, 40, 9),
        lambda label: label.setIndent(90),
        lambda label: label.setMinimumHeight(400),
        lambda label: label.setWordWrap(False),
        lambda label: label.setStyleSheet("font-size: 30px"),
    ],
)
def test_a_label_that_has_changed_is_as_high_as_one_made_so(qtbot, change):
    label, fresh = plain_label(WORDS), QLabel(WORDS, wordWrap=True)
    for one in (label, fresh):
        qtbot.addWidget(one)
        one.ensurePolished()
    before = label.heightForWidth(200)
    for one in (label, fresh):
        change(one)
        one.ensurePolished()
    assert label.heightForWidth(200) == fresh.heightForWidth(200) != before


def test_not_every_width_of_a_drag_is_kept(qtbot):
    label = plain_label(WORDS)
    qtbot.addWidget(label)
    for width in range(100, 1000):
        label.heightForWidth(width)
    assert len(label._heights) < 100
