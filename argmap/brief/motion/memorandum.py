"""The memorandum in support of a restraining order or an injunction."""

from __future__ import annotations

from argmap.brief.motion.argument import argument_work
from argmap.brief.motion.asked_for import (
    conclusion_work,
    introduction_work,
    scope_work,
    security_work,
)
from argmap.brief.motion.assembling import assembled, draft_of
from argmap.brief.motion.facts import fact_work
from argmap.brief.motion.legal_standard import standard_work
from argmap.brief.paper import Paper
from argmap.brief.paper_case import PaperCase
from argmap.case.terms import Side

_PARTS = {
    "introduction": introduction_work,
    "facts": fact_work,
    "standard": standard_work,
    "argument": argument_work,
    "security": security_work,
    "scope": scope_work,
    "conclusion": conclusion_work,
}


def memorandum(case: PaperCase) -> Paper:
    """Write the memorandum of the movant."""
    return assembled(draft_of(case, "memorandum", Side.MOVANT), _PARTS)
