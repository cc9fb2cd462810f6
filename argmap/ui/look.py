"""Light, dark, or as the system has it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QApplication

from argmap.ui.menus import WindowActions
from argmap.ui.settings import Settings
from argmap.ui.theme import apply_theme, load_theme, worn_theme

LIGHT, DARK, SYSTEM = "light", "dark", "system"


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
        QApplication.styleHints().colorSchemeChanged.connect(self._on_system_changed)
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

    @Slot()
    def _on_system_changed(self) -> None:
        if self._settings.look == SYSTEM:
            self._dress()

    def _choose(self, look: str) -> None:
        self._settings.look = look
        self._dress()

    def _dress(self) -> None:
        name = wanted_theme(self._settings.look, QApplication.styleHints().colorScheme())
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        # Another window of this process may have dressed the application since.
        if (name, name) != (self.theme.name, worn_theme(app)):
            self.theme = load_theme(name)
            apply_theme(app, self.theme)
            self.changed.emit(self.theme)


def wanted_theme(look: str, system: Qt.ColorScheme) -> str:
    """Return the name of the theme for a look and what the system has; light where it is silent."""
    if look in {LIGHT, DARK}:
        return look
    return DARK if system is Qt.ColorScheme.Dark else LIGHT
