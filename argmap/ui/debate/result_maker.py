"""What came of a round, found out beside the window; what is asked for later wins."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from argmap.brief.blocks import Block
from argmap.brief.options import ROUND
from argmap.brief.round_report import round_paper
from argmap.case.ids import RoundId
from argmap.formats.case_to_export import Choices
from argmap.law.standard import StandardSet
from argmap.ui.aside import Aside
from argmap.ui.bridge import Bridge
from argmap.ui.brief.writer import CaseReader, CaseThen
from argmap.ui.errand import Errand


class ResultMaker(QObject):
    """Reads the texts a few at a time, and lets a thread write the report."""

    made = Signal(object)
    """The blocks of the report."""

    def __init__(
        self, bridge: Bridge, law: Callable[[], StandardSet], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._reader = CaseReader(bridge, law, self)
        self._reader.read.connect(self._on_read)
        self._aside = Aside("result", self)
        self._aside.answered.connect(self.made)
        bridge.closing.connect(self.drop)

    def make(self, round_id: RoundId, *, reader: str, revealed: bool) -> None:
        """Find out what came of a round as it stands now, weighed on the findings of a reader.

        `revealed` is whether the findings of the court may be told.
        """
        self._aside.drop()
        options = {ROUND.name: str(round_id)}
        self._reader.start(Choices(reader, options=options, revealed=revealed))

    @Slot()
    def drop(self) -> None:
        """Want nothing any more."""
        self._reader.stop()
        self._aside.drop()

    @Slot(object)
    def _on_read(self, case: CaseThen) -> None:
        self._aside.do(partial(_write, case))


def _write(case: CaseThen, errand: Errand) -> tuple[Block, ...]:
    """Write the report, in the thread."""
    return round_paper(case.to_export(errand).paper_case).blocks
