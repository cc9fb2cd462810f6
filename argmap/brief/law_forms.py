"""The forms in which The Bluebook cites laws: rules 11 to 14, with several sections as typed."""

from __future__ import annotations

import re

from argmap.brief.abbreviating import ranges
from argmap.brief.law_places import law_place, set_in_print
from argmap.law.citations.authority import Authority, AuthorityKind
from argmap.law.citations.known_words import bare, local_rules, rule_names
from argmap.law.citations.laws import WASHINGTON

_NUMBERED = re.compile(r"(?:^|, )(?P<title>\d{1,3}) $")
_LEAST_WITH_COMMA = 10_000


def law_form(one: Authority) -> str:
    """Cite a statute, a regulation, a rule or a constitution; it has no shorter form.

    One of which more was written than its parts say stands as it was typed.
    """
    if one.typed and not _is_whole(one):
        return one.typed
    if one.kind is AuthorityKind.RULE:
        return _rule(one)
    if one.kind is AuthorityKind.CONSTITUTION:
        return " ".join(filter(None, (one.code.replace("U. S.", "U.S."), ranges(one.section))))
    if one.reporter:
        pages = [_with_comma(page) for page in (one.page, one.pinpoint) if page]
        return f"{one.volume} {one.reporter} {', '.join(pages)}{dated(one)}".strip()
    code = WASHINGTON.get(one.code, _collection(one.code))
    place = f"{_sign(one)} {_sections(one)}" if one.section else ""
    words = " ".join(filter(None, (_title(one), code, place)))
    return f"{words}{dated(one)}"


def dated(one: Authority) -> str:
    """Return the date of an authority in its parentheses; empty where it has none."""
    return f" ({one.date})" if one.date else ""


def _is_whole(one: Authority) -> bool:
    """Tell whether the parts of a law say all that was written from its first section on."""
    place = law_place(one)
    if place is None:
        return True
    is_dated = bool(one.date) or not one.text[place.end :].strip(" .")
    return place.is_whole and is_dated


def _sign(one: Authority) -> str:
    """Return “§§” where it was typed so, or several sections are cited, else “§”."""
    place = law_place(one)
    if place is None or not place.words.startswith(one.section):
        return "§"
    typed = one.text[: place.start].rstrip().endswith("§§") and _is_typed(one)
    return "§§" if typed or place.is_of_several else "§"


def _sections(one: Authority) -> str:
    """Return the sections as they were typed, or the one with the part that was put in."""
    number = one.section or one.rule
    place = law_place(one)
    if place is None:
        return f"{number}{one.subsections}"
    if _is_typed(one):
        return set_in_print(one, place)
    return f"{set_in_print(one, place) if place.is_of_several else number}{one.subsections}"


def _is_typed(one: Authority) -> bool:
    """Tell whether the part below the section is the one that was typed."""
    place = law_place(one)
    return place is not None and place.words.startswith(
        f"{one.section or one.rule}{one.subsections}"
    )


def _title(one: Authority) -> str:
    """Return the title of a code, of a state’s too where its number stands first: “6 Del. C.”."""
    numbered = _NUMBERED.search(one.text.partition(one.code)[0]) if one.code else None
    return one.title or (numbered["title"] if numbered else "")


def _collection(code: str) -> str:
    known = {bare(name): name for name in ("U.S.C.", "U.S.C.A.", "U.S.C.S.", "C.F.R.")}
    return known.get(bare(code), code)


def _with_comma(page: str) -> str:
    plain = page.replace(",", "")
    is_long = plain.isascii() and plain.isdigit() and int(plain) >= _LEAST_WITH_COMMA
    return f"{int(plain):,}" if is_long else ranges(page)


def _rule(one: Authority) -> str:
    name = rule_names().get(one.rule_set, one.rule_set)
    written = one.rule_set if name in local_rules() else name
    return f"{written or 'Rule'} {_sections(one)}"
