from __future__ import annotations

import pytest

from argmap.case.ids import keyed_id
from argmap.resources import resource
from argmap.sources.comparing import compare_reports
from argmap.sources.report_words import Report


def told(*texts):
    """Return what is told of the wording of some reports."""
    reports = [Report(keyed_id(str(rank)), text) for rank, text in enumerate(texts)]
    return [one.told for one in compare_reports(reports) if one.kind == "reported differently"]


def test_a_quotation_of_the_same_matter_is_not_what_another_says_in_its_own_words():
    said = "Acme said it had suspended Boldt’s account at noon over unpaid bills."
    assert told(said, "“But Boldt’s account must be suspended,” Acme said in a filing.") == []
    [same] = told(said, "“We suspended Boldt’s account at ten over its unpaid bills,” Acme wrote.")
    assert "Only the second quotes, the other says it in its own words" in same


def test_quotations_that_share_a_name_and_a_word_are_two():
    said = (
        "“It failed to remove this from Acme servers that threaten everybody’s safety,” Boldt said."
    )
    assert (
        told(f"{said} Others threatened trucks and shops, including “seized Acme servers”.") == []
    )


def test_who_is_said_to_say_a_statement_is_no_difference_of_its_words():
    [whole] = told(
        "Acme said there was “no merit” in the claims listed in the complaint.",
        "“There is no merit to these claims,” a spokesman said.",
    )
    assert "Only the second quotes all of it, the other says a part in its own words" in whole
    assert "acme said" not in whole


@pytest.mark.parametrize("words", ["seized Amazon servers", "account must be suspended"])
def test_the_articles_of_the_example_have_no_statement_that_is_two(words):
    articles = sorted(resource("examples", "parler-v-aws", "articles").glob("*.txt"))
    texts = [one.read_text("utf-8") for one in articles]
    reports = [Report(keyed_id(str(rank)), text) for rank, text in enumerate(texts)]
    problems = [one for one in compare_reports(reports) if one.kind == "reported differently"]
    assert problems
    assert not any(words in one.message for one in problems)
