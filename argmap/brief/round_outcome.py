"""What a practice round adds up to, beside the whole map: who loses, labels, the weighing."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.brief.blocks import Block, Column, Heading, Paragraph, Table
from argmap.brief.practice_rounds import PractisedRound
from argmap.brief.runs import Run, Runs, RunStyle
from argmap.brief.weighing import WHAT_IT_IS
from argmap.brief.wording import capitalized, in_small
from argmap.case.counting import counted
from argmap.case.errors import ArgmapError
from argmap.case.lookups import full_title_of
from argmap.case.quotation import in_quotes
from argmap.case.terms import CaseKind, Side
from argmap.debate.formats import DebateFormat
from argmap.debate.result import Result, weigh_round
from argmap.debate.told import side_of_case_words
from argmap.law.answer import Answer
from argmap.law.case_findings import reader_name
from argmap.law.prose import explain
from argmap.sources.problems import RecordPlace

_NOT_A_RULING = (
    "What follows from the entries and from the map is told here; how a judge would have ruled"
    " is not foretold."
)


def issue_blocks(
    made: PractisedRound, debate_format: DebateFormat, result: Result
) -> Iterator[Block]:
    """Print the claim at issue, and who would lose on it."""
    yield Heading(2, "The claim at issue", "round-issue")
    if result.issue is None:
        yield Paragraph((Run("The map has no claims, so nothing is at issue on it."),))
        return
    yield Paragraph((Run(made.case_map.claims[result.issue].text, RunStyle.STRONG),))
    in_round = f"On what was said in the round, {_loses(debate_format, result.loses_in_round)}"
    if not any(one.entry.claim for one in result.flow.standings.values()):
        in_round = "Nobody has said a claim of the map in the round"
    elif result.never_said:
        in_round += _why(made, debate_format, result)
    on_map = _loses(debate_format, result.loses_on_map)
    yield Paragraph((Run(f"{in_round}. On the whole map, {on_map}."),))
    yield Paragraph((Run(_NOT_A_RULING, RunStyle.MUTED),))


def _loses(debate_format: DebateFormat, side: Side) -> str:
    if side is Side.NEUTRAL:
        return "neither side would lose on it"
    return f"the {in_small(side_of_case_words(debate_format, side))} would lose on it"


def _why(made: PractisedRound, debate_format: DebateFormat, result: Result) -> str:
    """Tell what whoever has to show the claim at issue has not said of what it rests on."""
    name = in_small(side_of_case_words(debate_format, result.loses_in_round))
    claims = (made.case_map.claims[one] for one in result.never_said if one != result.issue)
    titles = ", ".join(in_quotes(full_title_of(one)) for one in claims)
    rest = f"of what it rests on nobody argued {titles}" if titles else "nobody argued it"
    return f": the {name} has to show it, and {rest}"


def labels_blocks(made: PractisedRound, result: Result) -> Iterator[Block]:
    """Print the claims whose labels differ, and how much nobody said."""
    yield Heading(2, "Claims that stand otherwise on the map", "round-labels")
    if not result.apart:
        yield Paragraph((Run("Every claim that was said is labelled as on the whole map."),))
    else:
        columns = (Column("Claim", 5.0), Column("As said"), Column("Whole map"))
        rows = tuple(
            (
                (Run(made.case_map.claims[one.claim].text),),
                (Run(one.in_round.value),),
                (Run(one.on_map.value),),
            )
            for one in result.apart
        )
        about = tuple(RecordPlace("claim", one.claim) for one in result.apart)
        yield Table(columns, rows, about=about)
    if result.unsaid:
        unsaid = counted(result.unsaid, "claim of the map", "claims of the map")
        yield Paragraph((Run(f"Nobody said {unsaid}."),))


def weighing_blocks(made: PractisedRound, result: Result) -> Iterator[Block]:
    """Print what the findings on what was argued answer, beside all of them."""
    case = made.case
    if case.case_map.case.kind is CaseKind.DEBATE:
        return
    yield Heading(2, "The weighing", "round-weighing")
    try:
        answers = weigh_round(case.case_map, result.flow, case.standards, case.weighed_for)
    except ArgmapError as error:
        yield Paragraph((Run("The motion was not weighed. "), Run(str(error))))
        return
    titles = ("What was argued in the round", "The whole map")
    columns = (Column("On the findings on", 2.0), Column("Answer"), Column("In words", 3.0))
    pairs = zip(titles, answers, strict=True)
    yield Table(columns, tuple(_weighed(title, answer) for title, answer in pairs))
    by = reader_name(case.weighed_for)
    told = f"Findings by {by}. A finding counts for the round where what it is on was argued."
    yield Paragraph((Run(f"{told} {WHAT_IT_IS}", RunStyle.MUTED),))


def _weighed(title: str, answer: Answer) -> tuple[Runs, ...]:
    told = (title, capitalized(answer.verdict.value), f"{explain(answer).headline}.")
    return tuple((Run(one),) for one in told)
