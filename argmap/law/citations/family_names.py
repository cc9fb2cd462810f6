"""The family name of somebody who wrote or swore a source, by which later citations call it.

The name is that of The Bluebook, rules 4.2 and 15.1: without “Jr.” and “M.D.”, two authors both,
of more the first “et al.”, and a body as a whole.
"""

from __future__ import annotations

import re
from functools import cache

from argmap.case.toml_table import TomlTable
from argmap.law.citations.known_words import bare, bodies
from argmap.resources import resource

_AND = re.compile(r" (?:&|and|with) ")
_ET_AL = re.compile(r",? et al\.?$")
_ASIDE = re.compile(r" *\([^()]*\)$| *\|.*$")
_SPANISH = ("de la ", "de las ", "de los ", "del ")
_MOST_WORDS, _MOST_GIVEN = 5, 3


def called(names: str, publisher: str = "") -> str:
    """Return what the author of a source is called later; nothing where nobody is named.

    One that is the publisher too, and one that is not read as a person, is called as a whole.
    """
    said = _ASIDE.sub("", " ".join(names.split())).strip(" ,;")
    if not said or said.casefold() == publisher.strip().casefold():
        return said
    plain = _ET_AL.sub("", said)
    people = _people(plain)
    if not people:
        return said
    families = [_family(one) for one in people]
    if len(families) > 2 or plain != said:  # noqa: PLR2004 -- of three authors on
        return f"{families[0]} et al."
    return " & ".join(families)


def in_full(names: str) -> str:
    """Return names without ranks and offices: “Ann Poe & Bo Lee”; a body as it stands."""
    return " & ".join(_people(names)) or names


def _without_rank(name: str) -> str:
    words = name.replace(",", " ").split()
    while len(words) > 1 and _is(words[-1], "behind"):
        words.pop()
    while len(words) > 1 and _is(words[0], "before"):
        words.pop(0)
    return " ".join(words)


def _people(said: str) -> list[str]:
    """List the persons who are named, each without ranks; none where something else is named."""
    parts = [part for part in re.split(r" *; *", said) if part]
    parts = [part for one in parts for part in _AND.split(one)]
    people = [person for part in parts for person in _between_commas(part)]
    return people if all(people) else []


def _between_commas(part: str) -> list[str]:
    """Part names at their commas: no person is the empty word. “Lee, Ann” is one."""
    names = [one for one in re.split(r" *, *", part) if one and not _is(one, "behind")]
    if len(names) == 2 and _is_inverted(*names):  # noqa: PLR2004 -- the family name, then the given
        return [f"{names[1]} {names[0]}"]
    found = [_without_rank(one) if _is_person(one) else "" for one in names]
    # Behind a person may stand what somebody is: “Ann Lee, Chief Executive of the Hen Company”.
    return found if not found or not found[0] else list(filter(None, found))


def _is_inverted(family: str, given: str) -> bool:
    """Tell whether a family name stands before the given ones: “Lee, Ann B.”."""
    words = family.split()
    is_family = all(_is(word, "particles") for word in words[:-1])
    return is_family and len(given.split()) <= _MOST_GIVEN and _is_name(f"{given} {family}")


def _is_person(name: str) -> bool:
    plain = _without_rank(name)
    return 1 < len(plain.split()) <= _MOST_WORDS and _is_name(plain)


def _is_name(name: str) -> bool:
    """Tell whether words are those of a person’s name, and none is that of a body."""
    words = name.split()
    in_capitals = name.isupper()
    return all(
        not _is(word, "bodies")
        and (word[0].isupper() or _is(word, "particles"))
        and (in_capitals or "." in word or not (len(word) > 1 and word.isupper()))
        and not any(map(str.isdigit, word))
        for word in words
    )


def _family(person: str) -> str:
    """Return the last word of a name, with “de la” or “van” before it; all where it is a letter.

    With “de la” goes a family name before it.
    """
    words = person.split()
    if len(words[-1].rstrip(".")) == 1:
        return person
    first = len(words) - 1
    while first > 1 and _is(words[first - 1], "particles"):
        first -= 1
    first -= _is_double(words, first)
    return " ".join(words[first:])


def _is_double(words: list[str], first: int) -> bool:
    """Tell whether before “de la Vega” stands another family name: “Ana Ruiz de la Vega”."""
    before = words[first - 1] if first > 1 else ""
    is_word = len(before.rstrip(".")) > 1 and not _is(before, "given")
    return is_word and " ".join(words[first:]).startswith(_SPANISH)


def _is(word: str, table: str) -> bool:
    return bare(word) in _known(table)


@cache
def _known(table: str) -> frozenset[str]:
    path = resource("citations") / "author_names.toml"
    root = TomlTable.parse(path.read_text(encoding="utf-8"), path.name)
    words = root.table(table).list_of("words", str)
    return frozenset(map(bare, (*words, *bodies()) if table == "bodies" else words))
