from __future__ import annotations

from dataclasses import fields

import pytest
from dressing import dress
from PySide6.QtWidgets import QStyle, QStyleOptionComboBox

from argmap.case.plan_weighing import plan_harm
from argmap.case.weighing import Harm
from argmap.ui.combo_box import ComboBox
from argmap.ui.field_editors import FieldKind
from argmap.ui.form import FieldForm
from argmap.ui.harm_fields import HARM_FIELDS, harm_fields_without
from argmap.ui.inspector.pages import HarmPage
from argmap.ui.quote_states import QuoteStates
from argmap.ui.record_form import RecordForm
from argmap.ui.theme import load_theme
from argmap.ui.weighing.harm_editor import HarmEditor

KEPT_BY_OTHERS = {"id", "claims", "key", "rank", "extra"}
"""What is told by where a harm stands and what bears on it, not by a form."""


def test_every_field_of_a_harm_that_a_user_says_is_in_the_table():
    said = {field.name for field in fields(Harm)} - KEPT_BY_OTHERS
    assert {field.name for field in HARM_FIELDS} == said
    assert len({field.label for field in HARM_FIELDS}) == len(HARM_FIELDS)


def test_a_part_of_the_table_keeps_its_order():
    assert harm_fields_without() == HARM_FIELDS
    assert harm_fields_without("text", "note") == HARM_FIELDS[1:-1]


def test_both_forms_of_a_harm_show_rows_of_the_one_table(qtbot, bridge, selection):
    done = bridge.edit(plan_harm, "Users leave", new_id=bridge.new_id)
    (harm,) = (change.after for change in done.changes)
    theme = load_theme("light")
    editor = HarmEditor(harm, bridge, theme)
    page = HarmPage(bridge, selection, QuoteStates(bridge), theme)
    for widget in (editor, page):
        qtbot.addWidget(widget)
    shown = set()
    for form in (editor.form, page.findChild(RecordForm)):
        rows = [form.editor(name).field for name in form.values]
        assert rows == [field for field in HARM_FIELDS if field in rows]
        shown |= set(form.values)
    assert shown == {field.name for field in HARM_FIELDS}


@pytest.mark.parametrize("width", [150, 200, 280])
def test_every_level_of_a_harm_can_be_read_in_a_narrow_column(qtbot, qapp, width):
    dress(qapp)
    form = FieldForm(HARM_FIELDS)
    qtbot.addWidget(form)
    form.resize(width, 10)
    with qtbot.waitExposed(form):
        form.show()
    form.resize(width, form.heightForWidth(width))
    for field in HARM_FIELDS:
        if field.kind is not FieldKind.CHOICE:
            continue
        (box,) = form.editor(field.name).findChildren(ComboBox)
        option = QStyleOptionComboBox()
        box.initStyleOption(option)
        part = QStyle.SubControl.SC_ComboBoxEditField
        room = box.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, box)
        for row in range(box.count()):
            words = box.itemText(row)
            assert box.fontMetrics().horizontalAdvance(words) <= room.width(), words
