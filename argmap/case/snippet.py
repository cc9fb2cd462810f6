"""Part of a map that can be carried elsewhere: claims, what bears on them, and their quotes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import Enum, auto

from argmap.case.appearances import Appearance, Appearances, in_reading_order, topmost
from argmap.case.case_map import CaseMap
from argmap.case.claims import Argument, Claim, Premise
from argmap.case.evidence import Cite, Quote, Source
from argmap.case.ids import ArgumentId, ClaimId
from argmap.case.questions import Question
from argmap.case.records import Record
from argmap.case.terms import QuestionState, Stance


@dataclass(frozen=True, slots=True)
class Top:
    """What stands at the top of a snippet: the premises of one step, or a single claim.

    `stance` is how they bore on what was above, None for a root. `argument` is the
    step itself, with its undercuts in the snippet, where all its premises were taken.
    """

    claims: tuple[ClaimId, ...]
    stance: Stance | None = None
    argument: ArgumentId | None = None


class ReadAs(Enum):
    """How lines of text were read as claims."""

    SIGNS = auto()
    HYPHENS = auto()
    BULLETS = auto()
    NUMBERS = auto()
    LINES = auto()


@dataclass(frozen=True, slots=True)
class Snippet:
    """Claims with everything below them, as they stood when they were taken.

    `records` are whole: what one points at is among them, but for the targets of
    the steps at the top. `sources` say where the quotes are from. Of what was read from text
    `read_as` tells how, and `unsided` are the claims of which it does not say whose they are.
    """

    tops: tuple[Top, ...]
    claims: tuple[Claim, ...]
    arguments: tuple[Argument, ...] = ()
    premises: tuple[Premise, ...] = ()
    sources: tuple[Source, ...] = ()
    quotes: tuple[Quote, ...] = ()
    cites: tuple[Cite, ...] = ()
    questions: tuple[Question, ...] = ()
    unsided: frozenset[ClaimId] = frozenset()
    read_as: ReadAs | None = None

    @property
    def records(self) -> tuple[Record, ...]:
        """Everything in it, what is pointed at before what points to it."""
        steps: tuple[Record, ...] = (*self.claims, *self.arguments, *self.premises)
        return (*self.sources, *steps, *self.questions, *self.quotes, *self.cites)


def undercutting(snippet: Snippet) -> list[ClaimId]:
    """List the claims that undercut the steps at the top, and those that undercut the undercuts."""
    on: dict[ArgumentId, list[ArgumentId]] = defaultdict(list)
    for argument in snippet.arguments:
        if argument.target_argument:
            on[argument.target_argument].append(argument.id)
    premises: dict[ArgumentId, list[ClaimId]] = defaultdict(list)
    for premise in snippet.premises:
        premises[premise.argument].append(premise.claim)
    pending = [top.argument for top in snippet.tops if top.argument]
    found: list[ClaimId] = []
    for step in pending:  # grows on the way: those nearest to the top come first
        pending += on[step]
        found += [claim for one in on[step] for claim in premises[one]]
    return list(dict.fromkeys(found))


def take_snippet(case_map: CaseMap, uses: Appearances) -> Snippet:
    """Take appearances, with everything below them, out of a map, which stays as it is.

    They are taken in reading order, however they were picked; what stands below another of
    them is taken once, with that.
    """
    tops = _tops(case_map, topmost(case_map, in_reading_order(case_map, uses)))
    taken = _Taken(case_map)
    for top in tops:
        taken.add(top)
    return taken.snippet(tuple(tops))


def _tops(case_map: CaseMap, picked: Iterable[Appearance]) -> list[Top]:
    """Join co-premises that are taken together; a step taken whole comes along."""
    together: dict[str, list[Appearance]] = {}
    for one in picked:
        use = case_map.premises.get(one.premise) if one.premise else None
        together.setdefault(use.argument if use else one.claim, []).append(one)
    return [_top(case_map, key, ones) for key, ones in together.items()]


def _top(case_map: CaseMap, key: str, ones: list[Appearance]) -> Top:
    argument = case_map.arguments.get(ArgumentId(key))
    if argument is None:
        return Top((ones[0].claim,))
    premises = case_map.premises_of(argument.id)
    if len(premises) > len(ones):
        return Top(tuple(one.claim for one in ones), argument.stance)
    return Top(tuple(one.claim for one in premises), argument.stance, argument.id)


class _Taken:
    """What is taken, each once, in the order it was met."""

    def __init__(self, case_map: CaseMap) -> None:
        self._map = case_map
        self._claims: dict[ClaimId, Claim] = {}
        self._arguments: dict[ArgumentId, Argument] = {}

    def add(self, top: Top) -> None:
        """Take a top and everything below it."""
        pending: list[ClaimId | ArgumentId] = []
        if top.argument:
            self._arguments[top.argument] = self._map.arguments[top.argument]
            pending.append(top.argument)
        pending += self._new(top.claims)
        while pending:
            for argument in self._map.arguments_on(pending.pop()):
                if argument.id not in self._arguments:
                    self._arguments[argument.id] = argument
                    pending.append(argument.id)
                    premises = self._map.premises_of(argument.id)
                    pending += self._new(one.claim for one in premises)

    def snippet(self, tops: tuple[Top, ...]) -> Snippet:
        """Return what was taken, with the evidence that bears on it."""
        cites = [cite for claim in self._claims for cite in self._map.cites_on(claim)]
        quotes = {one.quote: self._map.quotes[one.quote] for one in cites if one.quote}
        cited = [one.source for one in cites if one.source]
        sources = dict.fromkeys((*cited, *(quote.source for quote in quotes.values())))
        return Snippet(
            tops,
            tuple(self._claims.values()),
            tuple(self._arguments.values()),
            tuple(one for key in self._arguments for one in self._map.premises_of(key)),
            tuple(self._map.sources[key] for key in sources),
            tuple(quotes.values()),
            tuple(cites),
            tuple(self._questions()),
        )

    def _questions(self) -> Iterable[Question]:
        """Yield the questions of the steps; an answer that is not taken leaves them open."""
        for step in self._arguments:
            for one in self._map.questions_of(step):
                known = one.claim is None or one.claim in self._claims
                yield one if known else replace(one, state=QuestionState.OPEN, claim=None)

    def _new(self, claims: Iterable[ClaimId]) -> list[ClaimId]:
        new = [claim for claim in claims if claim not in self._claims]
        self._claims |= {claim: self._map.claims[claim] for claim in new}
        return new
