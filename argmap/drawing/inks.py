"""The colours of a theme as the map's painter takes them."""

from __future__ import annotations

from PySide6.QtGui import QBrush, QColor, QGradient, QLinearGradient

from argmap.drawing.tokens import STRIPE, STRIPE_GAP, Tokens


class Inks:
    """One colour for each meaning; hue says whose claim it is, and nothing else."""

    def __init__(self, tokens: Tokens) -> None:
        self.paper = QColor(tokens["paper"])
        self.panel = QColor(tokens["panel"])
        self.box = QColor(tokens["box"])
        self.ink = QColor(tokens["ink"])
        self.muted = QColor(tokens["muted"])
        self.rule = QColor(tokens["rule"])
        self.hairline = QColor(tokens["hairline"])
        self.selection = QColor(tokens["selection"])
        self.on_selection = QColor(tokens["on_selection"])
        self.warning = QColor(tokens["warning"])
        self._bars = {side: QColor(tokens[side]) for side in ("movant", "respondent", "neutral")}
        self._texts = {side: QColor(tokens[f"{side}_text"]) for side in ("movant", "respondent")}
        self._is_patterned = tokens.is_patterned

    def bar(self, side: str) -> QColor:
        """Return the colour of the bar of a side."""
        return self._bars[side]

    def bar_fill(self, side: str) -> QBrush:
        """Return what fills the bar of a side: striped for the respondent where hue is not printed.

        Nobody's is then hollow.
        """
        if not self._is_patterned or side == "movant":
            return QBrush(self.bar(side))
        return _striped(self.bar(side), self.box) if side == "respondent" else QBrush(self.box)

    def side_text(self, side: str) -> QColor:
        """Return the colour in which the letter of a side is legible."""
        return self.muted if side == "neutral" else self._texts[side]


def _striped(ink: QColor, ground: QColor) -> QBrush:
    """Return stripes across a bar, which grow with the picture."""
    stripes = QLinearGradient(0.0, 0.0, 0.0, STRIPE + STRIPE_GAP)
    stripes.setSpread(QGradient.Spread.RepeatSpread)
    end = STRIPE / (STRIPE + STRIPE_GAP)
    for at, color in ((0.0, ink), (end, ink), (end + 1e-6, ground), (1.0, ground)):
        stripes.setColorAt(at, color)
    return QBrush(stripes)
