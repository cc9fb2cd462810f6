"""The cards of a debater's Word document, as Verbatim lays them out: tag, cite, body.

After the styles of Debate.dotm: Heading1 to Heading4 are pocket, hat, block and tag. Many files
have styles “Tag” and “Analytic” of their own, and headings below a tag's. Real ones break every
rule, so what is not recognised degrades to words, and nothing is left out: the parts of a document
hold every block of its kept text once, in their order.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from argmap.sources.reading.card_parts import CardPart, CardPartKind, are_of
from argmap.sources.reading.verbatim_runs import ANALYTIC, TAG, CardParagraph, Look, VerbatimText
from argmap.sources.reading.word_parts import WordParts

_BETWEEN = len("\n\n")
_LOOKED_AT = 4
"""How many paragraphs below a tag are looked at for its cite."""
_LONGEST_CITE = 1_200
"""A longer paragraph is the body of a card and not its cite."""
_YEAR = re.compile(r"(?<!\d)(?:[12]\d{3}|['’]?\d{2})(?!\d)")
_SURNAME = re.compile(r"[^\W\d_][\w’'-]+")
_HEADINGS = 3


@dataclass(frozen=True, slots=True)
class _Placed:
    paragraph: CardParagraph
    start: int
    end: int


def read_cards(data: bytes, name: str) -> tuple[CardPart, ...]:
    """Read the parts of a DOCX, with offsets in the text that `read_word` keeps of it.

    Raises `SourceError` as `read_word` does.
    """
    parts = WordParts(data, name)
    text = VerbatimText(parts.part(parts.main), parts.beside_main("styles.xml"))
    return tuple(card_parts(text.paragraphs))


def cards_in(paragraphs: Sequence[CardParagraph], text: str) -> tuple[CardPart, ...]:
    """Return the parts of a document in its kept text; none of one that holds no card.

    What stands behind them in the text, as notes do, is words. Where the kept text is not that
    of the paragraphs, there are no parts.
    """
    if not any(one.level == TAG for one in paragraphs):
        return ()
    found = tuple(card_parts(paragraphs))
    whole = (*found, *_rest(text, found[-1].end if found else 0))
    is_so = any(one.kind is CardPartKind.CARD for one in found)
    return whole if is_so and are_of(whole, text) else ()


def card_parts(paragraphs: Sequence[CardParagraph]) -> Iterator[CardPart]:
    """Walk the parts of paragraphs that stand with a blank line between two."""
    placed = _placed(paragraphs)
    begin = 0
    while begin < len(placed):
        one = placed[begin]
        end = begin + 1
        if one.paragraph.level == ANALYTIC:
            yield CardPart(CardPartKind.ANALYTIC, one.start, one.end, one.paragraph.words)
        elif one.paragraph.level > _HEADINGS:
            while end < len(placed) and not placed[end].paragraph.level:
                end += 1
            yield _card(one, placed[begin + 1 : end])
        elif one.paragraph.level:
            kind = (CardPartKind.POCKET, CardPartKind.HAT, CardPartKind.BLOCK)
            yield CardPart(kind[one.paragraph.level - 1], one.start, one.end, one.paragraph.words)
        else:
            yield _words(one)
        begin = end


def _rest(text: str, at: int) -> Iterator[CardPart]:
    """Walk what stands behind the last part, a paragraph each."""
    for words in text[at:].split("\n\n"):
        left = len(words) - len(words.lstrip())
        plain = words.strip()
        if plain:
            yield CardPart(CardPartKind.TEXT, at + left, at + left + len(plain), plain)
        at += len(words) + 2


def _placed(paragraphs: Sequence[CardParagraph]) -> list[_Placed]:
    at, found = 0, list[_Placed]()
    for one in paragraphs:
        found.append(_Placed(one, at, at + len(one.words)))
        at += len(one.words) + _BETWEEN
    return found


def _card(tag: _Placed, below: Sequence[_Placed]) -> CardPart:
    """Return a tag and what stands below it; words before its cite are of the cite."""
    words = tag.paragraph.words
    at = _cite_at(below)
    if at is not None and at + 1 == len(below):
        at = None  # a cite with nothing below it is the body: better told than lost
    body = below[at + 1 :] if at is not None else below
    if not body:
        return CardPart(CardPartKind.ANALYTIC, tag.start, tag.end, words)
    cite = below[at].paragraph if at is not None else None
    start = body[0].start
    return CardPart(
        CardPartKind.CARD,
        tag.start,
        body[-1].end,
        words,
        "\n".join(one.paragraph.words for one in below[: at + 1]) if at is not None else "",
        *(_author_and_date(cite) if cite else ("", "")),
        start,
        tuple(_layers(body, start)),
    )


def _words(one: _Placed) -> CardPart:
    return CardPart(CardPartKind.TEXT, one.start, one.end, one.paragraph.words)


def _cite_at(below: Sequence[_Placed]) -> int | None:
    """Return which of the first paragraphs below a tag is its cite; None where none looks so.

    A cite is short, has bold words in it and tells a year, or begins with a surname and a year.
    """
    for number, one in enumerate(below[:_LOOKED_AT]):
        words = one.paragraph.words
        if len(words) > _LONGEST_CITE or one.paragraph.has(Look.HIGHLIGHT):
            continue
        bold = "".join(_looking(one.paragraph, Look.BOLD))
        if _YEAR.search(bold) and _SURNAME.search(bold):
            return number
        start = words[:60]
        name, year = _SURNAME.match(start), _YEAR.search(start)
        if name and year and year.start() - name.end() < len(" et al., "):
            return number
    return None


def _author_and_date(cite: CardParagraph) -> tuple[str, str]:
    words = "".join(_looking(cite, Look.BOLD)) or cite.words
    year = _YEAR.search(words) or _YEAR.search(cite.words)
    author = words[: year.start()] if year and year.string is words else words
    return author.strip(" ,;:–—-('’\"“"), year[0].strip("'’") if year else ""


def _looking(paragraph: CardParagraph, look: Look) -> Iterator[str]:
    for span in paragraph.spans:
        if look in span.looks:
            yield paragraph.words[span.start : span.end]


def _layers(body: Sequence[_Placed], start: int) -> Iterator[tuple[int, int, str]]:
    """Walk what words of a body look like, kind by kind; spans that meet are one."""
    for look in (Look.UNDERLINE, Look.HIGHLIGHT, Look.EMPHASIS):
        begun: tuple[int, int] | None = None
        for one in body:
            for span in one.paragraph.spans:
                if look not in span.looks:
                    continue
                first, last = one.start + span.start - start, one.start + span.end - start
                if begun and begun[1] == first:
                    begun = (begun[0], last)
                    continue
                if begun:
                    yield (*begun, look.value)
                begun = (first, last)
        if begun:
            yield (*begun, look.value)
