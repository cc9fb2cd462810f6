from __future__ import annotations

import pytest

from argmap.case.errors import SourceError
from argmap.case.evidence import Document, document_hash
from argmap.sources.trimming import trimmed, what_was_cut

TEXT = "Home / News\n\nThe first page.\n\nThe second page.\n\nRelated Articles"


def document(text=TEXT, pages=()):
    return Document(document_hash(b"bytes", text), text, b"bytes", report=("Odd.",), pages=pages)


def test_what_is_cut_off_is_told_and_the_bytes_stay():
    kept = trimmed(document(), TEXT.index("The first"), TEXT.index("Related"))
    assert kept.text == "The first page.\n\nThe second page."
    assert kept.original == b"bytes"
    assert kept.is_sound
    assert kept.report == (
        "Odd.",
        "11 characters at the start were cut off when it was imported.",
        "16 characters at the end were cut off when it was imported.",
    )


def test_where_nothing_but_white_space_is_cut_off_the_document_stays_as_it_is():
    whole = document(f"{TEXT}\n")
    assert trimmed(whole, -5, 9999) is whole
    assert trimmed(whole, 0, len(TEXT)) is whole


@pytest.mark.parametrize("start", [0, 13, 18, 30, 35])
@pytest.mark.parametrize("end", [47, 60, len(TEXT)])
def test_every_word_stays_on_its_page(start, end):
    pages = (0, TEXT.index("The first"), TEXT.index("The second"), TEXT.index("Related"))
    whole = document(pages=pages)
    kept = trimmed(whole, start, end)
    for word in ("News", "first", "second", "Related"):
        if word in kept.text:
            assert kept.page_at(kept.text.index(word)) == whole.page_at(TEXT.index(word))
    assert kept.is_sound


@pytest.mark.parametrize(("start", "end"), [(5, 5), (11, 13), (9, 2), (900, 999)])
def test_nothing_left_is_a_sentence(start, end):
    with pytest.raises(SourceError, match="Nothing would be left"):
        trimmed(document(), start, end)


@pytest.mark.parametrize(
    ("start", "end", "told"),
    [
        ("Home", "Related", "the end was cut by hand"),
        ("The first", "", "the start was cut by hand"),
        ("The first", "Related", "the start and the end were cut by hand"),
        ("Home", "", ""),
    ],
)
def test_it_is_told_which_ends_of_a_file_were_cut(start, end, told):
    whole = document()
    stop = TEXT.index(end) if end else len(TEXT)
    assert what_was_cut(whole, trimmed(whole, TEXT.index(start), stop)) == told


def test_what_the_reading_left_out_before_is_not_told_as_cut_by_hand():
    whole, less = document(), TEXT[: TEXT.index("Related")].rstrip()
    kept = Document(document_hash(whole.original, less), less, whole.original)
    assert what_was_cut(whole, kept) == "the end was cut"


def test_another_file_with_the_same_words_was_not_cut():
    other = Document(document_hash(b"other", TEXT), TEXT, b"other")
    assert what_was_cut(other, trimmed(document(), 0, 20)) == ""
