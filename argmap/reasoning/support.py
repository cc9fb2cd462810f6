"""What needs something behind it: the one rule for the map, the outline, the filter and paper.

A claim that nothing bears upon is accepted where it is admitted or assumed: it needs no
support then. Any other needs a reason, a quote or a source.
"""

from __future__ import annotations

from argmap.case.case_map import CaseMap
from argmap.case.claims import Claim
from argmap.case.ids import ClaimId
from argmap.case.terms import Stance, Status

NEEDING_NONE = frozenset({Status.ADMITTED, Status.ASSUMED})
"""The statuses with which a claim stands by itself."""


def is_supported(case_map: CaseMap, claim_id: ClaimId) -> bool:
    """Tell whether a quote, a source or a reason stands behind a claim."""
    arguments = case_map.arguments_on(claim_id)
    return bool(case_map.cites_on(claim_id)) or any(one.stance is Stance.PRO for one in arguments)


def lacks_support(case_map: CaseMap, claim: Claim) -> bool:
    """Tell whether a claim needs support and has none."""
    return claim.status not in NEEDING_NONE and not is_supported(case_map, claim.id)
