from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QClipboard, QGuiApplication, QTextCursor
from PySide6.QtWidgets import QMenu

from argmap.case.changes import Change, ChangeSet
from argmap.case.errors import StoreError
from argmap.case.evidence import Source
from argmap.case.plan_claims import plan_amendment
from argmap.case.plan_evidence import plan_source, plan_source_removal
from argmap.case.plan_replacement import plan_source_replacement
from argmap.case.plan_weighing import plan_harm
from argmap.case.terms import Side
from argmap.sources.importing import document_from_bytes
from argmap.ui.reader.reader_panel import ReaderPanel
from argmap.ui.theme import load_theme
from argmap.ui.warning_row import RemarkMark, WarningMark


@pytest.fixture
def panel(qtbot, bridge, selection, theme, desk):
    panel = ReaderPanel(bridge, selection, theme)
    qtbot.addWidget(panel)
    panel.resize(420, 600)
    with qtbot.waitExposed(panel):
        panel.show()
    panel.activateWindow()
    return panel


def place_of(panel, offset):
    """Return where a character of the kept text stands in the viewport."""
    cursor = panel.text.textCursor()
    cursor.setPosition(panel.text.offsets.to_utf16(offset))
    box: QRect = panel.text.cursorRect(cursor)
    return QPoint(box.left() + 2, box.center().y())


def drag_over(qtbot, panel, words, modifiers=Qt.KeyboardModifier.NoModifier):
    start = panel.text.kept_text.index(words)
    view = panel.text.viewport()
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=place_of(panel, start) - QPoint(2, 0))
    end = place_of(panel, start + len(words)) - QPoint(2, 0)
    qtbot.mouseMove(view, end - QPoint(3, 0))
    qtbot.mouseMove(view, end)
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, modifiers, end)


def click_on(qtbot, panel, words):
    place = place_of(panel, panel.text.kept_text.index(words) + 1)
    qtbot.mouseClick(panel.text.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_a_source_that_is_picked_is_shown_with_its_words(panel, selection, desk):
    source = desk.source(publisher="AFP", date="2021-01-11", translated=True, note="Says online.")
    selection.pick_source(source.id)
    assert panel.text.kept_text.startswith("Parler sues Amazon")
    assert panel.header.title.text() == "Parler sues Amazon"
    assert panel.header.line.text() == "Article · 11 January 2021 · AFP"
    assert panel.header.warnings == ["Machine translation. Says online."]


def test_the_empty_reader_says_what_to_do(panel, selection, desk):
    assert "Open a source" in panel.instead.text()
    assert not panel.header.isVisible()
    selection.pick_source(desk.source(text=None).id)
    assert "not held" in panel.instead.text()
    assert not panel.text.isVisible()


def test_words_selected_with_the_mouse_are_quoted_for_the_selected_claim(
    qtbot, panel, selection, desk, bridge
):
    source, claim = desk.source(), desk.claim("An order is needed")
    selection.pick_claim(claim.id)
    selection.pick_source(source.id)
    drag_over(qtbot, panel, "a restraining order")
    qtbot.keyClick(panel.text, Qt.Key.Key_Return)
    (quote,) = desk.quotes
    assert quote.exact == "a restraining order"
    assert desk.cites[0].claim == claim.id
    assert bridge.undo_label == "Quote for “An order is needed”"
    assert selection.picked.quote == quote.id
    assert selection.picked.claim == claim.id
    assert not panel.text.textCursor().hasSelection()


def test_words_cut_by_the_mouse_are_taken_whole_and_seen_so(qtbot, panel, selection, desk):
    selection.pick_source(desk.source().id)
    selection.pick_claim(desk.claim().id)
    drag_over(qtbot, panel, "er asked a court for a restr")
    assert panel.text.textCursor().selectedText() == "Parler asked a court for a restraining"
    panel.quote_for_claim()
    assert [quote.exact for quote in desk.quotes] == ["Parler asked a court for a restraining"]


def test_with_alt_the_mouse_takes_the_very_letters(qtbot, panel, selection, desk):
    selection.pick_source(desk.source().id)
    drag_over(qtbot, panel, "straining ord", Qt.KeyboardModifier.AltModifier)
    assert panel.text.textCursor().selectedText() == "straining ord"
    qtbot.mousePress(panel.text.viewport(), Qt.MouseButton.RightButton)
    qtbot.mouseRelease(panel.text.viewport(), Qt.MouseButton.RightButton)
    assert panel.text.textCursor().selectedText() == "straining ord"


def test_words_after_an_emoji_are_quoted_exactly(qtbot, panel, selection, desk):
    source, claim = desk.source(), desk.claim()
    selection.pick_claim(claim.id)
    selection.pick_source(source.id)
    drag_over(qtbot, panel, "is\u00a0no merit")
    panel.quote_for_claim()
    assert [quote.exact for quote in desk.quotes] == ["is\u00a0no merit"]


def test_words_are_selected_and_quoted_by_keyboard_alone(qtbot, panel, selection, desk):
    source, claim = desk.source(), desk.claim()
    selection.pick_claim(claim.id)
    selection.pick_source(source.id)
    panel.text.setFocus()
    for _ in range(2):
        qtbot.keyClick(
            panel.text,
            Qt.Key.Key_Right,
            Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier,
        )
    qtbot.keyClick(panel.text, Qt.Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier)
    assert [quote.exact for quote in desk.quotes] == ["Parler sues"]


def test_white_space_around_a_selection_is_not_quoted(panel, selection, desk):
    source, claim = desk.source(text="one  two  three"), desk.claim()
    selection.pick_claim(claim.id)
    selection.pick_source(source.id)
    panel.text.select(3, 10)
    panel.quote_for_claim()
    assert [(quote.start, quote.end) for quote in desk.quotes] == [(5, 8)]


def test_words_are_quoted_for_a_harm_where_a_harm_is_picked(panel, selection, desk, bridge):
    source = desk.source()
    harm = bridge.edit(plan_harm, "Closure", new_id=bridge.new_id).changes[-1].after
    selection.pick_harm(harm.id)
    selection.pick_source(source.id)
    selection.pick_harm(harm.id)
    panel.text.select(0, 6)
    panel.quote_for_claim()
    assert desk.cites[0].harm == harm.id
    assert selection.picked.harm == harm.id


def test_what_is_missing_for_a_quote_is_said_and_nothing_is_changed(panel, selection, desk, said):
    source, bare = desk.source(), desk.source("Order", text=None)
    selection.pick_source(source.id)
    panel.quote_for_claim()
    assert said[-1].startswith("Select the words")
    panel.text.select(0, 6)
    panel.quote_for_claim()
    assert said[-1].startswith("Select the claim")
    selection.pick_source(bare.id)
    panel.quote_for_claim()
    assert "not held" in said[-1]
    assert desk.quotes == []


def test_quoting_twice_for_one_claim_is_refused_in_a_sentence(panel, selection, desk, failures):
    source, claim = desk.source(), desk.claim()
    desk.quote(source, "Parler sues", claim)
    selection.pick_claim(claim.id)
    selection.pick_source(source.id)
    panel.text.select(0, len("Parler sues"))
    panel.quote_for_claim()
    assert len(desk.cites) == 1
    assert "already" in failures[0].message


def test_clicking_a_highlight_selects_its_claim(qtbot, panel, selection, desk):
    source, claim = desk.source(), desk.claim()
    quote = desk.quote(source, "restraining order", claim)
    selection.pick_source(source.id)
    click_on(qtbot, panel, "restraining order")
    assert (selection.picked.claim, selection.picked.quote) == (claim.id, quote.id)


def test_clicking_beside_a_highlight_selects_nothing(qtbot, panel, selection, desk):
    source, claim = desk.source(), desk.claim()
    desk.quote(source, "restraining order", claim)
    selection.pick_source(source.id)
    click_on(qtbot, panel, "Amazon said")
    assert selection.picked.quote is None


def test_clicking_again_goes_to_the_next_use_of_the_same_words(qtbot, panel, selection, desk, said):
    source = desk.source()
    first, second = desk.claim("First"), desk.claim("Second", side=Side.RESPONDENT)
    desk.quote(source, "restraining order", first)
    desk.quote(source, "a restraining order. 😀", second)
    selection.pick_source(source.id)
    picked = []
    for _ in range(3):
        click_on(qtbot, panel, "restraining")
        picked.append(selection.picked.claim)
    assert picked == [second.id, first.id, second.id]
    assert said[-1].startswith("1 of 2 uses")


def test_enter_on_a_highlight_selects_its_claim(qtbot, panel, selection, desk):
    source, claim = desk.source(), desk.claim()
    quote = desk.quote(source, "restraining order", claim)
    selection.pick_source(source.id)
    panel.text.go_to(quote.start + 2)
    qtbot.keyClick(panel.text, Qt.Key.Key_Return)
    assert selection.picked.claim == claim.id


def test_a_quote_picked_elsewhere_opens_its_source_at_the_words(panel, selection, desk):
    near = desk.source("Near")
    far = desk.source("Far", text="line\n\n" * 400 + "the words\n" + "line\n\n" * 400)
    quote = desk.quote(far, "the words", desk.claim())
    selection.pick_source(near.id)
    selection.pick_quote(quote.id, far.id)
    view = panel.text.viewport().rect()
    assert panel.header.title.text() == "Far"
    assert view.contains(place_of(panel, quote.start))
    assert place_of(panel, quote.start).y() < view.height() * 0.6


def test_marks_follow_edits_undo_and_the_side_of_the_claim(panel, selection, desk, bridge):
    source, claim = desk.source(), desk.claim()
    selection.pick_source(source.id)
    quote = desk.quote(source, "restraining order", claim)
    assert panel.text.quotes_at(quote.start) == (quote.id,)
    assert panel.text.quotes_at(quote.end) == ()
    before = panel.grab().toImage()
    bridge.edit(plan_amendment, claim, side=Side.RESPONDENT)
    assert panel.grab().toImage() != before
    bridge.undo()
    bridge.undo()
    assert panel.text.quotes_at(quote.start) == ()


def test_marks_are_told_apart_without_colour(panel, selection, desk):
    source = desk.source(text="words to quote")
    selection.pick_source(source.id)
    greys = set()
    for side in Side:
        quote = desk.quote(source, "words to quote", desk.claim(side=side))
        picture = (
            panel.text.viewport()
            .grab()
            .toImage()
            .convertToFormat(panel.grab().toImage().Format.Format_Mono)
        )
        greys.add(bytes(picture.constBits()))
        if quote:
            desk.bridge.undo()
        desk.bridge.undo()
    assert len(greys) == 3


def test_an_altered_source_says_which_quotes_it_no_longer_holds(
    panel, selection, desk, bridge, store
):
    source = desk.source(text="one two three")
    desk.quote(source, "two", desk.claim())
    other = desk.source("Other", text="one TWO three")
    replaced = Change(source, replace(source, document=other.document))
    bridge.edit(lambda _map: ChangeSet("Replace", (replaced,)))
    selection.pick_source(source.id)
    assert panel.header.warnings == [
        "1 quote no longer found where it was taken, and not marked below."
    ]
    assert panel.header.findChildren(WarningMark)


def test_a_remark_of_the_import_is_no_warning_in_the_reader(panel, selection, desk):
    source = desk.source(text="one two three")
    new = document_from_bytes(b"one\0two three")
    replaced = plan_source_replacement(desk.bridge.case_map, source.id, new, {})
    desk.bridge.edit(lambda _map: replaced)
    selection.pick_source(source.id)
    assert len(panel.header.warnings) == 1
    assert panel.header.findChildren(RemarkMark)
    assert not panel.header.findChildren(WarningMark)
    other = desk.source("Other", text="one two four", translated=True)
    selection.pick_source(other.id)
    assert panel.header.warnings == ["Machine translation."]
    assert not panel.header.findChildren(WarningMark)


def test_a_source_that_is_deleted_leaves_the_reader(panel, selection, desk, bridge):
    source = desk.source()
    selection.pick_source(source.id)
    bridge.edit(plan_source_removal, source.id)
    assert panel.source is None
    assert not panel.text.isVisible()
    bridge.undo()
    selection.pick_source(None)
    selection.pick_source(source.id)
    assert panel.text.isVisible()


def test_a_new_title_is_shown_at_once(panel, selection, desk, bridge):
    source = desk.source()
    selection.pick_source(source.id)
    bridge.edit(plan_amendment, bridge.case_map.table(Source)[source.id], title="New")
    assert panel.header.title.text() == "New"


def test_a_text_that_cannot_be_read_is_not_said_to_be_missing(
    panel, selection, desk, store, failures
):
    source = desk.source()
    desk.bridge.close()

    def refuse(_hash):
        raise StoreError("The disk is gone.")

    store.document = refuse
    from argmap.workspace.workspace import Workspace  # noqa: PLC0415 -- only this test reopens

    desk.bridge.open(Workspace(store))
    selection.pick_source(source.id)
    assert "could not be read" in panel.instead.text()
    assert failures[0].message == "The disk is gone."


def test_the_user_goes_back_to_the_list(qtbot, panel, selection, desk):
    selection.pick_source(desk.source().id)
    qtbot.mouseClick(panel.header._back, Qt.MouseButton.LeftButton)
    assert selection.picked.source is None


def test_copied_words_are_the_kept_ones(qtbot, panel, selection, desk):
    source = desk.source()
    selection.pick_source(source.id)
    start = panel.text.kept_text.index("is\u00a0no")
    panel.text.select(start, start + 5)
    qtbot.keyClick(panel.text, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text(QClipboard.Mode.Clipboard) == "is\u00a0no"


def test_words_are_found_one_after_the_other(qtbot, panel, selection, desk):
    selection.pick_source(desk.source().id)
    qtbot.keyClick(panel.text, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    bar = panel.find_bar
    assert bar.isVisible()
    qtbot.keyClicks(bar.field, "amazon")
    assert bar.count.text() == "1 of 2"
    first = panel.text.selected_span
    qtbot.keyClick(bar.field, Qt.Key.Key_Return)
    assert bar.count.text() == "2 of 2"
    assert panel.text.selected_span.start > first.end
    qtbot.keyClick(bar.field, Qt.Key.Key_Return)
    assert panel.text.selected_span == first
    qtbot.keyClick(bar.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert bar.count.text() == "2 of 2"
    qtbot.keyClicks(bar.field, "x")
    assert bar.count.text() == "Not found"
    qtbot.keyClick(bar.field, Qt.Key.Key_Escape)
    assert not bar.isVisible()
    assert panel.text.selected_span.end > first.end


def test_the_find_line_searches_the_source_opened_next(qtbot, panel, selection, desk):
    selection.pick_source(desk.source().id)
    qtbot.mouseClick(panel.header._find, Qt.MouseButton.LeftButton)
    qtbot.keyClicks(panel.find_bar.field, "amazon")
    selection.pick_source(desk.source("Other", text="Amazon amazon AMAZON").id)
    assert panel.find_bar.count.text() == "1 of 3"


def test_the_menu_quotes_for_the_claim_it_names(panel, selection, desk):
    source, claim = desk.source(), desk.claim("Salt & pepper")
    selection.pick_claim(claim.id)
    selection.pick_source(source.id)
    panel.text.select(0, 6)
    panel.text.menu_asked.emit(QPoint(0, 0))
    menu = panel.text.findChild(QMenu)
    quote = menu.actions()[0]
    assert quote.text() == "Quote for “Salt && pepper”\tCtrl+L"
    quote.trigger()
    menu.close()
    assert len(desk.quotes) == 1


def test_the_menu_offers_no_quote_without_selected_words(panel, selection, desk):
    selection.pick_source(desk.source().id)
    panel.text.menu_asked.emit(QPoint(0, 0))
    menu = panel.text.findChild(QMenu)
    assert not menu.actions()[0].isEnabled()
    menu.close()


def test_the_reader_takes_on_the_dark_look(panel, selection, desk):
    source = desk.source()
    desk.quote(source, "Parler sues", desk.claim())
    selection.pick_source(source.id)
    panel.set_theme(load_theme("dark"))
    paper = load_theme("dark").color("paper")
    corner = panel.text.viewport().grab().toImage().pixelColor(200, 4)
    assert corner == paper


def test_the_text_cursor_moves_by_keyboard_though_nothing_can_be_typed(
    qtbot, panel, selection, desk
):
    selection.pick_source(desk.source().id)
    panel.text.moveCursor(QTextCursor.MoveOperation.Start)
    qtbot.keyClick(panel.text, Qt.Key.Key_Right)
    qtbot.keyClicks(panel.text, "typed")
    assert panel.text.textCursor().position() == 1
    assert panel.text.toPlainText().startswith("Parler")


def test_of_long_remarks_two_lines_are_told_until_all_is_asked_for_by_keys(
    qtbot, panel, selection, desk
):
    long = "Left out as not of the main text: words of partners, of readers and of the shop. " * 4
    selection.pick_source(desk.source(translated=True, note=long.strip()).id)
    header, (note,) = panel.header, panel.header._notes
    qtbot.waitUntil(lambda: header.more.isVisible() and "…" in note.text())
    qtbot.waitUntil(lambda: note.height() < 3 * note.fontMetrics().lineSpacing())
    short = note.height()
    header.more.setFocus()
    qtbot.keyClick(header.more, Qt.Key.Key_Space)
    assert note.text() == header.warnings[0]
    qtbot.waitUntil(lambda: note.height() > short)
    selection.pick_source(desk.source("Another", translated=True, note="Short.").id)
    qtbot.waitUntil(lambda: not header.more.isVisible())


def test_of_several_long_remarks_one_line_each_is_told(qtbot, panel, selection, desk, bridge):
    long = "Left out as not of the main text: words of partners, of readers and of the shop. " * 4
    document = replace(document_from_bytes(b"one two three"), report=(long.strip(), long[40:]))
    done = bridge.edit(plan_source, {"title": "Report"}, document, new_id=bridge.new_id)
    selection.pick_source(done.changes[0].after.id)
    header = panel.header
    high = header.title.fontMetrics().lineSpacing()
    qtbot.waitUntil(header.more.isVisible)
    qtbot.waitUntil(lambda: all(note.text().endswith("…") for note in header._notes))
    assert len(header._notes) == 2
    assert all(note.heightForWidth(note.width()) < 2 * high for note in header._notes)
