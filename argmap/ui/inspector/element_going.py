"""The way by the keys from a claim to the elements of the cause that it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal, Slot

from argmap.ui.bridge import Bridge
from argmap.ui.questioning.coming_forward import bring_forward
from argmap.ui.selection import Selection

if TYPE_CHECKING:  # most claims have no elements
    from argmap.ui.inspector.element_section import ElementSection


class ShowsElements(Protocol):
    """What shows the elements of the picked claim."""

    @property
    def elements(self) -> ElementSection | None:
        """The section of them; None where the picked claim has none."""
        ...


class ElementGoing(QObject):
    """Goes to the elements of the picked claim, or says why it has none."""

    wanted = Signal()
    """The elements are to be seen."""

    def __init__(
        self, bridge: Bridge, selection: Selection, shown: ShowsElements, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._selection = selection
        self._shown = shown

    @Slot()
    def go_to_elements(self) -> None:
        """Move the focus to the first element that is a gap, else to the choice of the cause."""
        section = self._shown.elements
        if section is None:
            self._bridge.said.emit(
                "Only a cause of action or a defence has elements: say which it is,"
                " in the Claim menu."
            )
            return
        self.wanted.emit()
        bring_forward(section.next_gap)
