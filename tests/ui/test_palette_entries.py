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


def test_exact_words_come_first_then_whole_words_then_the_rest():
    entries = [claim(f"C500{number}") for number in range(MOST_SHOWN)]
    entries += [claim("About C500"), claim("xC500"), claim("C500 is so"), claim("C500")]
    found = titles(entries, "c500")
    assert found[:3] == ["C500", "C500 is so", "C5000"]
    assert titles([claim("A1"), claim("A3"), claim("A")], "A") == ["A", "A1", "A3"]
    few = [claim("xC500"), claim("About C5001"), claim("C5009")]
    assert titles(few, " C500 ") == ["C5009", "About C5001", "xC500"]


def test_a_claim_is_found_by_its_exact_words_under_a_short_title():
    entries = [
        claim("Money repairs it all"),
        Entry(EntryKind.CLAIM, "b", "B", text="Money\nrepairs it"),
    ]
    assert titles(entries, "money repairs  it") == ["B", "Money repairs it all"]


def test_where_several_words_are_typed_each_must_begin_one():
    entries = [claim("The unlikely harm"), claim("Likely the (harm)")]
    assert titles(entries, "harm likely") == ["Likely the (harm)", "The unlikely harm"]


def test_what_cannot_be_done_now_is_told_last_and_only_where_something_is_typed():
    not_now = Entry(EntryKind.ACTION, "a", "Undo", why_not="There is nothing to undo.")
    entries = [not_now, claim("No undoing")]
    assert titles(entries, "undo") == ["No undoing", "Undo"]
    assert titles(entries, "") == ["No undoing"]


def test_what_takes_words_along_is_offered_last_whatever_is_typed():
    new = Entry(EntryKind.CLAIM, "new", "New harm", words="new add", takes_words=True)
    entries = [new, claim("Loss of users")]
    assert titles(entries, "") == ["New harm", "Loss of users"]
    assert titles(entries, "new") == ["New harm"]
    assert titles(entries, "loss") == ["Loss of users", "New harm: “loss”"]
    (taken,) = ranked(entries, "  loss of  goodwill ")
    assert (taken.id, taken.title) == ("new\nloss of goodwill", "New harm: “loss of goodwill”")
