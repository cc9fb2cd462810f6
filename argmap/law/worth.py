"""What a cite is worth where the motion stands: the layers between the court and what is told.

The worth follows from the kind of the source, who speaks in it, for which side
it is offered and what for. Hearsay may be weighed on a motion for interim
relief (Univ. of Tex. v. Camenisch, 451 U.S. 390, 395 (1981)); the layers say how
heavily. The levels are a teaching model; who overrules their sum, or corrects
one layer, says so in the cite.
"""

from __future__ import annotations

from dataclasses import replace

from argmap.case.case_map import CaseMap
from argmap.case.evidence import Cite, Quote, Source
from argmap.case.lookups import cited_source
from argmap.case.signals import OPPOSING
from argmap.case.terms import Decision, OfferedFor, Side, SourceKind, SpokenFor
from argmap.law.evidence_rules import EvidenceRules, Ground, Level, Paper, Relation
from argmap.law.layers import Layer, Worth, after_hearsay, corrected_by_hand, summed
from argmap.law.oaths import is_sworn_harm_cited
from argmap.law.parties import spoken_for


def worth_of(case_map: CaseMap, cite: Cite, rules: EvidenceRules) -> Worth:
    """Tell what a cite is worth at the posture of its case, layer by layer."""
    quote = case_map.quotes[cite.quote] if cite.quote else None
    source = cited_source(case_map, cite)
    paper, side = rules.papers[source.kind], side_offered_for(case_map, cite)
    relation = _relation(case_map, quote, source, side)
    inner = _speaks_inside(quote, source)
    writer = _relation(case_map, None, source, side) if inner else relation
    layers = [_paper_layer(paper, source, cite, rules, writer=writer, innermost=not inner)]
    if inner and quote is not None:
        layers.append(_spoken_layer(quote, cite, side, relation, rules))
    posture = case_map.case.posture
    stage = rules.stages.get(posture)
    excluded = stage is not None and stage.hearsay_excluded
    layers = [_weighed(layer, rules, excluded=excluded) for layer in layers]
    settled, unapplied = corrected_by_hand(layers, cite, posture, rules)
    why, rule = (stage.ground.why, _told_rule(stage.ground)) if stage else ("", "")
    return Worth(summed(settled, rules), settled, why, rule, cite.worth, unapplied)


def _told_rule(ground: Ground) -> str:
    return ground.rule if ground.checked else f"{ground.rule}; not checked"


def _weighed(layer: Layer, rules: EvidenceRules, *, excluded: bool) -> Layer:
    """Return a layer with a level less where it is hearsay."""
    if not layer.hearsay:
        return layer
    return replace(layer, follows=after_hearsay(rules, layer.follows, excluded=excluded))


def side_offered_for(case_map: CaseMap, cite: Cite) -> Side:
    """Return the side that a cite helps; *but see* helps the other side of its claim or harm."""
    side = Side.NEUTRAL
    if cite.claim:
        side = case_map.claims[cite.claim].side
    elif cite.harm:
        arises = case_map.harms[cite.harm].arises_if
        side = Side.MOVANT if arises is Decision.DENIED else Side.RESPONDENT
    if cite.signal in OPPOSING:
        return _OTHER_SIDE[side]
    return side


def oath_missing(case_map: CaseMap, rules: EvidenceRules) -> str:
    """Say that nothing sworn is cited for an immediate harm where the posture asks for it.

    Empty where it does not, or something is (Fed. R. Civ. P. 65(b)(1)(A)).
    """
    stage = rules.stages.get(case_map.case.posture)
    if stage is None or not stage.needs_oath:
        return ""
    if is_sworn_harm_cited(case_map):
        return ""
    return (
        "Nothing sworn is cited for an immediate harm. Without notice, Rule 65(b)(1)(A) asks for"
        " specific facts in an affidavit or a verified complaint; a news article is neither."
    )


def _relation(case_map: CaseMap, quote: Quote | None, source: Source, side: Side) -> Relation:
    speaker = quote.speaker if quote else source.author
    known = quote.spoken_for if quote else SpokenFor.UNSAID
    bound = known or spoken_for(case_map.case, speaker)
    if not _speaks_inside(quote, source):
        bound = bound or spoken_for(case_map.case, source.author)
    if bound is SpokenFor.UNSAID:
        return Relation.UNSAID
    if bound is SpokenFor.OTHERS or side is Side.NEUTRAL:
        return Relation.OTHERS
    return Relation.OWN if bound.value == side.value else Relation.OPPONENT


def _speaks_inside(quote: Quote | None, source: Source) -> bool:
    """Whether somebody speaks in the paper who is not the one whose paper it is."""
    if quote is None or not quote.speaker:
        return False
    own = source.kind in _SPEAKS_ITSELF
    return not (own or quote.speaker.casefold() == source.author.casefold())


def _base(paper: Paper, source: Source, writer: Relation) -> tuple[str, str]:
    """Return the level that the paper has by itself, and why; `writer` is whose paper it is."""
    if source.sworn and paper.sworn[0]:
        return paper.sworn
    if writer is Relation.OPPONENT and paper.admission[0]:
        return paper.admission
    return paper.level, paper.ground.why


def _paper_layer(  # noqa: PLR0913 -- the paper, what it is offered for and whose it is
    paper: Paper,
    source: Source,
    cite: Cite,
    rules: EvidenceRules,
    *,
    writer: Relation,
    innermost: bool,
) -> Layer:
    base, why = _base(paper, source, writer)
    level = _level(rules, base)
    purpose = rules.purposes[cite.offered_for]
    if writer is Relation.OPPONENT and paper.admission[0]:
        return Layer(paper.name, False, why, paper.ground.rule, paper.ground.checked, level)
    if paper.layer and innermost and not purpose.hearsay:
        said = purpose.why.capitalize()
        return Layer(paper.name, False, said, purpose.rule, purpose.checked, level)
    return Layer(paper.name, paper.layer, why, paper.ground.rule, paper.ground.checked, level)


def _level(rules: EvidenceRules, level_id: str) -> Level:
    level = rules.level(level_id)
    assert level is not None  # the rules are read so
    return level


def _spoken_layer(
    quote: Quote, cite: Cite, side: Side, relation: Relation, rules: EvidenceRules
) -> Layer:
    ground = rules.purposes[cite.offered_for]
    if cite.offered_for is OfferedFor.TRUTH:
        ground = rules.speakers[relation]
    against = f", offered against the {_OTHER_SIDE[side]}" if relation is Relation.OPPONENT else ""
    return Layer(
        f"what {quote.speaker} said",
        ground.hearsay,
        f"What {quote.speaker} said{against}: {ground.why}.",
        ground.rule,
        ground.checked,
        rules.levels[-1],
    )


_OTHER_SIDE = {
    Side.MOVANT: Side.RESPONDENT,
    Side.RESPONDENT: Side.MOVANT,
    Side.NEUTRAL: Side.NEUTRAL,
}
_SPEAKS_ITSELF = frozenset(
    {SourceKind.FILING, SourceKind.CONTRACT, SourceKind.ORDER, SourceKind.STATUTE, SourceKind.CASE}
)
