"""Measures the search over the sources of a case of 10,000 articles."""

from __future__ import annotations

import re
import time
from collections import Counter
from collections.abc import Callable
from functools import cache
from pathlib import Path
from random import Random
from statistics import median, quantiles

from source_cases import articles, case_of, damaged

from argmap.sources.holdings import Holdings
from argmap.sources.near_search import find_near, scan_near
from argmap.sources.support import find_support
from argmap.sources.word_search import search_words
from argmap.store.opening import view_case
from argmap.workspace.word_index import WordIndex

COUNT = 10_000
QUERIES = 40
"""Of each kind."""
QUOTES = 300
SHARE = 0.3
SAME = 0.8
"""A span is the right one when what it shares with it is so much of what both cover."""


def search(folder: Path) -> tuple[dict[str, float], dict[str, float]]:
    """Time searches for words of every kind, with the passages found, and the filling."""
    texts, index, holdings, figures = _filled(folder)
    times = {kind: [] for kind in ("rare", "common", "commonest", "words", "phrase", "prefix")}
    for kind, query in _queries(texts):
        times[kind].append(_timed(lambda query=query: search_words(index, holdings, query)))
    for kind, taken in times.items():
        figures[f"search_{kind}_p95_ms"] = _p95(taken)
    figures["search_p95_ms"] = _p95([one for taken in times.values() for one in taken])
    claims = [" ".join(quote.words.split()[:14]) for quote in damaged(texts, QUERIES, 0.0, seed=5)]
    support = [_timed(lambda claim=claim: find_support(index, holdings, claim)) for claim in claims]
    figures["support_p95_ms"] = _p95(support)
    return figures, {"search_p95_ms": 15}


def damage(folder: Path) -> tuple[dict[str, float], dict[str, float]]:
    """Look for quotations of 30 words of which some were dropped, replaced or mistyped."""
    texts, index, holdings, _ = _filled(folder)
    sources = {holdings.sources_of(name)[0]: at for at, name in enumerate(holdings.documents)}
    times, right, placed = [], 0, 0
    for quote in damaged(texts, QUOTES, SHARE):
        found: list = []
        times.append(
            _timed(lambda q=quote, found=found: found.extend(find_near(index, holdings, q.words)))
        )
        best = found[0] if found else None
        if best is None or sources[best.source] != quote.article:
            continue
        right += 1
        shared = min(best.end, quote.end) - max(best.start, quote.start)
        covered = max(best.end, quote.end) - min(best.start, quote.start)
        placed += shared > SAME * covered
    figures = {
        "damaged_p50_ms": round(median(times), 2),
        "damaged_p95_ms": _p95(times),
        "damaged_scan_ms": round(_timed(lambda: scan_near(index, holdings, quote.words)), 1),
        "damaged_wrong_article_percent": round(100 - 100 * right / QUOTES, 2),
        "damaged_wrong_span_percent": round(100 - 100 * placed / QUOTES, 2),
    }
    bounds = {
        "damaged_p95_ms": 25,
        "damaged_wrong_article_percent": 1,
        "damaged_wrong_span_percent": 10,
    }
    return figures, bounds


@cache
def _filled(folder: Path) -> tuple[list[str], WordIndex, Holdings, dict[str, float]]:
    texts = list(articles(COUNT))
    path = folder / "articles.argmap"
    sources = case_of(path, texts)
    index, holdings = view_case(path).word_index(), Holdings(sources, [])
    before = _memory()
    figures = {"fill_ms": _timed(lambda: index.fill(holdings.documents))}
    figures["fill_memory_mib"] = round(_memory() - before, 1)
    return texts, index, holdings, figures


def _queries(texts: list[str]) -> list[tuple[str, str]]:
    """Draw queries of each kind from the articles themselves."""
    random = Random(3)
    counts = Counter(re.findall(r"\w+", " ".join(texts[::20]).lower()))
    ranked = [word for word, _ in counts.most_common()]
    queries = [("commonest", word) for word in ranked[:QUERIES]]
    for _ in range(QUERIES):
        words = re.findall(r"\w+", random.choice(texts))
        at = random.randrange(len(words) - 8)
        queries += [
            ("rare", random.choice(ranked[1000:])),
            ("common", random.choice(ranked[QUERIES:1000])),
            ("words", " ".join(random.sample(words, 2))),
            ("phrase", '"' + " ".join(words[at : at + 4]) + '"'),
            ("prefix", random.choice(ranked[1000:])[:3] + "*"),
        ]
    random.shuffle(queries)
    return queries


def _timed(action: Callable[[], object]) -> float:
    begin = time.perf_counter()
    action()
    return (time.perf_counter() - begin) * 1000


def _p95(times: list[float]) -> float:
    return round(quantiles(times, n=20)[-1], 2)


def _memory() -> float:
    """Return how much memory this process has, in MiB; 0 where the system does not say."""
    status = Path("/proc/self/statm")
    return int(status.read_text(encoding="ascii").split()[1]) / 256 if status.exists() else 0.0
