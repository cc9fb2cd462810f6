from __future__ import annotations

import pytest

from argmap.sources.reading.list_items import ITEM


@pytest.mark.parametrize(
    "words", ["• One", "– One", "\uf0b7 One", "o One", "(a) One", "iv. One", "12) One", "● One"]
)
def test_the_signs_of_items(words):
    assert ITEM.match(words)
    assert not ITEM.match(words.replace(" ", ""))
