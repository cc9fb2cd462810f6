"""A negation in a document restores the sense of its source where it denies the quotation."""

from __future__ import annotations

import pytest
from student_prose import checked, quoted

from argmap.law.citecheck.items import ItemKind, Verdict

BOOTED = "Parler Is Now Suing Amazon For Booting It Offline After The Failed MAGA Coup."


def told(lead):
    (verdict,) = quoted(f"{lead} “merit to these claims.” {BOOTED}")
    return verdict


@pytest.mark.parametrize(
    "lead",
    [
        "AWS denied that there is",
        "AWS said that there was no",
        "AWS never said that there is",
        "It is not true that there is",
        "Nobody at AWS said that there is",
        "Parler has not shown that there is",
        "There is no evidence that there is",
        "AWS could not find",
        "AWS rejected the view that there is",
        "AWS denies any",
        "AWS did not pay and denied that there is",
        "AWS does not deny that there is no",
    ],
)
def test_a_document_that_denies_what_its_source_denies_says_the_same(lead):
    assert told(lead) is Verdict.EXACT


@pytest.mark.parametrize(
    "lead",
    [
        "AWS says that there is",
        "AWS does not deny that there is",
        "AWS doesn’t dispute that there is",
        "AWS cannot seriously deny that there is",
        "Nobody doubts that there is",
        "It should surprise nobody that its spokesperson saw",
        "Nobody was surprised that its spokesperson saw",
        "It is no secret that its spokesperson saw",
        "Without question, AWS saw",
        "AWS did not hesitate to say that there is",
        "AWS was not wrong to see",
        "AWS could not help but see",
        "AWS not only saw",
        "AWS has not denied",
    ],
)
def test_a_negation_that_denies_a_denial_or_a_doubt_restores_nothing(lead):
    assert told(lead) is Verdict.OUT_OF_CONTEXT


@pytest.mark.parametrize(
    "lead",
    [
        "Nobody was told that its spokesperson, of all people, saw",
        "AWS, which never sleeps, saw",
        "It was not until then that AWS saw",
        "Nothing was lost, and AWS saw",
    ],
)
def test_a_negation_of_something_else_is_asked_about_and_not_exact(lead):
    assert told(lead) in {Verdict.UNCHECKABLE, Verdict.OUT_OF_CONTEXT}


@pytest.mark.parametrize("gap", ["...", ". . .", "…"])
def test_an_ellipsis_that_leaves_out_a_hedge_is_to_be_looked_at(gap):
    text = f"AWS’s decision “is {gap} motivated by political animus.” {BOOTED}"
    (told,) = (one for one in checked(text) if one.kind is ItemKind.QUOTATION)
    assert told.verdict is Verdict.UNCHECKABLE
    assert "leaves out “apparently”" in told.how


@pytest.mark.parametrize(
    "quotation",
    [
        "“is apparently motivated by political animus.”",
        "“to … terminate Parler’s account is apparently motivated by political animus.”",
        "apparently “is … motivated by political animus.”",
        "“is … motivated by political animus,” or seems to be.",
    ],
)
def test_a_hedge_that_is_kept_or_said_is_not_left_out(quotation):
    assert quoted(f"AWS’s decision {quotation} {BOOTED}") == [Verdict.EXACT]


VIOLENT = "A violent post forced Parler to leave AWS."


@pytest.mark.parametrize(
    ("lead", "verdict"),
    [
        ("threatened, in the translator’s English, to", Verdict.EXACT),
        ("threatened – so the translation has it – to", Verdict.EXACT),
        ("threatened (as the translation has it) to", Verdict.EXACT),
        ("threatened — in the translator’s English — to", Verdict.EXACT),
        ("threatened—so they say—to", Verdict.EXACT),
        ("post was plain in its threat:", Verdict.EXACT),
        ("post saw the threat. It said:", Verdict.OUT_OF_CONTEXT),
        ("posted, in the translator’s English, that he", Verdict.OUT_OF_CONTEXT),
    ],
)
def test_an_aside_may_part_the_words_that_turn_a_sense(lead, verdict):
    assert quoted(f"Another {lead} “Burned Amazon delivery trucks.” {VIOLENT}") == [verdict]
