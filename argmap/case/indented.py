"""Claims as indented text: what any other program can take and give.

A line a claim, two spaces a level. What bears on the claim above has a sign:
`+` a reason, a minus sign (U+2212) an objection, `!` an undercut of the step from the claim above,
`&` one more premise of the step of the line before.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace
from typing import NamedTuple

from argmap.case.claims import Argument, Claim, Premise
from argmap.case.errors import RuleError
from argmap.case.ids import ArgumentId, ClaimId, NewId, PremiseId
from argmap.case.snippet import Snippet, Top
from argmap.case.terms import Stance

MOST_LINES = 5_000
"""More lines than this are no claims that somebody wrote, and are not pasted."""
MOST_LETTERS = 1_000_000
"""Nor are so many letters."""

_INDENT = "  "
_MINUS = "\N{MINUS SIGN}"
"""Written for an objection: no other program takes it for a bullet, as it does a hyphen."""
_TAB = 4
_MARK = re.compile(r"([-+\u2212!&–—•*·◦▪‣]|\d{1,3}[.)]|\((?:\d{1,3}|[a-z])\)|[a-z]\))[ \t]+(?=\S)")
_SIGNS = {"+", _MINUS, "!", "&"}
_SIGN_OF = {Stance.PRO: "+", Stance.CON: _MINUS}
_STANCES = {"+": Stance.PRO} | dict.fromkeys((_MINUS, "-", "–", "—", "!"), Stance.CON)


def write_indented(snippet: Snippet) -> str:
    """Write a snippet as indented text; a claim used twice is written in full once."""
    return "\n".join(_Writing(snippet).lines()) + "\n"


def read_indented(text: str, *, new_id: NewId) -> Snippet:
    """Read indented text as claims: two spaces or a tab a level, with bullets or without.

    A hyphen or a dash is an objection only where another line has one of our signs, else a
    bullet; what has no sign is a reason for what it stands below. Raises
    `RuleError` for a text that is no list of claims: empty, or too long.
    """
    lines = _lines(text)
    reading = _Reading(new_id, signed=any(one.mark in _SIGNS for one in lines))
    for line in lines:
        reading.take(line)
    return reading.snippet()


class _Line(NamedTuple):
    """One claim of a text: how far it stands in, its bullet or sign, and its words."""

    indent: int
    mark: str
    words: str


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
            words = " ".join(self._claims[claim].text.split())
            lines.append(f"{_INDENT * depth}{sign}{words}")
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
        sign = "!" if argument.is_undercut else _SIGN_OF[argument.stance]
        return _written(self._premises[argument.id], depth, f"{sign} ", argument.id)


class _Above(NamedTuple):
    """The last claim at one depth, and the step it is a premise of, if that was read."""

    claim: ClaimId
    argument: ArgumentId | None


class _Reading:
    """Makes records of lines, one after another."""

    def __init__(self, new_id: NewId, *, signed: bool) -> None:
        self._new_id = new_id
        self._signed = signed
        self._indents: list[int] = []
        self._above: list[_Above] = []
        self._tops: list[Top] = []
        self._claims: list[Claim] = []
        self._arguments: list[Argument] = []
        self._premises: list[Premise] = []

    def take(self, line: _Line) -> None:
        """Make a claim of the next line, below the last one that stands less far in."""
        while self._indents and self._indents[-1] >= line.indent:
            self._indents.pop()
        depth = len(self._indents)
        self._indents.append(line.indent)
        elder = self._above[depth] if len(self._above) > depth else None
        del self._above[depth:]
        claim = ClaimId(self._new_id())
        self._claims.append(Claim(claim, text=line.words))
        self._above.append(_Above(claim, self._join(claim, line.mark, depth, elder)))

    def snippet(self) -> Snippet:
        """Return what was read."""
        claims, arguments = tuple(self._claims), tuple(self._arguments)
        return Snippet(tuple(self._tops), claims, arguments, tuple(self._premises))

    def _join(
        self, claim: ClaimId, mark: str, depth: int, elder: _Above | None
    ) -> ArgumentId | None:
        stance = _STANCES.get(mark) if self._signed else None
        if mark == "&" and elder is not None:
            return self._beside(claim, elder)
        if depth == 0:
            self._tops.append(Top((claim,), stance))
            return None
        above = self._above[depth - 1]
        undercuts = above.argument if mark == "!" else None
        argument = Argument(
            ArgumentId(self._new_id()),
            target_claim=None if undercuts else above.claim,
            target_argument=undercuts,
            stance=stance or Stance.PRO,
            rank=float(len(self._arguments)),
        )
        self._arguments.append(argument)
        self._use(claim, argument.id)
        return argument.id

    def _beside(self, claim: ClaimId, elder: _Above) -> ArgumentId | None:
        if elder.argument is None:
            last = self._tops[-1]
            self._tops[-1] = replace(last, claims=(*last.claims, claim))
        else:
            self._use(claim, elder.argument)
        return elder.argument

    def _use(self, claim: ClaimId, argument: ArgumentId) -> None:
        rank = float(len(self._premises))
        self._premises.append(Premise(PremiseId(self._new_id()), argument, claim, rank=rank))


def _written(
    claims: tuple[ClaimId, ...] | list[ClaimId], depth: int, sign: str, step: ArgumentId | None
) -> list[_Written]:
    """Put the sign of a step before its first premise, its undercuts below the last."""
    last = len(claims) - 1
    return [
        _Written(claim, depth, "& " if number else sign, step if number == last else None)
        for number, claim in enumerate(claims)
    ]


def _lines(text: str) -> list[_Line]:
    if len(text) > MOST_LETTERS:
        raise RuleError(
            f"That is {len(text):,} characters; at most {MOST_LETTERS:,} are pasted as claims.",
            "Import a long text as a source, or paste it in parts.",
        )
    lines = [_line(one) for one in text.lstrip("\ufeff").splitlines() if one.strip()]
    if not lines:
        raise RuleError("There are no words to paste.", "Copy the text of some claims first.")
    if len(lines) > MOST_LINES:
        raise RuleError(
            f"Those are {len(lines):,} lines; at most {MOST_LINES:,} are pasted as claims at once.",
            "Import a long text as a source, or paste it in parts.",
        )
    return lines


def _line(line: str) -> _Line:
    flat = line.expandtabs(_TAB).rstrip()
    words = flat.lstrip()
    found = _MARK.match(words)
    mark = found.group(1) if found else ""
    return _Line(len(flat) - len(words), mark, words[found.end() :] if found else words)
