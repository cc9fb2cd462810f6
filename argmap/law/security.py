"""The worksheet of the security: what the respondent may lose, what is offered, what courts say.

Security answers for the loss of a party wrongfully restrained (Fed. R. Civ. P. 65(c)). It is a
condition of the order and never changes what a standard permits.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from functools import cache

from argmap.case.case_map import CaseMap
from argmap.case.errors import FormatError
from argmap.case.motion import Exposure
from argmap.case.toml_table import TomlTable, checked_where
from argmap.law.cite_checks import checked_by_cite
from argmap.resources import resource


@dataclass(frozen=True, slots=True)
class SecurityLine:
    """Something that is said of security, by whom, and whether that was compared, and `where`.

    `standards` are the tests whose court says it, none where every federal court does;
    `flag` is the kind of motion of which alone it is said, empty for most.
    """

    text: str
    cite: str
    checked: bool
    where: str = ""
    standards: tuple[str, ...] = ()
    flag: str = ""


@dataclass(frozen=True, slots=True)
class SecurityLaw:
    """All that is said of security; `abroad` are the tests of courts outside Rule 65."""

    lines: tuple[SecurityLine, ...]
    abroad: tuple[str, ...]

    def lines_for(self, standard: str, flags: Collection[str] = ()) -> tuple[SecurityLine, ...]:
        """Return what is said in the court of a standard, of a motion with these flags."""
        return tuple(
            one
            for one in self.lines
            if (standard in one.standards if one.standards else standard not in self.abroad)
            and (not one.flag or one.flag in flags)
        )


@dataclass(frozen=True, slots=True)
class Worksheet:
    """The sum of what may be lost, from least to most, beside what the movant offers.

    `low` counts what has a least, `high` what has a most; `unpriced` are losses on which
    nobody has put either, so that the sums leave them out. `sentences` say it in words.
    """

    low: int
    high: int
    unpriced: tuple[Exposure, ...]
    offer: str
    basis: str
    sentences: tuple[str, ...]
    lines: tuple[SecurityLine, ...]


@cache
def load_security_law() -> SecurityLaw:
    """Read the program's own file; raises `FormatError` for a mistake in it."""
    file = resource("rule65", "security.toml")
    try:
        text = file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise FormatError(f"The file {file} cannot be read.", "Install argmap again.") from error
    return read_security_law(text)


def read_security_law(text: str) -> SecurityLaw:
    """Read what is said of security from the text of its file."""
    root = TomlTable.parse(text, "security.toml")
    lines = tuple(_line(one) for one in root.tables("line"))
    law = SecurityLaw(lines, root.list_of("abroad", str))
    root.done()
    return law


def _line(table: TomlTable) -> SecurityLine:
    line = SecurityLine(
        table.text("text"),
        table.text("cite"),
        *checked_by_cite(table.text("cite"), checked_where(table)),
        table.list_of("standards", str),
        table.text("flag", ""),
    )
    table.done()
    return line


def worksheet(case_map: CaseMap, law: SecurityLaw) -> Worksheet:
    """Add up what a wrongful order may cost and set it beside the offer."""
    exposures = case_map.ranked_exposures()
    priced = [one for one in exposures if one.low is not None or one.high is not None]
    unpriced = tuple(one for one in exposures if one not in priced)
    low = sum(one.low or 0 for one in priced)
    high = sum(_most(one) for one in priced)
    case = case_map.case
    sentences = (
        _loss(exposures, priced, low, high),
        *((_unpriced(len(unpriced)),) if unpriced and priced else ()),
        _offered(case.security, case.security_basis),
    )
    lines = law.lines_for(case.standard, case.flags)
    return Worksheet(low, high, unpriced, case.security, case.security_basis, sentences, lines)


def _most(exposure: Exposure) -> int:
    return exposure.high if exposure.high is not None else exposure.low or 0


def amount_range(low: int, high: int) -> str:
    """Say an amount or a range of whole units of the court's currency."""
    return f"{low:,}" if low == high else f"{low:,} to {high:,}"


def _loss(entered: list[Exposure], priced: list[Exposure], low: int, high: int) -> str:
    if not entered:
        return "Nothing is entered yet that the respondent may lose by a wrongful order."
    if not priced:
        return "No figure is put on anything that the respondent may lose by a wrongful order."
    least = "at least " if any(one.high is None for one in priced) else ""
    return f"By a wrongful order the respondent may lose {least}{amount_range(low, high)}."


def _unpriced(count: int) -> str:
    if count == 1:
        return "One more loss has no figure and is not in the sum."
    return f"{count:,} more losses have no figure and are not in the sum."


def _offered(offer: str, basis: str) -> str:
    if not offer.strip():
        return "The movant does not say what security it offers."
    why = f" Its basis: {basis.strip().rstrip('.')}." if basis.strip() else " No basis is given."
    return f"The movant offers: {offer.strip().rstrip('.')}.{why}"
