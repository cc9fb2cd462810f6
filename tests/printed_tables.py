"""A table of quotations, printed between two paragraphs, to read back."""

from __future__ import annotations

from typesetting import typeset

from argmap.sources.reading.pdf import read_pdf

ROWS = (
    (
        "November 17",
        "The host “began to report posts that violate its terms of service on November 17th”",
        "The Long Report of the Post",
    ),
    (
        "January 9",
        "Both shops “argued that the policy of the network was very lax”",
        "Second Report",
    ),
    ("January 10", "The host closed the account “as a last resort”", "The Long Report of the Post"),
    (
        "January 11",
        "A rival “bought his own servers to avoid relying on outside firms”",
        "Third Report",
    ),
)
BEFORE = "What was done on each of the days in question may be put into a table, as is done here:"
AFTER = (
    "Nothing in the motion answers what stands in this table, and nothing in the complaint does so"
    " either, though it was filed after all of the days that are named in it."
)


def read(body, *, size="12pt", face="Libertinus Serif"):
    setting = f'#set page("us-letter", margin: 1in)\n#set text(font: "{face}", size: {size})\n'
    return read_pdf(typeset({"main.typ": (setting + body).encode()}), "“p.pdf”")


def table(rows, columns, stroke="1pt"):
    cells = ", ".join(f"[{cell}]" for row in rows for cell in row)
    return f"#table(columns: ({columns}), stroke: {stroke}, {cells})"
