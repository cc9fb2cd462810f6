"""Indented text read as claims: what argmap writes, and what any other program gives."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import NamedTuple

from argmap.case.claims import Argument, Claim, Premise
from argmap.case.errors import RuleError
from argmap.case.ids import ArgumentId, ClaimId, NewId, PremiseId
from argmap.case.indented import JOINS, MINUS, NO_WORDS, SIDE, UNDERCUTS
from argmap.case.snippet import ReadAs, Snippet, Top
from argmap.case.terms import Side, Stance

MOST_LINES = 20_000
"""More lines than this are no claims that somebody wrote, and are not pasted."""
MOST_LETTERS = 5_000_000
"""Nor are so many letters, not counting how far in the lines stand: a long chain is deep."""

_INSTEAD = "Paste it in parts, each below its claim, or import a long text as a source."
_TAB = 4
_MARK = re.compile(r"([-+\u2212!&–—•*·◦▪‣]|\d{1,3}[.)]|\((?:\d{1,3}|[a-z])\)|[a-z]\))[ \t]+(?=\S)")
_BULLETS = set("•*·◦▪‣")
_SIGNS = {"+", MINUS, UNDERCUTS, JOINS}
_STANCES = {"+": Stance.PRO} | dict.fromkeys((MINUS, "-", "–", "—", UNDERCUTS), Stance.CON)
_AGAIN = re.compile(r"\[(.+)\]")
"""The words of a claim that stands in full further up."""
_KEY = re.compile(r"([A-Za-z][A-Za-z0-9]{0,7})  (?=\S)")
"""The name that a case's papers use for a claim, as `argmap show` writes it before its words."""


def read_indented(text: str, *, new_id: NewId) -> Snippet:
    """Read indented text as claims: two spaces or a tab a level, with bullets or without.

    A hyphen or a dash is an objection only where another line has one of our signs, else a
    bullet; what has no sign is a reason for what it stands below. With our signs a line
    in brackets uses again the claim further up that has those words. A claim is of the side
    that stands before its words, else of none yet. Raises
    `RuleError` for a text that is no list of claims: empty, or too long.
    """
    lines = _lines(text)
    read_as = _read_as({one.mark for one in lines})
    reading = _Reading(new_id, signed=read_as is ReadAs.SIGNS)
    for line in lines:
        reading.take(line)
    return replace(reading.snippet(), read_as=read_as)


class _Line(NamedTuple):
    """One claim of a text: how far it stands in, its bullet or sign, and its words."""

    indent: int
    mark: str
    words: str


class _Above(NamedTuple):
    """The last claim at one depth, and the step it is a premise of, if that was read.

    `supports` tells whether that step is a reason for the claim one depth up.
    """

    claim: ClaimId
    argument: ArgumentId | None
    supports: bool


class _Reading:
    """Makes records of lines, one after another."""

    def __init__(self, new_id: NewId, *, signed: bool) -> None:
        self._new_id = new_id
        self._signed = signed
        self._indents: list[int] = []
        self._above: list[_Above] = []
        self._tops: list[Top] = []
        self._claims: list[Claim] = []
        self._unsided: set[ClaimId] = set()
        self._steps: dict[ArgumentId, Argument] = {}
        self._known: dict[tuple[str, str], ClaimId] = {}
        self._premises: list[Premise] = []

    def take(self, line: _Line) -> None:
        """Make a claim of the next line, below the last one that stands less far in."""
        while self._indents and self._indents[-1] >= line.indent:
            self._indents.pop()
        depth = len(self._indents)
        self._indents.append(line.indent)
        elder = self._above[depth] if len(self._above) > depth else None
        del self._above[depth:]
        known = self._again(line, depth, elder)
        claim = known or self._made(line)
        argument = self._join(claim, line.mark, depth, elder)
        self._above.append(_Above(claim, argument, self._is_reason(argument)))

    def snippet(self) -> Snippet:
        """Return what was read."""
        claims, arguments = tuple(self._claims), tuple(self._steps.values())
        unsided = frozenset(self._unsided)
        premises = tuple(self._premises)
        return Snippet(tuple(self._tops), claims, arguments, premises, unsided=unsided)

    def _made(self, line: _Line) -> ClaimId:
        key, words = self._named(line.words)
        found = SIDE.match(words)
        side = Side(found.group(1)) if found else Side.NEUTRAL
        words = words[found.end() :] if found else words
        claim = ClaimId(self._new_id())
        if not found:
            self._unsided.add(claim)
        text = "" if self._signed and words == NO_WORDS else words
        self._claims.append(Claim(claim, text=text, key=key, side=side))
        self._known.setdefault((key, words), claim)
        return claim

    def _named(self, words: str) -> tuple[str, str]:
        """Part the name that stands before words, where it is ours, from them."""
        found = _KEY.match(words) if self._signed else None
        return (found.group(1), words[found.end() :]) if found else ("", words)

    def _again(self, line: _Line, depth: int, elder: _Above | None) -> ClaimId | None:
        """Return the claim further up that a line in brackets uses again, where it may."""
        found = _AGAIN.fullmatch(line.words) if self._signed and depth else None
        claim = self._known.get(self._named(found.group(1))) if found else None
        if claim is None:
            return None
        if line.mark == JOINS and elder is not None:
            fellows = {one.claim for one in self._premises if one.argument == elder.argument}
            reasons = elder.supports
        else:
            fellows, reasons = set(), self._stance(line.mark) is Stance.PRO
        above = self._above[:depth]
        at = next((at for at, one in enumerate(above) if one.claim == claim), None)
        is_ring = at is not None and reasons and all(one.supports for one in above[at + 1 :])
        return None if is_ring or claim in fellows else claim

    def _is_reason(self, argument: ArgumentId | None) -> bool:
        step = self._steps.get(argument) if argument else None
        return step is not None and step.stance is Stance.PRO

    def _stance(self, mark: str) -> Stance:
        return (_STANCES.get(mark) if self._signed else None) or Stance.PRO

    def _join(
        self, claim: ClaimId, mark: str, depth: int, elder: _Above | None
    ) -> ArgumentId | None:
        if mark == JOINS and elder is not None:
            return self._beside(claim, elder, depth)
        if depth == 0:
            self._tops.append(Top((claim,), _STANCES.get(mark) if self._signed else None))
            return None
        above = self._above[depth - 1]
        undercuts = None
        if mark == UNDERCUTS:
            undercuts = self._top_step() if depth == 1 else above.argument
        argument = Argument(
            ArgumentId(self._new_id()),
            target_claim=None if undercuts else above.claim,
            target_argument=undercuts,
            stance=self._stance(mark),
            rank=float(len(self._steps)),
        )
        self._steps[argument.id] = argument
        self._use(claim, argument.id)
        return argument.id

    def _top_step(self) -> ArgumentId | None:
        """Return the step of the last claims at the top, which is undercut; a root has none."""
        last = self._tops[-1]
        if last.stance is None or last.argument is not None:
            return last.argument
        step = ArgumentId(self._new_id())
        target = ClaimId(self._new_id())  # nobody's: the claim it is pasted below takes its place
        rank = float(len(self._steps))
        self._steps[step] = Argument(step, target_claim=target, stance=last.stance, rank=rank)
        for claim in last.claims:
            self._use(claim, step)
        self._tops[-1] = replace(last, argument=step)
        return step

    def _beside(self, claim: ClaimId, elder: _Above, depth: int) -> ArgumentId | None:
        argument = elder.argument
        if depth == 0:
            last = self._tops[-1]
            self._tops[-1] = replace(last, claims=(*last.claims, claim))
            argument = last.argument
        if argument is not None:
            self._use(claim, argument)
        return elder.argument

    def _use(self, claim: ClaimId, argument: ArgumentId) -> None:
        rank = float(len(self._premises))
        self._premises.append(Premise(PremiseId(self._new_id()), argument, claim, rank=rank))


def _lines(text: str) -> list[_Line]:
    found = [one for one in text.lstrip("\ufeff").splitlines() if one and not one.isspace()]
    if not found:
        raise RuleError("There are no words to paste.", "Copy the text of some claims first.")
    if len(found) > MOST_LINES:
        raise RuleError(
            f"Those are {len(found):,} lines; at most {MOST_LINES:,} are pasted as claims at once.",
            _INSTEAD,
        )
    lines, letters = [], 0
    for one in found:
        lines.append(_line(one))
        letters += len(lines[-1].words)
    if letters > MOST_LETTERS:
        raise RuleError(
            f"Those lines have {letters:,} characters, indentation apart; at most"
            f" {MOST_LETTERS:,} are pasted as claims at once.",
            _INSTEAD,
        )
    return lines


def _read_as(marks: set[str]) -> ReadAs:
    """Tell how lines with these marks are read."""
    if marks & _SIGNS:
        return ReadAs.SIGNS
    if marks & _STANCES.keys():
        return ReadAs.HYPHENS
    if marks & _BULLETS:
        return ReadAs.BULLETS
    return ReadAs.NUMBERS if marks - {""} else ReadAs.LINES


def _line(line: str) -> _Line:
    words = line.lstrip()
    indent = len(line) - len(words)
    if "\t" in line:
        indent = len(line[:indent].expandtabs(_TAB))
        words = words.expandtabs(_TAB)
    words = words.rstrip()
    found = _MARK.match(words)
    mark = found.group(1) if found else ""
    return _Line(indent, mark, words[found.end() :] if found else words)
