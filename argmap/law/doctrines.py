"""The doctrines by which the ledger of harms suggests levels, read from data."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from argmap.case.errors import FormatError
from argmap.case.terms import Likelihood, Told
from argmap.case.toml_table import TomlTable, checked_where
from argmap.case.weighing import Harm
from argmap.law.cite_checks import checked_by_cite
from argmap.resources import resource

NEEDED = (
    "past", "after", "unsupported", "not_cured", "partly_cured", "self_inflicted", "avoidable",
    "partly_avoidable", "others", "compensable", "partly_compensable", "secured", "partly_secured",
    "unsecured", "speculative", "adequate", "delayed", "private",
)  # fmt: skip
"""The doctrines that the suggestions apply by their ids; others are told by a fact or by words."""

FACTS = ("threatens_business", "payer_insolvent", "loses_evidence")
"""The fields of a harm that say outright that money does not make it good."""


@dataclass(frozen=True, slots=True)
class Doctrine:
    """A rule about which harms count: what it says, where, and whether that was compared.

    `where` is the text that it was compared with. `exempts` is whether adequate damages do not
    cap a harm of this kind: `fact` is the field of a harm that says so, and `words` tells such
    a harm by its own words where the field says nothing.
    """

    id: str
    name: str
    text: str
    cite: str
    checked: bool
    where: str = ""
    exempts: bool = False
    fact: str = ""
    words: re.Pattern[str] | None = None

    def said_of(self, harm: Harm) -> Told:
        """Return whether the harm's own field says that it is of this kind."""
        return Told(getattr(harm, self.fact)) if self.fact else Told.UNSAID

    def heard_in(self, harm: Harm) -> str:
        """Return the words of a harm that tell this doctrine, empty where none do.

        What its field says goes before its words.
        """
        is_open = self.said_of(harm) is Told.UNSAID
        heard = self.words.search(harm.text) if self.words and is_open else None
        return heard[0] if heard else ""


@dataclass(frozen=True, slots=True)
class Scale:
    """How two sides are set against each other: levels from worst to best for the movant.

    The heavier side tips the scale at `tips` per cent of the other, sharply at `sharply`.
    """

    levels: tuple[str, str, str, str, str]
    tips: int
    sharply: int

    def level(self, movant: int, respondent: int) -> str:
        """Return the level that the heaviest harm of each side comes to, by its weight.

        Nothing at all is taken for the slightest harm, so that a slight one tips no scale.
        """
        towards = 1 if movant >= respondent else -1
        less, more = sorted((movant, respondent))
        lead = sum(100 * more >= share * max(less, 1) for share in (self.tips, self.sharply))
        return self.levels[2 + towards * lead]


@dataclass(frozen=True, slots=True)
class Doctrines:
    """All of the file: the doctrines by their ids, and how they come to levels.

    `by_likelihood` is the level of irreparable harm for a harm as likely as this; `cap` is the
    best level where damages are adequate.
    """

    source: str
    by_id: Mapping[str, Doctrine]
    by_likelihood: Mapping[Likelihood, str]
    cap: str
    balance: Scale
    public: Scale

    def exempting(self, harm: Harm) -> tuple[Doctrine, str] | None:
        """Return the doctrine that exempts a harm, and the words that tell so.

        A field that says so goes before any words, and leaves them empty.
        """
        exempt = [one for one in self.by_id.values() if one.exempts]
        for doctrine in exempt:
            if doctrine.said_of(harm) is Told.YES:
                return doctrine, ""
        heard = ((one, one.heard_in(harm)) for one in exempt)
        return next((found for found in heard if found[1]), None)


@cache
def load_doctrines() -> Doctrines:
    """Read the program's own file; raises `FormatError` for a mistake in it."""
    file = resource("harms", "doctrines.toml")
    try:
        text = file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise FormatError(f"The file {file} cannot be read.", "Install argmap again.") from error
    return read_doctrines(text)


def read_doctrines(text: str) -> Doctrines:
    """Read the doctrines from the text of their file."""
    root = TomlTable.parse(text, "doctrines.toml")
    source = root.text("source")
    harm = root.table("irreparable")
    by_likelihood = {one: harm.text(one.value) for one in Likelihood}
    cap = harm.text("cap")
    harm.done()
    balance, public = _scale(root.table("balance")), _scale(root.table("public"))
    doctrines = {one.id: one for one in map(_doctrine, root.tables("doctrine"))}
    root.done()
    for needed in NEEDED:
        if needed not in doctrines:
            raise root.mistake(f"there is no doctrine “{needed}”")
    return Doctrines(source, doctrines, by_likelihood, cap, balance, public)


def _scale(table: TomlTable) -> Scale:
    levels = table.list_of("levels", str)
    if len(levels) != 5:  # noqa: PLR2004 -- two a side, and one between
        raise table.mistake("there are five levels: two a side, and one between", "levels")
    first, second, third, fourth, fifth = levels
    scale = Scale(
        (first, second, third, fourth, fifth), table.whole("tips"), table.whole("sharply")
    )
    table.done()
    if not 100 < scale.tips < scale.sharply:  # noqa: PLR2004 -- per cent
        raise table.mistake("“tips” is above 100, and “sharply” above “tips”")
    return scale


def _doctrine(table: TomlTable) -> Doctrine:
    words = table.list_of("words", str) if table.has("words") else ()
    doctrine = Doctrine(
        table.text("id"),
        table.text("name"),
        table.text("text"),
        table.text("cite"),
        *checked_by_cite(table.text("cite"), checked_where(table)),
        table.truth("exempts", default=False),
        table.text("fact") if table.has("fact") else "",
        _pattern(words),
    )
    table.done()
    if doctrine.fact and doctrine.fact not in FACTS:
        raise table.mistake(f"a harm has no fact “{doctrine.fact}”", "fact")
    return doctrine


def _pattern(words: tuple[str, ...]) -> re.Pattern[str] | None:
    if not words:
        return None
    parts = (re.escape(one).replace(r"\*", r"\w*").replace(r"\ ", r"\s+") for one in words)
    return re.compile(rf"\b(?:{'|'.join(parts)})\b", re.IGNORECASE)
