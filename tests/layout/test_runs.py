"""What things had is carried over to what they are now."""

from __future__ import annotations

from random import Random

import numpy as np
import pytest

from argmap.layout.runs import Runs


@pytest.mark.parametrize("seed", range(40))
def test_what_is_carried_run_by_run_is_what_is_fetched_one_by_one(seed: int) -> None:
    random = Random(seed)
    before = random.choice([1, 7, 400])
    values = np.arange(3 * before, dtype=np.float64).reshape(3, before)
    origin = np.arange(before)
    for _ in range(random.choice([0, 3, 300])):
        cut = random.randrange(before)
        news = np.full(random.randrange(3), -1)
        origin = np.concatenate((origin[cut:], news, origin[:cut]))
    carried = Runs(origin).carry(values, 0.5)
    one_by_one = [values[:, was] if was >= 0 else [0.5] * 3 for was in origin.tolist()]
    assert carried.T.tolist() == [list(one) for one in one_by_one]
    places = np.full(before + 1, -1)
    places[origin] = np.arange(len(origin))
    assert Runs(origin).places(before).tolist() == places[:-1].tolist()


def test_new_things_alone_have_what_new_ones_have() -> None:
    assert Runs(np.array([-1, -1])).carry(np.zeros(0), 2.0).tolist() == [2.0, 2.0]
    assert Runs(np.zeros(0, dtype=np.int64)).carry(np.ones(3), 2.0).tolist() == []
