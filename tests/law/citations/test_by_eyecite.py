from __future__ import annotations

import sys

import pytest

from argmap.law.citations.authority import AuthorityKind
from argmap.law.citations.by_eyecite import CoreKind, eyecite_finder
from argmap.law.citations.parsing import parse_authority

RARE = "Doe v. Roe, 12 Vet. App. 34 (1999)"


@pytest.fixture
def fresh():
    eyecite_finder.cache_clear()
    yield
    eyecite_finder.cache_clear()


def test_without_eyecite_there_is_nothing_to_find_by(fresh, monkeypatch):
    monkeypatch.setitem(sys.modules, "eyecite", None)
    assert eyecite_finder() is None


def test_eyecite_knows_reporters_that_are_not_in_the_table(fresh):
    pytest.importorskip("eyecite")
    find = eyecite_finder()
    assert find is not None
    assert "no reporter that argmap knows" in parse_authority(RARE).doubts[0]
    read = parse_authority(RARE, find)
    assert (read.kind, read.reporter) == (AuthorityKind.CASE, "Vet. App.")
    assert not any("no reporter" in doubt for doubt in read.doubts)


def test_cores_come_in_the_order_of_the_text(fresh):
    pytest.importorskip("eyecite")
    cores = eyecite_finder()("47 U.S.C. § 230; 100 Harv. L. Rev. 1; 606 U.S. ___ (2025)")
    assert [core.kind for core in cores] == [CoreKind.LAW, CoreKind.JOURNAL, CoreKind.CASE]
    assert [core.page for core in cores] == ["230", "1", "___"]
