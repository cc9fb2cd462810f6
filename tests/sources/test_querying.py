from __future__ import annotations

import pytest

from argmap.sources.querying import parse_query
from argmap.workspace.word_index import Term, WordQuery


def words(*terms, without=()):
    return WordQuery(tuple((Term(term),) for term in terms), tuple(map(Term, without)))


@pytest.mark.parametrize(
    ("typed", "query"),
    [
        ("hosting contract", words("hosting", "contract")),
        ('"free speech" war', words("free speech", "war")),
        ("“free speech” war", words("free speech", "war")),
        ('"not closed', words("not closed")),
        ("court -order", words("court", without=["order"])),
        ('court -"a stay" -x', words("court", without=["a stay", "x"])),
        ("well-known", words("well-known")),
        ("terror*", WordQuery(((Term("terror", prefix=True),),))),
        ('"pull the pl"*', WordQuery(((Term("pull the pl", prefix=True),),))),
        ("Matze OR Matzi", WordQuery(((Term("Matze"), Term("Matzi")),))),
        ("a1 OR b1 c1", WordQuery(((Term("a1"), Term("b1")), (Term("c1"),)))),
        ("OR court OR", words("court")),
        ("court OR -order dog", words("court", "dog", without=["order"])),
        ("court or order", words("court", "order")),
        ("the court of appeals", words("court", "appeals")),
        ("to be or not", words("to", "be", "or", "not")),
        ('"the" court', words("the", "court")),
        ("the* court", WordQuery(((Term("the", prefix=True),), (Term("court"),)))),
        ("the OR an court", words("court")),
        ("the OR court", WordQuery(((Term("the"), Term("court")),))),
        ("-order", words(without=["order"])),
        ("", words()),
        ("  \n ", words()),
    ],
)
def test_what_is_typed_is_read(typed, query):
    assert parse_query(typed) == query


def test_what_is_pasted_is_read_to_a_length():
    query = parse_query("word " * 10_000)
    assert 20 < len(query.every) <= 100
