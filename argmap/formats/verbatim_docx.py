"""A speech as a Word document that Verbatim reads: its styles by their ids, cards in three parts.

After the styles of Debate.dotm: Heading1 to Heading4 are pocket, hat, block and tag;
`Style13ptBold` is the cite, `StyleUnderline` and `Emphasis` are what is read, the highlight what
is read aloud. Words that are not read are small.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Any

from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_COLOR_INDEX
from docx.shared import Pt
from docx.text.paragraph import Paragraph

from argmap.brief.paper_case import PaperCase
from argmap.brief.speech_paper import row_doubts, rows_of, speech_of, speech_title
from argmap.brief.wording import on_one_line
from argmap.case.plan_layers import EMPHASIS, HIGHLIGHT, UNDERLINE
from argmap.case.quotation import in_quotes
from argmap.case.speeches import PartKind
from argmap.debate.speech_rows import SpeechRow
from argmap.debate.spoken_cites import author_and_year
from argmap.formats.case_to_export import CaseToExport
from argmap.formats.docx_paper import docx_bytes
from argmap.formats.docx_parts import legal, packed

_SIZES = {1: 26, 2: 22, 3: 16, 4: 13}
_LEVELS = {PartKind.POCKET: 1, PartKind.HAT: 2, PartKind.BLOCK: 3}
_CITE, _UNDERLINE = "Style 13 pt Bold", "Style Underline"
_MOST_TOLD = 8
_TITLE = 80
_SMALL = Pt(8)
_BODY = Pt(11)


def speech_bytes(case: CaseToExport) -> bytes:
    """Write the speech that is chosen, and note what of its cards should be looked at.

    Where the case has none, the paper says so, as it does in every format.
    """
    document = speech_of(case.paper_case)
    if document is None:
        return docx_bytes(case)
    case.tell("Writing: Speech…")
    rows = rows_of(case.paper_case, document)
    case.notes.extend(_doubted(case.paper_case, rows))
    return verbatim_docx(speech_title(case.case_map, document), rows)


def _doubted(case: PaperCase, rows: Iterable[SpeechRow]) -> Iterator[str]:
    """Walk what Verbatim has no room for: of which parts what is to be told."""
    told = [(row, doubt) for row in rows for doubt in row_doubts(case, row)]
    for row, doubt in told[:_MOST_TOLD]:
        yield f"{in_quotes(on_one_line(row.words, _TITLE)) or 'A card'}: {doubt.words}"
    if len(told) > _MOST_TOLD:
        yield f"{len(told) - _MOST_TOLD} more is to be told of its cards: the Debate tab shows it."


def verbatim_docx(title: str, rows: Iterable[SpeechRow]) -> bytes:
    """Write a speech; the same rows give the same bytes."""
    document = Document()
    document.core_properties.title = legal(title)[:255]
    document.core_properties.author = ""
    _set_styles(document)
    for row in rows:
        _add(document, row)
    return packed(document)


def _add(document: Any, row: SpeechRow) -> None:
    level = _LEVELS.get(row.part.kind)
    if level is not None:
        _lines(document, row.words, f"Heading {level}")
    elif row.part.kind is PartKind.TEXT:
        _lines(document, row.words, "Normal")
    else:
        _lines(document, row.words, "Heading 4")
        if row.cite:
            for line in row.cite.split("\n"):
                _add_cite(document.add_paragraph(), legal(line))
        if row.body:
            _add_body(document, row)


def _lines(document: Any, words: str, style: str) -> None:
    """Add words, each paragraph of them as one: in a tag, only its first is the heading."""
    for number, line in enumerate(words.split("\n\n")):
        document.add_paragraph(legal(line), style=style if number == 0 else "Normal")


def _add_cite(paragraph: Paragraph, line: str) -> None:
    """Add a line of a cite, its author and its year in the style that cites are known by."""
    author, year = author_and_year(line)
    at = 0
    for start, end in (author, year):
        if start < end and start >= at:
            paragraph.add_run(line[at:start])
            paragraph.add_run(line[start:end], style=_CITE)
            at = end
    paragraph.add_run(line[at:])


def _add_body(document: Any, row: SpeechRow) -> None:
    """Add the body of a card, a paragraph for each of its own, every word set as it is marked."""
    paragraph: Paragraph = document.add_paragraph()
    breaks = _paragraph_breaks(row.body)
    inside = {start + 1 for start, _ in breaks}
    cuts = {0, len(row.body), *(edge for one in breaks for edge in one)}
    cuts |= {edge for start, end, _ in row.layers for edge in (start, end)} - inside
    for start, end in pairwise(sorted(cuts)):
        if (start, end) in breaks:
            paragraph = document.add_paragraph()
            continue
        kinds = {kind for first, last, kind in row.layers if first <= start and end <= last}
        _add_run(paragraph, row.body[start:end], kinds, has_layers=bool(row.layers))


def _paragraph_breaks(body: str) -> set[tuple[int, int]]:
    found, at = set[tuple[int, int]](), body.find("\n\n")
    while at >= 0:
        found.add((at, at + 2))
        at = body.find("\n\n", at + 2)
    return found


def _add_run(paragraph: Paragraph, words: str, kinds: set[str], *, has_layers: bool) -> None:
    if EMPHASIS in kinds:
        run = paragraph.add_run(legal(words), style="Emphasis")
    elif UNDERLINE in kinds:
        run = paragraph.add_run(legal(words), style=_UNDERLINE)
    else:
        run = paragraph.add_run(legal(words))
        run.font.size = _SMALL if has_layers else _BODY
    if HIGHLIGHT in kinds:
        run.font.highlight_color = WD_COLOR_INDEX.YELLOW


def _set_styles(document: Any) -> None:
    styles = document.styles
    styles["Normal"].font.name = "Calibri"
    styles["Normal"].font.size = _BODY
    for level, size in _SIZES.items():
        font = styles[f"Heading {level}"].font
        font.name, font.size, font.bold, font.italic = "Calibri", Pt(size), True, False
        font.underline = level in (2, 3)
        font.color.rgb = None
    _character_style(styles, _CITE, bold=True).font.size = Pt(13)
    _character_style(styles, _UNDERLINE, underline=True)
    stressed = styles["Emphasis"]
    stressed.font.bold, stressed.font.underline, stressed.font.italic = True, True, False


def _character_style(styles: Any, name: str, *, bold: bool = False, underline: bool = False) -> Any:
    """Add a style whose id is its name without spaces, as Verbatim has it."""
    style = styles.add_style(name, WD_STYLE_TYPE.CHARACTER)
    style.font.bold = bold or None
    style.font.underline = underline or None
    return style
