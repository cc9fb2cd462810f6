"""What a box tells when the pointer rests on it: its full words and its quotes."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from argmap.case.case_map import CaseMap
from argmap.case.claims import Claim
from argmap.case.evidence import Quote
from argmap.case.ids import ClaimId, PremiseId
from argmap.case.terms import Side, Status
from argmap.drawing.fonts import sans_font, serif_font
from argmap.drawing.tokens import Tokens

_WIDTH = 340
_MOST_WORDS = 1200
"""Characters of a text that a card shows; the inspector has the rest."""
_MOST_QUOTES = 3
_GAP = 10
_SMALL = 11


class HoverCard(QFrame):
    """A card beside the pointer; it never takes the mouse, and never reads markup."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("hoverCard")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, 10, 12, 10)
        self._column.setSpacing(6)
        self.hide()

    def dress(self, tokens: Tokens) -> None:
        """Take the colours of a theme."""
        self.setStyleSheet(
            f"#hoverCard {{ background: {tokens['box']}; border: 1px solid {tokens['rule']};"
            " border-radius: 6px; }"
            f" QLabel {{ color: {tokens['ink']}; background: transparent; }}"
            f" QLabel[part='about'] {{ color: {tokens['muted']}; }}"
            f" QLabel[part='quote'] {{ border-left: 3px solid {tokens['rule']};"
            " padding-left: 8px; }"
        )

    def tell(
        self, case_map: CaseMap, claim_id: ClaimId, premise: PremiseId | None, at: QPoint
    ) -> None:
        """Show what there is to tell about one appearance of a claim, near a point."""
        self._clear()
        claim = case_map.claims[claim_id]
        self._add(claim.text or "Nothing said yet", "words")
        about = _about(case_map, claim, premise)
        if about:
            self._add(about, "about")
        cites = [cite.quote for cite in case_map.cites_on(claim_id) if cite.quote]
        for quote_id in cites[:_MOST_QUOTES]:
            quote = case_map.quotes[quote_id]
            self._add(quote.printed or quote.exact, "quote")
            self._add(_origin(case_map, quote), "about")
        if len(cites) > _MOST_QUOTES:
            self._add(f"and {len(cites) - _MOST_QUOTES} more", "about")
        self._column.activate()
        self.setFixedWidth(_WIDTH)
        self.setFixedHeight(self._column.heightForWidth(_WIDTH))
        self.move(_beside(at, self.size().width(), self.size().height(), self._room()))
        self.show()
        self.raise_()

    def _room(self) -> QRect:
        parent = self.parentWidget()
        assert parent is not None
        return parent.rect()

    def _add(self, text: str, part: str) -> None:
        label = QLabel(self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setProperty("part", part)
        label.setFont(serif_font(14) if part == "quote" else sans_font(_SIZES[part]))
        label.setText(text if len(text) <= _MOST_WORDS else text[: _MOST_WORDS - 1] + "…")
        self._column.addWidget(label)

    def _clear(self) -> None:
        while self._column.count():
            item = self._column.takeAt(0)
            widget = item.widget() if item else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()


_OTHERS = {Side.MOVANT: Side.RESPONDENT, Side.RESPONDENT: Side.MOVANT}
_SIZES = {"words": 13, "about": _SMALL}


def _about(case_map: CaseMap, claim: Claim, premise: PremiseId | None) -> str:
    parts = []
    if claim.status is Status.ADMITTED and claim.side in _OTHERS:
        parts.append(f"Admitted by {_name_of(case_map, _OTHERS[claim.side])}")
    elif claim.status is not Status.OPEN:
        parts.append(claim.status.capitalize())
    if premise and len(case_map.uses_of(claim.id)) > 1:
        parts.append(f"Used {len(case_map.uses_of(claim.id))} times on the map")
    pro = any(one.stance == "pro" for one in case_map.arguments_on(claim.id))
    if not pro and not case_map.cites_on(claim.id):
        parts.append("Nothing supports it yet")
    return " · ".join(parts)


def _name_of(case_map: CaseMap, side: Side) -> str:
    case = case_map.case
    name = case.movant if side is Side.MOVANT else case.respondent
    return name or f"the {side}"


def _origin(case_map: CaseMap, quote: Quote) -> str:
    source = case_map.sources[quote.source]
    name = source.publisher or source.title
    parts = [quote.speaker, name, f"Caution: {quote.caution}" if quote.caution else ""]
    return " · ".join(part for part in parts if part)


def _beside(at: QPoint, width: int, height: int, room: QRect) -> QPoint:
    x = at.x() + _GAP if at.x() + _GAP + width <= room.right() else at.x() - _GAP - width
    y = min(at.y() + 2 * _GAP, room.bottom() - height)
    return QPoint(max(x, room.left()), max(y, room.top()))
