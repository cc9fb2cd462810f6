from __future__ import annotations

from argmap.ui.palette_entries import MOST_SHOWN, Entry, EntryKind, ranked


def claim(title, key="", words=""):
    return Entry(EntryKind.CLAIM, title, title, key=key, words=words)


def titles(entries, typed):
    return [entry.title for entry in ranked(entries, typed)]


def test_a_key_comes_first_then_how_titles_begin_then_words_then_the_rest():
    inside, begins, key = claim("The other harms"), claim("Harm is likely"), claim("Z", key="harm")
    word = claim("No harm")
    assert titles([inside, word, begins, key], "harm") == [
        "Z",
        "Harm is likely",
        "The other harms",
        "No harm",
    ]


def test_every_typed_word_is_wanted_in_title_or_text():
    entries = [claim("Vendors flee", words="the platform"), claim("Vendors stay")]
    assert titles(entries, "vend platf") == ["Vendors flee"]
    assert titles(entries, "nobody") == []


def test_nothing_typed_offers_all_in_their_order_up_to_a_limit():
    entries = [claim(str(number)) for number in range(MOST_SHOWN + 5)]
    assert titles(entries, "  ") == [str(number) for number in range(MOST_SHOWN)]


def test_case_does_not_matter():
    assert titles([claim("Straße")], "STRASSE") == ["Straße"]
