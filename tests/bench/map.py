"""Measures the map against its bounds and prints one JSON document.

    python tests/bench/map.py [SECTION…] [CLAIMS…]

Sections: layout, edit, pan, zoom, fit, open, gaps, moves, start, memory; without names all are
measured.
Numbers are sizes of maps, in claims, that are measured instead of the sizes that have bounds:
`map.py 1000 10000`, `map.py pan 200000`. Bounds hold for the sizes they were set for.

Times are in milliseconds, of a canvas of 1600 by 1000 pixels; medians unless a name says
otherwise. An edit is measured from the moment the map has taken it in until it is painted: the
disk's part is the store's bench. It shows at once then; a frame of a glide is measured by itself.
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

LEAST = 100
"""Maps of fewer claims tell nothing."""


def main() -> int:
    """Measure what was asked for, print, and return 0 when every figure holds."""
    sizes = sorted({int(word) for word in sys.argv[1:] if word.isdecimal()})
    if sizes and sizes[0] < LEAST:
        sys.exit(f"A map of {sizes[0]} claims is too small to measure: take {LEAST} or more.")
    figures: dict[str, float] = {}
    bounds: dict[str, float] = {}
    with tempfile.TemporaryDirectory() as home:
        os.environ["ARGMAP_HOME"] = home
        sections = _sections()
        names = [word for word in sys.argv[1:] if not word.isdecimal()] or list(sections)
        unknown = [name for name in names if name not in sections]
        if unknown:
            sys.exit(f"No section is called {unknown[0]}. There are: {', '.join(sections)}.")
        for name in names:
            measured, bounded = sections[name](Path(home), sizes)
            figures |= measured
            bounds |= {figure: bound for figure, bound in bounded.items() if figure in figures}
    holds = {name: figures[name] <= bound for name, bound in bounds.items()}
    print(json.dumps({"figures": figures, "bounds": bounds, "holds": holds}, indent=1))
    return 0 if all(holds.values()) else 1


def _sections():
    # Qt reads the environment when it is imported.
    from map_gaps import gaps  # noqa: PLC0415
    from map_layout import layout  # noqa: PLC0415 -- as above
    from map_moves import moves  # noqa: PLC0415 -- as above
    from map_opening import memory, opening, start  # noqa: PLC0415
    from map_panning import pan  # noqa: PLC0415 -- as above
    from map_sections import edit, fit, zoom  # noqa: PLC0415 -- as above

    return {
        "layout": layout,
        "edit": edit,
        "pan": pan,
        "zoom": zoom,
        "fit": fit,
        "open": opening,
        "gaps": gaps,
        "moves": moves,
        "start": start,
        "memory": memory,
    }


if __name__ == "__main__":
    sys.exit(main())
