"""The records of debate practice: a round, and the entries of its flow sheet."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from argmap.case.errors import RuleError
from argmap.case.ids import ClaimId, FlowEntryId, RoundId, require_id
from argmap.case.partial_times import require_time
from argmap.case.text_rules import require_texts


class FlowStatus(StrEnum):
    """How an entry of the flow sheet stands; `UNSAID` as the entries themselves say."""

    UNSAID = ""
    NEW = "new"
    ANSWERED = "answered"
    EXTENDED = "extended"
    DROPPED = "dropped"
    CONCEDED = "conceded"


@dataclass(frozen=True, slots=True)
class Round:
    """A hearing or a debate that is practised on the case.

    `format` is the id of its format in the data, `sides` those sides of it that people play;
    argmap plays the others. `started` is a partial time. `options` is JSON, what was chosen
    for the round (level, seed, bench); `state` is JSON, where it stands: the speech that is
    on, and the time that speeches and preparation have used.
    """

    id: RoundId
    format: str
    sides: tuple[str, ...] = ()
    title: str = ""
    started: str = ""
    options: str = ""
    state: str = ""
    note: str = ""
    rank: float = 0.0
    key: str = ""
    extra: str = ""

    def __post_init__(self) -> None:
        require_id(self.id)
        if not self.format:
            raise RuleError("A round is held in a format.", "Choose a format.")
        require_texts(self.format, *self.sides, self.title, self.options, what="round")
        require_texts(self.state, self.note, self.key, self.extra, what="round")
        require_time(self.started)


@dataclass(frozen=True, slots=True)
class FlowEntry:
    """Something said in a speech of a round, as the flow sheet keeps it.

    `speech` is the id of the speech in the round's format; `by` is who says it where that is
    not whose speech it is: the bench, or who cross-examines. It makes a `claim` of the map or
    stands in `words` of its own; of a claim that has gone from the map the words stay.
    `answers` are the entries it is joined to: it answers those of the other side and carries
    on those of its own. `status` is what the user says of it against what follows from the
    entries. `mark` is the sign the user has put to it.
    """

    id: FlowEntryId
    round: RoundId
    speech: str
    claim: ClaimId | None = None
    words: str = ""
    answers: tuple[FlowEntryId, ...] = ()
    by: str = ""
    status: FlowStatus = FlowStatus.UNSAID
    crossed_out: bool = False
    mark: str = ""
    note: str = ""
    rank: float = 0.0
    key: str = ""
    extra: str = ""

    def __post_init__(self) -> None:
        require_id(self.id)
        if not self.speech:
            raise RuleError("An entry of the flow sheet is said in a speech.")
        require_texts(self.speech, self.words, self.by, self.mark, what="flow entry")
        require_texts(self.note, self.key, self.extra, what="flow entry")
        for entry in self.answers:
            require_id(entry)
        if self.id in self.answers or len(set(self.answers)) != len(self.answers):
            raise RuleError("An entry answers others, each once.")
