"""A query put to the index of words: what has stems, what begins so, and both together.

FTS5 looks for a beginning among what it indexed: where that is stems, a word
whose stem is shorter than what was typed is not found. So words are looked for
in the table `word`, beginnings in the table `beginning`, which has words as they
are written.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from sqlite3 import Connection
from typing import TypeAlias

from argmap.store.word_statements import HIDDEN
from argmap.workspace.word_index import Stretch, Term, WordQuery

Marks: TypeAlias = tuple[str, str]
"""What stands before and after each place found: nothing that a text can hold."""

Places: TypeAlias = tuple[tuple[int, int], ...]

HIDES = re.compile(f"[{HIDDEN}]")
"""What a word may hold that is not seen."""
_TABLES = ("word", "beginning")
_MATCHING = "SELECT count(*) FROM {0} WHERE {0} MATCH ?"
_SEARCH = """
SELECT document, start, stretch.text, {score}, highlight({table}, 0, ?, ?)
FROM {table} JOIN stretch ON stretch.id = {table}.rowid
WHERE {table} MATCH ? {order} LIMIT ?
"""
_COUNTED = "SELECT count(*) FROM ({0})"
_EITHER = "SELECT id FROM ({0})"
_MATCHES = "SELECT rowid AS id FROM {0} WHERE {0} MATCH ?"
# The plus: one walk over what matches, not one for each of the stretches wanted.
_SCORES = "SELECT rowid AS id, -rank AS score FROM {0} WHERE {0} MATCH ? AND +rowid IN wanted"
_BEST = """
WITH wanted AS MATERIALIZED ({wanted})
SELECT stretch.id, document, start, text, score FROM (
    SELECT id, sum(score) AS score FROM ({scores}) GROUP BY id ORDER BY score DESC LIMIT ?
) AS best JOIN stretch ON stretch.id = best.id ORDER BY score DESC
"""
_MARKED = """
SELECT rowid, highlight({0}, 0, ?, ?) FROM {0}
WHERE {0} MATCH ? AND +rowid IN (SELECT value FROM json_each(?))
"""


def matching(connection: Connection, term: Term) -> int:
    """Return in how many stretches a term stands; it must hold a word."""
    values = (_any_of((term,)),)
    return int(connection.execute(_MATCHING.format(_table_of(term)), values).fetchone()[0])


def count_stretches(connection: Connection, query: WordQuery) -> int:
    """Count the stretches that a query describes; each term must hold a word."""
    wanted, values = _wanted(query)
    return int(connection.execute(_COUNTED.format(wanted), values).fetchone()[0])


def find_stretches(
    connection: Connection, query: WordQuery, limit: int, *, marks: Marks, ranked: bool
) -> list[Stretch]:
    """Find the stretches that a query describes, best first; each term must hold a word.

    What is not `ranked` is in the order of the index.
    """
    tables = {_table_of(term) for terms in (*query.every, query.without) for term in terms}
    if len(tables) > 1:
        return _in_both(connection, query, limit, marks)
    (table,) = tables
    score, order = (f"-{table}.rank", f"ORDER BY {table}.rank") if ranked else ("0.0", "")
    search = _SEARCH.format(table=table, score=score, order=order)
    rows = connection.execute(search, (*marks, _expression(query), limit))
    return [
        Stretch(document, start, text, found, _places(marked, start, marks))
        for document, start, text, found, marked in rows
    ]


def bindable(words: str) -> str:
    """Return words as SQLite takes them: half a character and NUL become a space.

    What is not seen is left out, as the index leaves it out of the words of a text.
    """
    return HIDES.sub("", words).encode("utf-8", "replace").decode("utf-8").replace("\0", " ")


def _in_both(connection: Connection, query: WordQuery, limit: int, marks: Marks) -> list[Stretch]:
    """Find what has words and what begins so, where a query asks for both."""
    wanted, values = _wanted(query)
    looked_for = {
        table: _any_of(terms)
        for table in _TABLES
        if (terms := _of_table([term for terms in query.every for term in terms], table))
    }
    scores = " UNION ALL ".join(_SCORES.format(table) for table in looked_for)
    best = _BEST.format(wanted=wanted, scores=scores)
    rows = connection.execute(best, (*values, *looked_for.values(), limit)).fetchall()
    ids = json.dumps([row[0] for row in rows])
    marked: dict[int, list[str]] = {}
    for table, expression in looked_for.items():
        found = connection.execute(_MARKED.format(table), (*marks, expression, ids))
        for id_, text in found:
            marked.setdefault(id_, []).append(text)
    return [
        Stretch(document, start, text, score, _joined(marked[id_], start, marks))
        for id_, document, start, text, score in rows
    ]


def _wanted(query: WordQuery) -> tuple[str, list[str]]:
    """Write which stretches a query describes as one compound SELECT, and what it binds."""
    parts, values = [], []
    for terms in (*query.every, *((term,) for term in query.without)):
        selects = []
        for table in _TABLES:
            if of_table := _of_table(terms, table):
                selects.append(_MATCHES.format(table))
                values.append(_any_of(of_table))
        parts.append(_EITHER.format(" UNION ".join(selects)))
    count = len(query.every)
    wanted = " INTERSECT ".join(parts[:count])
    return " EXCEPT ".join((wanted, *parts[count:])), values


def _joined(marked: Iterable[str], start: int, marks: Marks) -> Places:
    """Return the places of several markings of one text in order, none over another."""
    joined: list[tuple[int, int]] = []
    for place in sorted(place for text in marked for place in _places(text, start, marks)):
        if joined and place[0] < joined[-1][1]:
            joined[-1] = joined[-1][0], max(place[1], joined[-1][1])
        else:
            joined.append(place)
    return tuple(joined)


def _places(marked: str, start: int, marks: Marks) -> Places:
    """Read where the marks stand in a stretch that begins at `start`, as if they were not there."""
    return tuple(_walk_places(marked, start, *marks))


def _walk_places(marked: str, start: int, opening: str, closing: str) -> Iterator[tuple[int, int]]:
    before, *parts = marked.split(opening)
    at = start + len(before)
    for part in parts:
        found, _, after = part.partition(closing)
        yield at, at + len(found)
        at += len(found) + len(after)


def _table_of(term: Term) -> str:
    return _TABLES[term.prefix or term.as_written]


def _of_table(terms: Iterable[Term], table: str) -> list[Term]:
    return [term for term in terms if _table_of(term) == table]


def _expression(query: WordQuery) -> str:
    """Write a query of one table as FTS5 reads it, every word quoted."""
    wanted = " AND ".join(_any_of(choice) for choice in query.every)
    return f"({wanted}) NOT {_any_of(query.without)}" if query.without else wanted


def _any_of(terms: Iterable[Term]) -> str:
    return f"({' OR '.join(map(_quoted, terms))})"


def _quoted(term: Term) -> str:
    words = bindable(term.words).replace('"', '""')
    return f'"{words}" *' if term.prefix else f'"{words}"'
