"""The proposed order's skeleton as plain text, to be finished in any word processor."""

from __future__ import annotations

from argmap.brief.proposed_order import order_text
from argmap.case.errors import FormatError
from argmap.formats.case_to_export import CaseToExport


def order_bytes(case: CaseToExport) -> bytes:
    """Write the skeleton; raises `FormatError` where the motion asks for no such order."""
    order = order_text(case.case_map, case.standards)
    if not order:
        raise FormatError(
            "The motion asks for no order that argmap can draft.",
            "It drafts restraining orders and injunctions: say in Weigh where the motion stands.",
        )
    return order.encode("utf-8")
