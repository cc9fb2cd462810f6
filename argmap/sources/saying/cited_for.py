"""Whom a sentence quotes or cites for what follows: “It quotes Matze: “…””, “the word of Matze”."""

from __future__ import annotations

import re
from functools import cache

from argmap.sources.saying.attributing_words import attributing_words, one_of
from argmap.sources.saying.names_in import names_in
from argmap.sources.saying.speaker_phrases import UNKNOWN, Named, object_of

_WHOM = r"(?:(?:an?\s+)?[A-Z](?:[^.;:,()“”\n]|(?<=\b[DJMS][rs])\.|(?<=Mrs)\.){0,60}?)"
_QUOTES = r"(?:quot(?:es?|ed|ing)|Quoting)"
_CITES = (
    r"(?:(?:cit(?:es?|ed|ing)|Citing|invok(?:es?|ed|ing))"
    r"|(?:rel(?:y|ies|ied|ying)|lean(?:s|ed|ing)?|draw(?:s|ing)?|drew)\s+(?:up)?on"
    r"|(?:points?|pointed|pointing|looks?|looked|turns?|turned|appeals?|appealed)\s+to)"
)
_THAT = r"(?:\s+that\b(?!\s+(?:is|are|was|were|has|have|had)\b)|\s*:)"
"""What leads up to words: “that”, but not where it tells more of the word before it."""
_HOW = r"(?:\s+(?:at\s+length|again|directly|verbatim|in\s+full|with\s+approval|\w+ly))?"
_FALSELY = re.compile(
    r"\b(?:\w*(?:false|wrong|mistaken|incorrect|erroneous|unfair|improper)ly)\s*$"
)
_ITS_PAPER = re.compile(r"[’']s?\s+(?P<what>[\w\s-]+)$")


def whom_cited(ahead: str, found: re.Match[str]) -> Named:
    """Read whom a stretch quotes that the pattern has found; `ahead` stands before it."""
    if _FALSELY.search(ahead):
        return UNKNOWN
    whom = next(found[one] for one in _GROUPS if found[one])
    named = object_of(whom)
    if not named.names or (found["cited"] and _is_paper(whom)):
        return UNKNOWN
    return named._replace(
        names=tuple(dict.fromkeys((*named.names, *names_in(whom).names))),
        is_aside=bool(found["quoted"] or found["cited"]) and " " not in whom,
    )


_GROUPS = ("quoted", "cited", "at_word", "owner", "credited", "ascribed")


def _is_paper(whom: str) -> bool:
    """Tell whether a paper is cited, which may quote somebody else."""
    its = _ITS_PAPER.search(whom)
    words = attributing_words()
    return its is not None and its["what"].split()[-1] in {*words.papers, *words.documents}


@cache
def cited_for() -> str:
    """Return a pattern of what tells whom a sentence quotes or cites for what follows."""
    nouns = one_of((*attributing_words().sayings, "proposition", "propositions"))
    for_what = rf"\s+for\s+(?:the|this|his|her|its|their)\s+(?:\w+\s+){{0,2}}?(?:{nouns}){_THAT}"
    what = rf"(?:the|this|these|his|her|its|their)\s+(?:\w+\s+)?(?:{nouns})(?:{_THAT}|\s*,?\s*$)"
    owned = one_of(one for one in attributing_words().sayings if one.rstrip("s") not in _THINGS)
    return (
        rf"(?<![-\w]){_QUOTES}\s+(?:from\s+)?(?P<quoted>{_WHOM})(?:{for_what}|{_HOW}\s*(?::|,\s*$))"
        rf"|(?<![-\w]){_CITES}\s+(?P<cited>{_WHOM}){for_what}"
        rf"|(?<![-\w])(?:takes?|took|taking)\s+(?P<at_word>{_WHOM})"
        rf"\s+at\s+(?:his|her|its|their)\s+word{_THAT}"
        rf"|\b(?:[Tt]he|[Tt]his)\s+(?:\w+\s+)?(?:{owned})\s+(?:of|by|from)\s+(?:the\s+)?"
        rf"(?P<owner>{_WHOM})(?:{_THAT}|\s*[,—(]?\s*$)"
        rf"|(?<![-\w])(?:credit(?:s|ed|ing)?\s+(?P<credited>{_WHOM})\s+with"
        rf"|(?:attribut|ascrib)(?:es?|ed|ing)\s+to\s+(?P<ascribed>{_WHOM}))\s+{what}"
    )


_THINGS = frozenset(
    {"account", "post", "tweet", "letter", "story", "position", "point", "description", "complaint"}
)
"""What is of somebody, and is not what they say."""
