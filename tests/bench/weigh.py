"""Measures the weighing against its bounds and prints one JSON document.

    python tests/bench/weigh.py [SECTION…]

Sections: standards, samples, labels; without names all.
Times are in milliseconds; medians of many runs.
"""

from __future__ import annotations

import json
import math
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
sys.path.insert(0, str(Path(__file__).resolve().parent.parent.parent))

FINDINGS = {"merits": "serious", "irreparable": "likely", "balance": "tips", "public": "neutral"}


def main() -> int:
    """Measure what was asked for, print, and return 0 when every figure holds."""
    sections = {"standards": standards, "samples": samples, "labels": labels}
    names = sys.argv[1:] or list(sections)
    unknown = [name for name in names if name not in sections]
    if unknown:
        sys.exit(f"No section is called {unknown[0]}. There are: {', '.join(sections)}.")
    figures: dict[str, float] = {}
    bounds: dict[str, float] = {}
    for name in names:
        measured, bounded = sections[name]()
        figures |= measured
        bounds |= bounded
    holds = {name: figures[name] <= bound for name, bound in bounds.items()}
    print(json.dumps({"figures": figures, "bounds": bounds, "holds": holds}, indent=1))
    return 0 if all(holds.values()) else 1


def standards():
    """Weigh one set of findings under every standard."""
    from argmap.law.reading import load_standards  # noqa: PLC0415 -- after the path is set
    from argmap.law.weighing import weigh  # noqa: PLC0415 -- as above

    known = load_standards().standards.values()
    took = _median(lambda: [weigh(one, FINDINGS) for one in known], 200)
    return {"all standards, one set": took}, {"all standards, one set": 1.0}


def samples():
    """Weigh 10,000 samples of wide ranges under every standard; search what would change one."""
    from argmap.law.flips import flips  # noqa: PLC0415 -- after the path is set
    from argmap.law.motion import Motion  # noqa: PLC0415 -- as above
    from argmap.law.reading import load_standards  # noqa: PLC0415 -- as above
    from argmap.law.sensitivity import shares  # noqa: PLC0415 -- as above

    known = load_standards()
    wide = {
        key: (factor.scale[0], factor.scale[-1]) for key, factor in known.scales.factors.items()
    }
    motions = [Motion(one, wide) for one in known.standards.values()]
    took = _median(lambda: [shares(one) for one in motions], 10)
    worst = {"merits": "weak", "irreparable": "possible", "balance": "against", "public": "against"}
    slowest = max(
        _median(lambda one=one: flips(Motion(one, worst)), 5) for one in known.standards.values()
    )
    name = "10,000 samples, all standards"
    return {name: took, "what would change it, slowest standard": slowest}, {name: 500.0}


def labels():
    """Label maps whole, and again after one claim's evidence has gone and come."""
    from map_cases import case_map  # noqa: PLC0415 -- after the path is set

    from argmap.reasoning.labels import Labels  # noqa: PLC0415 -- as above

    whole = {}
    for claims in (10_000, 100_000):
        read = case_map(claims)
        whole[claims] = _median(lambda read=read: Labels(read, lambda _: True), 5)
    figures, bounds = {}, {}
    figures["labels, 10,000 claims"], bounds["labels, 10,000 claims"] = whole[10_000], 30.0
    figures["labels, 100,000 claims"] = whole[100_000]
    exponent = round(math.log10(whole[100_000] / whole[10_000]), 3)
    figures["labels, exponent"], bounds["labels, exponent"] = exponent, 1.2
    took, beyond, changed = _edits(case_map(10_000))
    figures["labels after an edit, 10,000 claims"] = took
    figures["claims with another label, median"] = changed
    name = "labels after an edit, beyond 1 µs a changed label"
    figures[name], bounds[name] = beyond, 1.0
    return figures, bounds


def _edits(case_map):
    """Admit leaves and open them again, one after the other."""
    from argmap.case.plan_claims import plan_amendment  # noqa: PLC0415 -- as above
    from argmap.case.terms import Status  # noqa: PLC0415 -- as above
    from argmap.reasoning.labels import Labels  # noqa: PLC0415 -- as above

    kept = Labels(case_map, lambda _: False)
    leaves = [one for one in sorted(case_map.claims) if not case_map.arguments_on(one)][:300]
    took, beyond, counts = [], [], []
    for leaf, status in ((leaf, one) for leaf in leaves for one in (Status.ADMITTED, Status.OPEN)):
        edit = plan_amendment(case_map, case_map.claims[leaf], status=status)
        case_map.apply(edit)
        start = time.perf_counter()
        changed = kept.label_again([leaf], [])
        took.append((time.perf_counter() - start) * 1000)
        beyond.append(took[-1] - len(changed) / 1000)
        counts.append(len(changed))
    middle = [round(statistics.median(one), 3) for one in (took, beyond, counts)]
    return middle[0], middle[1], middle[2]


def _median(run: Callable[[], object], times: int) -> float:
    took = []
    for _ in range(times):
        start = time.perf_counter()
        run()
        took.append((time.perf_counter() - start) * 1000)
    return round(statistics.median(took), 3)


if __name__ == "__main__":
    sys.exit(main())
