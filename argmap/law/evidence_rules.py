"""What makes evidence weigh much or little, read from `resources/evidence/worth.toml`."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import TypeVar

from argmap.case.terms import OfferedFor, SourceKind
from argmap.case.toml_table import TomlTable
from argmap.law.cite_checks import read_checked
from argmap.resources import resource

Term = TypeVar("Term", bound=StrEnum)


class Relation(StrEnum):
    """For whom a speaker speaks, seen from the side that offers the words."""

    OPPONENT = "opponent"
    OWN = "own"
    OTHERS = "others"
    UNSAID = "unsaid"


@dataclass(frozen=True, slots=True)
class Ground:
    """Why a layer is hearsay or is not, by which rule, and whether the line was checked."""

    why: str
    rule: str
    checked: bool
    hearsay: bool = False


@dataclass(frozen=True, slots=True)
class Level:
    """One of the levels of worth."""

    id: str
    name: str
    help: str


@dataclass(frozen=True, slots=True)
class Paper:
    """What one kind of source is worth where nothing in it is hearsay.

    `sworn` and `admission` are the levels where it is made under oath, and where
    it is the other side's own, each with its reason; empty where that changes
    nothing. `layer` says whether the paper itself is a statement out of court.
    """

    name: str
    level: str
    layer: bool
    ground: Ground
    sworn: tuple[str, str] = ("", "")
    admission: tuple[str, str] = ("", "")


@dataclass(frozen=True, slots=True)
class Stage:
    """What evidence may do where the motion stands."""

    hearsay_excluded: bool
    needs_oath: bool
    ground: Ground


@dataclass(frozen=True, slots=True)
class EvidenceRules:
    """The levels from least to most, and what decides between them."""

    model: str
    levels: tuple[Level, ...]
    papers: dict[SourceKind, Paper]
    speakers: dict[Relation, Ground]
    purposes: dict[OfferedFor, Ground]
    stages: dict[str, Stage]

    def level(self, level_id: str) -> Level | None:
        """Return a level by its id; None where it has none, as a word a user wrote."""
        return next((one for one in self.levels if one.id == level_id), None)


@cache
def load_evidence_rules() -> EvidenceRules:
    """Read the program's own rules; raises `FormatError` for a mistake in their file."""
    path = resource("evidence") / "worth.toml"
    return read_evidence_rules(path.read_text(encoding="utf-8"))


def read_evidence_rules(text: str) -> EvidenceRules:
    """Read rules from the text of a file; every kind, speaker and purpose must have its row."""
    root = TomlTable.parse(text, "worth.toml")
    levels = tuple(_level(table) for table in root.tables("level"))
    names = [level.id for level in levels]
    rules = EvidenceRules(
        root.text("model"),
        levels,
        {
            SourceKind(_term(one, "kind", SourceKind)): _paper(one, names)
            for one in root.tables("paper")
        },
        {Relation(_term(one, "who", Relation)): _ground(one) for one in root.tables("speaker")},
        {OfferedFor(_term(one, "for", OfferedFor)): _ground(one) for one in root.tables("purpose")},
        {one.text("posture"): _stage(one) for one in root.tables("stage")},
    )
    root.done()
    tables = (("kind", SourceKind, rules.papers), ("speaker", Relation, rules.speakers))
    for what, terms, rows in (*tables, ("purpose", OfferedFor, rules.purposes)):
        for term in terms:
            if term not in rows:
                raise root.mistake(f"there is no {what} “{term}”")
    return rules


def _level(table: TomlTable) -> Level:
    level = Level(table.text("id"), table.text("name"), table.text("help"))
    table.done()
    return level


def _paper(table: TomlTable, levels: list[str]) -> Paper:
    paper = Paper(
        table.text("name"),
        table.text("level"),
        table.truth("layer"),
        Ground(table.text("why"), table.text("rule"), read_checked(table, table.text("rule"))),
        (table.text("sworn_level", ""), table.text("sworn_why", "")),
        (table.text("admission", ""), table.text("admission_why", "")),
    )
    for level in (paper.level, paper.sworn[0] or paper.level, paper.admission[0] or paper.level):
        if level not in levels:
            raise table.mistake(f"“{level}” is not a level; levels are {', '.join(levels)}")
    table.done()
    return paper


def _ground(table: TomlTable) -> Ground:
    ground = Ground(
        table.text("why", ""),
        table.text("rule"),
        read_checked(table, table.text("rule")),
        table.truth("hearsay"),
    )
    table.done()
    return ground


def _stage(table: TomlTable) -> Stage:
    hearsay = table.text("hearsay")
    if hearsay not in {"weighed", "excluded"}:
        raise table.mistake("“hearsay” is either “weighed” or “excluded”")
    ground = Ground(table.text("why"), table.text("rule"), read_checked(table, table.text("rule")))
    stage = Stage(hearsay == "excluded", table.truth("needs_oath"), ground)
    table.done()
    return stage


def _term(table: TomlTable, key: str, terms: type[Term]) -> Term:
    value = table.text(key)
    if value not in set(terms):
        raise table.mistake(f"“{value}” is not a {key}; it is one of {', '.join(terms)}")
    return terms(value)
