"""What became of a decision, printed behind its full citation and in no short form (R. 10.7)."""

from __future__ import annotations

import re

from argmap.brief.runs import Run, Runs, RunStyle
from argmap.case.evidence import Source
from argmap.case.terms import AuthorityWeight, SourceKind
from argmap.law.citations.histories import begins_undone, is_undone, parted, stressed_in
from argmap.law.citations.of_source import authority_of

_DECISIONS = frozenset({SourceKind.CASE, SourceKind.ORDER})


def history_of(source: Source) -> str:
    """Return what its citation, else its title, and what its own field say became of a decision.

    It begins with what parts it from the citation; it is empty where nothing is said.
    """
    if source.kind not in _DECISIONS:
        return ""
    told = parted(source.citation or source.title)[1]
    own = source.history.strip(" ,;")
    return f"{told}, {own}" if own and own not in (source.citation or source.title) else told


def history_runs(source: Source) -> Runs:
    """Print what became of a decision as it is told, what was done and the names in italics."""
    said, runs, at = history_of(source), list[Run](), 0
    for start, end in stressed_in(said):
        runs += [Run(said[at:start])] if start > at else []
        runs.append(Run(said[start:end], RunStyle.TITLE))
        at = end
    return (*runs, *([Run(said[at:])] if at < len(said) else []))


def was_undone(source: Source) -> str:
    """Say how an authority was undone, “overruled by …”; empty where nobody says that it was."""
    if not source.is_authority:
        return ""
    remarks = re.findall(r"\(([^()]*)\)", authority_of(source).remarks)
    told = (history_of(source), source.history, *(one for one in remarks if begins_undone(one)))
    undone = next((one.strip(" ,;") for one in told if is_undone(one)), "")
    return undone or ("overruled" if source.weight is AuthorityWeight.OVERRULED else "")
