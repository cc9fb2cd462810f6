"""One table of a case as comma-separated values (RFC 4180), in UTF-8 with its mark."""

from __future__ import annotations

import csv
import io

from argmap.formats.case_to_export import CaseToExport
from argmap.formats.table_rows import FLOW, Row, chosen_flow, sheet_called

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""With these a cell begins that a spreadsheet would take for a formula."""


def csv_bytes(case: CaseToExport) -> bytes:
    """Write the table that is chosen, by default that of the claims; of a flow, its round’s.

    An apostrophe stands before what a spreadsheet would reckon: it runs nothing.
    """
    sheet = (
        chosen_flow(case)
        if case.choices.paper == FLOW
        else sheet_called(case.choices.table or "claims", case.paper_case)
    )
    written = io.StringIO(newline="")
    rows = csv.writer(written)
    rows.writerow(sheet.head)
    rows.writerows(_safe(row) for row in sheet.rows)
    return written.getvalue().encode("utf-8-sig")


def _safe(row: Row) -> Row:
    return tuple(f"'{cell}" if cell.startswith(_FORMULA) else cell for cell in row)
