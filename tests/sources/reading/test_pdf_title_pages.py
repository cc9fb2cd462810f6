"""The centred lines of a title page: no block quote, though they are set in on both sides."""

from __future__ import annotations

import pytest
from typesetting import typeset

from argmap.sources.reading.blocks import BlockKind
from argmap.sources.reading.pdf import read_pdf

TITLE = """#set page("us-letter", margin: 1in, numbering: "1")
#set text(font: "Libertinus Serif", size: 12pt, hyphenate: false)
#set par(leading: {0}em, spacing: {0}em, first-line-indent: (amount: {1}, all: true))
#align(center)[*IN THE SUPREME COURT OF THE UNIVERSITY MOOT* \\
*PARLER LLC, Petitioner, v. AMAZON WEB SERVICES, INC., Respondent* \\ *BRIEF FOR PETITIONER*]

"""
TEXT = "The host wrote to the network that its posts broke the contract, and nothing was done. "
QUOTED = "We made our concerns known to the network over a number of weeks, and we saw more of it."


def quoted(source):
    found = read_pdf(typeset(source.encode()), "a brief")
    return [
        found.text[one.start : one.end] for one in found.blocks if one.kind is BlockKind.BLOCK_QUOTE
    ]


@pytest.mark.parametrize("leading", [0.65, 1.0, 1.4])
@pytest.mark.parametrize("indent", ["0pt", "0.5in"])
def test_centred_lines_of_a_title_are_no_block_quote(leading, indent):
    rows = [TEXT * 5] * 4
    assert quoted(TITLE.format(leading, indent) + "\n\n".join(rows)) == []


@pytest.mark.parametrize("leading", [0.65, 1.4])
def test_a_block_quote_below_a_title_is_one(leading):
    rows = [TEXT * 5, "The host said so:", f"#pad(x: 0.7in)[{QUOTED}]", TEXT * 5]
    assert quoted(TITLE.format(leading, "0.5in") + "\n\n".join(rows)) == [QUOTED]
