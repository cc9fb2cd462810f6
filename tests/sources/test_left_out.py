from __future__ import annotations

import pytest

from argmap.case.evidence import Quote
from argmap.case.ids import keyed_id
from argmap.sources.left_out import left_out_faults, turn_left_out
from argmap.sources.passages import Span


def faults(text, words, printed, **fields):
    start = text.index(words)
    span = Span(start, start + len(words))
    quote = Quote(keyed_id("q"), keyed_id("s"), *span, words, printed=printed, **fields)
    return [*left_out_faults(quote, text, span)]


@pytest.mark.parametrize(
    ("words", "printed", "kind", "turn"),
    [
        ("AWS did not breach it", "AWS did . . . breach it", "turned in print", "not"),
        ("AWS did not breach it", "AWS did … breach it", "turned in print", "not"),
        (
            "AWS never said that it would",
            "AWS . . . said that it would",
            "turned in print",
            "never",
        ),
        ("AWS did not at any time pay", "AWS did . . . pay", "sense turned", "not at any time"),
        (
            "He is likely, but by no means certain, to win",
            "He is likely . . . to win",
            "sense turned",
            "but by no means certain",
        ),
        (
            "likely, but not certain, to win",
            "likely . . . to win",
            "sense turned",
            "but not certain",
        ),
        (
            "likely to win only if it posts the bond",
            "likely to win . . . .",
            "sense turned",
            "only if it posts the bond",
        ),
        (
            "AWS, if it gave notice, may end it",
            "AWS . . . may end it",
            "sense turned",
            "if it gave",
        ),
        ("AWS may well have paid", "AWS . . . paid", "sense turned", "may well have"),
        (
            "AWS, which sat by, did not on any day of that long and cold month of May pay",
            "AWS . . . pay",
            "sense turned",
            "not",
        ),
    ],
)
def test_words_that_an_ellipsis_leaves_out_and_that_turn_the_sense_are_told(
    words, printed, kind, turn
):
    (fault,) = faults(f"It said first that {words}. It said more.", words, printed)
    assert fault.kind == kind
    assert f"“{turn}" in fault.message


@pytest.mark.parametrize(
    ("words", "printed"),
    [
        ("the court, which did not sit, denied it", "the court . . . denied it"),
        ("AWS gave notice, did not ask, and closed it", "AWS gave notice . . . and closed it"),
        ("AWS not only paid but left", "AWS . . . left"),
        ("AWS paid on Monday for it", "AWS paid . . . for it"),
        ("the rule, see No. 5, is plain", "the rule . . . is plain"),
        ("AWS paid. It did not stay. It left town", "AWS paid. . . . It left town"),
        ("AWS did not breach it", "AWS did not . . . it"),
        ("AWS did not breach it", ". . . breach it"),
        ("AWS did not breach it", ""),
    ],
)
def test_an_ellipsis_that_leaves_out_something_else_is_not_told(words, printed):
    assert faults(f"It said first that {words}. It said more.", words, printed) == []


@pytest.mark.parametrize("printed", ["", "AWS did . . . breach it"])
def test_what_stands_between_the_two_parts_of_a_quote_is_looked_at(printed):
    text = "It said that AWS did not breach it."
    start = text.index("breach")
    fields = {"second_start": start, "second_end": start + len("breach it")}
    (fault,) = faults(text, "AWS did", printed, **fields)
    assert fault.kind == "turned in print"


def test_of_another_sentence_only_what_turns_the_words_kept_behind_the_ellipsis_counts():
    text = "AWS paid. It did not stay. It never left town."
    gap = Span(text.index("."), text.index("left"))
    assert turn_left_out(text, gap).words.endswith("never")
    assert turn_left_out(text, Span(gap.start, text.index("It never"))) is None
