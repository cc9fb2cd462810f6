"""What goes wrong around a window: each gets a sentence, and nothing is lost."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from ui_driver import button

from argmap.ui.dialogs.backups import BackupList
from argmap.ui.dialogs.copying import CopyChoice
from argmap.ui.unkept_banner import UnkeptBanner

FIRST = "Order Amazon to restore hosting"


@pytest.fixture
def path(home):
    return home.new_case()


@pytest.fixture
def user(home, path):
    """Somebody who has typed one claim."""
    user = opened(home, path)
    begin(user)
    return user


def opened(home, path, **how):
    user = home.start(path, **how)
    user.waits(lambda: user.window._bridge.is_open)
    return user


def begin(user, words=FIRST):
    user.click(user.map.empty.button)
    user.type(words)
    user.press("Return")


def add(user, words):
    user.press("Ctrl+Return")
    user.type(words)
    user.press("Return")


def refused(user):
    line = user.window.message_line
    return line._mark.isVisible() and line.message.startswith("Not done. ")


# A second window


def test_a_second_window_only_reads_says_who_writes_and_follows(home, path):
    anna = opened(home, path, author="anna")
    bert = opened(home, path, author="bert")
    assert bert.window.banner.isVisible()
    assert "anna" in bert.window.banner.words
    assert "anna" not in anna.window.banner.words
    bert.window.banner._timer.stop()  # until what has been written is there
    anna.turn_to()
    begin(anna)
    assert not bert.texts()
    bert.window.banner.refresh()
    bert.waits(lambda: bert.texts() == [FIRST])
    assert len(bert.map.scene.boxes) == 1
    assert bert.window.message_line.state == "1 claim     read only"
    anna.press("Ctrl+Z", "Ctrl+Z")
    bert.waits(lambda: not bert.texts())


def test_a_second_window_cannot_edit(home, path):
    anna = opened(home, path, author="anna")
    begin(anna)
    bert = opened(home, path, author="bert")
    before = bert.records
    bert.pick(FIRST)
    bert.press("Ctrl+Return", "Tab", "F2", "Delete", "Ctrl+Shift+H", "Ctrl+Z")
    bert.type("words")
    assert bert.records == before
    assert anna.records == before
    assert not bert.window.actions_["add_claim"].isEnabled()
    assert not bert.window.actions_["undo"].isEnabled()


# Files


def test_a_file_replaced_under_the_window_refuses_edits_and_can_be_copied(home, user, path):
    other = home.new_case("other.argmap")
    other.replace(path)
    replaced = path.read_bytes()
    before = user.records
    add(user, "Lost?")
    assert refused(user)
    assert "was replaced by another file while it was open" in user.message
    assert "Save a" in user.message
    assert user.records == before

    def choose(sheet):
        user.click(sheet.findChild(CopyChoice).with_history)
        user.click(button(sheet, "Choose a place…"))

    copy = path.with_name("saved.argmap")
    user.chooses(saved=copy)
    user.answers(choose, "Ctrl+Shift+S")
    assert user.message == "Saved a copy: saved.argmap. It is the case that is open now."
    assert user.window.flow.path == copy
    assert user.records == before
    assert path.read_bytes() == replaced
    assert user.menu_text("undo") == "Undo add claim"


def test_an_edit_that_is_not_kept_is_told_whole_with_the_way_out(home, user, path):
    strip = user.window.findChild(UnkeptBanner)
    assert not strip.isVisible()
    away = path.with_name("away.argmap")
    path.rename(away)
    add(user, "Lost?")
    assert strip.isVisible()
    assert strip.words.startswith("Not saved. “one.argmap” was moved or deleted")
    assert strip.save_copy.isVisible()
    assert user.window.message_line.state.endswith("not saved")
    user.press("Ctrl+Shift+P")  # refused too: it stays
    assert strip.isVisible()
    away.rename(path)
    add(user, "Kept")
    assert not strip.isVisible()
    assert user.window.message_line.state.endswith("     saved")
    assert "Kept" in user.texts()


def test_the_way_out_saves_a_copy_and_goes_on_in_it(home, user, path):
    path.rename(path.with_name("away.argmap"))
    add(user, "Lost?")
    strip = user.window.findChild(UnkeptBanner)
    copy = path.with_name("saved.argmap")
    user.chooses(saved=copy)
    strip.save_copy.setFocus()
    user.answers(lambda sheet: user.click(button(sheet, "Choose a place…")), "Space")
    assert user.window.flow.path == copy
    assert not strip.isVisible()
    add(user, "It goes on")
    assert user.texts() == ["It goes on", FIRST]


def test_a_failure_is_told_whole_and_goes_with_its_case(home, user, path):
    other = home.new_case("other.argmap")
    newer(other)
    user.chooses(opened=other)
    user.press("Ctrl+O")
    line = user.window.message_line
    assert len(user.message) > 150
    assert line.shown == user.message
    label = line._failure
    assert label.height() >= label.heightForWidth(label.width())
    assert line.height() < 60
    assert label.width() > 900
    user.press("Ctrl+W")
    assert user.message == ""
    assert line.shown == ""
    assert "newer version" not in user.window.start_page.words


def newer(path):
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version = 999")


def damaged(path):
    data = bytearray(path.read_bytes())
    data[4096:8192] = os.urandom(4096)
    path.write_bytes(data)


def no_case(path):
    path.write_text("This is a shopping list.\n")


def empty(path):
    path.write_bytes(b"")


def gone(path):
    path.unlink()


@pytest.mark.parametrize("spoil", [newer, damaged, no_case, empty, gone])
def test_what_cannot_be_opened_gets_a_sentence_and_the_open_case_stays(home, user, path, spoil):
    other = home.new_case("other.argmap")
    spoil(other)
    there = other.read_bytes() if other.exists() else None
    before = user.records
    user.chooses(opened=other)
    user.press("Ctrl+O")
    assert refused(user)
    assert "other.argmap" in user.message
    assert user.window.flow.path == path
    assert user.records == before
    assert (other.read_bytes() if other.exists() else None) == there
    add(user, "It goes on")
    assert user.texts() == ["It goes on", FIRST]


def test_a_backup_is_chosen_from_a_list_and_takes_the_place_of_the_case(home, user, path):
    user.window.close()
    again = opened(home, path)
    add(again, "A second thought")
    latest = restore(again)
    assert again.message.startswith(f"Restored {latest}.")
    assert again.texts() == [FIRST]
    restore(again, "Down")  # past the one kept just now, to what was there before
    assert again.texts() == ["A second thought", FIRST]


def restore(user, *keys):
    """Choose from the list of backups by keyboard and return what the one chosen is called."""
    chosen = []

    def choose(sheet):
        user.press(*keys)
        chosen.append(sheet.findChild(BackupList).chosen.label)
        user.click(button(sheet, "Restore"))

    user.press("Ctrl+K")
    user.type("restore")
    user.answers(choose, "Return")
    return chosen[0]


@pytest.mark.parametrize("where", ["missing/map.pdf", "file/map.pdf", "folder.pdf"])
def test_a_pdf_that_cannot_be_written_gets_a_sentence(home, user, tmp_path, where):
    (tmp_path / "file").write_text("not a folder")
    (tmp_path / "folder.pdf").mkdir()
    listing = sorted(tmp_path.rglob("*"))
    user.chooses(saved=tmp_path / where)
    user.answers(lambda _: user.press("Return"), "Ctrl+E")
    user.waits(lambda: refused(user))
    assert str(tmp_path) in user.message or "folder.pdf" in user.message
    assert sorted(tmp_path.rglob("*")) == listing


# What is brought in


def empty_text(path):
    path.touch()


def binary(path):
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40)


def huge(path):
    with path.open("wb") as file:
        file.truncate(100_000_000)


@pytest.mark.parametrize(
    ("make", "said"),
    [(empty_text, "is empty"), (binary, "not plain text"), (huge, "is 100.0 MB long")],
)
def test_a_file_that_is_no_text_is_not_imported_and_a_sentence_says_why(
    user, qtbot, tmp_path, make, said
):
    path = tmp_path / "article.txt"
    make(path)
    before = user.records
    user.chooses(opened=path)
    user.press("Ctrl+I")
    qtbot.waitUntil(lambda: refused(user))
    assert QApplication.activeModalWidget() is None
    assert "“article.txt”" in user.message
    assert said in user.message
    assert user.records == before


@pytest.mark.parametrize(
    ("pasted", "said"), [("at\0 once", "NUL"), ("at\ud800 once", "lone surrogate")]
)
@pytest.mark.parametrize("place", ["map", "outline", "inspector"])
def test_words_that_no_file_can_keep_are_not_pasted_and_a_sentence_says_why(
    user, place, pasted, said
):
    user.pick(FIRST)
    if place == "outline":
        user.press("Ctrl+3")
    if place == "inspector":
        user.click(user.window.furniture.inspector.claim_page.words.field)
    else:
        user.press("F2")
    user.press("Ctrl+End")
    user.type(" today, ")
    QGuiApplication.clipboard().setText(pasted)
    user.press("Ctrl+V")
    assert refused(user)
    assert said in user.message
    assert user.texts() == [f"{FIRST} today, "]
    QGuiApplication.clipboard().setText("at once")
    user.press("Ctrl+V", "Return" if place != "inspector" else "Tab")
    assert user.texts() == [f"{FIRST} today, at once"]
