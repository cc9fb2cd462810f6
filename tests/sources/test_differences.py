from __future__ import annotations

import pytest

from argmap.case.ids import keyed_id
from argmap.sources.comparing import compare_reports
from argmap.sources.report_words import Report


def compared(first, second):
    """The problems of two reports."""
    return compare_reports([Report(keyed_id("1"), first), Report(keyed_id("2"), second)])


def kinds(first, second):
    return sorted(problem.kind for problem in compared(first, second))


def told(first, second, kind):
    """The one problem of a kind, as it is told."""
    (problem,) = [one for one in compared(first, second) if one.kind == kind]
    return problem.message


def test_a_hedge_that_one_report_drops_is_told():
    said = "The chemist allegedly sold forged permits to the fishing fleet of Brest."
    assert "as certain" in told(said, said.replace("allegedly ", ""), "certainty")


def test_a_pronoun_that_stands_for_somebody_else_is_told():
    said = "“We warned the crew twice that our anchor chain was rusting,” the owner said."
    message = told(said, said.replace("our anchor", "their anchor"), "pronoun")
    assert "“our” stands for the speaker's side, “their” for several" in message


def test_a_report_in_the_third_person_of_what_another_quotes_has_no_wrong_pronoun():
    said = "“We warned the crew twice that our anchor chain was rusting,” the owner said."
    retold = "They warned the crew twice that their anchor chain was rusting, the owner said."
    assert "pronoun" not in kinds(said, retold)


def test_a_name_in_the_place_of_another_is_told():
    said = "The harbour pilot accused Grimaldi of burning the customs records in March."
    message = told(said, said.replace("Grimaldi", "Tolliver"), "actor")
    assert "“Grimaldi” where the second has “Tolliver”" in message


def test_what_a_statement_points_back_to_is_told_where_it_is_another():
    said = "The platform drew criticism in 2018 when a shooter posted threats before the attack."
    first = f"Some users have moved to Gaffle. {said}"
    second = f"The chairman of Tinder left. {said.replace('threats', 'messages')}"
    assert "“The platform” follows Gaffle" in told(first, second, "antecedent")


def test_a_name_of_several_words_is_one_and_a_byline_is_nobody_meant():
    said = "The platform drew criticism in 2018 when a shooter posted threats before the attack."
    other = said.replace("threats", "messages")
    full = f"He spoke of Donald Trump Jr. and of America. {said}"
    message = told(full, f"The chairman of Tinder left. {other}", "antecedent")
    assert "“The platform” follows Donald Trump Jr and America in the first" in message
    assert "“The platform” Tinder in the second" in message
    signed = f"By Dana Whitfield\n\n{said}"
    assert "antecedent" not in kinds(signed, f"By Omar Nassar\n\n{other}")
    assert "antecedent" not in kinds(signed, f"The chairman of Tinder left. {other}")


def test_two_days_of_one_event_are_told_with_a_word_on_time_zones():
    first = "Lumeta said it had closed the account of Pelltrix at 8 a.m. GMT on Monday."
    second = "Lumeta closed the Pelltrix account late on Sunday evening, its chairman confirmed."
    message = told(first, second, "time")
    assert "“Monday”" in message
    assert "“Sunday”" in message
    assert "time zone" in message


def test_before_and_after_are_told_of_one_event_only():
    first = "The bridge of Halle was blown up on Friday before four soldiers crossed the river."
    second = "The bridge of Halle was blown up on Friday after four soldiers crossed the river."
    assert "order in time" in kinds(first, second)
    assert kinds(first, "Goats crossed the road after the fair on Friday.") == []


def test_relief_that_forbids_is_not_relief_that_commands():
    first = "The bakery asked the court to stop the landlord from cutting the water."
    second = "The bakery asked the court to force the landlord to restore the water."
    assert "prohibitory" in told(first, second, "legal term")
    kitchen = "The bakery told the cook to {} the landlord in the yard over the water."
    assert "legal term" not in kinds(kitchen.format("stop"), kitchen.format("force"))


def test_words_that_follow_on_a_turn_of_phrase_deny_nothing():
    alone = (
        "Rain stopped the regatta at noon.\n\nLeave a Reply\n\nYour address will not be published."
    )
    assert (
        compare_reports(
            [
                Report(keyed_id("1"), alone),
                Report(keyed_id("2"), alone.replace("Reply\n\n", "Reply ")),
            ]
        )
        == []
    )


CLOSED = "Lumeta said that it had closed the account of Pelltrix at {} on Monday over threats."


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("8 a.m. Eastern", "8 a.m. Pacific"),
        ("8 a.m. (EST)", "8 a.m. (PST)"),
        ("8:00 GMT", "8:00 ET"),
        ("noon Eastern Standard Time", "noon Pacific Standard Time"),
    ],
)
def test_the_same_hour_of_another_zone_is_another_time_and_nobody_elses_act(first, second):
    told = compared(CLOSED.format(first), CLOSED.format(second))
    assert [(one.kind, one.also) for one in told] == [("time", ())]
    assert "tells the time of day by" in told[0].message
    assert "may agree" not in told[0].message


def test_other_hours_of_two_zones_may_be_one_moment():
    told = compared(CLOSED.format("8 a.m. Pacific"), CLOSED.format("11 a.m. Eastern"))
    assert [(one.kind, one.also) for one in told] == [("number", ("time",))]
    assert "the hours may agree" in told[0].message


def test_one_zone_by_two_names_is_one_and_elsewhere_its_word_is_a_name():
    assert kinds(CLOSED.format("8 a.m. Eastern"), CLOSED.format("8 a.m. EST")) == []
    said = "The harbour pilot accused {} Lines of burning the customs records in March."
    assert kinds(said.format("Eastern"), said.format("Pacific")) == ["actor"]


def test_words_quoted_from_a_letter_may_be_another_statement_than_like_words_elsewhere():
    said = "In a letter the firm said that it saw “a sustained increase in violent content there.”"
    other = "At noon it had seen “a significant increase in violent content there,” the firm said."
    message = told(said, other, "reported differently")
    assert "the words are not the same (“sustained” / “significant”)" in message
    assert "; the first tells of a letter, so they may be two statements" in message
    both = told(said, other.replace("At noon", "In the letter"), "reported differently")
    assert "two statements" not in both


PAID = (
    "The port of Hilden said on Monday that it will pay its workers {} for the harm of the storm."
)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("$2.6 million", "$2.6 billion"),
        ("12 million", "12 thousand"),
        ("12 dollars", "12 million dollars"),
        ("30 days", "30 hours"),
        ("30 million days", "30 million hours"),
        ("12 percent", "12 dollars"),
        ("two million crowns", "three million crowns"),
        ("ten feet", "ten metres"),
    ],
)
def test_an_amount_with_another_scale_or_unit_is_told_once_with_both(one, other):
    first, second = (words.removeprefix("$").removesuffix(" crowns") for words in (one, other))
    message = told(PAID.format(one), PAID.format(other), "number")
    assert message.endswith(f"The first has “{first}”, the second “{second}”.")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("12 million dollars", "12,000,000 dollars"),
        ("70,000 crowns", "70 thousand crowns"),
        ("two hundred thousand crowns", "200,000 crowns"),
        ("thirty days", "30 days"),
        ("10 feet", "10 foot"),
        ("8 kilometres", "8 kilometers"),
    ],
)
def test_one_amount_that_is_written_otherwise_is_not_told(one, other):
    assert "number" not in kinds(PAID.format(one), PAID.format(other))


def test_a_unit_behind_no_number_or_behind_another_word_is_no_amount():
    assert "number" not in kinds(PAID.format("for days"), PAID.format("for hours"))
    assert "number" not in kinds(PAID.format("30 good days"), PAID.format("30 good hours"))
