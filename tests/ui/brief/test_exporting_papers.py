"""A paper exported from the Brief tab, and once more by one key."""

from __future__ import annotations

import errno
from pathlib import Path

import pikepdf
import pytest
from patience import PATIENCE_MS
from PySide6.QtCore import Qt
from PySide6.QtGui import QPageSize
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest

from argmap.brief.pdf_kinds import PdfKind
from argmap.case.errors import FormatError
from argmap.case.file_names import EXAMPLE
from argmap.case.places import Alone, Under
from argmap.case.plan_claims import plan_amendment, plan_claim
from argmap.formats import whole_file
from argmap.ui.brief import printing
from argmap.ui.brief.export_form import ExportForm
from argmap.ui.brief.printing import print_pages
from argmap.ui.dialogs.pdf_choice import PdfChoice
from argmap.ui.work_line import WorkLine

ORDER, MEMORANDUM, REPLY = 1, 3, 5
WORDS = "The zebra clause decides this."
LATE_MS = 10 * PATIENCE_MS


@pytest.fixture
def user(home):
    """Somebody at the papers of a case of a few claims, which are soon written."""
    user = home.start(home.new_case())
    user.waits(lambda: user.window._bridge.is_open)
    bridge = user.window._bridge
    root = new_id_of(bridge, "The court should order it.", Alone())
    for words in ("Without it the business dies.", "The other side loses little."):
        new_id_of(bridge, words, Under(root))
    return at_papers(user)


@pytest.fixture
def example(home):
    """Somebody at the papers of the example."""
    user = home.start(home.new_case(example=EXAMPLE))
    user.waits(lambda: user.window._bridge.is_open)
    return at_papers(user)


def new_id_of(bridge, words, place):
    """Add a claim and return its id."""
    bridge.edit(plan_claim, words, place, new_id=bridge.new_id)
    return next(one.id for one in bridge.case_map.claims.values() if one.text == words)


def at_papers(user):
    user.press("Ctrl+Shift+1")
    panel = user.window.furniture.brief
    user.waits(lambda: panel.page is not None and panel.page.pages.page_count > 0)
    return user


def is_written(page):
    """Whether the pages shown are those of the case as it is."""
    return not page.pause.isActive() and not page.writer.is_running and page.pages.page_count > 0


def agree(dialog):
    QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)


def choose_format(dialog, suffix):
    formats = dialog.findChild(ExportForm).formats
    formats.setCurrentIndex(formats.findData(suffix))
    agree(dialog)


def is_told(user, name):
    return user.message.startswith(f"Exported {name}")


def exported(user, to, *keys):
    """Press keys and wait until a file is written, and told."""
    user.press(*keys)
    user.waits(to.exists)
    user.waits(lambda: is_told(user, to.name))


def test_export_again_writes_the_paper_in_view_to_its_own_last_place(user, tmp_path):
    order, reply = tmp_path / "order.txt", tmp_path / "reply.md"
    kinds = user.window.furniture.brief.page.choice.kinds
    first = {}
    for row, to in ((ORDER, order), (REPLY, reply)):
        kinds.setCurrentRow(row)
        user.chooses(saved=to)
        user.answers(lambda dialog, to=to: choose_format(dialog, to.suffix), "Alt+Shift+E")
        user.waits(lambda to=to: is_told(user, to.name))
        first[to] = to.read_bytes()
        to.unlink()
    user.chooses(saved=tmp_path / "asked again.pdf")
    for row, to in ((ORDER, order), (REPLY, reply), (ORDER, order)):
        kinds.setCurrentRow(row)
        exported(user, to, "Alt+Shift+E")
        assert to.read_bytes() == first[to]
        assert str(tmp_path) in user.message
        to.unlink()
    assert list(tmp_path.glob("asked*")) == []


def test_export_proposes_the_paper_in_view_as_the_button_of_the_tab_does(user):
    page, proposed = user.window.furniture.brief.page, []

    def look(dialog):
        proposed.append(dialog.findChild(ExportForm).subject.id)
        QTest.keyClick(dialog, Qt.Key.Key_Escape)

    for row in (REPLY, ORDER):
        page.choice.kinds.setCurrentRow(row)
        user.answers(look, "Ctrl+E")
        user.answers_to(page.export_button.click, look)
    user.press("Ctrl+1")
    user.answers(look, "Ctrl+E")
    assert proposed == ["reply", "reply", "order", "order", "map"]


def test_export_again_writes_what_was_exported_last_where_no_paper_is_in_view(user, tmp_path):
    order, reply = tmp_path / "order.txt", tmp_path / "reply.md"
    kinds = user.window.furniture.brief.page.choice.kinds
    for row, to in ((REPLY, reply), (ORDER, order)):
        kinds.setCurrentRow(row)
        user.chooses(saved=to)
        user.answers(lambda dialog, to=to: choose_format(dialog, to.suffix), "Alt+Shift+E")
        user.waits(lambda to=to: is_told(user, to.name))
        to.unlink()
    kinds.setCurrentRow(REPLY)
    user.press("Ctrl+1")
    exported(user, order, "Alt+Shift+E")
    assert not reply.exists()


def test_a_paper_whose_folder_is_gone_is_asked_for_with_its_own_format(user, tmp_path):
    gone = tmp_path / "gone"
    gone.mkdir()
    user.window.furniture.brief.page.choice.kinds.setCurrentRow(ORDER)
    user.chooses(saved=gone / "order.txt")
    user.answers(lambda dialog: choose_format(dialog, ".txt"), "Alt+Shift+E")
    user.waits(lambda: is_told(user, "order.txt"))
    (gone / "order.txt").unlink()
    gone.rmdir()
    user.chooses(saved=tmp_path / "here.txt")
    proposed = []

    def look(dialog):
        form = dialog.findChild(ExportForm)
        proposed.append((form.subject.id, form.format.suffix))
        agree(dialog)

    user.answers(look, "Alt+Shift+E")
    user.waits(lambda: is_told(user, "here.txt"))
    assert proposed == [("order", ".txt")]


def test_export_again_keeps_the_kind_of_pdf_that_was_chosen(example, tmp_path):
    to = tmp_path / "reply.pdf"
    page = example.window.furniture.brief.page
    example.chooses(saved=to)

    def choose_working(dialog):
        dialog.findChild(PdfChoice).kinds[PdfKind.WORKING].setChecked(True)
        QTest.keyClick(dialog, Qt.Key.Key_Return)

    example.answers_to(lambda: example.click(page.export_button), choose_working)
    example.waits(lambda: is_told(example, to.name))
    first = to.read_bytes()
    with pikepdf.open(to) as pdf:
        assert len(pdf.attachments) == 2
    to.unlink()
    example.press("Alt+Shift+E")
    example.waits(to.exists)
    assert to.read_bytes() == first


def test_an_export_that_is_cancelled_writes_nothing_and_the_next_one_does(user, tmp_path):
    to = tmp_path / "order.txt"
    user.chooses(saved=to)
    run = user.window.furniture.papers.exporting.run
    run.reader._turns.setInterval(LATE_MS)
    user.answers(agree, "Ctrl+E")
    work = user.window.message_line.findChild(WorkLine)
    assert to.name in work.sentence
    user.click(work.cancel_button)
    assert not run.is_running
    assert user.message == f"{to.name} is not exported."
    run.reader._turns.setInterval(0)
    user.answers(agree, "Ctrl+E")
    user.waits(to.exists)


def test_pages_that_are_older_than_the_case_are_not_printed(user):
    bridge, panel = user.window._bridge, user.window.furniture.brief
    user.press("Ctrl+1")
    claim = next(iter(user.case_map.claims.values()))
    bridge.edit(plan_amendment, claim, text=WORDS)
    user.press("Ctrl+P")
    assert user.message.startswith("The pages are being written.")
    assert panel.isVisible()
    user.waits(lambda: is_written(panel.page))
    user.answers(lambda dialog: dialog.reject(), "Ctrl+P")


def test_print_asks_for_a_printer_and_says_where_there_are_no_pages(user):
    user.waits(lambda: is_written(user.window.furniture.brief.page))
    user.answers(lambda dialog: dialog.reject(), "Ctrl+P")
    user.window.furniture.brief.page.pages.show_nothing()
    user.press("Ctrl+P")
    assert "no pages to print" in user.message


def test_a_folder_that_cannot_be_written_is_told_and_export_can_go_on(user, tmp_path):
    to = tmp_path / "a folder.txt"
    to.mkdir()
    user.chooses(saved=to)
    user.answers(agree, "Ctrl+E")
    run = user.window.furniture.papers.exporting.run
    user.waits(lambda: not run.is_running and "a folder.txt" in user.message)
    assert not is_told(user, to.name)


def test_a_brief_is_made_followed_to_its_claim_changed_there_and_exported_again(example, tmp_path):
    to, panel = tmp_path / "memorandum.md", example.window.furniture.brief
    kinds = panel.page.choice.kinds
    example.click(kinds.viewport(), kinds.visualItemRect(kinds.item(MEMORANDUM)).center())
    example.waits(lambda: is_written(panel.page))
    example.chooses(saved=to)
    example.answers_to(lambda: example.click(panel.page.export_button), agree)
    example.waits(lambda: is_told(example, to.name))
    assert WORDS not in to.read_text(encoding="utf-8")
    pages = panel.page.pages
    claims = (one.record for one in pages.areas._columns[0] if one.record and one.page > 3)
    claim = next(one for one in claims if one.kind == "claim")
    pages.bring_into_view(claim)
    place = (pages.place_of(claim) - pages._scrolled).toPoint()
    QTest.mouseDClick(pages.viewport(), Qt.MouseButton.LeftButton, pos=place)
    example.waits(example.map.editor.isVisible)
    assert example.window._selection.picked.claim == claim.id
    example.press("Ctrl+A")
    example.type(WORDS)
    example.press("Return")
    example.waits(lambda: example.case_map.claims[claim.id].text == WORDS)
    example.press("Ctrl+Shift+1", "Alt+Shift+E")
    example.waits(lambda: WORDS in to.read_text(encoding="utf-8"))
    example.waits(lambda: is_written(panel.page))
    pdf = panel.page.pages.pdf
    texts = (pdf.getAllText(number).text() for number in range(pdf.pageCount()))
    assert WORDS in " ".join(" ".join(texts).split())


def printing_to(path):
    """A printer of pages 2 to 4 into a file."""
    printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.Letter))
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    printer.setFromTo(2, 4)
    return printer


def test_what_cannot_be_printed_whole_leaves_the_old_file_as_it_was(example, tmp_path, monkeypatch):
    pdf, path = example.window.furniture.brief.page.pages.pdf, tmp_path / "printed.pdf"
    path.write_bytes(b"an old file")

    def fills(*_):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(whole_file, "_write_beside", fills)
    with pytest.raises(FormatError, match="No space left on device"):
        print_pages(pdf, printing_to(path))
    monkeypatch.undo()

    def cuts(document, printer):
        Path(printer.outputFileName()).write_bytes(b"%PDF-1.4 cut")
        return "Printed 3 pages."

    monkeypatch.setattr(printing, "_print_pages", cuts)
    with pytest.raises(FormatError, match="could not be printed whole"):
        print_pages(pdf, printing_to(path))
    assert path.read_bytes() == b"an old file"
    assert [one.name for one in tmp_path.iterdir() if "print" in one.name] == ["printed.pdf"]


def test_printed_pages_are_as_many_as_those_shown(example, tmp_path):
    pdf = example.window.furniture.brief.page.pages.pdf
    printer = printing_to(tmp_path / "printed.pdf")
    assert print_pages(pdf, printer) == "Printed 3 pages."
    printed = QPdfDocument()
    printed.load(str(tmp_path / "printed.pdf"))
    assert printed.pageCount() == 3
    wide, high = printed.pagePointSize(0).toTuple()
    assert (round(wide), round(high)) == (612, 792)
    printed.close()
