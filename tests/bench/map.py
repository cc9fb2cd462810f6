"""Measures the map against its bounds and prints one JSON document.

    python tests/bench/map.py [layout] [edit] [pan] [zoom] [fit] [open] [memory]

Without names all sections are measured. Times are in milliseconds, of a canvas of 1600 by
1000 pixels; medians unless a name says otherwise. An edit is measured from the moment the map
has taken it in until it is painted: the disk's part is the store's bench.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parent))
sys.path.insert(0, str(Path(__file__).resolve().parent.parent.parent))


def main() -> int:
    """Measure what was asked for, print, and return 0 when every figure holds."""
    with tempfile.TemporaryDirectory() as home:
        os.environ["ARGMAP_HOME"] = home
        from map_sections import SECTIONS  # noqa: PLC0415 -- Qt reads the environment

        figures: dict[str, float] = {}
        bounds: dict[str, float] = {}
        for name in sys.argv[1:] or SECTIONS:
            measured, bounded = SECTIONS[name](Path(home))
            figures |= measured
            bounds |= bounded
    holds = {name: figures[name] <= bound for name, bound in bounds.items()}
    print(json.dumps({"figures": figures, "bounds": bounds, "holds": holds}, indent=1))
    return 0 if all(holds.values()) else 1


if __name__ == "__main__":
    sys.exit(main())
