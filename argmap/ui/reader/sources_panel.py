"""The list of sources: what there is to read and to quote from."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from argmap.case.changes import ChangeSet
from argmap.case.evidence import Quote, Source
from argmap.case.plan_evidence import plan_source_removal
from argmap.ui.bridge import Bridge
from argmap.ui.icons import icon
from argmap.ui.keys import key_of
from argmap.ui.known_on import KnownOn
from argmap.ui.labels import plain_label
from argmap.ui.overriding import override
from argmap.ui.reader.source_delegate import SourceDelegate
from argmap.ui.reader.sources_model import SourcesModel
from argmap.ui.selection import Picked, Selection
from argmap.ui.wrapping_list import WrappingList

_TEACHING = (
    "No sources yet. A source is an article, a filing or another document whose words stand "
    "behind your claims. Import one, or drop files here, read it, and quote it."
)
_MARGIN = 16


class SourcesPanel(QWidget):
    """Lists the sources; opening one shows it in the reader."""

    import_wanted = Signal()
    """The user wants to import sources."""
    paste_wanted = Signal()
    """The user wants what the clipboard holds as a source."""
    replacement_wanted = Signal(object)
    """The id of the source whose text the user wants to replace."""
    fields_wanted = Signal(object)
    """The id of the source whose fields the user wants to edit."""
    beside_wanted = Signal(object)
    """The id of the source that the user wants to read beside the one that is open."""

    def __init__(
        self, bridge: Bridge, selection: Selection, known_on: KnownOn | None = None
    ) -> None:
        super().__init__()
        self._known_on = known_on or KnownOn(bridge, self)
        self._bridge = bridge
        self._selection = selection
        self.model = SourcesModel(self)
        self.list = _SourceList()
        self.list.setModel(self.model)
        self.list.clicked.connect(self._on_opened_row)
        self.list.opened.connect(self._on_opened_row)
        self.list.beside_wanted.connect(self._on_beside_row)
        self.list.removal_wanted.connect(self._on_removal_wanted)
        self.list.fields_wanted.connect(self._on_fields_wanted)
        self.list.replacement_wanted.connect(self._on_replacement_wanted)
        self.import_button = QPushButton("Import sources…")
        self.import_button.setIcon(icon("file-plus"))
        self.import_button.clicked.connect(self.import_wanted)
        self._teaching = self._taught()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._teaching)
        column.addWidget(self.list, 1)
        column.addLayout(self._foot())
        column.addStretch()
        bridge.opened.connect(self._on_case_opened)
        bridge.changed.connect(self._on_changed)
        selection.changed.connect(self._on_picked)
        self._known_on.changed.connect(self._on_known)
        self._refresh()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste) and not self._bridge.read_only:
            self.paste_wanted.emit()
        else:
            super().keyPressEvent(event)

    def _taught(self) -> QLabel:
        teaching = plain_label(_TEACHING, muted=True)
        teaching.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, 0)
        return teaching

    def _foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setContentsMargins(_MARGIN, 12, _MARGIN, 12)
        foot.addWidget(self.import_button)
        foot.addStretch(1)
        return foot

    def _refresh(self) -> None:
        self.model.show_map(self._bridge.case_map)
        self.import_button.setEnabled(not self._bridge.read_only)
        self.list.setVisible(bool(self.model.rowCount()))
        self._teaching.setVisible(not self.model.rowCount())
        self._on_picked(self._selection.picked)

    @Slot()
    def _on_known(self) -> None:
        self.model.show_known(self._known_on.known)

    @Slot()
    def _on_case_opened(self) -> None:
        self._refresh()

    @Slot(object)
    def _on_changed(self, change_set: ChangeSet) -> None:
        if any(isinstance(change.record, Source | Quote) for change in change_set.changes):
            self._refresh()

    @Slot(object)
    def _on_picked(self, picked: Picked) -> None:
        row = self.model.index_of(picked.source)
        if row.isValid():
            self.list.setCurrentIndex(row)

    @Slot(QModelIndex)
    def _on_opened_row(self, row: QModelIndex) -> None:
        self._selection.read_source(self.model.source_at(row))

    @Slot(QModelIndex)
    def _on_beside_row(self, row: QModelIndex) -> None:
        self.beside_wanted.emit(self.model.source_at(row))

    @Slot(QModelIndex)
    def _on_replacement_wanted(self, row: QModelIndex) -> None:
        self.replacement_wanted.emit(self.model.source_at(row))

    @Slot(QModelIndex)
    def _on_fields_wanted(self, row: QModelIndex) -> None:
        self.fields_wanted.emit(self.model.source_at(row))

    @Slot(QModelIndex)
    def _on_removal_wanted(self, row: QModelIndex) -> None:
        done = self._bridge.edit(plan_source_removal, self.model.source_at(row))
        if done is not None:
            self._selection.keep_to(self._bridge.case_map)


class _SourceList(WrappingList):
    opened = Signal(QModelIndex)
    beside_wanted = Signal(QModelIndex)
    fields_wanted = Signal(QModelIndex)
    removal_wanted = Signal(QModelIndex)
    replacement_wanted = Signal(QModelIndex)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName("Sources")
        self.setItemDelegate(SourceDelegate(self))
        self.measure_in_parts()
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._on_menu_wanted)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.currentIndex()
        if row.isValid() and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            beside = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            (self.beside_wanted if beside else self.opened).emit(row)
        elif row.isValid() and event.key() == Qt.Key.Key_Delete:
            self.removal_wanted.emit(row)
        elif event.matches(QKeySequence.StandardKey.Paste):
            event.ignore()  # the panel takes it, which has the focus too where there is no row
        else:
            super().keyPressEvent(event)

    @Slot(QPoint)
    def _on_menu_wanted(self, place: QPoint) -> None:
        row = self.indexAt(place)
        if not row.isValid():
            return
        self.setCurrentIndex(row)
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(icon("book-open"), "Open").triggered.connect(self._on_open_chosen)
        beside = menu.addAction(f"Open beside\t{key_of('open_row_beside')}")
        beside.triggered.connect(self._on_beside_chosen)
        fields = menu.addAction(icon("pencil"), "Edit its fields")
        fields.triggered.connect(self._on_fields_chosen)
        menu.addSeparator()
        replace = menu.addAction(icon("file-text"), "Replace the text…")
        replace.triggered.connect(self._on_replace_chosen)
        delete = menu.addAction(icon("trash-2"), "Delete with its quotes")
        delete.triggered.connect(self._on_delete_chosen)
        menu.popup(self.viewport().mapToGlobal(place))

    @Slot()
    def _on_open_chosen(self) -> None:
        self.opened.emit(self.currentIndex())

    @Slot()
    def _on_beside_chosen(self) -> None:
        self.beside_wanted.emit(self.currentIndex())

    @Slot()
    def _on_fields_chosen(self) -> None:
        self.fields_wanted.emit(self.currentIndex())

    @Slot()
    def _on_replace_chosen(self) -> None:
        self.replacement_wanted.emit(self.currentIndex())

    @Slot()
    def _on_delete_chosen(self) -> None:
        self.removal_wanted.emit(self.currentIndex())
