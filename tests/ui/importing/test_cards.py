"""A debater's document of cards becomes a source, quotes and a speech, unless the tick is off."""

from __future__ import annotations

import pytest
from importing_kinds import sources, take
from messy_cards import messy_cards
from ui_driver import button

from argmap.case.speeches import PartKind
from argmap.ui.importing.card_tick import CardTick


@pytest.fixture
def cards(folder):
    path = folder / "cards.docx"
    path.write_bytes(messy_cards())
    return path


def ticks(sheet):
    return [one for one in sheet.findChildren(CardTick) if one.isVisible()]


def test_a_document_of_cards_becomes_quotes_and_a_speech_in_one_step(user, cards):
    said = []
    user.window._bridge.said.connect(said.append)

    def fill(sheet):
        (tick,) = ticks(sheet)
        assert tick.isChecked()
        user.click(button(sheet, "Import"))

    take(user, cards, fill=fill)
    (speech,) = user.case_map.ranked_speech_documents()
    parts = user.case_map.parts_of(speech.id)
    assert [one.kind for one in parts].count(PartKind.CARD) == 6
    assert len(user.case_map.quotes) == 6
    assert "It holds 6 cards; the cite of 1 was not recognised." in said[-1]
    user.window._bridge.undo()
    assert not user.case_map.speech_parts
    assert sources(user) == []


def test_without_the_tick_it_is_a_source_alone(user, cards):
    def fill(sheet):
        (tick,) = ticks(sheet)
        tick.setFocus()
        user.press("Space")
        assert not tick.isChecked()
        user.click(button(sheet, "Import"))

    take(user, cards, fill=fill)
    assert len(sources(user)) == 1
    assert not user.case_map.speech_documents
    assert not user.case_map.quotes


def test_a_text_that_is_cut_keeps_no_cards_and_other_documents_have_no_tick(user, cards, report):
    def cut(sheet):
        (tick,) = ticks(sheet)
        view = sheet.preview.page.part.text
        view.go_to(view.kept_text.index("Antitrust"))
        user.click(button(sheet, "&Start here"))
        assert not tick.isEnabled()
        user.click(button(sheet, "Import"))

    def fill(sheet):
        assert not ticks(sheet)
        user.click(button(sheet, "Import"))

    take(user, cards, fill=cut)
    take(user, report, fill=fill)
    assert len(sources(user)) == 2
    assert not user.case_map.quotes
