"""What a case file is made from."""

from __future__ import annotations

from dataclasses import dataclass

from argmap.case.evidence import Document
from argmap.case.records import Record


@dataclass(frozen=True, slots=True)
class NewCase:
    """Everything a new case file starts with."""

    records: tuple[Record, ...]
    documents: tuple[Document, ...]
