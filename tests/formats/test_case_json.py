from __future__ import annotations

import json
from itertools import count
from random import Random

import pytest
from drafts import TEXT, Draft, same_map
from hypothesis import given, settings
from hypothesis import strategies as st
from random_edits import EDITS, Absent, Editor
from shelf import document, full_draft

from argmap.case.case_map import CaseMap
from argmap.case.errors import FormatError, RuleError
from argmap.case.plan_weighing import plan_finding
from argmap.formats import case_json as module
from argmap.formats.case_json import VERSION, case_from_json, case_json
from argmap.store.creating import create_case
from argmap.store.opening import view_case


def documents_in(draft):
    return {one.hash: one for step in draft.done for one in step.documents}


def written(draft, *, revealed=True):
    return case_json(draft.map, documents_in(draft).values(), revealed=revealed)


def edited(draft, turns):
    """Take random edits on a draft, those that can be made."""
    numbers = count()
    for name, seed in turns:
        try:
            draft.do(EDITS[name](Editor(draft.map, seed, numbers)))
        except (Absent, RuleError):
            continue


TURNS = st.lists(st.tuples(st.sampled_from(sorted(EDITS)), st.integers(0, 2**32)), max_size=40)


@settings(max_examples=60, deadline=None)
@given(turns=TURNS, seed=st.integers(0, 2**32))
def test_what_is_read_is_the_case_and_the_same_case_is_the_same_bytes(turns, seed):
    draft = full_draft()
    before = written(draft)
    done = len(draft.done)
    edited(draft, turns)
    data, documents = written(draft), documents_in(draft)

    new = case_from_json(data)
    assert list(new.records) == list(draft.map.records())
    assert {one.hash: one for one in new.documents}.items() <= documents.items()

    shuffled, held = list(draft.map.records()), list(documents.values())
    Random(seed).shuffle(shuffled)
    Random(seed).shuffle(held)
    assert case_json(CaseMap(shuffled), held, revealed=True) == data
    assert case_json(CaseMap(new.records), new.documents, revealed=True) == data

    for step in reversed(draft.done[done:]):
        draft.map.apply(step.inverse())
    assert case_json(draft.map, held, revealed=True) == before


def test_the_bytes_are_json_without_spaces_with_sorted_keys_and_words_as_they_are():
    data = written(full_draft())
    found = json.loads(data)
    again = json.dumps(found, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    assert data == again.encode("utf-8")
    assert "“ungehört”".encode() in data


def test_a_case_that_was_read_is_stored_and_opened(shelf_path):
    draft = full_draft()
    new = case_from_json(written(draft))
    create_case(shelf_path, new.records, new.documents)
    view = view_case(shelf_path)
    assert same_map(view.read_map(), draft.map)
    for one in new.documents:
        assert view.document(one.hash) == one
    view.close()


@pytest.fixture
def shelf_path(tmp_path):
    return tmp_path / "case.argmap"


def test_what_the_court_found_goes_along_only_when_it_is_revealed():
    draft = full_draft()
    planned = plan_finding(
        draft.map,
        "balance",
        "weak",
        scale=["weak"],
        by="court",
        why="The court weighs it so.",
        new_id=draft.new_id,
    )
    draft.do(planned)
    source, finding = next(iter(draft.map.sources)), planned.changes[-1].after.id
    draft.quote(source, "as of Monday afternoon", target=finding)
    kept = list(draft.map.records())
    hidden, told = written(draft, revealed=False), written(draft)
    for words in ("The court weighs it so.", '"as of Monday afternoon"', finding):
        assert words.encode() in told
        assert words.encode() not in hidden
    assert list(draft.map.records()) == kept
    new = CaseMap(case_from_json(hidden).records)
    assert {one.by for one in new.findings.values()} == {"me"}
    assert len(new.quotes) == len(draft.map.quotes) - 1


def test_only_texts_that_something_is_about_go_along():
    draft, other = full_draft(), document("Nobody names this.\n")
    data = case_json(draft.map, [*documents_in(draft).values(), other], revealed=True)
    assert data == written(draft)
    assert b"Nobody names this." not in data


def test_a_case_is_not_written_without_the_text_of_a_source():
    draft = Draft()
    draft.source()
    with pytest.raises(FormatError, match="is not there"):
        case_json(draft.map, [], revealed=True)


def first(found, kind):
    return found["records"][kind][0]


SPOILS = {
    "another program's": (lambda one: one.update(format="x"), "does not say that it is a case"),
    "no version": (lambda one: one.pop("version"), "no version"),
    "a newer version": (lambda one: one.update(version=VERSION + 1), "newer version of argmap"),
    "no records": (lambda one: one.update(records=[]), "no records"),
    "an unknown kind": (lambda one: one["records"].update(rumour=[]), "“rumour”"),
    "half a character": (lambda one: one["records"].update({"\ud800": []}), "of a kind “[?]”"),
    "no list": (lambda one: one["records"].update(claim={}), "no list"),
    "no caption": (lambda one: one["records"].pop("case"), "no captions"),
    "two captions": (
        lambda one: one["records"]["case"].append({"id": "f" * 32}),
        "2 captions",
    ),
    "a field nobody knows": (lambda one: first(one, "claim").update(what=1), "“what”"),
    "a number for words": (lambda one: first(one, "claim").update(text=5), "text of a claim"),
    "a stranger": (
        lambda one: first(one, "premise").update(claim="f" * 32),
        "claim of one premise",
    ),
    "a claim for a step": (
        lambda one: first(one, "premise").update(argument=first(one, "claim")["id"]),
        "argument of one premise is no argument",
    ),
    "a stranger in a list": (
        lambda one: first(one, "brief").update(claims=["f" * 32]),
        "claims of one brief",
    ),
    "the same twice": (
        lambda one: one["records"]["claim"].append(first(one, "claim")),
        "Two records have one id",
    ),
    "one id of two kinds": (
        lambda one: one["records"]["claim"].append({"id": first(one, "harm")["id"]}),
        "Two records have one id",
    ),
    "an argument alone": (lambda one: one["records"].pop("premise"), "no premise"),
    "a text that was changed": (
        lambda one: one["documents"][0].update(text="Another."),
        "not the one that was kept",
    ),
    "a text that is gone": (lambda one: one["documents"].clear(), "is not there"),
    "a text of nothing": (
        lambda one: one["documents"].append(module.row_of(document("Of nothing.\n"))),
        "nothing in it is about",
    ),
    "a text twice": (
        lambda one: one["documents"].append(one["documents"][0]),
        "not the one that was kept",
    ),
    "bytes that are none": (
        lambda one: one["documents"][0].update(original="ä"),
        "original of a document",
    ),
    "another length": (lambda one: first(one, "source").update(length=3), "longer or shorter"),
    "a NUL": (lambda one: one["documents"][0].update(media_type="a\0"), "NUL"),
    "half a character in a layer": (
        lambda one: first(one, "quote").update(layers=[[0, 1, "\ud800"]]),
        "lone surrogate",
    ),
}


@pytest.mark.parametrize("name", sorted(SPOILS))
def test_a_case_that_argmap_does_not_write_is_a_sentence(name):
    found = json.loads(written(full_draft()))
    spoil, words = SPOILS[name]
    spoil(found)
    with pytest.raises(FormatError, match=words) as refusal:
        case_from_json(json.dumps(found).encode())
    assert str(refusal.value).encode("utf-8")
    assert refusal.value.hint


@pytest.mark.parametrize("data", [b"", b"[]", b"null", b"{}", b"[" * 100_000, b"\xff\xfe\x00"])
def test_what_is_no_case_is_a_sentence(data):
    with pytest.raises(FormatError, match="not whole"):
        case_from_json(data)


def test_what_is_too_large_is_refused_before_it_is_read(monkeypatch):
    data = written(full_draft())
    with monkeypatch.context() as patch:
        patch.setattr(module, "MOST_BYTES", len(data) - 1)
        with pytest.raises(FormatError, match="larger than"):
            case_from_json(data)
    monkeypatch.setattr(module, "MOST_RECORDS", 20)
    with pytest.raises(FormatError, match="more than 20 records"):
        case_from_json(data)


def test_support_that_runs_in_a_ring_is_refused():
    draft = Draft()
    root = draft.claim("Root.")
    reason = draft.reason(root, "Reason.")
    found = json.loads(written(draft))
    first(found, "premise")["claim"] = root
    assert reason
    with pytest.raises(FormatError, match="supports itself"):
        case_from_json(json.dumps(found).encode())


def test_the_text_of_a_source_is_the_one_its_quotes_were_taken_from():
    new = case_from_json(written(full_draft()))
    assert TEXT in {one.text for one in new.documents}
