"""Selected words can be read: in both looks, with the focus and without, as text and as pages."""

from __future__ import annotations

from collections import Counter

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from argmap.ui.reader.marks import mark_colours
from argmap.ui.reader.page_drawing import selected_ground
from argmap.ui.reader.reader_panel import ReaderPanel
from argmap.ui.theme import apply_theme, load_theme, worn_theme

LEGIBLE = 4.5


def luminance(color):
    channels = [getattr(color, f"{name}F")() for name in ("red", "green", "blue")]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return sum(weight * c for weight, c in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(one, other):
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def ground_and_ink(image):
    """Return the colour most seen, and that which stands out most against it."""
    counted = Counter(
        image.pixelColor(x, y).name() for y in range(image.height()) for x in range(image.width())
    )
    ground = QColor(counted.most_common(1)[0][0])
    return ground, max(map(QColor, counted), key=lambda one: contrast(one, ground))


@pytest.fixture(params=["light", "dark"])
def panel(request, qtbot, qapp, bridge, selection):
    look = load_theme(request.param)
    apply_theme(qapp, look)
    panel = ReaderPanel(bridge, selection, look)
    qtbot.addWidget(panel)
    panel.resize(520, 600)
    yield panel
    qapp.setStyleSheet("")


@pytest.mark.parametrize("focused", [True, False])
def test_selected_words_stand_out_against_the_selection(qtbot, panel, selection, desk, focused):
    look = load_theme(worn_theme(QApplication.instance()))
    source = desk.source(text="WWWWWWWWWWWWWWWWWW " * 3)
    selection.pick_source(source.id)
    with qtbot.waitExposed(panel):
        panel.show()
    panel.activateWindow()
    panel.text.select(0, len("WWWWWWWWWWWWWWWWWW"))
    (panel.text if focused else panel.header.pages).setFocus()
    panel.bar.hide()
    box = panel.text.selection_box.adjusted(4, 4, -4, -4)
    box.setWidth(120)
    ground, ink = ground_and_ink(panel.text.viewport().grab(box).toImage())
    assert ground == look.color("selection")
    assert contrast(ground, ink) >= LEGIBLE


def test_black_words_are_legible_where_they_are_selected_on_a_page():
    ground = selected_ground(mark_colours(load_theme("light")))
    assert contrast(ground, QColor("black")) >= LEGIBLE
    assert contrast(ground, QColor("white")) >= 1.5, "it is seen on a white page"
