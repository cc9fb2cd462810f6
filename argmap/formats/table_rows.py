"""Claims, quotes, harms, events and flow sheets as rows of words."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from argmap.brief.citing import full_citation
from argmap.brief.numbering import NumberedTree
from argmap.brief.paper_case import PaperCase
from argmap.brief.runs import words_of
from argmap.case.case_map import CaseMap
from argmap.case.ids import ClaimId, EventId
from argmap.case.lookups import cited_source, full_title_of
from argmap.formats.case_to_export import CaseToExport
from argmap.law.event_order import in_order

if TYPE_CHECKING:  # where there are rounds
    from argmap.brief.practice_rounds import PractisedRound

Row = tuple[str, ...]
FLOW = "flow"
"""The table, and the paper, of what was said in a round."""


class Sheet(NamedTuple):
    """A table: its name, its head, and its rows, each as long as the head.

    `is_sorted` says that its rows tell something by their order, as those of a flow do.
    """

    name: str
    head: Row
    rows: tuple[Row, ...]
    is_sorted: bool = False


def sheet_called(name: str, case: PaperCase) -> Sheet:
    """Make the table of one of `TABLES`; of flow sheets, that of the round practised last."""
    if name == FLOW:
        flows = _flows(case)
        return flows[-1] if flows else Sheet(FLOW, ("Line",), ())
    head, rows = SHEETS[name]
    return Sheet(name, head, tuple(rows(case)))


def chosen_flow(case: CaseToExport) -> Sheet:
    """Make the flow sheet of the round that is chosen, else of the last; note where none is.

    Raises `FormatError` where no round is called so.
    """
    from argmap.brief.practice_rounds import NO_ROUND, round_of  # noqa: PLC0415 -- as below

    made = round_of(case.paper_case)
    if made is not None:
        return _flow(made, FLOW)
    case.notes.append(NO_ROUND)
    return Sheet(FLOW, ("Line",), ())


def all_sheets(case: PaperCase) -> list[Sheet]:
    """Make every table of a case, and a flow sheet for each of its rounds."""
    return [*(sheet_called(name, case) for name in SHEETS), *_flows(case)]


def _flows(case: PaperCase) -> list[Sheet]:
    """Make the flow sheets, each status in brackets behind the words."""
    from argmap.brief.practice_rounds import practised  # noqa: PLC0415 -- where there are rounds

    rounds = enumerate(case.case_map.ranked_rounds(), 1)
    names = ((FLOW if at == 1 else f"{FLOW} {at}", held) for at, held in rounds)
    return [_flow(practised(case, held), name) for name, held in names]


def _flow(made: PractisedRound, name: str) -> Sheet:
    from argmap.brief.flow_sheet import flow_rows  # noqa: PLC0415 -- where there are rounds

    flow = flow_rows(made)
    rows = tuple(tuple(words_of(cell) for cell in row) for row in flow.rows)
    return Sheet(name, flow.titles, rows, is_sorted=True)


def _claims(case: PaperCase) -> Iterator[Row]:
    tree = case.tree
    for box in tree.boxes:
        if box.is_reference:
            continue
        claim = box.claim
        above = box.parent.claim if box.parent else None
        bearing = box.step.argument.stance.value if box.step else ""
        yield (
            tree.number(box),
            claim.text,
            claim.short_title,
            claim.side.value,
            claim.role.value,
            claim.status.value,
            bearing,
            full_title_of(above) if above else "",
            str(len(case.case_map.cites_on(claim.id))),
        )


def _quotes(case: PaperCase) -> Iterator[Row]:
    case_map = case.case_map
    for source in case_map.ranked_sources():
        for quote in sorted(case_map.quotes_of(source.id), key=lambda one: one.start):
            claims = [one.claim for one in case_map.cites_of(quote.id) if one.claim]
            yield (
                quote.exact,
                quote.speaker,
                quote.attribution,
                case.checks[quote.id].told,
                source.title,
                "" if quote.page is None else str(quote.page),
                _places(case.tree, claims),
                quote.caution,
                words_of(full_citation(source)),
            )


def _harms(case: PaperCase) -> Iterator[Row]:
    for harm in case.case_map.ranked_harms():
        yield (
            harm.text,
            harm.holder.value,
            harm.arises_if.value,
            harm.likelihood.value,
            harm.severity.value,
            harm.imminence.value,
            harm.reparable_by_money.value,
            harm.cause.value,
            _places(case.tree, list(harm.claims)),
        )


def _events(case: PaperCase) -> Iterator[Row]:
    case_map = case.case_map
    for event in in_order(case_map):
        standing = "disputed" if event.disputed else "agreed" if event.agreed else ""
        yield (event.when, event.until, event.text, standing, _told_by(case_map, event.id))


def _told_by(case_map: CaseMap, event: EventId) -> str:
    titles = (cited_source(case_map, one).title for one in case_map.cites_on(event))
    return "; ".join(dict.fromkeys(titles))


def _places(tree: NumberedTree, claims: list[ClaimId]) -> str:
    return ", ".join(number for number, _ in tree.places_of(claims))


SHEETS: dict[str, tuple[Row, Callable[[PaperCase], Iterator[Row]]]] = {
    "claims": (
        (
            *("Number", "Claim", "Short title", "Side", "Role", "Status", "Bearing"),
            *("Bears on", "Cites"),
        ),
        _claims,
    ),
    "quotes": (
        (
            *("Words", "Speaker", "Attribution", "State", "Source", "Page", "Claims"),
            *("Caution", "Citation"),
        ),
        _quotes,
    ),
    "harms": (
        (
            *("Harm", "Borne by", "If the order is", "Likelihood", "Severity", "Imminence"),
            *("Money repairs it", "Brought about by", "Claims"),
        ),
        _harms,
    ),
    "chronology": (("When", "Until", "Event", "Standing", "Told by"), _events),
}
"""The tables by their names: the head, and what makes the rows."""
