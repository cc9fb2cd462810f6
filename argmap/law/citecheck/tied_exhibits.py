"""Which source of the case an exhibit is, where a document says so once: “Ex. 4 [TITLE]”.

What is tied to a source stays tied to it wherever the document cites the exhibit by that name; tied
to two, it means neither of them. “Exs. 2 & 3 (TITLE; TITLE)” ties each exhibit to its own title.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from argmap.law.citations.authority import AuthorityKind
from argmap.law.citations.found_citation import CiteForm, FoundCitation
from argmap.law.citations.secondary import is_by_name_only
from argmap.law.citations.short_names import name_behind, plain_name
from argmap.law.citecheck.cited_source import NOT_THERE, Cited
from argmap.law.citecheck.exhibit_names import (
    EXHIBITS,
    NUMBER,
    Exhibit,
    all_names,
    end_of,
    words_of,
)
from argmap.law.citecheck.items import Verdict

_LEAD = (
    r"(?:(?:attaching|enclosing|reproducing|containing|copy\s+of)\s+)?(?:an?\s+|the\s+)?[\s*_“\"‘]*"
)
OPENS = re.compile(rf"[\s*_]*(?:(?P<bracket>[(\[])|[,:—–=]|-{{1,2}})\s*{_LEAD}")
"""What stands between an exhibit and the title of what it is: “Ex. 2 (TITLE)”, “Ex. 2, TITLE”."""
_NEXT = re.compile(rf"[\s.*_”\"’,]*(?:;|,|\band\b|&)\s*(?:and\s+|&\s*)?{_LEAD}")
_ROW = re.compile(
    r"[\s.*_”\"’,]*[)\]]?[\s*_]*(?:[,;]|\band\b|&)\s*(?:and\s+|&\s*)?(?:Nos?\.\s*)?"
    rf"(?P<number>{NUMBER})[\s*_]*(?:[(\[,:—–]|-{{1,2}})\s*{_LEAD}"
)
"""What stands between two titles of a row that says “Exs.” once: “Exs. 4 (TITLE) and 1 (”."""
_SHORTLY = re.compile(
    r"[\s*_]*(?:[(\[][\s*_“\"‘]*(?:the\s+)?[*_“\"‘]*(?P<bracketed>[^\W\d_][^()\[\]]{0,60})[)\]]"
    r"|[,:—–][\s*_“\"‘]*(?:the\s+)?(?P<beside>[^\W\d_][^()\[\].;,]{0,60})(?=[.;,)]))"
)
"""A short name of what an exhibit is: “Ex. 1 (*Report*)”."""
_NEXT_NUMBER = re.compile(rf"[\s,;]*(?:\band\b|&)?\s*(?P<number>{NUMBER})(?=[\s*_]*[(\[])")
_CLOSES = re.compile(r"[\s*_.,”\"’]*[)\]]")
_ATTACHED_AS = re.compile(
    r"[\s.,*_”\"’]*(?:[(\[]\s*)?(?:(?:(?:is|was|are)\s+)?(?:attached|filed|annexed|submitted)\s+(?:hereto\s+)?as\s+)?[*_]*"
)
"""What stands between a title and the exhibit that it is: “TITLE (Ex. 2)”, “TITLE, attached as”."""
_BY_COMMA = re.compile(r"[.*_”\"’]*,[*_”\"’]*\s+")
_FARTHEST = 80
_SHORT_BEFORE = re.compile(r"(?P<name>[^\W_][^.;:!?()\[\]“”,]*?)[*_”\"’]*,[*_”\"’]*\s+\Z")
_SEVERAL = "The document says which sources of the case these are: whether they are, look up."


class _Tie(NamedTuple):
    exhibit: Exhibit
    means: Cited


def tie_exhibits(found: Sequence[FoundCitation], whole: list[Cited | None], text: str) -> None:
    """Take what no name finds for the source that the document once says it is.

    `whole` is what each citation of `found` means that stands by itself, and is changed.
    """
    told = {
        at: _titles_behind(at, found, whole, text) or _title_before(at, found, whole, text)
        for at, one in enumerate(found)
        if _is_open(one, whole[at])
    }
    every = all_names(found, text)
    names = {at: every[at] for at in told}
    ties = [
        _Tie(*pair)
        for at, own in told.items()
        if len(own) == len(names[at])
        for pair in zip(names[at], own, strict=True)
    ]
    for at in told:
        ties += _in_row(at, names[at], found, whole, text)
    short = _short_names(found, whole, text)
    for at in told:
        ties += _by_short_names(names[at], end_of(found[at], text), text, short)
    cited = [name for row in every.values() for name in row]
    for at, own in told.items():
        if not own and any(_is_doubtful(name, cited) for name in names[at]):
            continue
        tied = [means for name in names[at] if (means := _tied(name, ties)) is not None]
        if own and (len(own) == len(names[at]) or _are_held(own)):
            whole[at] = _meaning(own)
        elif tied and len(tied) == len(names[at]) and not own:
            whole[at] = _meaning(tied)
    _tie_by_short_names(told, found, whole, text)


def _tie_by_short_names(
    places: Iterable[int], found: Sequence[FoundCitation], whole: list[Cited | None], text: str
) -> None:
    """Take a page of the record behind a short name, which a tie may have, for a page of it."""
    short = _short_names(found, whole, text)
    for at in (at for at in places if _is_open(found[at], whole[at])):
        names_it = (found[at].authority.document, _name_before(found[at].span.start, text))
        called = next(filter(None, (short.get(plain_name(one)) for one in names_it)), None)
        if called is not None:
            whole[at] = _meaning([called])


def is_unknown_record(one: FoundCitation, means: Cited) -> bool:
    """Tell whether a document of the record is cited that the case does not have by that name.

    It may be any source, kept without the number under which it was filed; so may what is
    cited by a name that may be short for it.
    """
    whole = one.authority
    is_named = is_by_name_only(whole) and not whole.doubts
    is_open = whole.kind is AuthorityKind.RECORD or is_named
    return is_open and means.source is None and not means.among


def _are_held(means: Iterable[Cited]) -> bool:
    """Say whether all is a source: of one exhibit that is said to be several it may be any."""
    return all(one.source is not None for one in means)


def _is_open(one: FoundCitation, means: Cited | None) -> bool:
    """Say whether a document of the record is cited, and no source of the case by its name."""
    is_unknown = means is not None and means.source is None and means.verdict is Verdict.UNKNOWN
    return is_unknown and one.form is CiteForm.RECORD


def _meaning(means: Sequence[Cited]) -> Cited:
    if len(means) > 1:
        return Cited(None, Verdict.UNCHECKABLE, _SEVERAL, among=tuple(means))
    source = means[0].source
    if source is None:
        return means[0]
    how = f"The document says that this is “{source.source.title}”: whether it is, look up."
    return Cited(source, Verdict.UNCHECKABLE, how)


def _tied(name: Exhibit, ties: Iterable[_Tie]) -> Cited | None:
    """Return the one thing that an exhibit is said to be: by its whole name before its number."""
    same = [tie for tie in ties if tie.exhibit.is_called(name)]
    chosen = [tie for tie in same if tie.exhibit == name] or same
    sources = {tie.means.source for tie in chosen}
    return chosen[0].means if len(sources) == 1 else None


def _titles_behind(
    at: int, found: Sequence[FoundCitation], whole: Sequence[Cited | None], text: str
) -> list[Cited]:
    """List what stands behind a citation in a bracket that it fills, or one source by a comma."""
    start = end_of(found[at], text)
    means: list[Cited] = []
    opened: re.Match[str] | None = None
    for one in range(at + 1, len(found)):
        between = (_NEXT if means else OPENS).fullmatch(text, start, found[one].span.start)
        if between is None:
            break
        opened = opened or between
        means.append(_meant(one, found, whole))
        start = found[one].span.end
        if not opened["bracket"]:
            return means if means[0].source is not None else []
    is_told = any(one.source is not None for one in means)
    return means if is_told and _CLOSES.match(text, start) else []


def _in_row(
    at: int,
    names: Sequence[Exhibit],
    found: Sequence[FoundCitation],
    whole: Sequence[Cited | None],
    text: str,
) -> Iterator[_Tie]:
    """Walk the next exhibits of a row, each with its title: “Exs. 4 (TITLE), 1 (TITLE)”."""
    if len(names) != 1 or len(_titles_behind(at, found, whole, text)) != 1:
        return
    for one in range(at + 2, len(found)):
        between = _ROW.fullmatch(text, found[one - 1].span.end, found[one].span.start)
        means = _meant(one, found, whole)
        if between is None or means.source is None:
            return
        yield _Tie(names[0]._replace(number=between["number"]), means)


def _short_names(
    found: Sequence[FoundCitation], whole: Sequence[Cited | None], text: str
) -> dict[str, Cited]:
    """Return what the document has short names for: “TITLE [hereinafter Report]”."""
    names = {
        name_behind(text, one.span.end): _meant(at, found, whole) for at, one in enumerate(found)
    }
    return {name: means for name, means in names.items() if name and means.source is not None}


def _by_short_names(
    names: Sequence[Exhibit], start: int, text: str, short: Mapping[str, Cited]
) -> Iterator[_Tie]:
    """Walk the exhibits of a row that short names tell of: “Exs. 1 (Report) and 2 (Letter)”."""
    if len(names) != 1 or not short:
        return
    name: Exhibit | None = names[0]
    while name is not None and (told := _SHORTLY.match(text, start)) is not None:
        means = short.get(plain_name(told["bracketed"] or told["beside"]))
        if means is None:
            return
        yield _Tie(name, means)
        start = told.end()
        behind = _NEXT_NUMBER.match(text, start)
        name = name._replace(number=behind["number"]) if behind else None
        start = behind.end() if behind else start


def _title_before(
    at: int, found: Sequence[FoundCitation], whole: Sequence[Cited | None], text: str
) -> list[Cited]:
    """List the source whose title stands right before a citation: “TITLE (Ex. 2)”.

    Before a page of the record a comma is enough: “TITLE, 2-ER-105”.
    """
    if not at:
        return []
    between = text[found[at - 1].span.end : found[at].span.start]
    means = _meant(at - 1, found, whole)
    if EXHIBITS.search(words_of(found[at], text)):
        is_told = bool(between.strip(' .,*_”"’\n') and _ATTACHED_AS.fullmatch(between))
    else:
        is_bare = found[at].authority.document in {"", words_of(found[at], text)}
        is_told = is_bare and bool(_BY_COMMA.fullmatch(between))
    return [means] if means.source is not None and is_told else []


def _name_before(at: int, text: str) -> str:
    """Return what may be a short name before a page of the record: “Report, 2-ER-105”."""
    found = _SHORT_BEFORE.search(text, max(0, at - _FARTHEST), at)
    return found["name"] if found else ""


def _meant(at: int, found: Sequence[FoundCitation], whole: Sequence[Cited | None]) -> Cited:
    of = found[at].refers_to
    return whole[at if of is None else of] or NOT_THERE


def _is_doubtful(name: Exhibit, names: Iterable[Exhibit]) -> bool:
    """Say whether a number alone may be that of what is attached to one document or another."""
    owners = {one.owner for one in names if one.owner and one.number == name.number}
    return not name.owner and len(owners) > 1
