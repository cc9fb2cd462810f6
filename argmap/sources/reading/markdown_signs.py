"""What a reader of a Markdown text does not see of it: the signs that set its words.

A Markdown text is kept as it is written, so a quote of words that are set holds their signs too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from argmap.sources.reading.words import SIGNS_ARE_KEPT, begun, spaces_joined

_FENCED = re.compile(r"(?ms)^ {0,3}(?P<fence>```+|~~~+).*?(?:^ {0,3}(?P=fence)|\Z)")
_SIGNS = re.compile(
    r"(?<![\\\w*])(?P<star>\*{1,3})(?![\s*])[^*\n]{1,400}?(?<![\s\\*])(?P=star)(?![\w*])"
    r"|(?<![\\\w_])(?P<line>_{1,3})(?![\s_])[^_\n]{1,400}?(?<![\s\\_])(?P=line)(?![\w_])"
    r"|!?(?<!\\)\[[^\[\]\n]{1,400}\](?:\([^()\s]{1,2000}(?:\s\"[^\"\n]{0,400}\")?\)|\[[^\[\]\n]{0,80}\])"
    r"|(?<![\\`])(?P<code>`{1,2})(?!`)[^`\n]{1,400}(?P=code)(?!`)"
    r"|&(?:[a-z]{2,8}|#\d{1,7}|#x[0-9a-f]{1,6});",
    re.IGNORECASE,
)
_SHOWN = 3


def told_of_signs(text: str) -> list[str]:
    """Say that signs are kept that a reader would not see, and show the first few."""
    found = list(dict.fromkeys(begun(spaces_joined(one)) for one in _signs(text)))
    if not found:
        return []
    shown = ", ".join(found[:_SHOWN]) + (", …" if len(found) > _SHOWN else "")
    instead = "To quote what a reader sees, add it as a web page, PDF or Word document instead."
    return [f"{SIGNS_ARE_KEPT}: {shown}. {instead}"]


def _signs(text: str) -> Iterator[str]:
    """Walk what is set by signs, but what stands between fences: that is shown as it is written."""
    for found in _SIGNS.finditer(_FENCED.sub("", text)):
        yield found[0]
