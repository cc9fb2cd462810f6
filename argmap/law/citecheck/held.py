"""What a document is checked against: the sources of a case, and their texts where held."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable
from functools import cache, cached_property
from typing import NamedTuple

from argmap.case.caption import Case
from argmap.case.case_map import CaseMap
from argmap.case.evidence import Document, Quote, Source
from argmap.case.ids import SourceId
from argmap.case.terms import ClaimRole, SourceKind
from argmap.law.citations.authority import Authority, AuthorityKind
from argmap.law.citations.court_dates import legal_date
from argmap.law.citations.of_source import authority_of
from argmap.law.citations.parsing import parse_authority
from argmap.law.citecheck.known_authorities import (
    KnownAuthority,
    authorities_of_data,
    own_citation,
    rules_of_court,
    told_of_decisions,
)
from argmap.law.citecheck.source_words import SourceWords
from argmap.resources import resource
from argmap.sources.saying.party_names import with_parties


class HeldSource:
    """A source of the case; `text` is empty where it is cited and not held."""

    def __init__(self, source: Source, text: str = "") -> None:
        self.source = source
        self.text = text

    @property
    def id(self) -> SourceId:
        """The record’s id."""
        return self.source.id

    @cached_property
    def authority(self) -> Authority:
        """What it is cited as."""
        one = self.source
        if one.kind is not SourceKind.ARTICLE:
            return _restatement(one) or authority_of(one)
        return Authority(
            AuthorityKind.ARTICLE,
            author=one.author,
            document=one.title,
            publisher=one.publisher,
            date=legal_date(one.date),
            url=one.url,
        )

    @cached_property
    def words(self) -> SourceWords:
        """Its words, made comparable when first asked for."""
        return SourceWords(self.text)


def _restatement(source: Source) -> Authority | None:
    """Read a Restatement that is kept as a statute, of which it has the section."""
    read = parse_authority(source.citation or source.title)
    is_law = source.kind is SourceKind.STATUTE and read.kind is AuthorityKind.OTHER
    return read if is_law and read.code else None


class Held(NamedTuple):
    """The sources of a case, what is quoted from them, and the names that mean one thing.

    `causes` are what the case calls its causes of action and its defences; `known` the
    authorities that are no sources: the case itself, and what argmap's data cite. `terms`
    are how motions are called, and for how long the case asks for an order; `claims` what its
    claims say, which no source does; `case` its own record, with which a caption is compared.
    """

    sources: tuple[HeldSource, ...]
    quotes: tuple[Quote, ...] = ()
    aliases: tuple[tuple[str, ...], ...] = ()
    causes: tuple[str, ...] = ()
    known: tuple[KnownAuthority, ...] = ()
    terms: tuple[str, ...] = ()
    claims: tuple[str, ...] = ()
    case: Case | None = None

    @property
    def with_text(self) -> list[HeldSource]:
        """The sources whose texts are held."""
        return [one for one in self.sources if one.text]

    def titles(self) -> list[str]:
        """Return the titles of its articles, by which a document may cite them."""
        articles = (one for one in self.sources if one.authority.kind is AuthorityKind.ARTICLE)
        return [one.source.title for one in articles]

    def laws(self) -> list[str]:
        """Return what its laws are called that are read by their very names alone."""
        unread = (
            one.source
            for one in self.sources
            if one.source.kind is SourceKind.STATUTE
            and one.authority.kind is AuthorityKind.OTHER
            and not one.authority.code
        )
        names = (name for one in unread for name in (one.title, one.citation))
        return [name for name in names if any(map(str.isdigit, name))]

    def text_of(self, source: SourceId | None) -> str:
        """Return the text of a source; empty where it is not held."""
        return next((one.text for one in self.sources if one.id == source), "")

    def has_words(self, words: str) -> bool:
        """Tell whether a source whose text is held has very words, however they are pointed."""
        keys = SourceWords(words).keys
        return any(next(one.words.occurrences(keys), None) is not None for one in self.with_text)

    def names(self) -> Names:
        """Return what may stand in marks and quote nothing."""
        titles = map(title_form, (*(one.source.title for one in self.sources), *self.terms))
        causes = map(title_form, self.causes)
        return Names(frozenset(filter(None, titles)), frozenset(filter(None, causes)))


class Names(NamedTuple):
    """The titles of sources with terms, and the names of causes, as `title_form` has them."""

    titles: frozenset[str]
    causes: frozenset[str]

    def has(self, words: str, *, is_cited: bool) -> bool:
        """Tell whether words in marks are a name; that of a cause is none where it is cited."""
        form = title_form(words)
        return form in self.titles or (not is_cited and form in self.causes)


def title_form(words: str) -> str:
    """Reduce a title to its words, however it is pointed and capitalised."""
    return " ".join(re.findall(r"[^\W_]+|§", words.casefold()))


def held_of(case_map: CaseMap, text_of: Callable[[Source], Document | None]) -> Held:
    """Return what a case holds; `text_of` gives a source’s document, None where it is not held."""
    read = ((one, text_of(one)) for one in case_map.ranked_sources())
    sources = [HeldSource(one, document.text if document else "") for one, document in read]
    aliases = with_parties(case_map.case)
    causes = (one for one in case_map.claims.values() if one.role is not ClaimRole.NONE)
    named = (one.short_title or one.text for one in causes)
    quotes = tuple(case_map.quotes.values())
    case = case_map.case
    known = (
        *own_citation(case),
        *rules_of_court(case.court),
        *told_of_decisions(one.source for one in sources),
        *authorities_of_data(),
    )
    terms = (*_postures(), *(one.duration for one in case_map.ranked_reliefs()))
    said = [
        words for one in case_map.claims.values() for words in (one.text, one.short_title) if words
    ]
    return Held(tuple(sources), quotes, aliases, tuple(named), known, terms, tuple(said), case)


@cache
def _postures() -> tuple[str, ...]:
    """Return how the motions that argmap knows are called."""
    told = tomllib.loads((resource("standards") / "postures.toml").read_text(encoding="utf-8"))
    return tuple(one["name"] for one in told["posture"])
