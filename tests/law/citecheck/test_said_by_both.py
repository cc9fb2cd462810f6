"""What both of two are said to say, and what an aside tells of its own paper."""

from __future__ import annotations

import pytest
from student_prose import checked, quoted

from argmap.law.citecheck.items import ItemKind, Verdict

A0 = "Conservative social media network Parler sues Amazon over the forced lockdown (undated)"
A1 = "Parler sues Amazon (San Francisco) (undated)"
A3 = "Parler Is Now Suing Amazon For Booting It Offline After The Failed MAGA Coup (undated)"
LAX = "Parler has a very lax content moderation policy."
MERIT = "There is no merit to these claims."
ACCOUNTS = "These accounts were widely involved in sharing malicious content linked to QAnon."
MONITOR = "Parler is not a monitoring application."

SOUND = [
    f"Apple and Google were next. Both argued that “{LAX}” {A1}.",
    f"Apple and Google both argued that “{LAX}” {A1}.",
    f"Both Apple and Google argued that “{LAX}” {A1}.",
    f"Apple and Google were next. The two argued that “{LAX}” {A1}.",
    f"Apple and Google struck, and both argued that “{LAX}” {A1}.",
    f"It was told by Apple and Google. Both said that “{LAX}” {A1}.",
    f"As its own blog explained, Twitter struck at accounts: “{ACCOUNTS}” {A0}.",
    f"Twitter — for its part — said: “{ACCOUNTS}” {A0}.",
    f"Google says: “{LAX}” {A1}.",
    f"Apple, for its part, argued that “{LAX}” {A1}.",
    f"Parler and Matze agree. Both say that “{MONITOR}” {A0}.",
    f"AWS and Amazon are one. Both said that “{MERIT}” {A3}.",
    f"Parler and AWS were asked. “{MERIT},” AWS said. {A3}.",
    f"AWS and Parler agree. Both note “a sustained increase in violent content.” {A1}.",
    f"AWS, as its brief explained, met a charge of being “motivated by political animus.” {A3}.",
    f"Twitter, as its own blog explained, struck: “{ACCOUNTS}” {A0}.",
    f"Amazon, as its letter put it, had seen a “sustained increase in violent content.” {A1}.",
]
TO_ANOTHER = [
    (f"Facebook and Twitter were next. Both argued that “{LAX}” {A1}.", "Apple and Google"),
    (f"Facebook and Twitter were next. The two argued that “{LAX}” {A1}.", "Apple and Google"),
    (f"Facebook and Twitter struck, and both argued that “{LAX}” {A1}.", "Apple and Google"),
    (f"It was told by Facebook and Twitter. Both said that “{LAX}” {A1}.", "Apple and Google"),
    (f"As its own blog explained, Facebook struck at accounts: “{ACCOUNTS}” {A0}.", "Twitter"),
    (f"Facebook struck at accounts, as its blog explained: “{ACCOUNTS}” {A0}.", "Twitter"),
    (f"Facebook — for its part — said: “{ACCOUNTS}” {A0}.", "Twitter"),
    (f"Facebook says: “{LAX}” {A1}.", "Apple and Google"),
    (f"Facebook, for its part, argued that “{LAX}” {A1}.", "Apple and Google"),
    (f"Both Apple and Facebook argued that “{LAX}” {A1}.", "Apple and Google"),
    (f"Parler and Amazon differ. Both argued that “{MERIT}” {A3}.", "AWS spokesperson"),
    (f"Both Parler and AWS said: “{MERIT}” {A3}.", "AWS spokesperson"),
    (f"Parler and AWS both said that “{MERIT}” {A3}.", "AWS spokesperson"),
    (f"Facebook, as its own blog explained, struck: “{ACCOUNTS}” {A0}.", "Twitter"),
    (
        f"Parler, as its letter put it, had seen a “sustained increase in violent content.” {A1}.",
        "Amazon",
    ),
]


@pytest.mark.parametrize("text", SOUND)
def test_what_both_say_or_an_own_paper_may_be_told_as_theirs(text):
    assert quoted(text) == [Verdict.EXACT]


@pytest.mark.parametrize(("text", "own"), TO_ANOTHER)
def test_what_only_another_says_is_told_of_both_or_of_whose_paper_it_is(text, own):
    (told,) = (one for one in checked(text) if one.kind is ItemKind.QUOTATION)
    assert told.verdict is Verdict.OTHER_SPEAKER
    assert told.how.endswith(f"the source to {own}.")
