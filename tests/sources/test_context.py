from __future__ import annotations

import pytest
from example import example_map, example_text_of
from hypothesis import given
from hypothesis import strategies as st

from argmap.sources.context import context_around
from argmap.sources.passages import sentences_of

TEXT = (
    "One came first. Mr. Two came next.\n\nThree said that it was late. Four agreed at once.\n\n"
    "Five did not. Six went home."
)


def around(words, text=TEXT, **options):
    start = text.index(words)
    before, after = context_around(text, start, start + len(words), **options)
    return text[slice(*before)], text[slice(*after)]


def test_two_sentences_stand_on_each_side_whatever_the_paragraph():
    before, after = around("Three said that it was late.")
    assert before == "One came first. Mr. Two came next.\n\n"
    assert after == " Four agreed at once.\n\nFive did not."


def test_the_rest_of_a_sentence_that_is_cut_comes_besides_the_two():
    before, after = around("said that")
    assert before == "One came first. Mr. Two came next.\n\nThree "
    assert after == " it was late. Four agreed at once.\n\nFive did not."


def test_words_over_two_sentences_have_two_more_on_each_side():
    assert (
        around("next.\n\nThree")[1]
        == " said that it was late. Four agreed at once.\n\nFive did not."
    )


def test_nothing_reaches_beyond_the_ends_of_the_text():
    assert around("One came")[0] == ""
    assert around("Six went home.") == ("Four agreed at once.\n\nFive did not. ", "")


def test_fewer_sentences_can_be_asked_for():
    assert around("Four agreed at once.", sentences=1) == (
        "Three said that it was late. ",
        "\n\nFive did not.",
    )
    assert around("agreed", sentences=0) == ("Four ", " at once.")


def test_a_place_between_sentences_has_two_on_each_side():
    at = TEXT.index("\n\nThree") + 1
    before, after = context_around(TEXT, at, at)
    assert TEXT[slice(*before)] == "One came first. Mr. Two came next.\n"
    assert TEXT[slice(*after)] == "\nThree said that it was late. Four agreed at once."


@pytest.mark.parametrize("text", ["", " \n "])
def test_a_text_without_words_has_no_context(text):
    before, after = context_around(text, 0, 0)
    assert before.start <= before.end <= after.start <= after.end <= len(text)


def test_a_text_without_full_stops_is_not_shown_whole():
    text = "word " * 2000 + "HERE" + " word" * 2000
    before, after = around("HERE", text)
    assert 1000 < len(before) <= 1210
    assert 1000 < len(after) <= 1210
    assert before.startswith("word ")
    assert after.endswith(" word")


DECLARATION = (
    "2. The files held recipes. They say what Kestrel sells. Nobody knew what.\n\n"
    "3. Corvane spent nine years on the recipes. No one outside has them.\n\n"
    "4. The repository is locked. Access requires a badge; only eleven have all three.\n"
)


def test_the_number_of_a_paragraph_is_no_sentence_before_a_quotation():
    before, after = around("only eleven have all three", DECLARATION)
    assert (
        before
        == "No one outside has them.\n\n4. The repository is locked. Access requires a badge; "
    )
    assert after == "."


def test_the_context_does_not_end_in_the_number_of_the_next_paragraph():
    _, after = around("They say what Kestrel sells.", DECLARATION)
    assert after == " Nobody knew what.\n\n3. Corvane spent nine years on the recipes."


def test_a_quotation_at_the_head_of_its_paragraph_has_two_sentences_before_the_number():
    before, _ = around("Corvane spent nine years on the recipes.", DECLARATION)
    assert before == "They say what Kestrel sells. Nobody knew what.\n\n3. "


@pytest.mark.parametrize(
    "number",
    [
        *("4.", "¶ 12.", "¶12.", "(a)", "(iv)", "II.", "xii.", "12(b).", "1.2.", "[7]"),
        *("A.", "B)", "No. 4.", "Para. 9.", "§ 3.", "4.\n\n(a)", "12"),
    ],
)
@pytest.mark.parametrize("gap", [" ", "\n", "\n\n"])
def test_a_number_before_a_paragraph_belongs_to_its_first_sentence(number, gap):
    more = "Three said so. Four agreed."
    text = f"One came. Two came.\n\n{number}{gap}{more}\n\n{number}{gap}Five left."
    before, after = around("Four agreed.", text)
    assert before == f"Two came.\n\n{number}{gap}Three said so. "
    assert after == f"\n\n{number}{gap}Five left."
    assert around("Two came.", text)[1] == f"\n\n{number}{gap}{more}"


def test_a_number_that_nothing_follows_is_in_no_context():
    assert around("Two came.", "One came. Two came.\n\n3.")[1] == ""
    assert around("Two came.", "One came. Two came.\n\n12\n")[1] == ""


def test_a_number_within_a_paragraph_is_what_it_was():
    text = "It was late. How many? 4. Nobody came. All left."
    assert around("All left.", text)[0] == "4. Nobody came. "


@pytest.mark.parametrize("word", ["Did.", "Mild.", "Civil.", "Ill."])
def test_a_word_of_the_letters_of_roman_numbers_is_a_sentence(word):
    text = f"One came.\n\n{word} Two came. Three came."
    assert around("Two came.", text)[0] == f"One came.\n\n{word} "


@pytest.mark.parametrize(
    "name",
    [
        *("Messrs. Ode and Poe", "Det. Ode", "Supt. Poe", "Wm. Ode", "Atty. Poe", "Def. Ode"),
        *("MR. ODE", "MRS. ODE", "MS. ODE", "DR. POE", "MESSRS. ODE AND POE", "HON. POE"),
    ],
)
def test_an_abbreviation_before_a_name_ends_no_sentence(name):
    text = f"One came. Then {name} left. Two came. Three came."
    assert around("Three came.", text)[0] == f"Then {name} left. Two came. "


@pytest.mark.parametrize("place", ["para. 4", "fig. 2", "vol. 3", "fn. 12", "art. 6"])
def test_an_abbreviation_before_a_number_ends_no_sentence(place):
    text = f"One came. It is in {place} of it. Two came. Three came."
    assert around("Three came.", text)[0] == f"It is in {place} of it. Two came. "


def test_in_the_articles_of_the_example_every_sentence_is_one_as_before():
    held = filter(None, map(example_text_of, example_map().sources.values()))
    texts = [one.text for one in held]
    assert len(texts) == 4
    for text in texts:
        spans = list(sentences_of(text))
        for number in range(2, len(spans) - 2):
            found = context_around(text, *spans[number])
            assert found.before.start == spans[number - 2].start
            assert found.after.end == spans[number + 2].end


PIECES = st.lists(
    st.sampled_from(
        [
            "Court ",
            "U.S. ",
            "said. ",
            "No! ",
            "“Yes.” ",
            "\n\n",
            "\n",
            "Roe v. ",  # “v.” at the head of a paragraph may be its number
            "x",
            " ",
            "é. É",
            "。",
        ]
    ),
    max_size=60,
).map("".join)


@given(text=PIECES, ends=st.tuples(st.integers(-3, 400), st.integers(-3, 400)))
def test_context_touches_the_span_and_is_made_of_whole_sentences(text, ends):
    start, end = sorted(min(max(one, 0), len(text)) for one in ends)
    found = context_around(text, *sorted(ends))
    assert 0 <= found.before.start <= found.before.end == start
    assert end == found.after.start <= found.after.end <= len(text)
    spans = list(sentences_of(text))
    assert found.whole.start in {start, *(one.start for one in spans)}
    assert found.whole.end in {end, *(one.end for one in spans)}
    assert sum(one.end <= start and one.start >= found.before.start for one in spans) <= 2
    assert sum(one.start >= end and one.end <= found.after.end for one in spans) <= 2
    fewer = sum(one.end <= start for one in spans)
    whole = [one for one in spans if found.before.start <= one.start and one.end <= start]
    assert len(whole) == min(2, fewer)
