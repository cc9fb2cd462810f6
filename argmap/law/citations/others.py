"""Reading what is neither case nor law: news articles, journals, short forms, anything else."""

from __future__ import annotations

import re
from functools import cache

from argmap.law.citations.addresses import ADDRESS
from argmap.law.citations.authority import Authority, AuthorityKind, Found
from argmap.law.citations.by_eyecite import Core, CoreKind, Finder
from argmap.law.citations.cases import PAGES
from argmap.law.citations.court_dates import DATE, TIME
from argmap.law.citations.known_words import reporter_pattern

_URL = re.compile(rf",? ?(?P<url>{ADDRESS})")
DATED = re.compile(
    rf" \((?:(?P<date>{DATE}){TIME}?|undated|last visited {DATE})"
    r"(?:; (?P<more>[^()]{1,60}))?\)"
)
"""The date of an article as argmap prints it, and what is said besides, as of a translation."""
DATED_BARE = re.compile(rf", (?P<date>{DATE}){TIME}?(?=, (?:https?://|at [A-Z]?\d))")
"""The date of an article in print or at an address, as newspapers are cited."""
_PIN = re.compile(rf", (?P<pin>{PAGES})")
JOURNAL = re.compile(
    r"(?<!\S)(?P<volume>\d{1,4}) (?P<reporter>(?:[A-Z&][\w.']*\.? ){1,6}?"
    r"(?:Rev\.|REV\.|L\.J\.|J\.|L\.Q\.)(?: [A-Z]\w*\.?)?"
    r"|J\. (?:(?:on|ON|of|OF|&|[A-Z][\w.']*) ){0,5}[A-Z][\w']*\.) (?P<page>\d+)(?=,| \()"
)
"""A journal, whose name may stand in capitals, as small ones are typed."""
_MOST_NAMES = 3
_LONGEST_AUTHOR = 4


def read_short_form(text: str) -> Found | None:
    """Notice a short form, which names an authority that was cited before."""
    if not _short().search(text):
        return None
    doubt = "This is a short form of an authority cited before: add the authority in full."
    return Found(0, len(text), Authority(document=text, doubts=(doubt,)))


def read_journal(text: str, find: Finder | None) -> Found | None:
    """Read an article of a law journal; None where there is none."""
    core = _journal_core(text, find)
    if core is None:
        return None
    pin = _PIN.match(text, core.end)
    dated = DATED.search(text, core.end)
    author, _, title = text[: core.start].strip(" ,").partition(", ")
    journal = Authority(
        author=author if title else "",
        document=title or author,
        volume=core.volume,
        reporter=core.reporter,
        page=core.page,
        pinpoint=pin["pin"] if pin else "",
        date=(dated["date"] or "") if dated else "",
        doubts=("Where the author ends and the title begins is a guess.",),
    )
    return Found(0, dated.end() if dated else len(text), journal)


def read_article(text: str) -> Found | None:
    """Read a news article: author, title, publisher (date), address; None for anything else."""
    url, dated = _URL.search(text), DATED.search(text) or DATED_BARE.search(text)
    if dated is None and url is None:
        return None
    ends = [match for match in (dated, url) if match]
    names = text[: min(match.start() for match in ends)].strip(" ,")
    author, title, publisher = _names(names)
    article = Authority(
        AuthorityKind.ARTICLE,
        author=author,
        document=title,
        publisher=publisher,
        date=(dated["date"] or "") if dated else "",
        url=url["url"] if url else "",
        doubts=("Where author, title and publisher begin and end is a guess.",),
    )
    return Found(0, max(match.end() for match in ends), article)


def read_anything(text: str) -> Found:
    """Keep a text that is no authority that argmap can read."""
    doubts = ("argmap could not read this as an authority: its form is as it was typed.",)
    return Found(0, len(text), Authority(document=text, doubts=doubts if text else ()))


@cache
def _short() -> re.Pattern[str]:
    return re.compile(
        rf"^(?:Id\.|Ibid\.)(?: at {PAGES})?|\bsupra\b"
        rf"|(?<!\S)\d{{1,4}} (?:{reporter_pattern()}) at {PAGES}"
    )


def _journal_core(text: str, find: Finder | None) -> Core | None:
    for core in find(text) if find else ():
        if core.kind is CoreKind.JOURNAL:
            return core
    match = JOURNAL.search(text)
    if match is None:
        return None
    volume, reporter, page = match["volume"], match["reporter"], match["page"]
    return Core(CoreKind.JOURNAL, *match.span(), volume, reporter, page)


def _names(words: str) -> tuple[str, str, str]:
    """Part author, title and publisher at the outer commas; a title keeps its own."""
    names = words.split(", ")
    if len(names) == 1:
        return "", words, ""
    publisher = names[-1]
    people = re.split(r" (?:&|and) ", names[0])
    is_short = all(len(one.split()) <= _LONGEST_AUTHOR for one in people)
    is_author = len(names) >= _MOST_NAMES and is_short
    author = names[0] if is_author else ""
    return author, ", ".join(names[1 if is_author else 0 : -1]), publisher
