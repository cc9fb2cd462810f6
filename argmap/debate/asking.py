"""What an entry of a flow sheet asks for: a critical question of a step, or of a claim its support.

It is kept with the entry, so that nothing is asked twice and an answer is known for one.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from argmap.case.ids import ArgumentId, ClaimId
from argmap.case.kept_extra import kept_in, with_kept
from argmap.case.rounds import FlowEntry
from argmap.case.terms import QuestionKind
from argmap.debate.round_map import Asked

_NAME = "asks"
_KINDS = {one.value: one for one in QuestionKind}


class ClaimTopic(StrEnum):
    """What is asked of a claim: what supports it, or where its source says so."""

    SUPPORT = "support"
    SOURCE = "source"


_TOPICS = {one.value: one for one in ClaimTopic}


@dataclass(frozen=True, slots=True)
class AskedOfClaim:
    """A question that was asked of a claim that stands without support, in its words."""

    claim: ClaimId
    topic: ClaimTopic
    words: str

    @property
    def key(self) -> tuple[str, str]:
        """What it is known by in a round."""
        return self.claim, self.topic


def asks(entry: FlowEntry) -> bool:
    """Tell whether an entry asks a question that was kept with it."""
    return bool(_kept(entry))


def kept_question(asked: Asked, extra: str = "") -> str:
    """Return the `extra` of an entry that asks a question."""
    row = {"argument": asked.argument, "asks": asked.asks, "kind": asked.kind.value}
    return with_kept(extra, _NAME, [row], of="flow entry")


def question_of(entry: FlowEntry) -> Asked | None:
    """Return the critical question that an entry asks; None where it asks none."""
    if not entry.extra:
        return None
    row = _kept(entry)
    argument, asked, kind = row.get("argument"), row.get("asks", ""), row.get("kind")
    if not isinstance(kind, str) or kind not in _KINDS:
        return None
    if not isinstance(argument, str) or not isinstance(asked, str):
        return None
    return Asked(ArgumentId(argument), asked, entry.words, _KINDS[kind])


def kept_claim_question(asked: AskedOfClaim) -> str:
    """Return the `extra` of an entry that asks of a claim."""
    row = {"claim": asked.claim, "topic": asked.topic.value}
    return with_kept("", _NAME, [row], of="flow entry")


def claim_question_of(entry: FlowEntry) -> AskedOfClaim | None:
    """Return what an entry asks of a claim; None where it asks nothing of one."""
    if not entry.extra:
        return None
    row = _kept(entry)
    claim, topic = row.get("claim"), row.get("topic")
    if not isinstance(claim, str) or not isinstance(topic, str) or topic not in _TOPICS:
        return None
    return AskedOfClaim(ClaimId(claim), _TOPICS[topic], entry.words)


def _kept(entry: FlowEntry) -> dict[str, Any]:
    if not entry.extra:
        return {}
    rows = kept_in(entry.extra).get(_NAME)
    return rows[0] if isinstance(rows, list) and rows and isinstance(rows[0], dict) else {}
