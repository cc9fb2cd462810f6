"""The pages of a PDF read as its text is: found in, zoomed, walked, with the uses beside them."""

from __future__ import annotations

import pytest
from drawn_pages import settles
from PySide6.QtCore import QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QImage, QKeySequence, QPainter, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from typesetting import typeset

from argmap.case.evidence import Document, Source, document_hash
from argmap.case.plan_evidence import plan_source
from argmap.sources.passages import Span
from argmap.sources.reading.pdf import read_pdf
from argmap.ui.keys import key_of
from argmap.ui.reader.page_zoom import Fit
from argmap.ui.reader.reader_panel import ReaderPanel

PAGES = 12
NAMES = ("Anna", "Bert", "Clara", "Dora", "Emil", "Franz", "Gerda", "Hans", "Ida", "Jakob")
NAMES += ("Karla", "Lena")
FILING = "#set page(width: 300pt, height: 400pt)\n" + "\n#pagebreak()\n".join(
    f"{name} {'tells again and ' * (at % 5)}tells of Parler.\n\nIts hosting service was Amazon, "
    f"{name} told the {'very ' * (at % 3)}court.\n\nNothing else was said by {name}."
    for at, name in enumerate(NAMES)
)


@pytest.fixture(scope="module")
def paper():
    return typeset({"main.typ": FILING.encode()})


@pytest.fixture
def filing(bridge, paper):
    """A source that was read from a PDF of twelve pages."""
    found = read_pdf(paper, "filing.pdf")
    kept = Document(
        document_hash(paper, found.text), found.text, paper, found.media_type, "", (), found.pages
    )
    done = bridge.edit(plan_source, {"title": "Filing"}, kept, new_id=bridge.new_id)
    return next(one.after for one in done.changes if isinstance(one.after, Source))


@pytest.fixture
def panel(qtbot, bridge, selection, theme):
    panel = ReaderPanel(bridge, selection, theme)
    qtbot.addWidget(panel)
    panel.resize(800, 600)
    with qtbot.waitExposed(panel):
        panel.show()
    panel.activateWindow()
    return panel


@pytest.fixture
def reader(qtbot, panel, selection, filing):
    """The reader, with the filing turned to its pages, drawn and placed."""
    selection.pick_source(filing.id)
    panel.toggle_pages()
    pages = panel.pair.first.pages
    qtbot.waitUntil(lambda: pages.is_placed)
    settles(qtbot, pages)
    qtbot.waitUntil(pages.hasFocus)
    return panel.pair.first


@pytest.fixture
def pages(reader):
    return reader.pages


def press(reader, name):
    QTest.keySequence(reader.window().windowHandle(), QKeySequence(key_of(name)))


def test_words_are_found_on_the_pages_counted_and_stepped_through(qtbot, reader, pages):
    press(reader, "find_in_source")
    assert reader.shows_pages
    bar = reader.find_bar
    qtbot.waitUntil(bar.field.hasFocus)
    qtbot.keyClicks(bar.field, "hosting service")
    assert bar.count.text() == f"1 of {PAGES}"
    for step in range(2, 6):
        qtbot.keyClick(bar.field, Qt.Key.Key_Return)
        assert bar.count.text() == f"{step} of {PAGES}"
        qtbot.waitUntil(lambda step=step: pages.page == step)
        assert pages.text[slice(*pages.selected_span)] == "hosting service"
    qtbot.keyClick(bar.field, Qt.Key.Key_Escape)
    assert pages.hasFocus()
    assert pages.selected_span.start > 0, "what was found last stays selected, to be quoted"


def test_words_found_are_framed_where_they_stand(qtbot, reader, pages):
    def picture():
        return pages.viewport().grab(box).toImage()

    start = pages.text.index("hosting service")
    settles(qtbot, pages)
    box = pages.boxes_of(Span(start, start + 15))[0].translated(-pages.scrolled)
    box = box.adjusted(-4, -4, 4, 4).toAlignedRect()
    before = picture()
    pages.show_found([Span(start, start + 15)])
    assert picture() != before
    pages.show_found([])
    assert picture() == before


def test_what_is_looked_for_is_looked_for_in_the_view_one_turns_to(qtbot, reader, pages):
    reader.open_find()
    qtbot.keyClicks(reader.find_bar.field, "Amazon")
    reader.toggle_pages()
    assert reader.find_bar.count.text().endswith(f"of {PAGES}")
    qtbot.keyClick(reader.find_bar.field, Qt.Key.Key_Return)
    assert reader.text.textCursor().selectedText() == "Amazon"


def test_the_margin_beside_pages_names_the_uses_of_each_passage(
    qtbot, pages, desk, filing, selection
):
    claim = desk.claim("An order is needed")
    quote = desk.quote(filing, "said by Bert", claim)
    settles(qtbot, pages)
    margin = pages.margin
    assert [use.title for use in margin.uses] == ["An order is needed"]
    pages.go_to_page(2)
    settles(qtbot, pages)
    (note,) = margin.notes()
    (box,) = pages.boxes_of(Span(quote.start, quote.end))
    assert abs(note.box.top() - (box.top() - pages.scrolled.y())) < 2
    assert margin.x() > pages.viewport().geometry().right()
    margin.setFocus()
    qtbot.keyClick(margin, Qt.Key.Key_Return)
    assert (selection.picked.claim, selection.picked.quote) == (claim.id, quote.id)
    qtbot.keyClick(margin, Qt.Key.Key_Escape)
    assert pages.hasFocus()


def test_keys_zoom_and_fit_the_pages(qtbot, reader, pages):
    wide = pages.column.places.box(0).width()
    assert wide == pages.viewport().width() - 24
    press(reader, "pages_larger")
    assert pages.column.places.box(0).width() == pytest.approx(wide * 1.2, abs=1)
    assert pages.horizontalScrollBar().maximum() > 0
    press(reader, "pages_fit_page")
    assert pages.column.places.box(0).height() <= pages.viewport().height()
    assert reader.pages_bar.page_fit.isChecked()
    press(reader, "pages_smaller")
    assert pages.zoom.fit is None
    press(reader, "pages_fit_width")
    assert pages.column.places.box(0).width() == wide
    assert reader.pages_bar.width_fit.isChecked()


def test_the_wheel_with_control_zooms_around_the_pointer(qtbot, pages):
    pages.go_to_page(5)
    place = QPointF(120, 200)
    before = pages.column.share_at(place + pages.scrolled)
    down = QPoint(0, 120)
    event = QWheelEvent(
        *(place, QPointF(pages.viewport().mapToGlobal(place.toPoint())), down, down),
        *(Qt.MouseButton.NoButton, Qt.KeyboardModifier.ControlModifier),
        *(Qt.ScrollPhase.NoScrollPhase, False),
    )
    QApplication.sendEvent(pages.viewport(), event)
    page, share = pages.column.share_at(place + pages.scrolled)
    assert pages.zoom.fit is None
    assert page == before[0]
    assert share.x() == pytest.approx(before[1].x(), abs=0.01)
    assert share.y() == pytest.approx(before[1].y(), abs=0.01)


def test_the_page_is_shown_and_gone_to_by_its_number(qtbot, reader, pages):
    bar = reader.pages_bar
    assert (bar.field.text(), bar.count.text()) == ("1", f"of {PAGES}")
    press(reader, "go_to_page")
    qtbot.waitUntil(bar.field.hasFocus)
    qtbot.keyClicks(bar.field, "7")
    qtbot.keyClick(bar.field, Qt.Key.Key_Return)
    assert pages.page == 7
    assert pages.hasFocus()
    assert bar.field.text() == "7"
    press(reader, "next_page")
    assert bar.field.text() == "8"
    press(reader, "previous_page")
    press(reader, "previous_page")
    assert bar.field.text() == "6"
    qtbot.keyClick(pages, Qt.Key.Key_End)
    assert pages.page == PAGES
    qtbot.keyClick(pages, Qt.Key.Key_Home)
    assert pages.page == 1


def test_words_are_selected_by_keys_and_quoted(qtbot, reader, pages, desk, selection):
    claim = desk.claim()
    selection.pick_claim(claim.id)
    pages.go_to_page(3)
    settles(qtbot, pages)
    for _ in range(4):
        press(reader, "select_words")
    qtbot.keyClick(pages, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    assert pages.text[slice(*pages.selected_span)] == "Clara tells again"
    qtbot.keyClick(pages, Qt.Key.Key_Return)
    assert [(quote.exact, quote.page) for quote in desk.quotes] == [("Clara tells again", 3)]


def test_a_page_is_drawn_a_pixel_for_a_pixel_of_a_dense_screen(qtbot, pages):
    box, drawing = pages.column.places.box(0), pages.drawing
    settles(qtbot, pages)
    pages.hide()  # it would have it drawn for its own screen again
    screen = QImage(QSize(1600, 1600), QImage.Format.Format_RGB32)
    screen.setDevicePixelRatio(2)
    painter = QPainter(screen)
    drawing.paint_page(painter, 0, box, 2.0)
    qtbot.waitUntil(lambda: not drawing.is_busy)
    drawing.paint_page(painter, 0, box, 2.0)
    painter.end()
    image = drawing._images[0]
    assert image.width() == round(box.width() * 2)
    assert image.devicePixelRatio() == 2


def test_nothing_waits_for_a_page_that_is_being_drawn(qtbot, reader, pages, desk, filing):
    quotes = [desk.quote(filing, f"said by {name}") for name in NAMES]
    settles(qtbot, pages)
    pages.go_to_page(9)
    pages.drawing._pending += 1
    assert pages.boxes_of(Span(quotes[8].start, quotes[8].end)) == []
    pages.drawing._pending -= 1
    qtbot.waitUntil(lambda: pages.boxes_of(Span(quotes[8].start, quotes[8].end)) != [])
    pages.drawing._pending += 1
    assert pages.boxes_of(Span(quotes[8].start, quotes[8].end)) != [], "what is known is at hand"


def test_where_words_are_gone_to_while_a_page_is_drawn_is_caught_up_with(qtbot, pages):
    pages.drawing._pending += 1
    pages.select(pages.text.index("by Karla"), pages.text.index("by Karla") + 8)
    assert pages.page == 1
    pages.drawing._pending -= 1
    pages.drawing.drawn.emit()
    assert pages.page == 11


def test_fitting_follows_the_size_of_the_view(qtbot, reader, pages):
    pages.fit_to(Fit.PAGE)
    for high in (500, 640):
        reader.window().resize(800, high)
        QApplication.processEvents()
        room = pages.viewport().height()
        assert room - 26 <= pages.column.places.box(0).height() <= room
