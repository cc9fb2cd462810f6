"""The verdict on a quotation by the citation it is given, or by what its sentence may mean."""

from __future__ import annotations

from argmap.law.citations.found_citation import CiteForm
from argmap.law.citecheck.cited_source import Cited, known
from argmap.law.citecheck.few_words import FEW, or_a_term
from argmap.law.citecheck.items import Verdict
from argmap.law.citecheck.judged import IN_UNREAD_NOTE, OF_AUTHORITY, OF_UNREAD, Judged
from argmap.law.citecheck.law_as_subject import law_speaks, or_of_law
from argmap.law.citecheck.law_in_prose import law_in_prose
from argmap.law.citecheck.named_exhibits import exhibit_named
from argmap.law.citecheck.of_authority import authority_named
from argmap.law.citecheck.older_authority import or_older
from argmap.law.citecheck.quotations import FoundQuotation
from argmap.law.citecheck.quoted import Basis, judge, or_not_held
from argmap.law.citecheck.read_paper import ReadPaper
from argmap.law.citecheck.unread_cites import cites_unread

_MAY_BE_ELSEWHERE = frozenset({Verdict.NOT_FOUND, Verdict.ALTERED})
"""What is said of words that may stand in something not held that is cited by a short name."""
_NOT_OF_IT = frozenset({Verdict.OTHER_SOURCE, Verdict.NOT_FOUND})
"""What is said of words that the first source of a string does not have."""
_OF_ANOTHER = frozenset({Verdict.OTHER_SOURCE, Verdict.NOT_FOUND, Verdict.UNCHECKABLE})
"""What is said of words by a source that may not be the one that is meant."""


def verdict_on(rank: int, paper: ReadPaper, basis: Basis) -> Judged | None:
    """Judge a quotation of a document by its place in the list; None where it quotes nothing."""
    sure = paper.given[rank].sure
    if sure is None:
        return _uncited(rank, paper, basis)
    one, cited = paper.quotations[rank], paper.cited[sure]
    judged = _by_all_meant(one, paper, cited, basis)
    if judged is not None and paper.given[rank].is_loose:
        judged = or_a_term(judged, one.words)
    if judged is None:
        return None
    if paper.citations[sure].form is not CiteForm.ID:
        # An *id.* is doubted itself: it points past what the words are from.
        judged = or_older(judged, cited, paper.citations[sure].authority, basis.held)
    if judged.verdict in _NOT_OF_IT:
        return _by_string(one, paper, sure, basis) or _or_of_string(judged, paper, sure)
    return judged


def _by_all_meant(
    one: FoundQuotation, paper: ReadPaper, cited: Cited, basis: Basis
) -> Judged | None:
    """Judge a quotation by what its citation means: by its words alone where that is but a name."""
    if cited.among:
        return _by_any(one, paper, cited, basis)
    if not cited.is_name:
        return judge(one, paper.around, cited, basis)
    judged = judge(one, paper.around, None, basis)
    if judged is not None and judged.verdict in _MAY_BE_ELSEWHERE:
        return judge(one, paper.around, cited, basis)
    return judged


def _uncited(rank: int, paper: ReadPaper, basis: Basis) -> Judged | None:
    """Judge a quotation without a citation: of what cannot be read, or is not held, it may be."""
    one, perhaps = paper.quotations[rank], paper.given[rank].perhaps
    judged = judge(one, paper.around, None, basis)
    if judged is not None and (named := _by_exhibit(judged, one, paper, rank, basis)):
        return named
    if judged is not None and perhaps is not None:
        judged = or_not_held(judged, None, paper.cited[perhaps])
    if judged is None or judged.verdict not in _MAY_BE_ELSEWHERE:
        return judged
    if judged.verdict is Verdict.ALTERED:
        is_law = law_speaks(one, paper.around, basis.held)
        return or_of_law(judged) if is_law else judged
    if paper.given[rank].is_noted:
        return IN_UNREAD_NOTE
    if cites_unread(one, paper.around):
        return OF_UNREAD
    is_law = law_in_prose(one, paper.around, basis.held)
    is_given = is_law or authority_named(one, paper.around, basis.held)
    is_given = is_given or law_speaks(one, paper.around, basis.held)
    return OF_AUTHORITY if is_given else judged


def _by_exhibit(
    judged: Judged, one: FoundQuotation, paper: ReadPaper, rank: int, basis: Basis
) -> Judged | None:
    """Tell of words that its sentence gives to an exhibit, and that only another source has."""
    is_found = judged.source is not None and judged.span is not None and not judged.runs
    if not is_found or paper.given[rank].is_noted or len(one.words.split()) < FEW:
        return None
    named = exhibit_named(one, paper.around, paper.citations, paper.exhibits)
    if named is None:
        return None
    exhibit, source = named
    found = judge(one, paper.around, known(source), basis)
    if found is None or found.verdict is not Verdict.OTHER_SOURCE or found.runs:
        return None
    is_it = f"The document says that {exhibit} is “{source.source.title.rstrip('.')}”"
    where = found.source.source.title if found.source else ""
    how = f"{is_it}, which does not have these words; they stand in “{where}”."
    return found._replace(how=how)


def _by_any(one: FoundQuotation, paper: ReadPaper, cited: Cited, basis: Basis) -> Judged | None:
    """Judge a quotation by all that its citation may mean: by what has its words, or nearly."""
    found = [judge(one, paper.around, means, basis) for means in cited.among]
    told = [judged for judged in found if judged is not None]
    ranked = (
        [judged for judged in told if judged.verdict.is_sound],
        [judged for judged in told if judged.verdict not in _OF_ANOTHER],
        [judged for judged in told if judged.verdict is Verdict.UNCHECKABLE],
        told,
    )
    return next((ones[0] for ones in ranked if ones), None)


def _by_string(one: FoundQuotation, paper: ReadPaper, sure: int, basis: Basis) -> Judged | None:
    """Judge a quotation by the next citations of its string, which cites for its sentence.

    None where none of them has it, not even nearly.
    """
    near: Judged | None = None
    for place in paper.strings.get(sure, ()):
        cited = paper.cited[place]
        judged = judge(one, paper.around, cited, basis)
        if judged is not None and judged.verdict.is_sound:
            return judged
        if judged is not None and judged.span is not None and judged.source is cited.source:
            near = near or judged
    return near


def _or_of_string(judged: Judged, paper: ReadPaper, sure: int) -> Judged:
    """Doubt that words are in no source where something in their string is not held."""
    sources = [paper.cited[place].source for place in paper.strings.get(sure, ())]
    if judged.verdict is not Verdict.NOT_FOUND or all(one and one.text for one in sources):
        return judged
    how = "It may be from what is cited with it, whose text is not held."
    return Judged(Verdict.UNCHECKABLE, how)


def pointing(cited: Cited, judged: Judged) -> Cited:
    """Doubt an *id.* behind a quotation whose very words stand in another source than it means."""
    found = judged.source
    if found is None or judged.span is None or judged.runs or found is cited.source:
        return cited
    how = f"The words it is cited for stand in “{found.source.title}”, which it does not refer to."
    return Cited(cited.source, Verdict.WRONG_ID, how)
