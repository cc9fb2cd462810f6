"""The words beside a quotation that may turn its sense: read from `resources/wording/`."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from argmap.resources import resource
from argmap.sources.name_words import is_part_of_a_name
from argmap.sources.passages import Span
from argmap.sources.wording import stem

_NEAR, _FAR = 4, 8
"""Within how many words of a quotation a word is said to turn its sense."""
_LETTER = r"[\w’'-]"
_PRESENT = {"might": "may", "could": "can"}
"""What a report of words puts for another tense of the same verb."""


class _Words(NamedTuple):
    """Expressions by where they count; those that tell who speaks stand apart."""

    near: re.Pattern[str]
    far: re.Pattern[str]
    last: re.Pattern[str]
    telling: re.Pattern[str]
    telling_last: re.Pattern[str]
    opening: re.Pattern[str]
    telling_opening: re.Pattern[str]
    harmless: re.Pattern[str]
    after: re.Pattern[str]
    telling_after: re.Pattern[str]


def turns_before(text: str, clause: Span, *, told: bool) -> Iterator[Span]:
    """Walk what turns the sense of what follows a clause, which ends where the quotation begins.

    Where it is `told` who says the quotation, what only says that somebody says so turns nothing;
    nor does a name that is such a word, as Theresa May's.
    """
    words = _words()
    near, far = _last_words(text, clause, _NEAR), _last_words(text, clause, _FAR)
    harmless = [Span(*one.span()) for one in words.harmless.finditer(text, *clause)]
    forms = [(words.near, near), (words.far, far), (words.last, clause)]
    if not told:
        forms += [(words.telling, near), (words.telling_last, clause)]
    for form, span in forms:
        for one in form.finditer(text, *span):
            mild = any(mild.start <= one.start() < mild.end for mild in harmless)
            if not mild and not is_part_of_a_name(text, *one.span()):
                yield Span(*one.span())


def turning_words(text: str) -> frozenset[str]:
    """Return the stems of what turns the sense of the words beside it, wherever it stands.

    *May* and *might*, *can* and *could* are the same in another tense.
    """
    words = _words()
    mild = [Span(*one.span()) for one in words.harmless.finditer(text)]
    found = (one for form in (words.near, words.far) for one in form.finditer(text))
    told = {
        stem(one[0].casefold())
        for one in found
        if not any(span.start <= one.start() < span.end for span in mild)
        and not is_part_of_a_name(text, *one.span())
    }
    return frozenset(_PRESENT.get(word, word) for word in told) - {"can"}


def turn_opening(text: str, sentence: Span, *, told: bool) -> Span | None:
    """Find what opens a sentence up to a quotation and puts all that follows in doubt."""
    words = _words()
    forms = [words.opening] if told else [words.opening, words.telling_opening]
    for form in forms:
        if found := form.match(text, *sentence):
            return Span(*found.span("words"))
    return None


def turn_after(text: str, start: int, end: int, *, told: bool) -> Span | None:
    """Find what turns the sense of the quotation that ends where a rest of a sentence begins."""
    words = _words()
    forms = [words.after] if told else [words.after, words.telling_after]
    for form in forms:
        if found := form.match(text, start, end):
            return Span(*found.span())
    return None


def _last_words(text: str, clause: Span, count: int) -> Span:
    words = list(re.finditer(r"[^\s]+", text[slice(*clause)]))
    first = words[-count].start() if len(words) >= count else 0
    return Span(clause.start + first, clause.end)


@cache
def _words() -> _Words:
    data = tomllib.loads(resource("wording", "turning.toml").read_text(encoding="utf-8"))
    before, after = data["before"], data["after"]
    near = rf"{_any_of(before['near'])}(?:\s+that(?!\w))?|\w*n[’']t(?!{_LETTER})"
    return _Words(
        near=_compiled(near),
        far=_compiled(_any_of(before["far"])),
        last=_compiled(rf"{_any_of(before['last'])}(?=\W*\Z)"),
        telling=_compiled(_any_of(before["telling"])),
        telling_last=_compiled(rf"{_any_of(before['telling_last'])}(?=\W*\Z)"),
        opening=_opening(before["opening"]),
        telling_opening=_opening(before["telling_opening"], r"(?:.*,)?"),
        harmless=_compiled(_any_of(data["harmless"]["words"])),
        after=_compiled(rf"\W*(?:\w+\W+)?(?:{_any_of(after['near'])})"),
        telling_after=_compiled(rf"\W*(?:{_any_of(after['telling'])})"),
    )


def _opening(listed: str, ahead: str = "") -> re.Pattern[str]:
    return _compiled(rf"{ahead}\W*(?P<words>{_any_of(listed)})[^.;:]*,\W*\Z")


def _any_of(listed: str) -> str:
    """Write expressions as one pattern, the longest first; `*` is any ending."""
    phrases = sorted((" ".join(one.split()) for one in re.split(r"[;\n]", listed)), key=len)
    forms = "|".join(map(_pattern, reversed([one for one in phrases if one])))
    return rf"(?<!{_LETTER})(?:{forms})(?!\w)"


def _pattern(phrase: str) -> str:
    return re.escape(phrase).replace(r"\*", r"\w*").replace("'", "[’']").replace(r"\ ", r"\s+")


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)
