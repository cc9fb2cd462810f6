"""Whether the system asks for less motion, on the systems that tell.

Qt 6.11 does not say it: only animations of its own styles follow a few systems, and the
style that argmap wears follows none. So the system is asked itself:

- Windows: “Animation effects”, by SPI_GETCLIENTAREAANIMATION.
- macOS: “Reduce motion”, of the domain com.apple.universalaccess, unless a sandbox hides it.
- elsewhere: the desktop's portal for the setting of GNOME and for `reduced-motion`; KDE's
  kdeglobals for `AnimationDurationFactor`; GTK's settings.ini for `gtk-enable-animations`.

A system that says nothing is taken to have no wish.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from configparser import ConfigParser, Error
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from PySide6.QtDBus import QDBusPendingCallWatcher

_GTK = ("gtk-4.0", "gtk-3.0")
_OFF = {"0", "false", "no", "off"}
_PORTAL = (
    "org.freedesktop.portal.Desktop",
    "/org/freedesktop/portal/desktop",
    "org.freedesktop.portal.Settings",
    "ReadOne",
)
_ASKED = {
    ("org.gnome.desktop.interface", "enable-animations"): False,
    ("org.freedesktop.appearance", "reduced-motion"): 1,
}
"""What the portal is asked, and the answer that asks for less motion."""
_PATIENCE = 500
"""Milliseconds after which a portal that does not answer has no wish."""


class MotionWish(QObject):
    """What the system wishes; it is asked again whenever the program comes to the front."""

    changed = Signal()
    """The system wishes something else than before."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._told = False
        self._portal: dict[tuple[str, str], bool] = {}
        self._waiting: dict[tuple[str, str], QDBusPendingCallWatcher] = {}
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.applicationStateChanged.connect(self.ask)
        self.ask()

    @property
    def is_reduced(self) -> bool:
        """Whether less motion is asked for."""
        return self._told or any(self._portal.values())

    @Slot()
    def ask(self) -> None:
        """Ask the system again; a portal answers later."""
        before = self.is_reduced
        self._told = told_to_reduce()
        if before != self.is_reduced:
            self.changed.emit()
        if sys.platform not in {"win32", "darwin"} and os.environ.get("DBUS_SESSION_BUS_ADDRESS"):
            self._ask_portal()

    def _ask_portal(self) -> None:
        from PySide6 import QtDBus  # noqa: PLC0415 -- after the first paint, and where it is

        bus = QtDBus.QDBusConnection.sessionBus()
        if self._waiting or not bus.isConnected():
            return
        for key in _ASKED:
            message = QtDBus.QDBusMessage.createMethodCall(*_PORTAL)
            message.setAutoStartService(False)
            message.setArguments(list(key))
            watcher = QtDBus.QDBusPendingCallWatcher(bus.asyncCall(message, _PATIENCE), self)
            self._waiting[key] = watcher
            watcher.finished.connect(self._on_answered)

    @Slot()
    def _on_answered(self) -> None:
        before = self.is_reduced
        for key in [key for key, one in self._waiting.items() if one.isFinished()]:
            watcher = self._waiting.pop(key)
            said = [] if watcher.isError() else watcher.reply().arguments()
            values = [getattr(one, "variant", lambda one=one: one)() for one in said]
            self._portal[key] = values == [_ASKED[key]]
            watcher.deleteLater()
        if before != self.is_reduced:
            self.changed.emit()


def told_to_reduce() -> bool:
    """Tell whether the system asks for less motion, where it tells at once."""
    if sys.platform == "win32":  # pragma: no cover -- Windows alone has it
        import ctypes  # noqa: PLC0415 -- as above

        animated = ctypes.c_int(1)
        ctypes.windll.user32.SystemParametersInfoW(0x1042, 0, ctypes.byref(animated), 0)
        return not animated.value
    if sys.platform == "darwin":  # pragma: no cover -- macOS alone has it
        from PySide6.QtCore import QSettings  # noqa: PLC0415 -- as above

        kept = QSettings("apple.com", "universalaccess")
        return bool(kept.value("reduceMotion", False, type=bool))
    return files_ask(os.environ, Path.home())


def files_ask(environment: Mapping[str, str], home: Path) -> bool:
    """Tell whether the files of a free desktop ask for less motion."""
    folder = Path(environment.get("XDG_CONFIG_HOME") or home / ".config")
    factor = _value(folder / "kdeglobals", "KDE", "AnimationDurationFactor")
    if factor.strip("0.") == "" and factor:
        return True
    told = (
        _value(folder / gtk / "settings.ini", "Settings", "gtk-enable-animations") for gtk in _GTK
    )
    return next((one for one in told if one), "").lower() in _OFF


def _value(path: Path, group: str, key: str) -> str:
    """Return a value of an ini file, empty where there is none that can be read."""
    found = ConfigParser(interpolation=None, strict=False, allow_no_value=True)
    try:
        found.read(path, encoding="utf-8")
    except (Error, OSError, UnicodeDecodeError):
        return ""
    return found.get(group, key, fallback="") or ""
