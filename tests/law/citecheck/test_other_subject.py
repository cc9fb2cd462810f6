"""A name before words that go on from a *he* or *it* in their source, and an *it* before words."""

from __future__ import annotations

import pytest
from student_prose import accused, checked, quoted

from argmap.law.citecheck.items import ItemKind, Verdict

A0 = "Conservative social media network Parler sues Amazon over the forced lockdown (undated)"
A1 = "Parler sues Amazon (San Francisco) (undated)"
A2 = "A violent post forced Parler to leave AWS. (undated)"

SOUND = [
    f"AWS “refers to Section 230 of the Communications Decency Act.” {A2}.",
    f"Defendant “refers to Section 230 of the Communications Decency Act.” {A2}.",
    f"Amazon “also rejected Parler’s claims that AWS violated antitrust laws.” {A2}.",
    f"Mr. Matze “stressed that it is difficult to monitor all content.” {A0}.",
    f"Parler “blamed Amazon for failing to notify him 30 days in advance.” {A1}.",
    f"DLive “banned seven channels and removed more than 100 videos.” {A1}.",
    f"Gab’s way is instructive: it “bought his own servers to avoid” that. {A1}.",
    f"Parler lost. A rival did not: it “bought his own servers to avoid relying” so. {A1}.",
    f"Parler sued Amazon because it “had suspended Parler’s account at 8 a.m. GMT.” {A1}.",
]
SOUND += [
    f"And DLive “banned seven channels and removed more than 100 videos.” {A1}.",
    f"But Mr. Matze “stressed that it is difficult to monitor all content.” {A0}.",
    f"Mr. Matze had seen it. He “stressed that it is difficult to monitor all content.” {A0}.",
    f"Parler had users. DLive had too. It “banned seven channels and removed more” too. {A1}.",
    f"The wire told it in full. {A1}. It “banned seven channels and removed more” too. {A1}.",
    f"Twitch is no rival of DLive’s. It “banned seven channels and removed more” too. {A1}.",
    f"Amazon answered. It “refers to Section 230 of the Communications Decency Act.” {A2}.",
]
SOUND += [
    f"Google and Apple, for their part, “argued that Parler has a very lax” policy. {A1}.",
    f"Apple, like Google, “argued that Parler has a very lax content moderation policy.” {A1}.",
    f"One broadcaster alone, Sean Hannity, “had 7.6 million followers.” {A1}.",
    f"One anchor alone, Mr. Hannity, “had 7.6 million followers.” {A1}.",
    f"Parler grew. Mr. Hannity, for his part, “had 7.6 million followers.” {A1}.",
    f"A live video service, DLive, “banned seven channels and removed more than 100.” {A1}.",
    f"The plaintiff, Parler LLC, “has asked a federal court to issue a restraining order.” {A0}.",
    f"Parler “was founded by Matze, a computer engineer.” {A1}.",
    f"The host of Parler “suspended Parler account.” {A2}.",
    f"AWS “violated antitrust laws by denying services.” {A2}.",
]
SOUND += [
    f"Amazon opposes. It told the Court late that it “had flagged dozens of violent” posts. {A2}."
]
OTHER = [
    f"Mr. Bezos had seen it. He “stressed that it is difficult to monitor all content.” {A0}.",
    f"Twitch had its own terms. It “banned seven channels and removed more” too. {A1}.",
    f"Yet Mr. Bezos “stressed that it is difficult to monitor all content.” {A0}.",
    f"Twitter “refers to Section 230 of the Communications Decency Act.” {A2}.",
    f"Twitter “blamed Amazon for failing to notify him 30 days in advance.” {A1}.",
    f"Mr. Bezos “stressed that it is difficult to monitor all content.” {A0}.",
    f"Parler’s story is instructive: it “bought his own servers to avoid relying” so. {A1}.",
]


SOUND += [
    f"Apple and Google were next. Both “argued that Parler has a very lax” policy. {A1}.",
    f"Google and Twitter were next. Both “argued that Parler has a very lax” policy. {A1}.",
]
TOLD = [
    (f"Facebook and Gab were next. Both “argued that Parler has a” policy. {A1}.", "Facebook and"),
    (f"Facebook, for its part, “argued that Parler has a very lax” policy. {A1}.", "Facebook"),
    (
        f"One broadcaster alone, Tucker Carlson, “had 7.6 million followers.” {A1}.",
        "Tucker Carlson",
    ),
    (f"One anchor alone, Mr. Carlson, “had 7.6 million followers.” {A1}.", "Carlson"),
    (f"Parler grew. Mr. Carlson, for his part, “had 7.6 million followers.” {A1}.", "Carlson"),
    (
        f"A video service, Twitch, “banned seven channels and removed more than 100.” {A1}.",
        "Twitch",
    ),
    (f"Amazon “was founded by Matze, a computer engineer.” {A1}.", "Amazon, the source of Parler"),
    (
        f"Amazon “had breached its contract with its” processor. {A2}.",
        "Amazon, the source of Parler",
    ),
    (f"Parler “violated antitrust laws by denying services.” {A2}.", "Parler, the source of AWS"),
    (
        f"Amazon “defies Amazon’s rules and, as a result,” lost. {A1}.",
        "Amazon, the source of Parler",
    ),
]


@pytest.mark.parametrize(("text", "whose"), TOLD)
def test_another_who_begins_the_sentence_or_stands_in_apposition_is_told(text, whose):
    (told,) = (one for one in checked(text) if one.kind is ItemKind.QUOTATION)
    assert told.verdict is Verdict.ALTERED
    assert f"The document says it of {whose}" in told.how


@pytest.mark.parametrize("text", SOUND)
def test_whoever_a_he_may_mean_in_the_source_may_stand_before_its_words(text):
    assert quoted(text) == [Verdict.EXACT]


@pytest.mark.parametrize("text", OTHER)
def test_whoever_is_not_surely_meant_is_to_be_looked_at_and_not_accused(text):
    (told,) = (one for one in checked(text) if one.kind is ItemKind.QUOTATION)
    assert told.verdict is Verdict.UNCHECKABLE
    assert "The document says it of" in told.how


def test_who_stands_before_an_aside_of_the_source_is_who_does_it():
    text = f"Twitch “banned seven channels and removed more than 100 videos.” {A1}."
    assert [verdict for _, verdict in accused(text)] == [Verdict.ALTERED]


@pytest.mark.parametrize("first", ["And", "But", "Yet", "Then", "So", "Meanwhile,", "Meanwhile"])
def test_a_word_that_only_joins_a_sentence_is_no_part_of_the_name_behind_it(first):
    text = f"{first} Twitch “banned seven channels and removed more than 100 videos.” {A1}."
    assert [verdict for _, verdict in accused(text)] == [Verdict.ALTERED]
