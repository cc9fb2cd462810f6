"""The engine against a second reading of the rules, written over the files of the law alone."""

from __future__ import annotations

import tomllib
from random import Random

import pytest

from argmap.law.reading import load_standards
from argmap.law.weighing import weigh
from argmap.resources import resource

KNOWN = load_standards()
HOME = resource("standards")


def read(*parts):
    return tomllib.loads(HOME.joinpath(*parts).read_text(encoding="utf-8"))


FACTORS = {one["id"]: one for one in read("factors.toml")["factor"]}
SCALES = {key: [level["id"] for level in one["levels"]] for key, one in FACTORS.items()}
POINTS = {key: one["points"] for key, one in FACTORS.items() if one.get("points")}
FLAGS = list(KNOWN.scales.flags)
TWINS = {"balance": "public", "public": "balance"}
ORDER = ["denied", "open", "permitted"]


def ranks(key, found):
    """The ranks a factor may have, from the lowest to the highest."""
    low, high = (found, found) if isinstance(found, str) else found
    return SCALES[key].index(low), SCALES[key].index(high)


def spans(court, flags, findings):
    known = {
        key: ranks(key, findings[key]) if findings.get(key) else (0, len(scale) - 1)
        for key, scale in SCALES.items()
    }
    if "gov" in flags and court.get("merge_gov", True):
        against = SCALES["balance"].index("against")
        for one, other in TWINS.items():
            adverse = findings.get(one) and ranks(one, findings[one])[1] <= against
            if adverse and not findings.get(other):
                known[other] = (0, against)
    return known


def passes(route, raised, known):
    """True, False, or None where what is known leaves it open."""
    minima = {key: SCALES[key].index(level) for key, level in route["min"].items()}
    for one in raised:
        for key, level in one.get("min", {}).items():
            minima[key] = max(minima.get(key, 0), SCALES[key].index(level))
    tests = [(known[key][0] >= rank, known[key][1] >= rank) for key, rank in minima.items()]
    if "score" in route:
        sums = [sum(points[known[key][end]] for key, points in POINTS.items()) for end in (0, 1)]
        tests.append(tuple(one >= route["score"] for one in sums))
    if all(worst for worst, _ in tests):
        return True
    return None if all(best for _, best in tests) else False


def answer(court, flags, findings):
    raised = [one for one in court.get("raise", []) if one["when"] in flags]
    dropped = {route for one in raised for route in one.get("drop", [])}
    tried = [
        (passes(one, raised, spans(court, flags, findings)), one.get("open", False))
        for one in court["route"]
        if one["id"] not in dropped
    ]
    if (True, False) in tried:
        return "permitted"
    return "open" if any(found is not False for found, _ in tried) else "denied"


def drawn(pick, key):
    scale, chance = SCALES[key], pick.random()
    if chance < 0.3:
        return None
    low = pick.randrange(len(scale))
    return scale[low] if chance < 0.8 else (scale[low], scale[pick.randrange(low, len(scale))])


@pytest.mark.parametrize("standard", KNOWN.standards)
def test_the_engine_answers_as_the_rules_read_a_second_time(standard):
    court, pick = read("courts", f"{standard}.toml"), Random(standard)
    seen = set()
    for _ in range(400):
        flags = [one for one in FLAGS if pick.random() < 0.3]
        findings = {key: drawn(pick, key) for key in SCALES}
        causes = {str(number): drawn(pick, "merits") for number in range(pick.choice([0, 0, 1, 3]))}
        expected = [
            answer(court, flags, {**findings, "merits": level})
            for level in causes.values() or [findings["merits"]]
        ]
        found = weigh(KNOWN.standard(standard), findings, flags=flags, causes=causes)
        assert [one.verdict for one in found.causes] == expected, (flags, findings, causes)
        assert found.verdict == max(expected, key=ORDER.index)
        seen.add(found.verdict.value)
    assert {"denied", "open"} <= seen
