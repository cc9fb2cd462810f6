from __future__ import annotations

import gc
import os
import sys
from functools import cache, lru_cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from patience import PatientBot

from argmap.formats import examples
from argmap.sources import checking, doubting

# Before Qt is imported: tests need no display.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# Tests start the program many times: where nothing compiled may be kept, each compiles it anew.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
sys.dont_write_bytecode = False

_EXAMPLES = 40
GOLDEN = Path(__file__).parent / "golden"


def pytest_addoption(parser):
    parser.addoption(
        "--regenerate-golden",
        action="store_true",
        help="write the golden files anew from what the program says now",
    )
    parser.addoption(
        "--examples", type=int, help="how many examples each property is tried on, at least"
    )


def pytest_configure(config):
    # How fast the machine is decides nothing; new examples are looked for where they are asked for.
    any_speed = {"deadline": None, "suppress_health_check": [HealthCheck.too_slow]}
    # The same examples each time find nothing new: a few keep what was found.
    settings.register_profile(
        "the same everywhere", **any_speed, derandomize=True, max_examples=_EXAMPLES
    )
    settings.load_profile("the same everywhere")
    if asked := config.getoption("--examples"):
        settings.register_profile("asked for", **any_speed, derandomize=False, max_examples=asked)
        settings.load_profile("asked for")


@pytest.hookimpl(wrapper=True)
def pytest_collection():
    """Look for no garbage among the thousands of tests that are collected: all of them stay."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.freeze()
        gc.enable()


def pytest_xdist_auto_num_workers(config):
    """Share the whole run among the processors; what is asked for by name runs in one process.

    One worker more than there are processors works while the others wait for what they started.
    """
    is_whole = config.args_source is config.ArgsSource.TESTPATHS
    return (os.cpu_count() or 1) + 1 if is_whole else 0


@pytest.fixture(scope="session", autouse=True)
def _one_application(qapp):
    """Make the application that widgets need before any test makes a lesser one for drawing."""


@pytest.fixture(scope="session", autouse=True)
def _example_read_once():
    """Read the example case once, which many tests make anew."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(examples, "read_example", cache(examples.read_example))
        yield


@pytest.fixture(scope="session", autouse=True)
def quotes_checked_once():
    """Check a quote once for all papers of a run: what comes of it follows from its values.

    Tests that call `check_quote` themselves have the one that checks each time.
    """
    known = lru_cache(maxsize=5000)(checking.check_quote)
    with pytest.MonkeyPatch.context() as patch:
        for module in (checking, doubting):
            patch.setattr(module, "check_quote", known)
        yield known


@pytest.fixture
def qtbot(qapp, request):
    """Drives widgets as pytest-qt's own does, and has more patience."""
    return PatientBot(request)


@pytest.fixture
def assert_golden(request):
    """Compares a text with the golden file of a name; with the flag, writes the file."""

    def compare(name, text):
        path = GOLDEN / name
        if request.config.getoption("--regenerate-golden"):
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, encoding="utf-8")
        assert text == path.read_text(encoding="utf-8")

    return compare
