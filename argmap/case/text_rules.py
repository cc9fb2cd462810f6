"""What a text may hold: anything Unicode can say, but neither NUL nor half a character."""

from __future__ import annotations

import re

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


def is_seen(text: str) -> bool:
    """Tell whether a text has anything to be seen, and not spaces and zero-width marks alone."""
    return _INK.search(text) is not None


def as_sentence(words: str) -> str:
    """End words with a point, where the point of an abbreviation (“Jr.”) is not one already."""
    return words if words.endswith((".", "!", "?", "…")) else f"{words}."


_INK = re.compile(
    r"[^\x00-\x20\x7f-\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"  # spaces
    r"\xad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    r"\u034f\u180b-\u180d\ufe00-\ufe0f\U000e0000-\U000e01ef"  # joiners, variants and tags
    r"\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0]"  # letters without ink
)


def _refusal(what: str, fault: str) -> RuleError:
    return RuleError(
        f"The {what} holds {fault}, which a case file cannot keep.",
        "Remove it, or paste the text again as plain text.",
    )
