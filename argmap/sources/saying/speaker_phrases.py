"""Whom a phrase of a brief names as a speaker: “counsel for AWS”, “Parler’s CEO”, “the court”."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from argmap.sources.saying.attributing_words import attributing_words, one_of
from argmap.sources.saying.introduced import behind_introduction, endings, is_introduction
from argmap.sources.wording import english

COURT = "the court"
PLAINTIFF = "plaintiff"
_CAPITAL = r"(?:[A-Z][\w&-]*\.?(?:[’'](?!s\b)\w+)?)"
_PROPER = rf"{_CAPITAL}(?:\s+(?:{_CAPITAL}|of|the)){{0,6}}"
_BOUNDARY = re.compile(
    r"[,;:()—–\[\]“”\"«»]|\b(?:that|but|while|whereas|although|though|because|when|after|before|as"
    r"|if|since|so|yet|until|once|whether|how|what|where|and|or|than|nor|unlike|like)\b",
    re.IGNORECASE,
)
_RELATIVE = re.compile(r",?\s*\b(?:who|which|that)\s*$")
_NOT_WHO = re.compile(r"(?:and\s+|but\s+)?(?:not|never|unlike|rather\s+than|instead\s+of)\s")
"""What begins an aside on who does not: “AWS, not Twitter, said”."""
_JOINED = re.compile(rf"(?P<one>{_PROPER})\s+and\s*$")
_BEHIND = re.compile(r"\s+(?:to|of|from|for|in|on|at|with|by|against|about)\s.*$")
_OWNING = re.compile(r"(?:[’']s|(?<=s)[’'])$")
_ADVERB = re.compile(
    r"\w+ly|later|earlier|soon|sooner|afterwards?|thereafter|meanwhile|likewise|moreover|further"
    r"|furthermore|however|nevertheless|nonetheless|otherwise|then|now|here|there|also|too|again"
    r"|indeed|still|instead|thus|hence|therefore|next|once|sometimes|often|never|perhaps"
    r"|today|yesterday|tomorrow|tonight|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day",
    re.IGNORECASE,
)
"""A word that begins a sentence and names nobody, though it has a capital there."""
_WHEN = re.compile(
    r"(?:on|in|by|since|last|that|this)\s+(?:(?:late|early)\s+)?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    r"|(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Aug|Sept|Oct|Nov|Dec)\.?)(?:\s+\d{1,2})?(?:,?\s+\d{4})?|[12]\d{3})"
    r"\s+(?=\S)",
    re.IGNORECASE,
)
"""A day that a sentence begins with, before its subject."""
_EMPTY = frozenset(
    ("the", "a", "an", "this", "that", "these", "those", "its", "his", "her", "their")
)
_COUNTED = frozenset(("one", "two", "three", "several", "none", "others", "first", "second"))
_OTHER_SUBJECT = re.compile(
    r"\s(?:nobody|no\s+one|none|somebody|someone|anybody|anyone|everybody|everyone|users|people|others"
    r"|many|some|most|all|those|they|we|he|she|I)\s"
    r"|(?<!\bon)(?<!\bin)(?<!\bat)(?<!\bto)(?<!\bof)(?<!\bby)(?<!\bfor)(?<!\bfrom)(?<!\bwith)(?<!\babout)"
    r"\s(?:an?|the|its|his|her|their)\s(?=.*\s(?:of|at|for|in|from|on|with)\s*$)",
    re.IGNORECASE,
)
"""What is the subject itself, and has a name behind it: “nobody at Amazon”, “the head of AWS”."""


class Named(NamedTuple):
    """Whom a phrase names; no names where it is somebody, and nobody can tell whom.

    `is_office` tells that it is somebody who holds an office, and not by whom it is held;
    `is_aside` that the name stands in a bracket, where it may be that of a paper or a place;
    `is_credited` that the bracket says in words whom it quotes; `is_joint` that all say so.
    """

    names: tuple[str, ...]
    printed: str = ""
    is_office: bool = False
    is_aside: bool = False
    is_credited: bool = False
    is_joint: bool = False


UNKNOWN = Named(())
_CITE = re.compile(r"(?:(?:Tr|Dep|Decl|Exs?|Dkt|Compl|Doc|App|Br|Op|Id)\.|ECF)(?=\s)")
"""What begins a cite to the record, which speaks for nobody: “As Tr. at 4 puts it”."""


def subject_of(before: str) -> Named | None:
    """Read the subject that ends where its verb begins; None where no subject stands there."""
    relative = _RELATIVE.search(before)
    if relative and before[: relative.start()].strip():
        before = before[: relative.start()]
    aside = re.search(r",\s(?P<aside>[^,;:()“”]{1,80}),\s*$", before)
    others: tuple[str, ...] = ()
    if aside:
        is_other = is_introduction(aside["aside"]) or _NOT_WHO.match(aside["aside"])
        inside = None if is_other else named_by(aside["aside"])
        others = inside.names if inside else ()
        before = before[: aside.start()]
    start = max((match.end() for match in _BOUNDARY.finditer(before)), default=0)
    found = named_by(before[start:])
    if found is None:
        return UNKNOWN if aside or re.search(r"\band\s*$", before) else None
    joined = _JOINED.search(before[:start])
    more = (joined["one"].removeprefix("Both "),) if joined and found.names else ()
    return found._replace(names=(*found.names, *more, *(others if found.names else ())))


def introduced_subject(before: str) -> Named | None:
    """Read the name that ends a phrase of when or where right before its verb; None without one.

    “In a post on Twitter Jeff Bezos”: the verb tells that a subject ends there, and a place may
    stand right before it.
    """
    start = max((match.end() for match in _BOUNDARY.finditer(before)), default=0)
    phrase = before[start:].strip()
    match = _last_named().search(phrase) if is_introduction(phrase) else None
    if match is None or _OTHER_SUBJECT.search(phrase[: match.start()]):
        return None
    before_it = phrase[: match.start()].split()
    is_object = " " not in match["who"] and before_it[-1:] and before_it[-1] in english().function
    if not before_it or is_object:
        return None
    names = endings(match["who"])
    return Named(names, match[0].strip(), is_office=match["office"] is not None)


@cache
def _last_named() -> re.Pattern[str]:
    roles = one_of(attributing_words().roles)
    return re.compile(
        rf"(?:(?<=\s)(?:an?|the)\s+)?(?<!\w)(?P<who>{_CAPITAL}(?:\s+{_CAPITAL}){{0,6}})"
        rf"(?P<office>[’']s?\s+(?:[\w-]+\s+){{0,2}}?(?i:{roles})|\s+(?i:{roles}))?$"
    )


def object_of(after: str) -> Named:
    """Read whom a phrase begins with that stands behind “by” or “according to”."""
    title = re.match(rf"\s*(?:{_titles()})\.?\s", after)
    text = after[title.end() :] if title else after
    end = _BOUNDARY.search(text)
    stop = re.search(r"\.(?=\s|$)|\n", text)
    ends = [match.start() for match in (end, stop) if match]
    return named_by(text[: min(ends, default=len(text))]) or UNKNOWN


def named_by(phrase: str) -> Named | None:
    """Read a phrase that names somebody; None where nothing but an article is left of it."""
    words = _WHEN.sub("", phrase.strip()).split()
    while len(words) > 1 and _ADVERB.fullmatch(words[0]):
        words = words[1:]
    phrase = " ".join(words)
    while words and (words[0].casefold() in _EMPTY | {"both", "then", "own"}):
        words = words[1:]
    if not words:
        return None
    text = " ".join(words)
    if _CITE.match(text):
        return UNKNOWN._replace(printed=phrase.strip())
    for read in (_possessed, _holding_office, _of_court, _introduced, _proper):
        found = read(text)
        if found is not None:
            return found._replace(printed=found.printed or phrase.strip())
    return UNKNOWN._replace(printed=phrase.strip())


def _possessed(text: str) -> Named | None:
    """Read “AWS’s letter to Parler”, “Parler’s CEO, John Matze”, “Matze’s” alone."""
    match = re.match(r"(?P<who>.+?)(?:[’']s|(?<=s)[’'])(?:\s+(?P<what>.*))?$", text)
    if match is None:
        return None
    owner = _holding_office(match["who"]) or _plain(match["who"])
    what = _OWNING.sub("", _BEHIND.sub("", match["what"] or ""))
    heads = what.split()
    if not heads:
        return owner
    name = re.search(rf"(?P<name>{_PROPER})$", what)
    if name and name["name"].casefold() not in _offices():
        return Named((*owner.names, name["name"]))
    is_office = heads[-1].casefold() in attributing_words().roles
    if heads[-1].casefold() in _offices():
        return owner._replace(is_office=is_office)
    return UNKNOWN


def _holding_office(text: str) -> Named | None:
    """Read “counsel for AWS”, “the letter from Matze”."""
    match = _office_held().match(text)
    if match is None:
        return None
    role, words = match["role"].casefold(), attributing_words()
    if role in words.news:
        return UNKNOWN
    return _plain(_BEHIND.sub("", match["who"]))._replace(is_office=role in words.roles)


def _of_court(text: str) -> Named | None:
    head = _BEHIND.sub("", text).split()
    return Named((COURT,)) if head and head[-1].casefold() in attributing_words().courts else None


def _proper(text: str) -> Named:
    return _plain(_BEHIND.sub("", text))


def _introduced(text: str) -> Named | None:
    """Read “In a filing AWS”, “At the hearing counsel for AWS”, “In the same interview he”."""
    if not is_introduction(text):
        return None
    found = named_by(behind_introduction(text))
    if found is None:
        return UNKNOWN
    names = (ending for name in found.names for ending in endings(name))
    return found._replace(names=tuple(dict.fromkeys(names)))


def _plain(text: str) -> Named:
    """Read a name, a party, or what a complaint is filed by."""
    words, parts = attributing_words(), text.split()
    while len(parts) > 1 and parts[0].casefold() in english().function | _EMPTY:
        parts = parts[1:]
    last = parts[-1].casefold().strip(".") if parts else ""
    if last in words.plaintiffs_papers:
        return Named((PLAINTIFF,))
    if last in words.courts or any(part.casefold() in {"judge", "justice"} for part in parts):
        return Named((COURT,))
    if sides := [one for one in (" ".join(parts).casefold(), last) if one in words.sides]:
        return Named((sides[0],))
    if last in {*words.documents, *words.papers, *words.press, *words.news}:
        return UNKNOWN
    is_office = last in words.roles
    kept = [part for part in parts if part.casefold().strip(".") not in words.roles]
    name = re.search(rf"{_PROPER}$", " ".join(kept))
    # “One says”, “Opposing counsel said”: they begin with a capital and are nobody’s names.
    nobody = english().function | _COUNTED | {*(words.describing if is_office else ())}
    if name is None or set(name[0].casefold().split()) <= nobody:
        return UNKNOWN
    is_defence = is_office and name[0] in {"Defense", "Defence"}
    return Named(("defendant" if is_defence else name[0],), is_office=is_office)


@cache
def _office_held() -> re.Pattern[str]:
    return re.compile(
        rf"(?:[\w-]+\s+){{0,3}}?(?P<role>{one_of(_offices())})\s+(?:for|of|at|from|by)\s+"
        r"(?:the\s+)?(?P<who>.+)$",
        re.IGNORECASE,
    )


@cache
def _offices() -> frozenset[str]:
    words = attributing_words()
    return frozenset({*words.roles, *words.papers, *words.sayings})


@cache
def _titles() -> str:
    return one_of(title.capitalize() for title in attributing_words().titles)
