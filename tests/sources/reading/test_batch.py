from __future__ import annotations

import os

import docx
import pytest
from newspaper import article, page_of
from patience import PATIENCE_S

from argmap.sources.reading.batch import read_bytes, read_documents, read_paper
from argmap.sources.reading.limits import Limits


@pytest.fixture
def folder(tmp_path):
    for number in range(2):
        (tmp_path / f"page-{number}.html").write_text(page_of(article(number)), encoding="utf-8")
    (tmp_path / "notes.md").write_text("# Notes\n\nSome words.", encoding="utf-8")
    return tmp_path


def names(outcomes):
    return [(one.path.name, one.document is not None) for one in outcomes]


def test_one_bad_file_does_not_stop_the_others(folder):
    bad = folder / "bad.html"
    bad.write_bytes(b"<html></html>")
    empty = folder / "empty.txt"
    empty.write_bytes(b"")
    paths = [bad, folder / "page-0.html", folder / "gone.html", empty, folder / "notes.md"]
    outcomes = list(read_documents(paths))
    assert names(outcomes) == [
        ("bad.html", False),
        ("page-0.html", True),
        ("gone.html", False),
        ("empty.txt", False),
        ("notes.md", True),
    ]
    told = [one.error.message for one in outcomes if one.error]
    assert "a web page without words" in told[0]
    assert "There is no file" in told[1]
    assert told[2] == "“empty.txt” is empty."


def test_a_document_keeps_the_original_bytes_and_what_the_page_says(folder):
    path = folder / "page-0.html"
    [outcome] = read_documents([path])
    document = outcome.document
    assert document.original == path.read_bytes()
    assert document.is_sound
    assert (document.media_type, document.encoding) == ("text/html", "utf-8")
    assert outcome.guess.author.value == "Jane Q. Reporter & J. Doe Jr."
    assert outcome.guess.url.came_from == "the page's canonical link"
    assert outcome.guess.dateline.value == "New York"
    assert outcome.notes[0].startswith("Left out as not of the main text")


def test_markdown_is_kept_as_it_is(folder):
    [outcome] = read_documents([folder / "notes.md"])
    assert outcome.document.text == "# Notes\n\nSome words."
    assert outcome.document.media_type == "text/markdown"


def test_a_folder_is_walked_and_what_is_passed_over_is_told(folder):
    (folder / ".hidden.txt").write_text("words")
    (folder / ".git").mkdir()
    (folder / ".git" / "config.txt").write_text("words")
    (folder / "picture.png").write_bytes(b"\x89PNG")
    below = folder / "below"
    below.mkdir()
    (below / "c.txt").write_text("More words.")
    outcomes = list(read_documents([folder]))
    assert names(outcomes) == [
        ("notes.md", True),
        ("page-0.html", True),
        ("page-1.html", True),
        ("c.txt", True),
        (folder.name, False),
    ]
    told = outcomes[-1].error.message
    assert "2 hidden, not read (.git, .hidden.txt)" in told
    assert "1 of a kind that is not read (picture.png)" in told


@pytest.mark.skipif(os.name == "nt", reason="links need a right on Windows")
@pytest.mark.parametrize(
    ("page", "saved"),
    [
        ("Story.html", "Story_files"),
        ("Story.htm", "Story-Dateien"),
        ("story.HTML", "Story_fichiers"),
        ("Story.html", "Story.files"),
        ("A story. Of 2020.html", "A story. Of 2020_archivos"),
    ],
)
def test_what_a_browser_saved_with_a_page_is_left_to_it_and_told(tmp_path, page, saved):
    (tmp_path / page).write_text("<p>The court denied the motion of the firm on Monday.</p>")
    (tmp_path / saved / "deep").mkdir(parents=True)
    for name in ("ad1.html", "notes.txt", "deep/frame.html", "script.js"):
        (tmp_path / saved / name).write_text("<p>An advertisement of a bank.</p>")

    read, told = read_documents([tmp_path])
    inside = [one for one in read_documents([tmp_path / saved]) if one.document]

    assert read.path.name == page
    assert f"4 files that a browser saved with a page, not read ({saved})" in str(told.error)
    assert "add that folder by its own name" in told.error.hint
    assert len(inside) == 3, "a folder that is named is read"


def test_a_folder_beside_no_page_of_its_name_is_read(tmp_path):
    (tmp_path / "Story.txt").write_text("The court denied the motion.")
    for name in ("Story_files", "Other_files"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "notes.txt").write_text(f"What is known of {name}.")

    assert all(one.document for one in list(read_documents([tmp_path])))
    assert len(list(read_documents([tmp_path]))) == 3


def test_the_folders_of_many_pages_are_told_in_one_line(tmp_path):
    for name in "abcde":
        (tmp_path / f"{name}.html").write_text(f"<p>The court denied the motion of {name}.</p>")
        (tmp_path / f"{name}_files").mkdir()
        (tmp_path / f"{name}_files" / "ad.html").write_text("<p>An advertisement.</p>")

    *read, told = read_documents([tmp_path])

    assert len(read) == 5
    listed = "(a_files, b_files, c_files, …)"
    assert f": 5 files that a browser saved with 5 pages, not read {listed}." in str(told.error)


def test_links_in_a_folder_are_not_followed(folder, tmp_path_factory):
    outside = tmp_path_factory.mktemp("outside")
    (outside / "secret.txt").write_text("secret words")
    (folder / "link.txt").symlink_to(outside / "secret.txt")
    (folder / "round").symlink_to(folder)
    outcomes = list(read_documents([folder]))
    assert len(outcomes) == 4
    assert "2 a link, not followed (round, link.txt)" in outcomes[-1].error.message


def test_a_folder_without_anything_to_read_says_so(tmp_path):
    [outcome] = read_documents([tmp_path])
    assert "no file that can be read" in outcome.error.message


def test_a_file_too_large_for_its_kind_is_refused_before_it_is_read(tmp_path):
    path = tmp_path / "huge.html"
    path.write_bytes(b"<!doctype html><html>")
    os.truncate(path, 100_000_000)
    [outcome] = read_documents([path])
    assert "“huge.html” is 100.0 MB long" in outcome.error.message


def test_a_file_that_shrinks_while_it_is_read_is_a_sentence(tmp_path, monkeypatch):
    path = tmp_path / "a.txt"
    path.write_text("words that go away")
    state = path.stat()
    path.write_text("words")
    monkeypatch.setattr(type(path), "stat", lambda *_args, **_more: state)
    [outcome] = read_documents([path])
    assert outcome.error.message == "“a.txt” became shorter while it was read."


def test_a_web_page_called_txt_is_read_as_the_page_it_is(tmp_path):
    path = tmp_path / "page.txt"
    path.write_text(page_of(article(3)), encoding="utf-8")
    [outcome] = read_documents([path])
    assert outcome.document.media_type == "text/html"


def test_a_long_plain_text_is_read_in_the_other_process(tmp_path):
    path = tmp_path / "long.txt"
    path.write_bytes("Grüße und viele Worte.\r".encode() * 20_000)
    [outcome] = read_documents([path], Limits(seconds=PATIENCE_S))
    assert outcome.document.text == "Grüße und viele Worte.\n" * 20_000


def test_what_was_pasted_is_read_without_a_file():
    outcome = read_bytes(page_of(article(1)).encode(), "pasted.html")
    assert outcome.guess.title.value == "San Francisco, United States."
    assert read_bytes(b"", "pasted.html").error.message == "“pasted.html” is empty."


def test_a_file_that_is_not_what_it_is_called_is_told():
    page = b"<html><body><p>No PDF at all, but words of a page.</p></body></html>"
    told = read_bytes(page, "fake.pdf").notes
    assert told[0].startswith("It is called .pdf, but its bytes are none of the PDFs")
    assert not any("It is called" in one for one in read_bytes(page, "page.html").notes)


def test_a_paper_that_is_checked_is_told_of_no_date_of_a_source(tmp_path):
    path = tmp_path / "brief.docx"
    document = docx.Document()
    document.add_paragraph("It said “so”.")
    document.save(path)
    (outcome,) = read_documents([path])
    assert any("not taken for the source’s date" in line for line in outcome.document.report)
    reading, data = read_paper(path)
    assert data == path.read_bytes()
    assert not any("date" in line for line in reading.report)
