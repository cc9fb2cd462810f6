from __future__ import annotations

from PySide6.QtTest import QTest


def test_an_impossible_date_of_a_source_is_told_and_not_kept(
    qtbot, panel, quote, bridge, selection
):
    panel.show()
    selection.clear()
    selection.pick_source(quote.source)
    form = panel.source_page.form
    field = form.editor("date").focusProxy()
    field.setFocus()
    QTest.keyClicks(field, "2021-13-45")
    form.editor("title").focusProxy().setFocus()
    qtbot.waitUntil(lambda: form.remark("date").startswith("“2021-13-45” is not a date"))
    assert bridge.case_map.sources[quote.source].date == ""
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "2021-01-09")
    qtbot.waitUntil(lambda: bridge.case_map.sources[quote.source].date == "2021-01-09")
    assert form.remark("date") == ""


def test_a_date_that_is_spelled_out_is_kept_and_shown_in_figures_once_it_is_left(
    qtbot, panel, quote, bridge, selection
):
    panel.show()
    selection.clear()
    selection.pick_source(quote.source)
    form = panel.source_page.form
    field = form.editor("date").focusProxy()
    field.setFocus()
    QTest.keyClicks(field, "Jan. 11, 2021")
    assert field.toPlainText() == "Jan. 11, 2021"
    form.editor("title").focusProxy().setFocus()
    qtbot.waitUntil(lambda: bridge.case_map.sources[quote.source].date == "2021-01-11")
    qtbot.waitUntil(lambda: field.toPlainText() == "2021-01-11")
