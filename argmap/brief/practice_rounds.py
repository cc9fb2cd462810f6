"""The practice round that a paper is of, and how its entries are printed."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from argmap.brief.chosen_record import chosen_record
from argmap.brief.days import american_time
from argmap.brief.options import ROUND
from argmap.brief.paper_case import PaperCase
from argmap.brief.runs import Run, Runs, RunStyle
from argmap.brief.wording import GAP
from argmap.case.case_map import CaseMap
from argmap.case.rounds import FlowEntry, Round
from argmap.debate.formats import DebateFormat
from argmap.debate.known_formats import format_of
from argmap.debate.practising import Practice
from argmap.debate.standing import Standing
from argmap.debate.told import CROSSED_OUT, other_speaker, said_words, status_words
from argmap.law.case_labels import soundness_of
from argmap.sources.copies import Copies
from argmap.sources.problems import RecordPlace

NO_ROUND = "No round was practised on this case."


@dataclass(frozen=True)
class PractisedRound:
    """A round of a case; without its `format` where no file is left that says what it is."""

    case: PaperCase
    held: Round
    format: DebateFormat | None

    @property
    def case_map(self) -> CaseMap:
        """The map of the case."""
        return self.case.case_map

    @property
    def entries(self) -> list[FlowEntry]:
        """What was said, as it is kept."""
        return self.case_map.entries_of(self.held.id)

    @property
    def title(self) -> str:
        """What the round is called, else its number among the rounds of the case."""
        return self.held.title.strip() or f"Round {_number(self.case_map, self.held)}"

    @property
    def format_name(self) -> str:
        """What its format is called, else the id that is kept of it."""
        return self.format.name if self.format else f"“{self.held.format}”"

    @property
    def day(self) -> str:
        """The day on which it began, empty where nothing is kept of that."""
        return american_time(self.held.started[:10])

    @cached_property
    def practice(self) -> Practice | None:
        """The round as it stands; None without its format."""
        if self.format is None:
            return None
        is_sound = soundness_of(self.case_map, self.case.text_of)
        copies = Copies(self.case_map, self.case.text_of)
        return Practice(
            self.case_map, self.held, self.format, is_sound, are_copies=copies.are_copies
        )

    @property
    def gone(self) -> str:
        """A sentence that its format is gone, empty where it is not."""
        if self.format is not None:
            return ""
        return (
            f"No file says any more what the format {self.format_name} of this round is, so who"
            " answered whom and what was dropped is not told. Its entries are kept."
        )


def round_of(case: PaperCase) -> PractisedRound | None:
    """Return the round that is chosen of a paper, else the last; None where there is none.

    Raises `FormatError` where no round is called so.
    """
    rounds, name = case.case_map.ranked_rounds(), case.options.get(ROUND.name, "")
    found = chosen_record(rounds, name, "round", lambda one: practised(case, one).title)
    return practised(case, found) if found else None


def practised(case: PaperCase, held: Round) -> PractisedRound:
    """Return a round of a case with its format, where that is known."""
    return PractisedRound(case, held, format_of(held.format))


def entry_runs(made: PractisedRound, one: Standing) -> Runs:
    """Print an entry: its mark, who says it where that is another, its words, how it stands."""
    assert made.format is not None
    speaker = other_speaker(made.format, one)
    return around_words(made.case_map, one.entry, speaker, status_words(one))


def kept_runs(made: PractisedRound, entry: FlowEntry) -> Runs:
    """Print an entry of which nothing tells how it stands but the user's own word."""
    told = CROSSED_OUT if entry.crossed_out else entry.status.value
    return around_words(made.case_map, entry, entry.by.capitalize(), told)


def place_of(case_map: CaseMap, entry: FlowEntry) -> RecordPlace | None:
    """Return the claim that an entry makes, as what it stands for; None where it makes none."""
    is_there = entry.claim is not None and entry.claim in case_map.claims
    return RecordPlace("claim", str(entry.claim)) if is_there else None


def around_words(case_map: CaseMap, entry: FlowEntry, speaker: str = "", status: str = "") -> Runs:
    """Print what an entry says, with its mark and its note, and what else is told of it."""
    style = RunStyle.STRUCK if entry.crossed_out else RunStyle.PLAIN
    note = entry.note.strip()
    runs = (
        Run(f"{entry.mark} " if entry.mark else "", RunStyle.STRONG),
        Run(f"{speaker}: " if speaker else "", RunStyle.MUTED),
        Run(said_words(case_map, entry), style),
        Run(" " if status else ""),
        Run(f"[{status}]" if status else "", RunStyle.STRONG),
        Run(f"{GAP}Note: {note}" if note else "", RunStyle.MUTED),
    )
    return tuple(one for one in runs if one.text)


def _number(case_map: CaseMap, held: Round) -> int:
    return 1 + [one.id for one in case_map.ranked_rounds()].index(held.id)
