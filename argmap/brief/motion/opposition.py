"""The opposition to a motion, and the skeleton of the reply to it."""

from __future__ import annotations

from argmap.brief.blocks import Paragraph
from argmap.brief.motion.asked_for import (
    conclusion_work,
    goal_work,
    law_of_security,
    narrower_work,
    parties_and_order,
)
from argmap.brief.motion.assembling import assembled, draft_of
from argmap.brief.motion.drafting import Draft, Work
from argmap.brief.motion.facts import fact_work
from argmap.brief.motion.legal_standard import standard_work
from argmap.brief.motion.resisting import opposing_work, replying_work, resisted
from argmap.brief.motion.strength import strongest_first
from argmap.brief.paper import Paper
from argmap.brief.paper_case import PaperCase
from argmap.brief.runs import Run
from argmap.case.terms import Side
from argmap.law.security import amount_range
from argmap.sources.problems import RecordPlace


def opposition(case: PaperCase) -> Paper:
    """Write the opposition of the respondent, its strongest ground first."""
    parts = {
        "introduction": _opposing,
        "facts": fact_work,
        "standard": standard_work,
        "argument": opposing_work,
        "alternative": _alternative,
        "conclusion": conclusion_work,
    }
    return assembled(draft_of(case, "opposition", Side.RESPONDENT), parts)


def reply(case: PaperCase) -> Paper:
    """Write the skeleton of the reply: rebuttal alone."""
    parts = {
        "introduction": _replying,
        "argument": replying_work,
        "conclusion": conclusion_work,
    }
    return assembled(draft_of(case, "reply", Side.MOVANT), parts)


def _opposing(draft: Draft) -> Work:
    about = RecordPlace("case", draft.case_map.case.id)
    yield draft.said("opens", about, **parties_and_order(draft))
    grounds = " ".join(resisted(draft, factor) for factor in strongest_first(draft))
    if grounds:
        yield Paragraph((Run(grounds),), about=about)
    yield goal_work(draft)


def _replying(draft: Draft) -> Work:
    about = RecordPlace("case", draft.case_map.case.id)
    yield draft.said("opens", about, **parties_and_order(draft))


def _alternative(draft: Draft) -> Work:
    """Ask for security and a narrower order, in case there is one."""
    for exposure in draft.case_map.ranked_exposures():
        about = RecordPlace("exposure", exposure.id)
        runs = [draft.that("may_lose", [exposure.text])]
        ends = [one for one in (exposure.low, exposure.high) if one is not None]
        if ends:
            amount = amount_range(ends[0], ends[-1])
            runs += [Run(" "), draft.template.run("amount", amount=amount)]
        yield Paragraph(tuple(runs), about=about)
    yield law_of_security(draft)
    yield narrower_work(draft)
