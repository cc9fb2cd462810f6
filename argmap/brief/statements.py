"""The statements that several sources report: every telling, which is best and why."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.brief.blocks import Block, Heading, Paragraph
from argmap.brief.citing import short_citation
from argmap.brief.quoting import Evidence, source_anchor
from argmap.brief.runs import Run, Runs, RunStyle
from argmap.case.counting import counted
from argmap.case.evidence import Statement

NONE_CHOSEN = "None of them is chosen as the best."


def statement_blocks(evidence: Evidence) -> Iterator[Block]:
    """Print every recorded statement as its tellings have it; nothing where none is recorded."""
    statements = evidence.case_map.ranked_statements()
    if statements:
        yield Heading(1, "The same statement in several sources", "statements")
    for number, statement in enumerate(statements, start=1):
        told = counted(len(statement.quotes), "telling")
        yield Heading(2, f"Statement {number}: {told}", f"statement-{statement.id}")
        for quote in statement.quotes:
            yield evidence.quote_alone(evidence.case_map.quotes[quote], linked=True)
        yield Paragraph(_choice(evidence, statement))


def _choice(evidence: Evidence, statement: Statement) -> Runs:
    why = statement.why.strip()
    reason = (Run(f" {why}" if why.endswith((".", "!", "?")) else f" {why}."),) if why else ()
    if statement.best is None:
        return (Run(NONE_CHOSEN, RunStyle.MUTED), *reason)
    case_map = evidence.case_map
    source = case_map.sources[case_map.quotes[statement.best].source]
    cited = short_citation(source)
    linked = tuple(Run(run.text, run.style, source_anchor(source.id)) for run in cited)
    rank = statement.quotes.index(statement.best)
    place = f" (number {rank + 1} of {len(statement.quotes)})."
    return (Run("Best telling: ", RunStyle.STRONG), *linked, Run(place), *reason)
