"""A map as it would be after edits that have not been made: for planning one upon another."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, MutableMapping
from functools import cached_property
from typing import Any, cast

from argmap.case.case_map import CaseMap
from argmap.case.claims import Claim
from argmap.case.ids import ClaimId
from argmap.case.indexes import order_of

_Places = list[tuple[float, str]]


class TrialMap(CaseMap):
    """Another map seen through the edits applied here; the map itself never changes.

    Making one costs nothing, and applying an edit what the edit touches.
    """

    def __init__(self, base: CaseMap) -> None:
        super().__init__()
        self._base = base
        self._layers = {kind: _Table(table) for kind, table in base._tables.items()}  # noqa: SLF001 -- a map of its own kind
        self._tables = cast("dict[type, dict[str, Any]]", self._layers)
        index = {name: _Index(places) for name, places in base._index.items()}  # noqa: SLF001 -- as above
        self._index = cast("dict[str, dict[str, _Places]]", index)

    @cached_property
    def _base_roots(self) -> list[Claim]:
        return self._base.roots()

    def roots(self) -> list[Claim]:
        """List the claims that are nobody's premise, in rank order."""
        used, claims = self._index["premise_claim"], self.claims
        touched = {ClaimId(key) for key in (*used, *self._layers[Claim].over)}
        kept = [claim for claim in self._base_roots if claim.id not in touched]
        free = (claims[key] for key in touched if key in claims and not used.get(key))
        return sorted((*kept, *free), key=order_of)


class _Table(MutableMapping[str, Any]):
    """Records by id: those laid over a table, else the table's; None hides one."""

    def __init__(self, base: Mapping[str, Any]) -> None:
        self.over: dict[str, Any] = {}
        self._base = base
        self._length = len(base)

    def __getitem__(self, key: str) -> Any:
        if key not in self.over:
            return self._base[key]
        record = self.over[key]
        if record is None:
            raise KeyError(key)
        return record

    def __setitem__(self, key: str, record: Any) -> None:
        self._length += key not in self
        self.over[key] = record

    def __delitem__(self, key: str) -> None:
        self._length -= 1
        self.over[key] = None

    def __iter__(self) -> Iterator[str]:
        yield from (key for key in self._base if key not in self.over)
        yield from (key for key, record in self.over.items() if record is not None)

    def __len__(self) -> int:
        return self._length


class _Index(dict[str, _Places]):
    """Places by key: a list of the base is copied before it is altered."""

    def __init__(self, base: Mapping[str, _Places]) -> None:
        super().__init__()
        self._base = base

    def __missing__(self, key: str) -> _Places:
        places = self[key] = list(self._base.get(key, ()))
        return places

    def __delitem__(self, key: str) -> None:
        self[key] = []  # and hides what the base has

    def get(self, key: str, default: Any = None) -> Any:
        """Return what stands under a key, here or in the base."""
        return self[key] if key in self else self._base.get(key, default)
