"""Whether what a source says was not done may leave the sense of the words behind it as it is.

“He blamed it for failing to notify him 30 days in advance” denies no days, and leaves “it was to
notify him” true: a document may say either, and nobody but a reader can tell whether it does.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from argmap.case.toml_table import TomlTable
from argmap.resources import resource
from argmap.sources.passages import Span
from argmap.sources.saying.attributing_words import one_of

_FILE = "undone.toml"
_OBJECT = 2
"""So many words are a verb at least with what it is done to: “notify him”."""
_WITHIN = 3
"""So many words may stand between “was to” and what is quoted: “was to give notice”."""
_NOT_DONE = r"(?:\b(?:do|does|did|has|have|had)(?:\s+not\b|n[’']t\b))"
_ROOT, _NEAR = 4, 8
"""So many letters two forms of a verb share; so many words before a quotation say what was done."""
_WORD = re.compile(r"[^\W\d_]+")
_SENTENCE_END = re.compile(r"[.!?;:][”\"’)]*\s")
_HAVING = re.compile(r"\b(?:do|does|did|has|have|had)\s+\Z", re.IGNORECASE)


def may_leave_sense(text: str, turn: Span, start: int, ahead: str) -> bool:
    """Tell whether what turns the words of a text that begin at `start` may not turn these.

    `turn` stands before them in the text; `ahead` is what a document has ahead of its quotation.
    """
    words = text[slice(*turn)]
    is_failed, is_refused = (_form(name).match(words) for name in ("undone", "unwilling"))
    is_owed = _lead("owed").search(ahead) or _ordered().search(ahead)
    if (is_failed or is_refused) and is_owed:
        return True
    if is_failed and _lead("wanted").search(ahead):
        return True
    is_deed = is_failed or is_refused or _is_deed_denied(text, turn)
    return bool(is_deed) and _is_circumstance(text, turn.end, start, ahead)


def _is_deed_denied(text: str, turn: Span) -> bool:
    """Tell whether a negation denies what happened, and not what may or shall: “did not”."""
    words = text[slice(*turn)].casefold()
    has_verb = words == "not" and _HAVING.search(text, max(0, turn.start - 10), turn.start)
    return bool(has_verb or re.fullmatch(_NOT_DONE, words, re.IGNORECASE))


def _is_circumstance(text: str, after: int, start: int, ahead: str) -> bool:
    """Tell whether words say when, where or how, behind a verb that has its object already.

    Not where a document says ahead of them that the same was done.
    """
    between = text[after:start].split()
    is_ended = len(between) >= _OBJECT and not _form("unended").fullmatch(between[-1])
    if not is_ended or _tells_of(between, ahead):
        return False
    is_number = text[start : start + 1].isdigit()
    return is_number or bool(_form("circumstance").match(text, start))


def _tells_of(denied: Sequence[str], ahead: str) -> bool:
    """Tell whether a document has the verb of what is denied, in any form: “gave notice”."""
    verb = next((one for one in denied if not one.endswith("ly")), "").casefold()[:_ROOT]
    said = _WORD.findall(_SENTENCE_END.split(ahead)[-1].casefold())[-_NEAR:]
    return bool(verb) and any(one.startswith(verb) for one in said)


@cache
def _form(name: str) -> re.Pattern[str]:
    """Return what finds any expression of a list of the file."""
    listed = one_of(_lists()[name]).replace(r"\*", r"\w*")
    return re.compile(rf"(?:{listed})(?!\w)", re.IGNORECASE)


@cache
def _lead(name: str) -> re.Pattern[str]:
    """Return what finds one of a list behind which a quotation goes on: “was to give notice”."""
    between = rf"(?:\s+[\w’'-]+){{0,{_WITHIN}}}"
    return re.compile(rf"\b{_form(name).pattern}{between}[\s“‘\"'\[]*\Z", re.IGNORECASE)


@cache
def _ordered() -> re.Pattern[str]:
    """Return what finds that somebody is told to do what stands behind it."""
    who = rf"(?:\s+[\w’'-]+){{1,{_WITHIN}}}?"
    return re.compile(rf"\b{_form('ordering').pattern}{who}\s+to[\s“‘\"'\[]*\Z", re.IGNORECASE)


@cache
def _lists() -> dict[str, tuple[str, ...]]:
    root = TomlTable.parse(resource("wording", _FILE).read_text("utf-8"), f"wording/{_FILE}")
    names = ("undone", "unwilling", "owed", "ordering", "wanted", "circumstance", "unended")
    told = {name: re.split(r"[;\n]", root.text(name)) for name in names}
    root.done()
    return {name: tuple(filter(None, map(str.strip, words))) for name, words in told.items()}
