"""Papers that were checked and are kept in a case: read again, checked again."""

from __future__ import annotations

from argmap.case.checked_papers import CheckedPaper
from argmap.case.evidence import Document
from argmap.law.citecheck.items import PaperText, blocks_of
from argmap.sources.reading.batch import read_again
from argmap.sources.reading.reader_process import ReaderProcess

_NOT_AGAIN = "Its bytes are not read as they were: block quotes and notes are taken for paragraphs."


def kept_paper_text(
    paper: CheckedPaper, document: Document, process: ReaderProcess | None = None
) -> tuple[PaperText, tuple[str, ...]]:
    """Return what is checked of a kept paper, and what is to be told of its reading.

    Its bytes are read again, in a process of their own, since a case keeps no blocks.
    """
    if process is None:
        with ReaderProcess() as own:
            return kept_paper_text(paper, document, own)
    reading = read_again(document, paper.name, process)
    text = PaperText(document.text, (), document.pages, paper.name, paper.digest)
    if reading is None:
        return text, (*document.report, _NOT_AGAIN)
    return text._replace(blocks=blocks_of(reading)), document.report
