"""What a motion under Rule 65 has to answer: warnings, checklist, relief and security."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.brief.blocks import Block, Column, Heading, Listing, Paragraph, Table
from argmap.brief.called import named
from argmap.brief.numbering import NumberedTree
from argmap.brief.runs import Run, Runs, RunStyle
from argmap.brief.wording import joined, referring
from argmap.case.case_map import CaseMap
from argmap.case.motion import Exposure, Relief
from argmap.case.terms import Reply
from argmap.law.checklist import ItemState, item_states, progress_words
from argmap.law.checklist_warnings import checklist_warnings
from argmap.law.looked import Looked
from argmap.law.security import amount_range, load_security_law, worksheet
from argmap.law.standard import StandardSet
from argmap.sources.problems import RecordPlace

_REPLIES = {
    Reply.YES: "settled",
    Reply.NO: "missing",
    Reply.NOT_APPLICABLE: "does not apply",
    Reply.UNKNOWN: "not known",
}
_COLUMNS = (Column("Item", 2.6), Column("What the case says", 3.0), Column("Reply", 1.2))


def rule65_blocks(
    tree: NumberedTree, case_map: CaseMap, standards: StandardSet, reader: str
) -> Iterator[Block]:
    """Print what is said of the motion under Rule 65; nothing where nobody has said anything."""
    if not _is_begun(case_map):
        return
    states = item_states(case_map, standards, reader)
    warnings = checklist_warnings(Looked(case_map, standards, reader), states)
    yield Heading(1, "Rule 65", "rule-65")
    if warnings:
        yield Listing(
            tuple(
                (Run(one.text, RunStyle.WARNING), Run(f" {one.rule}.", RunStyle.MUTED))
                for one in warnings
            )
        )
    yield Heading(2, "Checklist", "checklist")
    yield Paragraph(
        (Run(f"{progress_words(states)}. An asterisk marks what the case itself says."),)
    )
    yield Table(
        _COLUMNS, tuple(_row(tree, one) for one in states), about=tuple(map(_about, states))
    )
    yield from _relief(tree, case_map)
    yield from _security(tree, case_map)


def _is_begun(case_map: CaseMap) -> bool:
    said = case_map.case.security or case_map.case.security_basis
    return bool(case_map.reliefs or case_map.exposures or case_map.items or said)


def _row(tree: NumberedTree, state: ItemState) -> tuple[Runs, ...]:
    star = "" if state.is_own or state.reply is Reply.UNKNOWN else "*"
    style = RunStyle.WARNING if state.reply is Reply.NO else RunStyle.PLAIN
    checked = "" if state.known.checked else " (not checked)"
    see = referring(tree.places_of(one.id for one in state.claims))
    said = joined(
        (
            state.says.text,
            state.record.note if state.record else "",
            (Run("see "), *see) if see else (),
            ", ".join(one.title for one in state.sources),
        )
    )
    name = Run(f"{state.number}. {state.known.name}", RunStyle.STRONG)
    rule = Run(f" {state.known.rule}{checked}", RunStyle.MUTED)
    return ((name, rule), said, (Run(f"{_REPLIES[state.reply]}{star}", style),))


def _about(state: ItemState) -> RecordPlace:
    """Return what a line rests on, the first of it, else the line itself."""
    if state.claims:
        return RecordPlace("claim", state.claims[0].id)
    if state.sources:
        return RecordPlace("source", state.sources[0].id)
    return RecordPlace("item", state.known.id)


def _relief(tree: NumberedTree, case_map: CaseMap) -> Iterator[Block]:
    reliefs = case_map.ranked_reliefs()
    if not reliefs:
        return
    yield Heading(2, "Relief asked for", "relief")
    for relief in reliefs:
        about = RecordPlace("relief", relief.id)
        yield Paragraph(_asked(tree, relief), about=about)
        if relief.narrower:
            yield Paragraph((Run("Or, more narrowly:"),), about=about)
            narrower = tuple((Run(one),) for one in relief.narrower)
            yield Listing(narrower, about=(about,) * len(narrower))


def _asked(tree: NumberedTree, relief: Relief) -> Runs:
    places = referring(tree.places_of(relief.claims))
    return joined(
        (
            (Run(named(relief.text), RunStyle.STRONG),),
            f"binds {relief.persons.strip()}" if relief.persons.strip() else "",
            f"for: {relief.duration.strip()}" if relief.duration.strip() else "",
            (Run("rests on "), *places) if places else (),
        )
    )


def _security(tree: NumberedTree, case_map: CaseMap) -> Iterator[Block]:
    sheet = worksheet(case_map, load_security_law())
    yield Heading(2, "Security", "security")
    exposures = case_map.ranked_exposures()
    if exposures:
        columns = (Column("What the respondent may lose", 4.0), Column("Amount", 1.6))
        yield Table(
            columns,
            tuple(_loss(tree, one) for one in exposures),
            about=tuple(RecordPlace("exposure", one.id) for one in exposures),
        )
    yield Paragraph((Run(" ".join(sheet.sentences)),))
    lines = (
        f"{one.text} {one.cite}{'' if one.checked else ' (not checked)'}." for one in sheet.lines
    )
    yield Listing(tuple((Run(one, RunStyle.MUTED),) for one in lines))


def _loss(tree: NumberedTree, exposure: Exposure) -> tuple[Runs, ...]:
    see = referring(tree.places_of(exposure.claims))
    words = joined((named(exposure.text), (Run("see "), *see) if see else ()))
    return (words, (Run(_amount(exposure)),))


def _amount(exposure: Exposure) -> str:
    low, high = exposure.low, exposure.high
    if low is not None and high is not None:
        return amount_range(low, high)
    if low is not None:
        return f"at least {low:,}"
    return "no figure" if high is None else f"at most {high:,}"
