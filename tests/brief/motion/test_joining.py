"""The first words of claims inside sentences: small, but where they are a name of the case."""

from __future__ import annotations

import pytest

from argmap.brief.motion.joining import Clauses

SMALL = ("a", "all", "but", "it", "many", "no", "nothing", "one", "our", "the", "under", "we")
NAMED = ("Many Co.", "All Saints Church, Inc.", "One", "Under Armour", "The Herald Co.", "A Place")
CLAUSES = Clauses(["the user"], SMALL, named=NAMED)

WITHIN = [
    ("Many Co. is likely to succeed.", "Many Co. is likely to succeed"),
    ("Many users left.", "many users left"),
    ("Many Co.’s users left.", "Many Co.’s users left"),
    ("All Saints Church owns it.", "All Saints Church owns it"),
    ("All saints are dead.", "all saints are dead"),
    ("All Amazon users left.", "all Amazon users left"),
    ("Under Armour, the movant, holds it.", "Under Armour, the movant, holds it"),
    ("Under Rule 65 it holds.", "under Rule 65 it holds"),
    ("The Herald Co. printed it.", "the Herald Co. printed it"),
    ("A Place gave notice.", "A Place gave notice"),
    ("A place was full.", "a place was full"),
    ("One user left.", None),
    ("Nothing But Net LLC sold it.", "Nothing But Net LLC sold it"),
    ("Nothing was sold.", "nothing was sold"),
    ("We moored at dawn.", None),
    ("Our users left.", None),
    ("No.", None),
]


@pytest.mark.parametrize(("claim", "inside"), WITHIN)
def test_a_word_of_grammar_is_small_but_where_it_begins_a_name_of_the_case(claim, inside):
    assert CLAUSES.within(claim) == inside


def test_without_such_names_the_words_of_grammar_are_small():
    assert Clauses([], SMALL).within("Many Co. left.") == "many Co. left"
