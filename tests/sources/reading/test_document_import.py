from __future__ import annotations

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


def test_outcomes_come_in_order_and_each_file_is_told_before_it_is_read(paths):
    told = []
    outcomes = DocumentImport(Limits(seconds=PATIENCE_S)).read(paths, told.append)
    names = ["0.html", "1.html", "2.html", "gone.txt"]
    assert [one.path.name for one in outcomes] == names
    assert [one.error is None for one in outcomes] == [True, True, True, False]
    assert told == [(done, 4, name) for done, name in enumerate(names)]


def test_an_import_is_cancelled_while_a_file_is_read(paths, slow, tmp_path):
    begun = tmp_path / "begun"
    paths[0].write_bytes(bytes(begun))
    reading = DocumentImport(Limits(seconds=PATIENCE_S))
    with when_there(begun, reading.cancel):
        outcomes = reading.read(paths)
    assert len(outcomes) == 2
    assert all("cancelled" in one.error.message for one in outcomes)
    assert reading._process._process is None


def test_an_import_cancelled_before_it_starts_reads_nothing(paths):
    reading = DocumentImport()
    reading.cancel()
    assert [one.document for one in reading.read(paths)] == [None]


def test_a_file_that_takes_too_long_costs_itself_only(paths, monkeypatch, slow, tmp_path):
    kinds = iter([SLOW, TEXT])
    paths[0].write_bytes(bytes(tmp_path / "begun"))
    monkeypatch.setattr("argmap.sources.reading.batch.kind_of", lambda *_: next(kinds))
    paths[1].write_text("plain words", encoding="utf-8")
    late, read = DocumentImport(Limits(seconds=1)).read(paths[:2])
    assert "took longer than 1 seconds" in late.error.message
    assert read.document.text == "plain words"
