"""A document that left argmap, checked against its case on the command line."""

from __future__ import annotations

import json

import pytest
from command_line import CommandLine
from pypdf import PdfReader

SOUND = "AWS said there was “no merit to these claims”."
FALSE = "AWS said there was “much merit to these dreadful claims of a conspiracy”."


@pytest.fixture
def argmap(tmp_path, capsys, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return CommandLine(tmp_path, capsys, monkeypatch)


@pytest.fixture
def case(argmap):
    return argmap.example()


def write(argmap, *paragraphs, name="brief.txt"):
    (argmap.home / name).write_text("\n\n".join(paragraphs), encoding="utf-8")
    return name


def test_a_sound_document_ends_with_0_and_says_what_was_checked(argmap, case):
    code, said, _ = argmap("check", write(argmap, SOUND), "--against", case)
    assert code == 0
    assert "1 quotation: 1 exact." in said
    assert "No citation was found." in said
    assert "Checked against 4 sources whose text is held." in said
    assert "good law is not checked" in said


def test_an_invented_quotation_is_told_with_its_place_and_ends_with_1(argmap, case):
    code, said, _ = argmap("check", write(argmap, SOUND, FALSE), "--against", case)
    assert code == 1
    assert said.startswith("paragraph 2: ")
    assert "much merit to these dreadful claims" in said


def test_the_words_that_differ_are_told(argmap, case):
    altered = write(argmap, SOUND.replace("these", "those"))
    code, said, _ = argmap("check", altered, "--against", case)
    assert code == 1
    assert "“those” for “these”." in said


def test_what_cannot_be_checked_fails_only_where_it_is_asked_for(argmap, case):
    cited = write(argmap, "See Doe v. Roe, 123 F.3d 456 (9th Cir. 1999).")
    assert argmap("check", cited, "--against", case)[0] == 0
    assert argmap("check", cited, "--against", case, "--strict")[0] == 1


def test_the_report_as_json_holds_every_item_with_its_place_in_both(argmap, case):
    _, told, _ = argmap("check", write(argmap, SOUND, FALSE), "--against", case, "--json")
    report = json.loads(told)
    sound, false = report["items"]
    assert sound["verdict"] == "exact"
    assert sound["in_source"]
    assert sound["source"].startswith("Parler Is Now Suing Amazon")
    assert not false["in_source"] or false["verdict"] == "altered"
    assert SOUND[sound["start"] : sound["end"]].strip("“”.") == "no merit to these claims"


@pytest.mark.parametrize("kind", ["docx", "pdf", "md", "html", "txt"])
def test_a_memorandum_of_argmap_is_sound_in_every_format(argmap, case, kind):
    out = f"memo.{kind}"
    argmap("export", case, out, "--paper", "memorandum")
    assert argmap("check", out, "--against", case)[0] == 0


@pytest.mark.parametrize("name", ["gone.docx", "empty.txt", "broken.pdf", "broken.docx"])
def test_a_document_that_cannot_be_read_is_refused_with_a_sentence(argmap, case, name):
    if name == "empty.txt":
        (argmap.home / name).write_bytes(b"")
    elif name != "gone.docx":
        (argmap.home / name).write_bytes(b"%PDF-1.7 and no more")
    assert "Traceback" not in argmap.refused("check", name, "--against", case)


def test_a_document_that_the_case_keeps_is_reported_on_paper_and_checked_anew(argmap, case):
    brief = write(argmap, SOUND, FALSE)
    assert argmap("check", brief, "--against", case, "--keep")[0] == 1
    assert (
        argmap("check", write(argmap, SOUND, name="reply.txt"), "--against", case, "--keep")[0] == 0
    )
    assert argmap("export", case, "last.txt", "--paper", "cite-check")[0] == 0
    assert "reply.txt" in (argmap.home / "last.txt").read_text(encoding="utf-8")
    chosen = ("--paper", "cite-check", "--set", f"of={brief}")
    assert argmap("export", case, "brief.docx", *chosen)[0] == 0
    assert argmap("export", case, "brief.md", *chosen)[0] == 0
    told = (argmap.home / "brief.md").read_text(encoding="utf-8")
    assert "In no source: quotation, paragraph 2" in told
    code, _, said = argmap("export", case, "other.txt", "--paper", "cite-check", "--set", "of=x")
    assert code == 2
    assert "No checked document is called “x”" in said


def test_the_report_as_pdf_is_made_of_a_document_with_pages(argmap, case):
    argmap("export", case, "memo.pdf", "--paper", "memorandum")
    assert argmap("check", "memo.pdf", "--against", case, "--keep")[0] == 0
    assert argmap("export", case, "report.pdf", "--paper", "cite-check")[0] == 0
    words = " ".join(page.extract_text() for page in PdfReader(argmap.home / "report.pdf").pages)
    assert "Cite-check of memo.pdf" in words
    assert "Page 4" in words


CHANGED = "It saw “a significant decrease in this type of dangerous content, not a decrease.”"


def test_it_is_told_which_words_are_not_as_the_source_has_them(argmap, case):
    brief = write(argmap, CHANGED)
    said = argmap("check", brief, "--against", case)[1]
    assert "“decrease” for “increase”." in said
    assert "The source: “a significant increase in this type" in said
    (item,) = json.loads(argmap("check", brief, "--against", case, "--json")[1])["items"]
    assert item["differences"] == [{"source": "increase", "printed": "decrease"}]
    assert item["source_words"].startswith("a significant increase in this type")


def test_a_document_without_a_case_is_refused_with_what_to_name(argmap):
    said = argmap.refused("check", write(argmap, SOUND))
    assert "“brief.txt” is a document" in said
    assert "--against CASE" in said
    assert "--keep goes with --against" in argmap.refused("check", argmap.example(), "--keep")
