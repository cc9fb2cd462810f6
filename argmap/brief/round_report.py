"""The report of a practice round: what was let go, the time used, what it adds up to, the flow."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.brief.blocks import Block, Column, Heading, Listing, Paragraph, Table
from argmap.brief.caption import plain_caption
from argmap.brief.flow_sheet import NOTHING_ENTERED, stray_runs
from argmap.brief.paper import Paper
from argmap.brief.paper_case import PaperCase
from argmap.brief.practice_rounds import (
    NO_ROUND,
    PractisedRound,
    around_words,
    kept_runs,
    place_of,
    round_of,
)
from argmap.brief.round_outcome import issue_blocks, labels_blocks, weighing_blocks
from argmap.brief.runs import Run, Runs, RunStyle
from argmap.brief.wording import capitalized
from argmap.case.counting import counted
from argmap.case.rounds import FlowStatus, Round
from argmap.debate.bells import clock_words, time_words
from argmap.debate.formats import DebateFormat
from argmap.debate.result import Result, result_of, speeches_left
from argmap.debate.round_options import read_options
from argmap.debate.sheet import Cell, cells_of
from argmap.debate.standing import Standing
from argmap.debate.told import (
    IN_QUESTIONS,
    other_speaker,
    said_words,
    side_words,
    status_words,
)
from argmap.law.case_labels import case_labels

_COUNTED = tuple(one for one in FlowStatus if one is not FlowStatus.UNSAID)

_STRAYS = "said in speeches that the format no longer has, and counted nowhere."
_ASKED = "said in periods of questions, and not counted here."
_LINE = (Column("Line", 0.5), Column("Speech", 2.2), Column("Said", 4.6), Column("Stands", 1.7))


def round_paper(case: PaperCase) -> Paper:
    """Write the report of the round that is chosen, else of the last."""
    caption = plain_caption(case)
    made = round_of(case)
    if made is None:
        blocks: tuple[Block, ...] = (_head(), Paragraph((Run(NO_ROUND),)))
        return Paper(f"Practice round, {caption.title}", caption, blocks, kind="round")
    title = f"Practice round: {made.title}"
    return Paper(title, caption, tuple(_blocks(made)), kind="round")


def _head(title: str = "") -> Heading:
    return Heading(1, f"Practice round: {title}" if title else "Practice round", "round")


def _blocks(made: PractisedRound) -> Iterator[Block]:
    yield _head(made.title)
    yield from _facts(made)
    if made.format is None or made.practice is None:
        yield Paragraph((Run(made.gone, RunStyle.WARNING),))
        yield from _kept_entries(made)
        return
    result = result_of(made.practice, case_labels(made.case_map, made.case.text_of))
    yield from issue_blocks(made, made.format, result)
    yield from _dropped(made, made.format, result)
    yield from _counts(made.format, result)
    yield from _times(result)
    yield from labels_blocks(made, result)
    yield from weighing_blocks(made, result)
    yield from _lines(made, made.format, result)


def _facts(made: PractisedRound) -> Iterator[Block]:
    sides = [one.title for one in made.format.sides] if made.format else []
    played = [side_words(made.format, one) for one in made.held.sides]
    others = [one for one in sides if one not in played]
    facts = [made.format_name]
    facts += [f"Held on {made.day}"] if made.day else []
    facts += [f"Played by the user: {', '.join(played)}"] if played else []
    if played and others:
        chosen = read_options(made.held.options)
        how = f"{chosen.level.value}, with the seed {chosen.seed}"
        facts.append(f"Played by argmap: {', '.join(others)} ({how})")
    facts += _chosen(made.held, made.format) if made.format else []
    facts.append(counted(len(made.entries), "entry on the flow", "entries on the flow"))
    if made.format and (left := speeches_left(made.held, made.format)):
        facts.append(f"Not over: still to come, {', '.join(one.title for one in left)}")
    yield Listing(tuple((Run(f"{one}."),) for one in facts))
    if made.held.note.strip():
        yield Paragraph((Run(f"Note: {made.held.note.strip()}", RunStyle.MUTED),))


def _chosen(held: Round, debate_format: DebateFormat) -> Iterator[str]:
    """Tell what was chosen of the bench, and of time kept for later speeches."""
    options = read_options(held.options)
    if debate_format.bench:
        yield "The bench asked questions" if options.bench else "The bench asked no questions"
    for speech in debate_format.speeches:
        if kept := min(options.reserved.get(speech.id, 0), speech.may_reserve):
            later = debate_format.speech(speech.reserve_for).title
            yield f"Kept of {speech.title} for {later}: {time_words(int(kept))}"


def _dropped(made: PractisedRound, debate_format: DebateFormat, result: Result) -> Iterator[Block]:
    yield Heading(2, "What each side let go", "round-dropped")
    for side, standings in result.dropped.items():
        name = side_words(debate_format, side)
        if not standings:
            yield Paragraph((Run(f"{name}: nothing."),))
            continue
        yield Paragraph((Run(f"{name}:"),))
        about = tuple(place_of(made.case_map, one.entry) for one in standings)
        items = tuple(_let_go(made, debate_format, side, one) for one in standings)
        yield Listing(items, about=about)


def _let_go(made: PractisedRound, debate_format: DebateFormat, side: str, one: Standing) -> Runs:
    speeches = [debate_format.speech(missed) for missed in one.missed]
    where = ", ".join(speech.title for speech in speeches if speech.side == side)
    told = f" — not answered in: {where}" if where else " — dropped, by the word of the user"
    if one.status is not FlowStatus.DROPPED:
        told = f"{told}; now {one.status.value}"
    return (Run(said_words(made.case_map, one.entry)), Run(told, RunStyle.MUTED))


def _counts(debate_format: DebateFormat, result: Result) -> Iterator[Block]:
    yield Heading(2, "How the entries stand", "round-entries")
    columns = (Column("Side", 2.0), *(Column(capitalized(one.value)) for one in _COUNTED))
    rows = tuple(
        (
            (Run(side_words(debate_format, side)),),
            *((Run(str(counts.get(one, 0) or "–")),) for one in _COUNTED),
        )
        for side, counts in result.counts.items()
    )
    yield Table(columns, rows)
    yield from _uncounted(result)


def _uncounted(result: Result) -> Iterator[Block]:
    """Say of which entries the table does not tell, and why."""
    standings = result.flow.standings.values()
    kinds = (
        (sum(one.entry.crossed_out for one in standings), "crossed out, and counted nowhere."),
        (len(result.flow.strays), _STRAYS),
        (sum(map(_is_in_questions, standings)), f"{_ASKED} {IN_QUESTIONS}"),
    )
    for number, what in kinds:
        if number:
            verb = "was" if number == 1 else "were"
            told = f"{capitalized(counted(number, 'entry', 'entries'))} {verb} {what}"
            yield Paragraph((Run(told),))


def _is_in_questions(one: Standing) -> bool:
    return one.is_questioning and not one.is_argument and not one.entry.crossed_out


def _times(result: Result) -> Iterator[Block]:
    yield Heading(2, "Time used", "round-time")
    if not result.times:
        yield Paragraph((Run("The clock was not used."),))
        return
    columns = (Column("Speech", 3.0), Column("Used"), Column("Of"), Column("Over its time"))
    rows = (
        (one.title, clock_words(one.used), clock_words(one.length), _over(one.overtime))
        for one in result.times
    )
    yield Table(columns, tuple(tuple((Run(cell),) for cell in row) for row in rows))


def _over(seconds: float) -> str:
    return f"+{clock_words(seconds)}" if round(seconds) else "–"


def _lines(made: PractisedRound, debate_format: DebateFormat, result: Result) -> Iterator[Block]:
    yield Heading(1, "The flow, line by line", "round-flow")
    if not result.flow.standings:
        yield Paragraph((Run(NOTHING_ENTERED),))
    else:
        cells = cells_of(result.flow, debate_format)
        entries = (result.flow.standings[cell.entry].entry for cell in cells)
        about = tuple(place_of(made.case_map, one) for one in entries)
        yield Table(_LINE, tuple(_line_rows(made, debate_format, result, cells)), about=about)
    if result.flow.strays:
        yield Paragraph((Run("Said in speeches that the format no longer has:"),))
        yield Listing(tuple(stray_runs(made, one) for one in result.flow.strays))


def _line_rows(
    made: PractisedRound, debate_format: DebateFormat, result: Result, cells: list[Cell]
) -> Iterator[tuple[Runs, ...]]:
    number = 0
    for cell in cells:
        one = result.flow.standings[cell.entry]
        is_first = cell.entry == cell.line
        number += is_first
        speech = debate_format.speech(one.entry.speech).title
        speaker = other_speaker(debate_format, one)
        where = f"{speech}, {speaker}" if speaker else speech
        yield (
            (Run(str(number) if is_first else ""),),
            (Run(where),),
            around_words(made.case_map, one.entry),
            (Run(status_words(one), RunStyle.STRONG),),
        )


def _kept_entries(made: PractisedRound) -> Iterator[Block]:
    yield Heading(2, "What was said", "round-flow")
    if not made.entries:
        yield Paragraph((Run(NOTHING_ENTERED),))
        return
    columns = (Column("Speech"), Column("Said", 4.0))
    rows = tuple(((Run(one.speech),), kept_runs(made, one)) for one in made.entries)
    yield Table(columns, rows)
