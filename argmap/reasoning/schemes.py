"""The argument schemes a step can follow, from the TOML file under `resources/schemes/`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from argmap.case.errors import FormatError
from argmap.case.terms import QuestionKind
from argmap.case.toml_table import TomlTable, refuse_twins
from argmap.resources import resource


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


@cache
def load_schemes() -> tuple[Scheme, ...]:
    """Read every scheme, in the order of the file; raise `FormatError` for a mistake in it."""
    file = resource("schemes", "schemes.toml")
    try:
        text = file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise FormatError(f"The file {file} cannot be read.", "Install argmap again.") from error
    return read_schemes(text)


@cache
def scheme_names() -> Mapping[str, str]:
    """Return what the schemes are called, by their ids."""
    return MappingProxyType({one.id: one.name for one in load_schemes()})


@cache
def questions_by_scheme() -> Mapping[str, tuple[SchemeQuestion, ...]]:
    """Return the critical questions of each scheme, by its id."""
    return MappingProxyType({one.id: one.questions for one in load_schemes()})


@cache
def questions_by_id() -> Mapping[str, SchemeQuestion]:
    """Return the critical questions of all schemes, by their ids."""
    return MappingProxyType({one.id: one for each in load_schemes() for one in each.questions})


def read_schemes(text: str) -> tuple[Scheme, ...]:
    """Read schemes from the text of their file; raise `FormatError` for a mistake in it."""
    root = TomlTable.parse(text, "The list of schemes")
    root.text("source")  # for those who read the file: which published list it is after
    tables = root.tables("scheme")
    schemes = tuple(_scheme(table) for table in tables)
    root.done()
    refuse_twins(tables, "schemes")
    refuse_twins([one for table in tables for one in table.tables("question")], "questions")
    return schemes


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
