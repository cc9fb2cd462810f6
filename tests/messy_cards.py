"""A debater's document as they come: every rule of the style guide broken somewhere."""

from __future__ import annotations

import io

from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_COLOR_INDEX
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

LONG = 50_000
"""How many words the longest card has."""


class Messy:
    """A document that grows paragraph by paragraph, a run at a time."""

    def __init__(self):
        self.document = Document()
        styles = self.document.styles
        for name in ("Style 13 pt Bold", "Style Underline", "Heading 4 Char", "Heading 3 Char"):
            if name not in [one.name for one in styles]:
                styles.add_style(name, WD_STYLE_TYPE.CHARACTER)
        styles["Heading 3 Char"].font.underline = True
        styles["Heading 4 Char"].font.bold = True

    def add(self, *runs, style="Normal"):
        paragraph = self.document.add_paragraph(style=style)
        for words, looks in runs:
            run = paragraph.add_run(words, style=looks.get("style"))
            run.bold = looks.get("bold")
            run.underline = looks.get("underline")
            run.font.highlight_color = looks.get("highlight")
        return paragraph

    def heading(self, words, level):
        return self.add((words, {}), style=f"Heading {level}")

    def saved(self):
        kept = io.BytesIO()
        self.document.save(kept)
        return kept.getvalue()


YELLOW, GREEN = WD_COLOR_INDEX.YELLOW, WD_COLOR_INDEX.BRIGHT_GREEN
UNDERLINED = {"style": "Style Underline"}


def messy_cards(*, long=False):
    """Return the bytes of such a document; `long` adds a card of very many words."""
    made = Messy()
    made.add(("Read this first: ask for the new version.", {}))
    made.heading("Antitrust", 1)
    made.heading("AC", 2)
    made.add(("", {}))
    made.heading("Contention one", 3)
    _by_the_rules(made)
    _by_heading_letters(made)
    _by_hand(made)
    _without_a_cite(made)
    made.heading("They have no evidence at all.", 4)
    made.heading("1NC", 2)
    _with_notes(made)
    _with_changes_and_a_table(made)
    made.heading("The last tag has nothing below it", 4)
    if long:
        made.heading("A long card", 4)
        made.add(("Longwind 2020", {"bold": True}))
        words = " ".join(f"w{number}" for number in range(LONG))
        made.add((words, UNDERLINED))
    return made.saved()


def _by_the_rules(made):
    made.heading("Agreements among rivals harm consumers – always", 4)
    cite = {"style": "Style 13 pt Bold"}
    made.add(("Salop 19", cite), (" [Steven Salop, professor, “Reply”, 1 Jan 2019, x.org]", {}))
    made.add(
        ("An agreement ", {}),
        ("among rivals", {**UNDERLINED, "highlight": YELLOW}),
        (" may, some say, ", {}),
        ("harm consumers", {"style": "Emphasis", "highlight": YELLOW}),
        (".", UNDERLINED),
    )
    made.add(("It ", {}), ("always does", UNDERLINED), (".", {}))


def _by_heading_letters(made):
    made.heading("Platforms have power", 4)
    made.add(("Khan, 2017", {"style": "Heading 4 Char"}), (" – Lina, Yale L.J. 126", {}))
    made.add(
        ("Platforms", {"style": "Heading 3 Char", "highlight": GREEN}),
        (" are ", {}),
        ("powerful", {"style": "Heading 3 Char", "highlight": YELLOW}),
        (" in more than one way.", {}),
    )


def _by_hand(made):
    made.heading("Contracts may end", 4)
    made.add(("Posner", {"bold": True}), (" in ", {}), ("86", {"bold": True}), (", 3d ed.", {}))
    made.add(("", {}))
    made.add(
        ("A breach ", {}), ("lets the other side go", {"underline": True}), (". ¶ Always.", {})
    )


def _without_a_cite(made):
    made.heading("Nobody knows who said this", 4)
    made.add(("Something was said by somebody, and nobody wrote down by whom.", {}))
    made.add(("It goes on.", UNDERLINED))


def _with_notes(made):
    made.heading("Harm is speculative", 4)
    made.add(("(Read slowly. The judge dislikes speed.)", {}))
    made.add(("Winter, 08", {}), (" 555 U.S. 7, 22", {}))
    made.add(("[Table Omitted] ", {}), ("likely, not just possible", {"underline": True}))


def _with_changes_and_a_table(made):
    made.heading("Tracked and tabled", 4)
    paragraph = made.add(("Editor 2021", {"bold": True}))
    _ = paragraph
    changed = made.add(("Words that stay ", {}))
    put_in = OxmlElement("w:ins")
    put_in.set(qn("w:id"), "1")
    run = OxmlElement("w:r")
    text = OxmlElement("w:t")
    text.text = "and words put in"
    run.append(text)
    put_in.append(run)
    changed._p.append(put_in)
    table = made.document.add_table(rows=1, cols=2)
    table.cell(0, 0).text, table.cell(0, 1).text = "left cell", "right cell"
