"""The rows of a form: labels and editors beside each other."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel

from argmap.ui.field_editors import FieldEditor
from argmap.ui.form import FieldForm
from argmap.ui.inspector.fields import SOURCE_FIELDS
from argmap.ui.theme import apply_theme, load_theme

LONG = "Guessed from what the page says of itself, in the words that machines read of it"


@pytest.fixture
def form(qtbot, qapp):
    apply_theme(qapp, load_theme("light"))
    form = FieldForm(SOURCE_FIELDS)
    qtbot.addWidget(form)
    form.resize(276, 900)
    with qtbot.waitExposed(form):
        form.show()
    yield form
    qapp.setStyleSheet("")


def test_a_label_stands_at_the_height_of_its_tick(form):
    label = next(one for one in form.findChildren(QLabel) if one.text() == "Translation")
    words = label.y() + label.contentsRect().top() + label.fontMetrics().height() / 2
    tick = form.editor("translated")
    assert abs(tick.geometry().center().y() - words) <= 1


def test_what_is_said_under_a_field_has_the_height_of_its_lines_and_no_more(form, qtbot):
    form.mark("title", LONG)
    remark = form._remarks["title"]
    qtbot.waitUntil(lambda: remark.height() == remark.heightForWidth(remark.width()))
    assert remark.height() > 2 * remark.fontMetrics().height()
    form.mark("title", "The title")
    qtbot.waitUntil(lambda: remark.height() == remark.heightForWidth(remark.width()))
    assert remark.height() < 2 * remark.fontMetrics().height()


def asks_for_a_value(form):
    return form.values


def asks_for_an_editor(form):
    return form.editor("publisher")


def shows_a_value(form):
    form.show_values({"title": "Parler sues"})


def marks_a_field(form):
    form.mark("language", "Guessed")


def offers_a_value(form):
    form.offer("language", "en")


def hides_a_row(form):
    form.show_row("language", shown=False)


@pytest.mark.parametrize(
    "use",
    [
        *(asks_for_a_value, asks_for_an_editor, shows_a_value),
        *(marks_a_field, offers_a_value, hides_a_row),
    ],
)
@pytest.mark.parametrize("made", [0, 1, 2])
def test_a_form_that_waits_has_all_its_rows_once_it_is_used(qtbot, use, made):
    form, fresh = FieldForm(SOURCE_FIELDS, waits=True), FieldForm(SOURCE_FIELDS)
    for one in (form, fresh):
        qtbot.addWidget(one)
    assert not form.findChildren(FieldEditor)
    for _ in range(made):
        form.make_some()
    assert form.is_waiting
    for one in (form, fresh):
        use(one)
    assert not form.is_waiting
    labels = [[label.text() for label in one.findChildren(QLabel)] for one in (form, fresh)]
    assert labels[0] == labels[1]
    assert form.values == fresh.values


def test_a_form_that_waits_is_made_a_few_rows_at_a_time(qtbot):
    form = FieldForm(SOURCE_FIELDS, waits=True)
    qtbot.addWidget(form)
    steps = []
    while form.is_waiting:
        form.make_some()
        steps.append(len(form.findChildren(FieldEditor)) - sum(steps))
    assert sum(steps) == len(SOURCE_FIELDS)
    assert max(steps) < len(SOURCE_FIELDS) // 2
    form.make_some()
    assert len(form.findChildren(FieldEditor)) == len(SOURCE_FIELDS)
