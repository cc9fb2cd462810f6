from __future__ import annotations

import json

import pytest
from newspaper import article
from typesetting import typeset

from argmap.sources.reading.pdf import read_pdf
from argmap.sources.reading.pdf_columns import Edges, columns_of
from argmap.sources.reading.pdf_lines import Line
from argmap.sources.reading.pdf_regions import Region

INDENTED = ", first-line-indent: 1em, spacing: 0.65em"
CAPTION = "A phone with the app on it. Photo: AP"
BANNER = '#place(top, float: true, scope: "parent")[= #d.title]'
PICTURE = f"[#rect(width: 100%, height: 2cm) #text(size: 8pt)[{CAPTION}]]"
HERALD = "Gulf Herald JUNKMARK"


def printed(number, **look):
    """An article as a typst page, whose settings are the look."""
    one = article(number)
    data = {"title": one.title, "paragraphs": one.paragraphs[: look.get("count")]}
    setting = [
        '#let d = json("article.json")',
        f"#set page(paper: {look.get('paper', 'a5')!r}, columns: {look.get('columns', 2)},".replace(
            "'", '"'
        ),
        f"  header: [{look.get('header', '')}], footer: {look.get('footer', '[]')})",
        f"#set par(justify: true{look.get('indent', '')})",
        f'#set text(size: {look.get("size", "11pt")}, lang: "en", font: "Libertinus Serif")',
        "#set text(hyphenate: true)",
        look.get("banner", BANNER),
        f"#for (i, words) in d.paragraphs.enumerate() [{look.get('between', '')}#words\n\n]",
    ]
    files = {"main.typ": "\n".join(setting).encode(), "article.json": json.dumps(data).encode()}
    return typeset(files), [one.title, *data["paragraphs"]]


def read(data):
    reading = read_pdf(data, "“paper.pdf”")
    return reading.text.split("\n\n"), reading.report


@pytest.mark.parametrize("number", [0, 1])
@pytest.mark.parametrize(
    ("paper", "columns", "size"), [("a5", 2, "11pt"), ("us-letter", 2, "10pt"), ("a4", 3, "10pt")]
)
@pytest.mark.parametrize("indent", ["", INDENTED])
def test_a_headline_across_the_columns_leaves_the_paragraphs_whole(
    number, paper, columns, size, indent
):
    data, words = printed(number, paper=paper, columns=columns, size=size, indent=indent)
    found, _ = read(data)
    # Where a column ends with a sentence, nothing may tell that a paragraph ends too.
    assert " ".join(found) == " ".join(words)
    joined = [one for one in found if one not in words]
    assert len(joined) <= 1
    assert len(found) >= len(words) - len(joined)


def test_a_headline_beside_a_column_that_is_empty_yet_leaves_the_paragraphs_whole():
    data, words = printed(0, count=3)
    assert read(data)[0] == words


def test_a_headline_across_two_of_three_columns_is_read_before_them():
    wide = (
        "#place(top + left, float: true, block(height: 2cm))"
        "#place(top + left, dy: -2.3cm, block(width: 210%)[= #d.title])"
    )
    room = "#if i == 6 [#colbreak()#v(2.7cm)]"
    look = {"paper": "us-letter", "columns": 3, "size": "10pt", "banner": wide, "between": room}
    data, words = printed(0, count=14, **look)
    assert read(data)[0] == words


def test_the_header_of_one_page_is_kept_apart_and_told():
    data, words = printed(0, count=5, header=HERALD)
    found, report = read(data)
    assert found == [HERALD, *words]
    assert report[0] == (
        f"“{HERALD}” (page 1) may be a header or footer: it stands apart at the end of its page,"
        " and no other repeats it. It was kept as text; take it out if it is none."
    )


def test_a_page_number_on_one_page_is_left_out_and_told():
    number = "context align(right, counter(page).display())"
    data, words = printed(0, count=5, footer=number)
    found, report = read(data)
    assert found == words
    assert report[0] == "Left out as headers and footers of the pages: “1”."


def test_headers_beside_one_column_are_left_out_on_several_pages():
    header = f"#h(1fr) {HERALD}"
    data, words = printed(0, header=header, footer="context [Page #counter(page).display()]")
    found, report = read(data)
    assert found == words
    assert report[0] == (f"Left out as headers and footers of the pages: “{HERALD}”, “Page 1”.")


@pytest.mark.parametrize("scope", ["column", "parent"])
def test_a_caption_in_the_middle_of_a_paragraph_is_set_beside_it_and_told(scope):
    picture = f'#if i == 3 [#place(bottom, float: true, scope: "{scope}", {PICTURE})]'
    data, words = printed(0, between=picture)
    found, report = read(data)
    assert [one for one in found if CAPTION not in one] == words
    assert CAPTION in found
    assert any("in the middle of which it was printed: “A phone" in one for one in report)


@pytest.mark.parametrize(("ends", "begins"), [("a line.", "And whether"), ("a line”", "“Whether")])
def test_where_nothing_tells_of_the_end_of_a_paragraph_the_report_says_so(ends, begins):
    full = f"The words of this paragraph are as long as {ends}#linebreak(justify: true)"
    other = f"{begins} these begin another paragraph, who can say it? " * 3
    body = f"#lorem(30)\n\n#lorem(20) {full}#colbreak(){other}"
    setting = '#set page(paper: "a5", columns: 2)\n#set par(justify: true)\n'
    found, report = read(typeset((setting + body).encode()))
    assert len(found) == 2
    beginning = " ".join(other.split()[:4])
    assert report[0] == (
        f"Where a column or page ends, nothing tells whether a paragraph does: “… long as"
        f" {ends}” and “{beginning} …” were kept in one paragraph."
    )


def test_the_hyphens_that_small_type_puts_on_lines_of_their_own_are_read():
    data, words = printed(2, paper="us-letter", columns=3, size="8pt", indent=INDENTED)
    found, _ = read(data)
    assert "Pavlo Gonchar | LightRocket | Getty Images" in found
    plain = [one.replace("-", "") for one in found]
    assert [one for one in words if one.replace("-", "") not in plain] == []


def test_in_columns_of_even_width_a_line_that_falls_short_ends_its_paragraph_without_a_stop():
    said = "The master of the port told the board that the works upon the quay had come to an end. "
    short = f"#box(width: 86%)[Anna Berg, the Harbour Light #h(1fr) x]#colbreak()Amazonian {said}"
    setting = '#set page(paper: "a5", columns: 2)\n#set par(justify: true)\n#set text(9pt)\n'
    found, _ = read(typeset((setting + f"{said * 9}\n\n{short}{said * 9}").encode()))
    assert [one.split()[0] for one in found] == ["The", "Anna", "Amazonian"]
    assert found[1].endswith("x")


NARROW = """#set page("us-letter", margin: 0.75in, columns: 3)
#set text(font: "Libertinus Serif", size: {size}pt, hyphenate: false)
#set par(justify: true, leading: 0.6em, spacing: 0.6em, first-line-indent: 1em)
"""
NAMED = (
    "the board of Kelmouth told Sarah Quay and Peter Gough that Amazon had sued Parler on Monday"
    " in Seattle, where Judge Ferris of Kelmouth heard Google and Apple, and the board agreed"
)


@pytest.mark.parametrize("size", [8, 9, 10])
def test_a_line_that_ends_before_a_capital_in_a_narrow_column_ends_no_paragraph(size):
    paragraphs = [f"On day {at} {NAMED} {'so ' * at}again." for at in range(1, 24)]
    source = "\n\n".join([NARROW.format(size=size), *paragraphs])
    read = read_pdf(typeset(source.encode()), "“paper.pdf”")
    assert [" ".join(one.split()) for one in read.text.split("\n\n")] == paragraphs


def column(*rows):
    """The edges of the column in which lines stand, each of a right edge and a height."""
    words = "The host said that it had warned the network"
    lines = [
        Line(0, 100 * at, 100 * at + 40, words, box=(54.0, 20.0 * at, right, 20.0 * at + height))
        for at, (right, height) in enumerate(rows)
    ]
    return columns_of([Region(lines)])[0, 0].edges


def test_a_headline_a_little_wider_than_its_column_does_not_move_the_columns_edge():
    text = [(298.0, 9.0)] * 5 + [(299.0, 9.0)] * 5
    assert column((321.0, 18.0), *text) == Edges(54.0, 299.0)
    assert column((321.0, 9.0), *text) == Edges(54.0, 321.0)
    assert column((321.0, 18.0), (320.0, 18.0), (298.0, 9.0)) == Edges(54.0, 321.0)


WORDS = [
    f"Number {at} of all the letters said that the network had been warned for weeks before it was"
    " cut off, and that nothing in the contract obliged a host to wait for thirty days."
    for at in range(6)
]


@pytest.mark.parametrize("size", [12.4, 12.5, 12.6])
def test_two_short_paragraphs_that_happen_to_have_one_middle_stay_apart_in_ragged_columns(size):
    short = "Amazon said the lawsuit was “unworthy.”"
    ends = (
        "An AWS spokesperson said, “We respect,",
        "as told, its right to decide which content to allow.”",
    )
    told = [*WORDS, short, " ".join(ends), *WORDS]
    rows = [*WORDS, short, "#linebreak()".join(ends), *WORDS]
    look = (
        '#set page("us-letter", margin: 0.75in, columns: 2)\n#set columns(gutter: 0.25in)\n'
        f'#set text(font: "Libertinus Serif", size: {size}pt, hyphenate: false)\n'
        "#set par(first-line-indent: (amount: 1em, all: true), leading: 0.55em, spacing: 0.55em)\n"
    )
    reading = read_pdf(typeset((look + "\n\n".join(rows)).encode()), "“paper.pdf”")
    assert [" ".join(row.split()) for row in reading.text.split("\n\n")] == told


def test_a_page_that_a_block_quote_nearly_fills_has_the_column_of_the_others():
    def page(number, lefts):
        boxes = [(left, 72.0 + 14 * at, 540.0, 82.0 + 14 * at) for at, left in enumerate(lefts)]
        return [Line(number, at, at + 9, "So it was", box=box) for at, box in enumerate(boxes)]

    text, quoted = page(0, [72.0] * 30), page(1, [144.0] * 9 + [108.0, 72.0])
    found = columns_of([Region(text), Region(quoted)])
    assert found[1, 0].edges == found[0, 0].edges == Edges(72.0, 540.0)
    in_columns = page(2, [320.0] * 9)
    assert columns_of([Region(text), Region(in_columns)])[2, 0].edges == Edges(320.0, 540.0)


BESIDE = """#set page("us-letter", margin: (left: 1in, right: 2in, y: 1in))
#set text(font: "Libertinus Serif", size: 13pt, hyphenate: false)
#set par(leading: 1.5em, spacing: 1.5em, first-line-indent: (amount: 0.5in, all: true))
"""


def noted(words):
    return f"#place(right, dx: 1.6in, dy: -6pt, box(width: 1.3in, text(7pt)[{words}]))"


@pytest.mark.parametrize("note", ["Not compared.", "Not compared with its source."])
def test_a_note_in_the_margin_makes_no_line_of_the_text_short(note):
    words = (
        "The company said that the network had breached its contract with its"
        " cloud-based processor, and that it had done so for many months."
    )
    rows = [words, noted(note), words, noted(note), words]
    found, _ = read(typeset((BESIDE + "\n\n".join(rows)).encode()))
    assert [row for row in found if row != note] == [words] * 3
