"""The program's own standards, read once."""

from __future__ import annotations

import pytest

from argmap.law.reading import load_standards


@pytest.fixture(scope="session")
def standards():
    return load_standards()
