"""Anchoring every quote of a case, as it is and after its source was replaced by another copy."""

from __future__ import annotations

import time
from pathlib import Path
from random import Random

ARTICLES, QUOTES, WORDS = 100, 1000, 30
BOUND = 2000


def anchoring(_folder: Path):
    """Time 1,000 quotes of 100 articles, checked in their place and after damage of every kind."""
    from source_cases import articles  # noqa: PLC0415 -- after the path is set

    from argmap.sources.anchoring import resolve  # noqa: PLC0415 -- as above
    from argmap.sources.checking import check_evidence  # noqa: PLC0415 -- as above

    texts = [*articles(ARTICLES)]
    case_map, documents = _case_of(texts)
    figures = {}
    begin = time.perf_counter()
    check = check_evidence(case_map, lambda source: documents[source.document])
    figures["check_1000_quotes_ms"] = round((time.perf_counter() - begin) * 1000)
    assert all(one.state == "exact" for one in check.quotes)
    for name, damage in (("moved", _moved), ("altered", _altered), ("lost", _lost)):
        random = Random(name)
        quotes = [(case_map.quotes_of(source.id), source) for source in case_map.ranked_sources()]
        others = [damage(documents[source.document].text, held, random) for held, source in quotes]
        begin = time.perf_counter()
        states = [
            resolve(quote, text).state
            for (held, _), text in zip(quotes, others, strict=True)
            for quote in held
        ]
        figures[f"anchor_1000_{name}_ms"] = round((time.perf_counter() - begin) * 1000)
        figures[f"anchor_{name}_share"] = states.count(name) / len(states)
    return figures, {key: BOUND for key in figures if key.endswith("_ms")}


def _case_of(texts: list[str]):
    from argmap.case.caption import Case  # noqa: PLC0415 -- as above
    from argmap.case.case_map import CaseMap  # noqa: PLC0415 -- as above
    from argmap.case.evidence import Quote, Source  # noqa: PLC0415 -- as above
    from argmap.case.ids import keyed_id  # noqa: PLC0415 -- as above
    from argmap.sources.importing import document_from_bytes  # noqa: PLC0415 -- as above

    documents = [document_from_bytes(text.encode()) for text in texts]
    records = [Case(keyed_id("case"))]
    for number, document in enumerate(documents):
        source = keyed_id("s", str(number))
        text, words = document.text, document.text.split(" ")
        records.append(Source(source, document=document.hash, length=len(text), rank=number))
        step = (len(words) - WORDS) // (QUOTES // ARTICLES)
        for i in range(QUOTES // ARTICLES):
            start = len(" ".join(words[: i * step])) + bool(i)
            exact = " ".join(words[i * step : i * step + WORDS])
            end = start + len(exact)
            around = text[max(0, start - 32) : start], text[end : end + 32]
            quote = keyed_id("q", f"{number} {i}")
            records.append(Quote(quote, source, start, end, exact, *around, document.hash))
    return CaseMap(records), {document.hash: document for document in documents}


def _moved(text: str, _quotes, _random: Random) -> str:
    return f"A new first paragraph.\n\n{text}"


def _altered(text: str, quotes, random: Random) -> str:
    """Change one word of every quote, after a new first paragraph."""
    for quote in reversed(quotes):
        words = quote.exact.split(" ")
        words[random.randrange(1, len(words) - 1)] = "xylophone"
        text = text[: quote.start] + " ".join(words) + text[quote.end :]
    return f"A new first paragraph.\n\n{text}"


def _lost(text: str, quotes, _random: Random) -> str:
    """Cut every quote out."""
    for quote in reversed(quotes):
        text = text[: quote.start] + text[quote.end :]
    return text
