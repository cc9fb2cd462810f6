"""The caption page of a brief: the court, the parties in their roles, the paper, who signs."""

from __future__ import annotations

from argmap.brief.days import american_time
from argmap.brief.motion.drafting import Draft
from argmap.brief.paper import Caption
from argmap.case.terms import Side, Told
from argmap.law.citations.name_reach import without_procedure


def caption_page(draft: Draft, title: str, *, is_signed: bool) -> Caption:
    """Make the caption of a paper of that title; who signs stands on one that `is_signed`.

    What the case does not say stands in brackets, to be written in; what it may leave
    unsaid (the judge, the day it is noted for, oral argument) is left out.
    """
    case, says = draft.case_map.case, draft.template.says
    told = {
        "judge": case.judge.strip(),
        "noted": american_time(case.noting_date),
        "argument": says("requested") if case.oral_argument is Told.YES else "",
    }
    roles = (case.movant_role.strip(), case.respondent_role.strip())
    named = case.title.strip()
    return Caption(
        title=named or says("versus", movant=_name(draft, Side.MOVANT),
                                         respondent=_name(draft, Side.RESPONDENT)),
        court=case.court.strip() or says("no_court"),
        docket_number=case.docket_number.strip() or says("no_docket"),
        parties=tuple((side, _name(draft, side)) for side in (Side.MOVANT, Side.RESPONDENT)),
        motion=(title,),
        facts=tuple((says(f"caption_{name}"), words) for name, words in told.items() if words),
        division=case.division.strip(),
        roles=tuple(
            role or says(f"role_{side.value}")
            for role, side in zip(roles, (Side.MOVANT, Side.RESPONDENT), strict=True)
        ),
        counsel=counsel_of(draft) if is_signed else (),
        matter=named if named != without_procedure(named) and " v. " not in named else "",
    )  # fmt: skip


def counsel_of(draft: Draft) -> tuple[str, ...]:
    """Return the lines of who signs, in brackets where the case does not say.

    The counsel of a case is that of the side whose papers they are, not the other side's.
    """
    case = draft.case_map.case
    is_ours = case.writes_for in {Side.NEUTRAL, draft.side}
    lines = case.counsel.strip().splitlines() if is_ours else []
    return tuple(one.strip() for one in lines if one.strip()) or (
        draft.template.says("no_counsel"),
    )


def _name(draft: Draft, side: Side) -> str:
    case = draft.case_map.case
    name = case.movant if side is Side.MOVANT else case.respondent
    return name.strip() or draft.template.says(f"no_{side.value}")
