"""The tables of contents and of authorities of a Word document, with the pages that fields tell.

Pages are not known here. Each is a field that refers to a bookmark: a word processor fills it in
when it opens the document. The table of authorities is besides a field of Word’s own, which is
made anew from the marks of the citations.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from docx.enum.text import WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.shared import Inches, Pt
from docx.text.paragraph import Paragraph as WordParagraph

from argmap.brief.authorities_table import GROUPS, PASSIM
from argmap.brief.blocks import Authorities, Contents, Heading
from argmap.brief.runs import Run
from argmap.case.ids import SourceId
from argmap.formats.docx_parts import add_field, spread_field
from argmap.formats.docx_runs import add_run

LEVELS = 4
"""How many levels of headings the table of contents lists."""
_STEP, _NUMBER, _HANGING = Pt(18), Pt(24), Pt(18)
_END = Inches(6.5)

Add = Callable[..., WordParagraph]


def write_contents(block: Contents, headings: Sequence[tuple[Heading, str]], add: Add) -> None:
    """Write the table of contents, an entry a line, set in by its level, with its page.

    Each heading comes with the bookmark around it.
    """
    _title(block.title, add)
    for one, bookmark in headings:
        line = add("\t".join(filter(None, (one.number, one.text))))
        form = line.paragraph_format
        form.left_indent = _STEP * (one.level - 1) + _NUMBER
        form.first_line_indent, form.space_after = -_NUMBER, Pt(2)
        form.tab_stops.add_tab_stop(form.left_indent)
        _add_pages(line, [bookmark])


def write_authorities(block: Authorities, cited: Mapping[SourceId, list[str]], add: Add) -> None:
    """Write the table of authorities, a field a group; `cited` are bookmarks at the citations."""
    _title(block.title, add).paragraph_format.page_break_before = True
    for group in block.groups():
        head = add(group)
        head.runs[0].bold = True
        head.paragraph_format.keep_with_next = True
        rows = [one for one in block.rows if one.group == group]
        lines = []
        for row in rows:
            line = add()
            for run in row.citation:
                add_run(line, Run(run.text, run.style), small=False)
            form = line.paragraph_format
            form.left_indent, form.first_line_indent = Inches(0.25) + _HANGING, -_HANGING
            form.space_after = Pt(2)
            _add_pages(line, cited.get(row.source, []))
            lines.append(line)
        spread_field(lines, f"TOA \\c {GROUPS.index(group) + 1} \\p")


def _add_pages(line: WordParagraph, bookmarks: Sequence[str]) -> None:
    """Add the pages of bookmarks at the end of a line, behind dots."""
    form = line.paragraph_format
    form.tab_stops.add_tab_stop(_END, WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.DOTS)
    line.add_run("\t" if bookmarks else "")
    if len(bookmarks) >= PASSIM:
        line.add_run("passim").italic = True
        return
    for rank, bookmark in enumerate(bookmarks):
        if rank:
            line.add_run(", ")
        add_field(line, f"PAGEREF {bookmark} \\h", ("–",), stale=True)


def _title(words: str, add: Add) -> WordParagraph:
    title = add(words.upper(), center=True)
    title.runs[0].bold = True
    title.paragraph_format.space_before = Pt(12)
    title.paragraph_format.keep_with_next = True
    return title
