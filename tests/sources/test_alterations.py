from __future__ import annotations

import pytest

from argmap.case.evidence import Quote
from argmap.case.ids import keyed_id
from argmap.sources.alterations import alteration_faults
from argmap.sources.passages import Span

TEXT = "Parler said that the court, which sat on Monday, denied its motion at once and left. More."
WORDS = "the court, which sat on Monday, denied its motion"


def told(printed, words=WORDS, text=TEXT, **fields):
    start = text.index(words)
    span = Span(start, start + len(words))
    quote = Quote(keyed_id("q"), keyed_id("s"), *span, words, printed=printed, **fields)
    found = [*alteration_faults(quote, text, span)]
    assert {fault.kind for fault in found} <= {"alteration", "turned in print"}
    return " ".join(fault.message for fault in found)


@pytest.mark.parametrize(
    "printed",
    [
        "",
        WORDS,
        "“the court, which sat on Monday, denied its motion”",
        "[T]he court, which sat on Monday, denied its motion",
        "the court . . . denied its motion",
        "the court … denied its motion",
        "the court, which sat on Monday, denied [Parler’s] motion",
        "the court, which sat on Monday, den[ies] its motion",
        "the court, which sat on Monday, denied its motion . . . .",
        "the court . . . .",
        "the [trial] court, which sat on Monday, denied its motion",
        "[It] denied its motion",
    ],
)
def test_alterations_that_are_marked_are_not_told(printed):
    assert told(printed) == ""


@pytest.mark.parametrize(
    ("printed", "fault"),
    [
        ("the court denied its motion", "“which sat on Monday” is left out without an ellipsis"),
        ("the court, which sat on Monday, granted its motion", "where the source has “denied”"),
        ("The court, which sat on Monday, denied its motion", "bracket the letter"),
        ("the trial court, which sat on Monday, denied its motion", "“trial” is not in the source"),
        ("[t]he court, which sat on Monday, denied its motion", "claims a change"),
        ("the [court], which sat on Monday, denied its motion", "claims a change"),
        (". . . the court, which sat on Monday, denied its motion", "begin with an ellipsis"),
        ("the court, which . . . sat on Monday, denied its motion", "nothing is left out"),
        ("[G]ranted was the court, which sat on Monday, denied its motion", "not in the source"),
        (f"{WORDS} (emphasis added)", "no words are stressed"),
        (f"{WORDS} (alteration in original)", "has no brackets"),
    ],
)
def test_alterations_that_are_not_marked_are_told(printed, fault):
    assert fault in told(printed)


def test_stressed_words_must_be_said_to_be():
    stressed = {"layers": ((0, 9, "stress"),)}
    assert "emphasis added" in told(WORDS, **stressed)
    assert told(f"{WORDS} (emphasis added)", **stressed) == ""
    for kind in ("stress", "emphasis"):
        assert "emphasis added" in told("", layers=((0, 9, kind),))
    assert told("", layers=((0, 9, "highlight"), (0, 9, "underline"))) == ""
    starred = WORDS.replace("denied", "*denied*")
    assert "emphasis added" in told(starred)
    assert told(f"{starred} (emphasis added)") == ""


def test_alterations_of_the_source_must_be_said_to_be_its_own():
    text = "It held that “[t]he court … denied it” then."
    words = "[t]he court … denied it"
    assert told(words, words, text).count("alteration in original") == 1
    assert told(f"{words} (alteration in original)", words, text) == ""


def test_two_parts_need_an_ellipsis_between_them():
    text = "The court sat on Monday and denied the motion. It left."
    words, after = "The court sat", "denied the motion"
    second = {"second_start": text.index(after), "second_end": text.index(after) + len(after)}
    assert told(f"{words} . . . {after}", words, text, **second) == ""
    assert "without an ellipsis" in told(f"{words} {after}", words, text, **second)
    assert "not said how it is printed" in told("", words, text, **second)
    idle = told(f"{words} . . . {after} . . . .", words, text, **second)
    assert "nothing is left out" in idle


def test_citations_may_go_where_that_is_said():
    text = "The harm is real, Winter, 555 U.S. at 22, and certain."
    words = "The harm is real, Winter, 555 U.S. at 22, and certain"
    assert "left out" in told("The harm is real, and certain", words, text)
    assert told("The harm is real, and certain (citation modified)", words, text) == ""


SITE = "It forced the conservative-favored network to go online on Sunday."


def printed_faults(printed, words="network to go online on Sunday", text=SITE):
    start = text.index(words)
    span = Span(start, start + len(words))
    quote = Quote(keyed_id("q"), keyed_id("s"), *span, words, printed=printed)
    return [(fault.kind, fault.message) for fault in alteration_faults(quote, text, span)]


def test_the_opposite_printed_without_a_mark_is_told_to_turn_the_sense_and_not_to_be_bracketed():
    [(kind, message)] = printed_faults("network to go offline on Sunday")
    assert kind == "turned in print"
    assert message == (
        "“offline” is not in the source where the source has “online”: it turns the sense, and"
        " would in brackets too. Print the source’s words."
    )


@pytest.mark.parametrize(
    ("printed", "words", "text"),
    [
        ("network to go [offline] on Sunday", "network to go online on Sunday", SITE),
        (
            "the court [granted] the motion",
            "the court denied the motion",
            "So the court denied the motion.",
        ),
        ("it [did not breach] it", "it breached it", "They say it breached it."),
        ("it [breached] it", "it did not breach it", "They say it did not breach it."),
        ("it is [un]lawful, [not] safe", "it is unlawful, safe", "Now it is unlawful, safe."),
    ],
)
def test_brackets_that_turn_the_sense_are_told(printed, words, text):
    kinds = [kind for kind, _ in printed_faults(printed, words, text)]
    assert "turned in print" in kinds


@pytest.mark.parametrize(
    ("printed", "words"),
    [
        ("it [could not] be deleted", "it cannot be deleted"),
        ("it [does not] pay", "it didn’t pay"),
        ("it [would not] pay", "it won’t pay"),
        ("it [fails to] pay", "it failed to pay"),
        ("it [was not] paid", "it isn’t paid"),
    ],
)
def test_another_tense_of_a_denial_in_brackets_does_not_turn_the_sense(printed, words):
    kinds = [kind for kind, _ in printed_faults(printed, words, f"So {words}.")]
    assert "turned in print" not in kinds


@pytest.mark.parametrize(
    "printed",
    [
        "[site] to go online on Sunday",
        "network to go online [that day]",
        "[It had] to go online . . . .",
    ],
)
def test_brackets_that_explain_do_not_turn_the_sense(printed):
    assert "turned in print" not in [kind for kind, _ in printed_faults(printed)]


def test_the_source_s_words_are_advised_before_brackets():
    [(_, message)] = printed_faults("network to go home on Sunday")
    assert message.endswith("print the source’s words, or put it in brackets.")
