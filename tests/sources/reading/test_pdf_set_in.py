"""Block quotes between the lines of a text: on both sides, on the left alone, ragged or not."""

from __future__ import annotations

import pytest
from brief_prose import TEXT
from typesetting import typeset

from argmap.sources.reading.blocks import BlockKind
from argmap.sources.reading.pdf import read_pdf

QUOTED = (
    "But the network insisted that the decision is based on political reasons and to reduce all"
    " competition in favor of Twitter. In addition, it blamed the company for failing to notify"
    " it thirty days in advance that service would be discontinued."
)


def printed(*, size, leading, justified, indent):
    """A paper of justified paragraphs with a block quote of a few lines after each third."""
    quote = "#block(inset: (left: 0.5in, right: 0.5in))[#set par({}); {}]".format(
        f"first-line-indent: 0pt, leading: 0.5em, justify: {justified}", QUOTED
    )
    steps = f"leading: {leading}em, spacing: {max(leading, 1.2)}em"
    rows = [
        '#set page("us-letter", margin: 1in)',
        f'#set text(font: "Libertinus Serif", size: {size}pt, hyphenate: false)',
        f"#set par(justify: true, {steps}, first-line-indent: (amount: {indent}in, all: true))",
    ]
    for at in range(6):
        rows.append(f"Number {at} of all. {TEXT * 2}")
        rows += [quote] * (at % 3 == 1)
    return typeset("\n\n".join(rows).encode())


@pytest.mark.parametrize("size", [10, 12])
@pytest.mark.parametrize(("leading", "indent"), [(0.6, 0), (1.4, 0.5), (0.6, 0.3)])
@pytest.mark.parametrize("justified", ["true", "false"])
def test_a_block_quote_of_a_few_lines_in_justified_text_is_one_paragraph(
    size, leading, indent, justified
):
    look = {"size": size, "leading": leading, "indent": indent, "justified": justified}
    reading = read_pdf(printed(**look), "“paper.pdf”")
    rows = [" ".join(row.split()) for row in reading.text.split("\n\n")]
    assert rows.count(QUOTED) == 2
    assert len(rows) == 8
    quoted = [one for one in reading.blocks if one.kind is BlockKind.BLOCK_QUOTE]
    assert [reading.text[one.start : one.end].split()[0] for one in quoted] == ["But", "But"]


def test_short_paragraphs_that_begin_with_an_indent_stay_apart():
    rows = ["Related articles", "Leave a reply", "Back to the top of it all", "Comments"]
    source = "\n\n".join([f"{TEXT} {TEXT}"] * 3 + rows + [TEXT])
    look = '#set page("us-letter", margin: 1in)\n#set par(justify: true, leading: 0.6em,'
    look += " spacing: 0.6em, first-line-indent: (amount: 0.4in, all: true))\n"
    reading = read_pdf(typeset((look + source).encode()), "“paper.pdf”")
    assert set(rows) <= set(reading.text.split("\n\n"))


def test_who_is_quoted_stands_apart_below_a_block_quote_in_smaller_type():
    words = "we cannot write the programs that will quickly identify 100% of it on every one page"
    who = "John Matze, statement, quoted in translation · Conservative Social Media Network Sues"
    said = f"{words}#linebreak()#text(8.5pt)[{who}#linebreak()the Lockdown (translated)]"
    rows = [f"{TEXT} {TEXT}"] * 3 + [f"#block(inset: (x: 0.5in))[{said}]"] + [TEXT]
    look = '#set page("us-letter", margin: 1in)\n#set par(justify: true)\n#set text(10pt)\n'
    reading = read_pdf(typeset((look + "\n\n".join(rows)).encode()), "“paper.pdf”")
    assert words in reading.text.split("\n\n")


WITH_STOPS = (
    "Amazon said it had suspended the account at 8 a.m. GMT on Monday and explained in a letter to"
    " that social network that it had observed a sustained increase in content. Parler then asked"
    " the court to stop it from blocking its servers. Parler Sues Amazon (San Francisco), AFP"
    " (Jan. 11, 2021)."
)


@pytest.mark.parametrize("justified", ["true", "false"])
@pytest.mark.parametrize("right", [0, 0.5, 1.0])
@pytest.mark.parametrize("left", [0.3, 0.5, 1.0])
def test_a_block_quote_is_one_paragraph_whatever_word_begins_or_ends_a_line_of_it(
    left, right, justified
):
    rows = []
    for at in range(18):  # so that each line ends with other words
        inset = f"left: {left}in, right: {right + at / 40}in"
        quote = f"#block(breakable: false, inset: ({inset}))[#set par("
        quote += f"first-line-indent: 0pt, justify: {justified}); {WITH_STOPS}]"
        rows += [f"{TEXT} {TEXT}", quote]
    rows.append(f"{TEXT} {TEXT}")  # the last page is not all set in
    look = '#set page("us-letter", margin: 1in)\n#set text(12pt, hyphenate: false)\n#set par('
    look += f"justify: {justified}, spacing: 1.2em, first-line-indent: (amount: 0.5in, all: true))"
    reading = read_pdf(typeset(f"{look}\n{(chr(10) * 2).join(rows)}".encode()), "“paper.pdf”")
    read = [" ".join(row.split()) for row in reading.text.split("\n\n")]
    assert [row for row in read if row in WITH_STOPS] == [WITH_STOPS] * 18


def test_points_of_a_line_each_that_are_set_in_alike_stay_apart():
    rows = ["It was warned. Id. (“We told them.”).", "c. Section 7.2 allows it at once.", "d. So."]
    source = "\n\n".join([f"{TEXT} {TEXT}"] * 3 + rows + [TEXT]).replace("c. ", "c.~")
    look = '#set page("us-letter", margin: 1in)\n#set par(spacing: 0.65em,'
    look += " first-line-indent: (amount: 0.4in, all: true))\n"
    reading = read_pdf(typeset((look + source).encode()), "“paper.pdf”")
    assert set(rows) <= {row.replace("\xa0", " ") for row in reading.text.split("\n\n")}


def test_a_line_of_a_block_quote_that_begins_with_a_letter_that_hangs_out_is_of_it():
    parts = [
        "In each case, a court must balance the competing claims and must",
        "consider the effect of relief on each of the parties; the grant of",
        "jurisdiction to ensure compliance with a statute hardly suggests",
        "an absolute duty to do so under any and all circumstances.",
    ]
    quote = f"#block(inset: (x: 0.5in))[#set par(leading: 0.5em); {'#linebreak()'.join(parts)}]"
    look = '#set page("us-letter", margin: 1in)\n#set text(font: "Libertinus Serif", size: 10pt)\n'
    look += "#set par(justify: true, leading: 1.4em, spacing: 1.4em)\n"
    rows = [f"{TEXT} {TEXT}", f"{TEXT} {TEXT}", quote, f"{TEXT} {TEXT}"]
    reading = read_pdf(typeset((look + "\n\n".join(rows)).encode()), "“paper.pdf”")
    quoted = [one for one in reading.blocks if one.kind is BlockKind.BLOCK_QUOTE]
    found = [" ".join(reading.text[one.start : one.end].split()) for one in quoted]
    assert found == [" ".join(parts)]
