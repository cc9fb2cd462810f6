from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.law.citecheck.marks import LEFT, LOW, RIGHT
from argmap.law.citecheck.quotations import find_quotations
from argmap.sources.reading.blocks import BlockKind, TextBlock
from argmap.sources.reading.plain import read_markdown

CASES = [
    ("He said “no” and ‘yes’ and \"maybe\" and 'so'.", ["no", "yes", "maybe", "so"]),
    ("„Ja“, sagte er. »Nein«, sagte sie. « Oui », dit-il.", ["Ja", "Nein", "Oui"]),
    ("„Tak”, powiedział. ”Ja”, sa hon. 「はい」と言った。", ["Tak", "Ja", "はい"]),
    ("It is ``quoted'' so.", ["quoted"]),
    ('(“Parler” or “AWS”) (the "Motion")', ["Parler", "AWS", "Motion"]),
    ('"word"—"word" and he said—"no".', ["word", "word", "no"]),
    ("“Words.”1 And “more,”[^2] so.", ["Words.", "more,"]),
    (
        "“[T]he . . . court [said] teh [sic] … ‘end’” (emphasis added).",
        ["[T]he . . . court [said] teh [sic] … ‘end’", "end"],
    ),
    ("“He was 6'2\" tall,” she said.", ["He was 6'2\" tall,"]),
    ('"It was 5" wide," he said.', ['It was 5" wide,']),
    ('"There were 14" and "15".', ["There were 14", "15"]),
    ("‘It is the parties’ duty,’ he said.", ["It is the parties’ duty,"]),
    ("It said 'the users' and went; the boys' 'house'.", ["the users", "house"]),
    ("“Hello“ he said, and ”well”.", ["Hello", "well"]),
    ("“It’s O’Brien’s,” said the Smiths’ lawyer.", ["It’s O’Brien’s,"]),
    ("She said, “I came,” and “I saw.”", ["I came,", "I saw."]),
]


@pytest.mark.parametrize(("text", "words"), CASES)
def test_quotations_are_found_whatever_their_marks(text, words):
    found = find_quotations(text)
    assert [one.words for one in found] == words
    assert [text[one.span.start : one.span.end] for one in found] == words
    assert all(one.is_closed and not one.is_block for one in found)


@pytest.mark.parametrize(
    "text",
    [
        "The users' data and the parties' brief.",
        "'Tis the ’90s: rock ’n’ roll, 'em, and the dogs’ dinner, which it isn't.",
        'He is 6\' 2" tall; the pipe is 5" by 12".',
        "An '80s case; goin’ on; O'Brien's and O’Brien’s.",
        "He came ‘round the corner of the boys’ house.",
        "Nothing is quoted here ”.",
        "“”",
        "",
    ],
)
def test_apostrophes_and_inches_are_no_quotations(text):
    assert find_quotations(text) == []


def nested(text):
    return [(one.words, one.depth, one.outer) for one in find_quotations(text)]


def test_quotations_stand_in_quotations():
    text = "He wrote, “She said, ‘It is “free” speech,’ and left.” Then “more.”"
    assert nested(text) == [
        ("She said, ‘It is “free” speech,’ and left.", 0, None),
        ("It is “free” speech,", 1, 0),
        ("free", 2, 1),
        ("more.", 0, None),
    ]
    assert nested("“‘No!’”") == [("‘No!’", 0, None), ("No!", 1, 0)]


def test_a_quotation_runs_over_paragraphs_that_open_it_anew():
    text = "He said, “One ran on.\n\n“Two ran on, ‘and so’ it went.\n\n“Three ended.” So it was."
    first, second = find_quotations(text)
    assert first.words == "One ran on.\n\nTwo ran on, ‘and so’ it went.\n\nThree ended."
    assert text[first.span.start : first.span.end].startswith("One ran on.\n\n“Two")
    assert (second.words, second.depth, second.outer) == ("and so", 1, 0)


def test_a_quotation_within_one_runs_over_paragraphs_too():
    text = "“He said, ‘One.\n\n“‘Two.’ And left.”"
    assert nested(text) == [("He said, ‘One.\n\nTwo.’ And left.", 0, None), ("One.\n\nTwo.", 1, 0)]


def test_a_line_broken_by_a_page_ends_no_quotation():
    text = "It says that “the court\n\nmay order” it.\n\nIt “does”."
    assert nested(text) == [("the court\n\nmay order", 0, None), ("does", 0, None)]


def test_what_nobody_closes_ends_with_its_paragraph_and_is_told():
    text = "It opens “here and never closes. Then “B” and “C”.\n\nNext “D”."
    found = [(one.words, one.depth, one.is_closed) for one in find_quotations(text)]
    assert found == [
        ("here and never closes. Then “B” and “C”.", 0, False),
        ("B", 0, True),
        ("C", 0, True),
        ("D", 0, True),
    ]


MARKDOWN = """The court “held

> that a plaintiff
> “must” show

and so on.”[^1] It “never

[^1]: ended” here, ‘or so’.
"""


def test_block_quotes_are_quotations_and_notes_end_none():
    reading = read_markdown(MARKDOWN.encode(), "“b.md”")
    found = find_quotations(reading.text, reading.blocks)
    told = [(one.words, one.depth, one.is_block, one.is_closed) for one in found]
    assert told == [
        ("held", 0, False, False),
        ("that a plaintiff\n“must” show", 0, True, True),
        ("must", 1, False, True),
        ("never", 0, False, False),
        ("or so", 0, False, True),
    ]


def test_what_exhibits_print_around_a_quotation_leaves_no_mark_open():
    around = "In context: He said it “wants to serve all. ¶ Parler’s “growth” was quick."
    text = f"{around}\n\n“Another quotation.”"
    assert [one.words for one in find_quotations(text)] == ["growth", "Another quotation."]
    other = text.replace("In context: ", "")
    assert len(find_quotations(other)[0].words) > len("Another quotation.")


def test_a_block_quote_in_marks_is_found_twice():
    text = "Before.\n\n“All of it.”"
    blocks = [
        TextBlock(0, 7, BlockKind.PARAGRAPH),
        TextBlock(9, len(text), BlockKind.BLOCK_QUOTE),
    ]
    found = find_quotations(text, blocks)
    assert [(one.words, one.is_block, one.depth) for one in found] == [
        ("“All of it.”", True, 0),
        ("All of it.", False, 1),
    ]


STYLES = [
    [("“", "”"), ("‘", "’"), ("“", "”"), ("‘", "’")],
    [('"', '"'), ("'", "'")],
    [("‘", "’"), ("“", "”")],
    [("« ", " »"), ("“", "”"), ("‘", "’")],
    [("«", "»"), (LEFT, RIGHT)],
    [("„", "“"), (LOW, "‘")],
    [("»", "«"), (RIGHT, LEFT)],
    [("「", "」"), ("『", "』")],
]
WORDS = st.sampled_from(
    ["court", "[T]he", "isn't", "O’Brien", ". . .", "…", "§ 230(c)", "[sic]", "6'2\"", "é", "5%,"]
)
LAST = st.sampled_from(["so", "it.", "[sic]", "2021", "why?", "on . . . ."])
APOSTROPHES = st.sampled_from(
    [
        *(
            "the",
            "users’",
            "users'",
            "’90s",
            "'tis",
            "rock ’n’ roll",
            '5"',
            "6'2\"",
            "it’s",
            "O'Neil",
        ),
        *("'em", "Court.", "(a)", "—", "James’", "No.", "'80s", "¶ 3,", "goin’", "\n", "\n\n"),
    ]
)
PROSE = st.lists(APOSTROPHES, min_size=1, max_size=8).map(" ".join)


@st.composite
def quoted(draw, style, depth=0):
    """A quotation as it is printed, and all in it: words and depth, in order."""
    opening, closing = style[depth]
    pieces, inside = [draw(WORDS)], []
    if depth + 1 < len(style):
        for printed, found in draw(st.lists(quoted(style, depth + 1), max_size=2)):
            pieces += [printed, draw(WORDS)]
            inside += found
    # Straight marks are inches as well: nobody can tell behind a number.
    last = draw(LAST.filter(lambda one: opening != '"' or not one[-1].isdigit()))
    words = " ".join([*pieces, last])
    return f"{opening}{words}{closing}", [(words, depth), *inside]


@given(st.lists(st.tuples(PROSE, st.sampled_from(STYLES).flatmap(quoted)), max_size=5), PROSE)
def test_quotations_put_into_any_prose_are_found_with_their_spans(parts, end):
    text, expected = "", []
    for prose, (printed, found) in parts:
        text += f"{prose} {printed} "
        expected += found
    text += end
    found = find_quotations(text)
    assert [(one.words, one.depth) for one in found] == expected
    assert [text[one.span.start : one.span.end] for one in found] == [one for one, _ in expected]
    assert all(one.is_closed for one in found)


@given(PROSE)
def test_prose_with_apostrophes_has_no_quotations(text):
    assert find_quotations(text) == []


@given(st.text(alphabet=f"ab s1 .,\n“”‘’\"'„«»{LEFT}{RIGHT}{LOW}「」`", max_size=80))
def test_any_text_has_quotations_that_lie_in_it_and_in_one_another(text):
    found = find_quotations(text)
    for place, one in enumerate(found):
        assert 0 <= one.span.start < one.span.end <= len(text)
        assert one.words.strip() == one.words != ""
        assert (one.depth == 0) is (one.outer is None)
        if one.outer is not None:
            around = found[one.outer]
            assert one.outer < place
            assert around.span.start <= one.span.start < one.span.end <= around.span.end
            assert one.depth == around.depth + 1


def test_very_many_marks_are_read_in_good_time():
    assert find_quotations("‘" + "s’ a " * 20_000)
    assert find_quotations("“" * 20_000 + "»a" * 20_000)
