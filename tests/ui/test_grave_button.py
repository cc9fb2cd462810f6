"""Buttons that delete look like no other."""

from __future__ import annotations

from PySide6.QtGui import QPalette

from argmap.ui.grave_button import grave_button
from argmap.ui.theme import apply_theme, load_theme


def test_a_button_that_deletes_has_an_icon_and_the_ink_of_warnings(qtbot, qapp):
    apply_theme(qapp, load_theme("light"))
    button = grave_button("Delete event")
    qtbot.addWidget(button)
    button.resize(button.sizeHint())
    button.show()
    warning = button.palette().color(QPalette.ColorRole.BrightText)
    image = button.grab().toImage()
    inks = {
        image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())
    }
    assert not button.icon().isNull()
    assert warning.name() in inks
    qapp.setStyleSheet("")
