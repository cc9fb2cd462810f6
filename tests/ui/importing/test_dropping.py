"""Files dropped anywhere onto the window are imported; until then a hint says what will happen."""

from __future__ import annotations

import pytest
from importing_kinds import idle, sources
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget

COPY = Qt.DropAction.CopyAction
HELD = (Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)


class Dragged:
    """Files dragged over a window as the system would: events go to the window itself."""

    def __init__(self, user, *paths, mime=None):
        self.handle = user.window.windowHandle()
        self.window = user.window
        self.mime = mime or QMimeData()
        if paths:
            self.mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])

    def over(self, widget):
        at = widget.mapTo(self.window, widget.rect().center())
        self.at = QPointF(at)
        enter = QDragEnterEvent(at, COPY, self.mime, *HELD)
        QApplication.sendEvent(self.handle, enter)
        move = QDragMoveEvent(at, COPY, self.mime, *HELD)
        QApplication.sendEvent(self.handle, move)
        return move.isAccepted()

    def drop(self):
        event = QDropEvent(self.at, COPY, self.mime, *HELD)
        QApplication.sendEvent(self.handle, event)
        return event

    def leave(self):
        QApplication.sendEvent(self.handle, QDragLeaveEvent())


def place_of(user, name):
    user.window.actions_["show_sources"].trigger()
    places = {
        "map": user.map,
        "sources": user.window.furniture.sources,
        "inspector": user.window.furniture.inspector,
        "foot": user.window.message_line,
    }
    return places[name]


@pytest.mark.parametrize("place", ["map", "sources", "inspector", "foot"])
def test_a_file_dropped_anywhere_is_imported_after_the_preview(user, report, place):
    dragged = Dragged(user, report)
    hint = user.window.intake.dropping.hint
    assert dragged.over(place_of(user, place))
    assert hint.isVisible()
    assert hint.words.text() == "Let go to import “report.txt”"
    seen = []
    user.answers_to(dragged.drop, lambda sheet: (seen.append(hint.isVisible()), sheet.accept()))
    idle(user)
    assert seen == [False]
    assert len(sources(user)) == 1
    assert report.exists()


def test_files_and_folders_are_counted_in_the_hint_which_goes_with_the_pointer(
    user, folder, report
):
    dragged = Dragged(user, report, report, folder)
    assert dragged.over(user.map)
    hint = user.window.intake.dropping.hint
    assert hint.words.text() == "Let go to import 2 files and 1 folder"
    dragged.leave()
    assert not hint.isVisible()
    assert not user.window.intake.importer.is_busy


def mime_of(text="", html="", address=""):
    mime = QMimeData()
    if text:
        mime.setText(text)
    if html:
        mime.setHtml(html)
    if address:
        mime.setUrls([QUrl(address)])
    return mime


def test_a_picture_that_is_dragged_is_left_to_who_takes_it(user):
    dragged = Dragged(user, mime=mime_of(" "))
    assert not dragged.over(user.window.message_line)
    assert not user.window.intake.dropping.hint.isVisible()
    dragged.leave()


@pytest.mark.parametrize("html", ["", "<p>Parler sued Amazon on Monday over its removal.</p>"])
def test_words_of_another_program_are_offered_for_import_as_a_paste_is(user, html):
    words = "Parler sued Amazon on Monday over its removal."
    dragged = Dragged(user, mime=mime_of(words, html))
    assert dragged.over(user.window.message_line)
    assert user.window.intake.dropping.hint.words.text() == "Let go to import the text"
    user.answers_to(dragged.drop, lambda sheet: sheet.accept())
    idle(user)
    (source,) = sources(user)
    assert words in user.window._bridge.document_of(source.id).text


@pytest.mark.parametrize("address", ["https://example.org/page", ""])
def test_a_link_is_told_to_be_saved_first(user, address):
    dragged = Dragged(user, mime=mime_of("https://example.org/page", address=address))
    dragged.over(user.window.message_line)
    assert "fetches nothing" in user.window.intake.dropping.hint.words.text()
    dragged.drop()
    assert "Save the page in your browser first" in user.message
    assert not user.window.intake.importer.is_busy


@pytest.mark.parametrize("is_open", [True, False])
def test_a_case_that_is_dropped_is_opened_whether_one_is_open_or_not(user, home, is_open):
    other = home.new_case("two.argmap")
    before = user.window.flow.path
    assert other != before
    if not is_open:
        user.press("Ctrl+W")
    dragged = Dragged(user, other)
    assert dragged.over(user.map if is_open else user.window.start_page)
    hint = user.window.intake.dropping.hint
    assert hint.words.text() == f"Let go to open the case “{other.name}”"
    dragged.drop()
    user.waits(lambda: user.window.flow.path == other and user.window._bridge.is_open)


def test_a_case_among_files_is_refused_with_a_sentence(user, home, report):
    dragged = Dragged(user, home.new_case("two.argmap"), report)
    dragged.over(user.map)
    assert "one case by itself" in user.window.intake.dropping.hint.words.text()
    dragged.drop()
    assert "one case by itself" in user.message


def test_without_a_case_the_hint_says_why_nothing_can_be_dropped(user, report):
    user.press("Ctrl+W")
    dragged = Dragged(user, report)
    dragged.over(user.window.start_page)
    assert "Open a case first" in user.window.intake.dropping.hint.words.text()
    event = dragged.drop()
    assert event.dropAction() != Qt.DropAction.MoveAction
    assert "Open a case first" in user.message
    assert not user.window.intake.dropping.hint.isVisible()
    assert not user.window.intake.importer.is_busy


def test_the_hint_covers_the_window_and_takes_no_clicks(user, report):
    dragged = Dragged(user, report)
    dragged.over(user.map)
    hint = user.window.intake.dropping.hint
    assert isinstance(hint, QWidget)
    assert hint.geometry() == user.window.centralWidget().geometry()
    assert hint.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    dragged.leave()
