from __future__ import annotations

import pytest
from drafts import Draft
from example import example_map, example_text_of

from argmap.case.plan_claims import plan_amendment
from argmap.sources.case_reports import compare_case
from argmap.sources.importing import document_from_bytes
from argmap.sources.problems import RecordPlace, TextPlace

SAID = "We never promised to keep the harbour lights on during the regatta"
FIRST = f"The fair opened.\n\n“{SAID},” said John Matze.\n\nIt rained."
RETOLD = SAID.replace("promised to keep", "agreed to leave")


class Reported(Draft):
    """Sources, each with a text, and the quotes of speakers in them."""

    def __init__(self, **caption):
        super().__init__(**caption)
        self.texts = {}

    def report(self, text, words="", speaker="John Matze", **fields):
        source = self.source(text, title=f"Report {len(self.texts) + 1}")
        self.texts[source] = document_from_bytes(text.encode())
        if words:
            quote = self.map.quotes[self.quote(source, words, text=text)]
            self.do(plan_amendment(self.map, quote, speaker=speaker, **fields))
        return source

    def told(self):
        found = compare_case(self.map, lambda source: self.texts.get(source.id))
        return [one for one in found if one.kind == "quoted differently"]


def words_at(draft, place):
    return draft.texts[place.source].text[place.start : place.end]


def test_two_quotes_of_one_speaker_in_other_words_are_told_once_with_both_places():
    draft = Reported()
    draft.report(FIRST, SAID)
    draft.report(FIRST.replace(SAID, RETOLD), RETOLD)
    (problem,) = draft.told()
    assert problem.grade == "warning"
    records = [one for one in problem.where if isinstance(one, RecordPlace)]
    places = [one for one in problem.where if isinstance(one, TextPlace)]
    assert {one.id for one in records} == set(draft.map.quotes)
    assert [words_at(draft, one) for one in places] == [SAID, RETOLD]
    assert problem.told == (
        "John Matze is quoted in other words by two sources:"
        " “promised” in the first is “agreed” in the second,"
        " “keep” in the first is “leave” in the second."
    )
    assert f"Report 1: “{SAID}”." in problem.message
    assert f"Report 2: “{RETOLD}”." in problem.message


@pytest.mark.parametrize(
    ("first", "second", "differing"),
    [
        (
            "Paul Diaz signed the contract with the Tacoma mill",
            "Omar Nassar signed the contract with the Tacoma mill",
            "“paul diaz” in the first is “omar nassar” in the second",
        ),
        (
            "We lost 400 workers",
            "We lost 4,000 workers",
            "“400” in the first is “4,000” in the second",
        ),
    ],
)
def test_one_name_or_number_that_differs_is_told_however_short_the_words(first, second, differing):
    draft = Reported()
    draft.report(f"The mill\n\nBy Dana Roe\n\n“{first},” Ann Alvarez said on Tuesday.", first)
    draft.report(f"A fire\n\nBy Al Poe\n\n“{second},” Ann Alvares said on Friday.", second)
    (problem,) = draft.told()
    assert differing in problem.message


def test_a_passage_that_nobody_has_quoted_yet_is_told_where_it_stands_in_quotation_marks():
    draft = Reported()
    draft.report(FIRST, SAID)
    other = draft.report(FIRST.replace(SAID, RETOLD))
    (problem,) = draft.told()
    assert problem.told.startswith(
        "John Matze is quoted in the first, and the second has other words in quotation marks,"
        " whoever says them: “promised” in the first is “agreed” in the second"
    )
    kinds = [one.kind for one in problem.where if isinstance(one, RecordPlace)]
    places = [one for one in problem.where if isinstance(one, TextPlace)]
    assert kinds == ["quote"]
    assert (places[1].source, words_at(draft, places[1])) == (other, RETOLD)


def test_what_a_reporter_says_in_words_of_his_own_is_quoted_by_nobody():
    draft = Reported()
    draft.report(FIRST, SAID)
    draft.report(f"The fair opened. {RETOLD}, said John Matze. It rained.")
    assert draft.told() == []


@pytest.mark.parametrize(
    ("other", "aliases"),
    [
        ("John Matze", ()),
        ("Matze", ()),
        ("matze’s lawyer", ()),
        ("John Matzi", ("Matze = Matzi",)),
        ("the chief executive", ("John Matze = the chief executive",)),
    ],
)
def test_a_speaker_is_one_by_the_names_that_the_case_joins(other, aliases):
    draft = Reported(aliases=aliases)
    draft.report(FIRST, SAID)
    draft.report(FIRST.replace(SAID, RETOLD), RETOLD, other)
    (problem,) = draft.told()
    assert sum(isinstance(one, RecordPlace) for one in problem.where) == 2


@pytest.mark.parametrize("other", ["John Matzi", "a friend of John Matze", "Jane Doe"])
def test_another_speaker_is_not_quoted_differently(other):
    draft = Reported()
    draft.report(FIRST, SAID)
    draft.report(FIRST.replace(SAID, RETOLD), RETOLD, other)
    assert draft.told() == []


@pytest.mark.parametrize(
    "again",
    [
        SAID,
        SAID.upper(),
        SAID.replace(" harbour ", "  har-\nbour "),
        SAID.replace("promised to", "promised, to"),
    ],
)
def test_the_same_words_however_they_are_set_are_no_difference(again):
    draft = Reported()
    draft.report(FIRST, SAID)
    draft.report(FIRST.replace(SAID, again), again)
    assert draft.told() == []


def test_a_spelling_that_the_case_joins_is_no_difference():
    said = "Our friends at Parler never promised to keep the harbour lights on"
    draft = Reported(aliases=("Parler = Parlor",))
    draft.report(f"“{said},” said John Matze.", said)
    again = said.replace("Parler", "Parlor")
    draft.report(f"“{again},” said John Matze.", again)
    assert draft.told() == []


def test_two_quite_different_statements_of_one_speaker_are_not_set_against_each_other():
    draft = Reported()
    draft.report(FIRST, SAID)
    other = "The harbour lights are new, and the regatta drew a crowd from every town"
    draft.report(f"“{other},” said John Matze.", other)
    assert draft.told() == []


def test_a_quote_of_fewer_of_the_same_words_says_nothing_else():
    draft = Reported()
    draft.report(FIRST, SAID)
    less = SAID.removeprefix("We never ").removesuffix(" during the regatta")
    draft.report(FIRST, less)
    assert draft.told() == []


def test_a_paraphrase_and_two_places_of_one_source_are_not_told():
    draft = Reported()
    draft.report(FIRST, SAID, attribution="paraphrase of what he said")
    draft.report(FIRST.replace(SAID, RETOLD), RETOLD)
    assert all(len([*one.where]) == 3 for one in draft.told())
    alone = Reported()
    alone.report(f"{FIRST}\n\n{FIRST.replace(SAID, RETOLD)}", SAID)
    assert alone.told() == []


def test_in_the_example_amazon_is_quoted_in_other_words():
    problems = compare_case(example_map(), example_text_of)
    told = [one.told for one in problems if one.kind == "quoted differently"]
    assert len(told) == len(set(told)) == 5
    assert sum("“promptly” in the second" in one for one in told) == 2
    assert any("“type” in the first is “kind” in the second" in one for one in told)


def test_what_is_told_of_a_speaker_is_not_told_again_of_the_wording():
    problems = compare_case(example_map(), example_text_of)
    wording = [one.message for one in problems if "reported differently" in {one.kind, *one.also}]
    assert any("We respect Parler’s right" in one for one in wording)
    assert not any("identify and remove such content" in one for one in wording)


def test_what_is_recorded_as_without_quotation_marks_is_told_as_the_reports_own_wording():
    problems = compare_case(example_map(), example_text_of)
    (problem,) = [
        one
        for one in problems
        if "appears to be political" in one.message
        and (one.kind in ("reported differently", "quoted differently"))
    ]
    assert problem.kind == "reported differently"
    assert "Only the second quotes, the other says it in its own words" in problem.message


@pytest.mark.parametrize("is_quoted", [True, False])
def test_a_copy_of_a_report_with_a_page_number_is_not_told_again(is_quoted):
    draft = Reported()
    draft.report(FIRST, SAID)
    text = FIRST.replace(SAID, RETOLD)
    draft.report(text, RETOLD)
    draft.report(text.replace("Matze.", "Matze 2 of 3."), RETOLD if is_quoted else "")
    assert len(draft.told()) == 1


def test_a_source_that_quotes_more_of_the_very_words_quotes_no_others():
    said = "We warned the harbour and during that time we saw the lights go out, one by one"
    text = FIRST.replace(SAID, said)
    draft = Reported()
    draft.report(text, "we saw the lights go out, one by one")
    draft.report(text.replace("Matze.", "Matze 2 of 3."), said)
    assert draft.told() == []
