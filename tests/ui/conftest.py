from __future__ import annotations

import json
from functools import cache

import pytest
from ui_driver import Home
from windows import MemoryFiles, answer

from argmap.case.caption import Case
from argmap.case.case_map import CaseMap
from argmap.case.ids import CaseId
from argmap.formats import typst_world
from argmap.law.reading import load_standards
from argmap.ui import next_turn, quote_states, reduced_motion
from argmap.ui.bridge import Bridge
from argmap.ui.editing import Editing
from argmap.ui.selection import Selection
from argmap.ui.settings import Settings
from argmap.ui.window import MainWindow
from argmap.workspace.store import HistoryStep, StepKind
from argmap.workspace.workspace import Workspace

_LAW = cache(load_standards)
_PAPERS_KEPT = 50


class MemoryStore:
    """A store that keeps a case in memory; `refusal` makes it refuse to write."""

    def __init__(self, records=(), read_only=""):
        self.map = CaseMap(records or [Case(CaseId("c" * 32), title="Parler v. AWS")])
        self.read_only = read_only
        self.notice = ""
        self.steps = []
        self.documents = {}
        self.refusal = None
        self.closed = False
        self.news = None

    def read_map(self):
        return CaseMap(self.map.records())

    def document(self, document_hash):
        return self.documents[document_hash]

    def history(self):
        return [step for step, _ in self.steps]

    def step_changes(self, number):
        return self.steps[number - 1][1]

    def write(self, change_set, kind=StepKind.EDIT, of=None):
        if self.refusal:
            raise self.refusal
        self.documents |= {document.hash: document for document in change_set.documents}
        self.map.apply(change_set)
        step = HistoryStep(len(self.steps) + 1, kind, change_set.label, "me", "", of)
        self.steps.append((step, change_set))
        return step

    def extend(self, change_set, merged, number):
        self.map.apply(change_set)
        self.steps[number - 1] = (self.steps[number - 1][0], merged)

    def changed_elsewhere(self):
        news, self.news = self.news, None
        if news:
            self.map.apply(news)
        return bool(news)

    def close(self):
        self.closed = True


@pytest.fixture(scope="session", autouse=True)
def clipboard_left_empty(qapp):
    """Let nothing of Python's be on the clipboard when Qt takes it down."""
    yield
    qapp.clipboard().clear()


@pytest.fixture(scope="session", autouse=True)
def _checked_once_for_all_windows(quotes_checked_once):
    """Check a quote once for all windows of a run."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(quote_states, "check_quote", quotes_checked_once)
        yield


@pytest.fixture(scope="session")
def papers_set():
    """What was set of papers, by what they were set of."""
    return {}


@pytest.fixture(scope="module", autouse=True)
def _each_paper_set_once(papers_set):
    """Set the pages of a paper once for all windows: the same data give the same bytes.

    A module at a time: what is run after the windows sets each paper anew.
    """
    compile_, known = typst_world._compile, papers_set

    def compiled(world, data, **how):
        files, inputs = sorted(world.files.items()), sorted(world.inputs.items())
        key = (*files, *inputs, json.dumps(data), *how.items())
        if key not in known:
            if len(known) >= _PAPERS_KEPT:
                known.clear()
            known[key] = compile_(world, data, **how)
        return known[key]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(typst_world, "_compile", compiled)
        yield


@pytest.fixture(autouse=True)
def _calm(monkeypatch):
    """Let every change show at once, as where the system asks for less motion."""
    monkeypatch.setattr(reduced_motion, "told_to_reduce", lambda: True)
    monkeypatch.setattr(next_turn, "may_wait", lambda: False)


@pytest.fixture
def store():
    return MemoryStore()


@pytest.fixture
def bridge(qapp, store):
    bridge = Bridge()
    bridge.open(Workspace(store))
    yield bridge
    bridge.close()


@pytest.fixture
def selection(qapp):
    return Selection()


@pytest.fixture
def editing(bridge, selection):
    return Editing(bridge, selection)


@pytest.fixture
def failures(bridge):
    seen = []
    bridge.failed.connect(seen.append)
    return seen


@pytest.fixture
def files(tmp_path, store):
    return MemoryFiles(tmp_path / "cases", lambda: store)


@pytest.fixture(scope="module", autouse=True)
def _undressed_in_the_end(qapp):
    """Leave the application plain: windows of one module share its dress, which takes long."""
    yield
    if qapp.styleSheet():
        qapp.setStyleSheet("")


@pytest.fixture
def make_window(qtbot, tmp_path, files):
    made = []

    def make(width=1280, height=800):
        window = MainWindow(
            bridge=Bridge(),
            selection=Selection(),
            files=files,
            settings=Settings(tmp_path / "settings"),
            law=_LAW,
        )
        qtbot.addWidget(window)
        made.append(window)
        window.resize(width, height)
        with qtbot.waitSignal(window.furnished):
            window.show()
        return window

    yield make
    for window in made:
        window.close()


@pytest.fixture
def planted():
    """What is in the case before the window opens it; a module that plants some has its own."""


@pytest.fixture
def window(planted, make_window, files, monkeypatch):
    window = make_window()
    answer(monkeypatch, save=files.folder / "one.argmap")
    window.actions_["new_case"].trigger()
    return window


@pytest.fixture
def home(qtbot, monkeypatch, tmp_path):
    """A user's folder to start the program in, with real events and real files."""
    home = Home(qtbot, monkeypatch, tmp_path / "home")
    yield home
    home.leave()
