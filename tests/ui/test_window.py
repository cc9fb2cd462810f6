from __future__ import annotations

from functools import cache

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QScrollArea, QToolButton, QWidget
from windows import add, case_map, press

from argmap.case.errors import StoreError
from argmap.case.places import Under
from argmap.case.plan_claims import plan_reword
from argmap.law.reading import load_standards
from argmap.ui.bridge import Bridge
from argmap.ui.look import system_theme
from argmap.ui.selection import Selection
from argmap.ui.settings import Settings
from argmap.ui.text_field import TextField
from argmap.ui.theme import load_theme
from argmap.ui.three_panels import LEFT, RIGHT
from argmap.ui.window import MainWindow


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
    line = window.palette_opener.palette.line
    qtbot.keyClicks(line, "add cl")
    assert window.palette_opener.palette.titles[0] == "Add claim"
    press(qtbot, line, Qt.Key.Key_Return)
    assert not window.palette_opener.palette.isVisible()
    assert len(case_map(window).claims) == 1


def test_the_palette_finds_claims_by_words_and_moves_by_arrows(qtbot, window):
    first = add(window, "Vendors flee the platform")
    second = add(window, "Vendors stay")
    window.actions_["find_claim"].trigger()
    line = window.palette_opener.palette.line
    qtbot.keyClicks(line, "vendors")
    titles = {"Vendors flee the platform", "Vendors stay"}
    assert set(window.palette_opener.palette.titles) == titles
    other = window.palette_opener.palette.titles[1]
    press(qtbot, line, Qt.Key.Key_Down)
    press(qtbot, line, Qt.Key.Key_Return)
    wanted = first if other == first.text else second
    assert window._selection.picked.claim == wanted.id


def test_escape_closes_the_palette_and_what_cannot_be_done_is_not_offered(qtbot, window):
    window.actions_["open_palette"].trigger()
    assert "Add reason" not in window.palette_opener.palette.titles
    press(qtbot, window.palette_opener.palette.line, Qt.Key.Key_Escape)
    assert not window.palette_opener.palette.isVisible()


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


def test_closing_keeps_what_was_typed_last_and_closes_the_store(qtbot, window, store):
    claim = add(window, "Root")
    field = window.furniture.inspector.claim_page.words.field
    field.setFocus()
    qtbot.keyClicks(field, "Uprooted ")
    window.close()
    assert store.map.claims[claim.id].text == "Uprooted Root"
    assert store.closed


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
        ("system", "dark", "dark"),
        ("system", "light", "light"),
        ("light", "dark", "light"),
        ("dark", "light", "dark"),
    ],
)
def test_the_system_decides_only_where_it_is_asked_to(window, monkeypatch, look, system, theme):
    monkeypatch.setattr("argmap.ui.look.system_theme", lambda: system)
    window.actions_[f"look_{look}"].trigger()
    assert window.look.theme.name == theme
    window.look.follow_system()
    assert window.look.theme.name == theme


@pytest.mark.parametrize(
    ("scheme", "theme"),
    [
        (Qt.ColorScheme.Dark, "dark"),
        (Qt.ColorScheme.Light, "light"),
        (Qt.ColorScheme.Unknown, "light"),
    ],
)
def test_a_system_that_is_silent_is_light(qapp, monkeypatch, scheme, theme):
    monkeypatch.setattr(type(qapp.styleHints()), "colorScheme", lambda _hints: scheme)
    assert system_theme() == theme


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


def test_the_first_window_fits_on_the_screen_with_its_frame(qtbot, tmp_path, files):
    window = MainWindow(
        bridge=Bridge(),
        selection=Selection(),
        files=files,
        settings=Settings(tmp_path / "fresh"),
        law=cache(load_standards),
    )
    qtbot.addWidget(window)
    room = window.screen().availableSize()
    assert window.width() <= room.width()
    assert window.height() < room.height()


@pytest.fixture
def overlaid(qtbot, window):
    """The inspector over the work of a narrow window."""
    add(window, "Root")
    window.resize(900, 700)
    qtbot.waitUntil(lambda: window.desk.panels.is_narrow)
    button = next(
        one
        for one in window.top_bar.findChildren(QToolButton)
        if one.defaultAction() is window.actions_["toggle_right"]
    )
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert window.desk.right.isVisible()
    return window, button


def test_an_overlay_leaves_the_tabs_of_the_work_in_sight(qtbot, overlaid):
    window, button = overlaid
    tabs = window.desk.work.bar
    foot = tabs.mapTo(window.desk, tabs.rect().bottomLeft()).y()
    assert window.desk.right.y() > foot
    assert window.desk.right.geometry().bottom() == window.desk.panels.rect().bottom()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert not window.desk.right.isVisible()


def test_a_click_beside_an_overlay_closes_it_and_one_on_it_does_not(qtbot, overlaid):
    window, _ = overlaid
    page = window.desk.right.currentWidget()
    qtbot.mouseClick(page, Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    assert window.desk.right.isVisible()
    qtbot.mouseClick(window.furniture.map, Qt.MouseButton.LeftButton, pos=QPoint(9, 99))
    qtbot.waitUntil(lambda: not window.desk.right.isVisible())


@pytest.mark.parametrize("kind", [TextField, QScrollArea])
def test_escape_closes_an_overlay_from_every_part_of_it(qtbot, overlaid, kind):
    window, _ = overlaid
    part = next(one for one in window.desk.right.findChildren(kind) if one.isVisible())
    qtbot.keyClick(part, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not window.desk.right.isVisible())
