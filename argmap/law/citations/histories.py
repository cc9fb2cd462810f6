"""What became of a decision, as its citation goes on: “aff’d, …”, “overruled by …” (R. 10.7)."""

from __future__ import annotations

import re

_UNDONE = (
    r"rev['’]d|reversed|vacated|overruled|abrogated|superseded|withdrawn|disapproved|depublished"
)
_PHRASE = (
    r"(?:(?:and|but|judgment|decision|opinion|implicitly|partially|effectively) )*"
    rf"(?:{_UNDONE}|aff['’]d|affirmed|aff['’]g|rev['’]g|vacating|overruling|modified|modifying"
    r"|remanded|amended|enforced|enjoined|reh['’]g (?:en banc )?(?:denied|granted)"
    r"|cert\. (?:denied|granted|dismissed)"
    r"|(?:appeal|petition|review|mandamus|stay|injunction) (?:dismissed|denied|granted|docketed"
    r"|filed|pending|refused))"
    r"(?: and remanded| mem\.| per curiam| in part| on other grounds| as moot| sub nom\.| by)*"
)
_HISTORY = re.compile(rf"(?<=\)),? {_PHRASE}(?!\w).*$")
_SAID = re.compile(rf"(?<![\w'’]){_PHRASE}(?!\w)")
_IS_UNDONE = re.compile(rf"(?<![\w'’])(?:{_UNDONE})(?!\w)")
_NAMES = re.compile(r"[A-Z][^,;()]*? v\. [^,;()]+|(?:In|Ex) (?:re|parte) [^,;()]+")


def parted(citation: str) -> tuple[str, str]:
    """Part the citation of a decision from what became of it, with all that stands between."""
    found = _HISTORY.search(citation)
    at = found.start() if found else len(citation)
    return citation[:at], citation[at:]


def is_undone(history: str) -> bool:
    """Tell whether a decision was reversed, vacated or overruled, be it in part."""
    return _IS_UNDONE.search(history) is not None


def cited_in(history: str) -> list[str]:
    """List the citations of what became of a decision, one for each court that dealt with it."""
    parts = (part.strip(" ,;.") for part in _SAID.split(history))
    return [part for part in parts if part]


def begins_undone(remark: str) -> bool:
    """Tell whether a remark in a bracket says first that a decision was undone."""
    return _IS_UNDONE.match(remark) is not None


def stressed_in(history: str) -> list[tuple[int, int]]:
    """List what is set in italics: what was done, and the names of cases, in their order."""
    spans = [match.span() for one in (_SAID, _NAMES) for match in one.finditer(history)]
    found: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if not found or start >= found[-1][1]:
            found.append((start, end))
    return found
