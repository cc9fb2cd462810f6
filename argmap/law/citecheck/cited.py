"""Whether an authority that a document cites is one of the case, and cited as the case has it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from argmap.law.citations.authority import Authority, AuthorityKind
from argmap.law.citations.became import was_undone
from argmap.law.citations.cases import known_cores
from argmap.law.citations.court_dates import DATE, dates_differ
from argmap.law.citations.found_citation import CiteForm, FoundCitation
from argmap.law.citations.histories import is_undone
from argmap.law.citations.known_words import rule_names
from argmap.law.citations.popular_names import as_codified
from argmap.law.citations.referring import NOT_IN_FULL, STRING, identity
from argmap.law.citations.subdivisions import missing_subdivision
from argmap.law.citecheck.cited_cases import LONGEST_OPINION, match_case
from argmap.law.citecheck.cited_documents import match_article, match_named, match_record
from argmap.law.citecheck.cited_source import NOT_THERE, Cited, known
from argmap.law.citecheck.held import Held
from argmap.law.citecheck.items import Verdict
from argmap.law.citecheck.tied_exhibits import tie_exhibits
from argmap.law.citecheck.unnamed_authors import with_authors_known

_DATED = re.compile(rf"[\s*_]*\((?:filed |dated |entered )?(?P<date>{DATE})\)".replace(" ", r"\s+"))
"""The date behind a record cite."""

_SECTION = re.compile(r"(?<![\w.-])\d[\w.-]*\w|(?<![\w.-])\d")
_YEAR = re.compile(r" \([^()]*[12]\d{3}\)")
_TAIL = re.compile(r"[;“\"]|\.[)”]*\s+[A-Z]|\n\n")
"""What ends a citation with all that became of what it cites."""


def cited_in(found: Sequence[FoundCitation], held: Held, text: str = "") -> list[Cited]:
    """Judge each citation of a document; a form that refers to another is of its source.

    `text` is the document's: a date behind a record cite is read from it.
    """
    # What stands in a note may be referred to by the text, which stands before it.
    whole = [None if one.refers_to is not None else _whole(one, held, text) for one in found]
    whole = with_authors_known(found, whole)
    tie_exhibits(found, whole, text)
    return [
        _referring(one, whole[one.refers_to] or NOT_THERE)
        if one.refers_to is not None
        else _among(one, found, whole)
        if one.among
        else judged or NOT_THERE
        for one, judged in zip(found, whole, strict=True)
    ]


def in_brackets(
    found: Sequence[FoundCitation], cited: Sequence[Cited], place: int
) -> Iterator[int]:
    """Walk what is cited in the bracket of a document that is not held, to which another refers."""
    of = found[place].refers_to
    if of is not None and found[of].form is CiteForm.RECORD and cited[of].source is None:
        yield from (other for other, one in enumerate(found) if one.inside == of)


def _among(
    one: FoundCitation, found: Sequence[FoundCitation], whole: Sequence[Cited | None]
) -> Cited:
    """Judge an *id.* behind a string: of its authorities it may mean any (The Bluebook, R. 4.1)."""
    owns = (place if (of := found[place].refers_to) is None else of for place in one.among)
    return Cited(
        None, Verdict.AMBIGUOUS, one.doubt, among=tuple(whole[own] or NOT_THERE for own in owns)
    )


def _whole(one: FoundCitation, held: Held, text: str) -> Cited:
    if one.doubt.startswith(NOT_IN_FULL):
        return Cited(None, Verdict.UNKNOWN, one.doubt)
    if one.doubt:
        return Cited(None, Verdict.WRONG_ID, one.doubt)
    authority = one.authority
    dated = _DATED.match(text, one.span.end)
    if authority.kind is AuthorityKind.RECORD and not authority.date and dated:
        authority = replace(authority, date=" ".join(dated["date"].split()))
    return _with_history(match(authority, held), text[one.span.end :])


def _with_history(cited: Cited, behind: str) -> Cited:
    """Say of a decision that its source tells was undone, where the document says nothing of it."""
    how = was_undone(cited.source.source) if cited.source else ""
    if not how or cited.verdict is not Verdict.KNOWN or is_undone(_TAIL.split(behind, 1)[0]):
        return cited
    told = f"Its source says what became of it ({how}), and the document does not: look whether"
    return cited._replace(verdict=Verdict.UNCHECKABLE, how=f"{told} it still holds.")


def _referring(one: FoundCitation, whole: Cited) -> Cited:
    if whole.among:
        return Cited(None, Verdict.AMBIGUOUS, STRING, among=whole.among)
    if wrong := _wrong_place(one):
        return Cited(whole.source, Verdict.WRONG_ID, wrong)
    if whole.source is None and whole.verdict in {Verdict.UNKNOWN, Verdict.WRONG_ID}:
        return Cited(None, Verdict.UNKNOWN, "What it refers to is no source of the case.")
    if whole.source is None:
        return Cited(None, Verdict.KNOWN, "It refers to an authority cited before.")
    return Cited(whole.source, Verdict.KNOWN, "It refers to a source of the case cited before.")


def _wrong_place(one: FoundCitation) -> str:
    """Say why what is referred to cannot have the place that is named; nothing where it may."""
    page = _page(one.authority.pinpoint)
    first = _first_page(one.authority, page)
    is_case = one.authority.kind is AuthorityKind.CASE and not one.authority.pinpoint.startswith(
        "*"
    )
    if is_case and 0 < page < first:
        return f"What it refers to begins at page {first}: it has no page {page}."
    if is_case and first and page - first > LONGEST_OPINION:
        return f"What it refers to begins at page {first}: no opinion goes on to page {page}."
    if one.form is CiteForm.ID and one.authority.kind in _LAWS and one.authority.pinpoint:
        return "It names a page, but refers to a law, which is cited by section."
    return ""


def _first_page(one: Authority, page: int) -> int:
    """Return where a case begins: of reporters side by side in the one that has the page."""
    beside = [_page(core.page) for core in known_cores(one.parallel)]
    before = [first for first in (_page(one.page), *beside) if 0 < first <= page]
    return max(before, default=_page(one.page))


_LAWS = frozenset({AuthorityKind.STATUTE, AuthorityKind.RULE, AuthorityKind.CONSTITUTION})


def match(one: Authority, held: Held) -> Cited:
    """Find the source of the case that an authority is, and what in its citation differs."""
    if one.kind is AuthorityKind.CASE:
        return match_case(one, held)
    if one.kind is AuthorityKind.RECORD:
        return match_record(one, held)
    if one.kind is AuthorityKind.ARTICLE or (one.document and not one.code):
        found = match_article(one, held)
        if found.source is None and one.kind is AuthorityKind.OTHER:
            found = match_named(one, held)
        return found
    return _law(one, held)


def _law(one: Authority, held: Held) -> Cited:
    missing = missing_subdivision(one)
    if missing:
        return Cited(None, Verdict.WRONG_ID, missing)
    same = next((other for other in held.sources if _is_same(other.authority, one)), None)
    if same:
        return _dated_law(one, same.authority, known(same))
    other = next((other for other in held.known if _is_same(other.authority, one)), None)
    if other is None and one.kind is AuthorityKind.RULE and not one.rule_set:
        return _bare_rule(one, held)
    if other is None:
        return NOT_THERE
    return _dated_law(one, other.authority, Cited(None, Verdict.KNOWN, other.how))


def _dated_law(one: Authority, own: Authority, found: Cited) -> Cited:
    """Compare the year of a Restatement, which is one of its work; a code has one each edition."""
    if one.is_restatement and one.date and own.date and dates_differ(one.date, own.date):
        return found._replace(verdict=Verdict.WRONG_YEAR, how=f"It is known as of {own.date}.")
    return found


def _bare_rule(one: Authority, held: Held) -> Cited:
    """Judge a rule without the set it is of: where one set alone has a rule known by its number."""
    rules = [other.authority for other in held.known if other.authority.kind is AuthorityKind.RULE]
    sets = {rule_names().get(own.rule_set, own.rule_set) for own in rules if own.rule == one.rule}
    federal = sorted(sets - {""})
    if len(federal) != 1:
        return NOT_THERE
    return Cited(None, Verdict.KNOWN, f"It is taken for {federal[0]} {one.rule}, which is known.")


def _is_same(other: Authority, one: Authority) -> bool:
    first, second = as_codified(other), as_codified(one)
    is_of = (first.kind, first.title, first.code) == (second.kind, second.title, second.code)
    wanted = _sections(second.text) if second.is_restatement else []
    named = set(wanted or [second.section])
    among = is_of and bool(second.section) and named <= set(_sections(first.text))
    if len(wanted) > 1:
        return among
    return first.kind is second.kind and (identity(first) == identity(second) or among)


def _sections(words: str) -> list[str]:
    """List the sections of a law that is kept as several: “28 U.S.C. §§ 1331, 1367”."""
    _, several, behind = words.partition("§§")
    return _SECTION.findall(_YEAR.sub("", behind)) if several else []


def _page(words: str) -> int:
    found = re.search(r"\d+", words)
    return int(found[0][:9]) if found else 0
