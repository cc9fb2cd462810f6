"""Speeches on the command line: written as papers, and as Word documents that Verbatim reads."""

from __future__ import annotations

from dataclasses import replace
from itertools import count

import pytest
from command_line import CommandLine
from messy_cards import messy_cards
from pdf_pages import pages_of

from argmap.case.changes import Change, ChangeSet
from argmap.case.ids import keyed_id
from argmap.case.plan_speeches import plan_speech_document, plan_speech_part
from argmap.case.speeches import PartKind
from argmap.sources.reading.card_parts import CardPartKind
from argmap.sources.reading.verbatim import read_cards
from argmap.sources.reading.word import read_word


@pytest.fixture
def argmap(tmp_path, capsys, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return CommandLine(tmp_path, capsys, monkeypatch)


@pytest.fixture
def case(argmap):
    """The example with a speech of a heading, a card, a claim and words."""
    made = argmap.example()
    numbers = count()
    with argmap.folder.opened(made) as workspace:

        def do(plan, *words, **fields):
            new_id = lambda: keyed_id(f"made {next(numbers)}")  # noqa: E731 -- as short as it is
            return workspace.run(plan(workspace.case_map, *words, new_id=new_id, **fields))

        do(plan_speech_document, title="Opening", format="tro-hearing", speech="opening")
        (speech,) = workspace.case_map.speech_documents
        cite = next(
            one
            for one in workspace.case_map.cites.values()
            if one.quote and one.claim and workspace.case_map.quotes[one.quote].caution == ""
        )
        do(plan_speech_part, speech, PartKind.BLOCK, words="Irreparable harm")
        do(plan_speech_part, speech, PartKind.CARD, quote=cite.quote, claim=cite.claim)
        do(plan_speech_part, speech, PartKind.CLAIM, words="They never answer this.")
        do(plan_speech_part, speech, PartKind.TEXT, words="Pause here.")
    return made


def held(argmap, case):
    with argmap.folder.viewed(case) as workspace:
        (quote,) = [one.quote for one in workspace.case_map.speech_parts.values() if one.quote]
        record = workspace.case_map.quotes[quote]
        return record, workspace.case_map.sources[record.source]


def test_a_speech_is_written_as_a_word_document_that_verbatim_reads(argmap, case):
    code, said, _ = argmap("export", case, "out.docx", "--paper", "speech")
    assert (code, "out.docx" in said) == (0, True)
    data = (argmap.home / "out.docx").read_bytes()
    parts, text = read_cards(data, "out.docx"), read_word(data, "out.docx").text
    assert [one.kind for one in parts] == [
        CardPartKind.BLOCK,
        CardPartKind.CARD,
        CardPartKind.ANALYTIC,
    ] or [one.kind for one in parts][:2] == [CardPartKind.BLOCK, CardPartKind.CARD]
    quote, source = held(argmap, case)
    card = parts[1]
    body = text[card.body_start : card.end]
    assert quote.exact in body
    assert source.date[:4] == card.date
    marked = [body[start:end] for start, end, kind in card.layers if kind == "underline"]
    assert "".join(marked).split() == quote.exact.split()
    assert "They never answer this." in text
    assert "Pause here." in text


@pytest.mark.parametrize("suffix", [".pdf", ".html", ".md", ".txt"])
def test_a_speech_is_written_in_every_format_of_papers(argmap, case, suffix):
    out = f"out{suffix}"
    code, _, said = argmap("export", case, out, "--paper", "speech", "--set", "speech=Opening")
    assert (code, said) == (0, said)
    if suffix == ".txt":
        text = (argmap.home / out).read_text("utf-8")
        assert "Irreparable harm" in text
        assert held(argmap, case)[0].exact[:40] in text


def test_a_caution_of_a_card_is_told_when_it_is_written(argmap, case):
    quote, _ = held(argmap, case)
    with argmap.folder.opened(case) as workspace:
        record = workspace.case_map.quotes[quote.id]
        doubted = replace(record, caution="The record has another date.")
        workspace.run(ChangeSet("Caution", (Change(record, doubted),)))
    _, _, said = argmap("export", case, "out.docx", "--paper", "speech")
    assert "Caution: The record has another date." in said
    argmap("export", case, "out.txt", "--paper", "speech")
    assert "The record has another date." in (argmap.home / "out.txt").read_text("utf-8")


def test_a_speech_that_is_not_there_is_refused_with_those_there_are(argmap, case):
    told = argmap.refused("export", case, "b.docx", "--paper", "speech", "--set", "speech=Nought")
    assert "No speech is called “Nought”. There are: “Opening”." in told


@pytest.mark.parametrize("suffix", ["docx", "txt", "md", "html", "pdf"])
def test_a_case_without_a_speech_has_a_paper_that_says_so_in_every_format(argmap, suffix):
    out = f"b.{suffix}"
    assert argmap("export", argmap.new("none.argmap"), out, "--paper", "speech")[0] == 0
    data = (argmap.home / out).read_bytes()
    if suffix == "pdf":
        text = " ".join(pages_of(data))
    else:
        text = read_word(data, out).text if suffix == "docx" else data.decode()
    assert "No speech is written out in this case. Begin one" in " ".join(text.split())


def cards_file(argmap, data, name="cards.docx"):
    path = argmap.home / name
    path.write_bytes(data)
    return path


def test_a_messy_document_of_cards_is_added_and_written_without_losing_a_word(argmap):
    case, path = argmap.new("cards.argmap"), cards_file(argmap, messy_cards())
    code, report = argmap.json("add", case, path, "--cards")
    assert code == 0
    (source,) = report["sources"]
    assert source["cards"] == 6
    told = "\n".join(report["notes"])
    assert "It holds 6 cards; the cite of 1 was not recognised." in told
    assert "The cite of “Nobody knows who said this” was not recognised" in told
    argmap("export", case, "again.docx", "--paper", "speech")
    before = read_word(path.read_bytes(), "cards.docx").text
    after = read_word((argmap.home / "again.docx").read_bytes(), "again.docx").text
    assert after.split() == before.split()
    assert len(before.split()) > 100


def test_cards_are_a_source_like_any_other_unless_they_are_asked_for(argmap):
    case, path = argmap.new("cards.argmap"), cards_file(argmap, messy_cards())
    _, _, said = argmap("add", case, path)
    assert "with --cards they become quotes" in said
    with argmap.folder.viewed(case) as workspace:
        assert not workspace.case_map.quotes
        assert not workspace.case_map.speech_documents


def test_a_text_without_cards_is_added_with_a_sentence(argmap):
    case = argmap.new("cards.argmap")
    code, _, said = argmap("add", case, argmap.text(), "--cards")
    assert code == 0
    assert "No cards were found in it" in said


def test_a_card_of_very_many_words_is_added_and_written(argmap):
    case, path = argmap.new("cards.argmap"), cards_file(argmap, messy_cards(long=True))
    assert argmap("add", case, path, "--cards")[0] == 0
    assert argmap("export", case, "again.docx", "--paper", "speech")[0] == 0
    after = read_word((argmap.home / "again.docx").read_bytes(), "again.docx").text
    assert after.split() == read_word(path.read_bytes(), "cards.docx").text.split()
