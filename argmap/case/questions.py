"""The record of a critical question that is asked of a step."""

from __future__ import annotations

from dataclasses import dataclass

from argmap.case.errors import RuleError
from argmap.case.ids import ArgumentId, ClaimId, QuestionId, require_id
from argmap.case.terms import QuestionKind, QuestionState
from argmap.case.text_rules import require_texts


@dataclass(frozen=True, slots=True)
class Question:
    """A critical question about a step, as it stands between the sides.

    `asks` is the id of one of the questions of the step's scheme; a question of the
    user's own has none, but `text` and `kind`. A question of a scheme that nobody has
    touched has no record: it is open. `claim` is the claim that answers it.
    """

    id: QuestionId
    argument: ArgumentId
    asks: str = ""
    text: str = ""
    kind: QuestionKind = QuestionKind.ASSUMPTION
    state: QuestionState = QuestionState.OPEN
    claim: ClaimId | None = None
    note: str = ""
    rank: float = 0.0
    key: str = ""
    extra: str = ""

    def __post_init__(self) -> None:
        require_id(self.id)
        require_texts(self.asks, self.text, self.note, self.key, self.extra, what="question")
        if bool(self.asks) == bool(self.text):
            raise RuleError("A question is one of its scheme, or has words of its own.")
        if self.claim is not None and self.state is not QuestionState.ANSWERED:
            raise RuleError("Only a question that is answered names the claim that answers it.")
