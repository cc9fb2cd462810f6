"""What a claim is cited with: its quotes in the text or as blocks, and its citations."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from argmap.brief.blocks import BlockQuote
from argmap.brief.citing import pinpoint_words
from argmap.brief.motion.citation_sentences import in_sentences
from argmap.brief.motion.hindsight import Hindsight
from argmap.brief.motion.joining import unquoted
from argmap.brief.quoting import stressed_runs
from argmap.brief.runs import Citation, Run, Runs
from argmap.case.case_map import CaseMap
from argmap.case.evidence import Cite, Quote, Source
from argmap.case.ids import ClaimId, EventId, HarmId, QuoteId, SourceId
from argmap.case.lookups import cited_source
from argmap.case.quotation import within_quotes
from argmap.case.terms import Side
from argmap.sources.alterations import UNMARKED_STRESS
from argmap.sources.checking import QuoteCheck
from argmap.sources.printing import EMPHASIS_ADDED, printed_words
from argmap.sources.problems import RecordPlace
from argmap.sources.sense import UNBALANCED

BLOCK_FROM = 50
"""Quotations of so many words or more stand as blocks (Bluebook, B5.2 and R. 5.1)."""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A quote that a brief does not use, and why."""

    quote: Quote
    why: str


@dataclass(frozen=True, slots=True)
class Backed:
    """What stands behind a sentence: citations that follow it, and block quotes after these."""

    runs: Runs = ()
    blocks: tuple[BlockQuote, ...] = ()
    despite: tuple[tuple[Cite, str], ...] = ()
    halved: tuple[str, ...] = ()
    """What is told of blocks that have one mark of a quotation and not the other."""

    @property
    def is_any(self) -> bool:
        """Whether anything is cited."""
        return bool(self.runs or self.blocks)


@dataclass
class Backing:
    """Chooses what is cited; keeps which quotes are left out.

    A quote with a caution is used only where its cite says why it is used despite it, one
    whose words no longer stand in its source never.
    """

    case_map: CaseMap
    checks: Mapping[QuoteId, QuoteCheck]
    hindsight: Hindsight | None = None
    left_out: dict[QuoteId, LeftOut] = field(default_factory=dict)
    told: set[QuoteId] = field(default_factory=set)
    """The quotes whose words stand in this part of the paper: they are not repeated in it."""
    later: dict[SourceId, Source] = field(default_factory=dict)
    """The sources that are not cited because the paper is written before them."""

    def behind(self, *targets: ClaimId | EventId | HarmId) -> Backed:
        """Gather what is cited for some records, in the order of the map."""
        cited: list[Citation] = []
        blocks: list[BlockQuote] = []
        despite: list[tuple[Cite, str]] = []
        for cite in (one for target in targets for one in self.cites_on(target)):
            quote = self.case_map.quotes[cite.quote] if cite.quote else None
            if quote is not None and not self.is_used(cite, quote):
                continue
            if quote is not None and quote.caution:
                despite.append((cite, quote.caution))
            told = quote is not None and quote.id in self.told
            if quote is None or told or len(printed_words(quote).split()) < BLOCK_FROM:
                cited.append(self._plain(cite, quote) if told else self._citation(cite, quote))
            else:
                blocks.append(self._block(cite, quote))
            self.told |= {quote.id} if quote is not None else set()
        return Backed(in_sentences(cited), tuple(blocks), tuple(despite), self._halved(blocks))

    def is_any_behind(self, target: ClaimId | EventId | HarmId) -> bool:
        """Tell whether anything is cited for a record, without telling any of it."""
        told = set(self.told)
        found = self.behind(target).is_any
        self.told = told
        return found

    def without_words(self, claim: ClaimId) -> Runs:
        """Cite what stands behind a claim of the other side, without quoting any of it."""
        cited = []
        for cite in self.cites_on(claim):
            quote = self.case_map.quotes[cite.quote] if cite.quote else None
            if quote is None or not self._why_not(cite, quote):
                cited.append(self._plain(cite, quote))
        return in_sentences(cited)

    def is_only_later(self, record: str) -> bool:
        """Tell whether all that is cited for a record is later than the paper."""
        target = ClaimId(record)
        return bool(self.case_map.cites_on(target)) and not self.cites_on(target)

    def is_used(self, cite: Cite, quote: Quote) -> bool:
        """Tell whether a quote is used here; keep it where it is not."""
        why = self._why_not(cite, quote)
        if why:
            self.left_out[quote.id] = LeftOut(quote, why)
        return not why

    def as_block(self, quote: Quote, whose: Runs = ()) -> BlockQuote:
        """Set a quote as a block."""
        return BlockQuote(
            printed_words(quote),
            whose,
            Side.NEUTRAL,
            state="",
            sound=True,
            runs=stressed_runs(quote),
            about=RecordPlace("quote", quote.id),
        )

    def as_card(self, quote: Quote) -> BlockQuote:
        """Set a quote as the body of a card, with what the checks find wrong with quoting it so.

        What is stressed is told by its letters, as whoever reads a card aloud stresses it.
        """
        told = (one.message for one in self.checks[quote.id].problems)
        warnings = tuple(unquoted(one) for one in told if one != UNMARKED_STRESS)
        return replace(self.as_block(quote), warnings=warnings)

    def cites_on(self, target: ClaimId | EventId | HarmId) -> list[Cite]:
        """List what is cited for a record, but for what is later; keep that it is."""
        kept = []
        for cite in self.case_map.cites_on(target):
            source = cited_source(self.case_map, cite)
            if self.hindsight is not None and self.hindsight.is_later(source):
                self.later[source.id] = source
            else:
                kept.append(cite)
        return kept

    def _halved(self, blocks: Iterable[BlockQuote]) -> tuple[str, ...]:
        """Say of which blocks a mark has no partner: within a sentence the marks are balanced."""
        checks = (self.checks[QuoteId(one.about.id)] for one in blocks if one.about)
        problems = (one for check in checks for one in check.problems)
        return tuple(one.message for one in problems if one.kind == UNBALANCED)

    def _why_not(self, cite: Cite, quote: Quote) -> str:
        check = self.checks[quote.id]
        if check.held and not check.sound:
            return check.told
        return quote.caution if not cite.despite.strip() else ""

    def _citation(self, cite: Cite, quote: Quote | None) -> Citation:
        said = [cite.parenthetical]
        if quote is not None:
            words = printed_words(quote)
            bare = words.removesuffix(EMPHASIS_ADDED).rstrip()
            noted = bare != words and "emphasis added" not in cite.parenthetical.casefold()
            said = [f"“{within_quotes(bare)}”", *(["emphasis added"] if noted else []), *said]
        # Each in parentheses of its own: the form adds the outer pair.
        inside = ") (".join(one for one in said if one)
        bearing = quote.id if quote else None
        return replace(self._plain(cite, quote), parenthetical=inside, quote=bearing)

    def _plain(self, cite: Cite, quote: Quote | None) -> Citation:
        return Citation(
            cited_source(self.case_map, cite).id,
            place=pinpoint_words(cite, quote),
            signal=cite.signal.value,
        )

    def _block(self, cite: Cite, quote: Quote) -> BlockQuote:
        said = self._plain(cite, quote)
        cited = replace(said, parenthetical=cite.parenthetical, quote=quote.id)
        return self.as_block(quote, (Run("", cites=cited),))
