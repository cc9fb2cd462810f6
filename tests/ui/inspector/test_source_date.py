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
