"""The map of what was said in a round: a view of the case's map, kept move by move.

It holds the claims that were said and the claim at issue, the steps of the map among them, the
questions that were asked, and the evidence that may be used. A step counts once all its premises
were said. A quote that carries a caution is no evidence of who argues back; for its user it is
where its cite says why it is used despite it. Nothing of it is a record.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from argmap.case.case_map import CaseMap
from argmap.case.changes import ChangeSet, added
from argmap.case.evidence import Cite
from argmap.case.ids import ArgumentId, ClaimId, QuestionId, keyed_id
from argmap.case.questions import Question
from argmap.case.records import Record
from argmap.case.terms import QuestionKind, QuestionState, Side
from argmap.law.evidence_rules import load_evidence_rules
from argmap.law.standing import IsSound, Standing
from argmap.reasoning.critical_questions import CriticalQuestion
from argmap.reasoning.label import Applies, Label
from argmap.reasoning.label_edits import relabelled_by
from argmap.reasoning.label_graph import is_blocking
from argmap.reasoning.labels import Labels
from argmap.sources.origins import AreCopies, no_copies


@dataclass(frozen=True, slots=True)
class Asked:
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


@dataclass(frozen=True, slots=True)
class Saying:
    """What is to be added to what was said: claims, for a side of the case, and questions."""

    side: Side
    claims: tuple[ClaimId, ...] = ()
    asked: tuple[Asked, ...] = ()


@dataclass(slots=True)
class RoundMap:
    """What was said in a round, as a map with its labels.

    `issue` is the claim that the round is about; it is there before anybody says it. `plays` is
    the side for which argmap speaks, `Side.NEUTRAL` for none.
    """

    case_map: CaseMap
    issue: ClaimId
    plays: Side
    is_sound: IsSound
    are_copies: AreCopies = no_copies
    view: CaseMap = field(init=False)
    labels: Labels = field(init=False)

    def __post_init__(self) -> None:
        self.view = CaseMap([self.case_map.case])
        self._take(Saying(Side.NEUTRAL, (self.issue,)))
        rules = load_evidence_rules()
        stands = Standing(self.view, rules, self.is_sound, self.are_copies)
        self.labels = Labels(self.view, stands)

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
        if not is_blocking(asked.record(), lambda _claim: 0):
            return False
        return self.labels.applies(asked.argument) is not Applies.NO

    def _take(self, saying: Saying) -> ChangeSet:
        done = ChangeSet("Say", added(*self._records(saying)))
        self.view.apply(done)
        return done

    def _relabelled(self, done: ChangeSet) -> set[ClaimId]:
        touched = relabelled_by(self.view, done)
        return self.labels.label_again(touched.claims, touched.steps)

    def _records(self, saying: Saying) -> list[Record]:
        """List what comes with a saying that the view does not have yet."""
        found: dict[str, Record] = {}
        claims = [one for one in saying.claims if one in self.case_map.claims]
        for claim in claims:
            if claim not in self.view.claims:
                found[claim] = self.case_map.claims[claim]
            for record in self._evidence(claim, saying.side):
                if self.view.get(record) is None:
                    found[record.id] = record
        self._add_steps(claims, found)
        for one in saying.asked:
            if one.argument in self.view.arguments or one.argument in found:
                found[one.record().id] = one.record()
        return [*found.values()]

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
        pending = [
            argument
            for claim in claims
            for argument in (
                *(use.argument for use in self.case_map.uses_of(claim)),
                *self.case_map.argument_ids_on(claim),
            )
        ]
        while pending:
            argument = pending.pop()
            if argument in found or argument in self.view.arguments:
                continue
            step = self.case_map.arguments[argument]
            target = step.target_claim or step.target_argument
            uses = self.case_map.premises_of(argument)
            needed = [target, *(use.claim for use in uses)]
            if all(one is not None and self._is_there(one, found) for one in needed):
                found[argument] = step
                found.update({use.id: use for use in uses})
                pending += self.case_map.argument_ids_on(argument)

    def _is_there(self, one: ClaimId | ArgumentId, found: dict[str, Record]) -> bool:
        return one in found or one in self.view.claims or one in self.view.arguments
