from __future__ import annotations

import json
from dataclasses import replace

import pytest
from docx.enum.style import WD_STYLE_TYPE
from hypothesis import given
from hypothesis import strategies as st
from messy_cards import LONG, Messy, messy_cards

from argmap.case.errors import SourceError
from argmap.sources.reading.card_parts import (
    CardPartKind,
    are_cards,
    are_of,
    cards_as_json,
    cards_from_json,
)
from argmap.sources.reading.reading import in_order
from argmap.sources.reading.verbatim import card_parts, cards_in, read_cards
from argmap.sources.reading.verbatim_runs import CardParagraph, Look, LookSpan
from argmap.sources.reading.word import read_word

DATA = messy_cards()
TEXT = read_word(DATA, "cards.docx").text
PARTS = read_cards(DATA, "cards.docx")


def card(beginning):
    return next(one for one in PARTS if one.tag.startswith(beginning))


def body(part):
    return TEXT[part.body_start : part.end]


def laid(part, kind):
    return [body(part)[start:end] for start, end, look in part.layers if look == kind]


def test_the_parts_stand_in_order_under_their_headings():
    assert [one.kind.value for one in PARTS] == [
        "text",
        "pocket",
        "hat",
        "block",
        *["card"] * 4,
        "analytic",
        "hat",
        *["card"] * 2,
        "analytic",
    ]


def test_every_word_of_the_kept_text_is_in_one_part():
    at = 0
    for one in PARTS:
        assert TEXT[at : one.start].strip() == ""
        assert TEXT[one.start : one.end].startswith(one.tag)
        at = one.end
    assert TEXT[at:].strip() == ""
    for one in PARTS:
        if one.kind is CardPartKind.CARD:
            between = TEXT[one.start + len(one.tag) : one.body_start].split()
            assert between == one.cite.split()


def test_a_card_by_the_rules_has_its_cite_and_its_layers():
    one = card("Agreements among rivals")
    assert one.cite == "Salop 19 [Steven Salop, professor, “Reply”, 1 Jan 2019, x.org]"
    assert (one.author, one.date) == ("Salop", "19")
    assert laid(one, "highlight") == ["among rivals", "harm consumers"]
    assert laid(one, "underline") == ["among rivals", "harm consumers.", "always does"]
    assert laid(one, "emphasis") == ["harm consumers"]
    assert body(one).endswith("It always does.")


def test_letters_of_headings_stand_for_cite_and_underline_and_two_colours_for_one_highlight():
    one = card("Platforms have power")
    assert (one.author, one.date) == ("Khan", "2017")
    assert laid(one, "underline") == laid(one, "highlight") == ["Platforms", "powerful"]


def test_what_was_set_by_hand_counts_and_empty_paragraphs_do_not():
    one = card("Contracts may end")
    assert one.cite == "Posner in 86, 3d ed."
    assert (one.author, one.date) == ("Posner", "86")
    assert laid(one, "underline") == ["lets the other side go"]
    assert body(one).endswith("¶ Always.")


def test_a_card_whose_cite_is_not_recognised_keeps_all_its_words_in_its_body():
    one = card("Nobody knows")
    assert (one.cite, one.author) == ("", "")
    assert body(one).startswith("Something was said")
    assert body(one).endswith("It goes on.")


def test_words_between_tag_and_cite_stay_with_the_cite():
    one = card("Harm is speculative")
    assert one.cite == "(Read slowly. The judge dislikes speed.)\nWinter, 08 555 U.S. 7, 22"
    assert body(one) == "[Table Omitted] likely, not just possible"


def test_changes_are_taken_and_a_table_is_words_of_the_body():
    one = card("Tracked and tabled")
    assert body(one) == "Words that stay and words put in\n\nleft cell\tright cell"


def test_a_card_of_very_many_words_is_a_card():
    data = messy_cards(long=True)
    parts = read_cards(data, "long.docx")
    text = read_word(data, "long.docx").text
    assert len(text[parts[-1].body_start : parts[-1].end].split()) == LONG
    assert parts[-1].layers == ((0, parts[-1].end - parts[-1].body_start, "underline"),)


def test_what_is_no_document_is_refused_in_a_sentence():
    with pytest.raises(SourceError, match=r"cards\.docx is damaged"):
        read_cards(b"PK\x03\x04 nothing", "cards.docx")


PARAGRAPHS = st.lists(
    st.builds(
        lambda words, level, looks: CardParagraph(
            words, level, (LookSpan(0, len(words), frozenset(looks)),)
        ),
        st.sampled_from(["Smith 2019", "A tag.", "Words and words.", "x", "In 1999 he said so."]),
        st.sampled_from([0, 0, 0, 1, 2, 3, 4]),
        st.sets(st.sampled_from(Look)),
    ),
    max_size=12,
)


@given(PARAGRAPHS)
def test_whatever_the_paragraphs_no_word_is_lost_or_said_twice(paragraphs):
    text = "\n\n".join(one.words for one in paragraphs)
    said = []
    for part in card_parts(paragraphs):
        said += part.tag.split()
        if part.kind is CardPartKind.CARD:
            said += part.cite.split() + text[part.body_start : part.end].split()
            assert all(0 <= a < b <= part.end - part.body_start for a, b, _ in part.layers)
    assert said == text.split()


def test_the_parts_of_a_document_cross_between_two_processes():
    assert cards_from_json(json.loads(json.dumps(cards_as_json(PARTS)))) == PARTS
    assert read_word(DATA, "cards.docx").cards == PARTS
    assert are_of(PARTS, TEXT)
    assert are_cards(PARTS)


def test_parts_that_are_not_of_a_text_are_known():
    assert not are_of(PARTS, TEXT[:-40])
    assert not are_of(PARTS, f"{TEXT} and more")
    assert not are_of(PARTS[1:], TEXT)
    assert not are_of((PARTS[0], *PARTS), TEXT)
    spoilt = replace(PARTS[4], layers=((0, 99_999, "underline"),))
    assert not are_of((*PARTS[:4], spoilt, *PARTS[5:]), TEXT)
    reading = replace(read_word(DATA, "cards.docx"), cards=PARTS[1:])
    assert in_order(reading).cards == ()
    assert "cards could not be told" in in_order(reading).report[-1]


def test_what_stands_behind_the_last_part_is_words():
    paragraphs = [CardParagraph("A tag", 4, ()), CardParagraph("Smith 2019", 0, ())]
    paragraphs.append(CardParagraph("Body.", 0, ()))
    text = "A tag\n\nSmith 2019\n\nBody.\n\n1 A note.\n\n2 Another."
    parts = cards_in(paragraphs, text)
    assert [one.kind.value for one in parts] == ["card", "text", "text"]
    assert [text[one.start : one.end] for one in parts[1:]] == ["1 A note.", "2 Another."]


def test_a_document_with_headings_and_no_card_has_no_parts():
    paragraphs = [CardParagraph("Title", 1, ()), CardParagraph("Words.", 0, ())]
    assert cards_in(paragraphs, "Title\n\nWords.") == ()
    plain = [CardParagraph("A heading", 4, ()), CardParagraph("Its words.", 0, ())]
    assert not are_cards(cards_in(plain, "A heading\n\nIts words."))


def parts_of(*paragraphs):
    """The kinds and tags of a document whose paragraphs have these styles."""
    made = Messy()
    for style in {one for one, _ in paragraphs if not one.startswith(("Heading", "Normal"))}:
        made.document.styles.add_style(style, WD_STYLE_TYPE.PARAGRAPH)
    for style, words in paragraphs:
        made.add((words, {}), style=style)
    return [(one.kind.value, one.tag) for one in read_cards(made.saved(), "cards.docx")]


LEE = ("Normal", "Lee 21, Nature"), ("Normal", "The ice melts.")


@pytest.mark.parametrize("style", ["Tag", "TAGS", "Heading 5", "Heading 9"])
def test_a_tag_in_a_style_of_its_own_begins_a_card(style):
    above = ("Heading 4", "The sea rises"), ("Normal", "Ray 20, Science"), ("Normal", "It does.")
    found = parts_of(*above, (style, "The poles warm"), *LEE)
    assert found == [("card", "The sea rises"), ("card", "The poles warm")]


def test_an_argument_of_the_debaters_own_is_no_part_of_a_card_above_it():
    found = parts_of(
        ("Tag", "The poles warm"), *LEE, ("Analytic", "They drop it."), ("Normal", "Say so twice.")
    )
    assert found == [
        ("card", "The poles warm"),
        ("analytic", "They drop it."),
        ("text", "Say so twice."),
    ]


def test_a_style_that_only_begins_like_a_tag_is_none():
    found = parts_of(("Heading 4", "The poles warm"), *LEE, ("Tagline", "Buy now."))
    assert found == [("card", "The poles warm")]
