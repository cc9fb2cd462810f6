from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from argmap.case.ids import keyed_id
from argmap.resources import resource
from argmap.sources.comparing import compare_reports
from argmap.sources.passages import sentences_of
from argmap.sources.problems import Grade
from argmap.sources.report_words import Report

GOLDEN = Path(__file__).parents[1] / "golden" / "same-statements.toml"
ROWS = tomllib.loads(GOLDEN.read_text("utf-8"))["row"]
ARTICLES = sorted(resource("examples", "parler-v-aws", "articles").glob("*.txt"))
TEXTS = [article.read_text("utf-8") for article in ARTICLES]
SOURCES = [keyed_id("article", str(rank)) for rank in range(len(TEXTS))]
REPORTS = [
    Report(source, text, f"Article {rank}")
    for rank, (source, text) in enumerate(zip(SOURCES, TEXTS, strict=True))
]


@pytest.fixture(scope="module")
def problems():
    return compare_reports(REPORTS)


def holds(problem, version):
    """Whether a place of the problem has words of a version of a row."""
    return any(
        place.source == SOURCES[span["article"]]
        and place.start < span["end"]
        and span["start"] < place.end
        for place in problem.where
        for span in version
    )


def finds(problem, row):
    return sum(holds(problem, version) for version in row["versions"]) >= 2


def test_the_spans_of_the_table_are_the_words_of_the_articles():
    spans = [span for row in ROWS for version in row["versions"] for span in version]
    assert len(spans) > 40
    for span in spans:
        assert TEXTS[span["article"]][span["start"] : span["end"]] == span["exact"]


def test_what_the_articles_tell_differently_is_found_and_little_else(problems):
    found = {row["number"] for row in ROWS for problem in problems if finds(problem, row)}
    beside = [problem for problem in problems if not any(finds(problem, row) for row in ROWS)]
    assert found >= {1, 3, 4, 5, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16}
    assert len(beside) <= 4, [problem.message for problem in beside]


def test_a_row_is_found_by_a_problem_that_tells_it_for_what_it_is(problems):
    told = {
        row["number"]
        for row in ROWS
        for problem in problems
        if {problem.kind, *problem.also} & {*row["kinds"]} and finds(problem, row)
    }
    assert told == {1, 3, 4, 5, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16}


def test_a_letter_and_what_a_spokesperson_said_are_told_as_perhaps_two_statements(problems):
    (letter,) = [one.message for one in problems if "tells of a letter" in one.message]
    # No word that stands before a quotation is told as one of it.
    assert "(“we saw a significant” / “sustained”, “this kind of dangerous” / “violent”)" in letter
    assert "so they may be two statements" in letter


def test_a_name_replaced_all_over_is_told_once_as_it_is_printed():
    other = TEXTS[1].replace("Parler", "Gabble")
    (problem,) = compare_reports(
        [Report(SOURCES[0], TEXTS[1], "A"), Report(SOURCES[1], other, "B")]
    )
    assert problem.kind == "actor"
    assert "“Parler” where the second has “Gabble”, here and in 15 more sentences." in problem.told
    assert len([place for place in problem.where if place.source == SOURCES[0]]) == 16
    spelt = TEXTS[1].replace("Parler", "Parlor")
    reports = [Report(SOURCES[0], TEXTS[1], "A"), Report(SOURCES[1], spelt, "B")]
    assert [one.kind for one in compare_reports(reports)] == ["name"]


def test_words_that_are_quoted_otherwise_are_told_as_they_are_printed():
    one = "The mayor said “the old harbour of Leeds will be closed at once for all ships”."
    other = "The mayor said “the old harbour of Leeds will be opened to Danes for all ships”."
    problems = compare_reports([Report(SOURCES[0], one, "A"), Report(SOURCES[1], other, "B")])
    assert any("“opened to Danes”" in problem.told for problem in problems)


def test_no_two_sentences_are_told_of_twice():
    one = "The council said the firm had dumped 40 tons of silt before the tide turned on Tuesday."
    other = "The council said the firm had dumped 14 tons of silt after the tide turned on Tuesday."
    (problem,) = compare_reports([Report(SOURCES[0], one, "A"), Report(SOURCES[1], other, "B")])
    assert {problem.kind, *problem.also} == {"number", "order in time"}
    assert problem.told.count(".") == 2
    for words in ("“40”", "“14”", "“before”", "“after”"):
        assert words in problem.told
    assert problem.message.count("The council said the firm") == 2
    assert [place.source for place in problem.where] == [SOURCES[0], SOURCES[1]]


def test_what_is_not_found_has_one_version_in_the_articles():
    assert [row["number"] for row in ROWS if "outside" in row] == [2, 6]
    assert all(len(row["versions"]) == 1 for row in ROWS if "outside" in row)


def test_no_place_of_a_problem_is_more_than_a_sentence(problems):
    sentences = {
        source: list(sentences_of(text)) for source, text in zip(SOURCES, TEXTS, strict=True)
    }
    for problem in problems:
        assert problem.grade is Grade.WARNING
        for place in problem.where:
            assert any(
                sentence.start <= place.start < place.end <= sentence.end
                for sentence in sentences[place.source]
            ), problem.message


def test_every_name_is_told_with_both_spellings(problems):
    names = [problem for problem in problems if problem.kind == "name"]
    told = " ".join(problem.message for problem in names)
    assert len(names) == 3
    assert all(name in told for name in ("Matzi", "Matze", "Parlor", "Qunun", "QAnon"))


def test_names_joined_by_the_user_are_told_no_more():
    aliases = [("Matze", "Matzi"), ("Parler", "Parlor"), ("QAnon", "Qunun")]
    problems = compare_reports(REPORTS, aliases)
    assert [problem.message for problem in problems if problem.kind == "name"] == []


def test_two_filings_by_two_actors_on_two_days_are_no_conflict():
    suit = "Parler filed a lawsuit against Amazon on Monday over violent posts on its servers."
    answer = "In a court filing late on Tuesday, Amazon said that Parler kept violent posts."
    reports = [Report(keyed_id(str(at)), text) for at, text in enumerate((suit, answer))]
    assert [one for one in compare_reports(reports) if one.kind == "time"] == []
    other = answer.replace("Amazon said that Parler", "Parler said that Amazon")
    reports[1] = Report(keyed_id("1"), other)
    assert [one.kind for one in compare_reports(reports) if one.kind == "time"] == ["time"]


def test_the_suit_of_monday_and_the_filing_of_tuesday_are_not_set_against_each_other(problems):
    times = [one.message for one in problems if one.kind == "time"]
    assert not any("Tuesday" in one and "Monday" in one for one in times)
