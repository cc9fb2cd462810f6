"""Reading citations of statutes, regulations, constitutions and rules."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache
from typing import Any

from argmap.law.citations.authority import Authority, AuthorityKind, Found
from argmap.law.citations.by_eyecite import CoreKind, Finder
from argmap.law.citations.court_dates import DATE
from argmap.law.citations.known_words import local_rules, rule_names
from argmap.law.citations.name_reach import without_lead
from argmap.sources.passages import Span

_BEFORE = r"(?<![^\s(\[“\"‘'])"
_SUBS = r"(?P<subsections>(?: ?\((?![12]\d{3}\))[0-9A-Za-z]{1,5}\))*)"
_SIGN = r"(?:§§? ?|[Ss]ec(?:tions?|s?\.) )?"
_SECTION = r"(?P<section>\d[\w]*(?:[.:\-]\w+)*)"
_YEAR = rf"(?: \((?P<date>{DATE})\))?"
_USC = re.compile(
    rf"{_BEFORE}(?P<title>\d{{1,2}}) (?P<code>U\. ?S\. ?C\.(?: ?[AS]\.)?|USC[AS]?) {_SIGN}"
    rf"{_SECTION}{_SUBS}{_YEAR}"
)
_CFR = re.compile(
    rf"{_BEFORE}(?P<title>\d{{1,2}}) (?P<code>C\. ?F\. ?R\.|CFR) (?:pt\. |[Pp]art )?{_SIGN}"
    rf"{_SECTION}{_SUBS}{_YEAR}"
)
_REGISTER = re.compile(
    rf"{_BEFORE}"
    r"(?P<volume>\d{1,3}) (?P<reporter>Fed\. ?Reg\.) (?P<page>[\d,]*\d)"
    rf"(?:, (?P<pinpoint>[\d,]*\d(?:-\d+)?))?{_YEAR}"
)
_WASHINGTON = re.compile(
    rf"{_BEFORE}(?P<code>RCW|R\.C\.W\.|WAC) {_SIGN}(?P<section>\d+[A-Z]*(?:[.\-]\d+[A-Z]*)*){_SUBS}"
)
_STATE = re.compile(
    rf"{_BEFORE}"
    r"(?P<code>(?:[A-Z][\w.,&']*|&|of)(?: (?:[A-Z][\w.,&']*|&|of)){0,9}) §§? ?"
    rf"{_SECTION}{_SUBS}{_YEAR}"
)
_CODE = re.compile(r"\b(?:Code|Codes|Stats?|Laws?|Rev|Ann|Comp|Cons|Gen|Regs?|Act|R\.S|C\.P)\b")
"""What the name of a state’s code has, and that of a contract has not."""
_BILL = re.compile(r"\b(?:Cong|Leg|Sess|Assemb)\.,?$")
"""How what stands before the section of a bill ends: “H.R. 3221, 117th Cong. § 4”."""
_RESTATEMENT = re.compile(
    rf"{_BEFORE}(?P<code>Restatement \((?:First|Second|Third|Fourth)\) of"
    r" [A-Z][\w &.:,']{0,60}?),? §§? ?"
    rf"{_SECTION}(?P<subsections>)"
    r"(?:(?:,? (?:& |and )?|-)\d\w*)*(?: cmts?\. [\w-]+)?"
    r"(?: \((?:Am\. (?:L\.|Law) Inst\. )?(?P<date>[12]\d{3})\))?"
)
"""Its year is that of the whole work, by which the institute tells its editions apart."""
_CLAUSE = r"\d+(?:\(\w{1,3}\))*"
_CONSTITUTION = re.compile(
    rf"{_BEFORE}(?P<code>(?:U\. ?S\.|[A-Z][\w.]*(?: [A-Z][\w.]*)?) (?:Const|CONST)\.),? "
    r"(?P<section>(?:amend|art)s?\.? (?:[IVXLC]+|\d+)\b(?:(?:, | & |, & |-)[IVXLC]+\b)*"
    rf"(?:, §§ ?{_CLAUSE}(?:(?:-|, | & |, & | and ){_CLAUSE})*|, § ?{_CLAUSE})?"
    r"(?:, cls?\. ?\d+(?:-\d+)?)?|pmbl\.)"
)
_NUMBER = rf"(?P<rule>\d+(?:[.\-]\d+)*[a-zA-Z]?)\b{_SUBS}"
_OTHER_RULE = re.compile(
    rf"{_BEFORE}"
    r"(?P<rule_set>(?:(?:\d+(?:st|d|nd|rd|th)|(?!Fed\.(?! Cir\.))[A-Z][\w.]*)\.? ){1,3}?"
    r"(?:Local |L\. )?(?:Civ\. |Crim\. )?(?:L\. ?)?R\.(?: (?:Civ|Crim|App|Evid)\. ?P?\.?)?)"
    rf" {_NUMBER}"
)
_BARE_RULE = re.compile(rf"{_BEFORE}Rule {_NUMBER}")
_LOCAL = (
    "A local rule is cited with its court, as W.D. Wash. Local Civ. R. is; "
    "before that court itself the short name will do."
)
WASHINGTON = {"RCW": "Wash. Rev. Code", "R.C.W.": "Wash. Rev. Code"}
"""How The Bluebook writes what Washington calls its code."""


def read_rule(text: str) -> Found | None:
    """Read the first rule of procedure or evidence in a text; None where there is none."""
    matches = [match for one in (_known_rule(), _OTHER_RULE) if (match := one.search(text))]
    match = min(matches, key=re.Match.start) if matches else _BARE_RULE.search(text)
    if match is None:
        return None
    parts = match.groupdict()
    rule_set = parts.get("rule_set") or ""
    rule = Authority(
        AuthorityKind.RULE,
        rule_set=rule_set,
        rule=parts["rule"],
        subsections=parts["subsections"],
        doubts=_rule_doubts(rule_set),
    )
    return Found(*match.span(), rule)


def read_constitution(text: str) -> Found | None:
    """Read the first clause of a constitution in a text; None where there is none."""
    match = _CONSTITUTION.search(text)
    if match is None:
        return None
    clause = Authority(AuthorityKind.CONSTITUTION, code=match["code"], section=match["section"])
    return Found(*match.span(), clause)


def read_statute(text: str, find: Finder | None) -> Found | None:
    """Read the first statute, regulation or Restatement in a text; None where there is none."""
    patterns = (
        (_USC, AuthorityKind.STATUTE),
        (_CFR, AuthorityKind.REGULATION),
        (_REGISTER, AuthorityKind.REGULATION),
        (_WASHINGTON, AuthorityKind.STATUTE),
        (_RESTATEMENT, AuthorityKind.OTHER),
        (_STATE, AuthorityKind.STATUTE),
    )
    matches = [(match, kind) for one, kind in patterns if (match := one.search(text))]
    found = [_found(*one) for one in matches if not _is_bill(one[0])]
    if not found and find is not None:
        found = _by_eyecite(text, find)
    return min(found, key=lambda one: one.start, default=None)


def _is_bill(match: re.Match[str]) -> bool:
    """Tell whether it is the section of a bill, whose number and Congress are no code."""
    return match.re is _STATE and bool(_BILL.search(match["code"]))


def section_of(parts: Mapping[str, str], text: str) -> Authority:
    """Return the section of a federal code that is cited behind another of its title."""
    is_code = parts["code"].startswith("U")
    kind = AuthorityKind.STATUTE if is_code else AuthorityKind.REGULATION
    named: dict[str, Any] = {key: value for key, value in parts.items() if key != "number"}
    return Authority(kind, text=text, **named)


def every_law(text: str, find: Finder | None) -> Iterator[Span]:
    """Walk the stretches of a text that are laws, rules and clauses, as they are read one by one.

    Several may lie in one another; the longest of them is meant.
    """
    for pattern in (_USC, _CFR, _REGISTER, _WASHINGTON, _RESTATEMENT, _known_rule()):
        yield from (Span(*match.span()) for match in pattern.finditer(text))
    named = ((_STATE, "code"), (_CONSTITUTION, "code"), (_OTHER_RULE, "rule_set"))
    for pattern, name in named:
        for match in pattern.finditer(text):
            # A sentence that goes before is no part of the name of a code.
            words = without_lead(match[name].rpartition(", ")[2])
            if pattern is _STATE and not _CODE.search(words):
                continue
            yield Span(match.end(name) - len(words), match.end())
    yield from (Span(*match.span()) for match in _BARE_RULE.finditer(text))
    if find is not None:
        yield from (Span(one.start, one.end) for one in find(text) if one.kind is CoreKind.LAW)


def _found(match: re.Match[str], kind: AuthorityKind) -> Found:
    parts: dict[str, Any] = {name: value or "" for name, value in match.groupdict().items()}
    law = Authority(kind, **parts)
    if law.code == "WAC" or law.code.endswith(("Admin. Code", "Code Regs.")):
        law = replace(law, kind=AuthorityKind.REGULATION)
    return Found(*match.span(), replace(law, doubts=_doubts(law)))


def _rule_doubts(rule_set: str) -> tuple[str, ...]:
    if not rule_set:
        return ("It does not say whose rule it is, as Fed. R. Civ. P. does.",)
    if rule_names().get(rule_set) in local_rules():
        return (_LOCAL,)
    return ()


def _doubts(law: Authority) -> tuple[str, ...]:
    doubts = []
    if law.code in WASHINGTON:
        book = f"{WASHINGTON[law.code]} §"
        doubts.append(f"The Bluebook writes {book}; courts in Washington take RCW too.")
    if law.is_restatement and not law.date:
        doubts.append("A Restatement is cited with its institute and year.")
    dated = law.kind is AuthorityKind.REGULATION and not law.date and law.code != "WAC"
    if dated:
        doubts.append("A federal regulation is cited with its year.")
    return tuple(doubts)


def _by_eyecite(text: str, find: Finder) -> list[Found]:
    """Take a code from eyecite that no pattern here reads."""
    return [
        Found(
            core.start,
            core.end,
            Authority(
                AuthorityKind.STATUTE, title=core.volume, code=core.reporter, section=core.page
            ),
        )
        for core in find(text)
        if core.kind is CoreKind.LAW and core.page
    ]


@cache
def _known_rule() -> re.Pattern[str]:
    names = sorted(rule_names(), key=lambda name: (-len(name), name))
    loose = "|".join(r" ?".join(re.escape(word) for word in name.split()) for name in names)
    return re.compile(rf"{_BEFORE}(?P<rule_set>{loose}) (?:Rule )?{_NUMBER}")
