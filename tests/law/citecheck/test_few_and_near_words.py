# ruff: noqa: ISC004 -- each text is one sentence after the other
from __future__ import annotations

from functools import cache

import pytest
from example import example_map, example_text_of

from argmap.law.citecheck.checking import check_paper
from argmap.law.citecheck.defined_terms import defines_a_term
from argmap.law.citecheck.differing import told_differences
from argmap.law.citecheck.held import held_of
from argmap.law.citecheck.items import ItemKind, PaperText, Verdict
from argmap.law.citecheck.quotations import find_quotations

SUES = "Parler sues Amazon (San Francisco) (undated)"
BOOTED = "Parler Is Now Suing Amazon For Booting It Offline After The Failed MAGA Coup (undated)"


@cache
def held():
    return held_of(example_map(), example_text_of)


def checked(text):
    items = check_paper(PaperText(text), held()).items
    return [one for one in items if one.kind is ItemKind.QUOTATION]


@pytest.mark.parametrize(
    "text",
    [
        "Amazon Web Services (“AWS”) hosts Parler’s site (the “Platform”).",
        "AWS (together with its parent, “Amazon”) hosts it under a contract (the “Agreement”).",
        "The plaintiff (“Parler” or “Plaintiff”) moves for an order (the “Renewed Motion”).",
        "It is called the “Customer Service Agreement.”",
        "The posts, hereinafter “Violent Content,” stayed up.",
    ],
)
def test_what_a_document_names_by_marks_is_no_quotation(text):
    assert checked(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "It said so (“we saw a significant increase in this type of dangerous content”).",
        "It said so (the letter calls it “dangerous content”).",
        "Winter, 555 U.S. at 22 (“likely”).",
        "It was “called.”",
    ],
)
def test_words_in_brackets_that_name_nothing_are_quoted(text):
    assert not any(defines_a_term(text, one) for one in find_quotations(text))


def test_a_word_in_marks_accuses_nobody():
    assert checked("The “order” of the day was “War” and the court’s “no.”") == []
    told = checked(
        f"Parler’s “Platform” and “war” is over; it is a place of “Open dialogue.” {SUES}."
    )
    assert [one.verdict for one in told if one.verdict.accuses] == []


def test_two_words_that_are_given_to_another_source_are_told():
    (one,) = checked(f"It acted, it is said, out of “political animus.” {SUES}.")
    assert one.verdict is Verdict.OTHER_SOURCE


NEAR = [
    # Half a sentence as the source has it, then words of nobody’s.
    "Apple and Google had already removed it from their download platforms on the strength of a"
    " secret agreement that nobody outside the two firms has ever been shown or told of",
    # Every third word is another.
    "vendors we beg tell us they do want to work for us if Apple or Facebook don’t consent",
    # A sentence left out in the middle.
    "Parler then asked the court to stop Amazon from blocking its servers. Both argued that Parler"
    " has a very lax content moderation policy.",
    "Parler’s app was the most hated app at Apple in the United Kingdom",
]


@pytest.mark.parametrize("words", NEAR)
def test_what_is_in_a_source_for_the_most_part_is_altered(words):
    for cite in (f" {SUES}.", ""):
        (one,) = checked(f"The report has it that “{words}.”{cite}")
        assert one.verdict is Verdict.ALTERED
        assert any(run.change != "equal" for run in one.runs)


@pytest.mark.parametrize(
    "words",
    [
        "The company is unable to pay its debts",
        "Parler sued Amazon for breach of contract",
        "Amazon said that it was sorry for what happened",
        "Amazon terminated the account because it wanted to help Twitter",
        "Twitter said that it would not restore the account",
    ],
)
def test_what_shares_a_few_usual_words_with_a_source_is_in_none(words):
    (one,) = checked(f"The report has it that “{words}.” {BOOTED}.")
    assert one.verdict is Verdict.NOT_FOUND


def test_words_said_by_several_are_sound_where_one_of_them_is_named():
    said = "An AWS spokesperson said that Parler was “unable or unwilling” to act."
    assert [one.verdict for one in checked(said)] == [Verdict.EXACT]
    both = "Both Apple and Google spoke of “threats of violence” before."
    assert [one.verdict for one in checked(both)] == [Verdict.EXACT]


def test_the_stop_of_the_sentence_that_quotes_is_no_difference():
    said = f"It was “apparently motivated by political hatred . . . .” {BOOTED}."
    (one,) = checked(said)
    source = next(own for own in held().sources if own.id == one.source)
    assert told_differences(one, source.text) == ["“hatred” for “animus”"]


def test_a_character_that_could_not_be_read_within_exact_words_is_told():
    cite = "Parler Is Now Suing Amazon for Booting It Offline After the Failed MAGA Coup."
    for gap, verdict in (("", Verdict.EXACT), ("\ufffd", Verdict.UNCHECKABLE)):
        (one,) = checked(f"“There is no{gap} merit to these claims.” {cite}")
        assert one.verdict is verdict


FORCED = "Conservative Social Media Network Parler Sues Amazon over the Forced Lockdown."
WINTER = "Winter v. NRDC, 555 U.S. 7, 20 (2008)."
EXACT, ALTERED, UNSURE = Verdict.EXACT, Verdict.ALTERED, Verdict.UNCHECKABLE


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        (f"Parler’s rules “explicitly prohibit” them. {FORCED}", EXACT),
        (f"Parler’s rules “explicitly prohibit” them. See {FORCED}", EXACT),
        (f"Parler’s rules “expressly prohibit” them. {FORCED}", ALTERED),
        (f"Parler’s rules “expressly prohibit.” {FORCED}", ALTERED),
        (f"It was “able or” not. {FORCED}", UNSURE),
        (f"Its rules “flatly outlaw” them. {FORCED}", UNSURE),
        (f"Parler found “hosting services” at last. {FORCED}", UNSURE),
        (f"Its end was “near” that day. {FORCED}", UNSURE),
        (f"Its site was “dark” that day. {FORCED}", EXACT),
        (f"What is “likely to” come must be shown. {WINTER}", UNSURE),
        (f"Its “political animus” theory is another matter. {SUES}.", UNSURE),
    ],
)
def test_a_word_or_two_are_told_where_the_next_sentence_cites(text, verdict):
    assert [one.verdict for one in checked(text)] == [verdict]


def test_an_id_behind_a_term_of_another_source_points_where_it_should():
    text = f"It said so. {SUES}. Its “political animus” theory is another matter. Id."
    items = check_paper(PaperText(text), held()).items
    assert [one.words for one in items if one.verdict.accuses] == []


def test_the_name_of_a_cause_is_no_quotation_of_what_the_next_sentence_cites():
    assert checked(f"Its “tortious interference” claim is another matter. {WINTER}") == []
