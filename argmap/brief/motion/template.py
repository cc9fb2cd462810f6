"""The words of a paper that are nobody's claim: its parts in order, headings and sentences.

They are read from `resources/templates/papers/`, so that no sentence of a brief is in the code.
What several papers share stands in `shared.toml`; a paper's own file goes before it.
"""

from __future__ import annotations

import string
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from argmap.brief.runs import Run
from argmap.case.toml_table import TomlTable
from argmap.resources import resource

_SHARED = "shared"


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a paper: its name for programs, and the heading it stands under."""

    id: str
    heading: str


@dataclass(frozen=True, slots=True)
class Template:
    """What a kind of paper is made of besides the case.

    `title` is what the caption page calls it. `sentences` are by name, with the places to be
    filled in braces; those of a factor are named after it, as in `resisted_merits`. `small` are
    words of grammar, which no name begins with.
    """

    id: str
    title: str
    parts: tuple[Part, ...]
    sentences: Mapping[str, str]
    small: tuple[str, ...] = ()

    def says(self, name: str, /, **filled: str) -> str:
        """Return a sentence with its places filled; what is filled in is never read again."""
        return self.sentences[name].format_map(filled)

    def run(self, name: str, /, **filled: str) -> Run:
        """Return a sentence as a run."""
        return Run(self.says(name, **filled))

    def has(self, name: str) -> bool:
        """Tell whether there is a sentence of that name."""
        return name in self.sentences


@cache
def load_template(paper: str) -> Template:
    """Read the template of a kind of paper; raise `FormatError` that says what is wrong in it."""
    shared = _table(_SHARED)
    sentences = shared.texts_of("sentences")
    small = shared.list_of("small", str)
    shared.done()
    own = _table(paper)
    parts = tuple(Part(one.text("id"), one.text("heading", "")) for one in own.tables("part"))
    title = own.text("title")
    sentences = {**sentences, **own.texts_of("sentences")}
    own.done()
    for name, words in sentences.items():
        _require_places(own, name, words)
    return Template(paper, title, parts, sentences, small)


def _table(name: str) -> TomlTable:
    text = resource("templates", "papers", f"{name}.toml").read_text(encoding="utf-8")
    return TomlTable.parse(text, f"templates/papers/{name}.toml")


def _require_places(table: TomlTable, name: str, words: str) -> None:
    try:
        places = [one[1] for one in string.Formatter().parse(words) if one[1] is not None]
    except ValueError as error:
        raise table.mistake(f"the sentence “{name}” has a brace without its partner") from error
    if not all(place.isidentifier() for place in places):
        raise table.mistake(f"the sentence “{name}” has a place that is not a name in braces")
