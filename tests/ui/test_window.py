from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from argmap.case.changes import ChangeSet, added
from argmap.case.errors import StoreError
from argmap.case.ids import ClaimId
from argmap.case.places import Alone, Under
from argmap.case.plan_claims import plan_claim, plan_reword
from argmap.case.records import Claim
from argmap.case.terms import SourceKind
from argmap.law.reading import load_standards
from argmap.ui.bridge import Bridge
from argmap.ui.cases import Backup
from argmap.ui.dialogs import backups, caption_form, copying, import_form, paths, sheet
from argmap.ui.look import wanted_theme
from argmap.ui.selection import Selection
from argmap.ui.settings import Settings
from argmap.ui.text_field import TextField
from argmap.ui.theme import load_theme
from argmap.ui.three_panels import LEFT, RIGHT
from argmap.ui.window import MainWindow
from argmap.workspace.workspace import Workspace


class MemoryFiles:
    """Cases kept in memory, one store a path."""

    def __init__(self, folder, make_store):
        self.folder = folder
        self.make_store = make_store
        self.stores = {}
        self.done = []
        self.refusal = None

    def default_folder(self):
        return self.folder

    def create(self, path, example=None):
        self._may()
        self.done.append(("create", path, example))
        self.stores[path] = self.make_store()

    def open(self, path):
        if path not in self.stores:
            raise StoreError(f"There is no case {path.name}.", "Check its name.")
        return Workspace(self.stores[path])

    def copy(self, path, to, *, with_history):
        self._may()
        self.done.append(("copy", path, to, with_history))

    def backups(self, path):
        return [Backup(Path("/backup"), "Yesterday"), Backup(Path("/older"), "Last week")]

    def restore(self, backup, path):
        self._may()
        self.done.append(("restore", backup.label, path))

    def export(self, path, case_map, document_of, reader):
        self._may()
        self.done.append(("export", path, reader))

    def _may(self):
        if self.refusal:
            raise self.refusal


@pytest.fixture
def files(tmp_path, store):
    return MemoryFiles(tmp_path / "cases", lambda: store)


@pytest.fixture
def make_window(qtbot, qapp, tmp_path, files):
    made = []

    def make(width=1280, height=800):
        window = MainWindow(
            bridge=Bridge(),
            selection=Selection(),
            files=files,
            settings=Settings(tmp_path / "settings"),
            law=cache(load_standards),
        )
        qtbot.addWidget(window)
        made.append(window)
        window.resize(width, height)
        with qtbot.waitSignal(window.furnished):
            window.show()
        return window

    yield make
    for window in made:
        window.close()
    qapp.setStyleSheet("")


@pytest.fixture
def window(make_window, files, monkeypatch):
    window = make_window()
    answer(monkeypatch, save=files.folder / "one.argmap")
    window.actions_["new_case"].trigger()
    return window


def answer(monkeypatch, *, save=None, opened=None):
    monkeypatch.setattr(paths, "ask_save", lambda *_: save)
    monkeypatch.setattr(paths, "ask_open", lambda *_: opened)


def case_map(window):
    return window._bridge.case_map


def press(qtbot, widget, key, modifier=Qt.KeyboardModifier.NoModifier):
    qtbot.keyClick(widget, key, modifier)


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


def test_the_tree_is_built_by_keyboard_alone_on_the_outline(qtbot, window):
    window.actions_["show_outline"].trigger()
    outline = window.furniture.outline
    assert outline.view.hasFocus()

    def type_into_row(words):
        fields = outline.view.viewport().findChildren(TextField)
        (editor,) = [field for field in fields if field.isVisible()]
        qtbot.keyClicks(editor, words)
        press(qtbot, editor, Qt.Key.Key_Return)
        qtbot.waitUntil(outline.view.hasFocus)

    press(qtbot, outline.view, Qt.Key.Key_Return)
    type_into_row("Restore hosting")
    press(qtbot, outline.view, Qt.Key.Key_Tab)
    type_into_row("The business dies")
    press(qtbot, outline.view, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    type_into_row("Money repairs it")
    texts = [index.data() for index in outline.model.indexes()]
    assert texts == ["Restore hosting", "The business dies", "Money repairs it"]
    press(qtbot, outline.view, Qt.Key.Key_Delete)
    assert len(case_map(window).claims) == 2
    press(qtbot, outline.view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert len(case_map(window).claims) == 3


def test_tab_and_enter_keep_their_meaning_in_the_inspector(qtbot, window):
    add(window, "Root")
    field = window.furniture.inspector.claim_page.words.field
    field.setFocus()
    press(qtbot, field, Qt.Key.Key_Return)
    press(qtbot, field, Qt.Key.Key_Tab)
    assert len(case_map(window).claims) == 1
    assert not field.hasFocus()


def add(window, text, place=None):
    bridge = window._bridge
    done = bridge.edit(plan_claim, text, place or Alone(), new_id=bridge.new_id)
    claim = next(c.after for c in done.changes if isinstance(c.after, Claim))
    window._selection.pick_claim(claim.id)
    return claim


def test_a_new_claim_opens_its_editor_on_the_map_unless_the_outline_has_the_focus(window):
    window.actions_["show_weigh"].trigger()
    window.actions_["add_claim"].trigger()
    assert window.desk.work.bar.currentIndex() == 0
    assert window.furniture.map.editor.isVisible()


def test_undo_and_redo_say_what_they_would_do(window):
    claim = add(window, "Root")
    window._bridge.edit(plan_reword, claim.id, "Other & more")
    undo, redo = window.actions_["undo"], window.actions_["redo"]
    assert undo.text() == "Undo reword claim"
    assert not redo.isEnabled()
    undo.trigger()
    assert redo.text() == "Redo reword claim"
    assert window.message_line.message == "Undone: Reword claim"


def test_the_message_line_offers_to_undo_what_just_happened(qtbot, window):
    add(window, "Root")
    assert window.message_line.message == "Add claim"
    qtbot.mouseClick(window.message_line._undo, Qt.MouseButton.LeftButton)
    assert not case_map(window).claims
    assert not window.message_line._undo.isVisible()


def test_a_refused_edit_is_said_with_its_reason_and_stays_until_the_next(window, store):
    store.refusal = StoreError("The disk is full.", "Free some space.")
    window.actions_["add_claim"].trigger()
    line = window.message_line
    assert line.message == "Not done. The disk is full. Free some space."
    assert line._mark.isVisible()
    store.refusal = None
    window.actions_["add_claim"].trigger()
    assert not line._mark.isVisible()


def test_the_palette_does_what_is_typed(qtbot, window):
    window.actions_["open_palette"].trigger()
    line = window.palette_.line
    qtbot.keyClicks(line, "add cl")
    assert window.palette_.titles[0] == "Add claim"
    press(qtbot, line, Qt.Key.Key_Return)
    assert not window.palette_.isVisible()
    assert len(case_map(window).claims) == 1


def test_the_palette_finds_claims_by_words_and_moves_by_arrows(qtbot, window):
    first = add(window, "Vendors flee the platform")
    second = add(window, "Vendors stay")
    window.actions_["find_claim"].trigger()
    line = window.palette_.line
    qtbot.keyClicks(line, "vendors")
    assert set(window.palette_.titles) == {"Vendors flee the platform", "Vendors stay"}
    other = window.palette_.titles[1]
    press(qtbot, line, Qt.Key.Key_Down)
    press(qtbot, line, Qt.Key.Key_Return)
    wanted = first if other == first.text else second
    assert window._selection.picked.claim == wanted.id


def test_escape_closes_the_palette_and_what_cannot_be_done_is_not_offered(qtbot, window):
    window.actions_["open_palette"].trigger()
    assert "Add reason" not in window.palette_.titles
    press(qtbot, window.palette_.line, Qt.Key.Key_Escape)
    assert not window.palette_.isVisible()


def test_side_panels_hide_by_one_key_each_and_are_remembered(qtbot, window, make_window):
    qtbot.keyClick(window, Qt.Key.Key_F9)
    assert not window.desk.left.isVisible()
    qtbot.keyClick(window, Qt.Key.Key_F10)
    assert not window.desk.right.isVisible()
    qtbot.keyClick(window, Qt.Key.Key_F10)
    window.close()
    again = make_window()
    assert not again.desk.panels.is_shown(LEFT)
    assert again.desk.panels.is_shown(RIGHT)


def test_in_a_narrow_window_side_panels_lie_over_the_work_one_at_a_time(qtbot, window):
    window.resize(900, 700)
    qtbot.waitUntil(lambda: window.desk.panels.is_narrow)
    assert not window.desk.left.isVisible()
    middle = window.desk.work.width()
    qtbot.keyClick(window, Qt.Key.Key_F9)
    assert window.desk.left.isVisible()
    assert window.desk.work.width() == middle
    qtbot.keyClick(window, Qt.Key.Key_F10)
    assert window.desk.right.isVisible()
    assert not window.desk.left.isVisible()
    window.resize(1280, 800)
    qtbot.waitUntil(lambda: not window.desk.panels.is_narrow)
    assert window.desk.left.isVisible()
    assert window.desk.right.isVisible()
    assert window.desk.work.width() < 900


def test_f6_goes_round_the_panels_that_are_shown(qtbot, window):
    add(window, "Root")
    window.actions_["show_map"].trigger()
    seen = []
    for _ in range(3):
        qtbot.keyClick(window, Qt.Key.Key_F6)
        focused = QApplication.focusWidget()
        places = [window.desk.left, window.desk.work, window.desk.right]
        seen.append(next(i for i, place in enumerate(places) if place.isAncestorOf(focused)))
    assert seen == [2, 0, 1]
    qtbot.keyClick(window, Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    assert window.desk.left.isAncestorOf(QApplication.focusWidget())


def test_a_source_opened_for_reading_widens_the_left_and_back_returns(
    window, tmp_path, monkeypatch
):
    usual = window.desk.left.width()
    import_text(window, tmp_path, monkeypatch)
    assert window._selection.picked.source in case_map(window).sources
    assert window.desk.left.currentWidget() is window.furniture.reader
    assert window.desk.left.width() > usual
    window._selection.pick_source(None)
    assert window.desk.left.currentWidget() is window.desk.material
    assert window.desk.left.width() == usual


def import_text(window, tmp_path, monkeypatch):
    path = tmp_path / "article.txt"
    path.write_text("Parler sues Amazon\n\nNew York: Parler sued Amazon on Monday.\n")
    answer(monkeypatch, opened=path)
    monkeypatch.setattr(sheet.Sheet, "ask", lambda _self: True)
    window.actions_["import_source"].trigger()


def test_an_import_takes_the_form_as_it_stands_in_one_step(window, tmp_path, monkeypatch, store):
    import_text(window, tmp_path, monkeypatch)
    (source,) = case_map(window).sources.values()
    assert source.title == "Parler sues Amazon"
    assert source.kind is SourceKind.ARTICLE
    assert len(store.steps) == 1
    assert window._bridge.document_of(source.id).text.startswith("Parler sues")


def test_an_import_thought_better_of_changes_nothing(window, tmp_path, monkeypatch, store):
    monkeypatch.setattr(import_form.Sheet, "ask", lambda _self: False)
    path = tmp_path / "article.txt"
    path.write_text("Words.")
    answer(monkeypatch, opened=path)
    window.actions_["import_source"].trigger()
    assert not store.steps


def test_a_file_that_is_no_text_is_refused_with_a_sentence(window, tmp_path, monkeypatch):
    path = tmp_path / "empty.txt"
    path.touch()
    answer(monkeypatch, opened=path)
    window.actions_["import_source"].trigger()
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
    monkeypatch.setattr("argmap.ui.case_flow.ask_history", lambda _: False)
    answer(monkeypatch, save=files.folder / "copy.argmap")
    window.actions_["save_copy"].trigger()
    assert files.done[-1][2:] == (files.folder / "copy.argmap", False)
    assert window.message_line.message == "Saved a copy: copy.argmap"


def test_an_export_says_where_it_went_or_why_not(window, files, monkeypatch):
    answer(monkeypatch, save=files.folder / "map.pdf")
    window.actions_["export_pdf"].trigger()
    assert files.done[-1][:2] == ("export", files.folder / "map.pdf")
    assert window.message_line.message.startswith("Exported map.pdf")
    files.refusal = StoreError("That folder cannot be written.")
    window.actions_["export_pdf"].trigger()
    assert window.message_line.message == "Not done. That folder cannot be written."


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
    qtbot.waitUntil(lambda: bool(case_map(window).claims), timeout=3000)
    window.actions_["close_case"].trigger()
    assert not banner.is_following


def test_closing_keeps_what_was_typed_last_and_closes_the_store(qtbot, window, store):
    claim = add(window, "Root")
    field = window.furniture.inspector.claim_page.words.field
    field.setFocus()
    qtbot.keyClicks(field, "Uprooted ")
    window.close()
    assert store.map.claims[claim.id].text == "Uprooted Root"
    assert store.closed


def test_recent_cases_that_are_gone_are_not_offered(window, files):
    recent = window.recent_menu
    recent.fill()
    assert [action.text() for action in recent.actions()] == ["No case yet"]
    (files.folder / "one.argmap").touch()
    recent.fill()
    assert recent.actions()[0].text().startswith("one ")


def test_the_look_can_be_changed_and_is_remembered(window, qapp):
    window.actions_["look_dark"].trigger()
    assert window.look.theme.dark
    assert load_theme("dark").tokens["panel"] in qapp.styleSheet()
    assert window._settings.look == "dark"
    window.actions_["look_light"].trigger()
    assert not window.look.theme.dark


@pytest.mark.parametrize(
    ("look", "system", "theme"),
    [
        ("system", Qt.ColorScheme.Dark, "dark"),
        ("system", Qt.ColorScheme.Light, "light"),
        ("system", Qt.ColorScheme.Unknown, "light"),
        ("light", Qt.ColorScheme.Dark, "light"),
        ("dark", Qt.ColorScheme.Light, "dark"),
    ],
)
def test_the_system_decides_only_where_it_is_asked_to(look, system, theme):
    assert wanted_theme(look, system) == theme


def test_every_control_of_the_window_has_a_name(window):
    add(window, "Root")
    add(window, "Reason", Under(case_map(window).roots()[0].id))
    nameless = [
        part
        for part in window.centralWidget().findChildren(QWidget)
        if part.focusPolicy() & Qt.FocusPolicy.TabFocus
        and part.isVisible()
        and not part.accessibleName()
        and not getattr(part, "text", str)()
    ]
    assert nameless == []


def test_choices_of_dialogs_are_what_is_chosen(qtbot, window, monkeypatch):
    monkeypatch.setattr(sheet.Sheet, "ask", lambda _self: True)
    kept = [Backup(Path("/a"), "A"), Backup(Path("/b"), "B")]
    assert backups.choose_backup(window, kept) == kept[0]
    assert backups.choose_backup(window, []) is None
    assert copying.ask_history(window) is False
    monkeypatch.setattr(sheet.Sheet, "ask", lambda _self: False)
    assert backups.choose_backup(window, kept) is None
    assert copying.ask_history(window) is None


def test_a_free_path_is_one_that_nothing_has(tmp_path):
    assert paths.free_path(tmp_path, "Untitled", ".argmap").name == "Untitled 1.argmap"
    (tmp_path / "Untitled 1.argmap").touch()
    assert paths.free_path(tmp_path, "Untitled", ".argmap").name == "Untitled 2.argmap"
