"""What a round is to know of the case: sound quotes, how the claims stand, and the weighing."""

from __future__ import annotations

from collections.abc import Callable

from argmap.case.errors import RuleError
from argmap.case.evidence import Quote
from argmap.law.answer import Answer
from argmap.law.case_findings import reader_with_findings, weigh_case
from argmap.reasoning.labels import Labels
from argmap.ui.panel_parts import PanelParts


class KnownOfCase:
    """Answers what a round asks of the case, at the moment that it asks."""

    def __init__(self, parts: PanelParts) -> None:
        self._parts = parts
        self.reader: Callable[[], str] = str
        """Whose findings are weighed; empty for those of whoever has any."""

    def is_sound(self, quote: Quote) -> bool:
        """Tell whether a quote stands in its source as it is kept."""
        return self._parts.states.check_of(quote).sound

    def labels(self) -> Labels | None:
        """Return the labels of the whole map; None while they are being made."""
        return self._parts.labels.labels

    def answer(self) -> Answer | None:
        """Return what the standard of the case says on findings; None where it cannot."""
        case_map = self._parts.bridge.case_map
        try:
            reader = reader_with_findings(case_map, self.reader())
            return weigh_case(case_map, self._parts.law(), None, reader)
        except RuleError:
            return None
