"""Whether a window can be shown here, told in a sentence where it cannot.

Qt ends the process where it finds no display or misses a system library; what
it would stumble over is looked for first.
"""

from __future__ import annotations

import importlib.util
import os
import sys
from collections.abc import Mapping
from pathlib import Path

DRAWING_PACKAGES = "libglib2.0-0 libgl1 libegl1 libxkbcommon0 libfontconfig1 libdbus-1-3"
WINDOW_PACKAGES = "libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libxkbcommon-x11-0"

_NO_DISPLAY = (
    "There is no display here. For the window, run argmap on a desktop, or under a "
    "virtual one: xvfb-run -a uv run main.py"
)


def missing_display(environment: Mapping[str, str], platform: str = sys.platform) -> str:
    """Say what to do where there is no display; empty where there is one.

    A platform that was asked for by `QT_QPA_PLATFORM` is taken at its word.
    """
    if not platform.startswith("linux") or environment.get("QT_QPA_PLATFORM"):
        return ""
    if environment.get("WAYLAND_DISPLAY"):
        return ""
    display = environment.get("DISPLAY")
    return "" if display and _x_server_answers(display) else _NO_DISPLAY


def missing_library(environment: Mapping[str, str], platform: str = sys.platform) -> str:
    """Say which packages to install where Qt misses a system library; empty where it does not."""
    try:
        import PySide6.QtWidgets  # noqa: F401, PLC0415 -- to see whether it can be
    except ImportError as error:
        return _install(str(error), f"{DRAWING_PACKAGES} {WINDOW_PACKAGES}", platform)
    wanted = environment.get("QT_QPA_PLATFORM", "")
    on_x = not environment.get("WAYLAND_DISPLAY") and wanted in ("", "xcb")
    if not platform.startswith("linux") or not on_x:
        return ""
    import ctypes  # noqa: PLC0415 -- only where there is an X server

    try:
        ctypes.CDLL(str(_x_plugin()))
    except OSError as error:
        return _install(str(error), WINDOW_PACKAGES, platform)
    return ""


def _install(fault: str, packages: str, platform: str) -> str:
    sentence = f"The window needs a system library that is missing here ({fault})."
    if platform.startswith("linux"):
        return f"{sentence} On Debian or Ubuntu: sudo apt-get install {packages}"
    return f"{sentence} Install argmap again."


def _x_server_answers(display: str) -> bool:
    """Tell whether the X server of a display takes a connection."""
    import ctypes  # noqa: PLC0415 -- only where there is an X server

    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return True  # `missing_library` says what to install
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(os.fsencode(display), None))
    answers: bool = xcb.xcb_connection_has_error(connection) == 0
    xcb.xcb_disconnect(connection)
    return answers


def _x_plugin() -> Path:
    spec = importlib.util.find_spec("PySide6")
    assert spec is not None
    assert spec.origin is not None
    return Path(spec.origin).parent / "Qt" / "plugins" / "platforms" / "libqxcb.so"
