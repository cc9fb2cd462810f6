from __future__ import annotations

import pytest

from argmap.case.ids import random_id
from argmap.case.places import Alone
from argmap.case.plan_claims import plan_claim
from argmap.store.glance import glance_at


def test_a_glance_counts_the_claims_and_names_the_last_edit(shelf):
    draft = shelf.create()
    assert glance_at(shelf.path) == (len(draft.map.claims), "")
    with_one = shelf.workspace()
    with_one.run(plan_claim(with_one.case_map, "One more", Alone(), new_id=random_id))
    with_one.close()
    assert glance_at(shelf.path) == (len(draft.map.claims) + 1, "Add claim")


@pytest.mark.parametrize("content", [b"", b"notes\n" * 100])
def test_what_is_no_case_shows_nothing(shelf, content):
    shelf.path.write_bytes(content)
    assert glance_at(shelf.path) is None


def test_a_damaged_case_shows_nothing(shelf):
    shelf.create()
    data = bytearray(shelf.path.read_bytes())
    data[200:] = b"x" * (len(data) - 200)
    shelf.path.write_bytes(data)
    assert glance_at(shelf.path) is None
