"""What a text may hold: anything Unicode can say, but neither NUL nor half a character."""

from __future__ import annotations

from argmap.case.errors import RuleError


def require_text(value: str, what: str) -> None:
    """Raise `RuleError` when `value` holds a NUL or a lone surrogate.

    SQLite ends a text at NUL for many readers, and a lone surrogate has no
    UTF-8; either would lose words on the way to disk.
    """
    if "\0" in value:
        raise _refusal(what, "a NUL character")
    if value.isascii():
        return
    try:
        value.encode("utf-8")
    except UnicodeEncodeError:
        raise _refusal(what, "half of a character (a lone surrogate)") from None


def require_texts(*values: str, what: str) -> None:
    """Raise `RuleError` when one of `values` holds what a case file cannot keep."""
    for value in values:
        if value:
            require_text(value, what)


def _refusal(what: str, fault: str) -> RuleError:
    return RuleError(
        f"The {what} holds {fault}, which a case file cannot keep.",
        "Remove it, or paste the text again as plain text.",
    )
