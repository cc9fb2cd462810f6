from __future__ import annotations

from dataclasses import replace

from example import example_map, example_text_of

from argmap.case.case_map import CaseMap
from argmap.law.case_check import check_case, check_records, check_summary, is_faulty
from argmap.sources.problems import Grade


def test_the_example_is_sound_and_its_sources_are_compared():
    check = check_case(example_map(), example_text_of)
    assert check_summary(check) == "62 quotes: 62 exact."
    assert not is_faulty(check)
    alone = check_records(example_map(), example_text_of)
    assert check.problems[: len(alone.problems)] == alone.problems
    compared = {problem.kind for problem in check.problems[len(alone.problems) :]}
    assert {"direction", "number", "pronoun"} <= compared


def test_what_is_printed_otherwise_without_a_mark_is_counted():
    case = example_map()
    quote = next(one for one in case.quotes.values() if " the " in one.exact)
    inverted = replace(quote, printed=quote.exact.replace(" the ", " no ", 1))
    case = CaseMap([*(one for one in case.records() if one != quote), inverted])
    check = check_records(case, example_text_of)
    assert check_summary(check) == "62 quotes: 61 exact, 1 printed with its sense turned."
    assert is_faulty(check)
    other = replace(quote, printed=quote.exact.replace(" the ", " my ", 1))
    case = CaseMap([*(one for one in case.records() if one != inverted), other])
    check = check_records(case, example_text_of)
    assert check_summary(check) == "62 quotes: 61 exact, 1 printed otherwise without a mark."
    assert not is_faulty(check)


def test_what_is_put_in_brackets_and_turns_the_sense_is_counted_and_an_error():
    case = example_map()
    quote = next(one for one in case.quotes.values() if " the " in one.exact)
    turned = replace(quote, printed=quote.exact.replace(" the ", " [no] ", 1))
    case = CaseMap([*(one for one in case.records() if one != quote), turned])
    check = check_records(case, example_text_of)
    assert check_summary(check) == "62 quotes: 61 exact, 1 printed with its sense turned."
    assert is_faulty(check)
    (problem,) = [one for one in check.problems if one.kind == "turned in print"]
    assert problem.grade is Grade.ERROR


def test_a_text_that_is_not_held_is_an_error():
    check = check_records(example_map(), lambda _: None)
    assert is_faulty(check)
    assert not any(quote.held for quote in check.quotes)


def test_a_changed_word_is_an_error():
    quote = next(iter(example_map().quotes.values()))

    def changed(source):
        document = example_text_of(source)
        if source.id != quote.source:
            return document
        return replace(document, text=document.text.replace(quote.exact, quote.exact.upper()))

    check = check_records(example_map(), changed)
    (one,) = [one for one in check.quotes if one.id == quote.id]
    assert not one.sound
    assert is_faulty(check)
