"""What tells in a sentence that somebody says what follows: verbs, nouns, set phrases."""

from __future__ import annotations

import re
from functools import cache

from argmap.sources.saying.attributing_words import attributing_words, one_of
from argmap.sources.saying.cited_for import cited_for
from argmap.sources.saying.speaker_behind import OF_WHOM, VIEW

_MADE_CLEAR = (
    r"(?:makes?|made)\s+(?:it\s+)?(?:\w+\s+)?(?:clear|plain|known|explicit)"
    r"|(?:leaves?|left)\s+no\s+doubt"
    r"|(?:makes?|made)\s+no\s+(?:secret|bones)(?:\s+(?:of|about)\s+(?:it|this|that|the\s+fact))?"
    r"|(?:did|does|do)(?:\s+not|n[’']t)\s+mince\s+(?:any\s+|his\s+|her\s+|its\s+)?words"
    r"|minc(?:es?|ed)\s+no\s+words|(?:holds?|held)\s+nothing\s+back"
    r"|(?:pulls?|pulled)\s+no\s+punches"
)
_AS_SEEN = (
    r"(?:^|(?<=[.;]\s))\W*(?:[Aa]s|[Tt]o\s+hear)\s+(?P<as_seen>[A-Z][^.,;:()“”]{0,60}?)"
    r"\s+(?:sees|saw|tells?|told|has|had|views|viewed)\s+(?:it|things|the\s+matter)(?=,)"
    r"|\b[Ii]n\s+(?P<viewer>[A-Z][^.,;:()“”]{0,60}?)(?:[’']s|(?<=s)[’'])\s+(?:own\s+)?"
    r"(?:view|opinion|telling|estimation|eyes)(?=\s+\w)"
)
"""What begins a sentence that is told as somebody sees it."""


@cache
def markers() -> re.Pattern[str]:
    """Return what finds the words that tell of saying, in groups by how their speaker is told."""
    words = attributing_words()
    saying = one_of((*words.saying, *words.ruling, *words.refusing))
    nouns = one_of(words.sayings)
    return re.compile(
        rf"(?P<citing>{cited_for()})"
        rf"|(?P<seen>{_AS_SEEN})"
        rf"|(?P<verb>(?<![-\w])(?:{saying})(?![-\w’']))"
        rf"|(?P<told_of>\s(?:(?:as|for|of|on\s+record(?:\s+as)?)\s+(?:{one_of(words.saying_of)})\b"
        rf"|(?:is|was|are|were)\s+(?:cited|quoted)(?:\s+(?:again|here|there))?"
        rf"(?:\s+for\s+(?:the|this)\s+(?:\w+\s+)?(?:{nouns}|proposition)\s+that\b|\s*:)))"
        rf"|(?P<openly>(?<=\s)(?:(?:is|was|are|were|(?:has|have|had)\s+(?:\w+\s+)?been|remains?|remained)\s+"
        rf"(?:\w+\s+){{0,2}}?(?:{one_of(words.openly)})|{_MADE_CLEAR}|{_gave(nouns)})(?=\s+that\b|\s*:))"
        rf"|(?P<doing>(?<![-\w])(?i:{one_of(words.participles)})(?![-\w’']))"
        rf"|(?P<of_whom>\b{OF_WHOM}\s)"
        rf"|(?P<whose>(?:[’']s|(?<=s)[’']))\s+(?:[a-z-]+\s+){{0,2}}?(?:(?:{nouns})"
        rf"(?=(?:\s+(?:as\s+well|too|again|here|in\s+full))?(?:\s+(?:that|is\s+that|was\s+that|of)\b"
        rf"|\s*[:,(—–]|(?P<bare>\s*$)))"
        rf"|{VIEW}(?=\s*,|\s+(?:is|was|are|were)\s*$))"
    )


def _gave(nouns: str) -> str:
    """Return a pattern of what somebody does who gives an answer, or has one."""
    return (
        r"(?:(?:has|have|had)\s+(?:but\s+|only\s+)?(?:an?|one|this|another)"
        r"|(?:gives?|gave|offers?|offered|makes?|made|issues?|issued|repeats?|repeated|returns?"
        r"|returned)\s+(?:but\s+|only\s+)?(?:an?|one|this|another|the|the\s+same|its|his|her))"
        rf"\s+(?:\w+\s+){{0,2}}?(?:{nouns})(?:\s+(?:to|through|on|in)\s[^.,;:“”]{{1,40}}?)?"
    )


@cache
def naming() -> re.Pattern[str]:
    """Return what stands before somebody’s answer that is called what follows."""
    words = one_of(attributing_words().naming)
    return re.compile(rf"(?<![-\w])(?:{words})\s+(?:[\w&-]+\s+){{0,4}}?[\w&-]+$")


@cache
def turning() -> re.Pattern[str]:
    """Return what tells that what follows is not what somebody says."""
    return re.compile(rf"(?:(?<=n)[’']t|\b(?:{one_of(attributing_words().turning)}))\b")
