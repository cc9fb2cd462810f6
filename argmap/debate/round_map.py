"""The map of what was said in a round: a view of the case's map, kept move by move.

It holds the claims that were said and the claim at issue, the steps of the map among them, the
questions that were asked, and the evidence that may be used. A step counts once all its premises
were said. A quote that carries a caution is no evidence of who argues back; for its user it is
where its cite says why it is used despite it. Nothing of it is a record.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from typing import NamedTuple

from argmap.case.case_map import CaseMap
from argmap.case.changes import ChangeSet, added
from argmap.case.claims import Argument
from argmap.case.evidence import Cite
from argmap.case.ids import ArgumentId, ClaimId, QuestionId, keyed_id
from argmap.case.questions import Question
from argmap.case.records import Record
from argmap.case.terms import QuestionKind, QuestionState, Side, Stance
from argmap.law.evidence_rules import load_evidence_rules
from argmap.law.standing import IsSound, Standing
from argmap.reasoning.critical_questions import CriticalQuestion
from argmap.reasoning.label import Applies, Label
from argmap.reasoning.label_edits import relabelled_by
from argmap.reasoning.label_graph import is_blocking, is_given
from argmap.reasoning.labels import Labels
from argmap.sources.origins import AreCopies, no_copies


class Asked(NamedTuple):
    """A question that was asked of a step in a round, and the claim that answered it, if any.

    `asks` is its id among those of the schemes, empty for one of the user's own words.
    """

    argument: ArgumentId
    asks: str
    text: str
    kind: QuestionKind
    is_answered: bool = False
    claim: ClaimId | None = None

    @classmethod
    def of(cls, question: CriticalQuestion) -> Asked:
        """Return a critical question as one that was just asked."""
        return cls(question.argument, question.asks, question.text, question.kind)

    @property
    def key(self) -> tuple[ArgumentId, str]:
        """What it is known by: the step, and the id of the question or else its words."""
        return self.argument, self.asks or self.text

    def record(self) -> Question:
        """Return it as a question of a map."""
        return Question(
            QuestionId(keyed_id(f"asked {self.argument} {self.asks or self.text}")),
            self.argument,
            self.asks,
            "" if self.asks else self.text,
            self.kind,
            QuestionState.ANSWERED if self.is_answered else QuestionState.OPEN,
            self.claim if self.is_answered else None,
        )


class Saying(NamedTuple):
    """What is to be added to what was said: claims, for a side of the case, and questions."""

    side: Side
    claims: tuple[ClaimId, ...] = ()
    asked: tuple[Asked, ...] = ()


@dataclass(slots=True)
class RoundMap:
    """What was said in a round, as a map with its labels.

    `issue` is the claim that the round is about; it is there before anybody says it. `plays` is
    the side for which argmap speaks, `Side.NEUTRAL` for none. `sayings` were said from the first,
    one after the other; the map is labelled once for all of them.
    """

    case_map: CaseMap
    issue: ClaimId
    plays: Side
    is_sound: IsSound
    are_copies: AreCopies = no_copies
    sayings: Sequence[Saying] = ()
    view: CaseMap = field(init=False)
    labels: Labels = field(init=False)

    def __post_init__(self) -> None:
        self.view = CaseMap()
        found: dict[str, Record] = {}
        for saying in (Saying(Side.NEUTRAL, (self.issue,)), *self.sayings):
            self._add(saying, found)
        late = [found.pop(one) for one in _answered_by_unsaid(found)]
        self.view = CaseMap([self.case_map.case, *found.values()])
        rules = load_evidence_rules()
        stands = Standing(self.view, rules, self.is_sound, self.are_copies)
        self.labels = Labels(self.view, stands)
        if late:
            self._relabelled(self._taken(late))

    def say(self, saying: Saying) -> set[ClaimId]:
        """Add what was said; return the claims that have another label than before."""
        return self._relabelled(self._take(saying))

    @contextmanager
    def trying(self, saying: Saying) -> Iterator[set[ClaimId]]:
        """Add what could be said, for a while; gives the claims that change their label."""
        done = self._take(saying)
        touched = relabelled_by(self.view, done)

        def undo() -> None:
            self.view.apply(done.inverse())

        with self.labels.while_edited(touched.claims, touched.steps, undo) as changed:
            yield changed

    def label(self, claim: ClaimId) -> Label:
        """Return the label that a claim has from what was said; undecided where it was not."""
        return self.labels.label(claim) if claim in self.labels else Label.UNDECIDED

    def can_change(self, asked: Asked) -> bool:
        """Tell whether to ask this can change a label, sooner than to try it.

        It cannot where whoever asks has to show it, nor on a step that does not apply anyway.
        """
        if not asked.is_answered and not _blocks_when_asked(asked.kind):
            return False
        if asked.is_answered and not is_blocking(asked.record(), lambda _claim: 0):
            return False
        return self.labels.applies(asked.argument) is not Applies.NO

    def can_bear(self, saying: Saying) -> bool:
        """Tell whether to say claims can change a label, sooner than to try it.

        They cannot where none has anything of its own to be accepted for, or is given a reason,
        and every step that they complete rests on one of them; unless what such a step supports
        stands by its own evidence, which does not carry a claim that has a reason.
        """
        known, new = self.case_map, set(saying.claims)
        if any(is_given(known.claims[one]) or known.cites_on(one) for one in new):
            return True
        found: dict[str, Record] = {one: known.claims[one] for one in new}
        self._add_steps(new, found)
        steps = [one for one in found.values() if isinstance(one, Argument)]
        return any(self._can_bear(one, new) for one in steps)

    def _can_bear(self, step: Argument, new: Collection[ClaimId]) -> bool:
        uses, target = self.case_map.premises_of(step.id), step.target_claim
        if target in new or not any(one.claim in new for one in uses):
            return True
        is_reason = target is not None and step.stance is Stance.PRO
        return is_reason and target is not None and self.labels.of(target).evident

    def _take(self, saying: Saying) -> ChangeSet:
        return self._taken(self._records(saying))

    def _taken(self, records: Iterable[Record]) -> ChangeSet:
        done = ChangeSet("Say", added(*records))
        self.view.apply(done)
        return done

    def _relabelled(self, done: ChangeSet) -> set[ClaimId]:
        touched = relabelled_by(self.view, done)
        return self.labels.label_again(touched.claims, touched.steps)

    def _records(self, saying: Saying) -> list[Record]:
        """List what comes with a saying that the view does not have yet."""
        found: dict[str, Record] = {}
        self._add(saying, found)
        return [*found.values()]

    def _add(self, saying: Saying, found: dict[str, Record]) -> None:
        """Add what comes with a saying to what was found, unless the view has it."""
        known = self.case_map.claims
        claims = [one for one in saying.claims if one in known]
        said = self.view.claims
        for claim in claims:
            if claim not in said and claim not in found:
                found[claim] = known[claim]
            for record in self._evidence(claim, saying.side):
                if record.id not in found and self.view.get(record) is None:
                    found[record.id] = record
        self._add_steps(claims, found)
        for one in saying.asked:
            if one.argument in self.view.arguments or one.argument in found:
                record = one.record()
                found[record.id] = record

    def _evidence(self, claim: ClaimId, side: Side) -> Iterator[Record]:
        for cite in self.case_map.cites_on(claim):
            if not self._may_use(cite, side):
                continue
            source = cite.source
            if cite.quote:
                quote = self.case_map.quotes[cite.quote]
                source = quote.source
                yield quote
            assert source is not None
            yield self.case_map.sources[source]
            yield cite

    def _may_use(self, cite: Cite, side: Side) -> bool:
        quote = self.case_map.quotes[cite.quote] if cite.quote else None
        if quote is None or not quote.caution:
            return True
        return bool(cite.despite.strip()) and side is not self.plays

    def _add_steps(self, claims: Iterable[ClaimId], found: dict[str, Record]) -> None:
        """Add the steps whose premises and target are all there now, and what undercuts them."""
        pending: list[ArgumentId] = []
        for claim in claims:
            pending += [use.argument for use in self.case_map.uses_of(claim)]
            pending += self.case_map.argument_ids_on(claim)
        steps, claims_said, steps_said = (
            self.case_map.arguments, self.view.claims, self.view.arguments,
        )  # fmt: skip
        while pending:
            argument = pending.pop()
            if argument in found or argument in steps_said:
                continue
            step = steps[argument]
            target = step.target_claim or step.target_argument or ""
            if target not in claims_said and target not in found and target not in steps_said:
                continue
            uses = self.case_map.premises_of(argument)
            if all(use.claim in found or use.claim in claims_said for use in uses):
                found[argument] = step
                found.update([(use.id, use) for use in uses])
                pending += self.case_map.argument_ids_on(argument)


def _answered_by_unsaid(found: Mapping[str, Record]) -> list[str]:
    """List the questions that are answered by a claim that was not said, as the bench may."""
    questions = [one for one in found.values() if isinstance(one, Question)]
    return [one.id for one in questions if one.claim is not None and one.claim not in found]


@cache
def _blocks_when_asked(kind: QuestionKind) -> int:
    """Return 1 where a question of a kind keeps a step from applying as soon as it is asked."""
    return is_blocking(Asked(ArgumentId("step"), "question", "", kind).record(), lambda _claim: 0)
