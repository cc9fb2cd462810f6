from __future__ import annotations

import sys

import pytest
from beginnings import when_there
from patience import PATIENCE_S

from argmap.case.errors import SourceError
from argmap.sources.reading.kinds import TEXT, Kind
from argmap.sources.reading.limits import Limits
from argmap.sources.reading.reader_process import ReaderProcess

ODD = "odd_readers"


def odd(function):
    return Kind("odd files", (".odd",), 1_000_000, f"{ODD}:{function}")


@pytest.fixture(autouse=True)
def _odd_readers_are_found(monkeypatch, request):
    monkeypatch.syspath_prepend(str(request.path.parent))


@pytest.fixture
def process():
    with ReaderProcess(Limits(seconds=PATIENCE_S)) as one:
        yield one


def test_one_process_reads_many_files(process):
    assert process.read(b"one", TEXT, "“a”").text == "one"
    first = process._process.pid
    assert process.read(b"two\r\nlines", TEXT, "“b”").text == "two\nlines"
    assert process._process.pid == first


def test_a_refusal_crosses_the_pipe_as_its_sentence(process):
    with pytest.raises(SourceError) as told:
        process.read(b"%PDF-1.7 and more", TEXT, "“paper.txt”")
    assert told.value.message == "“paper.txt” is a PDF, not plain text."
    assert told.value.hint


def test_a_reader_that_takes_too_long_is_ended_and_the_next_file_is_read(tmp_path):
    with ReaderProcess(Limits(seconds=2)) as process:
        with pytest.raises(SourceError, match="“a” was not read: it took longer than 2 seconds"):
            process.read(bytes(tmp_path / "begun"), odd("sleep"), "“a”")
        # How long a process takes to start is not what is tested.
        process._limits = Limits(seconds=PATIENCE_S)
        assert process.read(b"next", TEXT, "“b”").text == "next"


def test_a_process_that_dies_is_a_sentence_and_the_next_file_is_read(process):
    with pytest.raises(SourceError, match="“a” was not read: reading it broke down"):
        process.read(b"x", odd("die"), "“a”")
    assert process.read(b"next", TEXT, "“b”").text == "next"


def test_a_fault_of_a_reader_costs_its_file_only(process):
    with pytest.raises(SourceError, match="RuntimeError: no such thing"):
        process.read(b"x", odd("fail"), "“a”")
    assert process.read(b"next", TEXT, "“b”").text == "next"


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux limits the data of a process")
def test_a_reader_that_needs_too_much_memory_is_a_sentence():
    with ReaderProcess(Limits(seconds=PATIENCE_S, memory=300_000_000)) as process:
        with pytest.raises(SourceError, match="more memory than is allowed"):
            process.read(b"x", odd("grow"), "“a”")
        assert process.read(b"next", TEXT, "“b”").text == "next"


def test_what_libraries_print_does_not_get_into_the_answers(process):
    assert process.read(b"words", odd("chatter"), "“a”").text == "words"


@pytest.mark.parametrize("function", ["connect", "start_program"])
def test_a_reader_can_neither_connect_nor_start_a_program(process, function):
    with pytest.raises(SourceError, match="PermissionError"):
        process.read(b"x", odd(function), "“a”")


@pytest.mark.parametrize(
    ("function", "told"),
    [("lie_about_pages", "Where its pages begin"), ("lie_about_blocks", "headings, block quotes")],
)
def test_pages_and_blocks_in_disorder_cost_no_words_and_are_told(process, function, told):
    reading = process.read(b"x", odd(function), "“a”")
    assert (reading.text, reading.pages, reading.blocks) == ("words", (), ())
    (doubt,) = reading.report
    assert told in doubt
    assert "could not be told" in doubt


def test_cancelling_ends_what_is_being_read(process, tmp_path):
    begun = tmp_path / "begun"
    with when_there(begun, process.cancel), pytest.raises(SourceError, match="cancelled"):
        process.read(bytes(begun), odd("sleep"), "“a”")
    assert begun.exists()
    with pytest.raises(SourceError, match="cancelled"):
        process.read(b"x", TEXT, "“b”")


def test_a_module_in_the_working_folder_is_not_taken_for_ours(tmp_path, monkeypatch):
    (tmp_path / "json.py").write_text("raise SystemExit('taken')")
    monkeypatch.chdir(tmp_path)
    with ReaderProcess(Limits(seconds=PATIENCE_S)) as process:
        assert process.read(b"words", TEXT, "“a”").text == "words"
