"""Claims as indented text: what any other program can take.

A line a claim, two spaces a level. What bears on the claim above has a sign:
`+` a reason, a minus sign (U+2212) an objection, `!` an undercut of the step from the claim above,
`&` one more premise of the step of the line before. A claim that stands in full further up is
in [brackets]. `argmap.case.indented_reading` reads it.
"""

from __future__ import annotations

from collections import defaultdict
from typing import NamedTuple

from argmap.case.claims import Argument, Claim
from argmap.case.ids import ArgumentId, ClaimId
from argmap.case.snippet import Snippet, Top
from argmap.case.terms import Stance

INDENT = "  "
MINUS = "\N{MINUS SIGN}"
"""Written for an objection: no other program takes it for a bullet, as it does a hyphen."""
_SIGN_OF = {Stance.PRO: "+", Stance.CON: MINUS}
UNDERCUTS = "!"
JOINS = "&"
NO_WORDS = "(no words yet)"
"""What stands for a claim that nobody has worded yet."""


def sign_of(argument: Argument) -> str:
    """Return the sign before the first premise of a step."""
    return UNDERCUTS if argument.is_undercut else _SIGN_OF[argument.stance]


def words_of(claim: Claim) -> str:
    """Return the words of a claim on one line."""
    return " ".join(claim.text.split()) or NO_WORDS


def write_indented(snippet: Snippet) -> str:
    """Write a snippet as indented text; a claim used twice stands in full once."""
    return "\n".join(_Writing(snippet).lines()) + "\n"


class _Written(NamedTuple):
    """A claim that is to be written."""

    claim: ClaimId
    depth: int
    sign: str
    undercuts_of: ArgumentId | None


class _Writing:
    """Walks a snippet from its tops, each claim in full once."""

    def __init__(self, snippet: Snippet) -> None:
        self._snippet = snippet
        self._claims = {one.id: one for one in snippet.claims}
        self._on: dict[str | None, list[Argument]] = defaultdict(list)
        self._premises: dict[str, list[ClaimId]] = defaultdict(list)
        for argument in sorted(snippet.arguments, key=lambda one: one.rank):
            self._on[argument.target_claim or argument.target_argument].append(argument)
        for premise in sorted(snippet.premises, key=lambda one: one.rank):
            self._premises[premise.argument].append(premise.claim)

    def lines(self) -> list[str]:
        """Return the lines, parents before what bears on them."""
        pending = [one for top in self._snippet.tops for one in self._top(top)]
        pending.reverse()
        full: set[ClaimId] = set()
        lines = []
        while pending:
            claim, depth, sign, step = pending.pop()
            words = words_of(self._claims[claim])
            if depth and claim in full:
                words = f"[{words}]"
            lines.append(f"{INDENT * depth}{sign}{words}")
            below: list[_Written] = []
            if claim not in full:
                full.add(claim)
                for argument in self._on.get(claim, ()):
                    below += self._step(argument, depth + 1)
            for undercut in self._on.get(step, ()) if step else ():
                below += self._step(undercut, depth + 1)
            pending += reversed(below)
        return lines

    def _top(self, top: Top) -> list[_Written]:
        sign = f"{_SIGN_OF[top.stance]} " if top.stance else ""
        return _written(top.claims, 0, sign, top.argument)

    def _step(self, argument: Argument, depth: int) -> list[_Written]:
        return _written(self._premises[argument.id], depth, f"{sign_of(argument)} ", argument.id)


def _written(
    claims: tuple[ClaimId, ...] | list[ClaimId], depth: int, sign: str, step: ArgumentId | None
) -> list[_Written]:
    """Put the sign of a step before its first premise, its undercuts below the last."""
    last = len(claims) - 1
    return [
        _Written(claim, depth, f"{JOINS} " if number else sign, step if number == last else None)
        for number, claim in enumerate(claims)
    ]
