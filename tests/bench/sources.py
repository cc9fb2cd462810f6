"""Measures sources against their bounds and prints one JSON document.

    python tests/bench/sources.py [SECTION…]

Sections: search, damaged, import, anchor, compare, window; without names all.
Times are in milliseconds.
"""

from __future__ import annotations

import json
import sys
import tempfile
from pathlib import Path

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
        for name in names:
            measured, bounded = sections[name](Path(folder))
            figures |= measured
            bounds |= bounded
    holds = {name: figures[name] <= bound for name, bound in bounds.items()}
    print(json.dumps({"figures": figures, "bounds": bounds, "holds": holds}, indent=1))
    return 0 if all(holds.values()) else 1


def _sections():
    from source_anchor import anchoring  # noqa: PLC0415 -- after the path is set
    from source_compare import comparing  # noqa: PLC0415 -- after the path is set
    from source_import import four_pages  # noqa: PLC0415 -- after the path is set
    from source_search import damage, search  # noqa: PLC0415 -- after the path is set
    from source_window import window  # noqa: PLC0415 -- after the path is set

    return {
        "search": search,
        "damaged": damage,
        "import": four_pages,
        "anchor": anchoring,
        "compare": comparing,
        "window": window,
    }


if __name__ == "__main__":
    sys.exit(main())
