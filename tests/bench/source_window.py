"""How long the window is blocked while sources are imported, read, searched, checked and compared.

Each job is done in a window of its own, so that whatever it needs is needed for
the first time. Of several rounds the quietest counts: what else the machine
does makes turns longer, never shorter. A job whose turns are all within the bound
is done once.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

from source_cases import articles, case_of
from start import in_home

ROUNDS = 3
SOURCES = 2_000
BOUND = 50
_HERE = Path(__file__).resolve().parent
_LIMIT_S = 300


def window(folder: Path):
    """Do every job in a window on the example, and on a case of many sources."""
    sys.path.insert(0, str(_HERE.parent))
    cases = make_cases(folder)
    make_pages(folder)
    environment = in_home(folder)
    figures: dict[str, float] = {}
    bounds: dict[str, float] = {}
    _done(cases["example"], jobs()[0], environment)  # compiles the modules
    for name, case in cases.items():
        for job in jobs():
            for part, (wall, cpu) in _quietest(case, job, environment).items():
                of = f"blocked_{name}_{job}_{part}"
                figures[f"{of}_ms"], figures[f"{of}_cpu_ms"] = round(wall, 1), round(cpu, 1)
                bounds[f"{of}_ms"] = BOUND
    return figures, bounds


def _quietest(case: Path, job: str, environment: dict[str, str]) -> dict[str, tuple[float, float]]:
    """Do a job until all of its turns are within the bound, a few times at most."""
    least: dict[str, tuple[float, float]] = {}
    for _ in range(ROUNDS):
        for part, (wall, cpu) in _done(case, job, environment).items():
            before = least.get(part, (wall, cpu))
            least[part] = (min(wall, before[0]), min(cpu, before[1]))
        if all(wall <= BOUND for wall, _ in least.values()):
            break
    return least


def jobs() -> list[str]:
    """Name the jobs, in their order."""
    from window_jobs import JOBS  # noqa: PLC0415 -- after the path is set

    return list(JOBS)


def make_cases(folder: Path) -> dict[str, Path]:
    """Make the example, and the example with many more sources."""
    from argmap.case_files import CaseFolder  # noqa: PLC0415 -- after the path is set
    from argmap.store.creating import create_case  # noqa: PLC0415 -- as above

    example, large = folder / "example.argmap", folder / "large.argmap"
    files = CaseFolder(folder, folder / "data", author="bench")
    files.create(example, "parler-v-aws")
    with files.viewed(example) as workspace:
        records = list(workspace.case_map.records())
        sources = workspace.case_map.ranked_sources()
        documents = [workspace.document_of(one.id) for one in sources if one.document]
    more = case_of(folder / "more.argmap", list(articles(SOURCES)))
    with files.viewed(folder / "more.argmap") as workspace:
        documents += [workspace.document_of(one.id) for one in more]
    create_case(large, [*records, *more], documents)
    return {"example": example, "large": large}


def make_pages(folder: Path) -> None:
    """Write what is imported: pages of a newspaper, and the text of an article."""
    from newspaper import Article, article, page_of  # noqa: PLC0415 -- after the path is set

    for number in range(5):
        one = article(number % 4)
        # Another text than the example has, and no near copy of it, as most imports are.
        words = [" ".join(reversed(line.split())) for line in one.paragraphs]
        page = Article(number, f"{one.title} {number}", words if number else one.paragraphs)
        (folder / f"page-{number}.html").write_text(page_of(page), encoding="utf-8")
    text = "Corrected.\n\n" + "\n\n".join(article(0).paragraphs)
    (folder / "page-5.txt").write_text(text, encoding="utf-8")


def _done(case: Path, job: str, environment: dict[str, str]) -> dict[str, list[float]]:
    """Do a job on a copy of a case, in a process of its own; return its longest gaps."""
    copy = case.with_name("copy.argmap")
    shutil.copyfile(case, copy)
    words = [sys.executable, str(_HERE / "window_jobs.py"), str(copy), str(case.parent), job]
    told = subprocess.run(
        words, env=environment, capture_output=True, text=True, check=True, timeout=_LIMIT_S
    )
    return json.loads(told.stdout.splitlines()[-1])
