"""How a Word document begins: its notices, which stand on every page, and its caption."""

from __future__ import annotations

from typing import Any

from docx.shared import Pt

from argmap.brief.paper import Caption, Paper
from argmap.brief.papers import paper_called
from argmap.brief.runs import Run, RunStyle
from argmap.formats.docx_filing import set_filing, write_caption, write_foot
from argmap.formats.docx_parts import Add, add_field, legal
from argmap.formats.docx_words import DocxWords


def write_head(document: Any, paper: Paper, add: Add, words: DocxWords) -> None:
    """Write the notices of a paper on every page, and its caption, as a court asks where filed."""
    caption, notices = paper.caption, paper.notices
    header = document.sections[0].header.paragraphs[0]
    header.paragraph_format.space_after = Pt(14)  # a head of several lines moves the text down
    if paper.is_filed:
        header.add_run(legal(" · ".join(notices)))
        write_foot(document, paper_called(paper.kind).title, caption.docket_number)
        set_filing(document)
        write_caption(document, caption, add)
        return
    header.add_run(legal(" · ".join((*notices, caption.title))))
    add_field(document.sections[0].footer.paragraphs[0], "PAGE", ("1",))
    _write_title(caption, add, words)


def _write_title(caption: Caption, add: Add, words: DocxWords) -> None:
    if caption.court:
        add(caption.court_line.upper(), center=True)
    add(caption.title, "Title")
    for line in caption.lines():
        add(line, center=True)
    for name, told in caption.named():
        words.write(add(), (Run(f"{name}: ", RunStyle.MUTED), Run(told)))
