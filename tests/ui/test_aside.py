"""Work beside the window: what comes back, what becomes of it, and that nothing there is Qt's."""

from __future__ import annotations

import gc
import re
import subprocess
import sys
import threading
import weakref
from pathlib import Path

import pytest
from patience import PATIENCE_S
from PySide6.QtCore import QObject, QTimer
from shiboken6 import isValid

from argmap import ui
from argmap.sources.giving_up import GivenUpError
from argmap.ui import errand as errand_module
from argmap.ui import garbage
from argmap.ui.aside import Aside

ROUNDS = 50
MANY = 20_000
HERE = threading.get_ident()


@pytest.fixture(autouse=True)
def _all_ended(qtbot):
    yield
    qtbot.waitUntil(lambda: not garbage._pauses.under_way)
    assert gc.isenabled()


@pytest.fixture
def aside(qapp):
    aside = Aside("test")
    aside.seen = []
    aside.told.connect(aside.seen.append)
    aside.answered.connect(aside.seen.append)
    yield aside
    aside.end()


class Endless:
    """A job that goes on until nobody waits for it."""

    def __init__(self):
        self.begun, self.ended = threading.Event(), threading.Event()
        self.thread = None

    def __call__(self, errand):
        self.thread = threading.current_thread()
        self.begun.set()
        for _ in range(1000 * PATIENCE_S):
            if not errand.keep_going():
                break
            self.ended.wait(0.001)
        self.ended.set()
        raise GivenUpError


class Collections:
    """In which threads the collector has run, and where Qt's part of objects was destroyed."""

    def __init__(self):
        self.threads = set()
        self.destroyed = []

    def __call__(self, phase, _info):
        if phase == "start":
            self.threads.add(threading.get_ident())

    def note(self):
        self.destroyed.append(threading.get_ident())


@pytest.fixture
def collections():
    seen = Collections()
    gc.callbacks.append(seen)
    yield seen
    gc.callbacks.remove(seen)


def test_an_answer_is_found_in_a_thread_and_comes_in_that_of_the_window(qtbot, aside):
    came = []
    aside.answered.connect(lambda _: came.append(threading.get_ident()))
    aside.do(lambda _: threading.get_ident())
    qtbot.waitUntil(lambda: bool(came))
    assert came == [HERE]
    assert len(aside.seen) == 1
    assert HERE not in aside.seen


def test_what_is_told_on_the_way_comes_in_its_order_before_the_answer(qtbot, aside):
    def job(errand):
        for number in range(100):
            errand.tell(number)
        return "answer"

    aside.do(job)
    qtbot.waitUntil(lambda: "answer" in aside.seen)
    assert aside.seen == [*range(100), "answer"]


def test_a_thread_lets_the_window_show_its_news_before_it_goes_on(qtbot, aside, monkeypatch):
    monkeypatch.setattr(errand_module, "_SHOWN_S", PATIENCE_S)
    shown = []

    def job(errand):
        for number in range(3):
            errand.tell_and_pause(number)
            shown.append([*aside.seen])
        return "answer"

    aside.do(job)
    qtbot.waitUntil(lambda: "answer" in aside.seen)
    assert shown == [[0], [0, 1], [0, 1, 2]]


def test_nobody_waits_for_a_thread_that_pauses_for_a_window(qtbot, aside, monkeypatch):
    monkeypatch.setattr(errand_module, "_SHOWN_S", 2 * PATIENCE_S)
    begun, ended = threading.Event(), threading.Event()

    def job(errand):
        begun.set()
        errand.tell_and_pause("news")
        ended.set()

    aside.do(job)
    assert begun.wait(PATIENCE_S)
    aside.end()
    assert ended.is_set()


def test_how_far_a_job_is_is_told_a_few_times_only(qtbot, aside):
    def job(errand):
        for done in range(1000):
            errand.tell_share(str(done), done, 1000)
        return "answer"

    aside.do(job)
    qtbot.waitUntil(lambda: "answer" in aside.seen)
    assert aside.seen == [*(str(done) for done in range(0, 1000, 50)), "answer"]


def test_a_fault_of_the_job_is_raised_in_the_window_and_told(qtbot, aside):
    failed = []
    aside.failed.connect(failed.append)
    with qtbot.captureExceptions() as raised:
        aside.do(lambda _: 1 // 0)
        qtbot.waitUntil(lambda: bool(failed))
    assert [one[0] for one in raised] == [ZeroDivisionError]
    assert isinstance(failed[0], ZeroDivisionError)
    assert aside.seen == []


def test_after_a_fault_of_a_listener_the_other_letters_are_delivered(qtbot, aside):
    def fail(_):
        raise ZeroDivisionError

    aside.told.connect(fail)
    with qtbot.captureExceptions() as raised:
        aside.do(lambda errand: [errand.tell(number) for number in range(3)])
        qtbot.waitUntil(lambda: len(aside.seen) == 4)
    assert len(raised) == 3


def test_what_is_dropped_ends_and_is_not_answered(qtbot, aside):
    job = Endless()
    aside.do(job)
    assert job.begun.wait(PATIENCE_S)
    aside.drop()
    assert job.ended.wait(PATIENCE_S)
    aside.do(lambda _: "next")
    qtbot.waitUntil(lambda: bool(aside.seen))
    assert aside.seen == ["next"]


def test_an_answer_that_is_on_its_way_when_it_is_dropped_does_not_come(qtbot, aside):
    done = threading.Event()
    aside.do(lambda errand: (errand.tell("news"), done.set()))
    assert done.wait(PATIENCE_S)
    aside.drop()
    aside.do(lambda _: "next")
    qtbot.waitUntil(lambda: bool(aside.seen))
    assert aside.seen == ["next"]


def test_of_several_jobs_asked_for_at_once_only_the_last_is_done(qtbot, aside):
    first, done = Endless(), []
    aside.do(first)
    assert first.begun.wait(PATIENCE_S)
    for number in range(3):
        aside.do(lambda _, number=number: done.append(number))
    qtbot.waitUntil(lambda: aside.seen == [None])
    assert done == [2]


def test_who_ends_it_waits_for_the_thread(aside):
    job = Endless()
    aside.do(job)
    assert job.begun.wait(PATIENCE_S)
    aside.end()
    assert not job.thread.is_alive()


@pytest.mark.parametrize("by", ["Qt", "Python"])
def test_it_may_go_while_its_thread_works_and_nothing_is_destroyed_there(qtbot, by, collections):
    owner, job, gone = QObject(), Endless(), []
    aside = Aside("test", owner if by == "Qt" else None)
    aside.destroyed.connect(collections.note)
    kept = weakref.ref(aside, lambda _: gone.append(threading.get_ident()))
    aside.do(job)
    assert job.begun.wait(PATIENCE_S)
    del aside
    if by == "Qt":
        owner.deleteLater()
    qtbot.waitUntil(job.ended.is_set)
    job.thread.join(PATIENCE_S)
    assert not job.thread.is_alive()
    assert kept() is None
    assert gone == [HERE]
    assert collections.destroyed == [HERE]


def test_its_thread_ends_with_the_part_of_it_that_is_qts_though_python_holds_the_other(qtbot):
    owner, job = QObject(), Endless()
    aside = Aside("test", owner)
    aside.do(job)
    assert job.begun.wait(PATIENCE_S)
    owner.deleteLater()
    qtbot.waitUntil(job.ended.is_set)
    job.thread.join(PATIENCE_S)
    assert not job.thread.is_alive()
    assert not isValid(aside)


def test_the_collector_does_not_run_in_the_thread_whatever_is_made_there(qtbot, aside, collections):
    for number in range(ROUNDS):
        aside.do(lambda _, number=number: (number, [[] for _ in range(MANY)])[0])
        qtbot.waitUntil(lambda number=number: number in aside.seen)
        aside.leave()
    qtbot.waitUntil(lambda: not garbage._pauses.under_way)
    assert collections.threads == {HERE}


def test_garbage_of_qt_is_destroyed_in_the_thread_of_the_window(qtbot, aside, collections):
    timer = QTimer()
    timer.destroyed.connect(collections.note)
    timer.itself = timer
    timer.start(1)
    kept = weakref.ref(timer)
    del timer
    aside.do(lambda _: len([[] for _ in range(MANY)]))
    qtbot.waitUntil(lambda: aside.seen == [MANY])
    gc.collect()
    assert kept() is None
    assert collections.threads == {HERE}


def test_the_collector_is_paused_until_the_thread_is_done(qtbot, aside):
    seen = []
    aside.do(lambda _: seen.append(gc.isenabled()))
    assert not gc.isenabled()
    qtbot.waitUntil(lambda: aside.seen == [None])
    assert seen == [False]
    assert gc.isenabled()


PROGRAM = """
import atexit
from PySide6.QtWidgets import QApplication
from argmap.ui.aside import Aside
from argmap.ui.errand import letterbox

def at_last():
    print(letterbox().handle)
    QApplication.processEvents()

atexit.register(at_last)
app = QApplication(["test", "-platform", "offscreen"])
aside, other = Aside("one"), Aside("two")
aside.answered.connect(app.quit)
aside.do(lambda errand: 1)
app.exec()
other.do(lambda errand: 2)
{last}
"""


@pytest.mark.parametrize("last", ["", "del app", "app.shutdown()", "del aside, other"])
def test_a_program_closes_its_sockets_and_ends_without_a_word_about_them(last):
    command = [sys.executable, "-X", "dev", "-W", "error", "-c", PROGRAM.format(last=last)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=PATIENCE_S)
    assert done.stdout + done.stderr == "-1\n"


def test_what_a_thread_holds_knows_nothing_of_qt():
    words = "import sys, argmap.ui.errand; print([n for n in sys.modules if 'PySide' in n])"
    done = subprocess.run([sys.executable, "-c", words], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_no_other_thread_is_begun_by_the_window():
    begins = re.compile(r"\b(?:Q?Thread|ThreadPoolExecutor|QRunnable|Timer)\(")
    found = {
        path.name
        for path in Path(ui.__path__[0]).rglob("*.py")
        if begins.search(path.read_text("utf-8"))
    }
    assert found == {"errand.py"}
