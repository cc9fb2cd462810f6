"""The preview: what was guessed is corrected, the text is trimmed, near-copies are decided on."""

from __future__ import annotations

import pytest
from importing_kinds import REPORT, idle, pdf, sources, take, text_of
from newspaper import article, page_of, pdf_of
from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel
from typesetting import typeset
from ui_driver import button

from argmap.case.evidence import Quote
from argmap.case.plan_claims import plan_amendment
from argmap.case.plan_evidence import plan_quote
from argmap.ui import next_turn
from argmap.ui.dialogs.remark import Remark
from argmap.ui.field_offer import FieldOffer
from argmap.ui.form import FieldForm
from argmap.ui.importing.offer_page import OfferPage
from argmap.ui.importing.offers import Choice
from argmap.ui.importing.text_part import TextPart
from argmap.ui.marking.words_view import WordsView
from argmap.ui.overriding import override
from argmap.ui.replacing.replace_sheet import ReplaceSheet
from argmap.ui.tab_order import OrderedArea
from argmap.ui.warning_row import RemarkMark, WarningMark

NEAR = f"SHARE THIS PAGE\n\n{REPORT.replace('within a day', 'within an hour')}\nSubscribe now\n"
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def near(folder):
    path = folder / "near.txt"
    path.write_text(NEAR, encoding="utf-8")
    return path


def put_cursor(view, words):
    """Click into the text before some words."""
    at = view.kept_text.index(words)
    view.go_to(at)
    QTest.mouseClick(view.viewport(), LEFT, pos=view.cursorRect().center())
    assert view.kept_text[view.textCursor().position() :].startswith(words)


def drag(view, name, to):
    """Take the handle of a name and let it go beside the line of some words."""
    grips = {one: view._grip(one, y) for one, y in view._handles(view.visible_span)}
    start = grips[name].center().toPoint()
    cursor = view.textCursor()
    cursor.setPosition(view.offsets.to_utf16(view.kept_text.index(to)))
    end = QPoint(start.x(), view.cursorRect(cursor).center().y())
    QTest.mousePress(view.viewport(), LEFT, pos=start)
    QTest.mouseMove(view.viewport(), (start + end) / 2)
    QTest.mouseMove(view.viewport(), end)
    QTest.mouseRelease(view.viewport(), LEFT, pos=end)


@pytest.mark.parametrize("together", [False, True])
def test_the_keyboard_begins_in_the_title_or_in_the_list(user, folder, report, together):
    if together:
        (folder / "other.txt").write_text("Other words\n\nOf another kind, they say.\n")

    def fill(sheet):
        preview = sheet.preview
        place = preview.list if together else preview.page.form.editor("title").focusProxy()
        user.waits(place.hasFocus)
        sheet.done(0)

    take(user, folder, fill=fill)


def test_what_is_corrected_in_the_form_is_what_is_kept(user, report):
    def fill(sheet):
        form = sheet.preview.page.form
        user.click(form.editor("publisher"))
        user.type("The Daily")
        user.click(button(sheet, "Import"))

    take(user, report, fill=fill)
    assert sources(user)[0].publisher == "The Daily"


def test_where_a_guess_came_from_is_said_only_under_what_was_guessed(user, folder):
    path = folder / "page.html"
    path.write_text(page_of(article(3)), encoding="utf-8")

    def fill(sheet):
        form = sheet.preview.page.form
        assert form.remark("author").startswith("Guessed from")
        title = form.remark("title")
        user.click(form.editor("author"))
        user.press("Ctrl+A")
        user.type("Somebody Else")
        user.waits(lambda: form.remark("author") == "")
        assert form.remark("title") == title != ""
        sheet.done(0)

    take(user, path, fill=fill)


def test_remarks_on_a_text_are_told_as_remarks_and_the_text_kept_as_what_is_shown(user, folder):
    path = folder / "page.html"
    path.write_text(page_of(article(0)), encoding="utf-8")

    def fill(sheet):
        page = sheet.preview.page
        remarks = page.part.told_area.findChildren(Remark)
        assert remarks
        assert len(page.findChildren(RemarkMark)) >= len(remarks)
        assert not page.part.findChildren(WarningMark)
        labels = [label for remark in remarks for label in remark.findChildren(QLabel)]
        assert {label.property("tone") for label in labels} == {None}
        assert page.part.told.text().startswith("All of the text shown is kept.")
        sheet.done(0)

    take(user, path, fill=fill)


def test_all_remarks_on_a_text_are_shown_when_they_are_asked_for_by_a_key(user, folder):
    path = folder / "page.html"
    path.write_text(page_of(article(0)), encoding="utf-8")

    def look(sheet):
        part = sheet.preview.page.part
        told = [one.message for one in sheet.preview.page.offer.outcome.guess.warnings]
        told = [*sheet.preview.page.offer.outcome.document.report, *told]
        assert len(told) > 6
        assert len(part.told_area.findChildren(Remark)) == 4
        assert part.more_button.text() == f"Show &{len(told) - 4} more remarks"
        part.more_button.setFocus()
        QTest.keyClick(part.more_button, Qt.Key.Key_Space)
        assert [one.accessibleName() for one in part.told_area.findChildren(Remark)] == told
        assert not part.more_button.isVisible()
        focus = sheet.focusWidget()
        assert isinstance(focus, Remark)
        assert part.text.textCursor().hasSelection()
        sheet.done(0)

    take(user, path, fill=look)


def test_the_form_of_another_document_begins_at_its_top(user, report, folder):
    other = folder / "rent.txt"
    other.write_text("The rent rose in March, and nobody paid it.", encoding="utf-8")

    def look(sheet):
        sheet.resize(sheet.width(), sheet.minimumSizeHint().height())
        [area] = [
            one
            for one in sheet.preview.page.findChildren(OrderedArea)
            if one.isAncestorOf(sheet.preview.page.form)
        ]
        bar = area.verticalScrollBar()
        user.waits(lambda: bar.maximum() > 0)
        bar.setValue(bar.maximum())
        QTest.keyClick(sheet.preview.list, Qt.Key.Key_Down)
        assert bar.value() == 0
        sheet.done(0)

    take(user, report, other, fill=look)


def test_an_oath_in_the_words_of_a_text_is_offered_and_ticked_by_a_key(user, folder):
    path = folder / "declaration.txt"
    path.write_text("1. I run it.\n\nI declare under penalty of perjury that it is so.", "utf-8")

    def fill(sheet):
        form = sheet.preview.page.form
        assert not form.editor("sworn").value
        told = "The text has “I declare under penalty of perjury”; not ticked"
        assert form.remark("sworn") == told
        [offer] = [one for one in form.findChildren(FieldOffer) if one.isVisible()]
        assert offer.text() == "Use under oath"
        offer.setFocus()
        QTest.keyClick(offer, Qt.Key.Key_Return)
        assert form.editor("sworn").value is True
        assert (form.remark("sworn"), offer.isVisible()) == ("", False)
        sheet.accept()

    take(user, path, fill=fill)
    assert sources(user)[0].sworn


def test_a_date_in_a_story_is_offered_and_not_filled_in(user, folder):
    path = folder / "rent.txt"
    path.write_text("The landlord paid the rent on 3 May 2020 to Mrs Okafor.", encoding="utf-8")

    def fill(sheet):
        form = sheet.preview.page.form
        assert form.editor("date").value == ""
        assert form.remark("date").startswith("Perhaps 3 May 2020, from the sentence “The landlord")
        assert form.remark("date").endswith("not filled in")
        sheet.done(0)

    take(user, path, fill=fill)


def test_the_paper_and_the_day_of_a_printed_header_are_offered_and_not_filled_in(user, folder):
    path = folder / "x7.pdf"
    path.write_bytes(pdf_of(article(0)))

    seen = {}

    def fill(sheet):
        form = sheet.preview.page.form
        assert (form.editor("publisher").value, form.editor("date").value) == ("", "")
        assert form.remark("publisher").startswith("Perhaps The Daily Ledger, from the line “The")
        assert form.remark("publisher").endswith("not filled in")
        assert form.remark("date").startswith("Perhaps 12 January 2021, from the line “The Daily")
        offers = {one.text(): one for one in form.findChildren(FieldOffer) if one.isVisible()}
        assert list(offers) == ["Use The Daily Ledger", "Use 12 January 2021"]
        user.click(offers["Use The Daily Ledger"])
        user.waits(lambda: form.remark("publisher") == "")
        assert form.editor("publisher").value == "The Daily Ledger"
        user.click(form.editor("date"))
        for _ in range(5):
            if QApplication.focusWidget() is not offers["Use 12 January 2021"]:
                user.press("Tab")
        user.press("Return")
        user.waits(lambda: form.remark("date") == "")
        assert not any(one.isVisible() for one in offers.values())
        seen.update(sheet.preview.page.offer.fields)
        sheet.done(0)

    take(user, path, fill=fill)
    assert (seen["publisher"], seen["date"]) == ("The Daily Ledger", "2021-01-12")


def test_the_stamp_of_a_filing_fills_its_record_cite_and_offers_the_day_of_filing(user, folder):
    path = folder / "x7.pdf"
    stamp = "Case 2:21-cv-00031 Document 12 Filed 01/15/21 Page 1 of 1"
    said = "The host cut off the service of the network on Sunday, and said so in a letter to all. "
    source = f'#set page("us-letter", header: [{stamp}])\n{said * 3}\n\n{said * 4}'
    path.write_bytes(typeset(source.encode()))
    seen = {}

    def fill(sheet):
        form = sheet.preview.page.form
        assert form.editor("record_cite").value == "Dkt. 12"
        where = f"the stamp of its filing, “{stamp}”"
        assert form.remark("record_cite") == f"Guessed from {where}"
        assert form.editor("date").value == ""
        offered = f"Perhaps 15 January 2021, from {where}, which is the day of filing"
        assert form.remark("date") == f"{offered}; not filled in"
        offers = [one for one in form.findChildren(FieldOffer) if one.isVisible()]
        assert [one.text() for one in offers] == ["Use 15 January 2021"]
        user.click(offers[0])
        user.waits(lambda: form.remark("date") == "")
        seen.update(sheet.preview.page.offer.fields)
        sheet.done(0)

    take(user, path, fill=fill)
    assert (seen["record_cite"], seen["date"]) == ("Dkt. 12", "2021-01-15")


def test_where_a_guess_came_from_is_read_in_full(user, folder):
    path = folder / "page.html"
    path.write_text(page_of(article(0)), encoding="utf-8")

    def fill(sheet):
        form = sheet.preview.page.form
        told = [label for label in form.findChildren(QLabel) if label.text().startswith("Guessed")]
        assert any("what the page says of itself" in label.text() for label in told)
        for label in told:
            user.waits(lambda label=label: label.height() >= label.heightForWidth(label.width()))
        sheet.done(0)

    take(user, path, fill=fill)


def test_the_start_and_the_end_are_set_by_mouse_and_what_is_cut_is_told(user, near):
    told = []

    def fill(sheet):
        part = sheet.preview.page.part
        put_cursor(part.text, "Parler sues Amazon")
        user.click(part.start_button)
        put_cursor(part.text, "violence. A user")
        user.click(part.end_button)
        told.append(part.told.text())
        assert len(part.text.extraSelections()) == 2
        user.click(button(sheet, "Import"))

    take(user, near, fill=fill)
    (source,) = sources(user)
    text = text_of(user, source)
    assert text.startswith("Parler sues Amazon")
    assert text.endswith(
        "violence. A user said the network was dead within an hour. It will take"
        " time to get it back."
    )
    assert "Subscribe" not in text
    assert told[0].startswith("Cut off: 15 characters at the start and ")
    report = user.window._bridge.document_of(source.id).report
    assert any("15 characters at the start were cut off" in line for line in report)


def test_the_start_and_the_end_are_set_by_keys_alone(user, near):
    def fill(sheet):
        part = sheet.preview.page.part
        part.text.setFocus()
        user.press("Ctrl+Home", "Down", "Down")
        user.press("Alt+S")  # the button is seen to go down before it does anything
        user.waits(lambda: part.text.cut_off[0] > 0)
        part.text.setFocus()
        user.press("Ctrl+End", "Up", "Up")
        user.press("Alt+E")
        user.waits(lambda: part.text.cut_off[1] > 0)
        sheet.accept()

    take(user, near, fill=fill)
    text = text_of(user, sources(user)[0])
    kept = NEAR.strip().removeprefix("SHARE THIS PAGE").removesuffix("Subscribe now")
    assert text == kept.strip()


def test_the_handles_are_dragged_and_everything_is_kept_again(user, near):
    kept = []

    def fill(sheet):
        part = sheet.preview.page.part
        drag(part.text, "Start", "Parler sues")
        kept.append(part.text.kept)
        part.text.go_to(len(part.text.kept_text))
        drag(part.text, "End", "By Ann")
        kept.append(part.text.kept)
        user.click(part.all_button)
        kept.append(part.text.kept)
        sheet.done(0)

    take(user, near, fill=fill)
    assert NEAR[kept[0].start :].startswith("Parler sues")
    assert NEAR[kept[1].start : kept[1].end].endswith("By Ann Writer")
    assert NEAR[kept[2].start : kept[2].end] == NEAR.strip()
    assert not sources(user)


def test_selected_words_set_the_very_start(user, report):
    def fill(sheet):
        part = sheet.preview.page.part
        start = REPORT.index("Amazon said")
        part.text.select(start, start + 6)
        user.click(part.start_button)
        sheet.accept()

    take(user, report, fill=fill)
    assert text_of(user, sources(user)[0]).startswith("Amazon said")


def test_an_end_before_the_start_begins_the_text_anew(user, near):
    def fill(sheet):
        part = sheet.preview.page.part
        put_cursor(part.text, "Subscribe now")
        part.text.start_here()
        put_cursor(part.text, "By Ann")
        part.text.end_here()
        assert part.text.kept.start == 0
        sheet.done(0)

    take(user, near, fill=fill)


def test_pages_are_marked_where_they_begin(user, folder):
    path = folder / "brief.pdf"
    path.write_bytes(pdf())

    def fill(sheet):
        view = sheet.preview.page.part.text
        assert [number for number, _ in view._breaks(view.visible_span)] == [2]
        sheet.done(0)

    take(user, path, fill=fill)


def test_what_was_corrected_of_one_stays_while_another_is_looked_at(user, report, folder):
    (folder / "other.txt").write_text("Other words\n\nOf another kind, they say.\n")

    def fill(sheet):
        preview = sheet.preview
        rows = preview.list
        names = [offer.name for offer in preview.offers]
        rows.setFocus()
        rows.setCurrentRow(names.index("report.txt"))
        user.click(preview.page.form.editor("publisher"))
        user.type("The Daily")
        rows.setCurrentRow(names.index("other.txt"))
        assert preview.page.form.values["publisher"] == ""
        user.click(preview.page.form.editor("author"))
        user.type("Bob")
        rows.setCurrentRow(names.index("report.txt"))
        assert preview.page.form.values["publisher"] == "The Daily"
        sheet.accept()

    take(user, folder, fill=fill)
    assert {(one.author, one.publisher) for one in sources(user)} == {
        ("Ann Writer", "The Daily"),
        ("Bob", ""),
    }


def test_a_document_is_left_out_by_its_tick_with_the_keyboard(user, report, folder):
    (folder / "other.txt").write_text("Other words\n\nOf another kind, they say.\n")

    def fill(sheet):
        rows = sheet.preview.list
        rows.setFocus()
        rows.setCurrentRow(0)
        QTest.keyClick(rows, Qt.Key.Key_Space)
        assert rows.item(0).text() == "Other words\nLeft out"
        assert button(sheet, "Import").isEnabled()
        QTest.keyClick(rows, Qt.Key.Key_Down)
        QTest.keyClick(rows, Qt.Key.Key_Space)
        assert not button(sheet, "Import").isEnabled()
        QTest.keyClick(rows, Qt.Key.Key_Space)
        user.press("Return")

    take(user, folder, fill=fill)
    assert [one.author for one in sources(user)] == ["Ann Writer"]
    assert "“other.txt” was left out." in user.message


def words_of(page):
    labels = [label.text() for label in page.near_view.findChildren(QLabel)]
    return labels + [view.words for view in page.near_view.findChildren(WordsView)]


def test_a_near_copy_is_shown_beside_the_first_and_imported_anyway(user, report, near):
    take(user, report)

    def fill(sheet):
        page = sheet.preview.page
        assert page.near_box.isVisible()
        assert not page.near_box.findChildren(WarningMark)
        assert page.near_view.isVisible()
        words = words_of(page)
        assert {"Differs", "Only in this one"} <= set(words)
        assert any("within an hour" in word for word in words)
        views = page.near_view.findChildren(WordsView)
        (here,) = [view for view in views if "within an hour" in view.words]
        (there,) = [view for view in views if "within a day" in view.words]
        assert "“an hour”" in here.accessibleDescription()
        assert "“a day”" in there.accessibleDescription()
        cell = here.parentWidget()
        user.waits(lambda: cell.rect().contains(here.geometry()))
        assert page.near_box.buttons[Choice.TAKE].isChecked()
        sheet.accept()

    take(user, near, fill=fill)
    assert len(sources(user)) == 2


def test_a_near_copy_that_tells_no_date_is_offered_that_of_the_first(user, report, near):
    def dated(sheet):
        user.click(sheet.preview.page.form.editor("date"))
        user.type("2021-01-11")
        user.click(button(sheet, "Import"))

    def fill(sheet):
        form = sheet.preview.page.form
        assert form.values["date"] == "2021-01-11"
        assert form.remark("date").startswith("Taken from “")
        user.click(button(sheet, "Import"))

    take(user, report, fill=dated)
    take(user, near, fill=fill)
    assert [one.date for one in sources(user)] == ["2021-01-11"] * 2


def test_a_near_copy_can_be_left_out_and_then_nothing_is_imported(user, report, near):
    take(user, report)

    def fill(sheet):
        user.click(sheet.preview.page.near_box.buttons[Choice.LEAVE], QPoint(8, 8))
        assert not button(sheet, "Import").isEnabled()
        user.click(button(sheet, "Cancel"))

    take(user, near, fill=fill)
    assert len(sources(user)) == 1


def test_a_near_copy_replaces_the_text_of_the_first_and_its_quotes_move_along(user, report, near):
    take(user, report)
    (source,) = sources(user)
    bridge, start = user.window._bridge, REPORT.index("warned Parler")
    bridge.edit(plan_quote, source.id, REPORT, start, start + 13, new_id=bridge.new_id)

    def fill(sheet):
        box = sheet.preview.page.near_box
        user.click(box.buttons[Choice.REPLACE], QPoint(8, 8))
        user.waits(lambda: box.happens.text().startswith("1 quote: 1 moved."))
        assert not sheet.preview.page.form.isVisible()
        user.click(button(sheet, "Import"))

    take(user, near, fill=fill)
    assert [one.id for one in sources(user)] == [source.id]
    assert text_of(user, source) == NEAR
    (quote,) = [one for one in user.records if isinstance(one, Quote)]
    assert NEAR[quote.start : quote.end] == quote.exact == "warned Parler"
    user.press("Ctrl+Z")
    assert text_of(user, source) == REPORT


def quoted_differently(user, report):
    """Import a report and quote words of it that its near copy has otherwise."""
    take(user, report)
    (source,) = sources(user)
    bridge, words = user.window._bridge, "A user said the network was dead within a day"
    start = REPORT.index(words)
    bridge.edit(plan_quote, source.id, REPORT, start, start + len(words), new_id=bridge.new_id)
    return source


def replace_by(user, path, decide):
    """Import a near copy in the place of the first, and answer the report by `decide`."""
    answered = []

    def begin(sheet):
        user.click(sheet.preview.page.near_box.buttons[Choice.REPLACE], QPoint(8, 8))
        user.waits(lambda: "can be chosen" in sheet.preview.page.near_box.happens.text())
        user.click(button(sheet, "Import"))

    def look():
        sheet = QApplication.activeModalWidget()
        has_come = getattr(getattr(sheet, "preview", None), "_has_begun", True)
        if sheet is not None and sheet.isActiveWindow() and has_come and sheet not in answered:
            answered.append(sheet)
            (decide if isinstance(sheet, ReplaceSheet) else begin)(sheet)

    watch = QTimer(interval=5)
    watch.timeout.connect(look)
    watch.start()
    user.window.intake.import_paths([path])
    user.waits(lambda: len(answered) == 2 and QApplication.activeModalWidget() is None)
    watch.stop()
    idle(user)
    user.turn_to()


def test_words_of_a_near_copy_are_chosen_in_the_report_of_every_replacement(user, report, near):
    source = quoted_differently(user, report)

    def decide(sheet):
        wait, this = sheet.choice.buttons
        assert wait.isChecked()
        user.click(this, QPoint(8, 8))
        user.click(button(sheet, "Replace"))

    replace_by(user, near, decide)
    assert text_of(user, source) == NEAR
    (quote,) = [one for one in user.records if isinstance(one, Quote)]
    assert quote.exact == "A user said the network was dead within an hour"
    assert NEAR[quote.start : quote.end] == quote.exact
    user.press("Ctrl+Z")
    assert text_of(user, source) == REPORT


def test_to_leave_the_report_imports_nothing(user, report, near):
    source = quoted_differently(user, report)
    replace_by(user, near, ReplaceSheet.reject)
    assert text_of(user, source) == REPORT
    assert len(sources(user)) == 1


@pytest.mark.parametrize("keeps", [True, False])
def test_a_near_copy_gives_the_source_what_it_lacks_and_asks_what_becomes_of_the_rest(
    user, report, folder, keeps
):
    take(user, report)
    (source,) = sources(user)
    user.window._bridge.edit(
        plan_amendment, source, note="It says online.", author="", date="2021-01-01", url=""
    )
    before = user.records
    head = "---\nauthor: Ann Writer\ndate: 2021-01-12\n---\n"
    path = folder / "near.md"
    path.write_text(head + NEAR, encoding="utf-8")

    def fill(sheet):
        page = sheet.preview.page
        user.click(page.near_box.buttons[Choice.REPLACE], QPoint(8, 8))
        user.waits(page.said.isVisible)
        boxes = page.said.boxes
        assert boxes["author"].currentText() == "Take “Ann Writer”"
        assert boxes["date"].currentText() == "Keep “1 January 2021”"
        assert boxes["note"].currentText() == "Keep “It says online.”"
        if not keeps:
            for name in ("date", "note"):
                boxes[name].setFocus()
                user.press("Down")
        user.click(button(sheet, "Import"))

    take(user, path, fill=fill)
    (kept,) = sources(user)
    told = ("2021-01-01", "It says online.") if keeps else ("2021-01-12", "")
    assert (kept.id, kept.author, kept.date, kept.note) == (source.id, "Ann Writer", *told)
    user.press("Ctrl+Z")
    assert user.records == before


def test_of_two_near_copies_read_together_the_second_tells_of_the_first(user, report, near):
    def fill(sheet):
        told = {offer.name: offer.words for offer in sheet.preview.offers}
        assert told["near.txt"] == "Ready, with 1 remark"
        assert told["report.txt"] == "Nearly the same as “near.txt”, read with it"
        rows = sheet.preview.list
        rows.setCurrentRow(1)
        assert not sheet.preview.page.near_box.buttons[Choice.REPLACE].isVisible()
        sheet.accept()

    take(user, near.parent, fill=fill)
    assert len(sources(user)) == 2
    idle(user)


def test_an_impossible_date_is_refused_with_a_sentence_before_anything_is_imported(user, report):
    def fill(sheet):
        form = sheet.preview.page.form
        user.click(form.editor("date"))
        user.type("2021-13-45")
        user.click(button(sheet, "Import"))
        assert sheet.isVisible()
        assert form.remark("date").startswith("“2021-13-45” is not a date.")
        form.editor("date").focusProxy().selectAll()
        user.type("2021-01")
        assert form.remark("date") == ""
        user.click(button(sheet, "Import"))

    take(user, report, fill=fill)
    assert sources(user)[0].date == "2021-01"


def test_a_file_whose_end_was_cut_is_known_and_left_out_unless_it_is_wanted(user, report):
    def cut(sheet):
        part = sheet.preview.page.part
        put_cursor(part.text, "By Ann")
        part.text.end_here()
        sheet.accept()

    take(user, report, fill=cut)
    told = []

    def look(sheet):
        box = sheet.preview.page.near_box
        told.append(" ".join(one.text() for one in box.findChildren(QLabel)))
        assert box.buttons[Choice.LEAVE].isChecked()
        sheet.done(0)

    take(user, report, fill=look)
    assert "The same file as “Parler sues Amazon" in told[0]
    assert "of which the end was cut by hand" in told[0]
    assert len(sources(user)) == 1


class Places(QObject):
    """Tells what a form is put into, each time that it is put anywhere."""

    def __init__(self, form, told):
        super().__init__(form)
        self.told = told
        form.installEventFilter(self)

    @override
    def eventFilter(self, form, event):
        if event.type() == QEvent.Type.ParentChange:
            is_in_dialog = isinstance(form.window(), QDialog)
            self.told.append("placed in the dialog" if is_in_dialog else "placed nowhere")
        return False


def test_the_preview_comes_in_several_turns_its_parts_styled_in_their_place(
    user, report, monkeypatch
):
    told = []
    form_begins, page_begins = FieldForm.__init__, OfferPage.__init__

    def make_form(form, *args, **how):
        form_begins(form, *args, **how)
        told.append("form")
        form.places = Places(form, told)

    def make_page(page, *args):
        told.append("page")
        page_begins(page, *args)

    monkeypatch.setattr(FieldForm, "__init__", make_form)
    monkeypatch.setattr(OfferPage, "__init__", make_page)
    turns = QTimer(interval=1, timerType=Qt.TimerType.PreciseTimer)
    turns.timeout.connect(lambda: told.append("turn"))
    turns.start()
    take(user, report, fill=lambda sheet: told.append("begun") or sheet.reject())
    turns.stop()
    order = [one for at, one in enumerate(told) if one != "turn" or told[at - 1] != "turn"]
    assert order[order.index("form") : order.index("begun")] == [
        *("form", "turn", "page", "placed in the dialog", "turn"),
    ]


def test_the_text_of_a_document_is_shown_after_its_fields(user, report, monkeypatch):
    monkeypatch.setattr(next_turn, "may_wait", lambda: True)
    told, fill, show = [], OfferPage._fill, TextPart.show_offer
    monkeypatch.setattr(OfferPage, "_fill", lambda *of: (fill(*of), told.append("fields")))
    monkeypatch.setattr(TextPart, "show_offer", lambda *of: (show(*of), told.append("text")))
    turns = QTimer(interval=1, timerType=Qt.TimerType.PreciseTimer)
    turns.timeout.connect(lambda: told.append("turn"))
    turns.start()

    def look(sheet):
        user.waits(lambda: "text" in told)
        assert sheet.preview.page.part.text.kept_text == REPORT
        sheet.reject()

    take(user, report, fill=look)
    turns.stop()
    between = told[told.index("fields") + 1 : told.index("text")]
    assert between
    assert set(between) == {"turn"}
    assert told.count("text") == 1
