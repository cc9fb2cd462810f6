"""A query put to the index of words: what has stems, what begins so, and both together.

FTS5 looks for a beginning among what it indexed: where that is stems, a word
whose stem is shorter than what was typed is not found. So words are looked for
in the table `word`, beginnings in the table `beginning`, which has words as they
are written.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from sqlite3 import Connection
from typing import TypeAlias

from argmap.store.connection import transaction
from argmap.store.word_statements import HIDDEN
from argmap.workspace.word_index import Stretch, Term, WordQuery

Marks: TypeAlias = tuple[str, str]
"""What stands before and after each place found: nothing that a text can hold."""

Places: TypeAlias = tuple[tuple[int, int], ...]

_Row: TypeAlias = tuple[int, str, int, str, float]
"""A stretch as it is read: its id, its document, where it starts, its text, its score."""

HIDES = re.compile(f"[{HIDDEN}]")
"""What a word may hold that is not seen."""
_TABLES = ("word", "beginning")
_MATCHING = "SELECT count(*) FROM {0} WHERE {0} MATCH ?"
_COUNTED = "SELECT count(*) FROM ({0})"
_EITHER = "SELECT id FROM ({0})"
_MATCHES = "SELECT rowid AS id FROM {0} WHERE {0} MATCH ?"
# By FTS5's own `rank` it takes half as long again: with each it sorts all places in it.
_RANKED = """
SELECT rowid AS id, -bm25({0}) AS score FROM {0} WHERE {0} MATCH ? ORDER BY score DESC, id LIMIT ?
"""
_UNRANKED = "SELECT rowid AS id, 0.0 AS score FROM {0} WHERE {0} MATCH ? ORDER BY id LIMIT ?"
_RANKED_TOGETHER = """
SELECT id, sum(score) AS score FROM ({0}) GROUP BY id ORDER BY score DESC, id LIMIT ?
"""
# The plus: one walk over what matches, not one for each of the stretches wanted.
_SCORES = "SELECT rowid AS id, -rank AS score FROM {0} WHERE {0} MATCH ? AND +rowid IN wanted"
_AMONG = "WITH wanted AS MATERIALIZED ({0}) "
_READ = """
SELECT best.id, document, start, text, score
FROM ({0}) AS best JOIN stretch ON stretch.id = best.id ORDER BY score DESC, best.id
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
    # In one transaction, or SQLite begins and ends one for each stretch that it weighs.
    with transaction(connection):
        if len(tables) == 1:
            looked_for = {tables.pop(): _expression(query)}
            rows = _best_of_one(connection, looked_for, limit, ranked=ranked)
        else:
            looked_for = _by_table(query)
            rows = _best_of_both(connection, query, looked_for, limit)
        marked = _marked(connection, looked_for, rows, marks)
    return [
        Stretch(document, start, text, score, _joined(marked[id_], start, marks))
        for id_, document, start, text, score in rows
    ]


def bindable(words: str) -> str:
    """Return words as SQLite takes them: half a character and NUL become a space.

    What is not seen is left out, as the index leaves it out of the words of a text.
    """
    return HIDES.sub("", words).encode("utf-8", "replace").decode("utf-8").replace("\0", " ")


def _best_of_one(
    connection: Connection, looked_for: Mapping[str, str], limit: int, *, ranked: bool
) -> list[_Row]:
    ((table, expression),) = looked_for.items()
    best = (_RANKED if ranked else _UNRANKED).format(table)
    return connection.execute(_READ.format(best), (expression, limit)).fetchall()


def _best_of_both(
    connection: Connection, query: WordQuery, looked_for: Mapping[str, str], limit: int
) -> list[_Row]:
    """Read what has words and what begins so, where a query asks for both."""
    wanted, values = _wanted(query)
    scores = " UNION ALL ".join(_SCORES.format(table) for table in looked_for)
    search = _AMONG.format(wanted) + _READ.format(_RANKED_TOGETHER.format(scores))
    return connection.execute(search, (*values, *looked_for.values(), limit)).fetchall()


def _by_table(query: WordQuery) -> dict[str, str]:
    """Write what is to be found in each table as FTS5 reads it."""
    every = [term for terms in query.every for term in terms]
    split = {table: _of_table(every, table) for table in _TABLES}
    return {table: _any_of(terms) for table, terms in split.items() if terms}


def _marked(
    connection: Connection, looked_for: Mapping[str, str], rows: Iterable[_Row], marks: Marks
) -> dict[int, list[str]]:
    """Read the texts of stretches, by id, with marks around what was looked for.

    Only of those that are wanted: to mark a text FTS5 divides the whole of it into words.
    """
    ids = json.dumps([row[0] for row in rows])
    marked: dict[int, list[str]] = {}
    for table, expression in looked_for.items():
        for id_, text in connection.execute(_MARKED.format(table), (*marks, expression, ids)):
            marked.setdefault(id_, []).append(text)
    return marked


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
