"""What of a case the checklist of Rule 65 looks at."""

from __future__ import annotations

from functools import cached_property

from argmap.case.case_map import CaseMap
from argmap.case.claims import Claim
from argmap.case.terms import ClaimRole
from argmap.law.case_findings import causes_of_action
from argmap.law.elements import element_states, gaps
from argmap.law.oaths import is_sworn_harm_cited
from argmap.law.standard import Posture, StandardSet

_TRO = "tro-on-notice"


class Looked:
    """What of a case the checklist looks at, each part gathered once."""

    def __init__(self, case_map: CaseMap, standards: StandardSet, reader: str) -> None:
        self.case_map = case_map
        self.standards = standards
        self._mine = [one for one in case_map.findings.values() if one.by == reader]

    @property
    def posture(self) -> Posture | None:
        """Where the motion stands, None where the case names a posture that there is not."""
        return self.standards.postures.get(self.case_map.case.posture)

    @property
    def is_without_notice(self) -> bool:
        """Whether the posture asks for what only a motion without notice has to bring."""
        return bool(self.posture and self.posture.gates)

    @property
    def is_restraining(self) -> bool:
        """Whether a temporary restraining order is asked for, with notice or without."""
        return self.is_without_notice or self.case_map.case.posture == _TRO

    @cached_property
    def causes(self) -> list[Claim]:
        """The causes of action, in the order of the map."""
        return causes_of_action(self.case_map)

    @cached_property
    def defences(self) -> list[Claim]:
        """The defences."""
        return self.case_map.claims_in_role(ClaimRole.DEFENCE)

    def level(self, factor: str) -> str:
        """Return the level found on a factor of the whole motion, empty where none is."""
        found = (one.level for one in self._mine if one.factor == factor and one.claim is None)
        return next(found, "")

    def is_merits_found(self, cause: Claim) -> bool:
        """Tell whether the merits of a cause are found."""
        by_cause = self.standards.scales.by_cause
        return any(one.claim == cause.id and one.factor == by_cause for one in self._mine)

    def gaps_in(self, claim: Claim) -> int:
        """Count the elements of a cause or a defence for which no claim is listed."""
        return len(gaps(element_states(self.case_map, claim, self.standards.causes)))

    @cached_property
    def lacks_oath(self) -> bool:
        """Whether neither a finding nor the map shows sworn facts of an immediate harm."""
        scales = self.standards.scales
        if self.level(scales.sworn):
            return self.level(scales.sworn) != scales.factor(scales.sworn).scale[-1]
        return not is_sworn_harm_cited(self.case_map)
