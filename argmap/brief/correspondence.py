"""How letters and e-mails are cited: from whom, about what."""

from __future__ import annotations

import re

from argmap.case.evidence import Source

_LETTER = re.compile(r"letter|dear\b", re.IGNORECASE)
_NAMED = re.compile(r"(?:letter|e-?mail|memorandum) from\b", re.IGNORECASE)
_TO = re.compile(r"\S to \S", re.IGNORECASE)


def sent_words(source: Source) -> str:
    """Name a letter or an e-mail by its sender and subject: “E-mail from AWS, Notice”."""
    title = source.title
    if not source.author or _NAMED.match(title):
        return title
    what = "Letter" if _LETTER.match(title) else "E-mail"
    return ", ".join(filter(None, (f"{what} from {source.author}", title)))


def correspondence_doubts(source: Source) -> tuple[str, ...]:
    """Say what the citation of a letter or an e-mail lacks."""
    missing = [name for name in ("author", "date") if not getattr(source, name)]
    doubts = [f"It is cited with its {' and '.join(missing)}: fill in what is missing."]
    recipient = ["Say to whom it was sent: write “to …” behind the sender."]
    is_told = _TO.search(source.author) or (_NAMED.match(source.title) and _TO.search(source.title))
    return (*(doubts if missing else ()), *(() if is_told else recipient))
