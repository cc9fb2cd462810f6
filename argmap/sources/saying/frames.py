"""Whole sentences that say who speaks: “That is Matze speaking: “…””, ““…” is how Matze put it”.

Each is known by all of its words (`resources/wording/frames.toml`), so that a name elsewhere in a
sentence is nobody who speaks.
"""

from __future__ import annotations

import re
from functools import cache

from argmap.case.times_in_words import WEEKDAYS
from argmap.case.toml_table import TomlTable
from argmap.resources import resource
from argmap.sources.months import MONTH
from argmap.sources.saying.attributing_words import attributing_words, one_of
from argmap.sources.saying.speaker_of_verb import TITLE
from argmap.sources.saying.speaker_phrases import Named, subject_of

_FILE = "frames.toml"
_LISTS = (
    *("ahead", "ahead_of_sentence", "ahead_of_end", "within", "beside", "behind", "around"),
    *("before", "echoing", "spoken"),
)
_CAPITAL = r"(?:(?!(?:Not|No|Nobody|None|Nothing|Neither|Nor)\b)[A-Z][\w&-]*\.?(?:[’'](?!s\b)\w+)?)"
_NAME = rf"(?:{_CAPITAL}(?:\s+{_CAPITAL}){{0,4}})"
_PLACEHOLDERS = {
    "SELF": r"(?:\s+(?:himself|herself|itself|themselves|too|again|alone))?",
    "DAY": rf"(?:(?:{MONTH})\s+\d{{1,2}}(?:,\s+\d{{4}})?|{'|'.join(WEEKDAYS)})",
    "PRESS": r"(?:the\s+(?:press|public|court|users|media|world)|reporters|Fox\s+News|users)",
    "ANY": r"[^.;:“”]{0,50}",
    "ENDS": r"(?=\s*(?:[,.;!]|$|\())",
}
_PLACEHOLDER = re.compile(r" SELF|WHOSE|WHO|SAYING|SPOKEN|PARTICIPLE|DAY|PRESS|ANY|ENDS")
_SMALL = re.compile(r"(?<![\\\w\[])[a-z](?=[a-z])")
"""The letter that a word begins with."""
_HEAD = r"(?:(?:And|But|Or|Yet|So|Now|Then|Indeed|Here|Again|Instead|Once\s+more|Finally),?\s+)?"
_TAIL = r"(?:\s*[,:—–]|\s+(?:as\s+follows|that|this|thus)\s*:?)?\s*$"
_INNER = r"{}\s*[,:]?\s*$"
_MARKS = " \n“”\"‘’'«»„"
_CLOSED = re.compile(r"^[\s,.?!…]*[”’\"'»“«]+(?:\d{1,3}|\[\^\w+\])?\s*")
_SENTENCE = 6
"""So many words are a sentence; fewer may tell how somebody's answer is: “AWS's answer is “no””."""


def framed_ahead(ahead: str, words: str) -> Named | None:
    """Read who speaks by all that stands before a quotation in its sentence; None where no frame.

    A bracket that is open there stands for a sentence of its own. `words` are what is quoted.
    """
    inner = TITLE.sub("", _opened(ahead)).strip()
    if inner:
        # Behind a name a small letter goes on with its sentence, and quotes nobody's.
        named = None if words[:1].islower() else _first("beside", _INNER, inner)
        if named is not None:
            return named._replace(is_aside=True)
        named = _first("within", _INNER, inner) or _framed(inner, words)
        if named is not None:
            return named
    return _framed(ahead, words)


def framed_around(ahead: str, after: str) -> Named | None:
    """Read who speaks by what stands on both sides of a quotation: “Who said so? Matze did.”."""
    text = f"{TITLE.sub('', ahead).strip(_MARKS)} … {_CLOSED.sub('', TITLE.sub('', after))}"
    return _first("around", rf"\W*{_HEAD}{{}}", text)


def framed_behind(rest: str) -> Named | None:
    """Read who speaks by what stands behind a quotation and the marks that close it."""
    return _first("behind", "{}", TITLE.sub("", rest))


def said_before(before: str) -> Named | None:
    """Read who speaks by a sentence before that says so: “Matze said as much. “…””."""
    text = TITLE.sub("", before).strip()
    return _first("before", rf"(?:^|.*[.!?]\s+|.*\n){_HEAD}{{}}$", text)


def echoed(ahead: str) -> tuple[str, ...]:
    """Return the names of those whom a sentence says to be repeated: “Echoing Matze, AWS said”."""
    named = _first("echoing", rf"\W*{_HEAD}{{}}", TITLE.sub("", ahead))
    return named.names if named else ()


def _framed(ahead: str, words: str) -> Named | None:
    text, around = TITLE.sub("", ahead).strip(), rf"\W*{_HEAD}{{}}{_TAIL}"
    named = _first("ahead", around, text)
    if named is None and len(words.split()) >= _SENTENCE:
        named = _first("ahead_of_sentence", around, text)
    if named is None and words.endswith((".", "!", "?")):
        named = _first("ahead_of_end", around, text)
    return named


def _first(rows: str, around: str, text: str) -> Named | None:
    """Return who is named by the first frame of a list that a text begins with."""
    for frame in _frames(rows, around):
        match = frame.match(text)
        named = _named(match["who"]) if match else None
        if named is not None:
            return named
    return None


def _opened(ahead: str) -> str:
    """Return what stands in the bracket that is open at the end of a text; empty without one."""
    at = max(ahead.rfind("("), ahead.rfind("["))
    inner = ahead[at + 1 :]
    return "" if at < 0 or ")" in inner or "]" in inner else inner.rstrip('“"‘ ')


def _named(who: str) -> Named | None:
    named = subject_of(f"{who.rstrip(' ,')} ".strip())
    return named if named is not None and named.names else None


@cache
def _frames(rows: str, around: str) -> tuple[re.Pattern[str], ...]:
    """Return the frames of a list, each set into what may stand around it."""
    before, _, behind = around.partition("{}")
    told = _file()[rows].splitlines()
    return tuple(re.compile(f"{before}{_pattern(row)}{behind}", re.DOTALL) for row in told if row)


@cache
def _file() -> dict[str, str]:
    root = TomlTable.parse(resource("wording", _FILE).read_text("utf-8"), f"wording/{_FILE}")
    told = {name: root.text(name).strip() for name in _LISTS}
    root.done()
    return told


def _pattern(row: str) -> str:
    """Return the regular expression that a row of the file stands for."""
    plain = re.sub(r"(?<!\\)\((?!\?)", "(?:", row)
    plain = _SMALL.sub(lambda letter: f"[{letter[0].upper()}{letter[0]}]", plain)
    parts = _PLACEHOLDER.split(plain)
    found = [_placeholder(one.strip()) for one in _PLACEHOLDER.findall(plain)]
    spaced = [part.replace(" ", r"\s+") for part in parts]
    return "".join(a + b for a, b in zip(spaced, (*found, ""), strict=True))


def _placeholder(name: str) -> str:
    words = attributing_words()
    if name == "WHO":
        return _who()
    if name == "WHOSE":
        return rf"{_who()}(?:[’']s?|(?<=s)[’'])"
    if name == "SPOKEN":
        return f"(?i:{''.join(_file()['spoken'].split())})"
    if name in {"SAYING", "PARTICIPLE"}:
        return f"(?i:{one_of(words.sayings if name == 'SAYING' else words.participles)})"
    return _PLACEHOLDERS[name]


@cache
def _who() -> str:
    """Return a pattern of somebody told by name or by an office: “a Parler spokesperson”."""
    roles = one_of(attributing_words().roles)
    return (
        rf"(?P<who>(?:(?:[Aa]n?|[Tt]he)\s+)?(?:(?i:{roles})\s+(?:for|of)\s+(?:the\s+)?)?{_NAME}"
        rf"(?:[’']s?\s+(?:[\w-]+\s+){{0,2}}?(?:(?i:{roles})(?:,?\s+{_NAME})?|{_NAME})"
        rf"|\s+(?i:{roles}))?(?:,\s[^,;:“”()]{{2,60}},(?=\s))?)"
    )
