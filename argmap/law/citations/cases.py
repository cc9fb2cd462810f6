"""Reading citations of cases: reported, unreported, or known by their docket number only."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from argmap.law.citations.authority import Authority, AuthorityKind, Found
from argmap.law.citations.by_eyecite import Core, CoreKind, Finder
from argmap.law.citations.court_dates import court_and_date, has_day
from argmap.law.citations.known_words import bare, canonical_reporter, reporter_pattern, reporters

PAGES = r"\*?\d+(?:-\*?\d+)?(?: (?:& )?nn?\. ?\d+(?:-\d+)?)?"
_PIN = re.compile(rf",? ?(?:at )?(?P<pin>{PAGES}(?:, {PAGES})*)")
_PAREN = re.compile(r"\((?P<inside>[^()]*)\)")
_REMARKS = re.compile(r"(?: ?\((?:[^()]|\([^()]*\))*\))+")
_DOCKET = (
    r"(?:Case |Civ(?:il|\.) (?:Action )?|C\.A\. |Docket )?Nos?\. "
    r"(?P<docket>(?:(?:C|CV|Cv|Civ\.|CR|Cr\.|MC) (?=\d))?[A-Za-z0-9]"
    r"(?:[\w:.\-/&]|, (?=\d)|(?<=\d:) (?=\d\d-)| (?:C|CV|Cv|Civ\.?|CR|Cr\.?|MC) (?=\d)"
    r"| (?=[A-Z]{2,4}\b)| \([A-Z]{2,4}x?\)(?! ?\d))*(?:[\w)]|(?<=\))))"
)
DOCKET = re.compile(rf"(?:^|(?<=\s)){_DOCKET}")
_DOCKET_LAST = re.compile(rf"(?:^|, |(?<! Dist\.)(?<! Local) ){_DOCKET}(?:, slip op\.?)?,?$")
_ANY_DOCKET = re.compile(
    r", (?:[A-Z][\w.&]*:? ){0,4}(?:Nos?[.:]|#) ?"
    r"(?P<docket>\w[^,]{0,60}(?:, [\w:.\-/]*\d[\w:.\-/]*)*)"
    r"(?:, slip op\.?)?,?$"
)
"""The docket number of any court, behind the comma of the name: “No. 16 C 3545 (ABC)”."""
FOREIGN = re.compile(
    r"\b(?P<volume>[12]\d{3}) (?P<reporter>SCC|UKSC|IESC|EWCA Civ|HCA|ONCA) (?P<page>\d+)\b"
    r"|\[(?P<year>[12]\d{3})\] (?:(?P<book>\d) )?(?P<series>[A-Z][A-Za-z]{1,8}(?: [A-Z][a-z]+)?"
    r"|(?:[A-Z]\.){2,4}) (?P<first>\d+)\b"
)
_FOREIGN_COURT = re.compile(r" \((?P<court>[A-Z]{2,4}(?: \([A-Za-z]{2,4}\))?)\)")
NEUTRAL = ("Ohio", "NMSC", "NMCA", "NCSC")
"""Courts that number their own decisions, in the form 2013-Ohio-1234."""
_NEUTRAL = re.compile(
    rf"\b(?P<volume>[12]\d{{3}})-(?P<reporter>{'|'.join(NEUTRAL)})-(?P<page>\d+)\b"
)
_UNKNOWN = re.compile(
    r"(?<!\S)(?<!No\. )(?<!Nos\. )(?P<volume>\d{1,4})"
    r" (?P<reporter>[A-Z][\w.']*(?: (?:[A-Z][\w.']*|\dd|\dth)){0,4})"
    r" (?P<page>\d{1,7})(?=,? ?\d*(?:-\d+)? ?\()"
)
_EARLY = r"(?:Dall\.|Cranch|Wheat\.|Pet\.|How\.|Black|Wall\.)"
"""The reporters, by their names, who printed the first ninety volumes of the Supreme Court."""
_NAME = re.compile(r" vs?\.? |^(?:In re|Ex parte|In the Matter of|Matter of|Estate of) ")
_LONGEST_NAME = 200


def read_case(text: str, find: Finder | None) -> Found | None:
    """Read the first reported or unreported case in a text; None where there is none."""
    core, doubts = _core(text, find)
    if core is None:
        return _known_by_docket(text)
    named = _before(text[: core.start])
    end, dated = _after(text, core.end)
    authority = replace(
        dated,
        kind=AuthorityKind.CASE,
        parties=named.parties,
        docket=named.docket,
        volume=core.volume,
        reporter=core.reporter,
        page=core.page,
        doubts=(*doubts, *named.doubts, *dated.doubts),
    )
    missing = _missing(authority)
    return Found(0, end, replace(authority, doubts=(*authority.doubts, *missing)))


def read_foreign(text: str) -> Found | None:
    """Read a foreign case cited by its year; its form is left as it was typed."""
    match = FOREIGN.search(text)
    if match is None:
        return None
    named = _before(text[: match.start()])
    court = _FOREIGN_COURT.match(text, match.end())
    doubt = "A foreign case is cited as its own courts cite it; the form is as it was typed."
    case = Authority(
        AuthorityKind.CASE,
        parties=named.parties,
        volume=match["volume"] or match["book"] or "",
        reporter=match["reporter"] or match["series"],
        page=match["page"] or match["first"],
        date=match["year"] or "",
        court=court["court"] if court else "",
        doubts=(doubt, *named.doubts),
    )
    return Found(0, court.end() if court else match.end(), case)


def known_cores(text: str) -> list[Core]:
    """Find volume, reporter and page by the reporters that argmap knows."""
    matches = [*_known().finditer(text), *_NEUTRAL.finditer(text)]
    matches.sort(key=re.Match.start)
    return [_as_core(match) for match in matches]


def _core(text: str, find: Finder | None) -> tuple[Core | None, tuple[str, ...]]:
    found = [one for one in find(text) if one.kind is CoreKind.CASE] if find else []
    found += known_cores(text)
    if found:
        return min(found, key=lambda core: core.start), ()
    match = _UNKNOWN.search(text)
    if match is None or not _NAME.search(text[: match.start()]):
        return None, ()
    doubt = f"“{match['reporter']}” is no reporter that argmap knows: compare it with the book."
    return _as_core(match), (doubt,)


@cache
def _known() -> re.Pattern[str]:
    return re.compile(
        rf"(?<![^\s(\[])(?P<volume>\d{{1,4}}) (?P<reporter>{reporter_pattern()})"
        rf"(?: \(\d{{1,2}} {_EARLY}\))?"
        r" (?P<page>\d{1,8}|_{2,})(?!\w)"
    )


def _as_core(match: re.Match[str]) -> Core:
    span = match.span()
    return Core(CoreKind.CASE, *span, match["volume"], match["reporter"], match["page"])


def _known_by_docket(text: str) -> Found | None:
    """Read “Doe v. Roe, No. 2:21-cv-00031 (W.D. Wash. Jan. 11, 2021)”."""
    match = DOCKET.search(text)
    if match is None:
        return _known_by_name(text)
    named = _before(text[: match.end()])
    end, dated = _after(text, match.end())
    case = replace(
        dated,
        kind=AuthorityKind.CASE,
        parties=named.parties,
        docket=named.docket or match["docket"],
        doubts=(*named.doubts, *dated.doubts),
    )
    return Found(0, end, replace(case, doubts=(*case.doubts, *_missing(case))))


def _known_by_name(text: str) -> Found | None:
    """Read “Doe v. Roe (W.D. Wash. Jan. 11, 2021)”, which has no number at all."""
    paren = _PAREN.search(text)
    if paren is None or not _NAME.search(text[: paren.start()]):
        return None
    told = court_and_date(paren["inside"])
    if told is None or not told[0]:
        return None
    doubt = "It has neither a reporter nor a docket number, so nobody can find it by this."
    parties = text[: paren.start()].rstrip(" ,")
    case = Authority(
        AuthorityKind.CASE, parties=parties, court=told[0], date=told[1], doubts=(doubt,)
    )
    return Found(0, paren.end(), case)


def _before(text: str) -> Authority:
    """Read the parties and the docket number."""
    words = text.rstrip(" ,")
    docket = _ANY_DOCKET.search(words) or _DOCKET_LAST.search(words)
    parties = words[: docket.start()].rstrip(" ,") if docket else words
    doubts = []
    if not _NAME.search(parties):
        doubts.append("The names of the parties could not be read.")
    if len(parties) > _LONGEST_NAME:
        doubts.append("What stands before the number is long for a name: correct the parties.")
    return Authority(
        parties=parties, docket=docket["docket"] if docket else "", doubts=tuple(doubts)
    )


def _after(text: str, start: int) -> tuple[int, Authority]:
    """Read the pinpoint, parallel reporters, court and date, and where they end.

    Nothing after the first closing parenthesis is asked for a court or a year,
    which would be those of the next citation.
    """
    paren = _PAREN.search(text, start)
    told = court_and_date(paren["inside"]) if paren else None
    between_end = paren.start() if paren else len(text)
    end = paren.end() if paren and told else between_end
    more = _REMARKS.match(text, end)
    pinpoint, parallel, unread = _between(text[start:between_end].rstrip())
    court, date = told or ("", "")
    case = Authority(
        pinpoint=pinpoint,
        parallel=parallel,
        court=court,
        date=date,
        remarks=more[0].strip() if more else "",
        doubts=(f"“{unread}” could not be read.",) if unread else (),
    )
    return (more.end() if more else end), case


def _between(words: str) -> tuple[str, str, str]:
    """Part what stands before the court: the pinpoint, parallel reporters, the unread rest."""
    others = known_cores(words)
    pin_words = words[: others[0].start].rstrip(" ,") if others else words
    parallel = words[others[0].start :].strip(" ,") if others else ""
    if not pin_words.strip(" ,"):
        return "", parallel, ""
    pin = _PIN.fullmatch(pin_words.rstrip(" ,"))
    return (pin["pin"], parallel, "") if pin else ("", parallel, pin_words.strip(" ,"))


def _missing(case: Authority) -> tuple[str, ...]:
    """Say what such a citation has and this one lacks."""
    database = bare(case.reporter) == "wl" or bare(case.reporter).endswith("lexis")
    unreported = database or not case.reporter
    alone = reporters().get(canonical_reporter(case.reporter), "") or case.reporter in NEUTRAL
    rows = (
        (not case.date and case.reporter not in NEUTRAL, "No year could be read."),
        (
            not case.court and not alone,
            "No court is named; only a reporter of one court goes without, as U.S. does.",
        ),
        (
            bool(case.date) and unreported and not has_day(case.date),
            "An unreported decision is cited with its full date.",
        ),
        (database and not case.docket, "An unreported decision is cited with its docket number."),
        (
            case.page.startswith("_"),
            "The page is not known yet: give the docket number until it is printed.",
        ),
    )
    return tuple(sentence for is_so, sentence in rows if is_so)
