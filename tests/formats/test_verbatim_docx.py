"""A speech out as a document that Verbatim reads, and in again, without losing a word."""

from __future__ import annotations

import io
import shutil
import subprocess

import pytest
from docx import Document as WordDocument
from drafts import TEXT, Draft
from messy_cards import LONG, messy_cards

from argmap.case.evidence import Document, document_hash
from argmap.case.plan_evidence import plan_source
from argmap.case.plan_speeches import plan_speech_document, plan_speech_part
from argmap.case.speeches import PartKind
from argmap.debate.card_import import import_remarks, plan_with_cards
from argmap.debate.speech_rows import speech_rows
from argmap.formats.verbatim_docx import verbatim_docx
from argmap.sources.reading.verbatim import read_cards
from argmap.sources.reading.word import read_word


def taken_in(data):
    """A case that has taken in a document of cards, and the one speech it made."""
    draft = Draft()
    text = read_word(data, "cards.docx").text
    document = Document(document_hash(data, text), text, data)
    parts = read_cards(data, "cards.docx")
    planned = plan_source(draft.map, {"title": "Cards"}, document, new_id=draft.new_id)
    done = plan_with_cards(draft.map, planned, {document.hash: parts}, new_id=draft.new_id)
    assert done.documents == (document,)
    draft.do(done)
    (speech,) = draft.map.speech_documents
    return draft, speech, document


def written(draft, speech, document):
    rows = list(speech_rows(draft.map, speech, lambda _source: document, {}))
    return verbatim_docx("Cards", rows)


def test_a_messy_document_goes_in_and_out_without_losing_a_word():
    data = messy_cards(long=True)
    draft, speech, document = taken_in(data)
    out = written(draft, speech, document)
    assert read_word(out, "out.docx").text.split() == document.text.split()
    assert len(document.text.split()) > LONG


def test_what_goes_out_is_read_as_the_same_cards_with_the_same_layers():
    data = messy_cards()
    draft, speech, document = taken_in(data)
    out = written(draft, speech, document)
    again = read_word(out, "out.docx").text

    def told(parts, text):
        return [(one.kind, one.tag, one.cite, text[one.body_start : one.end]) for one in parts]

    first, second = read_cards(data, "in.docx"), read_cards(out, "out.docx")
    assert [one[:2] for one in told(first, document.text)] == [
        one[:2] for one in told(second, again)
    ]
    for one, other in zip(first, second, strict=True):
        if one.cite:
            assert (other.cite, other.author, other.date) == (one.cite, one.author, one.date)
            assert other.layers == one.layers


def test_every_card_is_a_quote_of_the_document_that_is_kept():
    draft, speech, document = taken_in(messy_cards())
    cards = [one for one in draft.map.parts_of(speech) if one.kind is PartKind.CARD]
    assert len(cards) == 6
    for one in cards:
        quote = draft.map.quotes[one.quote]
        assert document.text[quote.start : quote.end] == quote.exact
    (source,) = draft.map.sources.values()
    assert source.document == document.hash


def test_taking_in_is_one_step_that_undo_takes_back():
    draft = taken_in(messy_cards())[0]
    assert len(draft.done) == 1
    draft.undo_all()
    assert not draft.map.sources
    assert not draft.map.speech_parts


def test_a_cite_that_was_not_recognised_is_said():
    remarks = list(import_remarks(read_cards(messy_cards(), "cards.docx")))
    assert remarks[0] == "It holds 6 cards."
    (told,) = remarks[1:]
    assert told.startswith("The cite of “Nobody knows who said this” was not recognised")


def test_the_same_rows_give_the_same_bytes():
    made = taken_in(messy_cards())
    assert written(*made) == written(*made)


def test_a_quote_of_the_case_is_a_card_in_its_context_with_its_words_underlined():
    draft = Draft()
    claim, source = draft.claim("It is down."), draft.source()
    quote = draft.quote(source, "take time", claim)
    draft.do(plan_speech_document(draft.map, new_id=draft.new_id, title="Opening"))
    (speech,) = draft.map.speech_documents
    made = {"new_id": draft.new_id}
    draft.do(plan_speech_part(draft.map, speech, PartKind.BLOCK, words="Harm", **made))
    draft.do(plan_speech_part(draft.map, speech, PartKind.CARD, quote=quote, claim=claim, **made))
    document = Document(document_hash(TEXT.encode(), TEXT), TEXT, TEXT.encode())
    rows = list(speech_rows(draft.map, speech, lambda _: document, {quote: "A Report (2021)"}))
    assert rows[1].words == "It is down."
    assert rows[1].body == TEXT.strip()
    assert [rows[1].body[a:b] for a, b, _ in rows[1].layers] == ["take time"]
    assert rows[1].aloud == "It is down. A Report 2021 take time"
    paragraphs = WordDocument(io.BytesIO(verbatim_docx("Opening", rows))).paragraphs
    styles = [one.style.style_id for one in paragraphs]
    assert styles == ["Heading3", "Heading4", "Normal", "Normal"]
    cite = {one.text: one.style.style_id for one in paragraphs[2].runs}
    assert (cite["A Report"], cite["2021"]) == ("Style13ptBold", "Style13ptBold")
    assert [one.text for one in paragraphs[3].runs if one.style.style_id == "StyleUnderline"] == [
        "take time"
    ]


@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not installed")
def test_libreoffice_opens_what_is_written(tmp_path):
    draft, speech, document = taken_in(messy_cards())
    out = tmp_path / "out.docx"
    out.write_bytes(written(draft, speech, document))
    command = ["soffice", "--headless", "--convert-to", "txt:Text", "--outdir", tmp_path, out]
    home = f"-env:UserInstallation=file://{tmp_path}/office"
    subprocess.run([*command[:1], home, *command[1:]], check=True, capture_output=True, timeout=300)
    text = (tmp_path / "out.txt").read_text("utf-8-sig")
    assert len(document.text.split()) > 100
    assert text.split() == document.text.split()
