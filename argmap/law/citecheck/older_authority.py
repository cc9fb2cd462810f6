"""Words that stand in a source of the case, and are cited to an opinion older than they are.

The opinion is not held, but no court can have quoted what was written years later.
"""

from __future__ import annotations

import re

from argmap.case.terms import SourceKind
from argmap.law.citations.authority import Authority, AuthorityKind
from argmap.law.citecheck.cited_source import Cited
from argmap.law.citecheck.held import Held, HeldSource
from argmap.law.citecheck.items import Verdict
from argmap.law.citecheck.judged import Judged
from argmap.law.citecheck.source_words import SourceWords

_FEW = 5
"""Fewer words stand in an opinion and in a report by chance."""
_YEAR = re.compile(r"(?<![\d$€£.,-])(?:19|20)\d\d(?![\d-])(?![.,]\d)")
_OF_LAW = frozenset({SourceKind.CASE, SourceKind.ORDER, SourceKind.STATUTE, SourceKind.FILING})
"""What quotes opinions."""
_QUOTES_LAW = re.compile(
    r"\b(?:courts?\b(?! (?:filing|document|record|paper|case)s?)|judges?|justices?|circuit|panel"
    r"|precedents?|opinions?|rulings?)\b[^.]{0,60}"
    r"\b(?:said|says?|holds?|held|wrote|writes?|ruled?|found|finds?|noted?|called|quot\w+|explain\w*)\b"
    r"|\b(?:quoting|citing|according to (?:the|a) judge)\b|\bv\.? [A-Z]",
    re.IGNORECASE,
)
"""What tells that a court is quoted near."""
_AROUND = 250
_LONG_BEFORE = 10


def or_older(judged: Judged, cited: Cited | None, authority: Authority, held: Held) -> Judged:
    """Tell that words cannot be an older opinion's which a source of the case has word for word.

    Where the opinion may be the younger, or the source may quote it, nobody can tell.
    """
    source, span = judged.source, judged.span
    if judged.verdict is not Verdict.UNCHECKABLE or judged.runs or source is None or span is None:
        return judged
    is_given = cited is not None and source is cited.source
    if is_given or not _is_older(authority, source, held):
        return judged
    around = source.text[max(0, span.start - _AROUND) : span.end + _AROUND]
    own = source.text[slice(*span)]
    if len(SourceWords(own)) < _FEW or _names(around, authority) or _may_quote(source, around):
        return judged
    how = (
        f"It is cited to an opinion of {_year_of(authority)}, whose text is not held and which is"
        f" older than “{source.source.title.rstrip('.')}”: there the very words stand."
    )
    return judged._replace(verdict=Verdict.OTHER_SOURCE, how=how)


def _is_older(authority: Authority, source: HeldSource, held: Held) -> bool:
    year = _year_of(authority)
    return authority.kind is AuthorityKind.CASE and 0 < year < _written(source, held)


def _year_of(authority: Authority) -> int:
    return max(map(int, _YEAR.findall(authority.date)), default=0)


def _written(source: HeldSource, held: Held) -> int:
    """Return the year in which a source was written at the earliest; 0 where nobody can tell.

    It is its date, or the last year that it tells of. What names a party of the case
    was hardly written long before it.
    """
    years = [*map(int, _YEAR.findall(source.source.date or source.text))]
    if source.source.date and years:
        return max(years)
    own = max((_year_of(one.authority) for one in held.known if one.is_own), default=0)
    names = (name for group in held.aliases for name in group)
    is_about = any(name[:1].isupper() and name in source.text for name in names)
    return max([*years, own - _LONG_BEFORE if own and is_about else 0])


def _names(around: str, authority: Authority) -> bool:
    """Tell whether an opinion is named near words by its short name, the first of its parties."""
    name = re.search(r"(?!United|State|People|Matter)[A-Z][\w’'-]{3,}", authority.parties)
    return name is not None and name[0] in around


def _may_quote(source: HeldSource, around: str) -> bool:
    return source.source.kind in _OF_LAW or bool(_QUOTES_LAW.search(around))
