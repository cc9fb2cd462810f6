"""The colours of a theme as the map's painter takes them."""

from __future__ import annotations

from PySide6.QtGui import QColor

from argmap.drawing.tokens import Tokens


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

    def bar(self, side: str) -> QColor:
        """Return the colour of the bar of a side."""
        return self._bars[side]

    def side_text(self, side: str) -> QColor:
        """Return the colour in which the letter of a side is legible."""
        return self.muted if side == "neutral" else self._texts[side]
