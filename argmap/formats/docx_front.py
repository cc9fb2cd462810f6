"""The tables of contents and of authorities of a Word document: fields that show their words.

They show no pages, which are not known here; Word makes them when it opens the document.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from docx.shared import Inches, Pt
from docx.text.paragraph import Paragraph as WordParagraph

from argmap.brief.authorities_table import GROUPS
from argmap.brief.blocks import Authorities, Contents, Heading
from argmap.brief.runs import words_of
from argmap.formats.docx_parts import add_field, spread_field

_LEVELS = 4
_STEP, _NUMBER = Pt(18), Pt(24)

Add = Callable[..., WordParagraph]


def write_contents(block: Contents, headings: Iterable[Heading], add: Add) -> None:
    """Write the table of contents, an entry a line, set in by its level."""
    _title(block.title, add)
    lines = []
    for one in headings:
        if one.level <= _LEVELS:
            line = add("\t".join(filter(None, (one.number, one.text))))
            form = line.paragraph_format
            form.left_indent = _STEP * (one.level - 1) + _NUMBER
            form.first_line_indent, form.space_after = -_NUMBER, Pt(2)
            form.tab_stops.add_tab_stop(form.left_indent)
            lines.append(line)
    spread_field(lines or [add()], f'TOC \\o "1-{_LEVELS}" \\h \\z \\u')


def write_authorities(block: Authorities, add: Add) -> None:
    """Write the table of authorities, a field a group."""
    _title(block.title, add)
    for group, cited in block.groups().items():
        head = add(group)
        head.runs[0].bold = True
        head.paragraph_format.keep_with_next = True
        shown = [words_of(row) for row in cited]
        form = add()
        form.paragraph_format.left_indent = Inches(0.25)
        add_field(form, f"TOA \\c {GROUPS.index(group) + 1} \\p", shown, stale=True)


def _title(words: str, add: Add) -> None:
    title = add(words.upper(), center=True)
    title.runs[0].bold = True
    title.paragraph_format.space_before = Pt(12)
    title.paragraph_format.keep_with_next = True
