"""Comparing sources two by two: articles that have little in common, and reports all alike."""

from __future__ import annotations

import time
from pathlib import Path

MADE, ALIKE, TOLD = 200, 30, 3
BOUND = 10_000


def comparing(_folder: Path):
    """Time 200 made articles, and 30 of three garbled reports each, compared whole."""
    from garbling import GARBLES, garbled_pair  # noqa: PLC0415 -- after the path is set
    from source_cases import articles  # noqa: PLC0415 -- as above

    kinds = sorted(GARBLES)
    alike = [
        " ".join(
            _told(garbled_pair(f"{one} {part}", kinds[(one + part) % len(kinds)]), one + part)
            for part in range(TOLD)
        )
        for one in range(ALIKE)
    ]
    figures: dict[str, float] = {}
    for name, texts in (("made", list(articles(MADE))), ("alike", alike)):
        wall, found = _compared(texts)
        figures[f"compare_{len(texts)}_{name}_ms"] = wall
        figures[f"compare_{len(texts)}_{name}_findings"] = found
    return figures, {key: BOUND for key in figures if key.endswith("_ms")}


def _told(pair, number: int) -> str:
    return pair.first if number % 2 else pair.second


def _compared(texts: list[str]) -> tuple[int, int]:
    from argmap.case.ids import keyed_id  # noqa: PLC0415 -- after the path is set
    from argmap.sources.comparing import compare_reports  # noqa: PLC0415 -- as above
    from argmap.sources.report_words import Report  # noqa: PLC0415 -- as above

    reports = [Report(keyed_id("r", str(rank)), text, "") for rank, text in enumerate(texts)]
    begin = time.perf_counter()
    found = compare_reports(reports)
    return round((time.perf_counter() - begin) * 1000), len(found)
