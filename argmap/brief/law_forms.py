"""The forms in which The Bluebook cites laws: rules 11 to 14, with several sections as typed."""

from __future__ import annotations

import re

from argmap.brief.abbreviating import ranges
from argmap.law.citations.authority import Authority, AuthorityKind
from argmap.law.citations.known_words import bare, local_rules, rule_names
from argmap.law.citations.laws import WASHINGTON

_NUMBER = r"\d[\w.:\-]*(?: ?\((?![12]\d{3}\))\w{1,5}\))*"
_SECTIONS = re.compile(
    rf"§§ ?(?P<all>{_NUMBER}(?:(?:, and |, & | and | & |, | to ){_NUMBER})*)(?=[ ,;.)]|$)"
)
_SPAN = re.compile(r"(?<![\w.:\-])(\d+)-(\d+)(?![\w:\-])")
_LEAST_WITH_COMMA = 10_000


def law_form(one: Authority) -> str:
    """Cite a statute, a regulation, a rule or a constitution; it has no shorter form."""
    if one.kind is AuthorityKind.RULE:
        return _rule(one)
    if one.kind is AuthorityKind.CONSTITUTION:
        return " ".join(filter(None, (one.code.replace("U. S.", "U.S."), one.section)))
    if one.reporter:
        pages = [_with_comma(page) for page in (one.page, one.pinpoint) if page]
        return f"{one.volume} {one.reporter} {', '.join(pages)}{dated(one)}".strip()
    code = WASHINGTON.get(one.code, _collection(one.code))
    place = _several(one) or (f"§ {one.section}{one.subsections}" if one.section else "")
    words = " ".join(filter(None, (one.title, code, place)))
    return f"{words}{dated(one)}"


def dated(one: Authority) -> str:
    """Return the date of an authority in its parentheses; empty where it has none."""
    return f" ({one.date})" if one.date else ""


def _several(one: Authority) -> str:
    """Return several sections as they were typed: “§§ 1981–1983”, “§§ 1331, 1367”; else nothing."""
    found = _SECTIONS.search(one.text)
    if not found or not found["all"].startswith(f"{one.section}"):
        return ""
    part = "" if one.subsections in found["all"] else one.subsections
    return f"§§ {_SPAN.sub(_dashed, found['all'])}{part}"


def _dashed(found: re.Match[str]) -> str:
    """Set a dash where the second number is the higher one: “12-301” is the number of one."""
    first, last = int(found[1]), int(found[2])
    return f"{first}–{last}" if first < last else found[0]


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
    return f"{written or 'Rule'} {one.rule}{one.subsections}"
