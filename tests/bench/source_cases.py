"""Articles to measure sources with: made-up prose with real sentences in it, a fixed seed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import accumulate
from pathlib import Path
from random import Random
from typing import NamedTuple

from argmap.case.caption import Case
from argmap.case.evidence import Document, Source, document_hash
from argmap.case.ids import CaseId, SourceId, keyed_id
from argmap.store.creating import create_case

ARTICLES = Path(__file__).parents[2] / "resources" / "examples" / "parler-v-aws" / "articles"
VOCABULARY = 40_000
WORDS = 790
"""Words in an article."""
REAL_SHARE = 0.03
"""The share of sentences taken from real articles, so that words and phrases recur as they do."""


class Damaged(NamedTuple):
    """Words taken from an article, and what became of them."""

    article: int
    start: int
    end: int
    words: str


def real_sentences() -> list[str]:
    """List the sentences of the example's articles."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(ARTICLES.glob("*.txt"))]
    return [
        sentence.strip()
        for text in texts
        for sentence in re.split(r"(?<=[.!?”])\s+", text)
        if len(sentence.split()) > 8
    ]


def articles(count: int, seed: int = 1) -> Iterator[str]:
    """Make articles: words by Zipf's law, in sentences, in paragraphs."""
    random = Random(seed)
    words, weights, real = vocabulary(random), zipf(), real_sentences()
    for _ in range(count):
        drawn = random.choices(words, cum_weights=weights, k=WORDS)
        sentences = []
        while drawn:
            length = random.randint(8, 30)
            sentences.append(" ".join(drawn[:length]).capitalize() + ".")
            del drawn[:length]
            if random.random() < REAL_SHARE:
                sentences.append(random.choice(real))
        paragraphs = (sentences[at : at + 4] for at in range(0, len(sentences), 4))
        yield "\n\n".join(map(" ".join, paragraphs))


def vocabulary(random: Random) -> list[str]:
    """Make pronounceable words, each once, in no order."""
    starts = ("b", "c", "d", "f", "g", "h", "l", "m", "n", "p", "r", "s", "t", "st", "tr", "pl")
    ends = ("a", "e", "i", "o", "u", "ai", "ea", "ou")
    found: dict[str, None] = {}
    while len(found) < VOCABULARY:
        syllables = random.choices((1, 2, 3, 4), weights=(1, 4, 4, 2))[0]
        stem = "".join(random.choice(starts) + random.choice(ends) for _ in range(syllables))
        found[stem + random.choice(("", "", "n", "r", "s", "ed", "ing", "tion", "ly"))] = None
    return list(found)


def zipf() -> list[float]:
    """Return cumulative weights of a vocabulary, the commonest first."""
    return list(accumulate(1 / (rank + 2.7) for rank in range(VOCABULARY)))


def case_of(path: Path, texts: list[str]) -> list[Source]:
    """Write a case with a source for each text; return the sources."""
    documents = [Document(document_hash(b"", text), text, b"") for text in texts]
    sources = [
        Source(
            SourceId(keyed_id("source", str(number))),
            title=f"Article {number}",
            length=len(document.text),
            document=document.hash,
            rank=float(number),
        )
        for number, document in enumerate(documents)
    ]
    create_case(path, [Case(CaseId(keyed_id("case")), title="Bench"), *sources], documents)
    return sources


def damaged(texts: list[str], count: int, share: float, seed: int = 2) -> list[Damaged]:
    """Take 30 words in a row out of articles and drop, replace or mistype a share of them."""
    random = Random(seed)
    other = vocabulary(random)
    found = []
    for _ in range(count):
        article = random.randrange(len(texts))
        places = [match.span() for match in re.finditer(r"\S+", texts[article])]
        first = random.randrange(len(places) - 30)
        start, end = places[first][0], places[first + 29][1]
        words: list[str] = texts[article][start:end].split()
        for at in random.sample(range(30), round(30 * share)):
            words[at] = _harmed(words[at], other, random)
        found.append(Damaged(article, start, end, " ".join(filter(None, words))))
    return found


def _harmed(word: str, other: list[str], random: Random) -> str:
    kind = random.randrange(3)
    if kind == 0:
        return ""
    if kind == 1:
        return random.choice(other)
    at = random.randrange(len(word))
    return word[:at] + random.choice("aeiourstn") + word[at + 1 :]
