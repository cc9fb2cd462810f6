"""Numbers for the ids of records, so that arrays can hold them."""

from __future__ import annotations

from collections.abc import Collection
from itertools import repeat

import numpy as np
from numpy.typing import NDArray


class Ids:
    """Gives each id a number, always the same one."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}
        self._names: list[str] = []

    def __len__(self) -> int:
        return len(self._names)

    def number(self, name: str) -> int:
        """Return the number of an id, a new one if it has none yet."""
        found = self._numbers.get(name)
        if found is None:
            found = self._numbers[name] = len(self._names)
            self._names.append(name)
        return found

    def find(self, name: str) -> int:
        """Return the number of an id, -1 if it has none."""
        return self._numbers.get(name, -1)

    def numbers(self, names: Collection[str]) -> NDArray[np.int64]:
        """Return the numbers of those of many ids that have one."""
        found = map(self._numbers.get, names, repeat(-1))
        numbers = np.fromiter(found, dtype=np.int64, count=len(names))
        return numbers[numbers >= 0]

    def name(self, number: int) -> str:
        """Return the id that has a number."""
        return self._names[number]
