"""The list of earlier states of a case to choose from."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QListWidget, QVBoxLayout, QWidget

from argmap.ui.cases import Backup
from argmap.ui.dialogs.sheet import Sheet
from argmap.ui.labels import plain_label

_ABOUT = (
    "The case as it stands is kept as a backup too, so nothing is lost by going back."
    " The history of edits is that of the state you choose."
)
_NONE = "There is no backup of this case yet. One is kept each time the case is opened."


class BackupList(QWidget):
    """Lists earlier states, latest first."""

    def __init__(self, backups: Sequence[Backup]) -> None:
        super().__init__()
        self._backups = backups
        self.list = QListWidget()
        self.list.setAccessibleName("Earlier states of the case")
        self.list.addItems(["  ·  ".join(filter(None, (one.label, one.about))) for one in backups])
        self.list.setCurrentRow(0)
        self.list.setVisible(bool(backups))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(plain_label(_ABOUT if backups else _NONE))
        column.addWidget(self.list, 1)

    @property
    def chosen(self) -> Backup | None:
        """The state chosen, if there is one."""
        row = self.list.currentRow()
        return self._backups[row] if row >= 0 else None


def choose_backup(parent: QWidget, case: str, backups: Sequence[Backup]) -> Backup | None:
    """Ask which backup of a case to restore; None where the user thinks better of it."""
    body = BackupList(backups)
    sheet = Sheet(f"Restore {case} from a backup", body, "Restore" if backups else "Close", parent)
    sheet.take_size(520, 320)
    return body.chosen if sheet.ask() else None
