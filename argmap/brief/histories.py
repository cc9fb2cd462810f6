"""What became of a decision, printed behind its full citation and in no short form (R. 10.7)."""

from __future__ import annotations

from argmap.brief.runs import Run, Runs, RunStyle
from argmap.case.evidence import Source
from argmap.law.citations.became import history_of
from argmap.law.citations.histories import stressed_in


def history_runs(source: Source) -> Runs:
    """Print what became of a decision as it is told, what was done and the names in italics."""
    said, runs, at = history_of(source), list[Run](), 0
    for start, end in stressed_in(said):
        runs += [Run(said[at:start])] if start > at else []
        runs.append(Run(said[start:end], RunStyle.TITLE))
        at = end
    return (*runs, *([Run(said[at:])] if at < len(said) else []))
