"""Claims as indented text: what any other program can take.

A line a claim, two spaces a level. What bears on the claim above has a sign:
`+` a reason, a minus sign (U+2212) an objection, `!` an undercut of the step from the claim above,
`&` one more premise of the step of the line before. A claim that stands in full further up is
in [brackets]. Whose a claim is stands before its words, as "(movant)", where it is not as what
it bears on gives it: a reason is of its target's side, an objection or undercut of the other, a
co-premise of the side it stands with, a root neutral. `argmap.case.indented_reading` reads it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from argmap.case.claims import Argument, Claim
from argmap.case.ids import ArgumentId, ClaimId
from argmap.case.snippet import Snippet, Top
from argmap.case.terms import Side, Stance

INDENT = "  "
MINUS = "\N{MINUS SIGN}"
"""Written for an objection: no other program takes it for a bullet, as it does a hyphen."""
_SIGN_OF = {Stance.PRO: "+", Stance.CON: MINUS}
UNDERCUTS = "!"
JOINS = "&"
NO_WORDS = "(no words yet)"
"""What stands for a claim that nobody has worded yet."""
SIDE = re.compile(rf"\(({'|'.join(Side)})\)[ \t]+(?=\S)")
"""What says before the words of a claim whose it is."""


def sign_of(argument: Argument) -> str:
    """Return the sign before the first premise of a step."""
    return UNDERCUTS if argument.is_undercut else _SIGN_OF[argument.stance]


def words_of(claim: Claim) -> str:
    """Return the words of a claim on one line."""
    return " ".join(claim.text.split()) or NO_WORDS


def side_before(claim: Claim, given: Side) -> str:
    """Return what says before its words whose a claim is; nothing where that is given anyway.

    Words that would themselves be read as a side have one before them.
    """
    if claim.side is given and not SIDE.match(words_of(claim)):
        return ""
    return f"({claim.side}) "


def write_indented(snippet: Snippet, *, most: int | None = None) -> str:
    """Write a snippet as indented text; a claim used twice stands in full once.

    Nothing is written where it would have more than `most` characters.
    """
    lines, length = [], 0
    for line in _Writing(snippet).lines():
        length += len(line) + 1
        if most is not None and length > most:
            return ""
        lines.append(f"{line}\n")
    return "".join(lines)


class _Written(NamedTuple):
    """A claim that is to be written."""

    claim: ClaimId
    depth: int
    sign: str
    undercuts_of: ArgumentId | None
    side: Side
    """Whose it is by what it bears on."""


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

    def lines(self) -> Iterator[str]:
        """Yield the lines, parents before what bears on them."""
        pending = [one for top in self._snippet.tops for one in self._top(top)]
        pending.reverse()
        full: set[ClaimId] = set()
        while pending:
            claim, depth, sign, step, side = pending.pop()
            record = self._claims[claim]
            words = words_of(record)
            if depth and claim in full:
                words = f"[{words}]"
            else:
                words = f"{side_before(record, side)}{words}"
            yield f"{INDENT * depth}{sign}{words}"
            below: list[_Written] = []
            if claim not in full:
                full.add(claim)
                for argument in self._on.get(claim, ()):
                    below += self._step(argument, depth + 1, record.side)
            for undercut in self._on.get(step, ()) if step else ():
                attacked = self._claims[self._premises[undercut.target_argument or ""][0]].side
                below += self._step(undercut, depth + 1, attacked)
            pending += reversed(below)

    def _top(self, top: Top) -> list[_Written]:
        sign = f"{_SIGN_OF[top.stance]} " if top.stance else ""
        first = _Written(top.claims[0], 0, sign, top.argument, Side.NEUTRAL)
        return self._beside(first, top.claims)

    def _step(self, argument: Argument, depth: int, attacked: Side) -> list[_Written]:
        claims, sign = self._premises[argument.id], f"{sign_of(argument)} "
        side = attacked.of_step(argument.stance)
        return self._beside(_Written(claims[0], depth, sign, argument.id, side), claims)

    def _beside(self, first: _Written, claims: Sequence[ClaimId]) -> list[_Written]:
        """Put the sign of a step before its first premise, its undercuts below the last."""
        ends: list[ArgumentId | None] = [None] * (len(claims) - 1)
        ends.append(first.undercuts_of)
        side = self._claims[first.claim].side
        fellows = (
            first._replace(claim=claim, sign=f"{JOINS} ", undercuts_of=end, side=side)
            for claim, end in zip(claims[1:], ends[1:], strict=True)
        )
        return [first._replace(undercuts_of=ends[0]), *fellows]
