"""Whether a document turns the sense of what it quotes in words of its own, as its source does.

“AWS denied that there is “merit”” says what “There is no merit” does; “AWS does not deny that there
is “merit”” and “It surprised nobody that AWS saw “merit”” say the opposite.
"""

from __future__ import annotations

import re
from enum import Enum

from argmap.sources.inverting import is_denial
from argmap.sources.saying.attributing_words import attributing_words, one_of
from argmap.sources.turning import turning_words

_NEAR, _FAR = 8, 14
"""So many words before a quotation may turn it, and say of what turns it that it does not."""
_MILD = frozenset({"may"})
"""What is possible is not denied."""
_SENTENCE_END = re.compile(r"[.!?;:][”\"’)]*\s")
_NOBODY = r"(?:nobody|no\s+one|none|nothing|neither)"
_NO = rf"(?:\w*n[’']t|(?:{_NOBODY}|not|never|nor|cannot|hardly|without|no)\b)"
_GRANTED = (
    r"(?:den(?:y|ies|ied|ying|ial)|disput\w+|doubt\w*|question\w*|contest\w*|surpris\w+|wonder\w*"
    r"|refut\w+|rebut\w*|disagree\w*|conceal\w*|hid(?:e|es|den)|forg[eo]t\w*|overlook\w*|ignor\w+"
    r"|mistak\w+|secret|accident|coincidence|shock\w*|astonish\w*|amaz\w+|unaware|reject\w*|escap\w+"
    r"|hesitat\w+|wrong|false|untrue|incorrect|unlikely|fail\w*\s+to|refus\w+|avoid\w*|help\s+but)"
)
_WITHIN = r"(?:\s+(?!(?:and|but|or|nor|that|who|which|as|because|while)\b)[\w’'-]+)"
_AFFIRMS = re.compile(
    rf"\b{_NO}{_WITHIN}{{0,4}}?\s+{_GRANTED}|\b{_NO}\s+(?:only|merely|just|simply)\b"
    rf"|\b{_GRANTED}(?:\s+\w+){{0,2}}?\s+{_NOBODY}\b",
    re.IGNORECASE,
)
"""What is denied twice is said: “does not deny”, “should surprise nobody”."""
_BARE = re.compile(_NO, re.IGNORECASE)
_APART = re.compile(
    r"[,;(–—]|\b(?:that|who|whom|which|because|although|though|when|while|but|and|since|as|if)\b",
    re.IGNORECASE,
)
"""Behind it another clause may stand, which what is ahead of it does not deny."""
_HOLDS = r"evidence|proof|sign|indication|suggestion|reason|basis|true|clear|case|show\w*|prov\w+"
_THINKS = r"persuaded|convinced|th(?:ink|ought)|mean(?:s|t)?|saying|(?:belie|percei)v\w+|follows?"


class Turn(Enum):
    """Whether the words ahead of a quotation deny what it says."""

    NONE = "none"
    SURE = "sure"
    UNSURE = "unsure"


def turn_ahead(ahead: str) -> Turn:
    """Tell whether the last words ahead of a quotation deny or doubt it, or something else."""
    words = _SENTENCE_END.split(ahead)[-1].split()[-_FAR:]
    clause = without_affirming(" ".join(words)).split()[-_NEAR:]
    at = next((at for at in reversed(range(len(clause))) if _turns(clause[at:])), None)
    if at is None:
        return Turn.SURE if _turns(clause) else Turn.NONE
    rest = " ".join(clause[at + 1 :])
    if not _BARE.fullmatch(clause[at]):
        rest = re.sub(r"^(?:that|if|whether)\b", "", rest)
    apart = _APART.search(rest)
    is_sure = apart is None or (apart[0] == "that" and _denied().search(rest[: apart.start()]))
    return Turn.SURE if is_sure else Turn.UNSURE


def without_affirming(words: str) -> str:
    """Return words without what denies twice, and so denies nothing: “does not deny”."""
    return _AFFIRMS.sub(" ", words)


def _turns(words: list[str]) -> bool:
    clause = " ".join(words)
    return is_denial(clause) or bool(turning_words(clause) - _MILD)


def _denied() -> re.Pattern[str]:
    """Return what finds a verb or noun whose “that” is denied with it: “never said that”."""
    known = attributing_words()
    verbs = one_of((*known.saying, *known.sayings, *known.ruling))
    return re.compile(rf"\b(?:{verbs}|{_HOLDS}|{_THINKS})\b", re.IGNORECASE)
