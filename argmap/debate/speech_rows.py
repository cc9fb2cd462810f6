"""A speech that is written out, row by row: headings, cards with their bodies, and words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from argmap.case.case_map import CaseMap
from argmap.case.evidence import Quote
from argmap.case.ids import QuoteId, SpeechDocumentId
from argmap.case.kept_extra import kept_in, with_kept
from argmap.case.plan_layers import HIGHLIGHT, UNDERLINE
from argmap.case.speeches import HEADINGS, SpeechPart
from argmap.debate.spoken_cites import spoken_cite
from argmap.sources.checking import TextOf
from argmap.sources.context import context_around

_CARD = "card"


@dataclass(frozen=True, slots=True)
class SpeechRow:
    """One row: a heading, a claim or words in `words`; a card has a cite and a body besides.

    `layers` are spans of the body: what is underlined, highlighted to be read aloud, stressed.
    `aloud` are the words that are read aloud.
    """

    part: SpeechPart
    words: str
    cite: str = ""
    body: str = ""
    layers: tuple[tuple[int, int, str], ...] = ()

    @property
    def aloud(self) -> str:
        """The words of the row that are read aloud: of a card tag, author, year, what is marked."""
        if self.part.kind in HEADINGS:
            return ""
        read = " ".join(self.body[start:end] for start, end in self.spoken) or self.body
        cite = spoken_cite(self.cite)
        return " ".join(one for one in (self.words, cite, read) if one)

    @property
    def spoken(self) -> list[tuple[int, int]]:
        """The spans of the body that are read: highlighted, else underlined; none for all of it."""
        marked = [one for one in self.layers if one[2] == HIGHLIGHT]
        marked = marked or [one for one in self.layers if one[2] == UNDERLINE]
        return [(start, end) for start, end, _ in marked]


def kept_card_cite(cite: str, extra: str = "") -> str:
    """Return the `extra` of a quote that came from a file of cards, with its cite as it stood."""
    return with_kept(extra, _CARD, [{"cite": cite}], of="quote")


def card_cite(quote: Quote) -> str | None:
    """Return the cite that a quote had in a file of cards; None of any other quote."""
    rows = kept_in(quote.extra).get(_CARD)
    row = rows[0] if isinstance(rows, list) and rows and isinstance(rows[0], dict) else {}
    cite = row.get("cite")
    return cite if isinstance(cite, str) else None


def speech_rows(
    case_map: CaseMap, document: SpeechDocumentId, text_of: TextOf, cites: Mapping[QuoteId, str]
) -> Iterator[SpeechRow]:
    """Walk the rows of a speech; `cites` are the citations of quotes, by their ids."""
    for part in case_map.parts_of(document):
        yield speech_row(case_map, part, text_of, cites.get(part.quote, "") if part.quote else "")


def speech_row(case_map: CaseMap, part: SpeechPart, text_of: TextOf, cite: str) -> SpeechRow:
    """Return the row of one part; `cite` is the citation of its quote.

    The body of a card is its quote with two sentences on each side, the quote underlined, but
    of a card that came from a file of cards the quote alone: it was cut there.
    """
    words = part.words or (case_map.claims[part.claim].text if part.claim else "")
    if part.quote is None:
        return SpeechRow(part, words)
    quote = case_map.quotes[part.quote]
    as_it_stood = card_cite(quote)
    if as_it_stood is not None:
        return SpeechRow(part, words, as_it_stood, quote.exact, quote.layers)
    body, layers = _in_context(case_map, quote, text_of)
    return SpeechRow(part, words, cite, body, layers)


def _in_context(
    case_map: CaseMap, quote: Quote, text_of: TextOf
) -> tuple[str, tuple[tuple[int, int, str], ...]]:
    held = text_of(case_map.sources[quote.source])
    text = held.text if held else ""
    if text[quote.start : quote.end] != quote.exact:
        body, before = quote.exact, 0
    else:
        around = context_around(text, quote.start, quote.end).whole
        body, before = text[around.start : around.end], quote.start - around.start
    layers = [(before + start, before + end, kind) for start, end, kind in quote.layers]
    if not any(kind == UNDERLINE for _, _, kind in layers):
        layers.append((before, before + len(quote.exact), UNDERLINE))
    return body, tuple(sorted(layers))
