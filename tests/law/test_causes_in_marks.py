from __future__ import annotations

from argmap.law.wording import WHOLE_MOTION, quoted


def test_the_motion_as_a_whole_is_no_name_in_quotation_marks():
    assert quoted([WHOLE_MOTION, "Tort."]) == ["the motion as a whole", "“Tort”"]
