"""Citations of what is known by its title, in whatever shape a writer gives them.

The Bluebook, the MLA and newspapers date an article each in their own way, and students add
more. Where the title is known, it tells a citation whatever stands around it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from argmap.law.citations.addresses import ADDRESS
from argmap.law.citations.authority import Authority, AuthorityKind, tidied
from argmap.law.citations.cases import PAGES
from argmap.law.citations.court_dates import DATE, TIME
from argmap.law.citations.name_reach import without_lead

_WORD = re.compile(r"\d{1,3}(?=[A-Z][a-z])|[^\W_]+")
"""A word; the number of a note may be glued to one, as some programs print it."""
_LEAST, _LEAST_LETTERS = 2, 10
_FARTHEST = 120
_BARE, _BARE_LETTERS = 4, 20
"""So many words and letters of a title are a citation with nothing behind them."""
_UNIQUE, _LONGEST = 6, 300
"""So many words of a title stand nowhere else, even over the end of a paragraph."""
_MARKS = "\"“”'‘’"
_DAY = (
    rf"(?:{DATE}|\d{{1,2}} [A-Z][a-z]+\.? \d{{4}}|\d{{4}}-\d\d-\d\d"
    r"|\d{1,2}[./]\d{1,2}[./]\d{4})"
)
_NAMES = r"(?:the )?[A-Z][\w.&'-]*(?: (?:[A-Z][\w.&'-]*|of|the|and|&|for|de|du)){0,5}"

_SEEN = r"(?:[Uu]pdated|[Pp]ublished|[Pp]osted|[Ll]ast visited|[Aa]ccessed)"
_INSIDE = (
    rf"(?P<by>{_NAMES},? )?(?:(?P<seen>{_SEEN}),? (?:on )?)?"
    rf"(?:(?P<day>{_DAY}){TIME}?|undated|n\.d\.)(?:; [^()]{{1,60}})?"
)
_CLOSES = rf"[.?!…]{{0,3}},?[{_MARKS}]{{0,2}},?"
_PIN = rf"(?:,? at (?P<pinpoint>[A-Z]?{PAGES})|,? (?P<paragraph>¶¶? ?\d+(?:-\d+)?))"
_NUMBERED = r"(?:Dkts?|Docket|ECF|Docs?|D\.E|DE)\b"
"""A number on the docket behind a title is no publisher of it: “Title, Dkt. 12-3 at 4”."""
_PUBLISHED = (
    rf"(?:(?:(?<=,)|(?<=[{_MARKS}])| -| \||:| in| on) (?!{_NUMBERED})(?P<publisher>{_NAMES}))"
)
_DATED = re.compile(
    rf"{_CLOSES}{_PUBLISHED}?(?:,? \({_INSIDE}\)|,? (?P<date>{_DAY}){TIME}?(?=[,.;:)]| \(|$)"
    rf"|(?=,? (?:available at )?https?:)){_PIN}?(?:,? (?:available at )?(?P<url>{ADDRESS}))?"
    r"(?: \((?:last visited|accessed) [^()]{1,40}\))?"
)
_PRINTED = re.compile(rf"{_CLOSES}{_PUBLISHED}{_PIN}?(?=[.;)]|$)")
_PLACED = re.compile(rf"{_CLOSES}{_PIN}")
_ATTACHED = r"[^,]*\b(?:Exs?|Exhs?|Exhibits?|Decl|Tabs?|Atts?|Apps?|Appendix|Dkt|ECF|Doc)\b"
"""A cite to what is attached before a title is no author of it: “Ex. A, *Title*”."""
_CAPITAL = r"[^\W\d_a-zß-öø-ÿ]"
_PERSON = (
    rf"{_CAPITAL}[\w.'-]*"
    rf"(?: (?:{_CAPITAL}[\w.'-]*|&|and|et|al\.|de|la|von|van|der)){{1,6}}"
)
_AUTHOR = re.compile(
    r"(?:^|[.;:!?)(”\"’] |[(\[]|\b(?:[Ss]ee|[Cc]f\.|also|e\.g\.,|[Aa]ccord) )"
    rf"(?P<author>(?!{_ATTACHED})(?:{_CAPITAL}[\w'-]{{2,}}"
    rf"|(?:{_PERSON}(?:, {_PERSON}){{0,3}},? (?:&|and) )?{_PERSON}"
    r"(?:, (?:Jr|Sr|II|III|Esq|M\.D|Ph\.D)\b\.?)?)), $"
)
_QUOTED = re.compile(r"[\"“](?P<title>[^\W_a-z][^\"“”]{8,200}?)[.,?!]?[\"”]")
_LONG, _HEADLINE = 4, 0.8


class Named(NamedTuple):
    """Where the title of something known stands in a text; that of a law is a citation alone."""

    start: int
    end: int
    size: int
    is_law: bool = False


class Titled(NamedTuple):
    """A citation by a title: where it stands, and its parts by name."""

    start: int
    end: int
    parts: dict[str, str]


class Titles:
    """The titles that a document may cite something by, made ready to be found in its words.

    `short` are the short names that the document gives with *hereinafter*, `words` those of
    each title but of a law, in small letters.
    """

    def __init__(
        self, titles: Iterable[str] = (), short: Iterable[str] = (), laws: Iterable[str] = ()
    ) -> None:
        self.short = tuple(sorted(short, key=lambda name: (-len(name), name)))
        self._by_first: dict[str, list[tuple[str, ...]]] = {}
        for words in sorted({_keys(tidied(title)) for title in titles}, key=len, reverse=True):
            if len(words) >= _LEAST and sum(map(len, words)) >= _LEAST_LETTERS:
                self._by_first.setdefault(words[0], []).append(words)
        self.words = tuple(words for ones in self._by_first.values() for words in ones)
        self._laws = {_keys(tidied(name)) for name in laws}
        for words in filter(None, self._laws):
            self._by_first.setdefault(words[0], []).insert(0, words)

    def named_in(self, words: str) -> list[Named]:
        """List where a text on one line has titles; of two at one place the longer one."""
        if not self._by_first:
            return []
        spans = [(match.start(), match.end()) for match in _WORD.finditer(words)]
        keys = [words[start:end].casefold() for start, end in spans]
        found: list[Named] = []
        at = 0
        while at < len(keys):
            size = self._size_at(keys, at)
            if size:
                start, end = spans[at][0], spans[at + size - 1][1]
                is_law = tuple(keys[at : at + size]) in self._laws and not words[start].islower()
                found.append(Named(start, _closed(words, start, end), size, is_law))
            at += size or 1
        return found

    def are_broken(self, first: str, second: str) -> bool:
        """Tell whether a long title begins at the end of a text and ends in the next."""
        ahead = _keys(first[-_LONGEST:])
        behind = _keys(second[:_LONGEST]) if ahead else ()
        return any(
            ahead[-size:] == title[:size] and behind[: len(title) - size] == title[size:]
            for titles in self._by_first.values()
            for title in titles
            if len(title) >= _UNIQUE
            for size in range(1, len(title))
        )

    def _size_at(self, keys: Sequence[str], at: int) -> int:
        for title in self._by_first.get(keys[at], ()):
            if tuple(keys[at : at + len(title)]) == title:
                return len(title)
        return 0


def titled_citations(words: str, named: Iterable[Named]) -> Iterator[Titled]:
    """Walk the citations by a known title; a short one needs a date, a publisher or a page."""
    for one in named:
        if one.is_law:
            yield Titled(one.start, one.end, {"document": words[one.start : one.end]})
            continue
        is_long = one.size >= _BARE and one.end - one.start >= _BARE_LETTERS
        tail = _tail(words, one.end)
        if tail is not None or is_long:
            yield _titled(words, one.start, one.end, tail)


def quoted_citations(words: str) -> Iterator[Titled]:
    """Walk the citations of articles nobody knows whose titles stand in marks: “Title,” CNN (…)."""
    for match in _QUOTED.finditer(words):
        if _is_headline(match["title"]):
            tail = _DATED.match(words, match.end())
            if tail and tail["publisher"] and (tail["day"] or tail["date"] or tail["url"]):
                yield _titled(words, match.start("title"), match.end("title"), tail)


def article_of(parts: Mapping[str, str], text: str) -> Authority:
    """Return the article that the parts of a citation by its title name."""
    named: dict[str, Any] = dict(parts)
    return Authority(AuthorityKind.ARTICLE, text=text, **named)


def start_with_marks(words: str, start: int) -> int:
    """Return where a title begins with the quotation mark it stands in, or a sign of its own."""
    while start and words[start - 1] in _MARKS + "$€£#":
        start -= 1
    return start


def is_before(words: str, one: Named, at: int) -> bool:
    """Tell whether nothing but the points of a citation stands between a title and a place."""
    return one.end <= at and not words[one.end : at].strip(f" .,?!…){_MARKS}")


def _titled(words: str, start: int, end: int, tail: re.Match[str] | None) -> Titled:
    told = {key: value for key, value in tail.groupdict().items() if value} if tail else {}
    parts: dict[str, str] = {"document": words[start:end]}
    parts |= {key: told.get(key, "") for key in ("pinpoint", "paragraph", "url")}
    parts["publisher"] = (told.get("publisher") or told.get("by", "")).rstrip(" ,")
    is_seen = told.get("seen", "").casefold().startswith(("last", "accessed"))
    day = "" if is_seen else told.get("day") or told.get("date", "")
    parts["date"] = day if re.fullmatch(DATE, day) else ""
    begins = start_with_marks(words, start)
    author = _AUTHOR.search(words, max(0, begins - _FARTHEST), begins)
    named = without_lead(author["author"]) if author else ""
    # One word is a name before a whole citation alone: “However, *Title* says …”.
    is_name = " " in named or (parts["publisher"] and without_lead(f"{named} x") != "x")
    if author and is_name:
        parts["author"], begins = named, author.end("author") - len(named)
    return Titled(begins, tail.end() if tail else end, {k: v for k, v in parts.items() if v})


def _tail(words: str, end: int) -> re.Match[str] | None:
    return _DATED.match(words, end) or _PRINTED.match(words, end) or _PLACED.match(words, end)


def _is_headline(words: str) -> bool:
    """Tell whether the longer words of a phrase have capitals, as those of a title do."""
    longer = [word for word in words.split() if len(word) >= _LONG]
    return len(longer) > 1 and sum(not word[0].islower() for word in longer) >= _HEADLINE * len(
        longer
    )


def _closed(words: str, start: int, end: int) -> int:
    """Take in the bracket that a title closes: “Parler Sues Amazon (San Francisco)”."""
    inside = words[start:end]
    is_open = inside.count("(") > inside.count(")")
    return end + 1 if is_open and words[end : end + 1] == ")" else end


def _keys(title: str) -> tuple[str, ...]:
    return tuple(match[0].casefold() for match in _WORD.finditer(title))
