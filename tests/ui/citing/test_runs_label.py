from __future__ import annotations

import pytest
from PySide6.QtGui import QTextLayout

from argmap.brief.runs import Run, RunStyle
from argmap.drawing.fonts import serif_font
from argmap.ui.citing.runs_label import RunsLabel

RUNS = (
    Run("Mike Isaac, "),
    Run("Parler Accuses Amazon of Breaking Antitrust Law", RunStyle.TITLE),
    Run(", N.Y. Times (Jan. 11, 2021)."),
)


@pytest.fixture
def label(qtbot):
    label = RunsLabel()
    qtbot.addWidget(label)
    label.show_runs(RUNS)
    return label


def test_a_citation_is_broken_into_lines_once_for_each_width(label, monkeypatch):
    laid, really = [], QTextLayout.beginLayout
    monkeypatch.setattr(QTextLayout, "beginLayout", lambda one: (laid.append(1), really(one))[1])
    heights = [label.heightForWidth(width) for width in (90, 200, 90, 200)]
    assert heights[:2] == heights[2:]
    assert heights[0] > heights[1]
    label.resize(200, heights[1])
    label.grab()
    assert len(laid) == 2
    for width in range(60, 160):
        label.heightForWidth(width)
    assert len(label._by_width) < 20


@pytest.mark.parametrize(
    "change",
    [lambda label: label.show_runs(RUNS[:1]), lambda label: label.setFont(serif_font(30))],
)
def test_a_citation_that_has_changed_looks_like_one_shown_so(label, qtbot, change):
    fresh = RunsLabel()
    qtbot.addWidget(fresh)
    fresh.show_runs(RUNS)
    for one in (label, fresh):
        one.resize(160, 200)
    before = label.grab().toImage(), label.heightForWidth(160)
    for one in (label, fresh):
        change(one)
    assert label.heightForWidth(160) == fresh.heightForWidth(160) != before[1]
    assert label.grab().toImage() == fresh.grab().toImage() != before[0]
