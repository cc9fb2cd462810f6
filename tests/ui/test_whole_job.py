"""The whole job on an empty case, with mouse and keyboard alone, and all of it undone."""

from __future__ import annotations

import pytest
from pypdf import PdfReader
from PySide6.QtWidgets import QApplication
from shelf import rows_of_file
from ui_driver import button

from argmap.case.terms import Decision, Holder, Likelihood, Severity, Stance
from argmap.ui.dialogs.caption_form import CaptionForm
from argmap.ui.importing.preview import ImportPreview

ARTICLE = """Parler sues Amazon over its removal from the internet

By Ann Writer

Parler, the social network, sued Amazon on Monday and asked a court for an order. 😀

Amazon said there is no merit to the claims. It had warned Parler for weeks about posts
that call for violence.

A user said the network was dead within a day. It will take time to get it back to work.
"""
ROOT = "Order Amazon to restore hosting"
REASON = "The business dies"
CO_PREMISE = "No other host takes it in time"
OBJECTION = "Money repairs the harm"
UNDERCUT = "Money cannot bring users back"
STEPS = [
    "Change the caption",
    "Import “Parler sues Amazon over its removal…”",
    "Add claim",
    "Add reason",
    "Add co-premise",
    "Add objection",
    "Add undercut",
    f"Quote for “{REASON}”",
    f"Quote for “{CO_PREMISE}”",
    f"Quote for “{OBJECTION}”",
    "Add harm",
    *("Change text of harm", "Change likelihood of harm", "Change severity of harm"),
    *("Find merits none", "Find irreparable none"),
    *("Find balance sharply against", "Find public strongly against"),
    "Say why merits is found so",
]
"""What the job is made of, step by step, as undo names it."""
MOST_STEPS = 200


@pytest.fixture
def article(tmp_path):
    path = tmp_path / "article.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


def begin(home):
    """Start for the first time, which shows the example, and make an empty case."""
    user = home.start(is_warmed=True)
    user.waits(lambda: user.window._bridge.is_open)
    assert len(user.case_map.claims) == 50
    path = home.folders.documents / "job.argmap"
    user.chooses(saved=path)
    user.press("Ctrl+N")
    assert user.window.flow.path == path
    assert not user.case_map.claims
    assert not user.window.actions_["undo"].isEnabled()
    return user, path


def fill_in_the_caption(user):
    def fill(sheet):
        form = sheet.findChild(CaptionForm).form
        user.click(form.editor("title"))
        user.press("Ctrl+A")
        user.type("Parler v. Amazon")
        user.press("Tab", "Tab")
        user.type("W.D. Wash.")
        user.click(button(sheet, "Save"))

    user.press("Ctrl+K")
    user.type("caption")
    user.answers(fill, "Return")
    assert user.window.windowTitle() == "Parler v. Amazon – argmap"
    assert user.case_map.case.court == "W.D. Wash."


def import_the_article(user, article):
    def fill(sheet):
        form = sheet.findChild(ImportPreview).page.form
        assert form.values["author"] == "Ann Writer"
        user.click(form.editor("publisher"))
        user.type("The Daily")
        user.click(button(sheet, "Import"))

    user.chooses(opened=article)
    user.answers(fill, "Ctrl+I")
    (source,) = user.case_map.sources.values()
    assert (source.author, source.publisher) == ("Ann Writer", "The Daily")
    assert user.reader.text.kept_text == ARTICLE


def build_the_map(user):
    user.click(user.map.empty.button)
    user.type(ROOT)
    user.press("Tab")
    user.type(REASON)
    user.press("Return", "Ctrl+J")
    user.type(CO_PREMISE)
    user.press("Return", "Up", "Shift+Tab")
    user.type(OBJECTION)
    user.press("Return", "Ctrl+U")
    user.type(UNDERCUT)
    user.press("Return", "Ctrl+9")  # and see all of it


def step_of(user, text):
    (use,) = user.case_map.uses_of(user.claim(text).id)
    return user.case_map.arguments[use.argument]


def check_the_map(user):
    assert user.texts() == sorted([ROOT, REASON, CO_PREMISE, OBJECTION, UNDERCUT])
    root, reason, objection = user.claim(ROOT), step_of(user, REASON), step_of(user, OBJECTION)
    assert (reason.target_claim, reason.stance) == (root.id, Stance.PRO)
    assert step_of(user, CO_PREMISE) == reason
    assert (objection.target_claim, objection.stance) == (root.id, Stance.CON)
    assert step_of(user, UNDERCUT).target_argument == objection.id


def quoted(user, text):
    """The words quoted for a claim, as they stand in the article."""
    cites = user.case_map.cites_on(user.claim(text).id)
    quotes = [user.case_map.quotes[cite.quote] for cite in cites]
    assert all(ARTICLE[one.start : one.end] == one.exact for one in quotes)
    return [one.exact for one in quotes]


def quote_by_mouse(user):
    user.pick(REASON)
    user.select(user.reader.text.viewport(), *user.words_at("dead within a day"))
    user.press("Ctrl+L")
    assert quoted(user, REASON) == ["dead within a day"]


def quote_by_keyboard(user):
    user.pick(CO_PREMISE)
    user.press("Shift+F6", "Ctrl+End", "Up", "Home", "Shift+End", "Return")
    (words,) = quoted(user, CO_PREMISE)
    assert words
    assert "\n" not in words


def quote_by_dragging(user):
    reader = user.reader.text.viewport()
    start, end = user.words_at("warned Parler for weeks")
    user.select(reader, start, end)
    user.drag(reader, (start + end) / 2, user.map, user.box(user.claim(OBJECTION)))
    assert quoted(user, OBJECTION) == ["warned Parler for weeks"]


def add_a_harm(user):
    weigh = user.window.furniture.weigh
    user.press("Ctrl+2")
    user.click(weigh.ledger.columns.columns[Decision.DENIED].add)
    user.type("Parler closes")
    form = weigh.ledger.editor.form
    for name in ("likelihood", "severity"):
        user.press("Tab")
        while not form.editor(name).isAncestorOf(QApplication.focusWidget()):
            user.press("Tab")
        user.press("End")
    user.click(weigh.ledger.editor.done)
    (harm,) = user.case_map.harms.values()
    assert (harm.text, harm.holder, harm.arises_if) == ("Parler closes", Holder.MOVANT, "denied")
    assert (harm.likelihood, harm.severity) == (Likelihood.CERTAIN, Severity.GRAVE)


def find_against_the_movant(user):
    answer = user.window.furniture.weigh.answer
    assert answer.view.headline.text().startswith("Open")
    rows = [row for card in answer.cards for row in card.rows]
    assert len(rows) == 4
    for row in rows:
        user.click(row.levels.buttons[0])
    user.click(rows[0].why)
    user.type("Nothing shows a breach.")
    user.press("Return")
    assert answer.view.headline.text().startswith("Denied")
    assert {one.level for one in user.case_map.findings.values()} == {
        row.levels.buttons[0].level.id for row in rows
    }


def export(user, pdf):
    user.chooses(saved=pdf)
    user.answers(lambda _: user.press("Return"), "Ctrl+E")
    user.waits(lambda: user.message == f"Exported {pdf.name} to {pdf.parent}.")
    assert pdf.read_bytes().startswith(b"%PDF")
    words = " ".join(page.extract_text() for page in PdfReader(pdf).pages)
    for said in (REASON, "dead within a day", "Parler closes", "Denied"):
        assert said in words


def go_back_to_the_start(user):
    """Press Ctrl+Z until nothing is left, and return what each press said it took back."""
    labels = []
    while user.window.actions_["undo"].isEnabled() and len(labels) < MOST_STEPS:
        label = user.window._bridge.undo_label
        assert user.menu_text("undo") == f"Undo {label[0].lower()}{label[1:]}"
        user.press("Ctrl+Z")
        assert user.message == f"Undone: {label}"
        labels.append(label)
    return labels


def come_back_to_the_end(user):
    labels = []
    while user.window.actions_["redo"].isEnabled() and len(labels) < MOST_STEPS:
        label = user.window._bridge.redo_label
        assert user.menu_text("redo") == f"Redo {label[0].lower()}{label[1:]}"
        user.press("Ctrl+Shift+Z")
        assert user.message == f"Redone: {label}"
        labels.append(label)
    return labels


def test_the_whole_job_is_done_kept_undone_and_done_again(home, article, tmp_path):
    user, path = begin(home)
    empty, empty_rows = user.records, rows_of_file(path)
    fill_in_the_caption(user)
    import_the_article(user, article)
    build_the_map(user)
    check_the_map(user)
    quote_by_mouse(user)
    quote_by_keyboard(user)
    quote_by_dragging(user)
    add_a_harm(user)
    find_against_the_movant(user)
    export(user, tmp_path / "job.pdf")
    full = user.records
    user.window.close()
    full_rows = rows_of_file(path)

    user = home.start(is_warmed=True)
    user.waits(lambda: user.window._bridge.is_open)
    assert user.window.flow.path == path
    assert user.records == full
    undone = go_back_to_the_start(user)
    assert undone == STEPS[::-1]
    assert user.records == empty
    user.window.close()
    assert rows_of_file(path) == empty_rows

    user = home.start(is_warmed=True)
    user.waits(lambda: user.window._bridge.is_open)
    redone = come_back_to_the_end(user)
    assert redone == undone[::-1]
    assert user.records == full
    check_the_map(user)
    user.window.close()
    assert rows_of_file(path) == full_rows
