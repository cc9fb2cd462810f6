from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication

from argmap.case.terms import (
    Cause,
    Decision,
    Degree,
    Delay,
    Holder,
    Imminence,
    Likelihood,
    Severity,
    Told,
)
from argmap.ui.harm_fields import HARM_FIELDS
from argmap.ui.theme import load_theme


@pytest.fixture
def ledger(make_panel, desk):
    panel = make_panel()
    ledger = panel.ledger
    ledger.panel = panel
    return ledger


def bars(ledger, decision):
    return ledger.columns.columns[decision].bars


def bar(ledger, harm):
    return ledger.columns.bar_of(harm.id)


def click(qtbot, widget):
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)


def choose(qtbot, ledger, field, value):
    box = ledger.editor.form.editor(field).focusProxy()
    at = box.findData(value.value)
    while box.currentIndex() != at:
        down = box.currentIndex() < at
        qtbot.keyClick(box, Qt.Key.Key_Down if down else Qt.Key.Key_Up)


def test_a_harm_is_added_named_and_weighed_in_place(qtbot, ledger, desk, selection):
    click(qtbot, ledger.columns.columns[Decision.DENIED].add)
    (harm,) = desk.harms
    assert (harm.holder, harm.arises_if) == (Holder.MOVANT, Decision.DENIED)
    assert selection.picked.harm == harm.id
    text = QApplication.focusWidget()
    qtbot.keyClicks(text, "The business closes")
    qtbot.keyClick(text, Qt.Key.Key_Return)
    choose(qtbot, ledger, "severity", Severity.GRAVE)
    choose(qtbot, ledger, "likelihood", Likelihood.LIKELY)
    (harm,) = desk.harms
    assert (harm.text, harm.severity, harm.likelihood) == (
        "The business closes",
        Severity.GRAVE,
        Likelihood.LIKELY,
    )
    shown = bars(ledger, Decision.DENIED)[0]
    assert shown.picture.text == "The business closes"
    assert shown.picture.length == 12 / 16
    assert shown.accessibleName() == "The business closes, movant, if the order is denied"
    assert "likely and grave" in shown.accessibleDescription()


def test_a_harm_of_the_other_column_is_the_respondents_at_first(qtbot, ledger, desk):
    click(qtbot, ledger.columns.columns[Decision.GRANTED].add)
    assert desk.harms[0].holder is Holder.RESPONDENT


def test_harms_stand_by_who_bears_them_in_rank_order(ledger, desk):
    public = desk.harm("Public", holder=Holder.PUBLIC)
    first, second = desk.harm("First"), desk.harm("Second")
    other = desk.harm("Other", arises_if=Decision.GRANTED, holder=Holder.RESPONDENT)
    assert [one.harm for one in bars(ledger, Decision.DENIED)] == [first.id, second.id, public.id]
    assert [one.harm for one in bars(ledger, Decision.GRANTED)] == [other.id]


def test_a_click_on_a_bar_picks_the_harm_and_another_lets_go(qtbot, ledger, desk, selection):
    harm = desk.harm("Closure")
    click(qtbot, bar(ledger, harm))
    assert selection.picked.harm == harm.id
    assert bar(ledger, harm).isChecked()
    assert ledger.editor.harm == harm.id
    click(qtbot, bar(ledger, harm))
    assert selection.picked.harm is None
    assert not bar(ledger, harm).isChecked()
    assert ledger.editor is None


def test_bars_are_walked_and_picked_by_keyboard(qtbot, ledger, desk, selection):
    upper, lower = desk.harm("Upper"), desk.harm("Lower")
    other = desk.harm("Other", arises_if=Decision.GRANTED)
    bar(ledger, upper).setFocus()
    qtbot.keyClick(bar(ledger, upper), Qt.Key.Key_Down)
    assert QApplication.focusWidget() is bar(ledger, lower)
    qtbot.keyClick(bar(ledger, lower), Qt.Key.Key_Right)
    assert QApplication.focusWidget() is bar(ledger, other)
    qtbot.keyClick(bar(ledger, other), Qt.Key.Key_Left)
    qtbot.keyClick(bar(ledger, upper), Qt.Key.Key_Return)
    assert selection.picked.harm == upper.id


def test_a_harm_picked_elsewhere_is_opened_here(ledger, desk, selection):
    harm = desk.harm("Closure")
    selection.pick_harm(harm.id)
    assert ledger.editor.harm == harm.id
    selection.clear()
    assert ledger.editor is None


def test_a_harm_that_changes_columns_takes_its_editor_along(qtbot, ledger, desk, selection):
    harm = desk.harm("Closure")
    click(qtbot, bar(ledger, harm))
    editor = ledger.editor
    box = editor.form.editor("arises_if").focusProxy()
    box.setFocus()
    choose(qtbot, ledger, "arises_if", Decision.GRANTED)
    assert bars(ledger, Decision.DENIED) == []
    assert ledger.editor is editor
    assert ledger.columns.columns[Decision.GRANTED].isAncestorOf(editor)
    assert editor.isVisible()
    assert QApplication.focusWidget() is box


def test_a_harm_is_deleted_and_undo_brings_it_back(qtbot, ledger, desk, bridge):
    harm = desk.harm("Closure")
    click(qtbot, bar(ledger, harm))
    click(qtbot, ledger.editor.delete)
    assert desk.harms == []
    assert ledger.editor is None
    bridge.undo()
    assert bar(ledger, harm) is not None


def test_done_closes_the_editor_and_returns_to_the_bar(qtbot, ledger, desk, selection):
    harm = desk.harm("Closure")
    click(qtbot, bar(ledger, harm))
    click(qtbot, ledger.editor.done)
    assert ledger.editor is None
    assert QApplication.focusWidget() is bar(ledger, harm)


def test_an_open_editor_follows_undo(qtbot, ledger, desk, bridge):
    harm = desk.harm("Closure")
    click(qtbot, bar(ledger, harm))
    choose(qtbot, ledger, "severity", Severity.SLIGHT)
    bridge.undo()
    assert ledger.editor.form.editor("severity").value == Severity.MODERATE.value


def test_a_longer_bar_is_a_worse_harm_and_grows_from_the_axis(qapp, ledger, desk):
    worse = desk.harm("Worse", severity=Severity.GRAVE)
    slight = desk.harm("Slight", severity=Severity.SLIGHT)
    other = desk.harm("Other", arises_if=Decision.GRANTED)
    qapp.processEvents()
    long, short, facing = (bar(ledger, one) for one in (worse, slight, other))
    assert long.bar_box().width() > short.bar_box().width()
    assert long.bar_box().right() == short.bar_box().right() > long.width() / 2
    assert facing.bar_box().left() < facing.width() / 2


def test_what_money_repairs_is_faded_without_losing_the_hue_of_the_rest(qapp, ledger, desk):
    claim = desk.cause("Alleged")
    whole = desk.harm("Whole", reparable_by_money=Degree.NO, claims=(claim.id,))
    part = desk.harm("Part", reparable_by_money=Degree.PARTLY, claims=(claim.id,))
    theme = load_theme("light")
    qapp.processEvents()

    def ends(harm):
        shown = bar(ledger, harm)
        box, picture = shown.bar_box(), shown.grab().toImage()
        y = round(box.center().y())
        far, near = round(box.left()) + 5, round(box.right()) - 5
        return picture.pixelColor(far, y), picture.pixelColor(near, y)

    assert ends(whole) == (theme.color("movant"), theme.color("movant"))
    assert ends(part) == (theme.color("movant_ground"), theme.color("movant"))


def test_the_longest_words_stay_inside_their_row(qapp, ledger, desk):
    harm = desk.harm("A very long harm that says much more than it should " * 6)
    qapp.processEvents()
    shown = bar(ledger, harm)
    assert shown.height() >= shown.heightForWidth(shown.width())
    assert shown.heightForWidth(shown.width()) < 140


def test_the_ledger_takes_on_the_dark_look_with_its_editor(qtbot, ledger, desk):
    harm = desk.harm("Closure")
    click(qtbot, bar(ledger, harm))
    ledger.panel.set_theme(load_theme("dark"))
    assert ledger.editor.harm == harm.id
    assert bar(ledger, harm).isChecked()


def is_whole(panel, widget):
    at = widget.mapTo(panel.viewport(), QPoint(0, 0))
    return panel.viewport().rect().contains(QRect(at, widget.size()))


@pytest.mark.parametrize("decision", list(Decision))
def test_the_form_of_a_harm_added_below_the_fold_comes_into_view(qtbot, make_panel, desk, decision):
    panel = make_panel((700, 560))
    for number in range(8):
        desk.harm(f"Harm {number}", arises_if=decision)
    add = panel.ledger.columns.columns[decision].add
    panel.ensureWidgetVisible(add)
    click(qtbot, add)
    qtbot.waitUntil(lambda: is_whole(panel, panel.ledger.editor))
    assert is_whole(panel, panel.ledger.opened[0])
    assert panel.ledger.editor.form.isAncestorOf(QApplication.focusWidget())


def test_a_click_on_a_bar_puts_the_cursor_into_its_words(qtbot, make_panel, desk):
    panel = make_panel((700, 560))
    harms = [desk.harm(f"Harm {number}") for number in range(8)]
    last = panel.ledger.columns.bar_of(harms[-1].id)
    panel.ensureWidgetVisible(last)
    click(qtbot, last)
    qtbot.waitUntil(lambda: is_whole(panel, panel.ledger.editor))
    qtbot.keyClicks(QApplication.focusWidget(), "!")
    panel.ledger.editor.form.editor("text").focusProxy().flush()
    assert "!" in desk.bridge.case_map.harms[harms[-1].id].text


def rows(editor):
    return {name for name in editor.form.values if editor.form.editor(name).isVisible()}


def test_all_that_is_weighed_of_a_harm_is_edited_under_its_bar(qtbot, ledger, desk):
    harm = desk.harm("Closure")
    click(qtbot, bar(ledger, harm))
    asked = {field.name for field in HARM_FIELDS} - {"note"}
    assert rows(ledger.editor) == asked - {"secured"}
    choose(qtbot, ledger, "delay", Delay.UNEXPLAINED)
    choose(qtbot, ledger, "avoidable", Degree.PARTLY)
    choose(qtbot, ledger, "imminence", Imminence.DAYS)
    choose(qtbot, ledger, "cured_by_order", Degree.PARTLY)
    choose(qtbot, ledger, "cause", Cause.OTHERS)
    for fact in ("threatens_business", "payer_insolvent", "loses_evidence"):
        choose(qtbot, ledger, fact, Told.YES)
    (now,) = desk.harms
    assert (now.delay, now.avoidable, now.imminence) == (
        *(Delay.UNEXPLAINED, Degree.PARTLY),
        Imminence.DAYS,
    )
    assert (now.cured_by_order, now.cause) == (Degree.PARTLY, Cause.OTHERS)
    assert (now.threatens_business, now.payer_insolvent, now.loses_evidence) == (Told.YES,) * 3


def test_what_has_no_meaning_for_a_harm_of_an_order_is_not_asked(qtbot, ledger, desk):
    harm = desk.harm("Cost", arises_if=Decision.GRANTED)
    click(qtbot, bar(ledger, harm))
    assert rows(ledger.editor) & {"secured", "cured_by_order", "delay"} == {"secured"}
    choose(qtbot, ledger, "secured", Degree.PARTLY)
    choose(qtbot, ledger, "arises_if", Decision.DENIED)
    QApplication.processEvents()
    assert rows(ledger.editor) & {"secured", "cured_by_order", "delay"} == {
        *("cured_by_order", "delay")
    }
    assert desk.harms[0].secured is Degree.PARTLY


def test_a_threat_of_extinction_is_not_drawn_as_repaired(qapp, ledger, desk):
    claim = desk.cause("Alleged")
    paid = {"reparable_by_money": Degree.YES, "claims": (claim.id,)}
    plain = desk.harm("Loss", **paid)
    ends = desk.harm("It is driven out of business", **paid)
    qapp.processEvents()
    assert (bar(ledger, plain).picture.faded, bar(ledger, ends).picture.faded) == (1.0, 0.0)
    said = bar(ledger, ends).picture.words
    assert "but money does not make it good, for it speaks of “out of business”" in said
