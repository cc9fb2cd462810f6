from __future__ import annotations

from word_indexes import Texts

from argmap.workspace.word_index import Term, WordQuery


def found(texts, query):
    """The words found in each text, by the number of the text."""
    return {
        texts.hashes.index(one.document): [one.text[start:end] for start, end in one.found]
        for one in texts.index.search(query, 20)
    }


def test_a_beginning_finds_the_words_that_begin_so_and_not_those_of_one_stem():
    texts = Texts("Moderators moderate organized speech.", "An organ and organic food.", "none")
    for typed, words in [
        ("moderat", {0: ["Moderators", "moderate"]}),
        ("organiz", {0: ["organized"]}),
        ("organ", {0: ["organized"], 1: ["organ", "organic"]}),
        ("moderates", {}),
    ]:
        assert found(texts, WordQuery(((Term(typed, prefix=True),),))) == words


def test_beginnings_go_together_with_words_in_all_their_forms():
    texts = Texts(
        "The courts moderate.", "A court terminates.", "Moderation alone.", "Courts moderate beer."
    )

    def together(*every, without=()):
        return found(texts, WordQuery(every, without))

    court, moderat, terminat = (
        Term("court"),
        Term("moderat", prefix=True),
        Term("terminat", prefix=True),
    )
    assert together((court,), (moderat,), without=(Term("beer"),)) == {0: ["courts", "moderate"]}
    assert together((court,), (moderat, terminat)).keys() == {0, 1, 3}
    assert together((terminat, Term("alone"))) == {1: ["terminates"], 2: ["alone"]}
    assert together((Term("moderation"), moderat)).keys() == {0, 2, 3}
    assert together((moderat,), without=(court,)) == {2: ["Moderation"]}
    assert together((court,), without=(moderat, Term("dog"))) == {1: ["court"]}
    assert together((Term("court"), moderat))[0] == ["courts", "moderate"]
    assert together((Term("moderated"), Term("moderate", prefix=True)))[0] == ["moderate"]


def test_what_has_more_of_the_words_in_fewer_comes_first_and_of_equals_what_was_taken_in_first():
    filling = " and so on" * 20
    texts = Texts(
        f"a court{filling}", f"courts court a court{filling}", f"the court{filling}", "One court."
    )
    for query in [
        WordQuery(((Term("courts"),),)),
        WordQuery(((Term("cour", prefix=True),),)),
        WordQuery(((Term("court"), Term("moderat", prefix=True)),)),
    ]:
        assert list(found(texts, query)) == [3, 1, 0, 2]
        scores = [stretch.score for stretch in texts.index.search(query, 20)]
        assert scores == sorted(scores, reverse=True)
        assert [stretch.score for stretch in texts.index.search(query, 2)] == scores[:2]
