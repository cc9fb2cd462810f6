"""The preview of one document by the keyboard alone: filled in, gone through, kept, left."""

from __future__ import annotations

import pytest
from importing_kinds import sources, take, text_of
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QPushButton
from ui_driver import button


def in_title(user, sheet):
    """Wait until the keyboard is in the title, and return its field."""
    title = sheet.preview.page.form.editor("title").focusProxy()
    user.waits(title.hasFocus)
    return title


def when_asked(user, sheet, *keys):
    """Press keys once a dialog asks over a sheet; return the titles of those that asked."""
    asked = []

    def look():
        dialog = QApplication.activeModalWidget()
        if dialog not in {sheet, None} and dialog.isActiveWindow():
            watch.stop()
            asked.append(dialog.windowTitle())
            user.press(*keys)

    watch = QTimer(sheet, interval=5)
    watch.timeout.connect(look)
    watch.start()
    return asked


def test_esc_cancels_at_once_where_nothing_was_typed(user, report):
    def fill(sheet):
        in_title(user, sheet)
        user.press("Esc")
        assert not sheet.isVisible()

    take(user, report, fill=fill)
    assert sources(user) == []


def test_esc_asks_before_it_throws_away_what_was_just_typed(user, report):
    seen = []

    def fill(sheet):
        title = in_title(user, sheet)
        user.type("Better: ")
        seen.append(when_asked(user, sheet, "Esc"))
        user.press("Esc")
        assert sheet.isVisible()
        assert title.text.startswith("Better: ")
        seen.append(when_asked(user, sheet, "Alt+L"))
        user.press("Esc")
        user.waits(lambda: not sheet.isVisible())

    take(user, report, fill=fill)
    assert seen == [["Leave this import?"]] * 2
    assert sources(user) == []


@pytest.mark.parametrize("name", ["title", "citation", "kind", "translated"])
@pytest.mark.parametrize("key", ["Ctrl+Return", "Alt+I"])
def test_a_key_imports_from_every_field(user, report, name, key):
    def fill(sheet):
        in_title(user, sheet)
        sheet.preview.page.form.editor(name).setFocus()
        user.press(key)
        user.waits(lambda: not sheet.isVisible())

    take(user, report, fill=fill)
    assert len(sources(user)) == 1


def test_return_in_a_field_of_one_line_imports_with_what_was_just_typed(user, report):
    def fill(sheet):
        in_title(user, sheet)
        user.type("Better: ")
        user.press("Return")
        assert not sheet.isVisible()

    take(user, report, fill=fill)
    assert sources(user)[0].title.startswith("Better: ")


def test_return_on_cancel_cancels(user, report):
    def fill(sheet):
        in_title(user, sheet)
        button(sheet, "Cancel").setFocus()
        user.press("Return")
        assert not sheet.isVisible()

    take(user, report, fill=fill)
    assert sources(user) == []


def test_tab_goes_through_the_whole_preview_and_import_looks_the_same_throughout(user, report):
    def fill(sheet):
        first = in_title(user, sheet)
        gone = []
        while not gone or QApplication.focusWidget() is not first:
            assert button(sheet, "Import").isDefault()
            user.press("Tab")
            assert QApplication.focusWidget() not in gone
            gone.append(QApplication.focusWidget())
        named = {one.text().replace("&", "") for one in gone if isinstance(one, QPushButton)}
        assert named >= {"Use this", "Start here", "End here", "Import", "Cancel"}
        sheet.done(0)

    take(user, report, fill=fill)


def test_line_breaks_that_are_pasted_into_the_title_become_spaces(user, report):
    def fill(sheet):
        in_title(user, sheet)
        user.press("Ctrl+A")
        QApplication.clipboard().setText("A headline\r\n  over two lines\u2028and three\n")
        user.press("Ctrl+V")
        user.press("Ctrl+Return")

    take(user, report, fill=fill)
    assert sources(user)[0].title == "A headline over two lines and three"


def test_several_documents_are_corrected_cut_and_left_out_by_keys_alone(user, folder):
    for name in ("one", "two", "three"):
        words = f"Heading {name}\n\nThe first words of {name}.\n\nThe last words of {name}.\n"
        (folder / f"{name}.txt").write_text(words, encoding="utf-8")

    def fill(sheet):
        listed, page = sheet.preview.list, sheet.preview.page
        user.waits(listed.hasFocus)
        user.press("Down", "Space")
        assert button(sheet, "Import 2")
        user.press("Down", "Tab")
        assert page.form.editor("title").focusProxy().hasFocus()
        user.press("Ctrl+A")
        user.type("Corrected")
        while not page.part.text.hasFocus():
            user.press("Tab")
        user.press("Ctrl+Home", "Down", "Down")
        user.press("Alt+S")
        start = page.part.text.kept_text.index("The first")
        user.waits(lambda: page.part.text.kept.start == start)
        while not listed.hasFocus():
            user.press("Shift+Tab")
        user.press("Up", "Up", "Down", "Ctrl+Return")

    take(user, folder, fill=fill)
    first, second = sources(user)
    assert (first.title, second.title) == ("Heading one", "Corrected")
    assert text_of(user, second).startswith("The first words of two.")
