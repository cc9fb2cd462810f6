"""Two reports of one lawsuit, and ways about the rows of the Compare tab."""

from __future__ import annotations

FIRST = """Amazon said that it had reported dozens of violent posts to Parler in seven weeks.

“We respect Parler’s right to decide which content to allow himself,” a spokesperson said.

The platform was launched in 2018 and works with profiles to follow. Its head is John Matze.
"""
SECOND = """Amazon said that it had reported 100 violent posts to Parler in seven weeks.

“We respect Parler’s right to determine for itself what content it will allow,” Amazon wrote.

The platform was launched in 2018 and works with profiles to follow. John Matzi is its head.
"""


def rows(page):
    """The words of all rows: headings as they stand, entries by their kinds."""
    model = page.list.model
    found = []
    for row in range(model.rowCount()):
        index = model.index(row)
        entry = model.entry_at(index)
        found.append(entry.kinds or entry.group.name if entry else index.data())
    return found


def pick(page, kind):
    """Pick the first entry of a kind, or of a group."""
    model = page.list.model
    for row in range(model.rowCount()):
        entry = model.entry_at(model.index(row))
        if entry and (kind in entry.kinds or entry.group.name == kind):
            page.list.view.setCurrentIndex(model.index(row))
            return entry
    raise AssertionError(rows(page))
