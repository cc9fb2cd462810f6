"""The elements of each cause of action and each defence, and what meets them, as tables."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from argmap.brief.blocks import Block, Column, Heading, Paragraph, Table
from argmap.brief.called import claim_names
from argmap.brief.numbering import NumberedTree
from argmap.brief.runs import Run, Runs, RunStyle
from argmap.brief.wording import capitalized, referring
from argmap.case.case_map import CaseMap
from argmap.case.claims import Claim
from argmap.case.lookups import full_title_of
from argmap.case.terms import ClaimRole
from argmap.law.case_findings import causes_of_action
from argmap.law.causes import KnownCause
from argmap.law.elements import HOW_TO_READ, ElementState, Standing, element_states
from argmap.sources.problems import RecordPlace

_STANDINGS = {Standing.MET: "met", Standing.THIN: "no cite", Standing.GAP: "gap"}
_COLUMNS = (
    Column("Element", 3.4),
    Column("Borne by", 1.2),
    Column("Claims that meet it", 1.6),
    Column("Standing", 1.0),
)


def element_blocks(
    tree: NumberedTree | None, case_map: CaseMap, causes: Mapping[str, KnownCause]
) -> Iterator[Block]:
    """Print the elements of every cause and defence that has any; nothing where none has.

    Claims are told by their numbers in an outline, or without one by what they are called.
    """
    claims = [*causes_of_action(case_map), *case_map.claims_in_role(ClaimRole.DEFENCE)]
    told = [(one, element_states(case_map, one, causes)) for one in claims]
    shown = [(claim, states) for claim, states in told if states]
    if not shown:
        return
    yield Heading(1, "Elements", "elements")
    yield Paragraph((Run(HOW_TO_READ.format(whole="document"), RunStyle.MUTED),))
    for claim, states in shown:
        about = RecordPlace("claim", claim.id)
        yield Heading(2, full_title_of(claim), f"elements-{claim.id}", about=about)
        yield Paragraph(_lead(claim, causes.get(claim.cause)), about=about)
        met_by = tuple(
            RecordPlace("claim", one.claims[0].id) if one.claims else about for one in states
        )
        rows = tuple(_row(one, _met_by(tree, case_map, one)) for one in states)
        yield Table(_COLUMNS, rows, about=met_by)


def _lead(claim: Claim, known: KnownCause | None) -> Runs:
    role = capitalized(claim.role.value)
    if known is None:
        name = f": {claim.cause}" if claim.cause else ""
        return (Run(f"{role}{name}. Its elements are the author’s own."),)
    checked = "" if known.checked else " Its elements were not checked against that authority."
    return (Run(f"{role}: {known.name} ({known.law}). {known.cite}.{checked}"),)


def _met_by(tree: NumberedTree | None, case_map: CaseMap, state: ElementState) -> Runs:
    claims = [one.id for one in state.claims]
    if tree is None:
        return (Run("; ".join(claim_names(case_map, claims))),) if claims else ()
    return referring(tree.places_of(claims))


def _row(state: ElementState, met_by: Runs) -> tuple[Runs, ...]:
    named: Runs = (Run(state.name, RunStyle.STRONG),)
    said: Runs = (Run(f". {state.text}"),) if state.known else ()
    is_gap = state.standing is Standing.GAP
    style = RunStyle.WARNING if is_gap else RunStyle.PLAIN
    return (
        (*named, *said),
        (Run(state.bears.value),),
        met_by or (Run("none"),),
        (Run(_STANDINGS[state.standing], style),),
    )
