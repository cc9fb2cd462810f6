from __future__ import annotations

import io
import json
import os
import re
from contextlib import closing
from pathlib import Path

import pytest
from command_line import CommandLine
from newspaper import article, page_of, pdf_of, word_of
from pdf_insides import attached_to

from argmap.brief.papers import PAPERS
from argmap.cli import command_names, run
from argmap.formats import registry
from argmap.formats.registry import ExportFormat
from argmap.resources import resource
from argmap.sources.reading.attached_names import CASE, QUOTATIONS

HEADED = "Parler Sues Amazon\n\n" + "Parler is down as of Monday afternoon, its owner said.\n" * 5


@pytest.fixture
def argmap(tmp_path, capsys, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return CommandLine(tmp_path, capsys, monkeypatch)


def test_the_names_of_the_commands_are_those_of_the_design():
    assert command_names() == ("new", "add", "show", "find", "check", "weigh", "export")


def test_new_makes_an_empty_case(argmap):
    path = argmap.home / "t.argmap"
    code, printed, said = argmap("new", path)
    assert (code, said) == (0, "")
    assert printed == f"Made {path} with an empty case.\n"
    assert argmap.json("show", path)[1]["counts"]["claims"] == 0


def test_new_makes_the_example_and_says_so_in_json(argmap):
    path = argmap.home / "t.argmap"
    code, report = argmap.json("new", path, "--example", "parler-v-aws")
    assert code == 0
    assert report == {"done": f"Made {path} with the example parler-v-aws."}
    assert argmap.json("show", path)[1]["counts"]["claims"] == 50


def test_new_refuses_a_file_that_is_there_whatever_it_is(argmap):
    (argmap.home / "folder.argmap").mkdir()
    for path in (argmap.home / "folder.argmap", argmap.text(), argmap.text("empty.txt", "")):
        argmap.refused("new", path)
        argmap.refused("new", path, "--example", "parler-v-aws")
    assert "it was left as it is" in argmap.refused("new", argmap.new())


def test_new_takes_the_case_that_is_inside_a_working_copy(argmap):
    case, again = argmap.example(), argmap.home / "again.argmap"
    argmap("export", case, "copy.pdf", "--paper", "order", "--kind", "working", "--reveal")
    code, printed, said = argmap("new", again, "--from", "copy.pdf")
    assert (code, said) == (0, "")
    assert printed == f"Made {again} with the case in copy.pdf.\n"
    assert argmap.json("show", again) == argmap.json("show", case)
    argmap("export", case, "filing.pdf", "--paper", "order")
    told = argmap.refused("new", argmap.home / "none.argmap", "--from", "filing.pdf")
    assert "“filing.pdf” is not a working copy" in told


def test_new_refuses_an_unknown_example_and_a_folder_that_is_not_there(argmap):
    said = argmap.refused("new", argmap.home / "t.argmap", "--example", "roe-v-wade")
    assert "roe-v-wade" in said
    assert "parler-v-aws" in said
    argmap.refused("new", argmap.home / "missing" / "t.argmap")


def test_add_imports_sources_with_what_is_guessed_of_them(argmap):
    case, one = argmap.new(), argmap.text("one.txt", HEADED)
    two = argmap.text("two.txt", HEADED.replace("Parler Sues", "Gab Sues"))
    code, printed, _ = argmap("add", case, one)
    assert (code, printed) == (0, "Imported 1 source.\n")
    three = argmap.text("three.txt", HEADED.replace("Parler Sues", "Twitter Sues"))
    code, report = argmap.json("add", case, two, one, three)
    assert code == 3
    assert report["done"] == "Imported 2 sources."
    assert isinstance(report["notes"], list)
    assert [Path(row["file"]).name for row in report["sources"]] == ["two.txt", "three.txt"]
    [refused] = report["refused"]
    assert refused["message"].startswith("“one.txt” is in the case already, as “Parler Sues")
    sources = argmap.json("show", case)[1]["sources"]
    assert [source["length"] for source in sources] == [
        len(HEADED),
        len(HEADED) - 3,
        len(HEADED) + 1,
    ]
    assert [source["title"].split()[0] for source in sources] == ["Parler", "Gab", "Twitter"]


def test_add_says_what_could_not_be_decoded_and_keeps_the_rest(argmap):
    case, article = argmap.new(), argmap.home / "latin.txt"
    article.write_bytes("Größe und Öl “\n".encode() + b"caf\xe9 \x81\n" + "Ü\n".encode())
    code, printed, said = argmap("add", case, article)
    assert (code, printed) == (0, "Imported 1 source.\n")
    assert said.startswith("latin.txt: ")
    assert argmap("find", case, "Größe")[0] == 0


def test_add_says_what_it_took_from_nothing_but_the_name_of_a_file(argmap):
    path = argmap.text("Letter to counsel 2021-01-09.txt", "It was sent at six. It says why.\n")
    _, _, said = argmap("add", argmap.new(), path)
    assert f"{path.name}: Its title is taken from the name of the file: Letter to counsel." in said
    assert f"{path.name}: Its date is taken from the name of the file: 2021-01-09." in said


def test_add_notes_that_a_text_may_be_a_translation(argmap):
    path = resource("examples", "parler-v-aws", "articles", "article-2.txt")
    _, _, said = argmap("add", argmap.new(), path)
    assert "article-2.txt: It may be a translation: " in said


@pytest.mark.parametrize(
    "data", [b"", b"   \n\n", bytes(range(256)) * 64, b"%PDF-1.7\n" + b"\0\1\2" * 99]
)
def test_add_refuses_what_is_not_text_and_imports_the_rest(argmap, data):
    case, good = argmap.new(), argmap.text()
    (argmap.home / "bad.txt").write_bytes(data)
    assert "bad.txt" in argmap.refused("add", case, "bad.txt")
    assert argmap.json("show", case)[1]["sources"] == []
    code, printed, said = argmap("add", case, good, "bad.txt")
    assert (code, printed) == (3, "Imported 1 source.\n")
    assert "bad.txt: " in said


def test_add_says_of_each_of_several_why_it_was_not_imported(argmap):
    said = argmap.refused("add", argmap.new(), "none.txt", "nothing.pdf")
    assert said.startswith("argmap: None of 2 could be imported.")
    assert "There is no file none.txt." in said
    assert "There is no file nothing.pdf." in said


def test_add_imports_pages_of_every_kind_from_a_folder_as_one_step(argmap):
    case, folder = argmap.new(), argmap.home / "papers"
    folder.mkdir()
    (folder / "a.html").write_text(page_of(article(0)), encoding="utf-8")
    (folder / "b.pdf").write_bytes(pdf_of(article(1)))
    (folder / "c.docx").write_bytes(word_of(article(3)))
    (folder / "d.png").write_bytes(b"\x89PNG")
    code, report = argmap.json("add", case, folder)
    assert (code, report["done"]) == (3, "Imported 3 sources.")
    assert "1 of a kind that is not read (d.png)" in report["refused"][0]["message"]
    sources = argmap.json("show", case)[1]["sources"]
    assert [source["author"].split(" & ")[0] for source in sources] == ["Jane Q. Reporter"] * 3
    with argmap.folder.opened(case) as workspace:
        assert workspace.document_of(sources[1]["id"]).pages == (0, 1916)
        workspace.undo()
        assert not workspace.case_map.sources


def test_add_refuses_a_missing_text_an_empty_folder_and_a_pipe(argmap):
    case = argmap.new()
    os.mkfifo(argmap.home / "pipe.txt")
    (argmap.home / "folder.txt").mkdir()
    for name in ("nowhere.txt", "folder.txt", "pipe.txt"):
        assert name in argmap.refused("add", case, name)


def test_add_refuses_100_mb_without_reading_them(argmap, monkeypatch):
    case, huge, size = argmap.new(), argmap.text("huge.txt", ""), 100_000_000
    os.truncate(huge, size)
    reads = []
    monkeypatch.setattr("argmap.sources.reading.batch.read_here", reads.append)
    assert "100.0 MB" in argmap.refused("add", case, "huge.txt")
    assert not reads
    assert huge.stat().st_size == size


def test_add_refuses_a_case_that_another_window_writes(argmap):
    case, article = argmap.new(), argmap.text()
    with closing(argmap.folder.open(case)):
        said = argmap.refused("add", case, article)
        assert "anna" in said
        assert argmap("show", case)[0] == 0
    assert argmap("add", case, article)[0] == 0


def test_reading_a_case_leaves_its_folder_as_it_is(argmap):
    case = argmap.example()
    before = argmap.listing()
    for words in (("show",), ("check",), ("weigh",), ("find", "hospital")):
        assert argmap(words[0], case, *words[1:])[0] == 0
    assert argmap.listing() == before


def test_show_prints_caption_counts_and_the_outline(argmap):
    lines = argmap("show", argmap.example())[1].splitlines()
    assert lines[0] == "Parler LLC v. Amazon Web Services, Inc."
    assert lines[1].endswith("Western District of Washington, 2:21-cv-00031-BJR")
    assert lines[2] == (
        "50 claims, 49 arguments, 5 sources, 62 quotes, 105 cites, 19 harms, 11 findings,"
        " 2 statements, 12 events, 13 elements, 1 act asked for, 2 exposures, 3 items"
    )
    assert lines[3].startswith("C0  (movant) The court should order")
    assert lines[4].startswith("  + C1  ")


def test_an_empty_case_is_called_as_its_file(argmap):
    case = argmap.new()
    printed = argmap("show", case)[1]
    assert printed.startswith(f"{Path(case).stem}\n")
    assert "0 claims, 0 arguments" in printed


def test_export_writes_a_pdf(argmap):
    case = argmap.example()
    code, printed, said = argmap("export", case, "out.pdf", "--by", "court")
    assert (code, printed, said) == (0, "Wrote out.pdf.\n", "")
    assert (argmap.home / "out.pdf").read_bytes().startswith(b"%PDF-")


def test_export_writes_the_kind_of_pdf_that_is_asked_for(argmap):
    case = argmap.example()
    for words, names in (
        ((), {QUOTATIONS}),
        (("--paper", "order"), set()),
        (("--kind", "filing"), set()),
        (("--kind", "working"), {QUOTATIONS, CASE}),
    ):
        argmap("export", case, "out.pdf", *words)
        assert set(attached_to(Path("out.pdf").read_bytes())) == names
    assert ".pdf" in argmap.refused("export", case, "out.svg", "--kind", "filing")


def test_export_keeps_what_the_court_found_back_until_it_is_told(argmap):
    case = argmap.example()
    for words, is_told in (((), False), (("--reveal",), True)):
        argmap("export", case, "out.pdf", "--paper", "order", "--kind", "working", *words)
        held = attached_to(Path("out.pdf").read_bytes())[CASE][0]
        assert (b'"by":"court"' in held) is is_told


def test_export_writes_a_part_of_the_map_as_a_picture(argmap):
    case = argmap.example()
    code, printed, said = argmap("export", case, "part.svg", "--claim", "A1")
    assert (code, printed) == (0, "Wrote part.svg.\n")
    assert "the map alone" in said
    assert "Sherman Act" in (argmap.home / "part.svg").read_text(encoding="utf-8")
    argmap("export", case, "part.png", "--claim", "A1", "--scale", "0.5")
    assert (argmap.home / "part.png").read_bytes().startswith(b"\x89PNG")
    assert "--json" in argmap.refused("export", case, "part.svg", "--claim", "nobody")


def test_export_refuses_an_unknown_suffix_and_what_cannot_be_written(argmap):
    case = argmap.new()
    for out in ("out.odt", "out", case, "missing/out.pdf", argmap.home / "folder.pdf"):
        (argmap.home / "folder.pdf").mkdir(exist_ok=True)
        argmap.refused("export", case, out)
    assert ".pdf" in argmap.refused("export", case, "out.xyz")


@pytest.mark.parametrize(
    "words",
    [(), ("frobnicate",), ("show",), ("add", "case.argmap"), ("show", "x", "--jsn"), ("new",)],
)
def test_words_that_make_no_command_end_in_exit_code_2(argmap, words, capsys):
    with pytest.raises(SystemExit) as ended:
        argmap(*words)
    assert ended.value.code == 2
    assert "usage: argmap" in capsys.readouterr().err


@pytest.mark.parametrize("command", command_names())
def test_every_command_explains_itself(argmap, command, capsys):
    with pytest.raises(SystemExit) as ended:
        argmap(command, "--help")
    assert ended.value.code == 0
    assert "--json" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("command", "told"),
    [
        ("add", "3 where some were and others refused"),
        ("find", "1 where nothing was found"),
        ("check", "1 where a quote is altered, ambiguous or lost"),
        ("weigh", "it is 0 whatever the answer"),
    ],
)
def test_help_says_what_the_exit_codes_of_a_command_mean(argmap, command, told, capsys):
    with pytest.raises(SystemExit):
        argmap(command, "--help")
    assert told in " ".join(capsys.readouterr().out.split())


def test_the_help_of_export_lists_every_option_of_every_paper(argmap, capsys):
    with pytest.raises(SystemExit):
        argmap("export", "--help")
    told = " ".join(capsys.readouterr().out.partition("what --set takes")[2].split())
    for paper in PAPERS:
        said = told.partition(f"{paper.id}: ")[2]
        assert [one.name for one in paper.options if one.name not in said] == []
    assert "by=source|claim" in told
    assert "draft=yes|no" in told


def test_the_help_of_export_lists_the_formats_of_the_table(argmap, capsys, monkeypatch):
    note = ExportFormat(".note", "Note", lambda _: b"")
    monkeypatch.setattr(registry, "EXPORT_FORMATS", (*registry.EXPORT_FORMATS, note))
    with pytest.raises(SystemExit):
        argmap("export", "--help")
    told = " ".join(capsys.readouterr().out.split())
    written = re.search(r"the file to write: ((?:\.\w+(?:, )?)+)", told)
    assert written
    assert {".pdf", ".note"} <= set(written[1].split(", "))


def test_output_is_utf_8_whatever_the_terminal_says(argmap, monkeypatch):
    case = argmap.example()
    stream = io.TextIOWrapper(io.BytesIO(), encoding="ascii")
    monkeypatch.setattr("sys.stdout", stream)
    assert run(["show", "--json", str(case)], argmap.folder) == 0
    stream.flush()
    report = json.loads(stream.buffer.getvalue().decode("utf-8"))
    assert "Parler’s hosting" in report["claims"][0]["text"]


def test_a_name_that_is_no_text_is_told_all_the_same(argmap, monkeypatch):
    stream = io.TextIOWrapper(io.BytesIO(), encoding="utf-8")
    monkeypatch.setattr("sys.stdout", stream)
    assert run(["show", "--json", "caf\udce9.argmap"], argmap.folder) == 2
    stream.flush()
    assert "caf" in json.loads(stream.buffer.getvalue())["error"]["message"]


def test_show_says_the_label_of_each_claim_in_json(argmap):
    claims = argmap.json("show", argmap.example())[1]["claims"]
    labels = {claim["key"]: claim["label"] for claim in claims if claim["key"]}
    assert {one["is"] for one in labels.values()} == {"in", "out", "undecided"}
    assert any(one["tie"] for one in labels.values())
    assert all(one["why"] for one in labels.values())
