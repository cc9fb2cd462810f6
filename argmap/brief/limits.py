"""How long a paper may be: limits of courts, each with the days on which it holds.

They are read from `resources/limits/`, a file a court.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from argmap.case.errors import FormatError
from argmap.case.partial_times import require_time
from argmap.case.toml_table import TomlTable, refuse_twins
from argmap.resources import resource


@dataclass(frozen=True, slots=True)
class Limit:
    """A limit of a court for some kinds of paper: the most words or pages, 0 for the other.

    `since` and `until` are days as in 2023-04-26, empty where open. `certificate` is the sentence
    that certifies the count, with `{words}` for the number, empty where none is asked for.
    `checked` is whether it was compared with the text of the rule, `source` with what it was.
    """

    id: str
    names: tuple[str, ...]
    rule: str
    papers: tuple[str, ...]
    words: int
    pages: int
    since: str
    until: str
    left_out: str
    certificate: str
    checked: bool
    source: str

    def holds(self, court: str, paper: str, day: str) -> bool:
        """Tell whether it holds for a paper in a court on a day; no day is the present one."""
        if paper not in self.papers or not self._is_of(court):
            return False
        if not day:
            return not self.until
        return (not self.since or self.since <= day) and (not self.until or day <= self.until)

    def certified(self, words: int) -> str:
        """Return the certificate of a count; empty where the rule asks for none."""
        return self.certificate.replace("{words}", f"{words:,}")

    def _is_of(self, court: str) -> bool:
        return any(name.casefold() in court.casefold() for name in self.names)


@cache
def load_limits() -> tuple[Limit, ...]:
    """Read every limit; raise `FormatError` that names the file and what is wrong in it."""
    files = sorted(resource("limits").glob("*.toml"))
    return tuple(one for file in files for one in read_limits(file.read_text("utf-8"), file.name))


def read_limits(text: str, name: str) -> tuple[Limit, ...]:
    """Read the limits of one file, which mistakes call by its name."""
    root = TomlTable.parse(text, f"limits/{name}")
    names = root.list_of("names", str)
    tables = root.tables("limit")
    root.done()
    refuse_twins(tables, "limit")
    return tuple(_limit(one, names) for one in tables)


def limit_for(court: str, paper: str, day: str, chosen: str = "") -> Limit | None:
    """Return the limit that is chosen by its id, else the one that holds on a day; None without.

    Raises `FormatError` for an id that no limit has.
    """
    limits = load_limits()
    if chosen:
        found = next((one for one in limits if one.id == chosen), None)
        if found is None:
            known = ", ".join(one.id for one in limits)
            raise FormatError(f"There is no limit called “{chosen}”.", f"There are: {known}.")
        return found
    return next((one for one in limits if one.holds(court, paper, day)), None)


def _limit(table: TomlTable, names: tuple[str, ...]) -> Limit:
    limit = Limit(
        id=table.text("id"),
        names=names,
        rule=table.text("rule"),
        papers=table.list_of("papers", str),
        words=table.whole("words", 0),
        pages=table.whole("pages", 0),
        since=table.text("from", ""),
        until=table.text("until", ""),
        left_out=table.text("left_out", ""),
        certificate=table.text("certificate", ""),
        checked=table.truth("checked"),
        source=table.text("source"),
    )
    table.done()
    if (limit.words > 0) == (limit.pages > 0):
        raise table.mistake("a limit is one of “words” or of “pages”")
    for day in (limit.since, limit.until):
        require_time(day)
    return limit
