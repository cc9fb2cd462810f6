from __future__ import annotations

import pytest
from drafts import Draft

from argmap.case.errors import RuleError
from argmap.case.plan_caption import plan_caption, plan_flags, plan_posture, plan_standard


def test_the_caption_is_changed_field_by_field():
    draft = Draft()
    draft.do(plan_caption(draft.map, title="Parler v. AWS", court="W.D. Wash."))
    assert (draft.map.case.title, draft.map.case.court) == ("Parler v. AWS", "W.D. Wash.")
    assert not plan_caption(draft.map, title="Parler v. AWS")
    with pytest.raises(RuleError, match="caption holds a NUL"):
        plan_caption(draft.map, title="a\0b")


def test_posture_standard_and_flags_are_chosen_from_those_known():
    draft = Draft()
    draft.do(plan_posture(draft.map, "stay", ("stay", "permanent")))
    draft.do(plan_standard(draft.map, "ca9", ("winter", "ca9")))
    draft.do(plan_flags(draft.map, ["mandatory", "gov", "gov"], ("gov", "mandatory")))
    case = draft.map.case
    assert (case.posture, case.standard, case.flags) == ("stay", "ca9", ("gov", "mandatory"))


def test_what_is_not_known_is_refused_with_what_is():
    draft = Draft()
    with pytest.raises(RuleError, match=r"“ca12” is not a standard.*Known: winter, ca9"):
        plan_standard(draft.map, "ca12", ("winter", "ca9"))
    with pytest.raises(RuleError, match="posture"):
        plan_posture(draft.map, "lying", ("stay",))
    with pytest.raises(RuleError, match="flag"):
        plan_flags(draft.map, ["red"], ("gov",))
