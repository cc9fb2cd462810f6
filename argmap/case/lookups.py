"""Records by id for planners: what is gone is said in a sentence."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypeVar

from argmap.case.case_map import CaseMap
from argmap.case.claims import Argument, Claim, Premise
from argmap.case.elements import Element
from argmap.case.errors import RuleError
from argmap.case.evidence import Cite, Quote, Source
from argmap.case.ids import (
    ArgumentId,
    CiteId,
    ClaimId,
    ElementId,
    PremiseId,
    QuestionId,
    QuoteId,
    SourceId,
)
from argmap.case.questions import Question
from argmap.case.records import Record, words_for
from argmap.case.text_rules import is_seen

K = TypeVar("K")
R = TypeVar("R")


def record_in(table: Mapping[K, R], record_id: K, what: str) -> R:
    """Return the record of a table of the map; raises `RuleError` when it is gone.

    `what` is what such a record is called in a sentence, as “claim”.
    """
    record = table.get(record_id)
    if record is None:
        raise _gone(what)
    return record


def claim_of(case_map: CaseMap, claim_id: ClaimId) -> Claim:
    """Return a claim; raises `RuleError` when it is gone."""
    return record_in(case_map.claims, claim_id, "claim")


def require_claims(case_map: CaseMap, claims: Iterable[ClaimId]) -> None:
    """Raise `RuleError` unless all these claims are in the case."""
    for claim in claims:
        claim_of(case_map, claim)


def argument_of(case_map: CaseMap, argument_id: ArgumentId) -> Argument:
    """Return an argument; raises `RuleError` when it is gone."""
    return record_in(case_map.arguments, argument_id, "argument")


def premise_of(case_map: CaseMap, premise_id: PremiseId) -> Premise:
    """Return a premise; raises `RuleError` when it is gone."""
    return record_in(case_map.premises, premise_id, "premise")


def source_of(case_map: CaseMap, source_id: SourceId) -> Source:
    """Return a source; raises `RuleError` when it is gone."""
    return record_in(case_map.sources, source_id, "source")


def quote_of(case_map: CaseMap, quote_id: QuoteId) -> Quote:
    """Return a quote; raises `RuleError` when it is gone."""
    return record_in(case_map.quotes, quote_id, "quote")


def cite_of(case_map: CaseMap, cite_id: CiteId) -> Cite:
    """Return a cite; raises `RuleError` when it is gone."""
    return record_in(case_map.cites, cite_id, "cite")


def cited_source(case_map: CaseMap, cite: Cite) -> Source:
    """Return the source that a cite brings to bear, itself or by a quote of it."""
    source = case_map.quotes[cite.quote].source if cite.quote else cite.source
    assert source is not None  # a cite brings one or the other to bear
    return case_map.sources[source]


def question_of(case_map: CaseMap, question_id: QuestionId) -> Question:
    """Return a critical question; raises `RuleError` when it is gone."""
    return record_in(case_map.questions, question_id, "question")


def element_of(case_map: CaseMap, element_id: ElementId) -> Element:
    """Return an element; raises `RuleError` when it is gone."""
    return record_in(case_map.elements, element_id, "element")


def require_kept(case_map: CaseMap, record: Record) -> None:
    """Raise `RuleError` unless `record` is what the map holds under its id."""
    if case_map.get(record) != record:
        raise _gone(words_for(type(record)))


def weight_figure(weight: float | None) -> str:
    """Return a weight in figures, as in "0.7"; nothing for None."""
    return "" if weight is None else f"{weight:.2g}"


def is_of_other_text(case_map: CaseMap, quote: Quote) -> bool:
    """Tell whether a quote was taken from another text than the one its source has now."""
    held = case_map.sources[quote.source].document
    return bool(held and quote.source_hash and quote.source_hash != held)


def title_of(claim: Claim) -> str:
    """Return what a label calls a claim: its short title, or the start of its words."""
    return beginning_of(full_title_of(claim))


def full_title_of(claim: Claim) -> str:
    """Return what a claim is called, however long; empty where nothing of it can be seen."""
    return next(filter(is_seen, (claim.short_title, claim.text)), "")


def beginning_of(text: str) -> str:
    """Return what a label has room for: the text on one line, cut after a whole word with "…"."""
    words = " ".join(text.split())
    if len(words) <= _TITLE_LENGTH:
        return words
    whole = words[:_TITLE_LENGTH].rpartition(" ")[0]
    return (whole or words[: _TITLE_LENGTH - 1]) + "…"


_TITLE_LENGTH = 40


def _gone(what: str) -> RuleError:
    return RuleError(
        f"That {what} is no longer in the case, or has changed.", "Look at it as it is now."
    )
