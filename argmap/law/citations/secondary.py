"""Citations of what is neither case, law, record nor article: treatises, bills, contracts.

Each kind has something that tells it: an edition, the number of a bill, a section behind a name.
What stands before that and reads like a name belongs to it. Only where it stands is read, and
whether the case has a document of that name is asked later.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from argmap.law.citations.authority import Authority
from argmap.law.citations.cases import PAGES
from argmap.law.citations.court_dates import DATE, TIME
from argmap.law.citations.known_words import bodies, document_nouns
from argmap.law.citations.name_reach import title_reach

_ORDINAL = r"\d{1,3}(?:st|d|nd|rd|th)"
_PARENS = r"(?: \([^()“”\"]*\))*"
_YEAR = r"[12]\d{3}"
_AT = rf"(?:,? at {PAGES})?"
_SECTION = r"§§? ?\d[\w\-]*(?:[.:][\w\-]+)*(?: ?\((?![12]\d{3}\))\w{1,5}\))*(?: cmts?\. \w+)?"
_DAY = rf"\((?:{DATE}|{_YEAR}){TIME}?(?:, [^()]{{1,40}})?\)"
_BEFORE = r"(?<![^\s(\[“\"‘'])"

_ALONE = re.compile(
    rf"{_BEFORE}(?:"
    r"(?:S|H\.R|H)\. (?:C(?:onf|ONF)\. |E(?:xec|XEC)\. )?"
    r"(?:R(?:ep|EP)|D(?:oc|OC)|(?:J\. |C(?:on|ON)\. )?R(?:es|ES)|Misc\. Doc)\. (?:N[oO]\. )?"
    rf"\d[\d\-]*(?:,? pt\. \d+)?{_AT}{_PARENS}"
    rf"|(?:S|H\.R)\. \d+, {_ORDINAL} Cong\.(?: §§? ?\d+)?{_PARENS}"
    rf"|Pub\. L\. (?:No\. )?\d+-\d+(?:, {_SECTION})?(?:, \d+ Stat\. \d+(?:, {PAGES})?)?{_PARENS}"
    rf"|\d+ Stat\. \d+(?:, {PAGES})?{_PARENS}"
    rf"|\d+ C(?:ong|ONG)\. R(?:ec|EC)\. [A-Z]?[\d,]*\d(?:-\d+)?(?:, {PAGES})?{_PARENS}"
    rf"|(?:The |THE )?(?:Federalist|FEDERALIST) N[oO][sS]?\. \d+{_AT}{_PARENS}"
    r"|Exec\. Order (?:No\. )?\d[\d,]*\d"
    r"(?:, \d+ (?:Fed\. Reg\.|C\.F\.R\.) [\d,]*\d(?:, [\d,\-]*\d)?)?"
    rf"{_PARENS}"
    rf"|(?:Commission |Council )?(?:Regulation|Directive) (?:\([A-Z]{{2,3}}\) )?(?:No\.? )?\d+/\d+"
    rf"(?:/[A-Z]+)?(?:,? (?:arts?\.|recitals?|rec\.) \d+(?:\(\w{{1,3}}\))*)?{_PARENS}"
    r"|Case [CT]-\d+/\d+[^“”;()]{0,100}?EU:[CTF]:\d{4}:\d+(?:,? ¶¶? ?\d+|, para\. \d+)?"
    r"|(?:BGH|BVerfG|BVerwG|BAG|OLG [A-Z]\w+|LG [A-Z]\w+|EuGH|OGH|BGer)\b[^“”;()]{0,60}?"
    r"\b(?:[IVX]+|\d+)[a-z]? [A-Z][A-Za-z]{0,3} \d+/\d\d"
    r"|Cass\. [^“”;()]{3,60}?n[°o]\.? ?\d[\d.\-]+"
    rf"|(?:Letter|E-?mail|Memorandum|Memo|Message|Interview|Statement|Press Release|Tweet)"
    rf" (?:from|by|of|with|to) [A-Z][^“”;()]{{2,120}}? {_DAY}"
    rf"|(?:[A-Z][\w.' ]{{1,40}} )?\(?@\w+\)?, (?:[A-Z]\w*|X)(?: Post)? {_DAY}"
    rf"|U\.?C\.?C\.? {_SECTION}{_PARENS}"
    r")"
)
"""What needs no name before it."""
_NAMED = re.compile(
    rf" (?:(?:{_SECTION}|{PAGES})(?:,? n\. ?\d+)? )?"
    rf"\((?:[^()]{{1,40}} )?(?:{_ORDINAL}|rev\.) ed\.?(?:,? [^()]{{1,40}})?\)"
    r"(?: \([^()“”\"]*ed\.[^()“”\"]*\))?"
    rf"|,? {_ORDINAL} Cong\. {PAGES} \({_YEAR}\){_PARENS}"
    rf"|(?<=Paper|PAPER) N[oO]\. \d[\d\-]*{_AT} \([^()]{{0,40}}{_YEAR}\)"
    rf"|,? (?:Formal|Informal) Op\. [\d\-]+(?: \({_YEAR}\))?"
    rf"|,? rr?\. \d[\w.]*(?:\(\w{{1,3}}\))*(?: cmt\. \d+)?(?: \([^()“”\"]*{_YEAR}\))?"
    rf"|,? \d+ Eur\. (?:Ct\.|Comm'n) H\.R\.(?: \(ser\. [A-Z]\))?(?: {PAGES})?(?: \({_YEAR}\))?"
)
"""What stands behind a name, and makes a citation of it."""
_BOOK = re.compile(rf" {PAGES} \((?:[A-Z][^()]{{2,40}} )?{_YEAR}\)")
"""The page and year of a book, whose author stands before its title."""
_DICTIONARY = re.compile(rf" (?:Dictionary|DICTIONARY)\b(?: {PAGES})?(?: \([^()“”\"]*{_YEAR}\))?")
_SECTIONED = re.compile(rf"(?:,? at|,)? {_SECTION}(?: \([^()“”\"]*{_YEAR}\))?")
_INSTRUCTION = re.compile(
    r"(?:(?<=Instruction)|(?<=Instructions)|(?<=Instr\.)|(?<=Instrs\.)|(?<=CACI)|(?<=WPI))"
    r",? (?:Nos?\. )?\d[\w.\-]*\w(?: \([^()“”\"]*[12]\d{3}[^()“”\"]*\))?"
)
"""The number of an instruction to a jury."""
_PARAGRAPHED = re.compile(
    rf",? ¶¶? ?\d+(?:(?P<sub>[:.]\d+)+(?:-\d+)?|(?:-\d+)?)(?: \([^()“”\"]*{_YEAR}\))?"
)
_IN_MEDIUM = re.compile(
    r"(?:,? (?:bk|ch|pt|vol|art|canto|act|sc)\. [\dIVXivx]+){0,2}"
    r" \((?:[^()“”\"]{0,60}\b)?(?:broadcast|podcast|documentary|television|radio|film|video"
    r"|trans\.|transl\.|eds\.|on file with|unpublished|forthcoming|working paper"
    r"|last (?:visited|updated))"
    r"[^()“”\"]{0,60}\)"
)
"""Where something was heard, seen or kept that has neither volume nor edition."""
_ISSUED = re.compile(rf"(?: {PAGES})? \((?:[A-Z][a-z]{{2,8}}\.? )?(?:\d{{1,2}}, )?{_YEAR}\)")
"""The date of what a body has printed."""
_TRANSCRIPT = re.compile(
    r"(?<![\w.])(?:(?:Hr'g |Trial |Dep\. )?Tr\. of [A-Z][\w.']*(?: [A-Z][\w.']*){0,3},? (?:at )?"
    r"|(?:(?:Pls?|Defs?|Pet'?r?s?|Resp't?s?|Appellants?|Appellees?|Mot|Opp'n|Gov't)'?s?\.?'?s? )"
    r"(?:Mem|Br|Opp'n|Reply|Mot|Resp)\.?(?: Br\.)?(?: in (?:Supp|Opp'n)\.?)?,? (?:at )?)"
    r"\d+(?::\d+)?(?:-\d+(?::\d+)?)?"
    r"|(?<=\()(?:R|JA|J\.A|CR|RT|AR|S?ER|App|Pet\. App|A)\.? (?:at )?\d+[a-z]?(?:-\d+)?(?=\))"
)
"""A place in a transcript, a brief or a record on appeal, by its short name."""
_DEFINING = re.compile(r" ?\((?:the )?[“\"'][^()]*[”\"']\)")
_INITIALS = re.compile(r"[A-Z]{3,6}")
_LEAST_AUTHORED = 4
_LAST_OF_BODY = 4
_GERMAN = re.compile(r"[a-zäöü](?:gesetz|gesetzbuch|ordnung|vertrag)$")
"""How laws are called in German, which are cited by section."""


class Secondary(NamedTuple):
    """Where such a citation stands, its name, and its parts besides."""

    start: int
    end: int
    parts: dict[str, str]


def numbered_sources(words: str) -> Iterator[Secondary]:
    """Walk what is told by a number or an edition, which no law or article has."""
    for match in _ALONE.finditer(words):
        yield Secondary(*match.span(), _parts(match[0], match[0]))
    for match in _NAMED.finditer(words):
        yield from _behind_name(words, match)
    for match in _BOOK.finditer(words):
        for one in _behind_name(words, match):
            named = one.parts["other"]
            if ", " in named and len(named.split()) >= _LEAST_AUTHORED:
                yield one


def named_sources(words: str) -> Iterator[Secondary]:
    """Walk what is told by its name: a dictionary, a section of a contract.

    A name may be that of a law or of an article, which are looked for before.
    """
    yield from _in_other_forms(words)
    for match in _DICTIONARY.finditer(words):
        start = title_reach(words, match.start())
        if start < match.start():
            end = match.start() + len(" Dictionary")
            yield Secondary(start, match.end(), _parts(words[start:end], match[0], date="named"))
    for match in _SECTIONED.finditer(words):
        for one in _behind_name(words, match):
            if "date" in one.parts or _is_sectioned(one.parts["other"].split()):
                yield one
    for match in _cited_alone().finditer(words):
        yield Secondary(*match.span("name"), _parts(match["name"], ""))


def _in_other_forms(words: str) -> Iterator[Secondary]:
    """Walk instructions, broadcasts, what a body has printed, and what is cited by paragraph."""
    for match in (*_INSTRUCTION.finditer(words), *_IN_MEDIUM.finditer(words)):
        yield from _behind_name(words, match)
    for match in _ISSUED.finditer(words):
        yield from (one for one in _behind_name(words, match) if _is_of_body(one.parts["other"]))
    for match in _PARAGRAPHED.finditer(words):
        for one in _behind_name(words, match):
            name = one.parts["other"].split()
            if (match["sub"] and len(name) > 1) or not document_nouns().isdisjoint(name):
                yield one


def recorded_sources(words: str) -> Iterator[tuple[int, int]]:
    """Walk the places in transcripts, briefs and records on appeal."""
    for match in _TRANSCRIPT.finditer(words):
        yield match.span()


def secondary_of(parts: Mapping[str, str], text: str) -> Authority:
    """Return the authority that the parts of such a citation name."""
    return Authority(
        text=text,
        document=parts["other"],
        section=parts.get("section", ""),
        date=parts.get("date", ""),
    )


def is_by_name_only(one: Authority) -> bool:
    """Tell whether a citation gives a name, perhaps with a section, and neither year nor number.

    A contract or a policy is cited so, and anything that its writer has given a short name.
    """
    is_secondary = bool(one.document) and not (one.code or one.volume or one.url or one.parties)
    return is_secondary and not one.date


def _behind_name(words: str, match: re.Match[str]) -> Iterator[Secondary]:
    start = title_reach(words, match.start())
    if start < match.start():
        yield Secondary(start, match.end(), _parts(words[start : match.start()], match[0]))


def _is_sectioned(name: list[str]) -> bool:
    """Tell whether what has sections goes by such a name: a contract, CSA, Corbin on Contracts."""
    is_short = bool(name) and bool(_INITIALS.fullmatch(name[-1]))
    is_treatise = "on" in name[1:-1] or (bool(name) and bool(_GERMAN.search(name[-1])))
    return is_short or is_treatise or "&" in name or not document_nouns().isdisjoint(name)


def _is_of_body(name: str) -> bool:
    """Tell whether a body is the author before the first comma, and a title stands behind it."""
    author, _, title = name.partition(", ")
    words = author.split()
    return bool(title) and title[0].isalnum() and not bodies().isdisjoint(words[-_LAST_OF_BODY:])


def _parts(name: str, behind: str, date: str = "") -> dict[str, str]:
    """Part a section and a year from what they are of; what has another number is dated as well."""
    section, year = re.search(rf"{_SECTION}", behind), re.search(rf"(?<!\d){_YEAR}(?!\d)", behind)
    sectioned = _SECTIONED.fullmatch(behind)
    is_numbered = behind and not sectioned
    dated = year[0] if year else date or ("numbered" if is_numbered else "")
    parts = {
        "other": _DEFINING.sub("", name).strip(" ,"),
        "section": section[0] if section else "",
        "date": dated,
    }
    return {key: value for key, value in parts.items() if value}


@cache
def _cited_alone() -> re.Pattern[str]:
    """Return what finds a document whose name is a sentence of its own behind a quotation."""
    nouns = "|".join(sorted(document_nouns()))
    word = r"(?:[A-Z][\w.&'-]*|of|the|and|for|on)"
    names = rf"[A-Z][\w.&'-]*(?: {word}){{0,6}}"
    ends = r"(?=\.(?:$| [A-Z“\"(])|\)| \(|;|$)"
    return re.compile(
        rf"(?:(?<=[.”\"] )|(?<=\()|(?:[Ss]ee|[Cc]f\.) )(?P<name>{names} (?:{nouns})"
        rf"|(?<=[”\"] ){names} v\.? {names}){ends}"
    )
