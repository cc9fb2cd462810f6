"""Light, dark, or as the system has it."""

from __future__ import annotations

from PySide6 import QtCore
from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QApplication

from argmap.ui.menus import WindowActions
from argmap.ui.settings import DARK, LIGHT, SYSTEM, Settings
from argmap.ui.theme import apply_theme, load_theme, worn_theme


class Look(QObject):
    """Dresses the application as the user wants it, and again when the system changes."""

    changed = Signal(object)
    """The `Theme` that the application wears now."""

    def __init__(self, settings: Settings, actions: WindowActions, parent: QObject) -> None:
        super().__init__(parent)
        self.theme = load_theme(LIGHT)
        """What the application wears now."""
        self._settings = settings
        actions[f"look_{settings.look}"].setChecked(True)
        QApplication.styleHints().colorSchemeChanged.connect(self.follow_system)
        self._dress(_first_theme())

    @Slot()
    def follow_system(self) -> None:
        """Dress as the system says it is; before the first paint only its colours were asked."""
        if self._settings.look == SYSTEM:
            self._dress()

    @Slot()
    def look_light(self) -> None:
        """Dress the window in the light theme."""
        self._choose(LIGHT)

    @Slot()
    def look_dark(self) -> None:
        """Dress the window in the dark theme."""
        self._choose(DARK)

    @Slot()
    def look_system(self) -> None:
        """Dress the window as the system is dressed."""
        self._choose(SYSTEM)

    def _choose(self, look: str) -> None:
        self._settings.look = look
        self._dress()

    def _dress(self, system: str = "") -> None:
        look = self._settings.look
        name = (system or system_theme()) if look == SYSTEM else look
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        # Another window of this process may have dressed the application since.
        if (name, name) != (self.theme.name, worn_theme(app)):
            self.theme = load_theme(name)
            apply_theme(app, self.theme)
            self.changed.emit(self.theme)


def system_theme() -> str:
    """Return the name of the theme that suits the system; light where it is silent."""
    scheme = QApplication.styleHints().colorScheme()
    return DARK if scheme is QtCore.Qt.ColorScheme.Dark else LIGHT


def _first_theme() -> str:
    """Tell from the system's colours which theme suits it; empty where they are not seen."""
    app = QApplication.instance()
    if isinstance(app, QApplication) and worn_theme(app):
        return ""
    palette = QApplication.palette()
    ground, ink = palette.window().color(), palette.windowText().color()
    return DARK if ground.lightness() < ink.lightness() else LIGHT
