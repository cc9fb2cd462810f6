"""Kinds of paper and their options on the command line."""

from __future__ import annotations

import re

import pypdf
import pytest
from command_line import CommandLine

from argmap.case.briefs import PointForm
from argmap.case.plan_briefs import plan_kept_brief


@pytest.fixture
def argmap(tmp_path, capsys, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return CommandLine(tmp_path, capsys, monkeypatch)


def test_parts_of_the_exhibits_are_chosen_by_their_names(argmap):
    case = argmap.example()
    leave_out = [f"{one}=no" for one in ("quotes", "facts", "undisputed", "elements", "open")]
    options = [word for one in leave_out for word in ("--set", one)]
    argmap("export", case, "a.md", "--paper", "exhibits", *options)
    text = (argmap.home / "a.md").read_text(encoding="utf-8")
    heads = [line for line in text.split("\n") if line.startswith("## ")]
    assert heads == ["## Chronology", "## Harms"]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--set", "by=claim"], "“by=claim” is no option of this paper"),
        (["--paper", "exhibits", "--set", "by=size"], "“size” is no value of by"),
        (["--paper", "exhibits", "--set", "quotes=perhaps"], "It can be yes, no"),
        (["--paper", "exhibits", "--set", "colour=red"], "It has: by, quotes"),
        (["--paper", "exhibits", "--set", "quotes"], "“quotes” is no option"),
        (["--paper", "order", "--set", "by=claim"], "It has none"),
        (["--paper", "sonnet"], "no paper called “sonnet”"),
        (["--paper", "sonnet", "--set", "by=claim"], "no paper called “sonnet”"),
    ],
)
def test_an_option_that_a_paper_has_not_is_refused_and_nothing_is_written(argmap, words, said):
    case = argmap.new()
    assert said in argmap.refused("export", case, "a.md", *words)
    assert not (argmap.home / "a.md").exists()


def test_options_without_a_paper_are_of_what_the_file_usually_holds(argmap):
    case = argmap.example()
    argmap("export", case, "whole.pdf")
    argmap("export", case, "tiles.pdf", "--set", "pages=tiles", "--set", "size=letter")
    whole, tiles = (pypdf.PdfReader(argmap.home / f"{one}.pdf") for one in ("whole", "tiles"))
    assert len(tiles.pages) > len(whole.pages)
    argmap("export", case, "quoted.svg", "--set", "quotes=3")
    argmap("export", case, "plain.svg")
    quoted, plain = (argmap.home / f"{one}.svg" for one in ("quoted", "plain"))
    assert quoted.stat().st_size > plain.stat().st_size


@pytest.mark.parametrize(
    ("out", "words", "said"),
    [
        ("a.svg", "pages=tiles", "It has: quotes."),
        ("a.html", "pages=tiles", "is no option of this paper"),
        ("a.txt", "by=claim", "It has none"),
        ("a.csv", "by=claim", "Options are of a kind of paper"),
    ],
)
def test_what_a_file_has_no_room_for_is_refused_without_a_paper_too(argmap, out, words, said):
    case = argmap.new()
    assert said in argmap.refused("export", case, out, "--set", words)


def test_a_picture_in_black_has_no_other_colour(argmap):
    case = argmap.example()
    argmap("export", case, "a.svg", "--style", "black")
    written = (argmap.home / "a.svg").read_text(encoding="utf-8")
    assert set(re.findall(r"#[0-9A-F]{6}\b", written)) == {"#000000", "#FFFFFF"}


def test_a_style_is_refused_where_there_are_no_colours(argmap):
    case = argmap.new()
    assert "no colours to choose" in argmap.refused("export", case, "a.md", "--style", "grey")


def test_a_paper_is_written_as_the_case_keeps_it_and_that_is_told(argmap):
    case = argmap.example()
    export = ("export", case, "a.md", "--paper", "reply")
    _, _, said = argmap(*export)
    assert "As the case keeps it" not in said
    with argmap.folder.opened(case) as workspace:
        fields = {"form": PointForm.IRAC, "title": "The Last Word"}
        workspace.run(
            plan_kept_brief(workspace.case_map, "reply", new_id=lambda: "f" * 32, **fields)
        )
    code, printed, said = argmap(*export)
    assert code == 0
    assert "As the case keeps it: form IRAC, title The Last Word; --set chooses" in printed + said
    written = (argmap.home / "a.md").read_text(encoding="utf-8")
    assert "The Last Word" in written or "THE LAST WORD" in written
    _, printed, said = argmap(*export, "--set", "title=The First Word")
    assert "title" not in printed + said
    written = (argmap.home / "a.md").read_text(encoding="utf-8")
    assert "The First Word" in written


def test_the_map_is_written_on_tiles_of_a_size_and_several_claims_by_themselves(argmap):
    case = argmap.example()
    chosen = [word for one in ("pages=tiles", "size=a3", "quotes=3") for word in ("--set", one)]
    argmap("export", case, "a.pdf", "--paper", "map", *chosen)
    assert (argmap.home / "a.pdf").read_bytes().startswith(b"%PDF")
    argmap("export", case, "a.svg", "--paper", "map", "--set", "quotes=3")
    assert 'class="quoted"' in (argmap.home / "a.svg").read_text(encoding="utf-8")
    argmap("export", case, "b.svg", "--claim", "A1", "--claim", "B1")
    argmap("export", case, "c.svg", "--claim", "A1")
    drawn = [(argmap.home / name).read_text(encoding="utf-8") for name in ("b.svg", "c.svg")]
    both, one = (text.count('role="listitem"') for text in drawn)
    assert both > one > 0


def test_a_value_that_an_option_has_not_is_refused_with_those_it_has(argmap):
    case = argmap.example()
    told = argmap.refused("export", case, "a.pdf", "--set", "turn=up")
    assert "It can be portrait, landscape, or be left empty." in told
    told = argmap.refused("export", case, "a.pdf", "--set", "pages=none")
    assert "It can be poster, tiles, branches." in told


def test_practice_rounds_are_refused_where_nothing_can_go_along(argmap):
    told = argmap.refused("export", argmap.example(), "a.md", "--rounds")
    assert "Practice rounds cannot go along inside a .md file." in told


def test_a_web_page_of_the_map_says_that_it_has_no_pages(argmap):
    pages = ("--paper", "map", "--set", "pages=tiles")
    _, printed, said = argmap("export", argmap.example(), "a.html", *pages)
    assert "It is one picture" in printed + said


def test_a_paper_by_a_reader_who_found_nothing_says_so(argmap):
    case = argmap.example()
    _, printed, said = argmap("export", case, "a.md", "--by", "judge")
    assert "“judge” has found nothing in this case. Found: articles, court." in printed + said
    _, printed, said = argmap("export", case, "a.md", "--by", "articles")
    assert "has found nothing" not in printed + said


def test_a_name_that_is_too_long_is_told(argmap):
    code, _, told = argmap("export", argmap.example(), f"{'n' * 300}.pdf", "--paper", "map")
    assert code != 0
    assert "File name too long" in told
    assert "Traceback" not in told
