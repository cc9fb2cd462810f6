from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt

from argmap.case.evidence import Source
from argmap.case.plan_claims import plan_amendment
from argmap.case.plan_evidence import plan_quote, plan_source
from argmap.sources.importing import document_from_bytes
from argmap.ui.combo_box import ComboBox
from argmap.ui.inspector.cite_card import CiteCard
from argmap.ui.inspector.speaker_offer import SpeakerAccepting
from argmap.ui.quote_states import QuoteStates
from argmap.ui.steady_label import SteadyLabel
from argmap.ui.wrapping_tip import wrapping_tip

TEXT = "“The app is down,” said John Matze & sons on Monday. It rained."


@pytest.fixture
def quoted(bridge, claim, selection):
    """Quotes words of the text for the claim and returns the quote."""
    document = document_from_bytes(TEXT.encode())
    done = bridge.edit(plan_source, {"title": "Article"}, document, new_id=bridge.new_id)
    source = next(one.after for one in done.changes if isinstance(one.after, Source))

    def quote(words):
        start = document.text.index(words)
        span = (start, start + len(words))
        done = bridge.edit(
            plan_quote, source.id, document.text, *span, target=claim.id, new_id=bridge.new_id
        )
        made = done.changes[0].after
        selection.pick_quote(made.id, source.id, claim=claim.id)
        return made

    return quote


def card_of(panel, quote):
    return next(card for card in panel.findChildren(CiteCard) if card.cite.quote == quote.id)


def kept(bridge, quote):
    return bridge.case_map.quotes[quote.id]


def test_a_quote_without_a_speaker_is_offered_the_one_its_report_names(
    qtbot, panel, quoted, bridge
):
    quote = quoted("The app is down")
    offer = card_of(panel, quote).offer
    assert offer.text() == "Said by John Matze?"
    assert kept(bridge, quote).speaker == "", "an offer is not an answer"
    qtbot.mouseClick(offer, Qt.MouseButton.LeftButton)
    assert (kept(bridge, quote).speaker, kept(bridge, quote).attribution) == (
        "John Matze",
        "quoted",
    )
    assert bridge.undo_label == "Said by John Matze"
    assert offer.isHidden()
    bridge.undo()
    assert kept(bridge, quote).speaker == ""
    assert not card_of(panel, quote).offer.isHidden()


def test_an_attribution_that_was_typed_stays(panel, quoted, bridge, selection):
    quote = quoted("The app is down")
    bridge.edit(plan_amendment, kept(bridge, quote), attribution="interview")
    accepting = SpeakerAccepting(bridge, selection, QuoteStates(bridge), panel)
    accepting.accept_speaker()
    assert (kept(bridge, quote).speaker, kept(bridge, quote).attribution) == (
        "John Matze",
        "interview",
    )


def test_nothing_is_offered_where_the_report_does_not_tell(panel, quoted, bridge, selection):
    said = []
    bridge.said.connect(said.append)
    quote = quoted("It rained")
    assert card_of(panel, quote).offer.isHidden()
    accepting = SpeakerAccepting(bridge, selection, QuoteStates(bridge), panel)
    accepting.accept_speaker()
    assert said[-1].startswith("The source does not tell who says this")
    assert kept(bridge, quote).speaker == ""


def test_a_long_offer_does_not_widen_the_inspector(qtbot, panel, quoted):
    panel.resize(240, 600)
    card = card_of(panel, quoted("The app is down"))
    with qtbot.waitExposed(panel):
        panel.show()
    qtbot.waitUntil(lambda: not card.offer.visibleRegion().isEmpty())
    assert panel.page.width() <= panel.width()
    assert card.offer.geometry().right() <= card.width() <= panel.width()


def test_the_card_of_the_quote_just_made_is_brought_into_view(qtbot, panel, quoted):
    panel.resize(320, 260)
    quote = quoted("The app is down")
    card = card_of(panel, quote)
    qtbot.waitUntil(lambda: not card.visibleRegion().isEmpty())


def test_nobody_is_offered_for_words_recorded_as_the_reporters_own(panel, quoted, bridge):
    quote = quoted("The app is down")
    assert not card_of(panel, quote).offer.isHidden()
    bridge.edit(plan_amendment, quote, attribution="reporter's own voice")
    assert card_of(panel, kept(bridge, quote)).offer.isHidden()


def test_a_speaker_that_is_set_moves_no_field_of_the_details(qtbot, panel, quoted, bridge):
    panel.show()
    quote = quoted("The app is down")
    card = card_of(panel, quote)
    qtbot.mouseClick(card._details, Qt.MouseButton.LeftButton)
    signal = card.details.cite_form.editor("signal")
    caution = card.details.quote_form.editor("caution")
    qtbot.waitUntil(lambda: caution.y() > 0 and not card.offer.isHidden())

    def apart():
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        return caution.mapTo(card, QPoint()).y() - signal.mapTo(card, QPoint()).y()

    before = apart()
    bridge.edit(plan_amendment, quote, speaker="Amy Peikoff")
    assert not card.details._quoting.isHidden(), "an offer has come meanwhile"
    assert apart() == before
    assert card.offer.isHidden()
    assert card.offer.sizePolicy().retainSizeWhenHidden(), "its room stays"


@pytest.mark.parametrize("width", [280, 420])
def test_no_line_of_a_card_that_grows_long_moves_a_field_of_it(qtbot, panel, quoted, bridge, width):
    panel.resize(width, 900)
    quote = quoted("The app is down")
    card = card_of(panel, quote)
    qtbot.mouseClick(card._details, Qt.MouseButton.LeftButton)
    signal = card.details.cite_form.editor("signal")
    qtbot.waitUntil(lambda: signal.mapTo(card, QPoint()).y() > 0)

    def place():
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        return signal.mapTo(card, QPoint()).y()

    places = {place()}
    attribution = "quoted by a reporter from a letter that was read aloud in the court room " * 3
    for fields in (
        {"attribution": "quoted"},
        {"attribution": attribution},
        {"speaker": "Amy Peikoff, the chief policy officer of Parler"},
        {"speaker": "", "attribution": ""},
    ):
        bridge.edit(plan_amendment, kept(bridge, quote), **fields)
        places.add(place())
    assert len(places) == 1


def test_what_is_cut_of_a_line_of_a_card_is_in_its_tooltip(qtbot):
    label = SteadyLabel()
    qtbot.addWidget(label)
    label.resize(200, label.sizeHint().height())
    words = "🙂 Reported by somebody · " * 8
    label.show_text(words)
    assert label.text().count("\n") == 1
    assert label.text().endswith("…")
    assert label.accessibleName() == " ".join(words.split())
    assert label.toolTip() == wrapping_tip(label.accessibleName())
    label.show_text("Short")
    assert (label.text(), label.toolTip()) == ("Short", "")
    assert label.sizeHint().height() == 2 * label.fontMetrics().lineSpacing()


def test_a_wheel_that_passes_over_a_list_neither_takes_the_focus_nor_changes_it():
    assert ComboBox().focusPolicy() == Qt.FocusPolicy.StrongFocus
