"""What is wrong with the times that sources tell of the events of a chronology."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.case.case_map import CaseMap
from argmap.case.clashing_times import all_clashing_times, clash_in_words
from argmap.case.lookups import beginning_of
from argmap.case.quotation import in_quotes
from argmap.sources.resting import Resting


def time_faults(case_map: CaseMap) -> Iterator[Resting]:
    """Walk the times told of one event that cannot be one."""
    for clash in all_clashing_times(case_map):
        cites = [cite for cite in (clash.one, clash.other) if cite and cite.quote]
        yield Resting(
            "conflicting times",
            f"{in_quotes(beginning_of(clash.event.text))}: {clash_in_words(case_map, clash)}",
            ("event", clash.event.id),
            tuple(case_map.quotes[cite.quote] for cite in cites if cite.quote),
        )
