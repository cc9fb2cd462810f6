from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from windows import add, answer, case_map

from argmap.case.changes import ChangeSet, added
from argmap.case.claims import Claim
from argmap.case.errors import StoreError
from argmap.case.ids import ClaimId
from argmap.case.terms import SourceKind
from argmap.ui.cases import Backup
from argmap.ui.dialogs import backups, caption_form, copying, paths, sheet
from argmap.ui.dialogs.copying import CopyWish


def test_without_a_case_the_window_offers_one(make_window):
    window = make_window()
    assert window.start_page.isVisible()
    assert not window.desk.isVisible()
    assert window.windowTitle() == "argmap"
    assert not window.actions_["add_claim"].isEnabled()
    assert window.actions_["new_case"].isEnabled()


def test_a_new_case_has_a_place_and_is_open(window, files):
    assert window.desk.isVisible()
    assert window.windowTitle() == "Parler v. AWS – argmap"
    assert files.done == [("create", files.folder / "one.argmap", None)]
    assert window._settings.recent == [files.folder / "one.argmap"]
    assert window.message_line.state.endswith("saved")
    assert window.message_line.message == "Created one.argmap"
    assert "Winter" in window.top_bar.about


def test_a_case_that_cannot_be_opened_leaves_a_sentence(make_window, files):
    window = make_window()
    assert not window.open_path(files.folder / "gone.argmap")
    assert window.start_page.words == "There is no case gone.argmap. Check its name."
    assert window.message_line.message.startswith("Not done. There is no case")


def test_a_case_that_cannot_be_opened_leaves_the_open_one(window, files):
    assert not window.open_path(files.folder / "gone.argmap")
    assert window.desk.isVisible()
    assert window.flow.path == files.folder / "one.argmap"


def test_opening_a_case_is_told_before_it_takes_its_time(window, files, store):
    path = files.folder / "other.argmap"
    files.stores[path] = store
    told = []
    window._bridge.busy.connect(told.append)
    window._bridge.opened.connect(lambda: told.append("opened"))
    assert window.open_path(path)
    assert told[0] == "Opening other.argmap…"
    assert "opened" in told[1:]
    assert window.message_line.message == "Opened other.argmap"


def test_the_example_is_made_once_and_opened_after(make_window, files, monkeypatch):
    window = make_window()
    window.actions_["open_example"].trigger()
    assert files.done[0][2] == "parler-v-aws"
    path = window.flow.path
    path.touch()
    window.actions_["close_case"].trigger()
    assert window.start_page.isVisible()
    window.actions_["open_example"].trigger()
    assert len(files.done) == 1
    assert window.flow.path == path


def test_a_new_case_never_replaces_the_open_one(window, files):
    window.actions_["new_case"].trigger()
    assert len(files.done) == 1
    assert "Choose another name" in window.message_line.message


def test_a_source_opened_for_reading_widens_the_left_and_back_returns(
    qtbot, window, tmp_path, monkeypatch
):
    usual = window.desk.left.width()
    import_text(qtbot, window, tmp_path, monkeypatch)
    assert window._selection.picked.source in case_map(window).sources
    assert window.desk.left.currentWidget() is window.furniture.reader
    assert window.desk.left.width() > usual
    window._selection.pick_source(None)
    assert window.desk.left.currentWidget() is window.desk.material
    assert window.desk.left.width() == usual


def import_text(qtbot, window, tmp_path, monkeypatch):
    path = tmp_path / "article.txt"
    path.write_text("Parler sues Amazon\n\nNew York: Parler sued Amazon on Monday.\n")
    answer(monkeypatch, opened=path)
    monkeypatch.setattr(sheet.Sheet, "ask", lambda _self: True)
    window.actions_["import_sources"].trigger()
    qtbot.waitUntil(lambda: not window.intake.importer.is_busy)


def test_an_import_takes_the_form_as_it_stands_in_one_step(
    qtbot, window, tmp_path, monkeypatch, store
):
    import_text(qtbot, window, tmp_path, monkeypatch)
    (source,) = case_map(window).sources.values()
    assert source.title == "Parler sues Amazon"
    assert source.kind is SourceKind.ARTICLE
    assert len(store.steps) == 1
    assert window._bridge.document_of(source.id).text.startswith("Parler sues")


def test_an_import_thought_better_of_changes_nothing(qtbot, window, tmp_path, monkeypatch, store):
    asked = []
    monkeypatch.setattr(sheet.Sheet, "ask", lambda _self: asked.append("asked"))
    path = tmp_path / "article.txt"
    path.write_text("Words.")
    answer(monkeypatch, opened=path)
    window.actions_["import_sources"].trigger()
    qtbot.waitUntil(lambda: not window.intake.importer.is_busy)
    assert len(asked) == 1
    assert not store.steps


def test_a_file_that_is_no_text_is_refused_with_a_sentence(qtbot, window, tmp_path, monkeypatch):
    path = tmp_path / "empty.txt"
    path.touch()
    answer(monkeypatch, opened=path)
    window.actions_["import_sources"].trigger()
    qtbot.waitUntil(lambda: not window.intake.importer.is_busy)
    assert "empty" in window.message_line.message


def test_the_caption_is_changed_in_one_step_and_shown_at_once(window, monkeypatch, store):
    def fill(body):
        body.form.show_values({"title": "A v. B", "standard": "ca9"})
        body._flags["mandatory"].setChecked(True)

    def ask(parent, case, law):
        body = caption_form.CaptionForm(case, law)
        fill(body)
        return body

    monkeypatch.setattr("argmap.ui.intake.ask_caption", ask)
    window.actions_["edit_caption"].trigger()
    assert case_map(window).case.flags == ("mandatory",)
    assert len(store.steps) == 1
    assert window.windowTitle() == "A v. B – argmap"
    assert "Ninth Circuit" in window.top_bar.about


def test_a_copy_goes_where_it_is_wanted_as_it_is_wanted(window, files, monkeypatch):
    monkeypatch.setattr("argmap.ui.case_flow.ask_history", lambda _, **__: CopyWish(history=False))
    answer(monkeypatch, save=files.folder / "copy.argmap")
    window.actions_["save_copy"].trigger()
    assert files.done[-1][2:] == (files.folder / "copy.argmap", False, False)
    assert window.message_line.message == "Saved a copy: copy.argmap"


def test_a_working_copy_is_opened_as_a_case_that_is_kept_where_its_user_says(
    window, files, monkeypatch
):
    copy, kept = files.folder / "copy.PDF", files.folder / "mine.argmap"
    answer(monkeypatch, opened=copy, save=kept)
    window.actions_["open_case"].trigger()
    assert files.done[1:] == [("create of", kept, copy)]
    assert window.flow.path == kept
    answer(monkeypatch, opened=copy, save=None)
    window.actions_["open_case"].trigger()
    assert len(files.done) == 2
    assert "was not opened: it has no file of its own" in window.message_line.message
    files.refusal = StoreError("“copy.PDF” is not a working copy.")
    monkeypatch.setattr(paths, "ask_save", lambda *_: pytest.fail("asked where to keep nothing"))
    window.actions_["open_case"].trigger()
    assert window.message_line.message == "Not done. “copy.PDF” is not a working copy."
    assert window.flow.path == kept


def test_a_working_copy_that_the_program_is_started_with_is_opened_as_by_the_menu(
    window, files, monkeypatch
):
    copy, kept = files.folder / "copy.pdf", files.folder / "mine.argmap"
    answer(monkeypatch, save=kept)
    assert window.open_path(copy)
    assert files.done[1:] == [("create of", kept, copy)]
    assert window.flow.path == kept
    assert window._bridge.is_open
    assert kept in window._settings.recent
    assert copy not in window._settings.recent


def test_a_start_with_a_working_copy_that_is_kept_nowhere_ends_on_the_start_page(
    make_window, files, monkeypatch
):
    window = make_window()
    window.expect_case()
    answer(monkeypatch, save=None)
    assert not window.open_path(files.folder / "copy.pdf")
    assert window.start_page.isVisibleTo(window)
    assert "was not opened" in window.message_line.message


def test_a_backup_takes_the_place_of_the_case_which_is_opened_again(window, files, monkeypatch):
    kept = files.backups(None)
    monkeypatch.setattr("argmap.ui.case_flow.choose_backup", lambda *_: kept[1])
    add(window, "Root")
    window.actions_["restore_backup"].trigger()
    assert files.done[-1] == ("restore", "Last week", files.folder / "one.argmap")
    assert window._bridge.is_open
    assert window._selection.picked.claim is None


def test_a_restore_that_fails_opens_the_case_as_it_was(window, files, monkeypatch):
    monkeypatch.setattr("argmap.ui.case_flow.choose_backup", lambda *_: files.backups(None)[0])
    files.refusal = StoreError("The backup is damaged.")
    window.actions_["restore_backup"].trigger()
    assert window._bridge.is_open


def test_a_backup_of_a_case_that_cannot_be_opened_takes_its_place(
    make_window, files, monkeypatch, store
):
    path = files.folder / "broken.argmap"
    files.folder.mkdir(exist_ok=True)
    path.write_bytes(b"damaged")
    asked = []

    def choose(_parent, case, kept):
        asked.append(case)
        files.stores[path] = store
        return kept[0]

    monkeypatch.setattr("argmap.ui.case_flow.choose_backup", choose)
    window = make_window()
    assert not window.open_path(path)
    assert window.start_page.words == "There is no case broken.argmap. Check its name."
    button = next(
        button
        for button in window.start_page.findChildren(QPushButton)
        if button.text() == window.actions_["restore_backup"].text()
    )
    assert button.isVisible()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert asked == ["broken.argmap"]
    assert files.done[-1] == ("restore", "Yesterday", path)
    assert window.flow.path == path


def test_without_a_case_a_restore_asks_which_one_is_meant(make_window, files, monkeypatch):
    monkeypatch.setattr("argmap.ui.case_flow.choose_backup", lambda *_: None)
    window = make_window()
    asked = []
    monkeypatch.setattr(paths, "ask_open", lambda _, title, *__: asked.append(title))
    window.actions_["restore_backup"].trigger()
    assert asked == ["Restore which case?"]


def test_a_case_opened_read_only_says_so_and_follows(qtbot, make_window, files, store):
    store.read_only = "Another window has it open."
    files.stores[files.folder / "one.argmap"] = store
    window = make_window()
    window.open_path(files.folder / "one.argmap")
    banner = window.banner
    assert banner.words == "Read only. Another window has it open."
    assert banner.isVisible()
    assert window.message_line.state.endswith("read only")
    assert not window.actions_["add_claim"].isEnabled()
    store.news = ChangeSet("theirs", added(Claim(ClaimId("a" * 32), "News")))
    qtbot.waitUntil(lambda: bool(case_map(window).claims))
    window.actions_["close_case"].trigger()
    assert not banner.is_following


def test_recent_cases_that_are_gone_are_not_offered(window, files):
    recent = window.recent_menu
    recent.fill()
    assert [action.text() for action in recent.actions()] == ["No case yet"]
    (files.folder / "one.argmap").touch()
    recent.fill()
    assert recent.actions()[0].text().startswith("one ")


def test_choices_of_dialogs_are_what_is_chosen(qtbot, window, monkeypatch):
    monkeypatch.setattr(sheet.Sheet, "ask", lambda _self: True)
    kept = [Backup(Path("/a"), "A"), Backup(Path("/b"), "B")]
    assert backups.choose_backup(window, "a.argmap", kept) == kept[0]
    assert backups.choose_backup(window, "a.argmap", []) is None
    assert copying.ask_history(window) == CopyWish(history=True, rounds=True)
    monkeypatch.setattr(sheet.Sheet, "ask", lambda _self: False)
    assert backups.choose_backup(window, "a.argmap", kept) is None
    assert copying.ask_history(window) is None


def test_a_free_path_is_one_that_nothing_has(tmp_path):
    assert paths.free_path(tmp_path, "Untitled", ".argmap").name == "Untitled 1.argmap"
    (tmp_path / "Untitled 1.argmap").touch()
    assert paths.free_path(tmp_path, "Untitled", ".argmap").name == "Untitled 2.argmap"


def test_a_folder_is_remembered_only_where_a_file_was_opened(
    qtbot, window, files, monkeypatch, tmp_path
):
    bad, asked = tmp_path / "locked", []
    bad.mkdir()
    files.refusal = StoreError("That folder cannot be written.")
    answer(monkeypatch, save=bad / "map.pdf", opened=bad / "gone.argmap")
    for action in ("open_case", "import_sources"):
        window.actions_[action].trigger()
    qtbot.waitUntil(lambda: not window.intake.importer.is_busy)
    monkeypatch.setattr(paths, "ask_open", lambda _w, _t, folder, _k: asked.append(folder))
    monkeypatch.setattr(paths, "ask_files", lambda _w, _t, folder, _k: asked.append(folder))
    for action in ("open_case", "import_sources"):
        window.actions_[action].trigger()
    assert [path for path in asked if path is not None and bad in (path, path.parent)] == []
    assert len(asked) == 2
