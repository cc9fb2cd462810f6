"""The template of a paper copied by its user, to be changed."""

from __future__ import annotations

import pytest
from brief_tab import choose, settled, text_of
from PySide6.QtCore import QEvent
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication

from argmap.brief.own_template import copy_template
from argmap.brief.papers import PAPERS, paper_called
from argmap.case.errors import FormatError
from argmap.case.file_names import EXAMPLE
from argmap.resources import keep_own_in, resource


@pytest.fixture
def user(home):
    user = home.start(home.new_case(example=EXAMPLE))
    user.waits(lambda: user.window._bridge.is_open)
    return user


@pytest.fixture
def own(tmp_path):
    keep_own_in(tmp_path / "settings")
    yield tmp_path / "settings" / "papers"
    keep_own_in(None)


def copy(user):
    user.window.actions_["copy_template"].trigger()


def test_the_template_of_the_paper_in_view_is_copied_chosen_and_led_to(user, own, monkeypatch):
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    page = choose(user, "memorandum")
    copy(user)
    path = own / "memorandum-own.toml"
    original = resource("templates", "papers", "memorandum.toml").read_bytes()
    assert path.read_bytes() == original
    assert page.choice.options["template"] == "memorandum-own"
    assert str(path) in user.message
    user.click(user.window.message_line.file_links.folder)
    assert opened == [str(path.parent)]
    path.write_bytes(original.replace(b"Statement of facts", b"Background of this"))
    settled(user)
    QApplication.sendEvent(page, QEvent(QEvent.Type.ActivationChange))  # back from the editor
    assert "BACKGROUND OF THIS" in text_of(settled(user)).upper()
    user.press("Ctrl+Z")
    settled(user)
    assert page.choice.options["template"] == ""
    copy(user)
    assert page.choice.options["template"] == "memorandum-own-2"
    assert b"Background" in path.read_bytes()


def test_pages_are_written_anew_only_where_a_template_has_changed_meanwhile(user, own):
    page = choose(user, "memorandum")
    QApplication.sendEvent(page, QEvent(QEvent.Type.ActivationChange))
    assert not page.writer.is_running
    own.mkdir(parents=True)
    (own / "memorandum.toml").write_text("title = ", "utf-8")
    QApplication.sendEvent(page, QEvent(QEvent.Type.ActivationChange))
    assert page.writer.is_running
    assert "memorandum.toml" in settled(user).fault.text()


def test_where_no_paper_is_in_view_it_says_what_to_do(user, own):
    user.press("Ctrl+1")
    copy(user)
    assert (
        user.message == "Turn to the Brief tab and choose a paper: the template of that is copied."
    )
    choose(user, "exhibits")
    copy(user)
    assert "has no template" in user.message


def test_the_sentence_of_the_option_names_the_action_that_copies(user):
    told = next(one for one in paper_called("reply").options if one.name == "template").about
    assert user.window.actions_["copy_template"].text().replace("&", "") in told


def test_a_paper_that_chooses_no_template_is_written_by_the_one_of_its_name(own):
    copied = copy_template(paper_called("moot"))
    assert (copied.path, copied.name, copied.was_there) == (own / "moot.toml", "", False)
    copied.path.write_text("mine", "utf-8")
    assert copy_template(paper_called("moot")).was_there
    assert copied.path.read_text("utf-8") == "mine"


def test_every_paper_can_be_copied_or_says_that_it_has_no_template(own):
    copied = []
    for paper in PAPERS:
        try:
            copied.append(copy_template(paper).path.name)
        except FormatError as error:
            assert "has no template" in str(error)  # noqa: PT017 -- either is right
    assert {"memorandum-own.toml", "order.toml", "bench-memo.toml", "debate.toml"} <= set(copied)


def test_without_a_folder_of_settings_it_says_that_there_is_no_place():
    keep_own_in(None)
    with pytest.raises(FormatError, match="No folder of settings is known"):
        copy_template(paper_called("reply"))


def test_a_folder_that_cannot_be_made_is_told(own):
    own.parent.write_text("a file", "utf-8")
    with pytest.raises(FormatError, match="could not be copied to"):
        copy_template(paper_called("reply"))
