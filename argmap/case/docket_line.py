"""The number of a case as a caption has it, with its sign."""

from __future__ import annotations

import re

_SIGNED = re.compile(
    r"(?<!\w)(?:N[Oo]s?\.|nos?\.|Numbers?\b|#)|^(?:Case|Civil|Cause|Docket|Index)\b"
)


def docket_line(number: str) -> str:
    """Return the number of a docket behind “No.”, or as it is where it says what it is.

    Empty where there is none.
    """
    said = " ".join(number.split())
    return said if not said or _SIGNED.search(said) else f"No. {said}"
