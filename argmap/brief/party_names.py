"""What a case is called after its first citation: one party, and not one that sues every day.

The Bluebook, Bluepages B10.2: a party that is a government, a place or an agency makes room for
the other; a firm goes without its kind.
"""

from __future__ import annotations

import re

_FIRM = re.compile(
    r"(?:,? |,? & )(?:Inc(?:orporated)?|L\.?L\.?C|Ltd|Limited|Corp(?:oration)?|Co(?:mpany|s)?"
    r"|L\.?L\.?P|L\.?P|P\.?L\.?L\.?C|P\.?C|N\.?A|PLC|S\.A|GmbH|AG|N\.V|B\.V)\.?$"
)
_BEHIND = re.compile(r",? (?:et al\.?|d/b/a .*|f/k/a .*|a/k/a .*)$")
_RELATOR = re.compile(r"(?P<for>.+?),? ex rel\. (?P<by>.+)")
_BRACKET = re.compile(r" \([^()]*\)$")
_SIGNAL = re.compile(r"^(?:See(?: also| generally|, e\.g\.,)?|Cf\.|But see|Accord) (?=\S)")
_VERSUS = re.compile(r" vs?\.? ")
_STATES = (
    r"Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia"
    r"|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts"
    r"|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey"
    r"|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania"
    r"|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington"
    r"|West Virginia|Wisconsin|Wyoming|Puerto Rico|Guam|District of Columbia"
)
_PLACE = re.compile(
    rf"(?:(?:{_STATES})|(?:State|Commonwealth|City|County|Cnty\.|Town|Village|Township|Borough"
    r"|Board|Bd\.) of .+|City & (?:County|Cnty\.) of .+|.+ (?:County|Cnty\.)"
    r"|(?:[A-Z][\w.'’]* ){1,4}(?:Board|Bd\.)(?: of .+)?|[A-Z][a-z]{1,4}\.|[NSW]\. ?[A-Z][a-z]*\.)$"
)
_CENTRAL = re.compile(
    r"(?:United States(?: of America)?|U\.S\.(?:A\.)?|State|People|Commonwealth|People of .+"
    r"|SEC|FTC|FCC|EPA|FDA|NLRB|EEOC|FERC|INS|IRS|CIA|FBI|NRC|OSHA|DHS|DOJ|HUD|USDA|CFTC|CFPB"
    r"|FDIC|ICC|FAA|SSA|NHTSA|ICE|USPTO|OPM|GSA|MSPB|FEC"
    r"|.*\b(?:Dep['’]t|Department|Comm['’]n|Commission|Comm['’]r|Commissioner|Bureau|Admin\."
    r"|Administration|Sec['’]y|Secretary|Att['’]y Gen\.|Attorney General|Office)(?: (?:of|for) .+)?"
    r"|.*\b(?:Env['’]t|Environmental|Env['’]tl) Prot(?:\.|ection) Agency"
    r"|.*\bLab(?:or|\.) Rel(?:s\.|ations) (?:Board|Bd\.))$"
)


def short_name(parties: str) -> str:
    """Return what a case is called after its first citation: a party, not the government."""
    first, second = _both(_SIGNAL.sub("", _BRACKET.sub("", parties)))
    if not second:
        return _plain(first)
    one, other = _party(first), _party(second)
    return other[1] if other[0] < one[0] else one[1]


def _both(parties: str) -> tuple[str, str]:
    versus = _VERSUS.search(parties)
    return (parties[: versus.start()], parties[versus.end() :]) if versus else (parties, "")


def _party(name: str) -> tuple[int, str]:
    """Rank a party by how often it sues, and call it; who sues for the United States is named."""
    relator = _RELATOR.fullmatch(name)
    if relator is None:
        return _rank(_BEHIND.sub("", name)), _plain(name)
    rank = _rank(relator["for"])
    if relator["for"] in {"United States", "U.S.", "United States of America"}:
        return 0, _plain(relator["by"])
    if rank and not _rank(relator["by"]):
        # Who sues for the people is named where the other side is a place or an agency.
        return 1, _plain(relator["by"])
    return rank, _plain(name if rank else relator["for"])


def _rank(name: str) -> int:
    """Return 0 for a private party, 1 for a place, 2 for the government or one of its agencies."""
    bare = name.strip(" ,")
    if _CENTRAL.match(bare):
        return 2
    return 1 if _PLACE.match(bare) else 0


def _plain(name: str) -> str:
    """Leave out the kind of a firm, and who else is behind a party."""
    said = _BEHIND.sub("", name)
    while (shorter := _FIRM.sub("", said)) != said and shorter.strip(" ,"):
        said = shorter
    return said.strip(" ,")
