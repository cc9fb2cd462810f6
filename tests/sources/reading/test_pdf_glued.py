"""Papers whose paragraphs nothing sets apart but a short last line: it is told once."""

from __future__ import annotations

import pytest
from typesetting import typeset

from argmap.sources.reading.pdf import read_pdf

SENTENCES = (
    "The company told the court that the network had been warned for weeks before it was cut off.",
    "Nothing in the contract obliged a host to wait for thirty days when a customer does not act.",
    "The letters of November and December show as much, and nobody disputes that they were sent.",
    "Delay of this kind is not harm.",
    "That is a question for the jury, and not for this motion, as the court has said before now.",
)


def told(*, indent=0.0, gap=0.0, justify="false"):
    steps = f"leading: 0.65em, spacing: 0.65em + {gap}pt"
    look = (
        '#set page("us-letter", margin: 1in)\n'
        '#set text(font: "Libertinus Serif", size: 12pt, hyphenate: false)\n'
        f"#set par(justify: {justify}, {steps},"
        f" first-line-indent: (amount: {indent}in, all: true))\n"
    )
    rows = [" ".join(SENTENCES[(at + one) % 5] for one in range(3 + at % 5)) for at in range(40)]
    read = read_pdf(typeset((look + "\n\n".join(rows)).encode()), "The brief")
    return [row for row in read.report if row.startswith("Neither an indent nor a space")]


@pytest.mark.parametrize("justify", ["true", "false"])
def test_that_paragraphs_may_be_glued_is_told_once(justify):
    assert len(told(justify=justify)) == 1


@pytest.mark.parametrize("look", [{"indent": 0.5}, {"gap": 6}, {"indent": 0.3, "justify": "true"}])
def test_nothing_is_told_where_an_indent_or_a_space_sets_paragraphs_apart(look):
    assert told(**look) == []
