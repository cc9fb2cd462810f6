"""The import of the four articles from newspaper pages, the reading process started anew."""

from __future__ import annotations

import sys
import time
from pathlib import Path
from statistics import median

ROUNDS = 5
BOUND = 2000


def four_pages(folder: Path):
    """Time reading the four pages, planning their import and writing them into a case."""
    sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
    from newspaper import article, page_of  # noqa: PLC0415 -- after the path is set

    from argmap.case_files import CaseFolder  # noqa: PLC0415 -- as above

    paths = [folder / f"{number}.html" for number in range(4)]
    for number, path in enumerate(paths):
        path.write_text(page_of(article(number)), encoding="utf-8")
    cases = CaseFolder(folder, folder / "data", author="bench")
    times = []
    for number in range(ROUNDS):
        case = folder / f"import-{number}.argmap"
        cases.create(case)
        with cases.opened(case) as workspace:
            begin = time.perf_counter()
            done = cases.import_sources(workspace, paths)
            times.append((time.perf_counter() - begin) * 1000)
        assert len(done.taken) == len(paths)
    figures = {"import_4_pages_ms": round(median(times), 1), "import_slowest_ms": round(max(times))}
    return figures, {"import_slowest_ms": BOUND}
