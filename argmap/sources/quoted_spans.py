"""The stretches of a text that stand in quotation marks."""

from __future__ import annotations

import re

from argmap.sources.passages import Span

_MARK = re.compile('["“”„«»]')


def quoted_spans(text: str) -> list[Span]:
    """List the stretches in quotation marks; one left open ends with its paragraph."""
    spans: list[Span] = []
    for line in re.finditer(r"[^\n\u2029]+", text):
        opened = -1
        for mark in _MARK.finditer(text, *line.span()):
            place = mark.start()
            opens = _opens(text, place) and opened < 0
            if opens:
                opened = place + 1
            elif opened >= 0:
                spans.append(Span(opened, place))
                opened = -1
        if opened >= 0:
            spans.append(Span(opened, line.end()))
    return spans


def _opens(text: str, place: int) -> bool:
    """Say whether a quotation mark opens: a word follows, and it is none that only closes."""
    mark, following = text[place], text[place + 1 : place + 2]
    return mark not in "”»" and bool(following) and not following.isspace()
