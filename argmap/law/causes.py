"""Causes of action and defences with their elements, from the files of `resources/causes/`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from argmap.case.errors import FormatError
from argmap.case.terms import ClaimRole, Side
from argmap.case.toml_table import TomlTable, refuse_twins
from argmap.resources import resource

_ROLES = {role.value: role for role in ClaimRole if role is not ClaimRole.NONE}
_BURDENS = {side.value: side for side in (Side.MOVANT, Side.RESPONDENT)}


@dataclass(frozen=True, slots=True)
class KnownElement:
    """One thing that has to be shown; `burden` is who must persuade of it."""

    id: str
    name: str
    text: str
    burden: Side
    note: str = ""


@dataclass(frozen=True, slots=True)
class KnownCause:
    """A cause of action or a defence as the law has it.

    `law` names whose law it is; `checked` tells whether the elements were compared with a
    text of `cite`, and `source` says what they were written from.
    """

    id: str
    name: str
    role: ClaimRole
    law: str
    cite: str
    source: str
    checked: bool
    elements: tuple[KnownElement, ...]

    def element(self, element_id: str) -> KnownElement | None:
        """Return an element by its id; None where there is none, as after a change of the data."""
        return next((one for one in self.elements if one.id == element_id), None)


@cache
def load_causes() -> Mapping[str, KnownCause]:
    """Read every cause and defence, by id, causes of action first; raise `FormatError`."""
    causes = []
    for file in sorted(resource("causes").glob("*.toml")):
        try:
            text = file.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as error:
            hint = "Install argmap again."
            raise FormatError(f"The file {file} cannot be read.", hint) from error
        causes.append(read_cause(text, f"The cause in {file.name}"))
    return _by_id(causes)


def read_cause(text: str, where: str = "The cause") -> KnownCause:
    """Read one cause from the text of its file; `where` names it in mistakes."""
    root = TomlTable.parse(text, where)
    tables = root.tables("element")
    elements = tuple(map(_element, tables))
    cause = KnownCause(
        root.text("id"),
        root.text("name"),
        _role(root),
        root.text("law"),
        root.text("cite"),
        root.text("source"),
        root.truth("checked"),
        elements,
    )
    root.done()
    if not elements:
        raise root.mistake("it has no element")
    refuse_twins(tables, "elements")
    return cause


def _element(table: TomlTable) -> KnownElement:
    burden = table.text("burden")
    if burden not in _BURDENS:
        raise table.mistake(f"“burden” must be one of {', '.join(_BURDENS)}", "burden")
    element = KnownElement(
        table.text("id"),
        table.text("name"),
        table.text("text"),
        _BURDENS[burden],
        table.text("note", ""),
    )
    table.done()
    return element


def _role(root: TomlTable) -> ClaimRole:
    role = root.text("role")
    if role not in _ROLES:
        raise root.mistake(f"“role” must be one of {', '.join(_ROLES)}", "role")
    return _ROLES[role]


def _by_id(causes: Iterable[KnownCause]) -> Mapping[str, KnownCause]:
    ordered = sorted(causes, key=lambda one: (one.role is ClaimRole.DEFENCE, one.name))
    found: dict[str, KnownCause] = {}
    for one in ordered:
        if one.id in found:
            raise FormatError(
                f"Two files of causes have the id “{one.id}”.", "Give one of them another."
            )
        found[one.id] = one
    return MappingProxyType(found)
