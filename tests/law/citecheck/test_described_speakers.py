"""Words given to somebody by a description that the sources have of a party."""

from __future__ import annotations

import pytest
from student_prose import accused, checked, quoted

from argmap.law.citecheck.items import ItemKind, Verdict

A0 = "Conservative social media network Parler sues Amazon over the forced lockdown (undated)"
A1 = "Parler sues Amazon (San Francisco) (undated)"
A3 = "Parler Is Now Suing Amazon For Booting It Offline After The Failed MAGA Coup (undated)"
MERIT = f"“There is no merit to these claims.” {A3}."
UNWILLING = f"“Parler is unable or unwilling to quickly identify and remove such content.” {A1}."
ONLINE = f"“We’ll do everything we can to get back online as soon as possible.” {A1}."

OTHER = [
    f"The social network’s chief said, {MERIT}",
    f"The social network’s chief executive replied: {MERIT}",
    f"“There is no merit to these claims,” said the social network’s founder. {A3}.",
    f"The conservative social network wrote, {MERIT}",
    f"According to the social network, {UNWILLING}",
    f"The social media app said, {UNWILLING}",
]
SOUND = [
    f"The social network’s chief said, {ONLINE}",
    f"The social network said, {ONLINE}",
    f"The larger social network said, {UNWILLING}",
    f"The rival social network said, {MERIT}",
    f"The platform said, {UNWILLING}",
    f"The web host said, {UNWILLING}",
    f"The tech giant said, {MERIT}",
    f"The e-commerce giant said, {MERIT}",
    f"The social network quoted Amazon: {UNWILLING}",
    f"The social network said, “These accounts were widely involved in sharing.” {A0}.",
    f"The social network accused Amazon of “political animus.” {A3}.",
]


@pytest.mark.parametrize("text", OTHER)
def test_what_the_sources_call_one_party_and_the_other_says_is_to_be_looked_at(text):
    (told,) = (one for one in checked(text) if one.kind is ItemKind.QUOTATION)
    assert told.verdict is Verdict.UNCHECKABLE
    assert "which may be Parler’s" in told.how


@pytest.mark.parametrize("text", SOUND)
def test_a_description_that_may_be_of_who_says_so_is_not_doubted(text):
    assert quoted(text) == [Verdict.EXACT]


def test_the_chief_of_a_party_is_somebody_of_it():
    assert [verdict for _, verdict in accused(f"Parler’s chief said, {MERIT}")] == [
        Verdict.OTHER_SPEAKER
    ]
    assert accused(f"Parler’s chief said, {ONLINE}") == []
    assert accused(f"Parler’s chief complaint is of “political animus.” {A3}.") == []
