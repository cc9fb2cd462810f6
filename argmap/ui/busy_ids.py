"""Ids for the records of a long piece of work, which say how far it is as they are given."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argmap.ui.bridge import Bridge

_MANY = 2000
"""So many claims take long enough to be read or laid to say so before."""
_STEP = 1500
"""So many ids are given in well under a tenth of a second."""
_RECORDS = 3
"""The records of a claim that bears on another: itself, its step, its premise."""


class BusyIds:
    """Gives ids, and says what is being done and how much of it is, where that takes long."""

    def __init__(self, bridge: Bridge, doing: str, claims: int) -> None:
        self._bridge = bridge
        self._doing = doing
        self._whole = claims * _RECORDS
        self._given = 0
        self._is_long = claims >= _MANY
        self._tell()

    def __call__(self) -> str:
        """Return an id that nothing has."""
        self._given += 1
        if self._given % _STEP == 0:
            self._tell()
        return self._bridge.new_id()

    def _tell(self) -> None:
        if self._is_long:
            done = min(99, 100 * self._given // self._whole)
            self._bridge.busy.emit(f"{self._doing}… {done} %")
