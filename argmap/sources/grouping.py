"""Things joined two by two, told as groups."""

from __future__ import annotations

from collections.abc import Hashable
from typing import Generic, TypeVar

Item = TypeVar("Item", bound=Hashable)


class Groups(Generic[Item]):
    """A partition that grows coarser: two joined things are in one group."""

    def __init__(self) -> None:
        self._parents: dict[Item, Item] = {}

    def join(self, one: Item, other: Item) -> None:
        """Put two things, and all that is joined with them, in one group."""
        self._parents[self.root_of(other)] = self.root_of(one)

    def root_of(self, item: Item) -> Item:
        """Return the thing that stands for the group of this one."""
        root = item
        while (parent := self._parents.setdefault(root, root)) != root:
            root = parent
        while self._parents[item] != root:
            self._parents[item], item = root, self._parents[item]
        return root
