from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel

from argmap.case.indented_reading import read_indented
from argmap.case.terms import Stance
from argmap.resources import resource
from argmap.ui.dialogs.reading import reading_page
from argmap.ui.dialogs.sheet import Sheet
from argmap.ui.form import FieldForm
from argmap.ui.harm_fields import HARM_FIELDS
from argmap.ui.inspector.authority_section import AUTHORITY_FIELDS
from argmap.ui.inspector.fields import (
    CLAIM_FIELDS,
    QUOTE_FIELDS,
    SOURCE_FIELDS,
    STANDING_FIELDS,
    cite_fields,
)
from argmap.ui.reading_help import load_reading_help, meaning_of

WORDS = [
    "claim",
    "reason",
    "objection",
    "co-premise",
    "undercut",
    "sibling",
    "scheme",
    "basis",
    "factor",
    "role",
    "movant",
    "respondent",
    "standard",
    "finding",
    "quote",
    "cite",
]


def texts(page):
    return {label.text() for label in page.findChildren(QLabel)}


@pytest.mark.parametrize("word", WORDS)
def test_every_word_of_the_map_is_explained_in_one_sentence(word):
    (means,) = [one.means for one in load_reading_help().terms if one.name.lower() == word]
    assert means.count(".") == 1
    assert means.endswith(".")


def hyphens(text):
    snippet = read_indented(text, new_id=iter(map("{:032x}".format, range(99))).__next__)
    return [one.stance for one in snippet.arguments]


def test_what_becomes_of_pasted_lines_is_told_as_they_are_read():
    (means,) = [one.means for one in load_reading_help().terms if one.name == "Pasted text"]
    assert "a hyphen is only a bullet, so a reason, unless one of these signs" in means
    assert hyphens("Top\n  - A\n  - B") == [Stance.PRO, Stance.PRO]
    assert hyphens("Top\n  - A\n  B\n  - C") == [Stance.PRO] * 3
    assert set("+\N{MINUS SIGN}!&") <= set(means.split())
    for sign in "+\N{MINUS SIGN}!&":
        *_, last = hyphens(f"Top\n  {sign} A\n  - B")
        assert last is Stance.CON


def test_every_icon_of_the_legend_is_there():
    for sign in load_reading_help().signs:
        assert not sign.icon or resource("icons", f"{sign.icon}.svg").is_file()


def test_the_page_shows_every_sign_and_term(qtbot):
    page = reading_page()
    qtbot.addWidget(page)
    known = load_reading_help()
    assert texts(page) >= {one.means for one in (*known.signs, *known.terms)}


def test_the_help_menu_opens_the_sheet(window, monkeypatch):
    shown = []
    monkeypatch.setattr(Sheet, "ask", lambda sheet: shown.append(sheet.windowTitle()))
    window.actions_["show_reading"].trigger()
    assert shown == ["How to read a map"]


@pytest.mark.parametrize(
    "fields", [CLAIM_FIELDS, QUOTE_FIELDS, cite_fields(), SOURCE_FIELDS, HARM_FIELDS]
)
def test_labels_of_fields_are_explained_by_the_same_sentences(qtbot, fields):
    form = FieldForm(fields)
    qtbot.addWidget(form)
    tips = {label.text(): label.toolTip() for label in form.findChildren(QLabel)}
    explained = [field for field in fields if meaning_of(field.name)]
    assert explained
    for field in explained:
        assert tips[field.label] == meaning_of(field.name)


def test_a_term_names_fields_that_exist():
    forms = (HARM_FIELDS, CLAIM_FIELDS, STANDING_FIELDS, QUOTE_FIELDS, cite_fields(), SOURCE_FIELDS)
    known = {field.name for form in (*forms, AUTHORITY_FIELDS) for field in form}
    known |= {"stance", "scheme", "basis", "factor", "role"}
    known |= {"movant", "respondent", "posture", "standard"}
    assert {name for term in load_reading_help().terms for name in term.fields} <= known
