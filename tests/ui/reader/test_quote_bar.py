from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtWidgets import QMenu

from argmap.case.plan_chronology import plan_event
from argmap.case.plan_weighing import plan_harm
from argmap.case.terms import Stance
from argmap.ui.inspector.card_words import page_words
from argmap.ui.palette_entries import ranked
from argmap.ui.reader.reader_panel import ReaderPanel
from argmap.ui.reader.tips import tip_of


@pytest.fixture
def panel(qtbot, bridge, selection, theme, desk):
    panel = ReaderPanel(bridge, selection, theme)
    qtbot.addWidget(panel)
    panel.resize(460, 600)
    with qtbot.waitExposed(panel):
        panel.show()
    panel.activateWindow()
    return panel


@pytest.fixture
def asked(panel):
    """What was asked through the palette: the words, the titles, and how to answer."""
    seen = []
    panel.quoting.ask = lambda words, entries, answer: seen.append((words, entries, answer))
    return seen


def drag(qtbot, panel, start, end):
    places = []
    for offset in (start, end):
        cursor = panel.text.textCursor()
        cursor.setPosition(offset)
        places.append(panel.text.cursorRect(cursor).center())
    view = panel.text.viewport()
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=places[0])
    qtbot.mouseMove(view, places[1] - QPoint(3, 0))
    qtbot.mouseMove(view, places[1])
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=places[1])


def button(panel, words):
    return next(one for one in panel.bar.buttons if words in one.accessibleName())


def test_the_bar_opens_at_words_selected_by_mouse_and_not_on_them(qtbot, panel, selection, desk):
    selection.pick_source(desk.source().id)
    drag(qtbot, panel, 30, 60)
    assert panel.bar.isVisible()
    view = panel.text.viewport()
    words = panel.text.selection_box.translated(view.mapTo(panel, QPoint(0, 0)))
    assert not panel.bar.geometry().intersects(words)
    assert panel.rect().contains(panel.bar.geometry())


@pytest.mark.parametrize("width", [320, 460, 900])
def test_no_button_of_the_bar_is_cut_off_or_on_another(qtbot, panel, selection, desk, width):
    panel.resize(width, 600)
    selection.pick_source(desk.source().id)
    selection.pick_claim(desk.claim("A claim whose words are many, so that its title is long").id)
    drag(qtbot, panel, 30, 60)
    bar = panel.bar
    boxes = [one.geometry() for one in bar.buttons]
    assert all(bar.rect().contains(box) for box in boxes)
    assert not any(one.intersects(two) for n, one in enumerate(boxes) for two in boxes[:n])
    assert panel.rect().contains(bar.geometry())


def test_one_click_quotes_for_what_is_picked_and_the_bar_goes(qtbot, panel, selection, desk):
    claim = desk.claim("An order is needed")
    selection.pick_claim(claim.id)
    selection.pick_source(desk.source().id)
    drag(qtbot, panel, 20, 60)
    qtbot.mouseClick(button(panel, "“An order is needed”"), Qt.MouseButton.LeftButton)
    assert [cite.claim for cite in desk.cites] == [claim.id]
    assert not panel.bar.isVisible()


def test_without_anything_picked_the_bar_offers_what_can_be_done(qtbot, panel, selection, desk):
    selection.pick_source(desk.source().id)
    drag(qtbot, panel, 20, 60)
    assert not button(panel, "Quote for the selected claim").isEnabled()
    assert button(panel, "new claim").isEnabled()


def test_the_bar_is_reached_and_walked_by_keys_alone(qtbot, panel, selection, desk):
    claim = desk.claim()
    selection.pick_claim(claim.id)
    selection.pick_source(desk.source().id)
    panel.text.setFocus()
    both = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier
    qtbot.keyClick(panel.text, Qt.Key.Key_Right, both)
    qtbot.keyRelease(panel.text, Qt.Key.Key_Shift)
    assert panel.bar.isVisible()
    qtbot.keyClick(panel.text, Qt.Key.Key_Tab)
    assert panel.bar.buttons[0].hasFocus()
    qtbot.keyClick(panel.bar.buttons[0], Qt.Key.Key_Right)
    assert panel.bar.buttons[1].hasFocus()
    qtbot.keyClick(panel.bar.buttons[1], Qt.Key.Key_Left)
    qtbot.keyClick(panel.bar.buttons[0], Qt.Key.Key_Return)
    assert [quote.exact for quote in desk.quotes] == ["Parler"]
    assert not panel.bar.isVisible()


def test_esc_closes_the_bar_and_the_words_stay_selected(qtbot, panel, selection, desk):
    selection.pick_source(desk.source().id)
    drag(qtbot, panel, 20, 60)
    panel.text.setFocus()
    qtbot.keyClick(panel.text, Qt.Key.Key_Escape)
    assert not panel.bar.isVisible()
    assert panel.text.textCursor().hasSelection()


def test_a_new_claim_is_a_reason_for_the_picked_one_and_its_text_is_typed_next(
    qtbot, panel, selection, desk, bridge
):
    top = desk.claim("An order is needed")
    selection.pick_claim(top.id)
    selection.pick_source(desk.source().id)
    typed_next = []
    panel.quoting.claim_made.connect(typed_next.append)
    drag(qtbot, panel, 20, 60)
    qtbot.mouseClick(button(panel, "new claim"), Qt.MouseButton.LeftButton)
    (argument,) = bridge.case_map.arguments_on(top.id)
    assert argument.stance is Stance.PRO
    (premise,) = bridge.case_map.premises_of(argument.id)
    assert typed_next == [premise.claim]
    assert desk.cites[0].claim == premise.claim
    assert selection.picked.claim == premise.claim
    assert bridge.undo_label == "Quote for a new reason"
    bridge.undo()
    assert (desk.quotes, desk.cites, list(bridge.case_map.claims)) == ([], [], [top.id])


def test_a_new_claim_stands_alone_where_none_is_picked(panel, selection, desk, bridge):
    selection.pick_source(desk.source().id)
    panel.text.select(20, 26)
    panel.quoting.quote_for_new_claim()
    assert len(bridge.case_map.claims) == 1
    assert not bridge.case_map.arguments


def test_claims_quoted_one_after_another_stand_beside_each_other(panel, selection, desk, bridge):
    selection.pick_source(desk.source().id)
    for start in (20, 30, 40):
        panel.text.select(start, start + 6)
        panel.quoting.quote_for_new_claim()
    assert len(bridge.case_map.claims) == 3
    assert not bridge.case_map.arguments


def test_reasons_quoted_one_after_another_are_all_reasons_for_the_claim_that_was_picked(
    panel, selection, desk, bridge
):
    top = desk.claim("An order is needed")
    selection.pick_claim(top.id)
    selection.pick_source(desk.source().id)
    for start in (20, 30):
        panel.text.select(start, start + 6)
        panel.quoting.quote_for_new_claim()
    assert len(bridge.case_map.arguments_on(top.id)) == 2
    # One that the user picks himself gets a reason of its own.
    made = selection.picked.claim
    selection.pick_claim(top.id)
    selection.pick_claim(made)
    panel.text.select(40, 46)
    panel.quoting.quote_for_new_claim()
    assert len(bridge.case_map.arguments_on(made)) == 1


def test_words_are_quoted_for_a_harm_or_an_event_that_is_chosen(
    panel, selection, desk, bridge, asked
):
    harm = bridge.edit(plan_harm, "Closure", new_id=bridge.new_id).changes[-1].after
    event = bridge.edit(plan_event, "Parler sues", new_id=bridge.new_id).changes[-1].after
    selection.pick_source(desk.source().id)
    panel.text.select(20, 26)
    panel.quoting.quote_for_harm()
    words, entries, answer = asked[-1]
    assert words == "Quote for which harm?"
    assert [entry.title for entry in entries] == ["New harm", "Closure"]
    answer(harm.id)
    panel.text.select(20, 26)
    panel.quoting.quote_for_event()
    asked[-1][2](event.id)
    assert [(cite.harm, cite.event) for cite in desk.cites] == [(harm.id, None), (None, event.id)]
    assert len(desk.quotes) == 1


@pytest.mark.parametrize("kind", ["harm", "event"])
def test_a_new_harm_or_event_begins_with_the_words(panel, selection, desk, asked, kind):
    bridge = desk.bridge
    selection.pick_source(desk.source().id)
    panel.text.select(20, 47)
    getattr(panel.quoting, f"quote_for_{kind}")()
    _, entries, answer = asked[-1]
    answer(entries[0].id)
    (made,) = getattr(bridge.case_map, f"ranked_{kind}s")()
    assert made.text == "Parler asked a court for a"
    assert bridge.undo_label == f"Quote for a new {kind}"
    bridge.undo()
    assert (desk.quotes, getattr(bridge.case_map, f"ranked_{kind}s")()) == ([], [])


def test_the_chooser_has_every_claim_harm_and_event(panel, selection, desk, bridge, asked):
    claim = desk.claim("Needed")
    bridge.edit(plan_harm, "Closure", new_id=bridge.new_id)
    bridge.edit(plan_event, "Parler sues", new_id=bridge.new_id)
    selection.pick_source(desk.source().id)
    panel.text.select(20, 26)
    panel.quoting.quote_for_other()
    _, entries, answer = asked[-1]
    titles = ["Needed", "Closure", "Parler sues", "New claim", "New harm", "New event"]
    assert [entry.title for entry in entries] == titles
    answer(claim.id)
    assert [cite.claim for cite in desk.cites] == [claim.id]


def test_a_new_event_that_words_are_quoted_for_is_picked_with_its_quote(panel, selection, desk):
    selection.pick_source(desk.source().id)
    panel.text.select(20, 26)
    asked = []
    panel.quoting.ask = lambda *question: asked.append(question)
    panel.quoting.quote_for_event()
    ((_, entries, answer),) = asked
    answer(next(one.id for one in entries if one.title == "New event"))
    (event,) = desk.bridge.case_map.ranked_events()
    (quote,) = desk.quotes
    assert (selection.picked.event, selection.picked.quote) == (event.id, quote.id)


def test_a_quote_that_runs_over_two_pages_knows_and_tells_both(panel, selection, desk):
    source = desk.source(text="One two.\n\nThree four.", pages=(0, 10))
    selection.pick_claim(desk.claim().id)
    selection.pick_source(source.id)
    panel.text.select(4, 15)
    panel.quote_for_claim()
    (quote,) = desk.quotes
    assert (quote.page, quote.last_page) == (1, 2)
    assert page_words(quote) == "pp. 1\u20132"
    assert tip_of(desk.bridge.case_map, quote.id).endswith("Pages 1\u20132")


def test_a_quote_of_a_paged_source_knows_its_page(panel, selection, desk):
    source = desk.source(text="One two.\n\nThree four.", pages=(0, 10))
    selection.pick_claim(desk.claim().id)
    selection.pick_source(source.id)
    panel.text.select(10, 15)
    panel.quote_for_claim()
    assert [quote.page for quote in desk.quotes] == [2]


def test_words_are_copied_with_their_citation(panel, selection, desk):
    source = desk.source("Parler sues", "One two.\n\nThree four.", pages=(0, 10), publisher="AFP")
    selection.pick_source(source.id)
    panel.text.select(10, 15)
    panel.quoting.copy_with_citation()
    copied = QGuiApplication.clipboard().text(QClipboard.Mode.Clipboard)
    assert copied == "“Three” Parler Sues at 2, AFP."


def test_the_menu_has_every_way_to_quote_with_its_key(panel, selection, desk):
    selection.pick_source(desk.source().id)
    panel.text.select(20, 26)
    panel.text.menu_asked.emit(QPoint(0, 0))
    menu = panel.text.findChild(QMenu)
    assert [one.text() for one in menu.actions()[:6]] == [
        "Quote for the selected claim\tCtrl+L",
        "Quote for a new claim\tAlt+L",
        "Quote for a harm…",
        "Quote for an event…",
        "Quote for…\tCtrl+Shift+Y",
        "Copy with citation\tCtrl+Shift+V",
    ]
    menu.close()


@pytest.fixture
def offered(qtbot, panel, selection, desk, asked):
    """Select words, press a button of the bar, and say what is offered where words are typed."""

    def offer(words, typed):
        selection.pick_source(desk.source().id)
        drag(qtbot, panel, 30, 60)
        qtbot.mouseClick(button(panel, words), Qt.MouseButton.LeftButton)
        _, entries, answer = asked[0]
        return ranked(entries, typed), answer

    return offer


@pytest.mark.parametrize(
    ("words", "kind"), [("harm", "harms"), ("event", "events"), ("Quote for…", "claims")]
)
def test_something_new_is_called_what_was_typed_where_nothing_is_called_so(
    offered, desk, bridge, words, kind
):
    found, answer = offered(words, "Users leave")
    answer(next(one.id for one in found if one.title.startswith(f"New {kind[:-1]}")))
    (made,) = getattr(bridge.case_map, kind).values()
    assert made.text == "Users leave"
    assert len(desk.cites) == 1


def test_the_keys_are_back_in_the_text_when_something_of_the_bar_is_done_by_keys(
    qtbot, panel, selection, desk, asked
):
    selection.pick_source(desk.source().id)
    panel.text.setFocus()
    drag(qtbot, panel, 30, 60)
    qtbot.keyClick(panel.text, Qt.Key.Key_Tab)
    harm = button(panel, "harm")
    while not harm.hasFocus():
        qtbot.keyClick(panel.bar.focusWidget(), Qt.Key.Key_Right)
    qtbot.keyClick(harm, Qt.Key.Key_Return)
    assert panel.text.hasFocus()
    assert asked
