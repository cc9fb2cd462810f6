"""The words of a paper that are nobody's claim: its parts in order, headings and sentences.

They are read from `resources/templates/papers/`, so that no sentence of a brief is in the code.
What several papers share stands in `shared.toml`; a paper's own file goes before it. A file of the
same name in the folder `papers` of the user's settings is read in the place of argmap's own.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from argmap.brief.filling import filled_in
from argmap.brief.motion.template_parts import (
    FOLDER,
    Part,
    every_sentence,
    own_sentences,
    read_parts,
    require_places,
    require_sentences,
)
from argmap.brief.runs import Run
from argmap.brief.wording import opened
from argmap.case.errors import FormatError
from argmap.case.toml_table import TomlTable
from argmap.resources import own_folder, resource

_SHARED = "shared"
_WORDS = ("small", "common", "numbered", "bodies", "of_the_day", "plurals", "verbs")


@dataclass(frozen=True)
class Template:
    """What a kind of paper is made of besides the case.

    `title` is what the caption page calls it. `sentences` are by name, with the places to be
    filled in braces; those of a factor are named after it, as in `resisted_merits`. `words` are
    lists that tell how what the case says stands inside a sentence: `small`, `common` and others.
    """

    id: str
    title: str
    parts: tuple[Part, ...]
    sentences: Mapping[str, str]
    words: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def says(self, name: str, /, **filled: str) -> str:
        """Return a sentence with its places filled; what is filled in is never read again.

        Raises `FormatError` for a sentence with a place that nothing fills.
        """
        return self._filled(self.sentences[name], f"the sentence “{name}”", filled)

    def titled(self, **filled: str) -> str:
        """Return the title with its places filled; raise `FormatError` as `says` does."""
        return self._filled(self.title, "the title", filled)

    def sentence(self, name: str, /, **filled: str) -> str:
        """Return a sentence that stands by itself: it begins with a capital."""
        return opened(self.says(name, **filled))

    def run(self, name: str, /, **filled: str) -> Run:
        """Return a sentence that stands by itself as a run."""
        return Run(self.sentence(name, **filled))

    @cached_property
    def _verbs(self) -> Mapping[str, str]:
        """The plurals of verbs, by their singular."""
        pairs = (one.partition("=") for one in self.words.get("verbs", ()))
        return {one.strip(): several.strip() for one, _, several in pairs}

    def _filled(self, words: str, what: str, filled: Mapping[str, str]) -> str:
        try:
            return filled_in(words, filled, self._verbs)
        except KeyError as error:
            told = f"In the template of this paper {what} has a place {error} that nothing fills."
            known = ", ".join(f"{{{one}}}" for one in filled) or "none"
            raise FormatError(told, f"It may have: {known}.") from error

    def has(self, name: str) -> bool:
        """Tell whether there is a sentence of that name."""
        return name in self.sentences


def load_template(paper: str, named: str = "") -> Template:
    """Read the template of a kind of paper; raise `FormatError` that says what is wrong in it.

    A sentence that a file of the user's own leaves out is argmap's. `named` is the file of the
    user's own, without its ending, that is read in the place of the one called as the paper.
    """
    sentences: dict[str, str] = {}
    words: dict[str, tuple[str, ...]] = {}
    for shared in _tables(_SHARED):
        sentences |= _sentences(shared, every_sentence())
        words |= _words(shared)
        shared.done()
    title = ""
    parts: tuple[Part, ...] = ()
    known = own_sentences(_SHARED) | own_sentences(paper)
    for own in _tables(paper, named):
        parts = read_parts(own, parts)
        title = own.text("title")
        require_places(own, "the title", title, "title")
        sentences |= _sentences(own, known)
        own.done()
    return Template(paper, title, parts, sentences, words)


def own_templates() -> list[str]:
    """List the names of the user's own templates, which a paper can be written by."""
    own = own_folder(FOLDER)
    files = own.glob("*.toml") if own is not None and own.is_dir() else ()
    return sorted(one.stem for one in files)


def _tables(name: str, named: str = "") -> list[TomlTable]:
    """Read argmap's file of a name, then the user's own where there is one."""
    text = resource("templates", FOLDER, f"{name}.toml").read_text(encoding="utf-8")
    tables = [TomlTable.parse(text, f"templates/papers/{name}.toml")]
    file = _named_file(named) if named else _own_file(name)
    if file is not None and file.is_file():
        try:
            tables.append(TomlTable.parse(file.read_text(encoding="utf-8"), str(file)))
        except (OSError, UnicodeDecodeError) as error:
            raise FormatError(f"{file} cannot be read: {error}.", "Save it as UTF-8.") from error
    return tables


def _own_file(name: str) -> Path | None:
    own = own_folder(FOLDER)
    return own / f"{name}.toml" if own else None


def _named_file(named: str) -> Path:
    """Find the template of the user's own of that name; it is a name, and never a path."""
    file = _own_file(named)
    if file is None or Path(named).name != named or not file.is_file():
        raise FormatError(
            f"There is no template called “{named}”.",
            "A template of your own is a file in "
            + str(own_folder(FOLDER) or "the folder “papers” of argmap’s settings")
            + ", as motion.toml; its name is that of the file without the ending.",
        )
    return file


def _words(table: TomlTable) -> dict[str, tuple[str, ...]]:
    if not table.has("words"):
        return {}
    lists = table.table("words")
    found = {name: lists.list_of(name, str) for name in _WORDS if lists.has(name)}
    lists.done()
    return found


def _sentences(table: TomlTable, known: Collection[str]) -> dict[str, str]:
    sentences = table.texts_of("sentences")
    if sentences:
        require_sentences(table.table("sentences"), sentences, known)
    return dict(sentences)
