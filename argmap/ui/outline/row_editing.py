"""The editor of a row: its words are kept at each pause, and Tab builds on."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from argmap.case.terms import Stance
from argmap.ui.outline.model import Index
from argmap.ui.overriding import override
from argmap.ui.text_field import TextField

_BORDER = 6
"""How far the editor stands in from the left of its row, so that the side's bar is seen."""


class RowEditor(TextField):
    """A field of text over a row; Tab and Shift+Tab end it and build on."""

    checks_spelling = True
    build_asked = Signal(object)
    """The `Stance` of the claim to add below the one just typed."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, one_paragraph=True)
        self.setAccessibleName("Text of the claim")
        self.setPlaceholderText("One sentence")

    @override
    def focusNextPrevChild(self, next: bool) -> bool:
        self.build_asked.emit(Stance.PRO if next else Stance.CON)
        return True


class EditingDelegate(QStyledItemDelegate):
    """Opens the editor of a row and closes it when it is done."""

    left = Signal()
    """The editor of a claim is being left."""
    given_up = Signal()
    """What was typed in the editor, now closed, is not wanted."""
    build_asked = Signal(object)
    """The `Stance` of the claim to add below the one just typed, after `left`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open: RowEditor | None = None
        self._edited = QPersistentModelIndex()

    @property
    def editor(self) -> RowEditor | None:
        """The open editor, if any."""
        return self._open

    @Slot()
    def finish(self) -> None:
        """Keep what was typed and close the editor; without one, do nothing."""
        if self._open is not None:
            self._open.flush()
            self._on_left()

    @Slot()
    def forget_editor(self) -> None:
        """Let go of the open editor: the view is about to drop it with all its rows."""
        self._open = None

    @Slot(QModelIndex, int, int)
    def forget_gone(self, parent: QModelIndex, first: int, last: int) -> None:
        """Let go of the open editor if its row is among those about to go, or below them."""
        index: Index = self._edited if self._open is not None else QModelIndex()
        while index.isValid() and index.parent() != parent:
            index = index.parent()
        if index.isValid() and first <= index.row() <= last:
            self.forget_editor()

    @override
    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor = RowEditor(parent)
        editor.typed.connect(self._on_typed)
        editor.left.connect(self._on_left)
        editor.given_up.connect(self._on_given_up)
        editor.build_asked.connect(self._on_build_asked)
        self._open = editor
        self._edited = QPersistentModelIndex(index)
        return editor

    @override
    def setEditorData(self, editor: QWidget, index: Index) -> None:
        assert isinstance(editor, RowEditor)
        is_new = not editor.isVisible()
        editor.show_text(index.data(Qt.ItemDataRole.EditRole))
        if is_new:
            editor.document().clearUndoRedoStacks()
            editor.moveCursor(QTextCursor.MoveOperation.End)

    @override
    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        assert isinstance(editor, RowEditor)
        model.setData(index, editor.text)

    @override
    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        left = option.rect.left() + _BORDER
        editor.setGeometry(left, option.rect.top(), option.rect.right() - left, editor.height())

    @override
    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Leave the keys to the editor, which knows when it is done."""
        return False

    @Slot(object)
    def _on_typed(self, _text: str) -> None:
        if self._open is not None:
            self.commitData.emit(self._open)

    @Slot()
    def _on_left(self) -> None:
        if self._open is not None:
            self.left.emit()
            self._close()

    @Slot()
    def _on_given_up(self) -> None:
        # First: what is taken back may take the row along, with the editor in it.
        self._close()
        self.given_up.emit()

    @Slot(object)
    def _on_build_asked(self, stance: Stance) -> None:
        self.finish()
        self.build_asked.emit(stance)

    def _close(self) -> None:
        # Closing takes the focus from the editor, which then says again that it was left.
        editor, self._open = self._open, None
        view = self.parent()
        assert isinstance(view, QAbstractItemView)
        # Where the current row has changed Qt has let go of it already.
        if editor is not None and view.indexWidget(self._edited) is editor:
            self.closeEditor.emit(editor)
