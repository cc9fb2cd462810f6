"""Tooltips of any length: Qt wraps rich text alone, and would read markup in plain words."""

from __future__ import annotations


def wrapping_tip(words: str) -> str:
    """Return words as a tooltip that wraps and shows them as they are; empty for none."""
    plain = words.replace("&", "&amp;").replace("<", "&lt;").replace("\n", "<br>")
    return f"<qt>{plain}</qt>" if words else ""
