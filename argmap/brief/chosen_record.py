"""Which record a paper is of, where a case has several: the one that is named, else the last."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from argmap.case.checked_papers import CheckedPaper
from argmap.case.errors import FormatError
from argmap.case.rounds import Round
from argmap.case.speeches import SpeechDocument

T = TypeVar("T", Round, SpeechDocument, CheckedPaper)


def chosen_record(
    records: Sequence[T], name: str, what: str, title_of: Callable[[T], str]
) -> T | None:
    """Return the record of that id, key, title, or number from 1; the last where none is named.

    None where there are no records and none is named. Raises `FormatError` where no `what` is
    called so, with the titles there are.
    """
    name = name.strip()
    if not name:
        return records[-1] if records else None
    found = [one for one in records if name in {one.id, one.key, title_of(one)}]
    found = found or [one for number, one in enumerate(records, 1) if name == str(number)]
    if not found:
        known = ", ".join(f"“{title_of(one)}”" for one in records)
        hint = f"There are: {known}." if records else "The case has none."
        raise FormatError(f"No {what} is called “{name}”.", hint)
    return found[-1]
