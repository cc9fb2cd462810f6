"""What was copied elsewhere becomes a source: a page, plain text, or files."""

from __future__ import annotations

import pytest
from importing_kinds import REPORT, accept, idle, sources, text_of, web_page
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QGuiApplication, QImage


def copy(*, html="", text="", paths=(), image=False):
    mime = QMimeData()
    if html:
        mime.setHtml(html)
    if text:
        mime.setText(text)
    if paths:
        mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    if image:
        mime.setImageData(QImage(4, 4, QImage.Format.Format_RGB32))
    QGuiApplication.clipboard().setMimeData(mime)


def paste(user):
    user.press("Ctrl+4")
    user.answers(accept, "Ctrl+V")
    idle(user)
    return sources(user)[-1]


def test_text_pasted_in_the_list_of_sources_becomes_a_source(user):
    copy(text=REPORT)
    source = paste(user)
    assert source.title.startswith("Parler sues Amazon")
    assert not source.file_name
    assert text_of(user, source) == REPORT
    assert user.window._bridge.undo_label.startswith("Import “Parler sues")


def test_a_page_pasted_keeps_its_paragraphs(user):
    html = web_page().decode()
    copy(html=html, text="Users leave " + "x" * 20)
    source = paste(user)
    assert "On day 3 the company told Reuters that it had lost 3 more users.\n" in text_of(
        user, source
    )


def test_a_page_copied_without_its_plain_text_is_pasted_all_the_same(user):
    copy(html="<style>p {}</style><p>Only these few words were copied, and no plain text.</p>")
    assert "Only these few words were copied" in text_of(user, paste(user))


def test_of_a_page_without_paragraphs_the_plain_text_is_taken(user):
    copy(html="<img src='a.png' alt=''>", text="Only these few words were copied.")
    assert text_of(user, paste(user)).strip() == "Only these few words were copied."


def test_files_copied_in_a_file_manager_are_imported(user, report):
    copy(paths=[report], text=str(report))
    assert paste(user).author == "Ann Writer"


def test_the_action_pastes_wherever_the_focus_is(user):
    copy(text=REPORT)
    user.answers_to(user.window.actions_["paste_source"].trigger, accept)
    idle(user)
    assert len(sources(user)) == 1


def test_the_list_takes_the_key_also_where_there_are_sources(user):
    copy(text=REPORT)
    paste(user)
    user.window._selection.pick_source(None)
    copy(text="Another text of some words.\n")
    user.window.furniture.sources.list.setFocus()
    user.answers(accept, "Ctrl+V")
    idle(user)
    assert len(sources(user)) == 2


@pytest.mark.parametrize(
    "what",
    [
        {"image": True},
        {"text": "  \n "},
        {"html": "<style>p {}</style><p>&nbsp;</p><img src='a.png'>"},
    ],
)
def test_where_nothing_can_be_pasted_it_is_said(user, what):
    copy(**what)
    user.press("Ctrl+4", "Ctrl+V")
    assert user.message.startswith("There is no text to paste.")
    assert not user.window.intake.importer.is_busy


def test_what_is_said_of_an_empty_clipboard_goes_with_a_paste_that_works(user):
    copy(text="  ")
    user.press("Ctrl+4", "Ctrl+V")
    assert user.message.startswith("There is no text to paste.")
    copy(text=REPORT)
    said = []

    def look(sheet):
        said.append(user.message)
        accept(sheet)

    user.answers(look, "Ctrl+V")
    idle(user)
    assert "no text to paste" not in said[0]


def test_on_the_map_the_key_still_pastes_claims(user):
    copy(text="A claim that was copied")
    user.map.setFocus()
    user.press("Ctrl+V")
    assert user.texts() == ["A claim that was copied"]
    assert not sources(user)
