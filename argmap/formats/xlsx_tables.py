"""The tables of a case as sheets of one workbook: words in every cell, and no formula.

After ECMA-376, Part 1, 18.3 (sheets); text stands in the cells themselves (18.3.1.53).
"""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from argmap.brief.lettering import letters
from argmap.formats.case_to_export import CaseToExport
from argmap.formats.docx_parts import legal
from argmap.formats.office_package import package_of
from argmap.formats.table_rows import FLOW, Row, Sheet, all_sheets, chosen_flow

_FORMULA = ("=", "+", "-", "@")
_AS_WORDS = 2
"""The style of words that a spreadsheet would take for a formula once they are edited."""
_LONGEST = 32_767
"""More characters than this no cell of a workbook holds."""
_WIDEST, _ROOM = 48, 3
"""Letters that stand beside one another in a column at most, and the room besides them."""
_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_STYLES = (
    f'{_XML}<styleSheet xmlns="{_MAIN}"><fonts count="2">'
    '<font><sz val="11"/><name val="Calibri"/></font>'
    '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>'
    '<fills count="2"><fill><patternFill patternType="none"/></fill>'
    '<fill><patternFill patternType="gray125"/></fill></fills>'
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
    '<cellXfs count="3">'
    '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1">'
    '<alignment vertical="top" wrapText="1"/></xf>'
    '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>'
    '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1"'
    ' applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs>'
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>'
    "</styleSheet>"
)


def xlsx_bytes(case: CaseToExport) -> bytes:
    """Write all tables, a sheet each, or the flow sheet alone; the same case is the same bytes."""
    is_flow = case.choices.paper == FLOW
    sheets = [chosen_flow(case)] if is_flow else all_sheets(case.paper_case)
    if any(len(cell) > _LONGEST for one in sheets for row in one.rows for cell in row):
        case.notes.append(f"No cell holds more than {_LONGEST:,} characters: longer ones are cut.")
    return package_of((name, text.encode("utf-8")) for name, text in _parts(sheets).items())


def _parts(sheets: list[Sheet]) -> dict[str, str]:
    numbers = range(1, len(sheets) + 1)
    types = "".join(
        f'<Override PartName="/xl/worksheets/sheet{at}.xml" ContentType="{_TYPE}.worksheet+xml"/>'
        for at in numbers
    )
    listed = "".join(
        f'<sheet name="{one.name.capitalize()}" sheetId="{at}" r:id="rId{at}"/>'
        for at, one in enumerate(sheets, 1)
    )
    links = "".join(_link(at, "worksheet", f"worksheets/sheet{at}.xml") for at in numbers)
    styles = _link(len(sheets) + 1, "styles", "styles.xml")
    parts = {
        "[Content_Types].xml": f'{_XML}<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels"'
        ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{_TYPE}.sheet.main+xml"/>'
        f'<Override PartName="/xl/styles.xml" ContentType="{_TYPE}.styles+xml"/>{types}</Types>',
        "_rels/.rels": _links(_link(1, "officeDocument", "xl/workbook.xml")),
        "xl/workbook.xml": f'{_XML}<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}">'
        f"<sheets>{listed}</sheets></workbook>",
        "xl/_rels/workbook.xml.rels": _links(links + styles),
        "xl/styles.xml": _STYLES,
    }
    for at, one in enumerate(sheets, 1):
        parts[f"xl/worksheets/sheet{at}.xml"] = _sheet(one)
    return parts


def _sheet(sheet: Sheet) -> str:
    rows = [_row(sheet.head, 1, 1), *(_row(row, at, 0) for at, row in enumerate(sheet.rows, 2))]
    return (
        f'{_XML}<worksheet xmlns="{_MAIN}">'
        '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0">'
        '<pane ySplit="1" topLeftCell="A2" state="frozen"/></sheetView></sheetViews>'
        f"<cols>{''.join(_columns(sheet))}</cols><sheetData>{''.join(rows)}</sheetData>"
        f"{_filter(sheet)}"
        '<pageSetup orientation="landscape" fitToWidth="1" fitToHeight="0"/></worksheet>'
    )


def _filter(sheet: Sheet) -> str:
    """Let the rows be filtered and sorted by their heads, where their order tells nothing."""
    last = f"{letters(len(sheet.head))}{len(sheet.rows) + 1}"
    return "" if sheet.is_sorted or not sheet.rows else f'<autoFilter ref="A1:{last}"/>'


def _columns(sheet: Sheet) -> Iterator[str]:
    """Walk how wide the columns are: as their longest line, up to what is easily read."""
    for at, head in enumerate(sheet.head, 1):
        cells = (row[at - 1] for row in sheet.rows if len(row) >= at)
        longest = max((len(line) for cell in cells for line in cell.splitlines()), default=0)
        width = min(max(longest, len(head)) + _ROOM, _WIDEST)
        yield f'<col min="{at}" max="{at}" width="{width}" customWidth="1"/>'


def _row(row: Row, number: int, style: int) -> str:
    cells = (
        f'<c r="{letters(at)}{number}" t="inlineStr" s="{_style_of(cell, style)}">'
        f'<is><t xml:space="preserve">{escape(legal(cell[:_LONGEST]), quote=False)}</t></is></c>'
        for at, cell in enumerate(row, 1)
    )
    return f'<row r="{number}">{"".join(cells)}</row>'


def _style_of(cell: str, style: int) -> int:
    """Return the style of a cell: one that would be a formula stays words when it is edited."""
    return _AS_WORDS if style == 0 and cell.startswith(_FORMULA) else style


def _links(links: str) -> str:
    return f'{_XML}<Relationships xmlns="{_PACKAGE}/relationships">{links}</Relationships>'


def _link(number: int, kind: str, target: str) -> str:
    return f'<Relationship Id="rId{number}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
