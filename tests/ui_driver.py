"""A user at the window: the program started as it starts itself, moved by real events.

Events go to the window as the system would send them, so Qt itself finds the
widget under the pointer and the one with the focus, and a gesture on something
covered, hidden or disabled fails as it would for a user.
"""

from __future__ import annotations

import signal
import sys

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import (
    QDrag,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeySequence,
    QTextCursor,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QScrollArea

from argmap.bootstrap import window as starting
from argmap.bootstrap.folders import find_folders
from argmap.bootstrap.window import run_window
from argmap.case_files import CaseFolder
from argmap.ui.dialogs import paths

LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier
_STEP_MS = 5


class Home:
    """A user's own folder, and the windows opened on it."""

    def __init__(self, qtbot, monkeypatch, folder):
        self.qtbot = qtbot
        self.monkeypatch = monkeypatch
        self.folders = find_folders({"ARGMAP_HOME": str(folder)})
        self.folders.documents.mkdir()
        self.users = []
        # The event loop is the test's, and so is what an interrupt and a fault do.
        monkeypatch.setattr(QApplication, "exec", lambda *_: 0)
        monkeypatch.setattr(signal, "signal", lambda *_: None)

    @property
    def log(self):
        return self.folders.data / "argmap.log"

    def folder(self, author="anna"):
        return CaseFolder(self.folders.documents, self.folders.data, author=author)

    def new_case(self, name="one.argmap", example=None):
        path = self.folders.documents / name
        self.folder().create(path, example)
        return path

    def start(self, path=None, *, author="anna", faults_are_reported=False, is_warmed=False):
        """Start the program; with no path it opens what it would for a user.

        What the program makes ready while nobody asks for anything is made where a
        test `is_warmed`; elsewhere it is made by whoever asks for it, so that no
        test rests on how long it happened to wait.
        """
        made, hook = [], sys.excepthook
        with self.monkeypatch.context() as patch:
            if not is_warmed:
                patch.setattr(starting, "_warm", lambda *_: None)
            run_window(path, self.folders, self.folder(author), watch=made.append)
        made[0].resize(1280, 800)  # the screen of a machine without a display is smaller
        if not faults_are_reported:
            sys.excepthook = hook
        user = User(self, made[0])
        self.users.append(user)
        user.waits(lambda: made[0].furniture is not None)
        self._let_happen(user)
        user.turn_to()
        return user

    def _let_happen(self, user):
        """Wait until what is put off has happened: the case opens after the panels are made."""
        happened = []
        QTimer.singleShot(0, user.window, lambda: happened.append(True))
        user.waits(lambda: bool(happened))

    def leave(self):
        """Close every window and let it go: what is left over would be dressed again and again."""
        for user in self.users:
            user.window.close()
            user.window.deleteLater()
            QApplication.sendPostedEvents(user.window, QEvent.Type.DeferredDelete)


class Carrier(QObject):
    """What a system does with a drag: it takes what is carried to a place of a window.

    Without a display Qt gives a drag up as soon as it has begun, and deletes it;
    until then it holds what it carries.
    """

    def __init__(self, handle, at):
        super().__init__()
        self._handle = handle
        self._at = at
        self.carried = False

    def eventFilter(self, watched, event):  # noqa: N802 -- Qt's name
        if event.type() is QEvent.Type.DeferredDelete and isinstance(watched, QDrag):
            self._carry(watched)
        return False

    def _carry(self, drag):
        what = (drag.supportedActions(), drag.mimeData(), LEFT, NONE)
        for kind in (QDragEnterEvent, QDragMoveEvent):
            QApplication.sendEvent(self._handle, kind(self._at.toPoint(), *what))
        QApplication.sendEvent(self._handle, QDropEvent(self._at, *what))
        self.carried = True


class User:
    """Mouse and keyboard at one window."""

    def __init__(self, home, window):
        self.home = home
        self.qtbot = home.qtbot
        self.window = window

    # What the user sees

    @property
    def map(self):
        return self.window.furniture.map

    @property
    def reader(self):
        return self.window.furniture.reader

    @property
    def case_map(self):
        return self.window._bridge.case_map

    @property
    def records(self):
        return list(self.case_map.records())

    @property
    def message(self):
        return self.window.message_line.message

    def menu_text(self, action):
        return self.window.actions_[action].text()

    def texts(self):
        return sorted(claim.text for claim in self.case_map.claims.values())

    def claim(self, text):
        (found,) = [one for one in self.case_map.claims.values() if one.text == text]
        return found

    def waits(self, condition):
        self.qtbot.waitUntil(condition)

    # What the user does

    def turn_to(self):
        """Go to this window."""
        self.window.activateWindow()
        self.waits(self.window.isActiveWindow)

    def press(self, *sequences):
        """Press keys, each written as in "Ctrl+Shift+D"."""
        for sequence in sequences:
            # A keyboard has no Shift+Tab: it sends a key of its own.
            if sequence == "Shift+Tab":
                shift = Qt.KeyboardModifier.ShiftModifier
                QTest.keyClick(self._focus_window(), Qt.Key.Key_Backtab, shift)
            else:
                QTest.keySequence(self._focus_window(), QKeySequence(sequence))

    def type(self, words):
        """Type words wherever the focus is."""
        QTest.keyClicks(QApplication.focusWidget(), words)

    def click(self, widget, at=None):
        """Click on a widget, in its middle or at a point of it."""
        self._bring_into_view(widget)
        # A part just shown is laid out a moment later: a hand waits to see it.
        self.qtbot.waitUntil(lambda: self._is_uncovered(widget, at))
        at = widget.rect().center() if at is None else at
        QTest.mouseClick(*self._at(widget, at))

    def select(self, widget, start, end):
        """Drag over a widget from a point to another."""
        QTest.mousePress(*self._at(widget, start))
        handle, _, _, at = self._at(widget, end)
        QTest.mouseMove(handle, at - QPoint(4, 0))
        QTest.mouseMove(handle, at)
        QTest.mouseRelease(*self._at(widget, end))

    def drag(self, widget, start, target, end):
        """Take something at a point of a widget and let it go at a point of another.

        The gesture is real, and so is the drag that comes of it; but without a
        display there is no system to carry it, so this hands it to the window.
        """
        handle, _, _, first = self._at(widget, start)
        carrier = Carrier(handle, QPointF(self._at(target, end)[3]))
        QApplication.instance().installEventFilter(carrier)
        QTest.mousePress(handle, LEFT, NONE, first)
        QTest.mouseMove(handle, first + QPoint(40, 0))
        self.waits(lambda: carrier.carried)
        QApplication.instance().removeEventFilter(carrier)
        QTest.mouseRelease(handle, LEFT, NONE, first + QPoint(40, 0))

    def answers(self, fill, *keys):
        """Press keys that open a dialog, and answer it; `fill` is called with it."""
        self.answers_to(lambda: self.press(*keys), fill)

    def answers_to(self, begin, fill):
        """Begin something that opens a dialog, perhaps in a while, and answer it."""
        seen, troubles = [], []

        def look():
            dialog = QApplication.activeModalWidget()
            if not isinstance(dialog, QDialog) or not dialog.isActiveWindow():
                return
            if not getattr(getattr(dialog, "preview", None), "_has_begun", True):
                return  # it comes in several turns
            watch.stop()
            seen.append(dialog)
            try:
                fill(dialog)
            except BaseException as error:  # noqa: BLE001 -- raised again below
                troubles.append(error)
                dialog.done(QDialog.DialogCode.Rejected)  # whatever it would ask first

        watch = QTimer(interval=_STEP_MS)
        watch.timeout.connect(look)
        watch.start()
        begin()
        # Some dialogs come when something is read; `exec` comes back when they are gone.
        self.waits(lambda: bool(seen) and QApplication.activeModalWidget() is None)
        watch.stop()
        if troubles:
            raise troubles[0]
        self.turn_to()  # as a system does when a dialog is gone

    def chooses(self, *, saved=None, opened=None):
        """Answer the system's own file dialogs from now on."""
        self.home.monkeypatch.setattr(paths, "ask_save", lambda *_: saved)
        self.home.monkeypatch.setattr(paths, "ask_open", lambda *_: opened)
        self.home.monkeypatch.setattr(paths, "ask_files", lambda *_: [opened] if opened else [])

    def does(self, words):
        """Find an action in the palette and do it, by keyboard."""
        self.press("Ctrl+K")
        self.type(words)
        self.press("Return")

    # Places

    def box(self, claim, premise=None):
        """The middle of the box of a claim on the map."""
        scene = self.map.scene
        rect = scene.rect(scene.find(claim.id, premise))
        return self.map.view.to_screen(rect.center()).toPoint()

    def pick(self, text):
        """Click on the box of a claim."""
        self.click(self.map, self.box(self.claim(text)))
        assert self.window._selection.picked.claim == self.claim(text).id

    def words_at(self, words):
        """Where words of the open source begin and end in the reader, brought into view."""
        view = self.reader.text
        start = view.kept_text.index(words)
        ends = (start, start + len(words))
        cursors = [QTextCursor(view.document()) for _ in ends]
        for cursor, offset in zip(cursors, ends, strict=True):
            cursor.setPosition(view.offsets.to_utf16(offset))
        bar = view.verticalScrollBar()
        bar.setValue(bar.value() + view.cursorRect(cursors[0]).top() - view.height() // 3)
        return [view.cursorRect(cursor).center() for cursor in cursors]

    def _focus_window(self):
        """Return the window that keys go to: a popup, a dialog or this window."""
        top = QApplication.activePopupWidget() or QApplication.activeModalWidget()
        self._top = top or self.window  # kept: PySide lets the handle go with what it is of
        return self._top.windowHandle()

    def _at(self, widget, at):
        handle = widget.window().windowHandle()
        return handle, LEFT, NONE, handle.mapFromGlobal(widget.mapToGlobal(at))

    def _bring_into_view(self, widget):
        parent = widget.parentWidget()
        while parent is not None:
            if isinstance(parent, QScrollArea):
                parent.ensureWidgetVisible(widget)
            parent = parent.parentWidget()

    def _is_uncovered(self, widget, at):
        at = widget.rect().center() if at is None else at
        there = widget.window().childAt(widget.mapTo(widget.window(), at))
        return there is widget or widget.isAncestorOf(there)


def button(parent, text):
    """The button of a dialog or panel that says so, whatever letter is its key."""
    shown = [one for one in parent.findChildren(QPushButton) if one.isVisible()]
    (found,) = [one for one in shown if text in {one.text(), one.text().replace("&", "")}]
    return found
