"""What becomes of every quote where a source gets another text, as rows of a list."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable

from argmap.case.ids import QuoteId
from argmap.sources.anchoring import AnchorState
from argmap.sources.problems import RecordPlace
from argmap.sources.reanchoring import Reanchored
from argmap.ui.checks.kinds import state_kind
from argmap.ui.checks.rows import CheckRow, Gravity, Passage, marked, marked_setting, one_line

_TAKEN = "It takes the words you chose below."
_GRAVEST_FIRST = tuple(reversed(AnchorState))


def report_rows(
    quotes: Iterable[Reanchored],
    around: Callable[[QuoteId], str],
    taken: Collection[QuoteId] = (),
) -> tuple[CheckRow, ...]:
    """Make a row of every quote: first those that will wait for their user, the gravest first.

    `around` returns a quote in the text it was taken from. Of the quotes in `taken`
    their user has said which words of the new text they have; they stay where they stood.
    """
    ordered = sorted(quotes, key=_gravity)
    return tuple(_row(one, around, is_taken=one.quote in taken) for one in ordered)


def _gravity(one: Reanchored) -> tuple[bool, int, bool]:
    """Order quotes: those whose words are only set otherwise after those that are altered."""
    return one.place is not None, _GRAVEST_FIRST.index(one.state), bool(one.set_otherwise)


def _row(one: Reanchored, around: Callable[[QuoteId], str], *, is_taken: bool) -> CheckRow:
    passages: tuple[Passage, ...] = (Passage(one_line(one.words), ""),)
    if one.state is AnchorState.ALTERED:
        compare = marked_setting if one.set_otherwise else marked
        passages = compare(Passage(one.words, "As quoted"), Passage(one.found, "In the new text"))
    stood = around(one.quote) if one.place is None else ""
    if stood:
        passages += (Passage(stood, "Where it stands now"),)
    gravity = Gravity.KEPT if one.place else Gravity.WAITING
    told = _TAKEN if is_taken else f"It {one.told}"
    where = (RecordPlace("quote", one.quote),)
    return CheckRow(gravity, state_kind(one.anchor), told, passages, where)
