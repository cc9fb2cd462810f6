from __future__ import annotations

import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import fields
from types import NoneType
from typing import get_args, get_type_hints

import pytest
from sqlalchemy import create_engine
from sqlmodel import SQLModel

from argmap.case.evidence import Document
from argmap.case.records import RECORD_TYPES, name_of
from argmap.store import evidence_tables, motion_tables, paper_tables, round_tables, tables
from argmap.store.schema import current_schema, schema_objects


def columns(connection, table):
    return {
        name: (kind, bool(required), bool(key))
        for _, name, kind, required, _, key, _ in connection.execute(
            f'PRAGMA table_xinfo("{table}")'
        )
    }


def references(connection, table):
    rows = connection.execute(f'PRAGMA foreign_key_list("{table}")')
    return {(column, other, other_column) for _, _, other, column, other_column, *_ in rows}


def indexes(connection, table):
    names = [row[1] for row in connection.execute(f'PRAGMA index_list("{table}")')]
    return {
        name: [row[2] for row in connection.execute(f'PRAGMA index_info("{name}")')]
        for name in names
    }


@pytest.fixture
def declared(tmp_path):
    path = tmp_path / "declared.db"
    engine = create_engine(f"sqlite:///{path}")
    SQLModel.metadata.create_all(engine)
    engine.dispose()
    with closing(sqlite3.connect(path)) as connection:
        yield connection


@pytest.fixture
def made():
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        current_schema().migrate(connection)
        yield connection


def test_the_migrations_make_exactly_the_tables_that_are_declared(declared, made):
    names = {(kind, name) for kind, name, _, _ in schema_objects(made)}
    assert {(kind, name) for kind, name, _, _ in schema_objects(declared)} == names
    for kind, name in names:
        if kind == "table":
            assert columns(declared, name) == columns(made, name)
            assert references(declared, name) == references(made, name)
            assert indexes(declared, name) == indexes(made, name)


def test_every_table_is_strict_and_every_reference_waits_for_the_end_of_the_edit(declared, made):
    for connection in (declared, made):
        for kind, name, _, sql in schema_objects(connection):
            if kind == "table":
                assert sql.rstrip().endswith("STRICT"), name
                assert sql.count("REFERENCES") == sql.count("DEFERRABLE INITIALLY DEFERRED")


def test_both_ways_of_making_the_tables_check_the_same(declared, made):
    def checks(connection):
        return {
            (name, line.strip().rstrip(","))
            for _, name, _, sql in schema_objects(connection)
            for line in (sql or "").splitlines()
            if "CHECK" in line
        }

    assert checks(declared) == checks(made)
    assert len(checks(made)) == 4


@pytest.mark.parametrize("kind", [*RECORD_TYPES, Document])
def test_the_columns_of_a_table_are_the_fields_of_its_record(kind, made):
    hints = get_type_hints(kind)
    there = columns(made, name_of(kind))
    assert list(there) == [field.name for field in fields(kind)]
    for name, (_, required, key) in there.items():
        assert required == (NoneType not in get_args(hints[name]))
        assert key == (name in ("id", "hash"))


def test_every_record_has_a_model():
    rooms = (tables, evidence_tables, motion_tables, paper_tables, round_tables)
    declared = [one for room in rooms for one in vars(room).values()]
    models = {model.__tablename__ for model in declared if hasattr(model, "__table__")}
    assert models == {name_of(kind) for kind in (*RECORD_TYPES, Document)} | {"history"}


def test_opening_a_case_imports_neither_sqlmodel_nor_sqlalchemy():
    script = (
        "import sys; import argmap.store.opening, argmap.store.creating, argmap.store.copying;"
        "print([name for name in sys.modules if name.startswith(('sqlmodel', 'sqlalchemy'))])"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"
