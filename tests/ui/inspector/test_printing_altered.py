from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from argmap.case.plan_claims import plan_amendment
from argmap.case.plan_layers import EMPHASIS, plan_layer
from argmap.ui.actions import ACTIONS, OTHER_WORDS
from argmap.ui.inspector.cite_card import CiteCard
from argmap.ui.inspector.quote_printing import QuotePrinting
from argmap.ui.palette_entries import Entry, EntryKind, ranked


def card_of(panel):
    return panel.findChildren(CiteCard)[0]


def stressed(bridge, quote):
    bridge.edit(plan_layer, quote.id, (0, 6), EMPHASIS)


def warned(card):
    return card.notes.warnings.text()


def test_one_click_prints_that_emphasis_was_added_and_ends_the_warning(qtbot, panel, quote, bridge):
    card = card_of(panel)
    assert card.emphasis.isHidden()
    stressed(bridge, quote)
    assert "emphasis added" in warned(card)
    qtbot.mouseClick(card.emphasis, Qt.MouseButton.LeftButton)
    assert bridge.case_map.quotes[quote.id].printed == "Parler sued (emphasis added)"
    assert "emphasis added" not in warned(card)
    assert card.emphasis.isHidden()
    bridge.undo()
    assert "emphasis added" in warned(card)


def test_a_parenthetical_that_says_emphasis_added_ends_the_warning(panel, quote, bridge):
    card = card_of(panel)
    stressed(bridge, quote)
    bridge.edit(plan_amendment, card.cite, parenthetical="emphasis added")
    assert "emphasis added" not in warned(card)
    assert card.emphasis.isHidden()


def test_the_words_as_printed_are_typed_and_checked_against_the_source(
    qtbot, panel, quote, bridge, selection
):
    panel.show()
    card = card_of(panel)
    selection.pick_quote(quote.id, quote.source, claim=card.cite.claim)
    QuotePrinting(bridge, selection, panel).alter_quote()
    qtbot.waitUntil(lambda: card.details is not None and card.details.isVisible())
    field = card.details.quote_form.editor("printed").focusProxy()
    qtbot.waitUntil(field.hasFocus)
    assert field.text == "Parler sued", "it begins with the words of the source"
    field.selectAll()
    QTest.keyClicks(field, "[It] sued")
    qtbot.waitUntil(lambda: bridge.case_map.quotes[quote.id].printed == "[It] sued")
    assert "source has" not in warned(card)
    field.selectAll()
    QTest.keyClicks(field, "It sued")
    qtbot.waitUntil(lambda: "put it in brackets" in warned(card))


def test_without_a_quote_it_is_said_what_to_do(qtbot, panel, claim, bridge, selection):
    with qtbot.waitSignal(bridge.said) as said:
        QuotePrinting(bridge, selection, panel).alter_quote()
    assert said.args[0].startswith("Select a quote")


def test_the_palette_finds_how_a_quote_is_printed_altered():
    entries = [
        Entry(EntryKind.ACTION, one.id, one.text, words=OTHER_WORDS.get(one.id, ""))
        for one in ACTIONS
    ]
    for typed in ("bracket", "altera", "emphasis", "ellipsis"):
        assert "alter_quote" in [entry.id for entry in ranked(entries, typed)], typed
