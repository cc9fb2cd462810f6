"""Where the map and a finding pull apart, or nothing of the map stands behind one.

The answer comes from the findings alone. A label says who is ahead in this map; a likelihood is a
forecast about trial; so they may differ for a good reason, which the reader should know of.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.case.case_map import CaseMap
from argmap.case.lookups import title_of
from argmap.case.quotation import in_quotes
from argmap.case.terms import ClaimRole
from argmap.case.weighing import Finding
from argmap.law.scales import Contradiction, Factor, Scales
from argmap.reasoning.label import Label
from argmap.reasoning.labels import Labels
from argmap.reasoning.linter import Fault

KIND, AT_ODDS = "label and finding apart", "findings at odds"
LIKELY = "likely"
"""The level from which on a cause is found more likely than not to succeed."""


def labels_apart(case_map: CaseMap, scales: Scales, labels: Labels) -> Iterator[Fault]:
    """Yield findings on a cause of action that say another thing than its label in the map.

    Likely or better where the claim is out, worse than likely where it is in. An undecided
    claim says nothing against either.
    """
    merits = scales.factors[scales.by_cause]
    for key, finding in sorted(case_map.findings.items()):
        claim = finding.claim
        if claim is None or finding.factor != merits.id or claim not in case_map.claims:
            continue
        label = labels.label(claim)
        if label is Label.UNDECIDED or not _is_apart(merits, finding, label):
            continue
        title = in_quotes(title_of(case_map.claims[claim]))
        level = finding.level.replace("_", " ")
        ahead = "ahead" if label is Label.IN else "behind"
        yield Fault(
            KIND,
            f"{in_quotes(finding.by)} finds {title} {level}, but in this map it is {ahead}.",
            (case_map.findings[key], case_map.claims[claim]),
        )


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
        backed = about or finding.factor in factors or case_map.cites_on(finding.id)
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


def _is_apart(merits: Factor, finding: Finding, label: Label) -> bool:
    scale = merits.scale
    if finding.level not in scale or LIKELY not in scale:
        return False
    highest = finding.level_high if finding.level_high in scale else finding.level
    if label is Label.IN:
        return merits.rank(highest) < merits.rank(LIKELY)
    return merits.rank(finding.level) >= merits.rank(LIKELY)
