"""The page that describes the data files: complete, and its examples are read."""

from __future__ import annotations

import re
import tomllib

import pytest

from argmap.law.posture_reading import read_postures
from argmap.law.reading import read_standard
from argmap.law.scales_reading import read_scales
from argmap.law.weighing import weigh
from argmap.resources import resource

FOLDER = resource("standards")
PAGE = (FOLDER / "README.md").read_text(encoding="utf-8")
COURT, FACTOR, POSTURE = re.findall(r"```toml\n(.*?)```", PAGE, re.DOTALL)
NAMED_BY_USERS = {"min", "withheld", "better", "worse"}
"""Tables whose keys are the ids of factors."""


def _keys(value, inside=""):
    if isinstance(value, list):
        for one in value:
            yield from _keys(one, inside)
    elif isinstance(value, dict):
        for key, one in value.items():
            if inside not in NAMED_BY_USERS:
                yield key
            yield from _keys(one, key)


@pytest.mark.parametrize("file", sorted(FOLDER.rglob("*.toml")), ids=lambda file: file.stem)
def test_every_key_of_the_data_is_described(file):
    described = set(re.findall(r"`\[*([a-z_.]+)\]*`", PAGE))
    described |= {name.split(".")[-1] for name in described}
    assert set(_keys(tomllib.loads(file.read_text(encoding="utf-8")))) <= described


def test_the_example_of_a_test_is_read(standards):
    ruritania = read_standard("ruritania", COURT, standards.scales)
    best = {one.id: one.scale[-1] for one in ruritania.factors}
    assert weigh(ruritania, best).verdict == "permitted"


def test_the_example_of_a_factor_is_read_and_told_to_be_unread_until_a_gate_names_it():
    own = (FOLDER / "factors.toml").read_text(encoding="utf-8")
    scales = read_scales(f"{own}\n{FACTOR}")
    unread = weigh(read_standard("ruritania", COURT, scales), {"delay": "slept"}).unread
    assert [one.id for one in unread] == ["delay"]
    gated = COURT.replace("{ merits", '{ delay = "explained", merits')
    assert weigh(read_standard("ruritania", gated, scales), {"delay": "slept"}).unread == ()


def test_the_example_of_a_posture_is_read(standards):
    (posture,) = read_postures(POSTURE, standards.scales).values()
    assert (len(posture.gates), len(posture.conditions)) == (1, 1)
