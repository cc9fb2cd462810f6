from __future__ import annotations

import pytest

from argmap.case_files import CaseFolder
from argmap.sources.case_reports import alias_groups, reports_of
from argmap.sources.problems import TextPlace
from argmap.ui.comparing.entries import Group
from argmap.ui.comparing.findings import Bounds, Question, findings_of
from argmap.ui.comparing.passage_card import PassageCard
from argmap.ui.comparing.passages import compared, marked_as_named, passages_of
from argmap.ui.comparing.recorded import with_recorded


@pytest.fixture(scope="module")
def example(tmp_path_factory):
    folder = tmp_path_factory.mktemp("example")
    files = CaseFolder(folder, folder / "data")
    files.create(folder / "one.argmap", "parler-v-aws")
    workspace = files.open(folder / "one.argmap")
    yield workspace
    workspace.close()


@pytest.fixture(scope="module")
def found(example):
    case_map = example.case_map
    reports = reports_of(case_map, lambda source: example.document_of(source.id))
    aliases = tuple(map(tuple, alias_groups(case_map)))
    return findings_of(Question(tuple(reports), aliases, Bounds(90, 65)))


def shown(example, entry):
    """The passages of an entry as the page shows them."""

    def text_of(source):
        document = example.document_of(source)
        return document.text if document else None

    passages = compared(passages_of(entry, text_of), 0, 1, alias_groups(example.case_map))
    told = [problem.told for problem in entry.problems]
    return [marked_as_named(passage, told) for passage in passages]


def marks(passage):
    return [passage.words[mark.start : mark.end] for mark in passage.marks if mark.end > mark.start]


def test_the_inverted_direction_of_the_act_is_marked_in_both_reports(example, found):
    entry = next(one for one in found if "direction" in one.kinds)
    first, second = shown(example, entry)
    assert "to go online" in first.words
    assert "online" in marks(first)
    assert "off the internet" in marks(second)


def test_the_garbled_pronoun_is_marked(example, found):
    entry = next(one for one in found if "allow himself" in one.beginning)
    first, second = shown(example, entry)
    assert "himself" in marks(first)
    assert any("itself" in words for words in marks(second))


def test_what_the_example_records_stands_first_with_the_better_report(example, found):
    def span_of(quote):
        return TextPlace(quote.source, quote.start, quote.end)

    entries = with_recorded(example.case_map, found, span_of)
    recorded = [one for one in entries if one.group is Group.RECORDED]
    assert len(recorded) == 2
    assert list(entries[:2]) == recorded
    assert all(one.best.startswith("Parler Is Now Suing Amazon") for one in recorded)
    assert [len(one.places) for one in recorded] == [2, 3]


def test_a_card_says_whose_words_a_passage_has_and_not_that_words_without_marks_are_quoted(
    qapp, example, found
):
    entry = next(one for one in found if "appears to be political hostility" in one.beginning)
    names = {}
    for passage in shown(example, entry):
        source = example.case_map.sources[passage.place.source]
        card = PassageCard(0, source, is_quote=True)
        card.show_passage(passage)
        names[passage.words.split()[0]] = card.accessibleName()
    assert "Origin: AFP · in the reporter’s words · a quote of this case. " in names["The"]
    assert " · in quotation marks · a quote of this case. " in names["AWS’s"]
