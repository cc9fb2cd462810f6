"""What a brief calls the parties after the caption, and whether one is several."""

from __future__ import annotations

import re
from collections.abc import Mapping

from argmap.brief.filling import Several
from argmap.case.caption import Case
from argmap.case.terms import Side
from argmap.law.citations.family_names import called

_BETWEEN = re.compile(r",\s+(?:and\s+)?|\s+and\s+")
_AT_SEMICOLONS = re.compile(r"\s*;\s*(?:and\s+)?")
_PLURAL = re.compile(r"s(?:$|\W)")
_OTHERS = "et al."
_TWO, _LONGEST_NAME = 2, 3
_OFFICES = frozenset({"The", "City", "County", "State", "Board", "Department"})
"""A name that begins so is no person's, whose last word would be enough."""
_ROLES = {Side.MOVANT: "Movants", Side.RESPONDENT: "Respondents"}


class Parties:
    """Tells how each side is called; `words` are the lists of the template."""

    def __init__(self, case: Case, words: Mapping[str, tuple[str, ...]]) -> None:
        self._case = case
        self._bodies = words.get("bodies", ())
        self._plurals = words.get("plurals", ())

    def full(self, side: Side) -> str:
        """Return the name of a side as the case has it; empty where it has none."""
        case = self._case
        names = {Side.MOVANT: case.movant, Side.RESPONDENT: case.respondent}
        return " ".join(names.get(side, "").split())

    def short(self, side: Side) -> str:
        """Return what a side is called: its alias, what several are together, else its name."""
        name = self.full(side)
        found = self._alias(name) or self._together(side) or name
        return Several(found) if self._are_several(side, found) else found

    def as_it(self, party: str) -> set[str]:
        """Return the names of a party that is a body; none of one that may be a person."""
        for side in (Side.MOVANT, Side.RESPONDENT):
            if isinstance(self.short(side), Several):
                continue
            if party and party == self.short(side) and self.full(side).endswith(self._bodies):
                return {party, self.full(side)}
        return set()

    def _alias(self, name: str) -> str:
        for entry in self._case.aliases:
            names = [one.strip() for one in entry.split("=")]
            if name and name in names:
                return next((one for one in names if one != name), name)
        return ""

    def _role(self, side: Side) -> str:
        case = self._case
        roles = {Side.MOVANT: case.movant_role, Side.RESPONDENT: case.respondent_role}
        return roles.get(side, "").strip()

    def _are_several(self, side: Side, called: str) -> bool:
        # “the People of the State” are several as “the People” are.
        named = called.partition(" of ")[0].split()
        return any(one in self._plurals for one in named[-1:]) or self._is_list(side)

    def _is_list(self, side: Side) -> bool:
        """Tell whether the name of a side is that of several parties.

        Semicolons tell it, or a role in the plural: the name of one may have commas and “and”.
        """
        name, role, names = self.full(side), self._role(side), self._names(side)
        if name.endswith(_OTHERS):
            return True
        if len(names) < _TWO:
            return False
        if ";" in name:
            return True
        if role:
            return bool(_PLURAL.search(role))
        return len(names) > _TWO and all(len(one.split()) > 1 for one in names)

    def _names(self, side: Side) -> list[str]:
        name = self.full(side)
        names: list[str] = []
        for one in (_AT_SEMICOLONS if ";" in name else _BETWEEN).split(name):
            if names and one in self._bodies:
                names[-1] += f", {one}"  # “Inc.” belongs to the name before it
            elif one:
                names.append(one)
        return names

    def _together(self, side: Side) -> str:
        if not self._is_list(side):
            return ""
        names = self._names(side)
        if len(names) == _TWO:
            return " and ".join(self._alias(one) or self._surname(one) for one in names)
        roles = (one for one in re.split(r"[^\w\s]+", self._role(side)) if _PLURAL.search(one))
        return next((one.strip() for one in roles), _ROLES[side])

    def _surname(self, name: str) -> str:
        """Return the last name of a person; the name of whoever may be none."""
        words = name.split()
        is_person = 1 < len(words) <= _LONGEST_NAME and all(one[:1].isupper() for one in words)
        is_body = name.endswith(self._bodies) or words[0] in _OFFICES or called(name) == name
        return words[-1] if is_person and not is_body else name
