"""A fault in argmap itself: a traceback in the log, and a report the user can copy."""

from __future__ import annotations

import logging
import platform
import sys
import traceback
from functools import partial
from importlib.metadata import version
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from PySide6.QtWidgets import QWidget

from argmap.ui.dialogs.fault import FaultReport

_LOG = logging.getLogger("argmap")
_LOG_SIZE = 500_000


def report_faults(log: Path, window: QWidget) -> None:
    """Log whatever nobody caught into `log`, and show a report over `window`.

    The case is safe then: every edit was on disk before it was painted.
    """
    log.parent.mkdir(parents=True, exist_ok=True)
    handler = RotatingFileHandler(log, maxBytes=_LOG_SIZE, backupCount=1, encoding="utf-8")
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    _LOG.addHandler(handler)
    sys.excepthook = partial(_report, window, log)


def describe(error: BaseException) -> str:
    """Return what a report says of a fault: versions, system and the traceback."""
    about = f"argmap {version('argmap')}, Python {platform.python_version()}, {platform.platform()}"
    return f"{about}\n\n{''.join(traceback.format_exception(error))}"


def _report(
    window: QWidget,
    log: Path,
    _kind: type[BaseException],
    error: BaseException,
    _traceback: TracebackType | None,
) -> None:
    text = describe(error)
    _LOG.error(text)
    print(text, file=sys.stderr)
    FaultReport(text, log, window).open()
