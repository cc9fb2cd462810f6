"""The preview where there is little room: nothing is cut, and what is done is always in sight."""

from __future__ import annotations

from importing_kinds import take
from newspaper import article, page_of
from PySide6.QtWidgets import QWidget

LONG = (
    "In the Matter of the Application of Parler LLC, a Nevada Limited Liability Company, for a"
    " Temporary Restraining Order Against Amazon Web Services, Inc., a Delaware Corporation, and of"
    " the Cross-Application for Expedited Discovery of Communications Between Amazon and Twitter"
    " Executives in January 2021"
)
AUTHORS = (
    "Alexandra Constantinopolous-Featherstonehaugh, Maximilian Wolfeschlegelsteinhausenberger"
    "dorff and Jean-Baptiste de la Fontaine-Montmorency"
)


def long_and_short(folder):
    (folder / "a.html").write_text(page_of(article(2)), encoding="utf-8")
    head = f'---\ntitle: "{LONG}"\nauthor: "{AUTHORS}"\ndate: 2021-01-12\n---\n'
    words = f"{head}\n# {LONG}\n\nThe court heard the motion.\n\nMore words follow here.\n"
    (folder / "long.md").write_text(words, encoding="utf-8")


def needed(part):
    if part.hasHeightForWidth():
        return part.heightForWidth(part.width())
    return part.minimumSizeHint().height()


def squeezed(form):
    """Return which rows of a form are less high than what stands in them."""
    shown = [one for one in form.findChildren(QWidget) if one.parent() is form and one.isVisible()]
    return [one for one in shown if one.height() < needed(one)]


def test_long_titles_and_names_are_whole_in_their_fields_whichever_document_was_shown_before(
    user, folder
):
    long_and_short(folder)

    def fill(sheet):
        sheet.resize(1240, 740)
        rows, form = sheet.preview.list, sheet.preview.page.form
        for row in (0, 1, 0, 1):
            rows.setCurrentRow(row)
            user.waits(lambda: not squeezed(form))
        assert form.values["title"] == LONG
        sheet.done(0)

    take(user, folder, fill=fill)


def test_the_rows_of_a_batch_are_as_high_as_their_titles_and_the_hover_names_the_file(user, folder):
    long_and_short(folder)

    def fill(sheet):
        rows = sheet.preview.list
        high = [lambda row=row: rows.visualItemRect(rows.item(row)).height() for row in (0, 1)]
        sheet.resize(1240, 740)
        user.waits(lambda: rows.width() < 300 and high[1]() > high[0]() > 30)
        narrow = high[1]()
        sheet.resize(820, 740)  # the list goes above the page, and is wider
        user.waits(lambda: 30 < high[1]() < narrow)
        assert "long.md" in rows.item(1).toolTip()
        assert LONG in rows.item(1).toolTip()
        sheet.done(0)

    take(user, folder, fill=fill)


def test_of_many_remarks_some_are_scrolled_and_what_cuts_the_text_stays_in_sight(user, folder):
    long_and_short(folder)

    def fill(sheet):
        part = sheet.preview.page.part
        bar = part.told_area.verticalScrollBar()
        sheet.resize(1008, 592)
        user.waits(lambda: bar.maximum() > 0)
        user.waits(lambda: not part.start_button.visibleRegion().isEmpty())
        assert part.told.visibleRegion().boundingRect() == part.told.rect()
        assert part.text.height() >= 200
        sheet.resize(1240, 1200)
        user.waits(lambda: bar.maximum() == 0)
        sheet.done(0)

    take(user, folder, fill=fill)
