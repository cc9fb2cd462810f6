"""The list of sources: what each is, and where it is quoted."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.brief.blocks import Block, Paragraph, SourceEntry
from argmap.brief.citing import full_citation
from argmap.brief.numbering import NumberedTree
from argmap.brief.quoting import Evidence, source_anchor
from argmap.brief.runs import Run, Runs, RunStyle
from argmap.brief.wording import capitalized, joined, referring
from argmap.case.case_map import CaseMap
from argmap.case.counting import counted
from argmap.case.evidence import Cite, Quote, Source
from argmap.case.ids import ClaimId
from argmap.case.terms import AuthorityWeight, Side
from argmap.law.citations.court_dates import legal_date
from argmap.sources.problems import RecordPlace

NOT_HELD = "Text not held"
_WEIGHTS = {
    AuthorityWeight.UNSAID: "",
    AuthorityWeight.BINDING: "Binding here",
    AuthorityWeight.PERSUASIVE: "Persuasive",
    AuthorityWeight.OVERRULED: "Overruled",
}


def source_blocks(tree: NumberedTree, evidence: Evidence) -> Iterator[Block]:
    """Print every source with its full citation, then its quotes that nothing uses."""
    case_map = evidence.case_map
    for source in case_map.ranked_sources():
        yield SourceEntry(source_anchor(source.id), full_citation(source), _facts(source))
        yield from _used_at(case_map, source, tree)
        for quote in case_map.quotes_of(source.id):
            if _is_idle(case_map, quote):
                yield evidence.quote_alone(quote)


def _facts(source: Source) -> tuple[Runs, ...]:
    held: Runs | str = ""
    if source.document is None:
        held = (Run(NOT_HELD, RunStyle.WARNING),)
    described = joined(
        (
            capitalized(source.kind.value),
            source.dateline,
            f"Origin: {source.origin}" if source.origin else "",
            f"Accessed {legal_date(source.accessed)}" if source.accessed else "",
            *_standing(source),
            held,
        )
    )
    return (described,)


def _standing(source: Source) -> tuple[Runs | str, ...]:
    """Print what an authority counts for, whom it is against, and who checked it and when."""
    if not source.is_authority:
        return ()
    weight: Runs | str = _WEIGHTS[source.weight]
    if source.weight is AuthorityWeight.OVERRULED:
        weight = (Run(_WEIGHTS[source.weight], RunStyle.WARNING),)
    against = "" if source.adverse_to is Side.NEUTRAL else f"Against the {source.adverse_to.value}"
    when = legal_date(source.checked_on) if source.checked_on else ""
    by = f"by {source.checked_by}" if source.checked_by else ""
    checked = f"Checked {', '.join(filter(None, (when, by)))}" if by or when else ""
    if not checked and source.weight is not AuthorityWeight.OVERRULED:
        checked = "Not checked"
    return (weight, against, checked)


def _used_at(case_map: CaseMap, source: Source, tree: NumberedTree) -> Iterator[Block]:
    quotes = case_map.quotes_of(source.id)
    claims = _claims_of(case_map.cites_of(source.id))
    for quote in quotes:
        claims += _claims_of(case_map.cites_of(quote.id))
    places = referring(tree.places_of(claims))
    number = counted(len(quotes), "quote") if quotes else "No quotes"
    if places:
        told: Runs = (Run(f"{number}; brought to bear on "), *places, Run("."))
    else:
        told = (Run(f"{number}; brought to bear on no claim."),)
    yield Paragraph(told, about=RecordPlace("source", source.id))
    if any(_is_idle(case_map, quote) for quote in quotes):
        yield Paragraph((Run("Quoted, and brought to bear on nothing yet:", RunStyle.MUTED),))


def _is_idle(case_map: CaseMap, quote: Quote) -> bool:
    if case_map.statements_of(quote.id):  # it is printed with the statement that it reports
        return False
    return not any(cite.claim or cite.harm for cite in case_map.cites_of(quote.id))


def _claims_of(cites: list[Cite]) -> list[ClaimId]:
    return [cite.claim for cite in cites if cite.claim is not None]
