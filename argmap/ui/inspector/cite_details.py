"""What is seldom changed of a cite and of its quote, below its card."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget

from argmap.case.evidence import Cite, Quote
from argmap.case.plan_claims import plan_amendment
from argmap.ui.bridge import Bridge
from argmap.ui.citing.quoting_offer import QuotingOffer
from argmap.ui.grave_button import grave_button
from argmap.ui.inspector.card_words import page_words
from argmap.ui.inspector.fields import QUOTE_FIELDS, cite_fields
from argmap.ui.record_form import RecordForm


class CiteDetails(QWidget):
    """The fields of a cite and of its quote; a card makes them when they are asked for."""

    delete_wanted = Signal()
    """The quote is to go from the case."""

    def __init__(self, bridge: Bridge, parent: QWidget) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self.cite_form = RecordForm(cite_fields(), bridge)
        self._quoting = QuotingOffer(bridge)
        self._quote: Quote | None = None
        self.quote_form = RecordForm(QUOTE_FIELDS, bridge)
        self._begin = QToolButton()
        self._begin.setText("Alter the words in print")
        self._begin.setToolTip("Copies the words of the source into the field As printed")
        self._begin.setAutoRaise(True)
        self._begin.clicked.connect(self.begin_printed)
        self.delete = grave_button("Delete from the case")
        self.delete.setAccessibleName("Delete the quote from the case")
        self.delete.setToolTip("The quote goes from its source and from everything that cites it")
        self.delete.clicked.connect(self.delete_wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.cite_form)
        column.addWidget(self._begin, alignment=Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.quote_form)
        # Below the fields: it comes and goes as the speaker is typed, and must not move them.
        column.addWidget(self._quoting, alignment=Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.delete, alignment=Qt.AlignmentFlag.AlignLeft)

    def show_cite(self, cite: Cite, quote: Quote | None) -> None:
        """Show a cite and its quote as they stand."""
        self.cite_form.show_record(cite)
        page = "" if cite.pinpoint else page_words(quote)
        offered = f"Printed as {page}, unless you write another" if page else ""
        self.cite_form.mark("pinpoint", offered)
        self._quoting.show_cite(cite)
        self._quote = quote
        self.quote_form.setVisible(quote is not None)
        self._begin.setVisible(quote is not None and not quote.printed)
        self._begin.setEnabled(not self._bridge.read_only)
        if quote:
            self.quote_form.show_record(quote)
        self.delete.setVisible(quote is not None)
        self.delete.setEnabled(not self._bridge.read_only)

    @Slot()
    def begin_printed(self) -> None:
        """Go to the words as printed; where there are none, begin with those of the source."""
        quote = self._bridge.case_map.get(self._quote) if self._quote else None
        if isinstance(quote, Quote) and not quote.printed and not self._bridge.read_only:
            self._bridge.edit(plan_amendment, quote, printed=quote.exact)
        self.quote_form.editor("printed").setFocus(Qt.FocusReason.ShortcutFocusReason)
