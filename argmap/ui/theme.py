"""The look of the window: tokens become Qt's palette and one stylesheet."""

from __future__ import annotations

from string import Template
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication

from argmap.drawing.fonts import BASE_SIZE, load_interface_fonts, sans_font
from argmap.drawing.tokens import Tokens, load_tokens
from argmap.resources import resource

if TYPE_CHECKING:
    from collections.abc import Mapping

_ROLES = {
    QPalette.ColorRole.Window: "panel",
    QPalette.ColorRole.WindowText: "ink",
    QPalette.ColorRole.Base: "box",
    QPalette.ColorRole.AlternateBase: "panel",
    QPalette.ColorRole.Text: "ink",
    QPalette.ColorRole.PlaceholderText: "muted",
    QPalette.ColorRole.Button: "box",
    QPalette.ColorRole.ButtonText: "ink",
    QPalette.ColorRole.BrightText: "warning",
    QPalette.ColorRole.ToolTipBase: "box",
    QPalette.ColorRole.ToolTipText: "ink",
    QPalette.ColorRole.Highlight: "selection",
    QPalette.ColorRole.HighlightedText: "on_selection",
    QPalette.ColorRole.Accent: "selection",
    QPalette.ColorRole.Link: "selection",
    QPalette.ColorRole.LinkVisited: "selection",
    QPalette.ColorRole.Light: "box",
    QPalette.ColorRole.Midlight: "hover",
    QPalette.ColorRole.Mid: "hairline",
    QPalette.ColorRole.Dark: "rule",
    QPalette.ColorRole.Shadow: "rule",
}
_DISABLED = {
    QPalette.ColorRole.WindowText: "muted",
    QPalette.ColorRole.Text: "muted",
    QPalette.ColorRole.ButtonText: "muted",
    QPalette.ColorRole.Highlight: "hover",
    QPalette.ColorRole.HighlightedText: "muted",
}
# A chosen row keeps its ordinary ink and its sides' hues, which the full colour would drown.
_ROWS = {
    QPalette.ColorRole.Highlight: "selection_ground",
    QPalette.ColorRole.HighlightedText: "ink",
}

_WORN = "theme"
"""The property of the application that names what it wears."""
# Stylesheets take drawings from files only: one grey that shows on every ground.
_CHEVRONS = ("chevron-up", "chevron-down", "chevron-right")


STYLE = "Fusion"
"""The style of Qt that the stylesheet is drawn on."""
STARTED_IN = "argmap_started_in"
"""The property of an application that names the style it was started in."""


class Theme(NamedTuple):
    """One look of the window, and its colours for those who paint by hand."""

    tokens: Tokens

    @property
    def name(self) -> str:
        """The name of its file: `light` or `dark`."""
        return self.tokens.name

    @property
    def dark(self) -> bool:
        """Whether its grounds are darker than its ink."""
        return self.tokens.dark

    def color(self, token: str) -> QColor:
        """Give the colour of a token; raise KeyError when there is none of that name."""
        return QColor(self.tokens[token])


def load_theme(name: str) -> Theme:
    """Read a theme, `light` or `dark`; raise FileNotFoundError when there is none."""
    return Theme(load_tokens(name))


def theme_palette(theme: Theme) -> QPalette:
    """Make the palette of a theme; BrightText is the colour of warnings."""
    palette = QPalette()
    _fill(palette, theme, QPalette.ColorGroup.All, _ROLES)
    _fill(palette, theme, QPalette.ColorGroup.Disabled, _DISABLED)
    return palette


def apply_theme(app: QApplication, theme: Theme) -> None:
    """Dress the application: style, fonts, palette and stylesheet; again to change the theme."""
    load_interface_fonts()
    if not app.styleSheet() and app.property(STARTED_IN) != STYLE:
        app.setStyle(STYLE)
    app.setFont(interface_font())
    app.setPalette(theme_palette(theme))
    rows = theme_palette(theme)
    _fill(rows, theme, QPalette.ColorGroup.All, _ROWS)
    # The binding takes text where its stubs say bytes.
    app.setPalette(rows, "QAbstractItemView")  # type: ignore[arg-type]
    app.setStyleSheet(stylesheet(theme))
    app.setProperty(_WORN, theme.name)


def worn_theme(app: QApplication) -> str:
    """Return the name of the theme that the application wears; empty where it is plain."""
    return (app.property(_WORN) or "") if app.styleSheet() else ""


def stylesheet(theme: Theme) -> str:
    """Fill the tokens into the window's stylesheet."""
    folder = resource("themes")
    text = (folder / "window.qss").read_text(encoding="utf-8")
    marks = {name.replace("-", "_"): (folder / f"{name}.svg").as_posix() for name in _CHEVRONS}
    marks["check"] = (folder / f"check-{theme.name}.svg").as_posix()
    return Template(text).substitute(theme.tokens.colors, **marks)


def interface_font(size: float = BASE_SIZE, *, semibold: bool = False) -> QFont:
    """Make the font of the interface, `size` in pixels."""
    load_interface_fonts()
    return sans_font(size, semibold=semibold)


def _fill(
    palette: QPalette,
    theme: Theme,
    group: QPalette.ColorGroup,
    roles: Mapping[QPalette.ColorRole, str],
) -> None:
    for role, token in roles.items():
        palette.setColor(group, role, theme.color(token))
