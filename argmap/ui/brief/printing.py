"""Printing the pages of the Brief tab."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRectF, QSize, QSizeF, Qt, Slot
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter

from argmap.case.counting import counted
from argmap.case.errors import FormatError
from argmap.formats.whole_file import write_whole

if TYPE_CHECKING:
    from PySide6.QtPdf import QPdfDocument
    from PySide6.QtPrintSupport import QPrinter

    from argmap.ui.bridge import Bridge
    from argmap.ui.brief.brief_panel import BriefPanel

_DOTS = 300
"""Dots an inch: what a page is drawn with, whatever more the printer could."""
_WIDEST = 6_000
_POINTS = 72
_END = b"%%EOF"
"""What a whole PDF ends with (ISO 32000-1, 7.5.5): Qt prints into no other kind of file."""
_NONE = "There are no pages to print."
_NOT_YET = "The pages are being written. Choose Print again when they are shown."


class PaperPrinting(QObject):
    """Asks for a printer and prints the pages that are shown."""

    def __init__(self, bridge: Bridge, panel: BriefPanel) -> None:
        super().__init__(panel)
        self._bridge, self._panel = bridge, panel

    @Slot()
    def print_paper(self) -> None:
        """Ask for a printer and print the pages."""
        if not self._panel.is_current:
            self._panel.wanted.emit()
            self._bridge.said.emit(_NOT_YET)
            return
        page = self._panel.page
        pdf = page.pages.pdf if page is not None else None
        if page is None or pdf is None:
            self._bridge.said.emit(_NONE)
            return
        from PySide6.QtPrintSupport import (  # noqa: PLC0415 -- heavy, and seldom needed
            QPrintDialog,
            QPrinter,
        )

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(page.kind.title)
        printer.setFromTo(1, pdf.pageCount())
        dialog = QPrintDialog(printer, self._panel.window())
        dialog.setMinMax(1, pdf.pageCount())
        accepted = dialog.exec() == QPrintDialog.DialogCode.Accepted
        dialog.deleteLater()
        if accepted:
            self._print(pdf, printer)

    def _print(self, pdf: QPdfDocument, printer: QPrinter) -> None:
        try:
            self._bridge.said.emit(print_pages(pdf, printer))
        except FormatError as error:
            self._bridge.failed.emit(error)


def print_pages(pdf: QPdfDocument, printer: QPrinter) -> str:
    """Print the pages that were asked for, each on a sheet that it fits; say how it went.

    Raises `FormatError` where it is a file that cannot be written; what was there before stays.
    """
    name = printer.outputFileName()
    if not name:
        return _print_pages(pdf, printer)
    # Qt says nothing where a disk fills, and what it writes over is lost.
    with tempfile.TemporaryDirectory() as folder:
        beside = Path(folder, Path(name).name)
        printer.setOutputFileName(str(beside))
        done = _print_pages(pdf, printer)
        printer.setOutputFileName(name)
        written = beside.read_bytes() if beside.is_file() else b""
    if not written.rstrip().endswith(_END):
        raise FormatError(
            f"{Path(name).name} could not be printed whole. Nothing there was changed.",
            "Make room on the disk, or export the paper instead.",
        )
    write_whole(Path(name), written)
    return done


def _print_pages(pdf: QPdfDocument, printer: QPrinter) -> str:
    first = max(printer.fromPage(), 1)
    last = min(printer.toPage() or pdf.pageCount(), pdf.pageCount())
    printer.setFullPage(True)
    painter = QPainter()
    for page in range(first - 1, last):
        _take_orientation(printer, pdf.pagePointSize(page))
        begun = painter.isActive() and printer.newPage()
        if not begun and not painter.begin(printer):
            return "The printer did not take the pages."
        _print_page(painter, pdf, page, printer)
    painter.end()
    return f"Printed {counted(last - first + 1, 'page')}."


def _take_orientation(printer: QPrinter, size: QSizeF) -> None:
    """Turn the sheet as the page is."""
    wide = size.width() > size.height()
    turned = QPageLayout.Orientation.Landscape if wide else QPageLayout.Orientation.Portrait
    printer.setPageOrientation(turned)
    if printer.outputFileName():  # a file has whatever size a page has
        printer.setPageSize(QPageSize(size, QPageSize.Unit.Point))


def _print_page(painter: QPainter, pdf: QPdfDocument, page: int, printer: QPrinter) -> None:
    sheet = QRectF(printer.paperRect(printer.Unit.DevicePixel))
    size = pdf.pagePointSize(page)
    fitted = size.scaled(sheet.size(), Qt.AspectRatioMode.KeepAspectRatio)
    if fitted.width() * _POINTS > size.width() * printer.resolution():
        fitted = size * (printer.resolution() / _POINTS)  # never larger than on the screen's paper
    drawn = (size * (_DOTS / _POINTS)).toSize().boundedTo(QSize(_WIDEST, _WIDEST))
    image: QImage = pdf.render(page, drawn)
    place = QRectF(0, 0, fitted.width(), fitted.height())
    place.moveCenter(sheet.center())
    painter.fillRect(place, Qt.GlobalColor.white)
    painter.drawImage(place, image)
