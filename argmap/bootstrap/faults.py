"""A fault in argmap itself: a traceback in the log, and a report the user can copy."""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path
from types import TracebackType

from PySide6.QtWidgets import QWidget

_LOG_SIZE = 500_000


def report_faults(log: Path, window: QWidget) -> None:
    """Log whatever nobody caught into `log`, and show a report over `window`, one at a time.

    The case is safe then: every edit was on disk before it was painted.
    """
    sys.excepthook = partial(_report, window, log)


def describe(error: BaseException) -> str:
    """Return what a report says of a fault: versions, system and the traceback."""
    # Needed once in a long while, and too slow for the start.
    import platform  # noqa: PLC0415
    import traceback  # noqa: PLC0415

    from argmap.ui.dialogs.about import installed_version  # noqa: PLC0415

    about = (
        f"argmap {installed_version()}, Python {platform.python_version()}, {platform.platform()}"
    )
    return f"{about}\n\n{''.join(traceback.format_exception(error))}"


def _report(
    window: QWidget,
    log: Path,
    _kind: type[BaseException],
    error: BaseException,
    _traceback: TracebackType | None,
) -> None:
    from argmap.ui.dialogs.fault import FaultReport  # noqa: PLC0415 -- once in a long while

    text = describe(error)
    print(text, file=sys.stderr)
    _write(log, text)
    # A fault in painting comes again with every report that is opened over what is painted.
    if not any(report.isVisible() for report in window.findChildren(FaultReport)):
        FaultReport(text, log, window).open()


def _write(log: Path, text: str) -> None:
    """Append to the log; one older log is kept."""
    from datetime import UTC, datetime  # noqa: PLC0415 -- once in a long while

    try:
        log.parent.mkdir(parents=True, exist_ok=True)
        if log.exists() and log.stat().st_size > _LOG_SIZE:
            log.replace(log.with_suffix(".old.log"))
        with log.open("a", encoding="utf-8") as file:
            file.write(f"{datetime.now(UTC).isoformat()} {text}\n")
    except OSError as error:
        print(f"The log could not be written: {error}", file=sys.stderr)
