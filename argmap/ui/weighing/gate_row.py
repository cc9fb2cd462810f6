"""One gate in the list of all: what was found, which route needs what, and where it comes from."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from argmap.brief.cited_words import CitedWords
from argmap.brief.memo import GateAccount
from argmap.case.case_map import CaseMap
from argmap.case.counting import counted
from argmap.case.evidence import Cite
from argmap.case.lookups import beginning_of, title_of
from argmap.case.quotation import in_quotes
from argmap.drawing.fonts import sans_font
from argmap.law.answer import Result
from argmap.law.wording import sentence
from argmap.ui.icon_label import IconLabel
from argmap.ui.labels import plain_label
from argmap.ui.weighing.gate_words import ICONS, Standing, unknown_standing
from argmap.ui.weighing.labels import LinkButton, link_button, note_label, short_note
from argmap.ui.weighing.record_links import Link

_MOST, _LONGEST, _NAMES = 6, 64, 96
_STANDINGS = {
    frozenset({Result.PASS}): Standing.MET,
    frozenset({Result.FAIL}): Standing.NOT_MET,
}
_UNKNOWN = frozenset({Result.UNKNOWN}), frozenset({Result.UNKNOWN, Result.FAIL})
_ROLES = {
    Standing.MET: QPalette.ColorRole.Link,
    Standing.NOT_MET: QPalette.ColorRole.BrightText,
}


class RecordLink(LinkButton):
    """A link to a record of the case."""

    wanted = Signal(object)
    """The `Link` to go to."""

    def __init__(self, link: Link) -> None:
        title = link.title or "Without words"
        super().__init__(title if len(title) <= _LONGEST else f"{title[: _LONGEST - 1]}…")
        self.setToolTip(f"Show the {link.kind}: {title}")
        self.setAccessibleName(f"Show the {link.kind}: {title}")
        self.link = link
        self.clicked.connect(self._on_clicked)

    @Slot()
    def _on_clicked(self) -> None:
        self.wanted.emit(self.link)


class GateRow(QWidget):
    """Shows a gate, and its sources when asked for."""

    wanted = Signal(object)
    """The `Link` to go to."""

    def __init__(
        self, case_map: CaseMap, account: GateAccount, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.account = account
        entry, finding = account.entry, account.sources.finding
        self.title = plain_label(entry.name or entry.factor.name)
        self.title.setFont(sans_font(semibold=True))
        self.title.setToolTip(entry.factor.name)
        self.found = short_note(entry.found)
        self.needs = note_label(sentence("; ".join(one.words for one in entry.needs)))
        self.why = note_label(finding.why if finding else "")
        self.more = link_button("")
        self.more.clicked.connect(self._on_more)
        self.sources = QWidget(self)
        self._groups = [(name, links) for name, links in _grouped(case_map, account) if links]
        self.links: list[RecordLink] = []
        """Every link, also those that "and 6 more" has yet to open; made when first asked for."""
        self.rests: list[LinkButton] = []
        """The buttons that open what is more."""
        self._hidden: dict[LinkButton, list[RecordLink]] = {}
        self._lay_out()

    def _lay_out(self) -> None:
        standing = _standing(self.account)
        role = _ROLES.get(standing, QPalette.ColorRole.WindowText)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(IconLabel(ICONS[standing], standing.value, role))
        head.addWidget(self.title, 1)
        head.addWidget(self.found)
        body = QVBoxLayout()
        body.setContentsMargins(24, 0, 0, 0)
        body.setSpacing(0)
        for part in (self.needs, self.why, self.more, self.sources):
            body.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        column.addLayout(head)
        column.addLayout(body)
        self.why.setVisible(bool(self.why.text()))
        self.sources.hide()
        self._name_more()

    def _fill(self) -> None:
        grid = QGridLayout(self.sources)
        grid.setContentsMargins(0, 2, 0, 4)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(6)
        grid.setColumnMinimumWidth(0, _NAMES)
        grid.setColumnStretch(2, 1)  # empty: neither names nor links are wider than their words
        for name, links in self._groups:
            row = grid.rowCount()
            grid.addWidget(_group_label(name), row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addLayout(self._column_of(links), row, 1)

    def _column_of(self, links: list[Link]) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(0)
        rows = [RecordLink(link) for link in links]
        for row in rows:
            row.wanted.connect(self.wanted)
            column.addWidget(row)
        self.links += rows
        if len(rows) > _MOST + 1:
            self._hide_rest(rows[_MOST:], column)
        return column

    def _hide_rest(self, rows: list[RecordLink], column: QVBoxLayout) -> None:
        rest = link_button(f"and {len(rows)} more")
        rest.setToolTip("Show the rest")
        rest.clicked.connect(self._on_rest)
        for row in rows:
            row.hide()
        self._hidden[rest] = rows
        self.rests.append(rest)
        column.addWidget(rest)

    def _name_more(self) -> None:
        count = sum(len(links) for _, links in self._groups)
        is_shown = not self.sources.isHidden()
        words = "Hide its sources" if is_shown else f"Show {counted(count, 'source')} in the map"
        self.more.setText(words)
        self.more.setAccessibleName(f"{words}: {self.title.text()}")
        self.more.setVisible(count > 0)

    @Slot()
    def _on_rest(self) -> None:
        rest = self.sender()
        assert isinstance(rest, LinkButton)
        rows = self._hidden.pop(rest)
        for row in rows:
            row.show()
        rows[0].setFocus(Qt.FocusReason.OtherFocusReason)
        rest.hide()

    @Slot()
    def _on_more(self) -> None:
        if not self.links:
            self._fill()
        self.sources.setVisible(self.sources.isHidden())
        self._name_more()


def _standing(account: GateAccount) -> Standing:
    results = account.entry.results
    if results in _UNKNOWN:
        return unknown_standing(is_found=account.sources.finding is not None)
    return _STANDINGS.get(results, Standing.IN_PART)


def _grouped(case_map: CaseMap, account: GateAccount) -> tuple[tuple[str, list[Link]], ...]:
    """Link what a gate rests on, by what it is to it."""
    sources = account.sources
    return (
        ("In the map", [Link(one.id, title_of(one)) for one in sources.claims]),
        ("For it", [Link(one.id, title_of(one)) for one in sources.reasons]),
        ("Cited for it", _cited(case_map, sources.cites)),
        ("Against it", [Link(one.id, title_of(one)) for one in sources.objections]),
        ("Cited against it", _cited(case_map, sources.cites_against)),
        ("In a court’s order, no evidence", _cited(case_map, sources.rulings)),
        ("Harms", [Link(one.id, beginning_of(one.text), "harm") for one in sources.harms]),
    )


def _group_label(name: str) -> QWidget:
    label = short_note(name)
    label.setContentsMargins(0, 4, 0, 0)  # on the line of its first link
    return label


def _cited(case_map: CaseMap, cites: Iterable[Cite]) -> list[Link]:
    """Link each quote by its first words, and each source cited without one."""
    links: dict[str, Link] = {}
    citing = CitedWords(case_map)
    for one in cites:
        if one.quote is not None:
            words = in_quotes(beginning_of(case_map.quotes[one.quote].exact))
            links[one.quote] = Link(one.quote, words, "quote")
        elif one.source is not None:
            links[one.source] = Link(one.source, citing.citation(one), "source")
    return list(links.values())
