from __future__ import annotations

import os
from pathlib import Path

import pytest

from argmap.case.errors import SourceError
from argmap.sources.importing import document_from_bytes, read_document

ARTICLES = Path(__file__).parents[2] / "resources" / "examples" / "parler-v-aws" / "articles"


@pytest.mark.parametrize("number", range(4))
def test_the_articles_are_kept_word_for_word(number):
    path = ARTICLES / f"article-{number}.txt"
    document = read_document(path)
    assert document.text == path.read_bytes().decode("utf-8")
    assert document.original == path.read_bytes()
    assert (document.media_type, document.encoding, document.report) == ("text/plain", "utf-8", ())
    assert document.is_sound


def test_a_document_remembers_what_decoding_could_not_keep(tmp_path):
    path = tmp_path / "notes.MD"
    path.write_bytes(b"one\r\ntwo words\0 and more")
    document = read_document(path)
    assert document.text == "one\ntwo words\ufffd and more"
    assert document.media_type == "text/markdown"
    assert len(document.report) == 1
    assert document.is_sound


def test_bytes_become_a_document_without_a_file():
    assert document_from_bytes(b"some words").text == "some words"


def test_a_missing_file_is_a_sentence(tmp_path):
    with pytest.raises(SourceError, match="There is no file"):
        read_document(tmp_path / "none.txt")


def test_a_folder_is_a_sentence(tmp_path):
    with pytest.raises(SourceError, match="is a folder"):
        read_document(tmp_path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with a name here")
def test_a_pipe_is_refused_without_waiting_for_it(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(SourceError, match="is not a file that can be read"):
        read_document(tmp_path / "pipe")


def test_a_name_that_no_file_can_have_is_a_sentence():
    with pytest.raises(SourceError, match="could not be read"):
        read_document(Path("a\0b.txt"))


def test_a_file_that_may_not_be_read_is_a_sentence(tmp_path, monkeypatch):
    path = tmp_path / "secret.txt"
    path.write_text("words")

    def refuse(*_args):
        raise PermissionError

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(SourceError, match="may not be read by you"):
        read_document(path)


def test_a_huge_file_is_refused_before_it_is_read(tmp_path, monkeypatch):
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(100_000_000)
    monkeypatch.setattr(Path, "open", None)  # reading would fail
    with pytest.raises(SourceError, match=r"“huge.txt” is 100\.0 MB long"):
        read_document(path)
