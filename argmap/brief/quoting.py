"""Quotes and cited sources as they are printed under what they are brought to bear on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from argmap.brief.blocks import Block, BlockQuote, Paragraph
from argmap.brief.citing import pinpoint_words, short_citation, signal_words
from argmap.brief.runs import Run, Runs, RunStyle
from argmap.brief.wording import capitalized, joined
from argmap.case.case_map import CaseMap
from argmap.case.evidence import Cite, Quote, Source
from argmap.case.ids import QuoteId, SourceId
from argmap.case.lookups import cited_source
from argmap.case.terms import OfferedFor, Side
from argmap.law.evidence_rules import load_evidence_rules
from argmap.law.worth import worth_of
from argmap.sources.checking import QuoteCheck
from argmap.sources.printing import printed_words, stressed_pieces
from argmap.sources.problems import RecordPlace


@dataclass(frozen=True, slots=True)
class Evidence:
    """What evidence of a case is printed from: its map, and the check of every quote."""

    case_map: CaseMap
    checks: Mapping[QuoteId, QuoteCheck]

    def blocks_of(self, cites: Iterable[Cite], side: Side, depth: int | None = None) -> list[Block]:
        """Print cites in their order: quotes in full, sources by their citation."""
        return [self._block_of(cite, side, depth) for cite in cites]

    def quote_alone(self, quote: Quote, *, linked: bool = False) -> BlockQuote:
        """Print a quote by itself, whatever it is brought to bear on; `linked` to its source."""
        source = self.case_map.sources[quote.source]
        cited = _linked(source, short_citation(source)) if linked else short_citation(source)
        return self._block_quote(quote, joined((_whose(quote), cited)))

    def _block_of(self, cite: Cite, side: Side, depth: int | None) -> Block:
        if cite.quote is not None:
            quote = self.case_map.quotes[cite.quote]
            source = self.case_map.sources[quote.source]
            cited = (*_cited(cite, source, quote), *_about(self.case_map, cite))
            whose = joined((_whose(quote), cited))
            return self._block_quote(quote, whose, side, depth)
        source = cited_source(self.case_map, cite)
        runs = [*_cited(cite, source), *_about(self.case_map, cite), Run(".")]
        if source.document is None:
            runs.append(Run(" Text not held.", RunStyle.MUTED))
        return Paragraph(tuple(runs), depth=depth)

    def _block_quote(
        self, quote: Quote, whose: Runs, side: Side = Side.NEUTRAL, depth: int | None = None
    ) -> BlockQuote:
        check = self.checks[quote.id]
        warnings = tuple(problem.message for problem in check.problems)
        words, state = printed_words(quote), (check.told, check.sound)
        about = RecordPlace("quote", quote.id)
        return BlockQuote(words, whose, side, *state, warnings, depth, stressed_runs(quote), about)


def stressed_runs(quote: Quote) -> Runs:
    """Return the printed words piece by piece where some are stressed; else nothing."""
    styles = {True: RunStyle.STRESSED, False: RunStyle.PLAIN}
    runs = tuple(Run(words, styles[stressed]) for words, stressed in stressed_pieces(quote))
    return runs if any(run.style is RunStyle.STRESSED for run in runs) else ()


def _cited(cite: Cite, source: Source, quote: Quote | None = None) -> Runs:
    linked = _linked(source, short_citation(source, pinpoint_words(cite, quote)))
    signal = signal_words(cite)
    return (*((Run(signal, RunStyle.TITLE),) if signal else ()), *linked)


def _linked(source: Source, cited: Runs) -> Runs:
    return tuple(Run(run.text, run.style, source_anchor(source.id)) for run in cited)


def _about(case_map: CaseMap, cite: Cite) -> Runs:
    words = f" ({cite.parenthetical})" if cite.parenthetical else ""
    if cite.offered_for is not OfferedFor.TRUTH:
        words += f", offered to show {cite.offered_for.value}, not truth"
    if cite.worth:
        words += f", weighed here as {cite.worth}"
    words += _corrections(case_map, cite)
    return (Run(words),) if words else ()


def _corrections(case_map: CaseMap, cite: Cite) -> str:
    """Say which layers are corrected by hand, to what and why, and which corrections are moot."""
    if not cite.extra:
        return ""
    worth = worth_of(case_map, cite, load_evidence_rules())
    counted = [
        f", {one.who} corrected by hand to {one.level.name.lower()} ({one.because})"
        for one in worth.corrected
    ]
    moot = [
        f", a correction of {one.correction.who} by hand not counted ({one.why})"
        for one in worth.unapplied
    ]
    return "".join((*counted, *moot))


def _whose(quote: Quote) -> str:
    parts = [part for part in (quote.speaker, quote.attribution) if part]
    return capitalized(", ".join(parts))


def source_anchor(source: SourceId) -> str:
    """Return the anchor of a source's entry in the list of sources."""
    return f"source-{source}"
