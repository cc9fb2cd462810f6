"""Cards and speeches in the window: put together by keys and by drag, timed, written, undone."""

from __future__ import annotations

import re
import time

import pytest
from importing_kinds import take
from messy_cards import LONG, messy_cards
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLabel
from ui_driver import button

from argmap.case.file_names import EXAMPLE
from argmap.case.plan_layers import HIGHLIGHT
from argmap.case.plan_removals import plan_removal
from argmap.case.speeches import PartKind
from argmap.debate.pace import USUAL, pace_from_json, passage_to_read, words_in
from argmap.sources.passages import Span
from argmap.ui.claim_mime import mime_of_drag
from argmap.ui.debate.speech_words import foot_words, part_told
from argmap.ui.reader.quote_mime import Passage, passage_mime

COPY = Qt.DropAction.CopyAction
HELD = (Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)


def letters(text):
    """The beginning of a text as far as a keyboard of English has its letters."""
    return re.match(r"[ -~]{0,40}", text)[0]


class Speaker:
    """A user on the page of cards and speeches of the example."""

    def __init__(self, user):
        self.user = user
        user.window.actions_["show_speeches"].trigger()
        user.waits(lambda: user.window.furniture.debate.page is not None)
        user.waits(self.page.isVisible)

    @property
    def page(self):
        return self.user.window.furniture.debate.page.speech

    @property
    def bridge(self):
        return self.user.window._bridge

    @property
    def map(self):
        return self.user.case_map

    @property
    def parts(self):
        document = self.page.held.document
        return self.map.parts_of(document.id) if document else []

    @property
    def words(self):
        return [self.page.model.part_at(row).row.words for row in range(len(self.parts))]

    def begins(self):
        self.user.click(self.page.begin)
        return self

    def quote(self):
        """A quote of a claim that nothing is to be told of, and the claim."""
        cites = sorted(self.map.cites.values(), key=lambda one: one.id)
        for one in cites:
            quote = self.map.quotes[one.quote] if one.quote else None
            if quote and one.claim and not quote.caution and len(letters(quote.exact)) > 30:
                return quote, self.map.claims[one.claim]
        raise AssertionError

    def says(self, words, key="Return"):
        line = self.page.line.line
        if not line.hasFocus():
            self.user.click(line)
        self.user.type(words)
        self.user.press(key)
        return self

    def drops(self, mime, row=None):
        """Let something go on the list: before a row, else below them all."""
        view = self.page.list
        at = QPoint(30, view.viewport().height() - 4)
        if row is not None:
            view.scrollTo(view.speech.index(row))
            at = view.visualRect(view.speech.index(row)).topLeft() + QPoint(30, 1)
        place = view.viewport()
        enter = QDragEnterEvent(at, COPY, mime, *HELD)
        QApplication.sendEvent(place, enter)
        move = QDragMoveEvent(at, COPY, mime, *HELD)
        QApplication.sendEvent(place, move)
        assert move.isAccepted()
        QApplication.sendEvent(place, QDropEvent(QPointF(at), COPY, mime, *HELD))


@pytest.fixture
def user(home):
    user = home.start(home.new_case(example=EXAMPLE))
    user.waits(lambda: user.window._bridge.is_open)
    return user


@pytest.fixture
def speaker(user):
    return Speaker(user)


def test_the_empty_page_teaches_and_begins_a_speech_in_one_step(speaker):
    told = speaker.page.desk.teaching.findChildren(QLabel)
    assert any("A quote becomes a card" in one.text() for one in told)
    speaker.begins()
    assert [one.title for one in speaker.map.ranked_speech_documents()] == ["Speech 1"]
    assert speaker.page.line.line.hasFocus()
    speaker.bridge.undo()
    assert not speaker.map.speech_documents
    assert speaker.page.begin.isVisible()


def test_a_quote_becomes_a_card_by_typing_letters_of_it(speaker):
    quote, _ = speaker.quote()
    speaker.begins().says(letters(quote.exact))
    (part,) = speaker.parts
    assert (part.kind, part.quote) == (PartKind.CARD, quote.id)
    assert part.claim in {one.claim for one in speaker.map.cites_of(quote.id)}
    card = speaker.page.card
    assert card.words.text == speaker.map.claims[part.claim].text
    assert quote.exact in card.body.text()
    assert card.cite.text()
    speaker.bridge.undo()
    assert speaker.parts == []


def test_claims_words_and_headings_go_in_behind_what_is_chosen(speaker):
    claim = next(iter(speaker.map.roots()))
    speaker.begins()
    speaker.says("Harm", key="Ctrl+Return")
    speaker.says("And now, slowly.", key="Shift+Return")
    speaker.page.list.setFocus()
    speaker.user.press("Up")
    speaker.says(letters(claim.text))
    assert [one.kind for one in speaker.parts] == [PartKind.BLOCK, PartKind.CLAIM, PartKind.TEXT]
    assert speaker.words == ["Harm", claim.text, "And now, slowly."]


def test_what_is_picked_goes_into_the_speech_by_one_key_from_the_map(user):
    quote, claim = Speaker(user).quote()
    user.window.actions_["show_map"].trigger()
    user.window._selection.pick_quote(quote.id, quote.source, claim=claim.id)
    user.press("Alt+Shift+W")
    (part,) = user.case_map.speech_parts.values()
    assert (part.kind, part.quote) == (PartKind.CARD, quote.id)
    assert "Put into “Speech 1”" in user.message
    user.window._selection.pick_claim(claim.id)
    user.press("Alt+Shift+W")
    kinds = [one.kind for one in user.case_map.parts_of(part.speech)]
    assert kinds == [PartKind.CARD, PartKind.CLAIM]


def test_parts_are_moved_by_keys_and_taken_out_and_undo_restores_them(speaker):
    speaker.begins()
    for word in ("one", "two", "three"):
        speaker.says(f"{word} zebra", key="Shift+Return")
    speaker.page.list.setFocus()
    speaker.user.press("Ctrl+Up", "Ctrl+Up")
    assert speaker.words == ["three zebra", "one zebra", "two zebra"]
    speaker.user.press("Ctrl+Up")
    assert speaker.words[0] == "three zebra"
    speaker.user.press("Ctrl+Down", "Delete")
    assert speaker.words == ["one zebra", "two zebra"]
    for _ in range(4):
        speaker.bridge.undo()
    assert speaker.words == ["one zebra", "two zebra", "three zebra"]


def test_claims_are_dragged_in_from_the_outline_and_words_from_a_source(speaker):
    quote, claim = speaker.quote()
    speaker.begins().says("zebra", key="Shift+Return")
    speaker.drops(mime_of_drag(speaker.map, [(claim.id, None)]), row=0)
    assert [one.kind for one in speaker.parts] == [PartKind.CLAIM, PartKind.TEXT]
    text = speaker.bridge.document_of(quote.source).text
    known = Passage(quote.source, Span(quote.start, quote.end))
    speaker.drops(passage_mime(known, text))
    assert speaker.parts[-1].quote == quote.id
    start = text.index(" ", quote.end + 20) + 1
    new = Passage(quote.source, Span(start, text.index(" ", start + 20)))
    number = len(speaker.map.quotes)
    speaker.drops(passage_mime(new, text))
    assert len(speaker.map.quotes) == number + 1
    made = speaker.map.quotes[speaker.parts[-1].quote]
    assert made.exact == text[new.span.start : new.span.end]
    speaker.bridge.undo()
    assert len(speaker.map.quotes) == number


def test_a_part_is_dragged_to_another_place(speaker):
    speaker.begins()
    for word in ("one", "two", "three"):
        speaker.says(f"{word} zebra", key="Shift+Return")
    model = speaker.page.model
    speaker.drops(model.mimeData([model.index(2)]), row=0)
    assert speaker.words == ["three zebra", "one zebra", "two zebra"]
    speaker.drops(model.mimeData([model.index(0)]))
    assert speaker.words == ["one zebra", "two zebra", "three zebra"]


def test_the_time_is_told_against_the_speech_of_a_format(speaker):
    speaker.begins()
    aim = speaker.page.strip.aim
    aim.setFocus()
    speaker.user.press(*["Down"] * aim.row_of("tro-hearing", "opening"))
    assert speaker.page.held.document.speech == "opening"
    speaker.says("word " * 300, key="Shift+Return")
    assert speaker.page.strip.told.full_text == "2:00 of 15:00, 13:00 left"
    assert "300 words read aloud, at 150 words a minute, not measured yet" in (
        speaker.page.strip.words.full_text
    )
    assert "300 words · 2:00" in part_told(speaker.page.model.part_at(0))


def test_the_pace_is_measured_by_reading_a_paragraph_and_kept_beside_the_settings(home, speaker):
    speaker.begins().says("word " * 300, key="Shift+Return")
    times = iter([100.0, 100.0 + 60 * words_in(passage_to_read()) / 200])
    speaker.page.pace.now = lambda: next(times)
    speaker.user.click(speaker.page.strip.pace)
    speaker.user.press("Space")
    assert speaker.page.pace.start.text() == "Stop"
    speaker.user.press("Space")
    assert "200 words a minute" in speaker.page.pace.told.text()
    speaker.user.press("Escape")
    assert speaker.page.strip.told.full_text == "1:30"
    kept = pace_from_json((home.folders.settings / "pace.json").read_text("utf-8"))
    assert round(kept.words_a_minute) == 200
    assert kept != USUAL


def test_a_time_in_which_nobody_reads_is_told_and_nothing_is_kept(home, speaker):
    speaker.begins()
    times = iter([0.0, 1.0])
    speaker.page.pace.now = lambda: next(times)
    speaker.user.click(speaker.page.strip.pace)
    speaker.user.press("Space", "Space")
    assert "nobody reads" in speaker.page.pace.told.text()
    assert not (home.folders.settings / "pace.json").exists()


def test_words_of_a_card_are_marked_and_less_is_read(speaker):
    quote, _ = speaker.quote()
    speaker.begins().says(letters(quote.exact))
    before = speaker.page.model.part_at(0).words
    speaker.user.click(speaker.page.card.mark)
    marks = speaker.page.card.marks
    speaker.user.waits(marks.words.hasFocus)
    speaker.user.press("Home", "Ctrl+Shift+Right", "H")
    layers = speaker.map.quotes[quote.id].layers
    assert [kind for _, _, kind in layers] == [HIGHLIGHT]
    assert speaker.page.model.part_at(0).words < before


def test_a_tag_is_edited_in_one_step(speaker):
    speaker.begins().says("zebra", key="Shift+Return")
    speaker.page.list.setFocus()
    speaker.user.press("Return")
    speaker.user.press("End")
    speaker.user.type(" crossing")
    speaker.page.list.setFocus()
    assert speaker.words == ["zebra crossing"]
    speaker.bridge.undo()
    assert speaker.words == ["zebra"]


def test_a_claim_that_is_deleted_while_it_stands_in_the_speech_leaves_its_words(speaker):
    claim = next(iter(speaker.map.roots()))
    speaker.begins().says(letters(claim.text))
    speaker.bridge.edit(plan_removal, claim.id)
    assert speaker.words == [claim.text]
    assert "missing" in foot_words(speaker.page.model.part_at(0))
    assert "deleted from the map" in speaker.page.card.doubts.text()


def test_the_quotes_of_a_claim_are_added_as_cards(speaker):
    _, claim = speaker.quote()
    speaker.begins().drops(mime_of_drag(speaker.map, [(claim.id, None)]))
    speaker.user.click(speaker.page.card.as_cards)
    kinds = [one.kind for one in speaker.parts]
    assert kinds[0] is PartKind.CLAIM
    assert set(kinds[1:]) == {PartKind.CARD}


def test_a_speech_is_renamed_another_begun_and_one_deleted(speaker):
    speaker.begins()
    speaker.user.click(speaker.page.head.title)
    speaker.user.press("Ctrl+A")
    speaker.user.type("Opening")
    speaker.user.press("Return")
    assert speaker.page.held.document.title == "Opening"
    speaker.user.click(speaker.page.head.new)
    titles = [one.title for one in speaker.map.ranked_speech_documents()]
    assert titles == ["Opening", "Speech 2"]
    speaker.user.click(speaker.page.head.delete)
    assert speaker.page.held.document.title == "Opening"


def test_export_proposes_the_open_speech_as_a_word_document(speaker, monkeypatch):
    speaker.begins()
    asked = []
    exporting = speaker.user.window.furniture.papers.exporting
    monkeypatch.setattr(exporting, "_ask", lambda *words: asked.append(words))
    speaker.user.click(button(speaker.page, "Export…"))
    ((wanted, options),) = asked
    assert wanted == {"format": ".docx", "subject": "speech"}
    assert options == {"speech": {"speech": speaker.page.held.document.id}}


def test_a_card_of_very_many_words_is_shown_from_its_beginning_and_says_so(user, tmp_path):
    path = tmp_path / "long.docx"
    path.write_bytes(messy_cards(long=True))
    take(user, path)
    speaker = Speaker(user)
    rows = speaker.page.model.rowCount()
    assert rows == len(speaker.parts) > 10
    speaker.page.list.setFocus()
    speaker.user.press("End")
    shown = speaker.page.model.part_at(rows - 1)
    assert shown.words > LONG
    card = speaker.page.card
    assert len(card.body.text()) == 6_000
    assert "characters more, which its source shows" in card.rest.text()
    assert card.rest.isVisible()
    began = time.process_time()
    speaker.page.refresh()
    assert time.process_time() - began < 2


def test_a_card_that_should_not_be_quoted_says_so_in_its_row_and_in_full(speaker):
    doubted = next(one for one in speaker.map.quotes.values() if one.caution)
    speaker.begins().page.put_in(doubted.id)
    assert "caution" in foot_words(speaker.page.model.part_at(0))
    assert doubted.caution in speaker.page.card.doubts.text()
