"""The argument schemes a step can follow: argmap's, and those that the user has written."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from argmap.case.errors import FormatError
from argmap.case.own_files import read_own_files
from argmap.case.terms import QuestionKind
from argmap.case.toml_table import TomlTable, refuse_twins
from argmap.resources import own_folder, resource


@dataclass(frozen=True, slots=True)
class SchemeQuestion:
    """A critical question that a scheme raises.

    `id` is its own among the questions of all schemes: records of a case name it. `checked`
    tells whether the question and its kind were compared with a published list.
    """

    id: str
    text: str
    kind: QuestionKind
    checked: bool


@dataclass(frozen=True, slots=True)
class Scheme:
    """A pattern of argument: its id in a case, its name, and what it says in a sentence.

    `premises` and `conclusion` are the pattern, in letters. `checked` tells whether it was
    compared with a published list of schemes.
    """

    id: str
    name: str
    description: str
    premises: tuple[str, ...]
    conclusion: str
    checked: bool
    questions: tuple[SchemeQuestion, ...]


class _Known(NamedTuple):
    """Every scheme, argmap's first, each way they are asked for, and mistakes in the user's."""

    schemes: tuple[Scheme, ...]
    names: Mapping[str, str]
    by_scheme: Mapping[str, tuple[SchemeQuestion, ...]]
    by_id: Mapping[str, SchemeQuestion]
    mistakes: tuple[FormatError, ...]


def load_schemes() -> tuple[Scheme, ...]:
    """Return every scheme, argmap's in the order of their file, then the user's own, read once.

    The user's own are the files of the folder `schemes` beside the settings; one with a mistake
    is left out. Raises `FormatError` for a mistake in argmap's.
    """
    return _known(own_folder("schemes")).schemes


def scheme_mistakes() -> tuple[FormatError, ...]:
    """Return what is wrong in the user's own files of schemes, with their lines."""
    return _known(own_folder("schemes")).mistakes


def scheme_names() -> Mapping[str, str]:
    """Return what the schemes are called, by their ids."""
    return _known(own_folder("schemes")).names


def questions_by_scheme() -> Mapping[str, tuple[SchemeQuestion, ...]]:
    """Return the critical questions of each scheme, by its id."""
    return _known(own_folder("schemes")).by_scheme


def questions_by_id() -> Mapping[str, SchemeQuestion]:
    """Return the critical questions of all schemes, by their ids."""
    return _known(own_folder("schemes")).by_id


@cache
def _known(own: Path | None) -> _Known:
    schemes = list(_argmaps())
    mistakes: tuple[FormatError, ...] = ()

    def take(file: Path, text: str) -> None:
        schemes.extend(read_schemes(text, str(file), tuple(schemes)))

    if own is not None:
        mistakes = read_own_files(own, "file of schemes", take)
    return _Known(
        tuple(schemes),
        MappingProxyType({one.id: one.name for one in schemes}),
        MappingProxyType({one.id: one.questions for one in schemes}),
        MappingProxyType({one.id: one for each in schemes for one in each.questions}),
        mistakes,
    )


def _argmaps() -> tuple[Scheme, ...]:
    file = resource("schemes", "schemes.toml")
    try:
        text = file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise FormatError(f"The file {file} cannot be read.", "Install argmap again.") from error
    return read_schemes(text)


def read_schemes(
    text: str, where: str = "The list of schemes", others: Sequence[Scheme] = ()
) -> tuple[Scheme, ...]:
    """Read schemes from the text of their file, which mistakes call `where`.

    Raises `FormatError` for a mistake in it, and for what one of `others` is called already.
    """
    root = TomlTable.parse(text, where)
    root.text("source")  # for those who read the file: which published list it is after
    tables = root.tables("scheme")
    schemes = tuple(_scheme(table) for table in tables)
    root.done()
    if not schemes:
        raise root.mistake("it has no scheme")
    refuse_twins(tables, "schemes")
    refuse_twins([one for table in tables for one in table.tables("question")], "questions")
    for at, table in enumerate(tables):
        _refuse_known(table, (*others, *schemes[:at]))
    return schemes


def _refuse_known(table: TomlTable, others: Sequence[Scheme]) -> None:
    """Refuse the id or the name of another scheme, and the id of a question of another."""
    scheme, name = table.text("id"), table.text("name")
    if scheme in {one.id for one in others}:
        raise table.mistake(f"another scheme has the id “{scheme}” already", "id")
    if name.casefold() in {one.name.casefold() for one in others}:
        raise table.mistake(f"another scheme is named “{name}” already", "name")
    asked = {question.id for one in others for question in one.questions}
    for question in table.tables("question"):
        if question.text("id") in asked:
            told = f"another scheme asks a question with the id “{question.text('id')}” already"
            raise question.mistake(told, "id")


def _scheme(table: TomlTable) -> Scheme:
    scheme = Scheme(
        id=table.text("id"),
        name=table.text("name"),
        description=table.text("description"),
        premises=table.list_of("premises", str),
        conclusion=table.text("conclusion"),
        checked=table.truth("checked"),
        questions=tuple(_question(one) for one in table.tables("question")),
    )
    if not scheme.premises:
        raise table.mistake("“premises” is missing or empty")
    table.done()
    return scheme


def _question(table: TomlTable) -> SchemeQuestion:
    question = SchemeQuestion(
        id=table.text("id"),
        text=table.text("text"),
        kind=_kind(table),
        checked=table.truth("checked"),
    )
    if not question.text.endswith("?"):
        raise table.mistake("“text” must be a whole question", "text")
    table.done()
    return question


def _kind(table: TomlTable) -> QuestionKind:
    word = table.text("kind")
    if word not in {one.value for one in QuestionKind}:
        raise table.mistake(f"“kind” is “{word}” but must be assumption or exception", "kind")
    return QuestionKind(word)
