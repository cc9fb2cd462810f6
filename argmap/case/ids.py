"""Identities of records: 32 hexadecimal digits, a type of its own for each record."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from typing import NewType

from argmap.case.errors import RuleError

CaseId = NewType("CaseId", str)
ClaimId = NewType("ClaimId", str)
ArgumentId = NewType("ArgumentId", str)
PremiseId = NewType("PremiseId", str)
SourceId = NewType("SourceId", str)
QuoteId = NewType("QuoteId", str)
CiteId = NewType("CiteId", str)
HarmId = NewType("HarmId", str)
FindingId = NewType("FindingId", str)
StatementId = NewType("StatementId", str)
EventId = NewType("EventId", str)
QuestionId = NewType("QuestionId", str)
ElementId = NewType("ElementId", str)
ReliefId = NewType("ReliefId", str)
ExposureId = NewType("ExposureId", str)
ItemId = NewType("ItemId", str)
BriefId = NewType("BriefId", str)
CheckedPaperId = NewType("CheckedPaperId", str)
ReviewId = NewType("ReviewId", str)
RoundId = NewType("RoundId", str)
FlowEntryId = NewType("FlowEntryId", str)
SpeechDocumentId = NewType("SpeechDocumentId", str)
SpeechPartId = NewType("SpeechPartId", str)

NewId = Callable[[], str]
"""Makes the id of the next record; handed to every planner that adds one."""

_ID = re.compile(r"[0-9a-f]{32}")


def random_id() -> str:
    """Make an id that nobody else has: 128 random bits."""
    return os.urandom(16).hex()


def keyed_id(*key: str) -> str:
    """Derive an id from a readable key, the same on every machine.

    Examples are built with these, so that the same example is the same bytes.
    """
    import hashlib  # noqa: PLC0415 -- slow to import, and not needed to paint a window

    return hashlib.sha256("\x1f".join(key).encode()).hexdigest()[:32]


def example_case() -> CaseId:
    """Return the id of every case that is made from an example."""
    return CaseId(keyed_id("case"))


def require_id(value: str) -> None:
    """Raise `RuleError` unless `value` is 32 lower-case hexadecimal digits."""
    if not _ID.fullmatch(value):
        raise RuleError(f"“{value[:40]}” is not the id of a record.", "Report this file.")
