"""The words beside a quotation that may turn its sense: read from `resources/wording/`."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from argmap.resources import resource
from argmap.sources.clauses import clause_before, whole_clause_before
from argmap.sources.name_words import is_part_of_a_name
from argmap.sources.passages import Span
from argmap.sources.wording import english, stem

_NEAR, _FAR = 4, 8
"""Within how many words of a quotation a word is said to turn its sense."""
_LETTER = r"[\w’'-]"
_REST = rf"[”’\"']?(?:\s+{_LETTER}+){{0,{_FAR}}}?"
"""What of its clause may stand between a quotation and what is said of it."""
_BEHIND = r"(?:\s*[,–—][”’\"'\s]*|[”\"]\s*|\s+as\s+|(?<=[,–—”\"])\s*)"
_STOP = (
    r"(?=\s*(?:[^\w\s(]|\Z)|\s+(?:in|on|at|to|before|during|last|this|yesterday|today|again"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b)"
)
"""Behind its verb who says so ends, or tells where and when it was said."""
_PRESENT = {"might": "may", "could": "can"}
"""What a report of words puts for another tense of the same verb."""


class _Saying(NamedTuple):
    """What says after a quotation who says so: doubting it in words of its own, or by its verb."""

    doubted: re.Pattern[str]
    telling: re.Pattern[str]
    doubted_before: re.Pattern[str]


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
    denying: re.Pattern[str]
    condition: re.Pattern[str]
    leading: re.Pattern[str]
    put_in: re.Pattern[str]
    after: re.Pattern[str]
    conditions: re.Pattern[str]
    behind_comma: re.Pattern[str]
    telling_after: re.Pattern[str]
    telling_far_after: re.Pattern[str]
    saying: _Saying


def turns_in_clause(text: str, ahead: Span, *, told: bool) -> Iterator[Span]:
    """Walk what turns the sense of what follows what stands ahead of it in its sentence.

    It is looked for in the clause that goes on there, and in the same without what is put in
    between commas: “is not, at this stage, …”.
    """
    yield from turns_before(text, clause_before(text, *ahead), told=told)
    words = _words()
    if (whole := whole_clause_before(text, *ahead, words.leading)) is not None:
        yield from turns_before(text, whole.span, told=told, read=whole.read)
    if (put_in := words.put_in.search(text, *ahead)) is not None:
        yield Span(*put_in.span("words"))


def turns_before(text: str, clause: Span, *, told: bool, read: str = "") -> Iterator[Span]:
    """Walk what turns the sense of what follows a clause, which ends where the quotation begins.

    `read` is the text up to there as it is to be read, if not as it stands.

    Where it is `told` who says the quotation, what only says that somebody says so turns nothing;
    nor does a name that is such a word, as Theresa May's.
    """
    words, read = _words(), read or text
    near, far = _last_words(read, clause, _NEAR), _last_words(read, clause, _FAR)
    harmless = [Span(*one.span()) for one in words.harmless.finditer(read, *clause)]
    forms = [(words.near, near), (words.far, far), (words.last, clause)]
    forms += [(words.saying.doubted_before, near)]
    if not told:
        forms += [(words.telling, near), (words.telling_last, clause)]
    for form, span in forms:
        for one in form.finditer(read, *span):
            mild = any(mild.start <= one.start() < mild.end for mild in harmless)
            if not mild and not is_part_of_a_name(text, *one.span()):
                yield Span(*one.span())


def turns_within(text: str, span: Span) -> Iterator[Span]:
    """Walk what denies, doubts or makes a condition within a stretch of a text, in any place."""
    words = _words()
    mild = [Span(*one.span()) for one in words.harmless.finditer(text, *span)]
    for form in (words.denying, words.near, words.far, words.condition):
        for one in form.finditer(text, *span):
            harmless = any(span.start <= one.start() < span.end for span in mild)
            if not harmless and not is_part_of_a_name(text, *one.span()):
                yield Span(*one.span())


def conditions_within(text: str, span: Span) -> Iterator[Span]:
    """Walk what makes a condition of the words before it, within a stretch of a text."""
    return (Span(*one.span()) for one in _words().condition.finditer(text, *span))


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
    """Find what turns the sense of the quotation that ends where a rest of a sentence begins.

    Who says so stands behind the clause, and so may a condition: “…, but only after it agreed”.
    """
    words = _words()
    forms = [words.after, words.conditions, words.behind_comma, words.saying.doubted]
    if not told:
        forms += [words.telling_after, words.telling_far_after, words.saying.telling]
    for form in forms:
        found = form.match(text, start, end)
        if found and not words.harmless.match(text, found.start("words"), end):
            return Span(*found.span("said" if "said" in form.groupindex else 0))
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
        denying=_compiled(rf"(?<!\w)(?:{'|'.join(english().negating)})(?!\w|\.?\s*\d)"),
        condition=_compiled(_any_of(after["conditions"])),
        leading=_compiled(rf"{_any_of(before['leading'])}|\w*n[’']t(?!{_LETTER})"),
        put_in=_compiled(rf",\W*(?P<words>{_any_of(before['put_in'])})[^,;:]*,\W*\Z"),
        after=_compiled(rf"\W*(?:\w+\W+)?(?P<words>{_any_of(after['near'])})"),
        conditions=_behind_clause(after["conditions"], r"\s(?:but\s+)?"),
        behind_comma=_compiled(
            rf"{_REST},\s(?:but\s+)?(?P<said>(?P<words>{_any_of(after['conditions_behind_comma'])}))"
        ),
        telling_after=_compiled(rf"\W*(?P<words>{_any_of(after['telling'])})"),
        telling_far_after=_behind_clause(after["telling_far"]),
        saying=_saying(data["saying"]),
    )


def _behind_clause(listed: str, ahead: str = "") -> re.Pattern[str]:
    return _compiled(rf"{_REST}[^\w.;:]*{ahead}(?P<said>(?P<words>{_any_of(listed)}))")


def _saying(listed: dict[str, str]) -> _Saying:
    """Write who says so: behind a comma or a closing mark, up to a stop or what tells where."""
    form = {name: _any_of(words) for name, words in listed.items()}
    who = rf"(?:(?!{form['joining']}){_LETTER}+\s+){{0,6}}?"
    doubted = rf"{form['adverbs']}\s+{form['verbs']}|{form['verbs']}\s+{form['adverbs']}"
    known = rf"(?:(?-i:[A-Z]){_LETTER}*|{form['speakers']})\s+{form['doubting_or_thing']}"
    telling = rf"{form['doubting']}|{known}|{form['others']}"
    return _Saying(
        _compiled(rf"{_REST}{_BEHIND}(?P<said>{who}(?P<words>{doubted}|{form['adverbs']}{_STOP}))"),
        _compiled(rf"{_REST}{_BEHIND}(?P<said>{who}(?P<words>(?:{telling}){_STOP}))"),
        _compiled(doubted),
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
