from __future__ import annotations

import threading

import pytest
from beginnings import when_there
from newspaper import article, page_of
from patience import PATIENCE_S

from argmap.sources.reading.document_import import DocumentImport
from argmap.sources.reading.kinds import TEXT, Kind
from argmap.sources.reading.limits import Limits

SLOW = Kind("slow files", (".slow",), 1000, "odd_readers:sleep")


@pytest.fixture
def paths(tmp_path):
    for number in range(3):
        (tmp_path / f"{number}.html").write_text(page_of(article(number)), encoding="utf-8")
    (tmp_path / "gone.txt").touch()
    return sorted(tmp_path.iterdir())


@pytest.fixture
def slow(monkeypatch, request):
    """Makes every file one whose reading never ends."""
    monkeypatch.syspath_prepend(str(request.path.parent))
    monkeypatch.setattr("argmap.sources.reading.batch.kind_of", lambda _data, _suffix: SLOW)


def test_outcomes_come_in_order_with_progress(paths):
    reading = DocumentImport(Limits(seconds=PATIENCE_S))
    assert reading.progress == (0, 0, "")
    reading.start(paths)
    outcomes = list(reading)
    assert [one.path.name for one in outcomes] == ["0.html", "1.html", "2.html", "gone.txt"]
    assert [one.error is None for one in outcomes] == [True, True, True, False]
    assert reading.progress == (4, 4, "")
    assert reading.is_over
    assert reading.wait(PATIENCE_S)


def test_who_polls_is_told_when_there_is_something(paths):
    told = threading.Semaphore(0)
    reading = DocumentImport(Limits(seconds=PATIENCE_S), told=told.release)
    assert reading.poll() == []
    reading.start(paths[:2])
    outcomes = []
    while not reading.is_over:
        assert told.acquire(timeout=PATIENCE_S)
        outcomes += reading.poll()
    assert [one.path.name for one in outcomes] == ["0.html", "1.html"]
    assert reading.poll() == []


def test_an_import_is_cancelled_while_a_file_is_read(paths, slow, tmp_path):
    begun = tmp_path / "begun"
    paths[0].write_bytes(bytes(begun))
    reading = DocumentImport(Limits(seconds=PATIENCE_S))
    with when_there(begun, reading.cancel):
        reading.start(paths)
        outcomes = list(reading)
    assert outcomes
    assert all("cancelled" in one.error.message for one in outcomes)
    assert reading.wait(PATIENCE_S)
    assert reading._process._process is None


def test_an_import_cancelled_before_it_starts_reads_nothing(paths):
    reading = DocumentImport()
    reading.cancel()
    reading.start(paths)
    assert [one.document for one in reading] == [None]


def test_a_file_that_takes_too_long_costs_itself_only(paths, monkeypatch, slow, tmp_path):
    kinds = iter([SLOW, TEXT])
    paths[0].write_bytes(bytes(tmp_path / "begun"))
    monkeypatch.setattr("argmap.sources.reading.batch.kind_of", lambda *_: next(kinds))
    paths[1].write_text("plain words", encoding="utf-8")
    reading = DocumentImport(Limits(seconds=1))
    reading.start(paths[:2])
    late, read = reading
    assert "took longer than 1 seconds" in late.error.message
    assert read.document.text == "plain words"
