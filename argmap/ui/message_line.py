"""The line at the foot of the window: what just happened, and how the case stands."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from argmap.case.counting import counted
from argmap.ui.bridge import Bridge
from argmap.ui.elided_label import ElidedLabel
from argmap.ui.first_paint import keep_plain
from argmap.ui.warning_row import WarningMark

if TYPE_CHECKING:  # not needed until a case is open
    from argmap.case.changes import ChangeSet
    from argmap.case.errors import ArgmapError
    from argmap.ui.work import Work
    from argmap.ui.work_line import WorkLine
    from argmap.ui.written_file import FileLinks, WrittenFile

_MOST_OF_THE_ROOM = 99


class MessageLine(QWidget):
    """Says what happened and offers to undo it; a failure stays until the next thing happens."""

    undo_wanted = Signal()
    """The user clicked Undo beside what just happened."""
    checks_wanted = Signal()
    """The user wants to see how the quotes stand, one by one."""

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("message_line")
        self._bridge = bridge
        self._mark = WarningMark()
        self._message = ElidedLabel()
        self._message.setObjectName("message")
        self._undo = QPushButton("Undo")
        self._undo.setFlat(True)
        self._undo.setObjectName("undo_link")
        kept = self._undo.sizePolicy()
        kept.setRetainSizeWhenHidden(True)  # the line stays as high as it is
        self._undo.setSizePolicy(kept)
        self._undo.setAccessibleName("Undo what just happened")
        self._undo.clicked.connect(self.undo_wanted)
        self._counts, self._kept = _muted("counts"), _muted("kept")
        self._quotes = QPushButton()
        self._quotes.setFlat(True)
        self._quotes.setObjectName("quotes_link")
        self._quotes.clicked.connect(self.checks_wanted)
        self._quotes.hide()
        self._before_busy: tuple[str, bool] | None = None
        """While something takes long, what was said before, and whether it can be undone."""
        self._lay_out()
        self.say("")
        bridge.opened.connect(self._on_opened)
        bridge.changed.connect(self._on_changed)
        bridge.said.connect(self._on_said)
        bridge.outdated.connect(self._on_outdated)
        bridge.remarked.connect(self._on_remarked)
        bridge.failed.connect(self._on_failed)
        bridge.wrote.connect(self._on_wrote)
        bridge.busy.connect(self._on_busy)
        bridge.working.connect(self._on_working)

    @property
    def message(self) -> str:
        """What the line says now, uncut."""
        return self._message.full_text

    @property
    def state(self) -> str:
        """How the case stands, as the right of the line says it."""
        parts = (self._counts.text(), self._quotes.text(), self._kept.text())
        return "     ".join(part for part in parts if part)

    @property
    def shown(self) -> str:
        """What of the message can be read without pointing at it."""
        return self._failure.text() if self._failure.isVisible() else self._message.text()

    @cached_property
    def _failure(self) -> QLabel:
        """What says a failure: unlike a message it takes as many lines as it needs."""
        from argmap.ui.labels import plain_label  # noqa: PLC0415 -- after the first paint

        label = plain_label()
        row = self.layout()
        assert isinstance(row, QHBoxLayout)
        row.insertWidget(row.indexOf(self._message), label, _MOST_OF_THE_ROOM)
        return label

    @cached_property
    def work_line(self) -> WorkLine:
        """What tells of long work that goes on, and lets it be cancelled."""
        from argmap.ui.work_line import WorkLine  # noqa: PLC0415 -- after the first paint

        line = WorkLine()
        row = self.layout()
        assert isinstance(row, QHBoxLayout)
        row.insertWidget(row.indexOf(self._counts), line)
        return line

    @cached_property
    def file_links(self) -> FileLinks:
        """What leads to the file just written."""
        from argmap.ui.written_file import FileLinks  # noqa: PLC0415 -- after the first paint

        links = FileLinks()
        row = self.layout()
        assert isinstance(row, QHBoxLayout)
        row.insertWidget(row.indexOf(self._undo), links)
        return links

    def say(self, sentence: str, *, undoable: bool = False) -> None:
        """Say what happened, offering to undo it where it was an edit."""
        if "_failure" in self.__dict__:
            self._failure.hide()
            self._message.show()
        if "file_links" in self.__dict__:
            self.file_links.hide()
        self._mark.hide()
        self._before_busy = None
        self._message.show_text(sentence)
        self._undo.setVisible(undoable)

    def say_failure(self, error: ArgmapError) -> None:
        """Say what could not be done, with an icon and a word."""
        self.say(f"Not done. {error}")
        self._mark.show()
        self._message.hide()
        self._failure.setText(self.message)
        self._failure.show()

    def show_state(self, claims: int, quotes: str, state: str) -> None:
        """Show how many claims there are, how the quotes are, and whether the case is saved."""
        self._counts.setText(counted(claims, "claim") if state else "")
        self._kept.setText(state)
        self._quotes.setText(quotes)
        self._quotes.setVisible(bool(quotes))
        self._quotes.setAccessibleName(f"{quotes}: show the checks")

    @Slot()
    def _on_opened(self) -> None:
        self.say("")  # what was said was about another case

    @Slot(object)
    def _on_changed(self, change_set: ChangeSet) -> None:
        if change_set.label:
            self.say(change_set.label, undoable=not self._bridge.read_only)

    @Slot(object)
    def _on_said(self, sentence: str) -> None:
        self.say(sentence)

    @Slot(object)
    def _on_outdated(self, sentence: str) -> None:
        if sentence and self.message == sentence:
            self.say("")

    @Slot(object)
    def _on_remarked(self, sentence: str) -> None:
        from argmap.ui.announcing import announce  # noqa: PLC0415 -- after the first paint

        self.say(sentence, undoable=not self._bridge.read_only)
        announce(self, sentence)

    @Slot(object)
    def _on_wrote(self, written: WrittenFile) -> None:
        from argmap.ui.announcing import announce  # noqa: PLC0415 -- after the first paint

        self.say(written.told)
        self.file_links.lead_to(written.path)
        announce(self, written.told)

    @Slot(object)
    def _on_working(self, work: Work) -> None:
        self.work_line.follow(work)

    @Slot(object)
    def _on_busy(self, sentence: str) -> None:
        said = self.message if self._mark.isHidden() else ""
        before = self._before_busy or (said, self._undo.isVisibleTo(self))
        if sentence:
            self.say(sentence)
            self._before_busy = before
            row = self.layout()
            assert row is not None
            row.activate()
            self.repaint()  # what follows keeps the window from painting
        elif self._before_busy is not None:
            self.say(before[0], undoable=before[1])

    @Slot(object)
    def _on_failed(self, error: ArgmapError) -> None:
        self.say_failure(error)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 2, 12, 2)
        row.setSpacing(8)
        row.addWidget(self._mark)
        row.addWidget(self._message)
        row.addWidget(self._undo)
        row.addStretch(1)
        for part in (self._counts, self._quotes, self._kept):
            row.addWidget(part)


def _muted(name: str) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setProperty("tone", "muted")
    keep_plain(label)
    return label
