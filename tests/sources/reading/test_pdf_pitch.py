from __future__ import annotations

import io

import pikepdf
import pytest
from typesetting import typeset

from argmap.sources.reading.pdf import raw_pages, read_pdf
from argmap.sources.reading.pdf_opening import open_pdf

CUT = "The end of the file is missing: it is damaged, and pages may be missing too."


def printed(body):
    return typeset({"main.typ": body.encode()})


def test_a_pdf_that_lost_its_last_bytes_is_read_and_told_to_be_damaged():
    plain = io.BytesIO()
    with pikepdf.open(io.BytesIO(printed("Some words.\n\n#pagebreak()\nMore words."))) as pdf:
        pdf.save(plain, object_stream_mode=pikepdf.ObjectStreamMode.disable)
    data = plain.getvalue()
    cut = data[: data.rindex(b"trailer") + 12]
    reading = read_pdf(cut, "“cut.pdf”")
    assert reading.text.split() == ["Some", "words.", "More", "words."]
    assert len(reading.pages) == 2
    assert reading.report[0] == CUT
    assert [page.text for page in raw_pages(open_pdf(cut)[0])] == ["Some words.", "More words."]


def test_paragraphs_of_one_line_with_blank_lines_between_stay_apart():
    lines = [
        "A heading",
        "By Al Roe",
        "It was said on Tuesday that nobody knew what the law is.",
        "“We have not found that it did so in bad faith,” said the commissioner, Ann Lee, then.",
        "It went on for long.",
    ]
    body = " #v(11pt) ".join(f"#block[{words}]" for words in lines)
    setting = "#set par(leading: 0.5em, spacing: 0.5em)\n#set block(spacing: 0.5em)\n"
    tight = (
        f" #v(11pt) #block[{'This one goes on in another line of the page, as it should. ' * 4}]"
    )
    for page in (body, body + tight):
        text = read_pdf(printed(setting + page), "“p.pdf”").text
        assert text.split("\n\n")[:5] == lines


def test_double_spaced_lines_of_a_filing_are_one_paragraph_around_a_quotation_in_single_spacing():
    long = (
        "The court finds that the plaintiff has not shown what it had to show in this matter. " * 6
    )
    block = "Whoever signs this promises to keep what is in it, and no more than that. " * 4
    wide, close = "#set par(leading: 1.6em, spacing: 1.6em)", "#set par(leading: 0.5em)"
    body = f"{wide}\n{long}\n\n#[{close}\n{block}\n\n]{long}"
    assert len(read_pdf(printed(body), "“p.pdf”").text.split("\n\n")) == 3


def test_a_double_spaced_brief_keeps_its_paragraphs_whatever_single_lines_it_has():
    entries = " \\\n".join(f"{number}. An entry of the contents" for number in range(60))
    words = "The court saw that the party who asks for an order must show a good deal of harm. " * 8
    setting = "#set par(leading: 0.5em, spacing: 0.5em)\n"
    double = "#set par(leading: 1.6em, spacing: 1.6em, first-line-indent: 0.5in)\n"
    wide = "#place(dx: -2cm, block(width: 19cm, repeat[.]))"
    body = f"{setting}{entries}\n\n#pagebreak()\n{wide}{double}" + f"{words}\n\n" * 4
    text = read_pdf(printed(body), "“brief.pdf”").text
    assert text.split("\n\n")[-3:] == [words.strip()] * 3


def test_lines_twice_as_far_apart_as_their_letters_are_high_are_one_paragraph():
    """As word processors set a brief: a line of it stands nearer than a blank line apart."""
    entries = "".join(
        f"#block[Entry {number} of the contents, which is closed.]\n" for number in range(30)
    )
    contents = f"#[#set block(above: 30pt, below: 30pt)\n{entries}]"
    close = "#block[" + " \\\n".join(f"Row {number} of a table" for number in range(30)) + "]"
    shown = [
        f"The court finds that party {at} has not shown what it had to show here."
        for at in range(36)
    ]
    paragraphs = [" ".join(shown[at : at + 6]) for at in range(0, 36, 6)]
    body = "\n\n".join(paragraphs)
    setting = (
        '#set text(size: 12pt, top-edge: "baseline")\n#set par(leading: 17pt, spacing: 17pt)\n'
    )
    indent = "first-line-indent: (amount: 36pt, all: true)"
    wide = f"#set par(leading: 24pt, spacing: 24pt, {indent})\n{body}"
    text = read_pdf(printed(f"{setting}{contents}\n{close}\n{wide}"), "“p.pdf”").text
    assert text.split("\n\n")[-6:] == paragraphs


def in_columns(count, spacing, paragraphs):
    look = [
        f'#set page("us-letter", margin: 0.75in, columns: {count})',
        '#set text(font: "Libertinus Serif", size: 10pt, hyphenate: false)',
        f"#set par(justify: true, leading: 0.6em, spacing: {spacing}em)",
    ]
    return typeset("\n\n".join(["\n".join(look), *paragraphs]).encode())


@pytest.mark.parametrize("count", [1, 2, 3])
def test_a_quarter_of_a_line_between_paragraphs_whose_last_lines_are_full_parts_them(count):
    said = "the letter of the company told the whole board that it would be cut off by Sunday"
    lasts = [f"Paragraph {at} {said} {' '.join(['as told'] * at)} so" for at in range(1, 40)]
    paragraphs = [f"{words}, and it was a long one, {said}." for words in lasts]
    read = read_pdf(in_columns(count, 0.85, paragraphs), "“paper.pdf”")
    assert [" ".join(one.split()) for one in read.text.split("\n\n")] == paragraphs


def test_sentences_that_begin_lines_of_one_paragraph_stay_in_it():
    words = " ".join(
        f"The letter {at} said so. It was read by all of the {at}." for at in range(60)
    )
    read = read_pdf(in_columns(2, 0.85, [words, words]), "“paper.pdf”")
    assert read.text.count("\n\n") == 1


def test_a_paper_of_one_and_a_half_spacing_keeps_its_paragraphs_among_many_notes():
    said = (
        "The company told the court that the network had been warned for weeks before it was cut"
        " off, and that nothing in the contract obliged a host to wait for thirty days when a"
        " customer does not take down what it was told to take down, as its letters show."
    )
    noted = "See the letters of November and December, in which the host told it so. "
    look = """#set page("us-letter", margin: 1in)
#set text(font: "Libertinus Serif", size: 11pt, hyphenate: false)
#set par(justify: true, leading: 1.0em, spacing: 1.55em)
#show footnote.entry: set text(size: 10pt)
#show footnote.entry: set par(leading: 0.45em)
"""
    paragraphs = [f"In year {at} {said[0].lower()}{said[1:]}" for at in range(1901, 1910)]
    rows = [f"{words}#footnote[{noted * 5}]" for words in paragraphs]
    reading = read_pdf(typeset((look + "\n\n".join(rows)).encode()), "“paper.pdf”")
    found = [" ".join(one.split()) for one in reading.text.split("\n\n")]
    assert [one for one in found if one.startswith("In year")] == [
        f"{words}{at}" for at, words in enumerate(paragraphs, 1)
    ]


def test_a_paper_of_a_heading_and_one_line_of_another_size_is_read():
    data = printed("#text(30pt)[A heading]\n\n#text(8pt)[One line of words stands here.]")
    reading = read_pdf(data, "“two.pdf”")
    assert reading.text.split("\n\n") == ["A heading", "One line of words stands here."]


SHORT = (
    "The account was suspended on Sunday, and nobody at the host had called before it was done.",
    (
        "It was not the first time. The host had sent letters for weeks on end, and it had sent "
        "them to an officer of the company, who answered two of them in a few words."
    ),
    "Nothing in the motion answers them.",
    (
        "The contract is plain. A host may suspend an account at once where its customer breaks "
        "the rules, and it did so here."
    ),
    "The harm that is claimed is one of money, which can be counted after a trial as well as now.",
    "The balance of hardships is no closer to what the rule wants than it was on that Sunday.",
    "The motion should be denied.",
)


@pytest.mark.parametrize("far", ["0.65em", "1.1em", "1.6em"], ids=["single", "1.5", "double"])
@pytest.mark.parametrize(
    ("indent", "apart"), [("0.5in", "0em"), ("0em", "1em"), ("0em", "0.5em"), ("0.5in", "0.6em")]
)
@pytest.mark.parametrize("ends", ["true", "false"], ids=["justified", "ragged"])
def test_paragraphs_of_three_lines_or_fewer_are_not_cut_into_their_lines(far, indent, apart, ends):
    # given a memorandum of which no paragraph is longer
    setting = (
        f'#set page("us-letter", margin: 1in)\n#set text(font: "Libertinus Serif", size: 12pt)\n'
        f"#set par(leading: {far}, spacing: {far} + {apart}, justify: {ends},"
        f" first-line-indent: (amount: {indent}, all: true))\n"
    )
    # then each of its paragraphs is one
    text = read_pdf(printed(setting + "\n\n".join(SHORT)), "“p.pdf”").text
    assert text.split("\n\n") == list(SHORT)
