"""Names of causes of action in sentences of papers: in marks only where nobody takes these amiss.

Words of a claim in quotation marks look as if somebody had said them, and no source has them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from argmap.brief.runs import Run, Runs, RunStyle
from argmap.case.case_map import CaseMap
from argmap.law.case_findings import causes_of_action
from argmap.law.standard import StandardSet
from argmap.law.wording import quoted

_FEW = 3
"""Fewer words in marks are a name or a term."""


def named_causes(
    words: str, case_map: CaseMap, standards: StandardSet, style: RunStyle = RunStyle.PLAIN
) -> Runs:
    """Set a sentence as `law` writes it, causes that are no name of the law in italics."""
    names = list(_own_names(case_map, standards))
    if not names:
        return (Run(words, style),)
    marked = "|".join(map(re.escape, quoted(names)))
    pieces = re.split(f"({marked})", words)
    runs = (
        Run(one[1:-1], RunStyle.TITLE) if rank % 2 else Run(one, style)
        for rank, one in enumerate(pieces)
    )
    return tuple(one for one in runs if one.text)


def _own_names(case_map: CaseMap, standards: StandardSet) -> Iterator[str]:
    known = {one.name.casefold() for one in standards.causes.values()}
    for cause in causes_of_action(case_map):
        name = cause.short_title or cause.text  # as it is weighed
        if len(name.split()) >= _FEW and name.casefold() not in known:
            yield name
