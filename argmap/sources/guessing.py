"""What a text and its file name say about a source, for the form the user corrects.

A guess says where it came from. Where nothing says, the guess is empty: a wrong
author in a citation is worse than a blank one.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Container, Mapping
from dataclasses import dataclass, replace
from pathlib import PurePath
from typing import Any

from argmap.sources.date_lines import date_of_line, is_of_a_heading
from argmap.sources.datelines import WIRES, sent_from, without_wire
from argmap.sources.dates import date_in
from argmap.sources.language import language_of
from argmap.sources.paper_kinds import kind_told, title_below_caption
from argmap.sources.quality import (
    TextWarning,
    is_breadcrumb,
    is_page_furniture,
    text_warnings,
    translation_signs,
)

_PERSON = r"[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){1,3}"
_BYLINE = re.compile(
    rf"(?i:by|written by|reported by|author)[: ] ?(?P<value>{_PERSON}(?:(?:, | and ){_PERSON})*)"
    r"(?: ?[|\u00b7\u2022\u2013\u2014] ?.{0,60}"
    r"|,? (?:on )?(?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8}\.?),? \d{4}\b.{0,40})?"
)
_COPYRIGHT = re.compile(
    r"(?:©|\(c\)|copyright)[ ©]*(?:\d{4}[, ]*)?(?P<value>[^\W\d][^.|]{1,60}?)"
    r"(?:\. .*|\.? all rights reserved.*|\.)?",
    re.IGNORECASE,
)
_VIA = re.compile(r"\[(?:via|from|h/t) (?P<value>[^\]]{2,60})\]", re.IGNORECASE)
_TOLD_WIRE = re.compile(rf"(?:told|message to|statement to|interview with) (?P<value>{WIRES})\b")
_OATH = re.compile(
    r"\bI,?(?: [^.“”\n]{0,60}?)?\b(?:declare|certify|verify|state|affirm|swear)\b[^.“”]{0,60}?"
    r"\bunder (?:the )?(?:pains? and )?penalt(?:y|ies) of perjury\b"
    r"|\bbeing (?:first )?duly sworn\b|\bsubscribed and sworn (?:to )?before me\b"
    r"|\bsworn to (?:and subscribed )?before me\b",
    re.IGNORECASE,
)
_CODE_NAME = re.compile(
    r"[\W\d_]*(?:article|document|text|untitled|new|file|download|scan|page|copy)?[\W\d_]*"
    r"|.*[0-9a-f]{8,}.*",
    re.IGNORECASE,
)
_MARKED = re.compile(
    r"#{1,6}[ \t]+(?P<heading>.*?\S)(?:[ \t]+#+)?|(?P<mark>\*{1,3}|_{1,3})(?P<line>[^*_]+)(?P=mark)"
)
OF_FILE_NAME = "the name of the file"
"""Where a guess came from that nothing in a text says."""
_WORD = 4
"""A name of one word has as many letters: a shorter one is an abbreviation, and names nothing."""
_HEADING = 160
_PARAGRAPH = 80
_TOP = 10
_SIGNS = 2
_ABOVE = 3
"""The heading of a text is one of so many lines at its beginning."""


@dataclass(frozen=True, slots=True)
class Guess:
    """A value for a field of the form, and where it came from; both empty where nothing says."""

    value: str = ""
    came_from: str = ""

    def __bool__(self) -> bool:
        return bool(self.value)


@dataclass(frozen=True, slots=True)
class SourceGuess:
    """What can be guessed about a source, and what is odd about its text.

    `translated` and `sworn` are "yes" or empty, and only ever hints. `date` and `accessed` are
    ISO dates, `language` an ISO 639-1 code, `kind` a value of `SourceKind`; `url` and
    `accessed` are known only where the file says them. `told_date` is a date that a
    sentence tells where nothing dates the text: it may be of what happened. What pages print
    beside their text may name the paper and its day, or whoever printed it and when; the stamp of
    an electronic filing tells its entry on the docket, and the day of filing.
    """

    title: Guess
    author: Guess
    publisher: Guess
    date: Guess
    kind: Guess
    language: Guess
    dateline: Guess
    origin: Guess
    translated: Guess
    warnings: tuple[TextWarning, ...]
    url: Guess = Guess()
    accessed: Guess = Guess()
    told_date: Guess = Guess()
    printed_publisher: Guess = Guess()
    printed_date: Guess = Guess()
    sworn: Guess = Guess()
    record_cite: Guess = Guess()
    filed_date: Guess = Guess()


def guess_source(text: str, file_name: str = "", headings: Collection[str] = ()) -> SourceGuess:
    """Guess what a text is from the text itself and the name of its file.

    `headings` are the lines that are set as such, by their style or the size of their type.
    """
    lines = [_unmarked(line.strip()) for line in text.split("\n") if line.strip()]
    top, ends = lines[:_TOP], lines[:_TOP] + lines[_TOP:][-_TOP:]
    sent = sent_from(top)
    top, bylined = without_wire(top)
    titled = title_below_caption(lines)
    title = _said(titled, "the title below the caption") or _title(top, headings)
    marked = {_unmarked(one.strip()) for one in text.split("\n") if one.lstrip().startswith("#")}
    undated = {one for one in (*marked, title.value) if one and is_of_a_heading(one)}
    return SourceGuess(
        title=title or _marked_title(text) or _title_of_file(file_name),
        author=_matched(_BYLINE, top, "the byline"),
        publisher=_matched(_COPYRIGHT, ends, "the copyright line"),
        date=_date([line for line in top if line not in undated], file_name),
        kind=Guess(*kind_told(text, lines, ends)),
        language=_said(language_of(text), "the script and the commonest words"),
        dateline=_said(sent.place, sent.told_by),
        origin=_said(sent.wire, sent.told_by)
        or _said(bylined, "the byline")
        or _origin(text, ends),
        translated=_translated(text),
        warnings=tuple(text_warnings(text)),
        told_date=_told_date(top, undated),
        sworn=_sworn(text),
    )


def with_said(guess: SourceGuess, said: Mapping[str, Guess]) -> SourceGuess:
    """Put what a file says of itself, by the names of the fields, before what was guessed."""
    known: dict[str, Any] = {name: one for name, one in said.items() if one}
    return replace(guess, **known)


def _said(value: str, came_from: str) -> Guess:
    return Guess(value, came_from) if value else Guess()


def _matched(pattern: re.Pattern[str], lines: list[str], came_from: str) -> Guess:
    found = (match["value"] for line in lines if (match := pattern.fullmatch(line)))
    return _said(next(found, ""), came_from)


def _unmarked(line: str) -> str:
    """Leave out the marks with which Markdown sets a heading, or a whole line as strong."""
    found = _MARKED.fullmatch(line)
    return (found["heading"] or found["line"]) if found else line


def _title(top: list[str], headings: Collection[str]) -> Guess:
    crumb = re.split(r"\s[/>»\u203a]\s", top[0])[-1] if top and is_breadcrumb(top[0]) else ""
    rest = [line for line in top if not is_page_furniture(line)]
    if crumb:
        repeated = bool(rest) and _bare(rest[0]) == _bare(crumb)
        return Guess(crumb, "the page's path" + (", and the line after it" if repeated else ""))
    if len(rest) > 1 and _is_heading(rest[0]):
        return Guess(rest[0], "the first line")
    return _said(_headed(rest, headings), "the first heading")


def _headed(top: list[str], headings: Collection[str]) -> str:
    """Return what is set as a heading and begins a text; above it may stand the name of a part.

    So a heading may end as a sentence does.
    """
    for line in top[:_ABOVE]:
        if line in headings and len(line) <= _HEADING and " " in line:
            return "" if _BYLINE.fullmatch(line) else line
        if len(line) >= _PARAGRAPH or line[-1] in ".,:;":
            break
    return ""


def _marked_title(text: str) -> Guess:
    """Return the heading that Markdown marks at the very beginning, were it a single word."""
    found = _MARKED.fullmatch(text.lstrip().partition("\n")[0].strip())
    return _said(found["heading"] or "", "the first line") if found else Guess()


def _is_heading(line: str) -> bool:
    short = len(line) <= _HEADING and " " in line
    said = _BYLINE.fullmatch(line) or "district court" in line.casefold()
    return short and line[-1] not in ".,:;" and not said


def _bare(line: str) -> str:
    return line.strip(" .").casefold()


def _title_of_file(file_name: str) -> Guess:
    stem = PurePath(file_name).stem
    words = re.sub(
        r"[\s_-]+", " ", re.sub(r"(?<!\d)\d{4}[-_]?\d\d[-_]?\d\d(?!\d)", " ", stem)
    ).strip()
    is_word = len(words) >= _WORD and words.isalpha()
    if _CODE_NAME.fullmatch(stem) or not (is_word or " " in words):
        return Guess()
    return Guess(words[0].upper() + words[1:], OF_FILE_NAME)


def _date(top: list[str], file_name: str) -> Guess:
    for line in top:
        # In a paragraph a date is of what is told, not of the telling.
        if len(line) < _PARAGRAPH and (found := date_of_line(line)):
            return Guess(found, f"the line “{line}”")
    return _said(date_in(file_name), OF_FILE_NAME)


def _told_date(top: list[str], headings: Container[str]) -> Guess:
    told = (
        (f"the {'heading' if line in headings else 'sentence'} “{line}”", date_in(line))
        for line in top
        if line in headings or len(line) < _PARAGRAPH
    )
    return next((Guess(date, where) for where, date in told if date), Guess())


def _origin(text: str, ends: list[str]) -> Guess:
    via = _matched(_VIA, ends, "the line that says via whom")
    if via:
        return via
    told = _TOLD_WIRE.search(text)
    return _said(told["value"] if told else "", "whom somebody in it told")


def _sworn(text: str) -> Guess:
    found = _OATH.search(text)
    return Guess("yes", f"“{' '.join(found[0].split())}”") if found else Guess()


def _translated(text: str) -> Guess:
    signs = translation_signs(text)
    if len(signs) < _SIGNS:
        return Guess()
    return Guess("yes", f"{len(signs)} slips that machine translations make; read and judge")
