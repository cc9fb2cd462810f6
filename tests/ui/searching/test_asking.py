from __future__ import annotations

from threading import Event

import pytest
from patience import PATIENCE_S

from argmap.case.errors import StoreError
from argmap.ui.searching import asking as asking_module
from argmap.ui.searching.asking import Asking
from argmap.ui.searching.found import Answer, Question, Way


class Index:
    documents = frozenset()


def question(words):
    return Question(Way.WORDS, words)


@pytest.fixture
def asking(bridge, monkeypatch):
    bridge._workspace._word_index = index = Index()
    index.close = lambda: None
    asking = Asking(bridge)
    asking.seen = []
    asking.answered.connect(asking.seen.append)
    yield asking
    asking.end()


def test_only_the_last_question_is_answered(qtbot, asking, monkeypatch):
    gate, begun, done = Event(), Event(), []

    def answer(question, *_):
        begun.set()
        gate.wait(PATIENCE_S)
        done.append(question.words)
        return Answer(question)

    monkeypatch.setattr(asking_module, "answer", answer)
    asking.ask(question("first"), None)
    assert begun.wait(PATIENCE_S)
    asking.ask(question("second"), None)
    asking.ask(question("third"), None)
    gate.set()
    qtbot.waitUntil(lambda: bool(asking.seen))
    assert [one.question.words for one in asking.seen] == ["third"]
    assert done == ["first", "third"]


def test_a_long_search_is_told_and_ends_when_it_is_not_wanted(qtbot, asking, monkeypatch):
    told, ended, heard = [], Event(), Event()
    asking.progressed.connect(told.append)

    def answer(question, _index, _holdings, goes_on):
        done = 0
        while goes_on("Reading the sources", done % 1000, 1000):
            done += 50
            heard.wait(0.001)
        ended.set()

    monkeypatch.setattr(asking_module, "answer", answer)
    asking.ask(question("long"), None)
    qtbot.waitUntil(lambda: len(told) > 1)
    assert told[1].startswith("Reading the sources: ")
    assert told[1].endswith(" of 1,000…")
    asking.stop()
    assert ended.wait(PATIENCE_S)
    assert told[-1] == ""
    assert asking.seen == []


def test_what_the_case_file_refuses_is_told_as_a_failure(qtbot, bridge, asking, monkeypatch):
    def answer(*_):
        raise StoreError("The case cannot be read.")

    monkeypatch.setattr(asking_module, "answer", answer)
    with qtbot.waitSignal(bridge.failed) as failed:
        asking.ask(question("x"), None)
    assert str(failed.args[0]) == "The case cannot be read."


def test_a_fault_in_the_thread_is_a_fault_of_the_window(qtbot, asking, monkeypatch):
    def answer(*_):
        raise ZeroDivisionError

    monkeypatch.setattr(asking_module, "answer", answer)
    with qtbot.captureExceptions() as caught:
        asking.ask(question("x"), None)
        qtbot.waitUntil(lambda: bool(caught))
    assert caught[0][0] is ZeroDivisionError


def test_nothing_is_answered_once_the_case_is_closed(qapp, bridge, asking, monkeypatch):
    monkeypatch.setattr(asking_module, "answer", lambda question, *_: Answer(question))
    asking.ask(question("x"), None)
    bridge.close()
    qapp.processEvents()
    assert asking.seen == []
    asking.ask(question("y"), None)
    qapp.processEvents()
    assert asking.seen == []
