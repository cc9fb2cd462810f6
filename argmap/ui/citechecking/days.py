"""The day that a check and a review bear."""

from __future__ import annotations

from datetime import datetime


def today() -> str:
    """Return the day it is here, as in 2021-01-12."""
    return datetime.now().astimezone().date().isoformat()
