"""A file whose arguments no edit can have made is refused, and stays as it is."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest

from argmap.case.errors import StoreError
from argmap.case.ids import keyed_id
from argmap.case_files import CaseFolder


def claim(key):
    return keyed_id("claim", key, "0")


@pytest.mark.parametrize(
    ("statement", "values", "told"),
    [
        ("delete from premise where claim = ?", (claim("A6"),), "no premise"),
        (
            "update premise set claim = ? where claim = ?",
            (claim("A1"), claim("A2")),
            "supports itself",
        ),
    ],
)
def test_rings_of_support_and_bare_arguments_are_not_opened(tmp_path, statement, values, told):
    folder = CaseFolder(tmp_path / "documents", tmp_path / "data")
    case = tmp_path / "a.argmap"
    folder.create(case, "parler-v-aws")
    with closing(sqlite3.connect(case)) as connection, connection:
        assert connection.execute(statement, values).rowcount
    before = case.read_bytes()
    with pytest.raises(StoreError, match=f"{told}.*It was not opened"):
        folder.open(case)
    assert case.read_bytes() == before
