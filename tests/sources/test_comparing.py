from __future__ import annotations

import pytest

from argmap.case.ids import keyed_id
from argmap.sources.comparing import compare_reports, told_differently
from argmap.sources.giving_up import GivenUpError
from argmap.sources.problems import TextPlace
from argmap.sources.reading_together import read_together
from argmap.sources.report_words import Report
from argmap.sources.versions import align_passages, shared_in, shared_statements, versions_of

FIRST = (
    "The mayor spoke on Friday. “We will rebuild the harbour bridge before winter,” she said. 🙂"
)
SECOND = (
    "🌊 Rain. The mayor told the council: “We shall rebuild the fallen old harbour bridge before"
    " the winter.” Nobody asked what it costs."
)


def report(text, key="one", **more):
    return Report(keyed_id(key), text, more.pop("name", key.capitalize()), **more)


def pair(first, second, **more):
    return [report(first), report(second, "two", **more)]


def kinds(first, second, aliases=()):
    return sorted(problem.kind for problem in compare_reports(pair(first, second), aliases))


def words(text, run):
    return text[run.start : run.end]


def test_a_shared_statement_is_aligned_word_by_word_in_the_offsets_of_both_texts():
    (shared,) = shared_statements(pair(FIRST, SECOND))
    runs = [
        (run.change.value, words(FIRST, run.one), words(SECOND, run.other)) for run in shared.runs
    ]
    assert runs == [
        ("equal", "We", "We"),
        ("changed", "will", "shall"),
        ("equal", "rebuild the", "rebuild the"),
        ("added", "", "fallen old"),
        ("equal", "harbour bridge before", "harbour bridge before"),
        ("added", "", "the"),
        ("equal", "winter", "winter"),
    ]
    assert 65 <= shared.score < 90
    assert not shared.same


def test_words_like_enough_are_one_quotation():
    near = FIRST.replace("We will rebuild the", "We will rebuild a")
    shared = shared_statements(pair(FIRST, near))
    assert max(statement.score for statement in shared) >= 90
    assert all(statement.same for statement in shared)


def test_the_thresholds_are_the_users():
    assert shared_statements(pair(FIRST, SECOND), candidate=95) == []
    assert all(one.same for one in shared_statements(pair(FIRST, SECOND), same=70))


def test_a_version_is_seen_from_the_passage_asked_for():
    start = SECOND.index("rebuild")
    place = TextPlace(keyed_id("two"), start, start + 20)
    (version,) = versions_of(place, pair(FIRST, SECOND))
    assert (version.one.source, version.other.source) == (keyed_id("two"), keyed_id("one"))
    assert [run.change.value for run in version.runs].count("missing") == 2
    assert version.one.start <= start < version.one.end
    elsewhere = TextPlace(keyed_id("two"), 0, 10)
    assert versions_of(elsewhere, pair(FIRST, SECOND)) == []


def test_a_sentence_copied_word_for_word_is_shared_and_no_problem():
    text = "Rain stopped the regatta of the northern clubs at noon."
    (shared,) = shared_statements(pair(text, "First of all. " + text))
    assert (shared.score, shared.same) == (100.0, True)
    assert (shared.one.start, shared.other.start) == (0, 14)
    assert compare_reports(pair(text, text)) == []


def test_every_copy_of_a_passage_is_a_version_of_it():
    text = "Rain stopped the regatta of the northern clubs at noon."
    reports = [report(text, f"paper-{rank}") for rank in range(4)]
    place = TextPlace(keyed_id("paper-2"), 0, len(text))
    versions = versions_of(place, reports)
    assert {version.one.source for version in versions} == {keyed_id("paper-2")}
    assert len(versions) == 3


def test_any_two_passages_are_aligned_with_offsets_in_themselves():
    one, other = "🙂 Parlor’s rights. It won.", "Parler's rights: it has not won."
    runs = align_passages(one, other, [("Parler", "Parlor")])
    assert [(words(one, run.one), words(other, run.other)) for run in runs] == [
        ("Parlor’s rights. It", "Parler's rights: it"),
        ("", "has not"),
        ("won", "won"),
    ]
    assert align_passages("", "") == ()


def test_other_statements_are_not_shared():
    assert shared_statements(pair(FIRST, "The mayor of another town opened a school.")) == []


def test_the_sides_of_a_dispute_are_told_with_what_each_word_means():
    reports = pair(
        "The landlord terminated the lease of the bakery in Dover.",
        "The landlord had suspended the lease of the Dover bakery.",
    )
    (problem,) = compare_reports(reports)
    assert problem.kind == "legal term"
    assert "“terminated” means to end for good" in problem.message
    assert [place.source for place in problem.where] == [keyed_id("one"), keyed_id("two")]


def test_a_negation_an_antonym_and_both_together():
    said = "The witness was able to identify the driver of the stolen lorry."
    denied = "The witness was not able to identify the driver of the stolen lorry."
    opposite = "The witness was unable to identify the driver of the stolen lorry."
    both = "The witness was not unable to identify the driver of the stolen lorry."
    assert kinds(said, denied) == ["polarity"]
    assert kinds(said, opposite) == ["polarity"]
    assert kinds(said, both) == []
    assert kinds(denied, opposite) == []


def test_numbers_in_words_and_in_figures_are_one_number():
    said = "Rescuers pulled twelve miners out of the flooded shaft near Halle."
    assert kinds(said, said.replace("twelve", "12")) == []
    assert kinds(said, said.replace("twelve", "20")) == ["number"]


def test_a_quotation_in_other_words_is_told_and_a_paraphrase_of_no_quotation_is_not():
    said = "“The plant will poison the river for decades,” Ms Ode said."
    other = "“The plant is going to poison the river for many decades,” Ms Ode said."
    plain = "The plant is going to poison the river for many decades, Ms Ode said."
    assert kinds(said, other) == ["reported differently"]
    assert kinds(said, plain) == ["reported differently"]
    assert kinds(plain, said.replace("“", "").replace("”", "")) == []


def test_names_joined_as_aliases_are_one_name():
    first = "The court heard Anna Kowalska on the missing ledgers of the shipyard."
    second = "The court heard Anna Kovalska about the missing ledgers of the shipyard."
    assert "name" in kinds(first, second)
    assert kinds(first, second, [("Kowalska", "Kovalska")]) == []


def test_an_abbreviation_made_of_a_name_is_that_name():
    first = "Northern Harbour Trust closed the ferry to the islands on Monday."
    second = "NHT closed the ferry to the islands on Monday."
    assert kinds(first, second) == []


def test_reports_of_one_origin_are_told_to_be_so():
    reports = [
        report("The ministry granted the motion to release the files.", origin="Wire"),
        report("The ministry denied the motion to release the files.", "two", origin="Wire"),
    ]
    (problem,) = compare_reports(reports)
    assert "one origin (Wire)" in problem.message


def test_every_paper_that_has_the_same_sentence_is_a_place_of_the_problem():
    wire = "The ministry granted the motion to release the files of the inquiry."
    reports = [report(wire, f"paper-{rank}") for rank in range(5)]
    reports.append(report(wire.replace("granted", "denied"), "other"))
    (problem,) = compare_reports(reports)
    assert {place.source for place in problem.where} == {one.source for one in reports}


def test_nothing_is_told_of_no_reports_and_of_reports_without_words():
    assert compare_reports([]) == []
    assert compare_reports(pair("", "… — “”")) == []


def crowd(count):
    reports = [
        report(f"Judge {rank} of Oslo heard witness {rank}.", f"r{rank}") for rank in range(count)
    ]
    return reports, read_together(reports, ())


def test_words_that_very_many_sentences_share_bring_no_more_of_them_together():
    _, few = crowd(320)
    _, many = crowd(360)
    assert few.matches
    assert [one.one.where for one in many.matches] == [one.one.where for one in few.matches]


def test_what_one_report_says_twice_is_not_set_against_itself_word_by_word():
    said = "The union of the dockers accepted the offer of the port authority."
    other = "The union of the dockers rejected the offer of the port authority."
    assert compare_reports([report(f"{said} {other}")]) == []
    assert kinds(said, other) == ["polarity"]


@pytest.mark.parametrize("patience", [0, 1, 5, 10, 20])
def test_what_nobody_waits_for_is_given_up_wherever_it_is(patience):
    reports = [report(f"{FIRST} {SECOND}"), report(SECOND, "two"), report(FIRST, "three")]
    asked = []

    def keep_going():
        asked.append(None)
        return len(asked) <= patience

    with pytest.raises(GivenUpError):
        compare_reports(reports, keep_going=keep_going)
    assert len(asked) == patience + 1


def test_reports_read_once_answer_as_each_question_does_by_itself():
    reports = pair(FIRST, SECOND)
    reading = read_together(reports, ())
    assert told_differently(reading) == compare_reports(reports)
    assert shared_in(reading) == shared_statements(reports)
    assert reading.stated
    reading.let_go()
    assert not any((reading.stated, reading.matches, reading.sentences))


@pytest.mark.parametrize("figures", [5, 40, 1_200_000])
def test_two_numbers_of_any_length_are_told_apart(figures):
    told = "The company said on Friday that it lost {} million accounts since Monday."
    assert kinds(told.format("1" * figures), told.format("2" * figures)) == ["number"]
