from __future__ import annotations

from itertools import pairwise
from threading import Event, Thread

import pytest
from patience import PATIENCE_S
from shelf import TEXT, full_draft
from word_indexes import Texts

from argmap.case.errors import StoreError
from argmap.store import word_index
from argmap.store.opening import view_case
from argmap.store.stretches import LONGEST, stretches_of
from argmap.workspace.word_index import Term, WordQuery
from argmap.workspace.workspace import Workspace


def asked(*terms, without=()):
    return WordQuery(tuple((Term(term),) for term in terms), tuple(map(Term, without)))


def found(texts, query, limit=20):
    """The words found in each text, by the number of the text."""
    return {
        texts.hashes.index(one.document): [
            texts.texts[texts.hashes.index(one.document)][start:end] for start, end in one.found
        ]
        for one in texts.index.search(query, limit)
    }


def test_a_word_is_found_in_all_its_forms_whatever_its_case_and_accents():
    texts = Texts("The court denied it.", "Courts deny much; THE COURT’S café.", "Nothing of it.")
    assert found(texts, asked("courts")) == {0: ["court"], 1: ["Courts", "COURT"]}
    assert found(texts, asked("Denying")) == {0: ["denied"], 1: ["deny"]}
    assert found(texts, asked("CAFE")) == {1: ["café"]}
    assert found(texts, asked("dog")) == {}


def test_every_word_asked_for_must_stand_in_a_text_and_none_of_those_left_out():
    texts = Texts("free speech online", "free beer", "speech and beer")
    assert found(texts, asked("speech", "free")) == {0: ["free", "speech"]}
    assert found(texts, asked("free", without=["beer"])) == {0: ["free"]}
    assert found(texts, asked("beer", without=["dog", "free speech"])).keys() == {1, 2}
    assert found(texts, asked(without=["beer"])) == {}


def test_a_phrase_is_found_as_one_place_and_a_beginning_as_the_whole_word():
    texts = Texts("the war on free speech", "speech is free; a free\n“speech”")
    assert found(texts, asked("Free Speech")) == {0: ["free speech"], 1: ["free\n“speech"]}
    starts = WordQuery(((Term("free sp", prefix=True),),))
    assert found(texts, starts) == {0: ["free speech"], 1: ["free\n“speech"]}
    either = WordQuery(((Term("war"), Term("spe", prefix=True)),))
    assert found(texts, either)[0] == ["war", "speech"]


def test_words_that_hold_what_is_not_seen_are_found_as_they_are_read():
    texts = Texts(
        "a com\u00adpet\u00ading net\u00adwork",
        "net\u2060work",
        "network 🙂 the net",
        "net\u00ad work",
    )
    network = {0: ["net\u00adwork"], 1: ["net\u2060work"], 2: ["network"]}
    assert found(texts, asked("networks")) == network
    assert found(texts, asked("net\u00adwork")) == network
    assert found(texts, asked("compete")) == {0: ["com\u00adpet\u00ading"]}
    assert found(texts, asked("a competing network")) == {0: [texts.texts[0]]}
    starts = WordQuery(((Term("netw", prefix=True),),))
    assert found(texts, starts) == network
    assert texts.index.stems(["net\u00adworks", "networks"]) == ["network", "network"]
    (stretch, *_) = texts.index.search(asked("competing"), 1)
    assert stretch.text == texts.texts[0]
    texts.index.fill(texts.hashes[1:])
    assert found(texts, asked("network")) == {1: ["net\u2060work"], 2: ["network"]}
    assert found(texts, asked("compete")) == {}


def test_places_are_code_points_whatever_comes_before_them():
    text = "🙂 ﬁ\u00a0\u2028e\u0301te\u0301 “Größe” 🙂🙂 Größe"
    (stretch,) = Texts(text).index.search(asked("größe"), 1)
    assert stretch.text == text
    places = [text.index("Größe"), text.rindex("Größe")]
    assert [start for start, _ in stretch.found] == places


@pytest.mark.parametrize(
    "word", ['"', "*", ":", "^", "AND", "NEAR(a b)", "a:b", "{x}", "-", "+", ""]
)
def test_what_fts5_has_a_meaning_for_is_words_here(word):
    texts = Texts("and near a b x")
    for query in (asked(word), asked("near", word), WordQuery(((Term(word, prefix=True),),))):
        texts.index.search(query, 5)
    assert found(texts, asked("x", word)).keys() == found(texts, asked(word, "x")).keys()
    assert found(texts, asked("near", '"')) == {0: ["near"]}


def test_stems_and_counts_tell_how_a_word_is_indexed_and_how_rare_it_is():
    index = Texts("courts and dogs", "a court", "the court of courts").index
    assert index.size == 3
    assert index.stems(["Courts", "can't", "?", "", "x\0y", "\ud800"]) == [
        "court",
        "can t",
        "",
        "",
        "x y",
        "",
    ]
    assert index.counts(["courts", "dog", "cat", "court dog", "?"]) == [3, 1, 0, 1, 0]


def test_the_index_follows_what_comes_and_goes():
    texts = Texts("one court", "two courts", "three")
    first, second, third = texts.hashes
    assert texts.index.fill([second, third])
    assert texts.index.documents == {second, third}
    assert found(texts, asked("court")) == {1: ["courts"]}
    assert texts.index.counts(["court"]) == [1]
    assert texts.index.text(first) == ""
    assert texts.index.fill([first, second, "0" * 64]) is False
    assert texts.index.documents == {first, second}
    assert texts.index.text(first) == "one court"


def test_a_long_text_is_cut_into_stretches_that_are_the_text_together():
    lines = "".join(
        f"word{number} and 🙂 so on" + ("\n" if number % 9 else " ") for number in range(9000)
    )
    unbroken = "x" * (3 * LONGEST)
    for text in (lines, unbroken, "", "short", lines + unbroken + lines):
        stretches = list(stretches_of(text))
        assert "".join(part for _, part in stretches) == text
        assert all(len(part) <= LONGEST for _, part in stretches)
        assert all(one[0] + len(one[1]) == other[0] for one, other in pairwise(stretches))
    assert all(part.endswith(("\n", " ")) for _, part in list(stretches_of(lines))[:-1])

    texts = Texts(lines)
    assert texts.index.size > 5
    for number in (0, 4321, 8999):
        (stretch,) = texts.index.search(asked(f"word{number}"), 5)
        ((start, end),) = stretch.found
        assert lines[start:end] == f"word{number}"
        assert stretch.text == lines[stretch.start : stretch.start + len(stretch.text)]
    assert texts.index.text(texts.hashes[0]) == lines


def test_words_that_most_of_very_many_texts_have_are_found_in_their_order(monkeypatch):
    monkeypatch.setattr(word_index, "_VERY_MANY", 4)
    texts = Texts(*(f"the court {'the ' * number}{'rare' * (number == 3)}" for number in range(5)))
    for query in (asked("the"), asked("the", "court"), WordQuery(((Term("cou", prefix=True),),))):
        assert list(found(texts, query, limit=3)) == [0, 1, 2]
    assert list(found(texts, asked("the", "rare"))) == [3]
    assert found(texts, WordQuery(((Term("rar", prefix=True),),))) == {3: ["rare"]}


def test_filling_tells_how_far_it_is_and_can_be_ended():
    texts = Texts(*(f"word {number}" for number in range(200)))
    texts.index.fill([])
    told = []
    assert not texts.index.fill(texts.hashes, lambda *far: told.append(far) or len(told) < 3)
    assert told == [(0, 200), (8, 200), (16, 200)]
    assert len(texts.index.documents) == 16
    assert texts.index.fill(texts.hashes, lambda *far: told.append(far) or True)
    assert told[-1] == (184, 184)


def test_a_closed_index_holds_and_finds_nothing_and_a_filling_under_way_ends():
    texts = Texts(*(f"word {number}" for number in range(200)))
    texts.index.fill(texts.hashes[:1])

    def close_early(done, _):
        if done:
            texts.index.close()
        return True

    assert not texts.index.fill(texts.hashes, close_early)
    assert texts.index.documents == frozenset()
    assert texts.index.search(asked("word"), 5) == []
    assert texts.index.counts(["word"]) == [0]
    assert texts.index.text(texts.hashes[0]) == ""
    texts.index.close()


def test_searches_wait_neither_for_ever_nor_wrongly_while_a_worker_fills():
    texts = Texts(*(f"word {number} of many" for number in range(600)))
    texts.index.fill([])
    begun = Event()

    def told(*_):
        begun.set()
        return True

    worker = Thread(target=texts.index.fill, args=(texts.hashes, told))
    worker.start()
    assert begun.wait(PATIENCE_S)
    while worker.is_alive():
        for stretch in texts.index.search(asked("many"), 5):
            assert [stretch.text[start:end] for start, end in stretch.found] == ["many"]
    worker.join(PATIENCE_S)
    assert texts.index.counts(["many"]) == [600]


def test_a_case_is_indexed_in_memory_and_its_folder_is_as_it_was(shelf):
    shelf.create(full_draft())
    before = shelf.listing()
    workspace = Workspace(view_case(shelf.path))
    (source,) = workspace.case_map.sources.values()
    index = workspace.word_index
    assert index is workspace.word_index
    assert index.fill([source.document])
    assert [one.text for one in index.search(asked("mondays"), 5)] == [TEXT]
    assert shelf.listing() == before
    workspace.close()
    assert shelf.listing() == before


def test_an_open_case_is_indexed_beside_its_writer_and_leaves_one_file(edited, shelf):
    workspace, _ = edited
    (source,) = workspace.case_map.sources.values()
    index = workspace.word_index
    worker = Thread(target=index.fill, args=([source.document],))
    worker.start()
    worker.join(PATIENCE_S)
    assert [one.text for one in index.search(asked("monday"), 5)] == [TEXT]
    workspace.close()
    assert index.documents == frozenset()
    assert [*shelf.listing()] == [shelf.path.name]
    objects = shelf.sql("SELECT group_concat(coalesce(sql, '')) FROM sqlite_schema")[0][0]
    assert "fts5" not in objects.lower()


def test_a_case_file_that_cannot_be_read_is_told_when_it_is_indexed(shelf):
    shelf.create(full_draft())
    workspace = shelf.workspace()
    (source,) = workspace.case_map.sources.values()
    shelf.path.rename(shelf.folder / "elsewhere")
    with pytest.raises(StoreError, match="cannot be read"):
        workspace.word_index.fill([source.document])
    (shelf.folder / "elsewhere").rename(shelf.path)
    assert workspace.word_index.fill([source.document])
