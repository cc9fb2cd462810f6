"""A case without what was practised on it, which goes along only where it is asked for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from argmap.case.case_map import CaseMap
from argmap.case.records import Record
from argmap.case.rounds import FlowEntry, Round
from argmap.case.speeches import SpeechDocument


def has_rounds(case_map: CaseMap) -> bool:
    """Tell whether anything was practised on a case."""
    return bool(case_map.rounds)


def without_rounds(case_map: CaseMap) -> CaseMap:
    """Return a case without its rounds and their flow sheets: a view, no record.

    The claims that were made in a round stay, and so does a speech that was written for one.
    """
    return CaseMap(_records(case_map)) if has_rounds(case_map) else case_map


def _records(case_map: CaseMap) -> Iterator[Record]:
    for one in case_map.records():
        if isinstance(one, Round | FlowEntry):
            continue
        yield replace(one, round=None) if isinstance(one, SpeechDocument) else one
