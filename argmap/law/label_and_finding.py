"""Where the map and a finding pull apart, or nothing of the map stands behind one.

The answer comes from the findings alone. A label says who is ahead in this map; a likelihood is a
forecast about trial; so they may differ for a good reason, which the reader should know of.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from argmap.case.case_map import CaseMap
from argmap.case.claims import Claim
from argmap.case.errors import RuleError
from argmap.case.lookups import title_of
from argmap.case.quotation import in_quotes
from argmap.case.terms import ClaimRole, Side
from argmap.case.weighing import Finding
from argmap.law.answer import Verdict
from argmap.law.case_findings import readers, weigh_case
from argmap.law.deciding import verdict_words
from argmap.law.scales import Contradiction, Factor, Scales
from argmap.law.standard import StandardSet
from argmap.reasoning.factors import rests_on_factors
from argmap.reasoning.label import Label
from argmap.reasoning.labels import Labels
from argmap.reasoning.linter import Fault

KIND, AT_ODDS = "label and finding apart", "findings at odds"
LIKELY = "likely"
"""The level from which on a cause is found more likely than not to succeed."""


def labels_apart(case_map: CaseMap, scales: Scales, labels: Labels) -> Iterator[Fault]:
    """Yield findings that say another thing than the label of their claim in the map.

    On a cause of action: likely or better where the claim is out, worse than likely where it
    is in. On a factor: a level that speaks for the movant where the claim that answers it is
    out, or against where it is in; a level in between says nothing. An undecided claim says
    nothing against either.
    """
    answering = defaultdict[str, list[Claim]](list)
    for claim in case_map.claims.values():
        if claim.factor and claim.side is not Side.RESPONDENT:
            answering[claim.factor].append(claim)
    for _, finding in sorted(case_map.findings.items()):
        factor = scales.factors.get(finding.factor)
        if factor is None or not _levels(factor, finding):
            continue
        for claim in _claims_of(case_map, finding, scales, answering):
            label, is_cause = labels.label(claim.id), factor.id == scales.by_cause
            apart = _is_apart if is_cause else _is_factor_apart
            if label is not Label.UNDECIDED and apart(factor, finding, label):
                title = in_quotes(title_of(claim))
                what = f"{title} {finding.level.replace('_', ' ')}"
                found = what if is_cause else _found(finding, scales)
                this = "it" if is_cause else title
                ahead = "ahead" if label is Label.IN else "behind"
                message = (
                    f"{in_quotes(finding.by)} finds {found}, but in this map {this} is {ahead}."
                )
                yield Fault(KIND, message, (finding, claim))


def _claims_of(
    case_map: CaseMap, finding: Finding, scales: Scales, answering: Mapping[str, list[Claim]]
) -> list[Claim]:
    """Return the cause of action that a finding is about, or the claims that answer its factor."""
    if finding.factor == scales.by_cause:
        cause = case_map.claims.get(finding.claim) if finding.claim else None
        return [cause] if cause else []
    return answering[finding.factor] if finding.claim is None else []


def answers_apart(case_map: CaseMap, known: StandardSet, labels: Labels) -> Iterator[Fault]:
    """Yield the relief asked for where its label and what the findings come to are opposites.

    It is a claim that rests on several factors. The answer comes from the findings alone.
    """
    asked = [one for one in case_map.roots() if rests_on_factors(case_map, one.id)]
    for reader in readers(case_map) if asked else ():
        try:
            answer = weigh_case(case_map, known, reader=reader)
        except RuleError:
            continue  # told as what the standards do not know
        findings = [one for _, one in sorted(case_map.findings.items()) if one.by == reader]
        for claim in asked:
            if _OPPOSITES.get(labels.label(claim.id)) is answer.verdict:
                ahead = "ahead" if answer.verdict is Verdict.DENIED else "behind"
                message = (
                    f"The findings of {in_quotes(reader)} come to “{verdict_words(answer)}” under"
                    f" {answer.standard.test}, but in this map {in_quotes(title_of(claim))} is"
                    f" {ahead}. The findings give the answer, not the map."
                )
                yield Fault(KIND, message, (findings[0], claim))


_OPPOSITES = {Label.IN: Verdict.DENIED, Label.OUT: Verdict.PERMITTED}


def findings_of_nothing(case_map: CaseMap, scales: Scales) -> Iterator[Fault]:
    """Yield findings that no claim and no cite stands behind.

    The merits of a motion with causes of action rest on the causes.
    """
    factors = {claim.factor for claim in case_map.claims.values() if claim.factor}
    causes = any(one.role is ClaimRole.CAUSE_OF_ACTION for one in case_map.claims.values())
    for _, finding in sorted(case_map.findings.items()):
        cause = finding.claim
        about = cause is not None and (case_map.arguments_on(cause) or case_map.cites_on(cause))
        by_causes = cause is None and causes and finding.factor == scales.by_cause
        answered = cause is None and finding.factor in factors
        backed = about or answered or case_map.cites_on(finding.id)
        if not backed and not by_causes:
            message = (
                f"{in_quotes(finding.by)} finds {_found(finding, scales)}, and no claim and no"
                " source stands behind that."
            )
            yield Fault("finding without a claim", message, (finding,))


def findings_at_odds(case_map: CaseMap, scales: Scales) -> Iterator[Fault]:
    """Yield two findings of one reader that cannot both be right, by the scales' contradictions."""
    found = {(one.by, one.factor): one for one in case_map.findings.values() if one.claim is None}
    for reader, factor in sorted(found):
        for one in scales.contradictions:
            other = found.get((reader, one.worse.factor.id))
            if factor != one.better.factor.id or other is None:
                continue
            better = found[reader, factor]
            if _is_contrary(one, better, other):
                message = f"{in_quotes(reader)} finds what cannot both be right: {one.text}."
                yield Fault(AT_ODDS, message, (better, other))


def _is_contrary(one: Contradiction, better: Finding, worse: Finding) -> bool:
    high, low = one.better.factor, one.worse.factor
    highest = worse.level_high or worse.level
    if better.level not in high.scale or highest not in low.scale:
        return False
    return high.rank(better.level) >= one.better.rank and low.rank(highest) <= one.worse.rank


def _found(finding: Finding, scales: Scales) -> str:
    factor = scales.factors.get(finding.factor)
    if factor is None or finding.level not in factor.scale:
        return f"{in_quotes(finding.factor)} to be {in_quotes(finding.level)}"
    return f"{factor.subject} {factor.levels[factor.rank(finding.level)].found}"


def _levels(factor: Factor, finding: Finding) -> tuple[int, int] | None:
    """Return the ranks of the lowest and the highest level found; None off the scale."""
    low, high = finding.level, finding.level_high or finding.level
    if low not in factor.scale or high not in factor.scale:
        return None
    return factor.rank(low), factor.rank(high)


def _is_apart(merits: Factor, finding: Finding, label: Label) -> bool:
    levels = _levels(merits, finding)
    if levels is None or LIKELY not in merits.scale:
        return False
    low, high = levels
    likely = merits.rank(LIKELY)
    return high < likely if label is Label.IN else low >= likely


def _is_factor_apart(factor: Factor, finding: Finding, label: Label) -> bool:
    """Tell by the points of the levels: below zero they speak against the movant, above it for."""
    levels = _levels(factor, finding)
    if levels is None or not factor.points:
        return False
    low, high = (factor.points[rank] for rank in levels)
    return high < 0 if label is Label.IN else low > 0
