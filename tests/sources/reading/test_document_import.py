from __future__ import annotations

import threading

import pytest
from newspaper import article, page_of

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
    reading = DocumentImport(Limits(seconds=20))
    assert reading.progress == (0, 0, "")
    reading.start(paths)
    outcomes = list(reading)
    assert [one.path.name for one in outcomes] == ["0.html", "1.html", "2.html", "gone.txt"]
    assert [one.error is None for one in outcomes] == [True, True, True, False]
    assert reading.progress == (4, 4, "")
    assert reading.is_over
    assert reading.wait(20)


def test_who_polls_is_told_when_there_is_something(paths):
    told = threading.Semaphore(0)
    reading = DocumentImport(told=told.release)
    assert reading.poll() == []
    reading.start(paths[:2])
    outcomes = []
    while not reading.is_over:
        assert told.acquire(timeout=20)
        outcomes += reading.poll()
    assert [one.path.name for one in outcomes] == ["0.html", "1.html"]
    assert reading.poll() == []


def test_an_import_is_cancelled_while_a_file_is_read(paths, slow):
    reading = DocumentImport(Limits(seconds=60))
    reading.start(paths)
    threading.Timer(0.3, reading.cancel).start()
    outcomes = list(reading)
    assert outcomes
    assert all("cancelled" in one.error.message for one in outcomes)
    assert reading.wait(20)
    assert reading._process._process is None


def test_an_import_cancelled_before_it_starts_reads_nothing(paths):
    reading = DocumentImport()
    reading.cancel()
    reading.start(paths)
    assert [one.document for one in reading] == [None]


def test_a_file_that_takes_too_long_costs_itself_only(paths, monkeypatch, slow):
    kinds = iter([SLOW, TEXT])
    monkeypatch.setattr("argmap.sources.reading.batch.kind_of", lambda *_: next(kinds))
    paths[1].write_text("plain words", encoding="utf-8")
    reading = DocumentImport(Limits(seconds=1))
    reading.start(paths[:2])
    late, read = reading
    assert "took longer than 1 seconds" in late.error.message
    assert read.document.text == "plain words"
