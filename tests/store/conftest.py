from __future__ import annotations

import pytest
from shelf import Shelf, add_claim, full_draft


@pytest.fixture
def shelf(tmp_path):
    shelf = Shelf(tmp_path)
    yield shelf
    shelf.close_all()


@pytest.fixture
def edited(shelf):
    """A workspace with one edit in it, and its draft."""
    draft = shelf.create(full_draft())
    workspace = shelf.workspace()
    add_claim(workspace, "Kept.", draft)
    return workspace, draft
