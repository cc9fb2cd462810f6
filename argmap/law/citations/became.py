"""What became of the decision that a source is: by its citation, its title or its own field."""

from __future__ import annotations

import re

from argmap.case.evidence import Source
from argmap.case.terms import AuthorityWeight, SourceKind
from argmap.law.citations.histories import begins_undone, is_undone, parted
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


def was_undone(source: Source) -> str:
    """Say how an authority was undone, “overruled by …”; empty where nobody says that it was."""
    if not source.is_authority:
        return ""
    remarks = re.findall(r"\(([^()]*)\)", authority_of(source).remarks)
    told = (history_of(source), source.history, *(one for one in remarks if begins_undone(one)))
    undone = next((one.strip(" ,;") for one in told if is_undone(one)), "")
    return undone or ("overruled" if source.weight is AuthorityWeight.OVERRULED else "")
