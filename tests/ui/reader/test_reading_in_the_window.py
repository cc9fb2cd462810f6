"""The reader where it stands: on the desk, beside the map and the inspector."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication


def test_a_new_claim_for_quoted_words_is_typed_on_the_map_at_once(qtbot, window, at_desk):
    source, claim = at_desk.source(), at_desk.claim()
    window._selection.pick_claim(claim.id)
    window._selection.pick_source(source.id)
    reader = window.furniture.reader
    reader.text.select(20, 40)
    window.actions_["quote_for_new_claim"].trigger()
    made = window._selection.picked.claim
    assert made != claim.id
    field = QApplication.focusWidget()
    qtbot.keyClicks(field, "The court was asked")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert window._bridge.case_map.claims[made].text == "The court was asked"
    assert [cite.claim for cite in at_desk.cites] == [made]


def test_giving_up_the_new_claim_takes_its_quote_back_too(qtbot, window, at_desk):
    source, claim = at_desk.source(), at_desk.claim()
    window._selection.pick_claim(claim.id)
    window._selection.pick_source(source.id)
    window.furniture.reader.text.select(20, 40)
    window.actions_["quote_for_new_claim"].trigger()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert list(window._bridge.case_map.claims) == [claim.id]
    assert at_desk.quotes == []


def test_the_chooser_finds_a_claim_by_typing(qtbot, window, at_desk):
    source, claim = at_desk.source(), at_desk.claim("Hosting for some weeks")
    at_desk.claim("Something else")
    window._selection.pick_source(source.id)
    window.furniture.reader.text.select(20, 40)
    window.actions_["quote_for_other"].trigger()
    line = window.palette_opener.palette.line
    qtbot.keyClicks(line, "weeks")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert [cite.claim for cite in at_desk.cites] == [claim.id]


def test_the_key_of_a_new_harm_quotes_the_words_selected_for_it(qtbot, window, at_desk):
    source = at_desk.source()
    window._selection.pick_source(source.id)
    text = window.furniture.reader.text
    text.setFocus()
    qtbot.waitUntil(text.hasFocus)
    text.select(20, 26)
    qtbot.keyClick(
        text, "h", Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    line = window.palette_opener.palette.line
    assert not window._bridge.case_map.harms
    qtbot.keyClicks(line, "Users leave")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    (harm,) = window._bridge.case_map.harms.values()
    assert harm.text == "Users leave"
    assert [cite.harm for cite in at_desk.cites] == [harm.id]


def test_a_new_harm_is_empty_where_no_words_are_selected(qtbot, window, at_desk):
    window._selection.pick_source(at_desk.source().id)
    text = window.furniture.reader.text
    text.setFocus()
    qtbot.waitUntil(text.hasFocus)
    window.actions_["add_harm"].trigger()
    (harm,) = window._bridge.case_map.harms.values()
    assert harm.text == ""
    assert at_desk.cites == []


def test_the_speaker_offered_is_accepted_by_its_action(window, at_desk):
    text = "“The app is down,” said John Matze on Monday."
    source, claim = at_desk.source(text=text), at_desk.claim()
    window._selection.pick_claim(claim.id)
    window._selection.pick_source(source.id)
    window.furniture.reader.text.select(1, 16)
    window.actions_["quote_for_claim"].trigger()
    (card,) = window.furniture.inspector.cards
    assert not card.offer.isHidden()
    window.actions_["accept_speaker"].trigger()
    assert [quote.speaker for quote in at_desk.quotes] == ["John Matze"]


def test_a_second_source_gets_its_room_and_gives_it_back(qtbot, window, at_desk):
    near, far = at_desk.source("Near"), at_desk.source("Far", text="Amazon answered.")
    window._selection.pick_source(near.id)
    alone = window.desk.left.width()
    reader = window.furniture.reader
    window.furniture.sources.beside_wanted.emit(far.id)
    qtbot.waitUntil(lambda: window.desk.left.width() > alone + 100)
    assert reader.pair.first.width() >= 300
    window.actions_["close_beside"].trigger()
    qtbot.waitUntil(lambda: window.desk.left.width() == alone)


def test_the_fields_of_the_open_source_are_edited_while_a_claim_is_picked(qtbot, window, at_desk):
    source, claim = at_desk.source(), at_desk.claim()
    window._selection.pick_claim(claim.id)
    window._selection.pick_source(source.id)
    inspector = window.furniture.inspector
    assert inspector.page is inspector.claim_page
    window.actions_["edit_source"].trigger()
    title = inspector.source_page.form.editor("title").focusProxy()
    qtbot.waitUntil(title.hasFocus)
    assert inspector.page is inspector.source_page
    assert window._selection.picked.source == source.id
    title.selectAll()
    qtbot.keyClicks(title, "A better title")
    kept = window._bridge.case_map.sources
    qtbot.waitUntil(lambda: kept[source.id].title == "A better title")


def test_the_palette_finds_how_a_source_is_edited(window, at_desk):
    window._selection.pick_source(at_desk.source().id)
    window.palette_opener.open_palette()
    palette = window.palette_opener.palette
    for typed in ("edit source", "title"):
        palette.line.setText(typed)
        assert "Edit the fields of this source" in palette.titles, typed
    palette.close()


def test_a_source_opened_by_return_in_the_list_is_read_and_quoted_by_keys_at_once(
    qtbot, window, at_desk
):
    source, _ = at_desk.source(), at_desk.claim()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.actions_["show_sources"].trigger()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is window.furniture.sources.list)
    qtbot.keyClick(window.furniture.sources.list, Qt.Key.Key_Return)
    assert window._selection.picked.source == source.id
    text = window.furniture.reader.text
    qtbot.waitUntil(text.hasFocus)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_End, Qt.KeyboardModifier.ShiftModifier)
    assert text.selected_span.end > text.selected_span.start


def test_the_speaker_is_accepted_by_a_key_once_a_new_claim_is_typed(qtbot, window, at_desk):
    source = at_desk.source(text="“The app is down,” said John Matze on Monday.")
    window._selection.pick_source(source.id)
    window.furniture.reader.text.select(1, 16)
    window.actions_["quote_for_new_claim"].trigger()
    field = QApplication.focusWidget()
    qtbot.keyClicks(field, "The app is down")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    window.actions_["accept_speaker"].trigger()
    assert [quote.speaker for quote in at_desk.quotes] == ["John Matze"]


@pytest.mark.parametrize("action", ["quote_for_new_claim", "show_chronology"])
def test_in_a_narrow_window_the_reader_goes_when_the_keys_go_to_what_is_under_it(
    qtbot, window, at_desk, action
):
    source = at_desk.source()
    window.resize(900, 700)
    qtbot.waitUntil(lambda: window.desk.panels.is_narrow)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window._selection.pick_source(source.id)
    reader = window.furniture.reader
    reader.text.setFocus()
    reader.text.select(20, 40)
    qtbot.waitUntil(lambda: reader.isVisible() and reader.text.hasFocus())
    window.actions_[action].trigger()
    qtbot.waitUntil(lambda: not reader.isVisible())
    field = QApplication.focusWidget()
    assert window.desk.work.isAncestorOf(field)
    assert field.isVisible()


def select_by_keys(qtbot, text):
    text.setFocus()
    qtbot.keyClick(text, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyRelease(text, Qt.Key.Key_Shift)
    assert text.selected_span.end > text.selected_span.start


def test_what_was_missing_is_told_no_more_once_it_is_there(qtbot, window, at_desk):
    claim = at_desk.claim()
    window._selection.pick_claim(None)
    window._selection.pick_source(at_desk.source().id)
    line, reader = window.message_line, window.furniture.reader
    window.furniture.reader.quoting.quote_for_claim()
    assert line.message == "Select the words to quote in the source first."
    select_by_keys(qtbot, reader.text)
    assert line.message == ""
    window.furniture.reader.quoting.quote_for_claim()
    assert line.message.startswith("Select the claim these words bear on")
    window._selection.pick_claim(claim.id)
    assert line.message == ""


def test_a_message_that_came_later_stays_when_an_older_one_is_outdated(qtbot, window, at_desk):
    window._selection.pick_source(at_desk.source().id)
    window.furniture.reader.quoting.quote_for_claim()
    window._bridge.said.emit("Copied, with its citation.")
    select_by_keys(qtbot, window.furniture.reader.text)
    assert window.message_line.message == "Copied, with its citation."


def test_which_use_of_words_is_picked_is_told_until_something_else_is(window, at_desk):
    source, claim, other = at_desk.source(), at_desk.claim(), at_desk.claim("Another one")
    quote = at_desk.quote(source, "Parler", claim)
    at_desk.quote(source, "Parler", other)
    reader = window.furniture.reader
    window._selection.pick_source(source.id)
    reader._picking.pick_clicked(reader.pair.first, (quote.id,))
    assert "Click again for the next." in window.message_line.message
    reader._picking.pick_clicked(reader.pair.first, (quote.id,))
    assert window.message_line.message.startswith("2 of 2 uses")
    window._selection.pick_claim(None)
    assert window.message_line.message == ""


def test_a_double_click_on_a_listed_source_opens_it_and_selects_no_word(qtbot, window, at_desk):
    source = at_desk.source()
    window._selection.pick_source(source.id)
    text = window.furniture.reader.text
    qtbot.waitUntil(text.isVisible)
    text.go_to(40)
    at = text.cursorRect().center()
    qtbot.mouseDClick(text.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert not text.has_words
    qtbot.mouseClick(text.viewport(), Qt.MouseButton.LeftButton, pos=at)
    qtbot.mouseDClick(text.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert text.has_words


def go_back(qtbot, window):
    """Go from the open source to the list by the arrow, with the keys."""
    arrow = window.furniture.reader.header._back
    arrow.setFocus()
    qtbot.keyClick(arrow, Qt.Key.Key_Space)
    assert window.furniture.sources.list.isVisible()


def test_words_are_found_in_a_source_opened_after_another_was_left_by_the_arrow(
    qtbot, window, at_desk
):
    at_desk.source("Near"), at_desk.source("Far", text="Amazon answered at once.")
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.actions_["show_sources"].trigger()
    sources, reader = window.furniture.sources.list, window.furniture.reader
    for _ in range(2):
        sources.setFocus()
        qtbot.keyClick(sources, Qt.Key.Key_Down)
        qtbot.keyClick(sources, Qt.Key.Key_Return)
        qtbot.waitUntil(reader.text.hasFocus)
        focus = QApplication.focusWidget()
        qtbot.keyClick(focus, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
        assert reader.find_bar.isVisible()
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
        go_back(qtbot, window)


def test_a_listed_source_opens_beside_the_one_read_last(qtbot, window, at_desk):
    near, far = at_desk.source("Near"), at_desk.source("Far", text="Amazon answered.")
    reader, sources = window.furniture.reader, window.furniture.sources
    window.actions_["show_sources"].trigger()
    window._selection.read_source(near.id)
    go_back(qtbot, window)
    sources.list.setCurrentIndex(sources.model.index_of(far.id))
    qtbot.keyClick(sources.list, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    shown = [one.source_id for one in reader.pair.readers]
    assert shown == [near.id, far.id]


def test_a_listed_source_is_opened_by_itself_where_none_was_read_before(qtbot, window, at_desk):
    source, said = at_desk.source("Near"), []
    window._bridge.said.connect(said.append)
    window.actions_["show_sources"].trigger()
    sources = window.furniture.sources
    sources.list.setCurrentIndex(sources.model.index_of(source.id))
    qtbot.keyClick(sources.list, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert window._selection.picked.source == source.id
    assert "Opened by itself: no other source was read before." in said
