"""Block quotes of a PDF: set in on the left alone, or over the end of a page; what is none."""

from __future__ import annotations

import pytest
from brief_prose import TEXT
from typesetting import typeset

from argmap.sources.reading.blocks import BlockKind
from argmap.sources.reading.pdf import read_pdf

QUOTED = (
    "The company provides technology and services to customers across the political spectrum, and"
    " we respect the right of the network to determine for itself what content it will allow."
    " However, it is clear that there is significant content on it that encourages and incites"
    " violence against others, and that it is unable or unwilling to promptly identify and remove"
    " this content, which is a violation of our terms of service."
)
LEAD = "The company explained in public why it had come to decide as it did in January:"


def look(*, justified="true", leading=1.4):
    """Return the first lines of a paper in the manner of a brief."""
    return (
        '#set page("us-letter", margin: 1in)\n'
        '#set text(font: "Libertinus Serif", size: 12pt, hyphenate: false)\n'
        f"#set par(justify: {justified}, leading: {leading}em, spacing: {max(leading, 1.2)}em,"
        " first-line-indent: (amount: 0.5in, all: true))\n"
    )


def set_in(words, *, left=0.5, right=0.0, leading=0.5, justified="true"):
    steps = f"leading: {leading}em, spacing: 1.2em, justify: {justified}"
    inset = f"inset: (left: {left}in, right: {right}in)"
    return f"#block({inset})[#set par(first-line-indent: 0pt, {steps}); {words}]"


def blocks(rows, head=None):
    reading = read_pdf(typeset(((head or look()) + "\n\n".join(rows)).encode()), "“paper”")
    return [
        (one.kind, " ".join(reading.text[one.start : one.end].split())) for one in reading.blocks
    ]


def quotes(rows, head=None):
    return [words for kind, words in blocks(rows, head) if kind is BlockKind.BLOCK_QUOTE]


@pytest.mark.parametrize("justified", ["true", "false"])
@pytest.mark.parametrize("left", [0.3, 0.5, 1.0])
@pytest.mark.parametrize("lead", [LEAD, "It was plain:", TEXT.strip()])
def test_a_block_quote_that_is_set_in_on_the_left_alone_is_one(left, justified, lead):
    quote = set_in(QUOTED, left=left, justified=justified)
    rows = [TEXT * 2, lead, quote, TEXT * 2, lead, quote, TEXT * 2]
    assert quotes(rows, look(justified=justified)) == [QUOTED, QUOTED]


def test_words_that_lead_up_to_a_block_quote_tell_it_where_all_lines_stand_as_close():
    rows = [TEXT * 2, LEAD, set_in(QUOTED, leading=0.65), TEXT * 2]
    assert quotes(rows, look(leading=0.65)) == [QUOTED]
    assert quotes([*rows[:1], *rows[2:]], look(leading=0.65)) == []


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param(
            [LEAD, *(set_in(f"{TEXT} Part {n}.", leading=0.65) for n in range(3))], id="a list"
        ),
        pytest.param([LEAD, set_in(f"(a) {TEXT}", leading=0.65)], id="an item"),
        pytest.param(
            [row for n in range(4) for row in (f"Answer to No. {n}:", set_in(TEXT, leading=0.65))],
            id="answers",
        ),
        pytest.param(
            [
                f"#par(hanging-indent: 0.5in, first-line-indent: 0pt)[_Winter v. Co. {n}_, {TEXT}]"
                for n in range(20)
            ],
            id="authorities",
        ),
    ],
)
def test_lists_answers_and_hanging_entries_are_no_block_quotes(rows):
    assert quotes([TEXT * 2, *rows, TEXT * 2], look(leading=0.65)) == []


TITLE = (
    "The Network Cannot Show That It Is Likely To Succeed on the Merits of Its First Claim,"
    " Because It Was Itself in Breach of the Agreement When the Host Suspended Its Account"
)


@pytest.mark.parametrize("heading", [TITLE, f"{TITLE}.", f"{TITLE.lower()}."])
def test_a_heading_that_is_set_in_is_no_block_quote(heading):
    rows = [TEXT * 2, set_in(f"*{heading}*"), TEXT * 2]
    assert quotes(rows) == []


@pytest.mark.parametrize("justified", ["true", "false"])
@pytest.mark.parametrize(("left", "right"), [(0.5, 0), (0.5, 0.5), (1, 1)])
@pytest.mark.parametrize("pushed", range(0, 50, 5))
def test_a_block_quote_goes_on_over_the_end_of_a_page(left, right, justified, pushed):
    quote = set_in(QUOTED, left=left, right=right, justified=justified)
    down = f"#v({4 + pushed / 10}cm)"
    found = blocks([TEXT * 3, TEXT, down, LEAD, quote, *[TEXT * 3] * 3], look(justified=justified))
    assert [words for kind, words in found if kind is BlockKind.BLOCK_QUOTE] == [QUOTED]
    assert (BlockKind.PARAGRAPH, LEAD) in found
    assert len(found) == 7


def test_a_paragraph_below_a_block_quote_that_ends_a_page_is_none_of_it():
    quote = set_in(QUOTED, right=0.5)
    rows = [TEXT * 3, LEAD, quote, "#pagebreak()", TEXT * 2, LEAD, quote, TEXT * 3]
    found = blocks(rows)
    assert [words for kind, words in found if kind is BlockKind.BLOCK_QUOTE] == [QUOTED, QUOTED]
    assert (BlockKind.PARAGRAPH, (TEXT * 2).strip()) in found


SHORT = (
    "We’ll do everything we can to get back online as soon as possible, but all the vendors we"
    " contact tell us they don’t want to work with us if the two shops of the trade don’t approve."
)


@pytest.mark.parametrize("leading", [0.5, 0.65])
@pytest.mark.parametrize("more", ["", "the agency of the matter, and of each of its letters, "])
@pytest.mark.parametrize("sign", ["C.", "2.", "(b)"])
def test_a_point_heading_that_runs_into_its_paragraph_leads_up_to_a_block_quote(
    sign, more, leading
):
    lead = f"{sign} The harm is of others’ making. Plaintiff told {more}the same agency as much:"
    rows = [TEXT * 2, lead.replace(".", "\\."), set_in(SHORT, leading=leading), TEXT * 2]
    assert quotes(rows) == [SHORT]


@pytest.mark.parametrize("lead", ["C. The network told the same agency as much:", "a. We ask that"])
def test_an_item_of_one_sentence_leads_up_to_no_block_quote(lead):
    rows = [TEXT * 2, lead.replace(".", "\\."), set_in(SHORT, leading=0.65), TEXT * 2]
    assert quotes(rows, look(leading=0.65)) == []


@pytest.mark.parametrize("size", [10, 11, 12])
@pytest.mark.parametrize("right", [0, 0.5])
def test_a_block_quote_of_more_lines_than_the_double_spaced_text_around_it_is_told(size, right):
    """So few lines of the text go on that those of the block quote seem to be the usual ones."""
    rows = [LEAD.replace(":", "; it said so in a week, and in so many words of it as follows:")]
    rows += [set_in(QUOTED, right=right, justified="false"), TEXT]
    head = look(justified="false", leading=1.6).replace("12pt", f"{size}pt")
    assert blocks(rows, head) == [
        (BlockKind.PARAGRAPH, rows[0]),
        (BlockKind.BLOCK_QUOTE, QUOTED),
        (BlockKind.PARAGRAPH, TEXT.strip()),
    ]


@pytest.mark.parametrize("leading", [0.5, 0.65, 1.4])
@pytest.mark.parametrize("justified", ["true", "false"])
def test_words_that_end_with_the_mark_of_a_note_lead_up_to_a_block_quote(justified, leading):
    lead = LEAD.replace(":", ":#footnote[The letter of January 9, 2021, at 2.]")
    rows = [TEXT * 2, lead, set_in(QUOTED, leading=0.5, justified=justified), TEXT * 2]
    assert quotes(rows, look(justified=justified, leading=leading)) == [QUOTED]
