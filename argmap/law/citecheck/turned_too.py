"""Whether a document turns the sense of what it quotes in words of its own, as its source does.

“AWS denied that there is “merit”” says what “There is no merit” does; “AWS does not deny that there
is “merit”” and “It surprised nobody that AWS saw “merit”” say the opposite.
"""

from __future__ import annotations

import re
from enum import Enum
from functools import cache, lru_cache

from argmap.case.toml_table import TomlTable
from argmap.resources import resource
from argmap.sources.inverting import is_denial
from argmap.sources.saying.attributing_words import attributing_words, one_of
from argmap.sources.turning import turning_words

_NEAR, _FAR = 8, 14
"""So many words before a quotation may turn it, and say of what turns it that it does not."""
_MILD = frozenset({"may"})
"""What is possible is not denied."""
_SENTENCE_END = re.compile(r"[.!?;:][”\"’)]*\s")
_FILE = "affirming.toml"
_WITHIN = r"(?:\s+(?!(?:and|but|or|nor|that|who|which|as|because|while)\b)[\w’'-]+)"
_APART = re.compile(
    r"[,;(–—]|\b(?:that|who|whom|which|because|although|though|when|while|but|and|since|as|if)\b",
    re.IGNORECASE,
)
"""Behind it another clause may stand, which what is ahead of it does not deny."""


class Turn(Enum):
    """Whether the words ahead of a quotation deny what it says."""

    NONE = "none"
    SURE = "sure"
    UNSURE = "unsure"


@lru_cache(maxsize=16)
def turn_ahead(ahead: str) -> Turn:
    """Tell whether the last words ahead of a quotation deny or doubt it, or something else."""
    words = _SENTENCE_END.split(ahead)[-1].split()[-_FAR:]
    clause = without_affirming(" ".join(words)).split()[-_NEAR:]
    at = next((at for at in reversed(range(len(clause))) if _turns(clause[at:])), None)
    if at is None:
        return Turn.SURE if _turns(clause) else Turn.NONE
    rest = " ".join(clause[at + 1 :])
    if not _bare().fullmatch(clause[at]):
        rest = re.sub(r"^(?:that|if|whether)\b", "", rest)
    apart = _APART.search(rest)
    is_sure = apart is None or (apart[0] == "that" and _denied().search(rest[: apart.start()]))
    return Turn.SURE if is_sure else Turn.UNSURE


def without_affirming(words: str) -> str:
    """Return words without what denies twice, and so denies nothing: “does not deny”."""
    return _affirming().sub(" ", words)


def _turns(words: list[str]) -> bool:
    clause = " ".join(words)
    return is_denial(clause) or bool(turning_words(clause) - _MILD)


@cache
def _bare() -> re.Pattern[str]:
    """Return what finds a word that denies what stands behind it, and tells nothing else."""
    return re.compile(_denying(), re.IGNORECASE)


@cache
def _affirming() -> re.Pattern[str]:
    """Return what finds that something is denied twice: “does not deny”, “surprises nobody”."""
    no, nobody, granted = _denying(), _any_of("nobody"), rf"(?:{_any_of('granted')})"
    return re.compile(
        rf"\b{no}{_WITHIN}{{0,4}}?\s+{granted}\b|\b{no}\s+(?:only|merely|just|simply)\b"
        rf"|\b{granted}(?:\s+\w+){{0,2}}?\s+(?:{nobody})\b",
        re.IGNORECASE,
    )


@cache
def _denied() -> re.Pattern[str]:
    """Return what finds a verb or noun whose “that” is denied with it: “never said that”."""
    known = attributing_words()
    verbs = one_of((*known.saying, *known.sayings, *known.ruling))
    return re.compile(rf"\b(?:{verbs}|{_any_of('holding')})\b", re.IGNORECASE)


def _denying() -> str:
    return rf"(?:\w*n[’']t|(?:{_any_of('nobody')}|{_any_of('denying')})\b)"


def _any_of(name: str) -> str:
    """Return a pattern of any word of a list of the file."""
    return one_of(_lists()[name]).replace(r"\*", r"\w*")


@cache
def _lists() -> dict[str, tuple[str, ...]]:
    root = TomlTable.parse(resource("wording", _FILE).read_text("utf-8"), f"wording/{_FILE}")
    names = ("nobody", "denying", "granted", "holding")
    told = {name: re.split(r"[;\n]", root.text(name)) for name in names}
    root.done()
    return {name: tuple(filter(None, map(str.strip, words))) for name, words in told.items()}
