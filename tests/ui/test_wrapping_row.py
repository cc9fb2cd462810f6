"""A row of widgets that goes on below, and how high it is."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget

from argmap.ui.wrapping_row import WrappingRow


@pytest.fixture
def held(qtbot):
    holder = QWidget()
    qtbot.addWidget(holder)
    made = WrappingRow(100)
    for words in ("First", "Second", "Third"):
        made.addWidget(QPushButton(words))
    made.addWidget(QLineEdit())
    holder.setLayout(made)
    holder.show()
    return holder, made


def test_its_height_follows_what_it_holds(held):
    _, row = held
    wide, narrow = row.heightForWidth(900), row.heightForWidth(120)
    assert narrow > 3 * wide
    assert (row.heightForWidth(900), row.heightForWidth(120)) == (wide, narrow)
    row.itemAt(1).widget().hide()
    QApplication.processEvents()
    assert row.heightForWidth(120) < narrow
    row.itemAt(1).widget().show()
    QApplication.processEvents()
    assert row.heightForWidth(120) == narrow
    row.itemAt(0).widget().setText("Words that take the whole of the width that there is")
    QApplication.processEvents()
    assert row.heightForWidth(400) > wide
