"""Measures what leaves the program on paper against its bounds and prints one JSON document.

    python tests/bench/paper.py [SECTION…]

Sections: start, map1000, map10000, brief, citecheck; without names all. Times are in seconds,
sizes in KiB a claim. What is written in process is written twice: the first run is the one that
counts, as Typst remembers what it did, and the second must be the same bytes. `…_cpu_s` is what
the first run took of the processors, on all threads: it says more on a machine that is busy.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parent))
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
sys.path.insert(0, str(Path(__file__).resolve().parent.parent.parent))


def main() -> int:
    """Measure what was asked for, print, and return 0 when every figure holds."""
    figures: dict[str, float] = {}
    bounds: dict[str, float] = {}
    sections = _sections()
    names = sys.argv[1:] or list(sections)
    unknown = [name for name in names if name not in sections]
    if unknown:
        sys.exit(f"No section is called {unknown[0]}. There are: {', '.join(sections)}.")
    with tempfile.TemporaryDirectory() as folder:
        os.environ["ARGMAP_HOME"] = folder
        for name in names:
            measured, bounded = sections[name](Path(folder))
            figures |= measured
            bounds |= bounded
    holds = {name: figures[name] <= bound for name, bound in bounds.items()}
    print(json.dumps({"figures": figures, "bounds": bounds, "holds": holds}, indent=1))
    return 0 if all(holds.values()) else 1


def _sections():
    from paper_checking import citecheck  # noqa: PLC0415 -- after the path is set
    from paper_printing import brief, large_map, small_map, start  # noqa: PLC0415 -- as above

    return {
        "start": start,
        "map1000": small_map,
        "map10000": large_map,
        "brief": brief,
        "citecheck": citecheck,
    }


if __name__ == "__main__":
    sys.exit(main())
