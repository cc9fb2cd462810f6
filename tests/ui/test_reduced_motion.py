from __future__ import annotations

import os
import shutil
import subprocess
import sys

import pytest
from PySide6.QtCore import QObject

from argmap.ui import reduced_motion
from argmap.ui.reduced_motion import MotionWish, files_ask

PORTAL = """
from PySide6 import QtDBus
from PySide6.QtCore import ClassInfo, QObject, QTimer, Slot
from PySide6.QtGui import QGuiApplication
from argmap.ui.reduced_motion import MotionWish

@ClassInfo({"D-Bus Interface": "org.freedesktop.portal.Settings"})
class Portal(QObject):
    @Slot(str, str, result="QDBusVariant")
    def ReadOne(self, group, key):
        return QtDBus.QDBusVariant(ANSWERS[group, key])

app, parent, portal = QGuiApplication([]), QObject(), Portal()
bus = QtDBus.QDBusConnection.sessionBus()
how = QtDBus.QDBusConnection.RegisterOption.ExportAllSlots
assert bus.registerObject("/org/freedesktop/portal/desktop", portal, how)
assert bus.registerService("org.freedesktop.portal.Desktop")
wish = MotionWish(parent)
before = wish.is_reduced
end = QTimer(interval=5, timeout=lambda: wish._waiting or app.quit())
end.start()
app.exec()
print(before, wish.is_reduced)
"""
ANIMATES = ("org.gnome.desktop.interface", "enable-animations")
REDUCES = ("org.freedesktop.appearance", "reduced-motion")


@pytest.fixture(autouse=True)
def _without_portal(monkeypatch):
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)


@pytest.mark.parametrize(
    ("file", "text", "reduced"),
    [
        ("kdeglobals", "[KDE]\nAnimationDurationFactor=0\n", True),
        ("kdeglobals", "[KDE]\nAnimationDurationFactor=0.0\n", True),
        ("kdeglobals", "[KDE]\nAnimationDurationFactor=0.5\n", False),
        ("kdeglobals", "[KDE]\nAnimationDurationFactor=\n", False),
        ("kdeglobals", "[KDE][$i]\nlookAndFeel\n", False),
        ("gtk-3.0/settings.ini", "[Settings]\ngtk-enable-animations=0\n", True),
        ("gtk-4.0/settings.ini", "[Settings]\ngtk-enable-animations=False\n", True),
        ("gtk-4.0/settings.ini", "[Settings]\ngtk-enable-animations=true\n", False),
        ("gtk-3.0/settings.ini", "gtk-enable-animations=0\n", False),
        ("gtk-3.0/settings.ini", "[Settings]\nname=\xff%s\n", False),
    ],
)
def test_the_files_of_a_desktop_tell_whether_motion_is_reduced(tmp_path, file, text, reduced):
    path = tmp_path / ".config" / file
    path.parent.mkdir(parents=True)
    path.write_bytes(text.encode("latin-1"))
    assert files_ask({}, tmp_path) is reduced
    assert files_ask({"XDG_CONFIG_HOME": str(tmp_path / ".config")}, tmp_path / "no") is reduced


def test_the_newer_of_two_files_is_believed(tmp_path):
    for folder, word in (("gtk-3.0", "0"), ("gtk-4.0", "1")):
        (tmp_path / ".config" / folder).mkdir(parents=True)
        words = f"[Settings]\ngtk-enable-animations={word}\n"
        (tmp_path / ".config" / folder / "settings.ini").write_text(words)
    assert not files_ask({}, tmp_path)


def test_a_desktop_without_files_has_no_wish(tmp_path):
    assert not files_ask({}, tmp_path)


def test_a_wish_that_comes_while_the_program_runs_is_heard(qapp, qtbot, monkeypatch):
    told = [False]
    monkeypatch.setattr(reduced_motion, "told_to_reduce", lambda: told[0])
    parent = QObject()
    wish = MotionWish(parent)
    assert not wish.is_reduced
    told[0] = True
    with qtbot.waitSignal(wish.changed):
        qapp.applicationStateChanged.emit(qapp.applicationState())
    assert wish.is_reduced


@pytest.mark.skipif(not shutil.which("dbus-run-session"), reason="needs a bus of its own")
@pytest.mark.parametrize(
    ("answers", "reduced"),
    [
        ({ANIMATES: False, REDUCES: 0}, True),
        ({ANIMATES: True, REDUCES: 1}, True),
        ({ANIMATES: True, REDUCES: 0}, False),
    ],
)
def test_the_portal_of_a_desktop_tells_whether_motion_is_reduced(tmp_path, answers, reduced):
    script = f"ANSWERS = {answers!r}\n{PORTAL}"
    done = subprocess.run(
        ["dbus-run-session", "--", sys.executable, "-c", script],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "HOME": str(tmp_path), "XDG_CONFIG_HOME": str(tmp_path)},
    )
    assert done.stdout.split() == ["False", str(reduced)], done.stderr
