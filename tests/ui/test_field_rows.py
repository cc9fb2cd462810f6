"""The rows of a form: labels and editors beside each other."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel

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
