from __future__ import annotations

import os

import pytest

# Before Qt is imported: tests need no display.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture(scope="session", autouse=True)
def _one_application(qapp):
    """Make the application that widgets need before any test makes a lesser one for drawing."""
