from __future__ import annotations

import pytest
from drawn_pages import settles
from PySide6.QtCore import QPoint, QPointF, QRectF, QSizeF, Qt
from typesetting import typeset

from argmap.case.evidence import Document, Source, document_hash
from argmap.case.plan_evidence import plan_source
from argmap.sources.passages import Span
from argmap.sources.reading.pdf import read_pdf
from argmap.ui.reader.page_places import PagePlaces
from argmap.ui.reader.reader_panel import ReaderPanel

PAPER = """
#set page(width: 300pt, height: 300pt, header: [Running head])
#set text(size: 12pt)
Parler asked a court for a restraining order against the company on Monday.

Amazon said there is no merit in it.
#pagebreak()
The judge said nothing yet about the second page of this filing.
"""


@pytest.fixture(scope="module")
def paper():
    return typeset({"main.typ": PAPER.encode()})


@pytest.fixture
def panel(qtbot, bridge, selection, theme, desk):
    panel = ReaderPanel(bridge, selection, theme)
    qtbot.addWidget(panel)
    panel.resize(520, 600)
    with qtbot.waitExposed(panel):
        panel.show()
    panel.activateWindow()
    return panel


def imported(bridge, pdf):
    found = read_pdf(pdf, "filing.pdf")
    kept = Document(
        document_hash(pdf, found.text), found.text, pdf, found.media_type, "", (), found.pages
    )
    done = bridge.edit(plan_source, {"title": "Filing"}, kept, new_id=bridge.new_id)
    return next(one.after for one in done.changes if isinstance(one.after, Source))


@pytest.fixture
def filing(bridge, paper):
    """A source that was read from a PDF."""
    return imported(bridge, paper)


@pytest.fixture
def pages(qtbot, panel, selection, filing):
    """The pages of the filing, drawn and placed."""
    selection.pick_source(filing.id)
    panel.toggle_pages()
    pages = panel.pair.first.pages
    qtbot.waitUntil(lambda: pages.is_placed)
    settles(qtbot, pages)
    return pages


def middle_of(qtbot, pages, words):
    start = pages.text.index(words)
    pages.go_to(start)
    settles(qtbot, pages)
    boxes = pages.boxes_of(Span(start, start + len(words)))
    down = QPointF(0, pages.verticalScrollBar().value())
    return [box.translated(-down) for box in boxes]


def test_a_pdf_turns_to_its_pages_and_back(qtbot, panel, pages):
    first = panel.pair.first
    assert first.shows_pages
    assert first.header.pages.isChecked()
    qtbot.mouseClick(first.header.pages, Qt.MouseButton.LeftButton)
    assert not first.shows_pages
    assert panel.text.isVisible()


def test_pages_are_drawn_with_their_words(qtbot, pages):
    drawing = pages.drawing
    qtbot.waitUntil(lambda: 0 in drawing._images)
    box = pages.column.places.box(0).toAlignedRect().adjusted(2, 2, -2, -2)
    image = pages.viewport().grab(box.intersected(pages.viewport().rect())).toImage()
    tones = {
        image.pixelColor(x, y).lightness()
        for x in range(image.width())
        for y in range(image.height())
    }
    assert image.pixelColor(1, 1).name() == "#ffffff"
    assert min(tones) < 80


def test_a_quote_is_marked_on_the_very_words_of_its_page(qtbot, pages, desk, filing):
    words = "judge said nothing"
    quote = desk.quote(filing, words, desk.claim())
    box = middle_of(qtbot, pages, words)[0]
    assert pages.quotes_at(box.center()) == (quote.id,)
    assert pages.quotes_at(box.center() - QPointF(0, 60)) == ()
    (there,) = pages.column._open.offsets.on_pages(quote.start, quote.end)
    chosen = pages.column.pdf.getSelectionAtIndex(there.page, there.start, there.length)
    assert (there.page, chosen.text()) == (1, words)


def test_a_click_on_a_mark_selects_the_claim(qtbot, pages, desk, filing, selection):
    claim = desk.claim()
    quote = desk.quote(filing, "restraining order", claim)
    place = middle_of(qtbot, pages, "restraining order")[0].center().toPoint()
    qtbot.mouseClick(pages.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert (selection.picked.claim, selection.picked.quote) == (claim.id, quote.id)


def drag(qtbot, pages, box):
    view = pages.viewport()
    left = QPoint(round(box.left()) + 2, round(box.center().y()))
    right = QPoint(round(box.right()) - 2, left.y())
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=left)
    qtbot.mouseMove(view, right - QPoint(3, 0))
    qtbot.mouseMove(view, right)
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=right)


def test_words_dragged_over_on_a_page_are_quoted_with_their_page(
    qtbot, panel, pages, desk, selection
):
    claim = desk.claim()
    selection.pick_claim(claim.id)
    drag(qtbot, pages, middle_of(qtbot, pages, "judge said")[0])
    assert panel.bar.isVisible()
    pages.setFocus()
    qtbot.keyClick(pages, Qt.Key.Key_Return)
    assert [(quote.exact, quote.page) for quote in desk.quotes] == [("judge said", 2)]
    assert desk.cites[0].claim == claim.id
    assert not pages.has_words
    assert panel.pair.first.shows_pages


def test_words_that_were_not_kept_are_not_quoted_and_it_is_said(qtbot, pages, said, desk):
    column = pages.column
    heading = column.pdf.getSelectionAtIndex(0, 0, len("Running head"))
    assert heading.text() == "Running head"
    box = column.places.from_points(0, heading.bounds()[0].boundingRect())
    drag(qtbot, pages, box)
    assert not pages.has_words
    if "Running head" not in pages.text:
        assert "not kept as text" in said[-1]


def test_a_text_has_no_pages_to_turn_to(panel, selection, desk, said):
    selection.pick_source(desk.source().id)
    assert panel.header.pages.isHidden()
    panel.toggle_pages()
    assert "not a PDF" in said[-1]


def test_a_damaged_pdf_stays_text_and_says_so(panel, selection, bridge, said):
    broken = b"%PDF-1.7 nothing of it"
    kept = Document(document_hash(broken, "Words."), "Words.", broken, "application/pdf")
    bridge.edit(plan_source, {"title": "Broken"}, kept, new_id=bridge.new_id)
    (source,) = bridge.case_map.ranked_sources()
    selection.pick_source(source.id)
    panel.toggle_pages()
    assert "damaged" in said[-1]
    assert panel.text.isVisible()
    assert not panel.header.pages.isChecked()


def test_another_source_is_shown_as_text(panel, pages, selection, desk):
    selection.pick_source(desk.source().id)
    assert not panel.pair.first.shows_pages
    assert panel.text.kept_text.startswith("Parler sues")


def test_places_lead_from_the_column_to_the_page_and_back():
    places = PagePlaces([QSizeF(600, 800), QSizeF(800, 600)], 424, 400)
    assert places.box(0).width() == 400
    box = places.from_points(1, QRectF(80, 60, 100, 10))
    assert places.page_at(box.top()) == 1
    back = places.to_points(1, box.topLeft())
    assert (round(back.x()), round(back.y())) == (80, 60)
    outside = places.to_points(0, QPointF(-50, -50))
    assert (outside.x(), outside.y()) == (0, 0)


def test_a_picked_quote_is_gone_to_on_its_page_and_outlined_when_pages_are_turned_to(
    qtbot, panel, filing, desk, selection
):
    claim = desk.claim()
    quote = desk.quote(filing, "judge said nothing", claim)
    selection.pick_quote(quote.id, filing.id, claim=claim.id)
    panel.toggle_pages()
    pages = panel.pair.first.pages
    qtbot.waitUntil(lambda: pages.is_placed and pages.page == 2)
    assert pages._picked == quote.id
    assert pages.margin.picked == (quote.id, claim.id)


def test_a_quote_is_gone_to_on_its_page_while_pages_are_read(qtbot, pages, desk, selection):
    claim, filing = desk.claim(), desk.bridge.case_map.sources[selection.picked.source]
    first = desk.quote(filing, "Parler asked a court", claim)
    second = desk.quote(filing, "judge said nothing", claim)
    for quote, number in ((second, 2), (first, 1)):
        selection.pick_quote(quote.id, filing.id, claim=claim.id)
        qtbot.waitUntil(lambda number=number: pages.page == number)
    assert pages.isVisible()


def test_a_pdf_is_opened_as_it_was_last_read_and_a_quote_of_it_on_its_page(
    qtbot, panel, filing, desk, selection
):
    quote = desk.quote(filing, "judge said nothing", desk.claim())
    selection.pick_source(filing.id)
    panel.toggle_pages()
    selection.pick_source(desk.source().id)
    assert panel.text.isVisible()
    panel.text.setFocus()
    selection.pick_quote(quote.id, filing.id)
    pages = panel.pair.first.pages
    assert pages.isVisible()
    assert panel.header.pages.isChecked()
    qtbot.waitUntil(lambda: pages.is_placed and pages.page == 2)
    panel.toggle_pages()
    selection.pick_source(desk.source().id)
    selection.pick_source(filing.id)
    assert panel.text.isVisible()


def test_back_in_the_text_one_goes_on_at_the_page_that_was_read(qtbot, panel, bridge, selection):
    long = "#set page(width: 300pt, height: 300pt)\n#lorem(90)\n#pagebreak()\nThe judge said it."
    source = imported(bridge, typeset({"main.typ": long.encode()}))
    selection.pick_source(source.id)
    panel.resize(520, 300)
    panel.toggle_pages()
    pages = panel.pair.first.pages
    qtbot.waitUntil(lambda: pages.is_placed)
    second = pages.text.index("The judge said")
    assert panel.text.visible_span.end < second
    pages.go_to_page(2)
    panel.toggle_pages()
    assert panel.text.visible_span.start <= second < panel.text.visible_span.end
