"""Files of every kind come into the case in one step, and a bad one stops none of the others."""

from __future__ import annotations

from threading import Event

import pytest
from importing_kinds import KINDS, REPORT, accept, idle, sources, take, text_of
from patience import PATIENCE_S
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from argmap.sources.reading.batch import read_file
from argmap.ui.dialogs import paths


def write_all(folder):
    for name, made in KINDS.items():
        (folder / name).write_bytes(made())


def test_a_folder_of_every_kind_is_imported_in_one_step_and_undone_in_one(user, folder):
    write_all(folder)
    before = user.records
    take(user, folder)
    assert len(sources(user)) == len(KINDS)
    assert user.window._bridge.undo_label == f"Import {len(KINDS)} sources"
    texts = " ".join(text_of(user, source) for source in sources(user))
    for words in (
        *("Nobody else would host it", "under penalty of perjury", "suspend your account"),
        *("words about hosting", "lost 8 more users", "no merit", "No violence"),
    ):
        assert words in " ".join(texts.split())
    user.press("Ctrl+Z")
    assert user.records == before


def test_the_first_of_them_opens_in_the_reader(user, folder):
    write_all(folder)
    take(user, folder)
    assert user.window._selection.picked.source == sources(user)[0].id
    assert user.reader.text.kept_text.startswith("The company asks")


def test_what_a_file_says_of_itself_is_in_the_form_with_where_it_came_from(user, folder):
    path = folder / "page.html"
    path.write_bytes(KINDS["page.html"]())
    seen = {}

    def fill(sheet):
        form = sheet.preview.page.form
        seen.update(form.values, told=form.remark("url"))
        sheet.accept()

    take(user, path, fill=fill)
    (source,) = sources(user)
    assert (source.title, source.author) == ("Users leave", "Jane Roe")
    assert source.url == seen["url"] == "https://example.org/users"
    assert seen["told"].startswith("Guessed from ")


def test_bad_files_among_good_ones_are_told_in_a_sentence(user, folder, report):
    (folder / "bad.pdf").write_bytes(b"%PDF-1.4 rubbish")
    (folder / "empty.txt").touch()
    shown = {}

    def fill(sheet):
        rows = sheet.preview.list
        shown.update(rows.item(row).text().split("\n") for row in range(rows.count()))
        sheet.accept()

    take(user, folder, fill=fill)
    assert shown["bad.pdf"].startswith("Not read: ")
    assert shown["empty.txt"].startswith("Not read: ")
    assert [source.author for source in sources(user)] == ["Ann Writer"]
    assert user.message.startswith("Imported “Parler sues")
    assert "“bad.pdf” is damaged" in user.message
    assert "“empty.txt” is empty." in user.message


def test_where_nothing_can_be_read_no_preview_opens_and_the_reason_is_told(user, folder):
    (folder / "empty.txt").touch()
    user.window.intake.import_paths([folder / "empty.txt"])
    idle(user)
    assert user.message.startswith("Not done. “empty.txt” is empty.")
    (folder / "bad.pdf").write_bytes(b"%PDF-1.4 rubbish")
    user.window.intake.import_paths([folder])
    idle(user)
    assert user.message.startswith("Not done. None of 2 files was imported.")
    assert not sources(user)


def test_of_many_files_that_cannot_be_read_each_is_listed_with_its_reason(user, folder):
    for number in range(4):
        (folder / f"empty-{number}.txt").touch()
    (folder / "bad.pdf").write_bytes(b"%PDF-1.4 rubbish")
    told = {}

    def look(sheet):
        rows = sheet.preview.list
        for row in range(rows.count()):
            rows.setCurrentRow(row)
            told[rows.item(row).text().split("\n")[0]] = sheet.preview.page.refusal.text()
        assert not sheet.verb.isEnabled()
        QTest.keyClick(sheet, Qt.Key.Key_Escape)

    take(user, folder, fill=look)
    assert len(told) == 5
    assert told["empty-3.txt"].startswith("“empty-3.txt” is empty.")
    assert told["bad.pdf"].startswith("“bad.pdf” is damaged")
    assert user.message.startswith("Not done. None of 5 files was imported.")
    assert not sources(user)


def test_the_same_document_is_not_taken_twice(user, report):
    take(user, report)
    user.window.intake.import_paths([report])
    idle(user)
    assert "is in the case already, as “Parler sues Amazon" in user.message
    assert len(sources(user)) == 1


def test_of_two_files_that_are_the_same_the_first_is_taken(user, folder, report):
    (folder / "second.txt").write_text(REPORT, encoding="utf-8")
    take(user, folder)
    assert len(sources(user)) == 1
    assert "“second.txt” is twice in this batch: it is the same as “report.txt”" in user.message


@pytest.fixture
def held(monkeypatch):
    """Holds every file just before it is read, until it is let go."""
    gate = Event()

    def read_when_let_go(*one, **more):
        assert gate.wait(PATIENCE_S)
        return read_file(*one, **more)

    monkeypatch.setattr("argmap.sources.reading.document_import.read_file", read_when_let_go)
    yield gate
    gate.set()


@pytest.mark.parametrize("name", ["report.txt", "page.html"])
def test_the_key_that_cancels_ends_the_reading_and_nothing_is_imported(user, folder, held, name):
    (folder / name).write_bytes(KINDS[name]())
    user.window.intake.import_paths([folder / name])
    assert user.window.message_line.work_line.isVisible()
    user.map.setFocus()
    user.press("Esc")
    assert not user.window.intake.importer.is_busy
    assert not user.window.message_line.work_line.isVisible()
    assert user.message == "The import was cancelled; nothing was imported."
    assert not sources(user)
    held.set()
    take(user, folder / name)  # and another one goes on as usual
    assert len(sources(user)) == 1


def test_while_files_are_read_it_is_told_which_and_the_case_can_be_edited(user, folder, held):
    write_all(folder)
    told = []
    user.window._bridge.working.connect(lambda work: work.told.connect(told.append))

    def begin():
        user.window.intake.import_paths([folder])
        user.press("Ctrl+Return")
        user.type("Typed meanwhile")
        user.waits(lambda: any(one.startswith("Reading 1 of 7: ") for one in told))
        held.set()

    user.answers_to(begin, accept)
    idle(user)
    assert "Typed meanwhile" in user.texts()
    assert len(sources(user)) == 7


def test_a_second_import_waits_for_the_first(user, folder, report, held):
    (folder / "page.html").write_bytes(KINDS["page.html"]())
    user.window.intake.import_paths([folder / "page.html"])
    user.window.intake.import_paths([report])
    assert user.message.startswith("Not done. Another import is going on.")
    user.window.message_line.work_line.cancel()


def test_a_case_that_is_closed_meanwhile_gets_nothing(user, folder, held):
    (folder / "page.html").write_bytes(KINDS["page.html"]())
    user.window.intake.import_paths([folder / "page.html"])
    user.press("Ctrl+W")
    assert not user.window._bridge.is_open
    assert not user.window.intake.importer.is_busy


def test_a_folder_is_asked_for_and_imported(user, folder, report, monkeypatch):
    monkeypatch.setattr(paths, "ask_folder", lambda *_: folder)
    user.answers_to(user.window.actions_["import_folder"].trigger, accept)
    idle(user)
    assert len(sources(user)) == 1
    assert user.window._settings.folder_of("import", folder.parent) == folder


def test_a_file_dialog_offers_every_kind(qapp):
    offered = paths.source_kinds().split(";;")
    for suffix in ("html", "pdf", "docx", "txt", "md", "rtf", "eml", "mhtml"):
        assert f"*.{suffix}" in offered[0]
    assert offered[-1] == "All files (*)"
    assert any(row.startswith("Web pages (*.html") for row in offered)
