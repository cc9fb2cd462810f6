"""The harms as a table: under which decision, who bears them, and what is known of each."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.brief.blocks import Block, Column, Paragraph, Table
from argmap.brief.called import claim_names, named
from argmap.brief.ledger import IF_DENIED, IF_GRANTED
from argmap.brief.paper_case import PaperCase
from argmap.brief.runs import Run, Runs
from argmap.brief.wording import capitalized
from argmap.case.case_map import CaseMap
from argmap.case.counting import counted
from argmap.case.terms import Decision
from argmap.case.weighing import Harm
from argmap.law.harms import HOLDER_NAMES, NOTHING_SUPPORTS, describe_harm
from argmap.sources.problems import RecordPlace

NO_HARMS = "No harm is entered yet."
_COLUMNS = (Column("Borne by", 1), Column("Harm", 2.4), Column("What is known of it", 2.6),
            Column("Rests on", 2))  # fmt: skip
_TITLES = {Decision.DENIED: IF_DENIED, Decision.GRANTED: IF_GRANTED}


def harm_tables(case: PaperCase) -> Iterator[Block]:
    """Print a table of harms for each decision they arise from."""
    harms = case.case_map.ranked_harms()
    if not harms:
        yield Paragraph((Run(NO_HARMS),))
    for decision, title in _TITLES.items():
        told = [one for one in harms if one.arises_if is decision]
        rows = tuple(_row(case.case_map, one) for one in told)
        if rows:
            about = tuple(RecordPlace("harm", one.id) for one in told)
            yield Table(_COLUMNS, rows, title, about)


def _row(case_map: CaseMap, harm: Harm) -> tuple[Runs, ...]:
    cites = case_map.cites_on(harm.id)
    rests = [*claim_names(case_map, harm.claims)]
    if cites:
        rests.append(f"{counted(len(cites), 'cite')} of its own")
    words = (
        HOLDER_NAMES[harm.holder],
        named(harm.text),
        f"{capitalized(describe_harm(harm))}.",
        "; ".join(rests) or capitalized(NOTHING_SUPPORTS),
    )
    return tuple((Run(one),) for one in words)
