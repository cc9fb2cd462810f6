"""The tables of contents and of authorities of a Word document, with the pages that fields tell.

Pages are not known here. Each is a field that refers to a bookmark: a word processor fills it in
when it opens the document. The table of authorities is besides a field of Word’s own, which is
made anew from the marks of the citations, each page once. LibreOffice has no such field: it shows
what stands there, and can neither tell that two pages are one nor count them. There each part of
the paper has its page, the one on which it first cites the authority, so that none stands twice
for the same thing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from docx.enum.text import WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.shared import Inches, Pt
from docx.text.paragraph import Paragraph as WordParagraph

from argmap.brief.blocks import Authorities, Contents, Heading
from argmap.brief.runs import Run
from argmap.case.ids import SourceId
from argmap.formats.docx_parts import Add, add_field, legal, spread_field
from argmap.formats.docx_runs import add_run

LEVELS = 4
"""How many levels of headings the table of contents lists."""
_STEP, _NUMBER, _HANGING = Pt(18), Pt(24), Pt(18)
_END = Inches(6.5)
_ROOM, _MOST = 6, 30
"""What a page takes besides the name of its part, and what stands behind dots, in letters."""
_SMALL = Pt(9)
_CATEGORIES = {
    "Cases": 1,
    "Constitutional provisions": 7,
    "Statutes": 2,
    "Regulations": 6,
    "Rules": 4,
    "Other authorities": 3,
}
_TOLD = (
    "Behind each authority stands the page on which a part of this paper, in parentheses, first "
    "cites it. When its fields are updated, Word puts all pages in place of this list."
)


def category(group: str) -> int:
    """Return the number that Word gives a group of authorities."""
    return _CATEGORIES[group]


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
        _add_dots(line)
        _add_page(line, bookmark)


def write_authorities(
    block: Authorities, cited: Mapping[SourceId, Mapping[str, str]], add: Add
) -> None:
    """Write the table of authorities, a field a group.

    `cited` are the bookmarks at the citations of a source, by the part they stand in.
    """
    _title(block.title, add).paragraph_format.page_break_before = True
    groups = list(block.groups())
    for group in groups:
        lines = _write_group(block, group, cited, add)
        if group == groups[-1]:  # in the field, so that it goes when Word makes the table
            lines.append(_told(add))
        spread_field(lines, f"TOA \\c {category(group)} \\p")


def _write_group(
    block: Authorities, group: str, cited: Mapping[SourceId, Mapping[str, str]], add: Add
) -> list[WordParagraph]:
    """Write the head of a group and a line for each authority; return these lines."""
    head = add(group)
    head.runs[0].bold = True
    head.paragraph_format.space_before = Pt(10)
    head.paragraph_format.keep_with_next = True
    lines = []
    for row in (one for one in block.rows if one.group == group):
        line = add()
        for run in row.citation:
            add_run(line, Run(run.text, run.style), small=False)
        form = line.paragraph_format
        form.left_indent, form.first_line_indent = Inches(0.25) + _HANGING, -_HANGING
        form.space_after = Pt(2)
        _add_parts(line, cited.get(row.source, {}))
        lines.append(line)
    return lines


def _add_dots(line: WordParagraph) -> None:
    form = line.paragraph_format
    form.tab_stops.add_tab_stop(_END, WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.DOTS)
    line.add_run("\t")


def _add_page(line: WordParagraph, bookmark: str) -> None:
    add_field(line, f"PAGEREF {bookmark} \\h", ("–",), stale=True)


def _add_parts(line: WordParagraph, parts: Mapping[str, str]) -> None:
    """Add the pages of parts and what each is called: behind dots, or below where they are many."""
    if sum(len(part) + _ROOM for part in parts) > _MOST:
        line.add_run().add_break()
    elif parts:
        _add_dots(line)
    for rank, (part, bookmark) in enumerate(parts.items()):
        line.add_run(", " if rank else "")
        _add_page(line, bookmark)
        # No line ends between a page and its part.
        line.add_run(f"\u00a0({legal(part)})" if part else "")


def _told(add: Add) -> WordParagraph:
    line = add(_TOLD)
    line.runs[0].font.size = _SMALL
    line.paragraph_format.space_before = Pt(12)
    return line


def _title(words: str, add: Add) -> WordParagraph:
    title = add(words.upper(), center=True)
    title.runs[0].bold = True
    title.paragraph_format.space_before = Pt(12)
    title.paragraph_format.keep_with_next = True
    return title
