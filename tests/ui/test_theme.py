from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontInfo, QPalette
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QSpinBox,
    QTabBar,
    QToolButton,
    QTreeWidget,
    QVBoxLayout,
    QWidget,
)

from argmap.drawing.fonts import SANS_FAMILY, qt_family
from argmap.resources import resource
from argmap.ui.theme import (
    apply_theme,
    interface_font,
    load_theme,
    stylesheet,
    theme_palette,
)

ROLE = QPalette.ColorRole
THEMES = ("light", "dark")
FOCUSABLE = (
    QCheckBox,
    QComboBox,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QSpinBox,
    QTabBar,
    QToolButton,
    QTreeWidget,
)


@pytest.fixture
def dressed(qapp):
    """Dress the application, and leave it plain for the tests that follow."""
    yield lambda name: apply_theme(qapp, load_theme(name))
    qapp.setStyleSheet("")
    qapp.setPalette(QPalette())


def colors_in(widget):
    image = widget.grab().toImage()
    return {
        image.pixelColor(x, y).name().upper()
        for x in range(image.width())
        for y in range(image.height())
    }


@pytest.mark.parametrize("name", THEMES)
def test_the_palette_is_made_of_the_tokens(name):
    theme = load_theme(name)
    palette = theme_palette(theme)
    assert palette.color(ROLE.Window) == theme.color("panel")
    assert palette.color(ROLE.Link) == theme.color("selection")
    disabled = palette.color(QPalette.ColorGroup.Disabled, ROLE.Text)
    assert disabled == theme.color("muted")
    assert theme.dark == (name == "dark")


def test_a_colour_of_no_token_is_a_bug():
    with pytest.raises(KeyError):
        load_theme("light").color("mauve")


@pytest.mark.parametrize("name", THEMES)
def test_the_stylesheet_holds_no_colour_but_the_tokens(name):
    theme = load_theme(name)
    assert "$" not in stylesheet(theme)
    assert set(re.findall(r"#\w{6}", stylesheet(theme))) <= set(theme.tokens.colors.values())
    assert "#" not in resource("themes", "window.qss").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", THEMES)
def test_every_drawing_of_the_stylesheet_exists(name):
    drawings = re.findall(r'url\("([^"]+)"\)', stylesheet(load_theme(name)))
    assert drawings
    assert all(Path(drawing).is_file() for drawing in drawings)


@pytest.mark.parametrize("name", THEMES)
def test_a_tick_has_the_ink_of_the_selection(name):
    tick = resource("themes", f"check-{name}.svg").read_text(encoding="utf-8")
    assert load_theme(name).tokens["on_selection"] in tick


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("kind", FOCUSABLE)
def test_focus_is_shown_in_the_selection_colour(qtbot, dressed, kind, name):
    dressed(name)
    window = QWidget()
    qtbot.addWidget(window)
    widget = kind(window)
    if isinstance(widget, QTabBar):
        widget.addTab("Map")
    other = QLineEdit(window)
    layout = QVBoxLayout(window)
    layout.addWidget(widget)
    layout.addWidget(other)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    other.setFocus()
    qtbot.waitUntil(other.hasFocus)
    before = widget.grab().toImage()
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(widget.hasFocus)
    assert widget.grab().toImage() != before
    assert load_theme(name).tokens["selection"] in colors_in(widget)


def test_a_theme_is_changed_under_open_widgets(qtbot, dressed):
    dressed("light")
    edit = QLineEdit("words")
    qtbot.addWidget(edit)
    light, dark = load_theme("light"), load_theme("dark")
    assert light.tokens["box"] in colors_in(edit)
    dressed("dark")
    assert dark.tokens["box"] in colors_in(edit)
    assert light.tokens["box"] not in colors_in(edit)


@pytest.mark.parametrize("name", THEMES)
def test_a_hint_in_an_empty_field_is_legible(qtbot, dressed, name):
    dressed(name)
    edit = QLineEdit()
    qtbot.addWidget(edit)
    edit.ensurePolished()
    assert edit.palette().color(ROLE.PlaceholderText) == load_theme(name).color("muted")


def test_chosen_rows_keep_their_ordinary_ink(qtbot, dressed):
    dressed("light")
    tree = QTreeWidget()
    qtbot.addWidget(tree)
    tree.ensurePolished()
    assert tree.palette().color(ROLE.HighlightedText) == load_theme("light").color("ink")


def test_the_interface_is_set_in_sans(qapp, dressed):
    dressed("light")
    assert QFontInfo(qapp.font()).family() == qt_family(SANS_FAMILY)
    assert qapp.font().pixelSize() == 13
    assert QFontInfo(interface_font(11)).pixelSize() == 11
