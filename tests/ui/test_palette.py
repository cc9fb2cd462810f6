from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from windows import add, press


@pytest.fixture
def palette(window):
    add(window, "Vendors flee the platform")
    window.actions_["open_palette"].trigger()
    return window.palette_opener.palette


def test_what_matches_nothing_is_said_in_a_small_panel(qtbot, palette):
    high = palette.height()
    qtbot.keyClicks(palette.line, "xyzzy")
    assert palette.none.isVisible()
    assert palette.none.text() == "Nothing matches “xyzzy”."
    assert not palette.list.isVisible()
    assert palette.height() < high / 2
    qtbot.keyClick(palette.line, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(palette.line, "vendors")
    assert not palette.none.isVisible()
    assert palette.titles == ["Vendors flee the platform"]


def test_every_row_offered_is_whole_and_no_room_is_left_over(qtbot, palette):
    qtbot.keyClicks(palette.line, "vendors")
    view = palette.list.viewport()
    row = palette.list.visualItemRect(palette.list.item(0))
    assert view.rect().contains(row)
    assert view.height() - row.height() < row.height()


@pytest.mark.parametrize("word", ["deny", "grant", "court", "standard"])
def test_words_of_the_decision_lead_to_the_weighing(qtbot, window, palette, word):
    qtbot.keyClicks(palette.line, word)
    assert "Weigh" in palette.titles
    palette.list.setCurrentRow(palette.titles.index("Weigh"))
    press(qtbot, palette.line, Qt.Key.Key_Return)
    assert window.furniture.weigh.isVisible()


def test_a_claim_found_from_the_weighing_is_shown_on_the_map(qtbot, window, palette):
    window._selection.clear()
    window.actions_["show_weigh"].trigger()
    window.actions_["find_claim"].trigger()
    qtbot.keyClicks(palette.line, "vendors")
    press(qtbot, palette.line, Qt.Key.Key_Return)
    canvas = window.furniture.map
    assert canvas.isVisible()
    assert window._selection.picked.claim is not None
    box = canvas.scene.rect(canvas.scene.find(window._selection.picked.claim, None))
    assert canvas.rect().contains(canvas.view.to_screen(box.center()).toPoint())
    qtbot.waitUntil(canvas.hasFocus)


def test_what_cannot_be_done_now_is_found_with_its_reason_and_says_it(qtbot, window, palette):
    qtbot.keyClicks(palette.line, "redo")
    row = palette.list.item(palette.titles.index("Redo"))
    assert row.toolTip() == "There is nothing to redo."
    assert "There is nothing to redo." in row.data(Qt.ItemDataRole.AccessibleTextRole)
    palette.list.setCurrentItem(row)
    press(qtbot, palette.line, Qt.Key.Key_Return)
    assert not palette.isVisible()
    assert window.message_line.message == "There is nothing to redo."


def test_a_source_is_found_by_its_title_and_opened_for_reading(home):
    user = home.start(home.new_case(example="parler-v-aws"))
    user.waits(lambda: bool(user.case_map.sources))
    user.press("F9")
    user.press("Ctrl+K")
    palette = user.window.palette_opener.palette
    user.type("conservative social")
    title = "Conservative social media network Parler sues Amazon over the forced lockdown"
    assert palette.titles == [title]
    user.press("Return")
    source = user.window._selection.picked.source
    assert user.case_map.sources[source].title == title
    user.waits(user.reader.text.hasFocus)
    user.press("Ctrl+K")
    user.type("source")
    assert title in palette.titles


def test_the_claims_alone_are_offered_where_a_claim_is_to_be_found(home):
    user = home.start(home.new_case(example="parler-v-aws"))
    user.waits(lambda: bool(user.case_map.sources))
    user.window.actions_["find_claim"].trigger()
    user.type("source")
    titles = user.window.palette_opener.palette.titles
    assert not {one.title for one in user.case_map.sources.values()}.intersection(titles)
