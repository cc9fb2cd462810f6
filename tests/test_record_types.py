"""Where a kind of record has to be known, besides its class: a new one is missed here by name."""

from __future__ import annotations

import ast
from dataclasses import dataclass, fields
from pathlib import Path
from typing import get_args, get_type_hints

import pytest

import argmap
from argmap.case import ids, indexes
from argmap.case.caption import Case
from argmap.case.case_map import CaseMap
from argmap.case.claims import Argument, Premise
from argmap.case.errors import FormatError
from argmap.case.evidence import Document
from argmap.case.ids import ClaimId
from argmap.case.records import RECORD_TYPES, Record, name_of
from argmap.formats import case_rows
from argmap.formats.case_report import case_report
from argmap.formats.case_toml import read_case_toml
from argmap.store import evidence_tables, motion_tables, paper_tables, round_tables, tables

PACKAGE = Path(argmap.__file__).parent
WHOLE = Path(__file__).parent / "formats" / "whole_case.toml"
SCALES = {"merits": ("weak", "likely"), "public": ("against", "for")}
TEXT = "It will be down.\nParler is down. It will be down again, he said.\n"

ONLY_ONE = {Case}
"""Made with its file; nobody plans a second one."""
INSIDE = {Premise: Argument}
"""Written as a part of another record."""


@dataclass(frozen=True)
class Rumour:
    """A kind of record that nobody has heard of, about a claim."""

    id: str
    claim: ClaimId


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    folder = tmp_path_factory.mktemp("whole")
    (folder / "report.txt").write_text(TEXT, encoding="utf-8")
    (folder / "case.toml").write_bytes(WHOLE.read_bytes())
    return CaseMap(read_case_toml(folder, SCALES).records)


def id_of(kind):
    return getattr(ids, f"{kind.__name__}Id", None)


def is_in_the_union(kind):
    return kind in get_args(Record) and kind in RECORD_TYPES


def has_ids_of_its_own(kind):
    return id_of(kind) is not None and get_type_hints(kind)["id"] is id_of(kind)


def is_listed_by_the_map(kind):
    listed = [get_type_hints(one.fget).get("return") for one in properties_of(CaseMap)]
    return kind in ONLY_ONE or dict[id_of(kind), kind] in listed


def is_found_from_what_it_points_at(kind):
    others = {id_of(other) for other in RECORD_TYPES} - {id_of(kind)}
    hints = get_type_hints(kind).values()
    pointed = {one for hint in hints for one in (hint, *get_args(hint))} & others
    return not pointed or kind in indexes._KEYS_OF


def is_planned(kind):
    called = {
        node.func.id
        for path in (PACKAGE / "case").glob("plan_*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
    }
    return kind in ONLY_ONE or kind.__name__ in called


def has_a_table(kind):
    rooms = (tables, evidence_tables, motion_tables, paper_tables, round_tables)
    declared = [one for room in rooms for one in vars(room).values()]
    models = [model for model in declared if hasattr(model, "__table__")]
    return any(
        set(model.__table__.columns.keys()) == {field.name for field in fields(kind)}
        for model in models
        if model.__tablename__ == name_of(kind)
    )


def has_rows_in_the_toml_file(kind):
    return name_of(INSIDE.get(kind, kind)) in case_rows.ROW_KINDS


def is_read_from_the_toml_file(kind, whole):
    return any(isinstance(record, kind) for record in whole.records())


def is_reported(kind, whole):
    name = name_of(INSIDE.get(kind, kind))
    several = f"{name[:-1]}ies" if name.endswith("y") else f"{name}s"
    return kind in INSIDE or (name if kind in ONLY_ONE else several) in case_report(whole)


def properties_of(cls):
    return [one for kind in cls.__mro__ for one in vars(kind).values() if isinstance(one, property)]


PLACES = {
    "case/records.py": is_in_the_union,
    "case/ids.py": has_ids_of_its_own,
    "case/case_map.py": is_listed_by_the_map,
    "case/indexes.py": is_found_from_what_it_points_at,
    "case/plan_….py": is_planned,
    "store/tables.py": has_a_table,
    "formats/case_rows.py": has_rows_in_the_toml_file,
}
PLACES_OF_A_CASE = {
    "formats/case_toml.py": is_read_from_the_toml_file,
    "formats/case_report.py": is_reported,
}


def missing(kind, whole):
    """Name the modules that do not know a kind of record."""
    there = {place: knows(kind) for place, knows in PLACES.items()}
    there |= {place: knows(kind, whole) for place, knows in PLACES_OF_A_CASE.items()}
    return [place for place, known in there.items() if not known]


@pytest.mark.parametrize("kind", RECORD_TYPES)
def test_every_kind_of_record_is_known_wherever_records_go(kind, whole):
    assert missing(kind, whole) == []


def test_a_kind_that_nobody_knows_is_missed_everywhere(whole):
    assert missing(Rumour, whole) == [*PLACES, *PLACES_OF_A_CASE]


def test_what_the_toml_file_and_the_union_hold_is_nothing_else():
    kinds = {name_of(INSIDE.get(kind, kind)) for kind in RECORD_TYPES}
    assert set(case_rows.ROW_KINDS) == kinds
    assert set(get_args(Record)) == set(RECORD_TYPES)
    assert Document not in RECORD_TYPES


def test_a_table_of_rows_that_nobody_reads_is_refused(tmp_path):
    (tmp_path / "case.toml").write_text("[[rumour]]\nid = 'r'\n", encoding="utf-8")
    with pytest.raises(FormatError, match="rumour"):
        read_case_toml(tmp_path, SCALES)
