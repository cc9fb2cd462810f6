"""Runs of a Word document: bold, italic, small, and from right to left where the words are."""

from __future__ import annotations

from docx.shared import Pt, RGBColor
from docx.text.paragraph import Paragraph

from argmap.brief.runs import Run, RunStyle
from argmap.formats.docx_parts import is_right_to_left, legal

_BOLD = frozenset((RunStyle.STRONG, RunStyle.NEEDED, RunStyle.EXACT))
_ITALIC = frozenset((RunStyle.TITLE, RunStyle.STRESSED))
_SMALL = Pt(9)
_MUTED = RGBColor(0x5B, 0x64, 0x72)
_ALARM = RGBColor(0x9A, 0x34, 0x12)


def add_run(paragraph: Paragraph, run: Run, *, small: bool) -> None:
    """Add the words of a run in its style; a warning has a sign as well as a colour."""
    sign = "⚠ " if run.style is RunStyle.WARNING else ""
    added = paragraph.add_run(legal(sign + run.text))
    added.bold = run.style in _BOLD or None
    added.italic = run.style in _ITALIC or None
    added.font.strike = run.style is RunStyle.STRUCK or None
    if small or run.style is RunStyle.MUTED:
        added.font.size = _SMALL
    if run.style is RunStyle.MUTED:
        added.font.color.rgb = _MUTED
    elif run.style is RunStyle.WARNING:
        added.font.color.rgb = _ALARM
    if is_right_to_left(run.text):
        added.font.rtl = True
