from __future__ import annotations

from PySide6.QtGui import QTextDocument

from argmap.ui.elided_label import ElidedLabel
from argmap.ui.wrapping_tip import wrapping_tip

WORDS = "AT&T v. <b>Doe</b>: &lt; \u201ca\u201d"


def test_a_tooltip_shows_what_looks_like_markup_as_it_stands():
    shown = QTextDocument()
    shown.setHtml(wrapping_tip(f"{WORDS}\nNext"))
    assert shown.toPlainText() == f"{WORDS}\nNext"
    assert wrapping_tip("") == ""


def test_a_title_that_is_cut_is_told_in_a_tooltip_that_wraps(qtbot):
    label = ElidedLabel()
    qtbot.addWidget(label)
    label.resize(60, 20)
    label.show_text(WORDS)
    assert label.toolTip() == wrapping_tip(WORDS)
    label.resize(600, 20)
    label.show_text("Doe")
    assert label.toolTip() == ""
