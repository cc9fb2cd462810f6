"""Postures with their gates and conditions from the text of `postures.toml`."""

from __future__ import annotations

from argmap.case.toml_table import TomlTable, refuse_twins
from argmap.law.cite_checks import read_checked
from argmap.law.scales import Scales
from argmap.law.scales_reading import read_minimum, read_remedy
from argmap.law.standard import Condition, Posture, PostureGate


def read_postures(text: str, scales: Scales) -> dict[str, Posture]:
    """Read the postures, by id, from the text of `postures.toml`."""
    root = TomlTable.parse(text, "postures.toml")
    tables = root.tables("posture")
    postures = [_posture(table, scales) for table in tables]
    root.done()
    refuse_twins(tables, "postures")
    return {one.id: one for one in postures}


def _posture(table: TomlTable, scales: Scales) -> Posture:
    posture = Posture(
        table.text("id"),
        table.text("name"),
        table.text("help"),
        table.text("source"),
        table.truth("checked"),
        tuple(_posture_gate(one, scales) for one in table.tables("gate")),
        read_conditions(table),
        read_remedy(table, scales),
        table.text("law"),
    )
    table.done()
    return posture


def _posture_gate(table: TomlTable, scales: Scales) -> PostureGate:
    minimum = read_minimum(table, scales, table.text("factor"), table.text("needed"))
    rule = table.text("rule")
    gate = PostureGate(rule, minimum, table.text("missing"), read_checked(table, rule))
    table.done()
    return gate


def read_conditions(table: TomlTable) -> tuple[Condition, ...]:
    """Read what an order carries with it, under the key `condition`."""
    return tuple(_condition(one) for one in table.tables("condition"))


def _condition(table: TomlTable) -> Condition:
    rule = table.text("rule")
    condition = Condition(rule, table.text("text"), read_checked(table, rule))
    table.done()
    return condition
