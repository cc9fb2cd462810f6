"""The ledger of harms: what each decision costs, and whom, face to face."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from argmap.brief.blocks import Block, Heading, Paragraph
from argmap.brief.called import named
from argmap.brief.ledger_block import Ledger, LedgerHarm, LedgerRow
from argmap.brief.numbering import NumberedTree
from argmap.brief.quoting import Evidence
from argmap.brief.runs import Run, Runs
from argmap.brief.wording import capitalized, referring
from argmap.case.case_map import CaseMap
from argmap.case.evidence import Cite
from argmap.case.ids import ClaimId, HarmId
from argmap.case.terms import Decision, Holder, Side
from argmap.case.weighing import Harm
from argmap.law.harms import (
    HOLDER_NAMES,
    HOW_TO_READ,
    NOTHING_SUPPORTS,
    bar_length,
    describe_harm,
    faded_share,
    uncredited_of,
)

IF_DENIED = "If the order is denied"
IF_GRANTED = "If the order is granted"
_FACING = (
    (Holder.MOVANT, Holder.RESPONDENT),
    (Holder.RESPONDENT, Holder.MOVANT),
    (Holder.THIRD_PARTY, Holder.THIRD_PARTY),
    (Holder.PUBLIC, Holder.PUBLIC),
)
"""Whose harm if the order is denied stands beside whose if it is granted."""
_SIDES = {Holder.MOVANT: Side.MOVANT, Holder.RESPONDENT: Side.RESPONDENT}


def ledger_blocks(tree: NumberedTree, evidence: Evidence) -> Iterator[Block]:
    """Print the harms in two columns, by who bears them, then the words quoted for them.

    Words that stand in the outline already are referred to there.
    """
    case_map = evidence.case_map
    harms = case_map.ranked_harms()
    if not harms:
        yield Paragraph((Run("No harm is entered yet."),))
        return
    yield Paragraph((Run(HOW_TO_READ),))
    own = _own_cites(case_map, harms)
    context = _Context(case_map, tree, own)
    rows = (_row(pair, harms, context) for pair in _FACING)
    kept = tuple(row for row in rows if row.if_denied or row.if_granted)
    yield Ledger(IF_DENIED, IF_GRANTED, kept)
    if own:
        yield Heading(2, "Quoted for the harms alone", "harm-quotes")
    for harm in harms:
        if harm.id in own:
            yield Heading(3, named(harm.text), _quotes_anchor(harm.id))
            yield from evidence.blocks_of(own[harm.id], _side(harm))


def harm_anchor(harm: HarmId) -> str:
    """Return the anchor of a harm in the ledger."""
    return f"harm-{harm}"


@dataclass(frozen=True, slots=True)
class _Context:
    case_map: CaseMap
    tree: NumberedTree
    own: Mapping[HarmId, list[Cite]]


def _own_cites(case_map: CaseMap, harms: list[Harm]) -> dict[HarmId, list[Cite]]:
    """Gather, harm by harm, the cites whose words or source no claim prints."""
    own: dict[HarmId, list[Cite]] = {}
    for harm in harms:
        cites = [one for one in case_map.cites_on(harm.id) if not _claims_beside(case_map, one)]
        if cites:
            own[harm.id] = cites
    return own


def _claims_beside(case_map: CaseMap, cite: Cite) -> list[ClaimId]:
    """List the claims that the evidence of a cite is brought to bear on as well."""
    evidence = cite.quote or cite.source
    assert evidence is not None  # a cite brings one of them
    return [one.claim for one in case_map.cites_of(evidence) if one.claim is not None]


def _row(pair: tuple[Holder, Holder], harms: list[Harm], context: _Context) -> LedgerRow:
    denied, granted = (
        tuple(
            _ledger_harm(harm, context)
            for harm in harms
            if harm.holder is holder and harm.arises_if is decision
        )
        for holder, decision in zip(pair, (Decision.DENIED, Decision.GRANTED), strict=True)
    )
    names = [_holder_name(holder, context.case_map) for holder in pair]
    return LedgerRow(names[0] if denied else "", denied, names[1] if granted else "", granted)


def _holder_name(holder: Holder, case_map: CaseMap) -> str:
    case = case_map.case
    party = {Holder.MOVANT: case.movant, Holder.RESPONDENT: case.respondent}.get(holder)
    return f"{HOLDER_NAMES[holder]}: {party}" if party else HOLDER_NAMES[holder]


def _ledger_harm(harm: Harm, context: _Context) -> LedgerHarm:
    return LedgerHarm(
        anchor=harm_anchor(harm.id),
        words=named(harm.text),
        facts=_facts(harm, context),
        side=_side(harm),
        length=bar_length(harm),
        faded=faded_share(context.case_map, harm),
        uncredited=uncredited_of(harm),
    )


def _side(harm: Harm) -> Side:
    return _SIDES.get(harm.holder, Side.NEUTRAL)


def _facts(harm: Harm, context: _Context) -> Runs:
    return (Run(capitalized(describe_harm(harm)) + "."), *_support(harm, context))


def _support(harm: Harm, context: _Context) -> Runs:
    claims = [*harm.claims]
    for cite in context.case_map.cites_on(harm.id):
        claims += _claims_beside(context.case_map, cite)
    places = context.tree.places_of(claims)
    if harm.id in context.own:
        places.append(("below", _quotes_anchor(harm.id)))
    if not places:
        return (Run(f" {capitalized(NOTHING_SUPPORTS)}."),)
    return (Run(" See "), *referring(places), Run("."))


def _quotes_anchor(harm: HarmId) -> str:
    return f"quoted-for-{harm}"
