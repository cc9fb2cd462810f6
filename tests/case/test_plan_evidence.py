from __future__ import annotations

import pytest
from drafts import TEXT, Draft

from argmap.case.errors import RuleError
from argmap.case.evidence import Document
from argmap.case.plan_claims import plan_amendment
from argmap.case.plan_evidence import (
    plan_cite,
    plan_cite_removal,
    plan_quote,
    plan_quote_removal,
    plan_requote,
    plan_source,
    plan_source_removal,
    plan_sources,
)
from argmap.case.plan_removals import plan_removal
from argmap.case.plan_weighing import plan_harm
from argmap.case.terms import Signal, SourceKind


@pytest.fixture
def draft():
    return Draft()


def test_a_source_keeps_its_document_by_hash_and_its_length(draft):
    source = draft.map.sources[draft.source()]
    change_set = draft.done[-1]
    assert source.document == change_set.documents[0].hash
    assert source.length == len(TEXT)
    assert change_set.label == "Import “A report”"


def test_several_sources_are_one_step_in_the_order_given(draft):
    fields = [{"title": "First"}, {"title": ""}, {"title": "Third"}]
    done = draft.do(plan_sources(draft.map, [(one, None) for one in fields], new_id=draft.new_id))
    assert done.label == "Import 3 sources"
    assert [source.title for source in draft.map.ranked_sources()] == ["First", "", "Third"]
    nameless = plan_sources(draft.map, [({}, None)], new_id=draft.new_id)
    assert nameless.label == "Import “source”"


def test_a_source_may_be_cited_without_its_text(draft):
    fields = {"title": "Order", "kind": SourceKind.ORDER, "record_cite": "Dkt. 34"}
    draft.do(plan_source(draft.map, fields, None, new_id=draft.new_id))
    source = draft.map.ranked_sources()[0]
    assert (source.document, source.length) == (None, 0)
    root = draft.claim("root")
    draft.do(plan_cite(draft.map, source.id, root, new_id=draft.new_id, pinpoint="at 5"))
    assert draft.map.cites_on(root)[0].pinpoint == "at 5"
    with pytest.raises(RuleError, match="not held"):
        plan_quote(draft.map, source.id, TEXT, 0, 4, new_id=draft.new_id)


def test_a_quote_keeps_its_words_its_context_and_its_sources_hash(draft):
    source = draft.source()
    quote = draft.map.quotes[draft.quote(source, "Monday afternoon")]
    assert quote.exact == TEXT[quote.start : quote.end] == "Monday afternoon"
    assert quote.prefix == "Parler is down as of "
    assert quote.suffix == ". It will take time to get it ba"
    assert quote.source_hash == draft.map.sources[source].document


@pytest.mark.parametrize(("start", "end"), [(-1, 4), (4, 4), (5, 4), (0, len(TEXT) + 1)])
def test_a_quote_outside_its_source_is_refused(draft, start, end):
    source = draft.source()
    with pytest.raises(RuleError, match="outside its source, which has 81 characters"):
        plan_quote(draft.map, source, TEXT, start, end, new_id=draft.new_id)


def test_the_same_words_are_quoted_once_and_cited_for_each_claim(draft):
    source = draft.source()
    first, second = draft.claim("first"), draft.claim("second")
    draft.quote(source, "Parler is down", first)
    draft.quote(source, "Parler is down", second)
    assert len(draft.map.quotes) == 1
    assert len(draft.map.cites) == 2
    with pytest.raises(RuleError, match="already brought to bear"):
        draft.quote(source, "Parler is down", first)
    with pytest.raises(RuleError, match="quoted already"):
        draft.quote(source, "Parler is down")


def test_a_quote_says_who_spoke_and_how_it_is_cited(draft):
    source, root = draft.source(), draft.claim("root")
    draft.do(
        plan_quote(
            draft.map,
            source,
            TEXT,
            0,
            6,
            new_id=draft.new_id,
            target=root,
            cite_fields={"signal": Signal.SEE},
            speaker="a reporter",
        )
    )
    assert next(iter(draft.map.quotes.values())).speaker == "a reporter"
    assert draft.map.cites_on(root)[0].signal is Signal.SEE


def test_cites_stand_in_the_order_they_were_made(draft):
    source, root = draft.source(), draft.claim("root")
    made = [draft.quote(source, words, root) for words in ("time", "Parler", "Monday")]
    assert [cite.quote for cite in draft.map.cites_on(root)] == made


def test_a_quote_bears_on_harms_as_well(draft):
    draft.do(plan_harm(draft.map, "ruin", new_id=draft.new_id))
    harm = next(iter(draft.map.harms))
    draft.quote(draft.source(), "Parler is down", harm)
    assert len(draft.map.cites_on(harm)) == 1


def test_a_quote_cannot_bear_on_what_is_gone(draft):
    root = draft.claim("root")
    draft.do(plan_removal(draft.map, root))
    with pytest.raises(RuleError, match="should bear on is no longer"):
        draft.quote(draft.source(), "Parler", root)


def test_removing_the_last_cite_removes_its_quote(draft):
    source = draft.source()
    first, second = draft.claim("first"), draft.claim("second")
    draft.quote(source, "Parler", first)
    draft.quote(source, "Parler", second)
    draft.do(plan_cite_removal(draft.map, draft.map.cites_on(first)[0].id))
    assert len(draft.map.quotes) == 1
    last = draft.map.cites_on(second)[0].id
    draft.do(plan_cite_removal(draft.map, last))
    assert not draft.map.quotes
    with pytest.raises(RuleError, match="cite is no longer"):
        plan_cite_removal(draft.map, last)


def test_removing_a_quote_removes_its_cites_and_a_source_all_of_both(draft):
    source, root = draft.source(), draft.claim("root")
    quote = draft.quote(source, "Parler", root)
    draft.quote(source, "Monday", root)
    draft.do(plan_cite(draft.map, source, root, new_id=draft.new_id))
    draft.do(plan_quote_removal(draft.map, quote))
    assert len(draft.map.cites) == 2
    draft.do(plan_source_removal(draft.map, source))
    assert not draft.map.cites
    assert not draft.map.quotes
    assert not draft.map.sources
    with pytest.raises(RuleError, match="quote is no longer"):
        plan_quote_removal(draft.map, quote)
    with pytest.raises(RuleError, match="source is no longer"):
        plan_source_removal(draft.map, source)


def test_a_quote_is_laid_on_other_words_and_keeps_its_speaker(draft):
    quote = draft.quote(draft.source(), "Parler is down")
    draft.do(plan_requote(draft.map, quote, TEXT, 0, 6))
    moved = draft.map.quotes[quote]
    assert (moved.exact, moved.prefix, moved.suffix[:5]) == ("Parler", "", " is d")
    assert not plan_requote(draft.map, quote, TEXT, 0, 6)
    with pytest.raises(RuleError, match="outside"):
        plan_requote(draft.map, quote, TEXT, 0, 999)


def test_how_a_quote_is_printed_stays_only_where_it_is_the_same_words(draft):
    quote = draft.quote(draft.source(), "Parler is down", draft.claim("It is down."))
    start = TEXT.index("Parler is down")
    kept = draft.map.quotes[quote]
    shown = {"printed": "[It] is down", "layers": ((0, 6, "underline"),)}
    draft.do(plan_amendment(draft.map, kept, **shown))
    other = "x" * 3 + TEXT
    moved = plan_requote(draft.map, quote, other, start + 3, start + 3 + len(kept.exact))
    (change,) = moved.changes
    assert (change.after.printed, change.after.layers) == ("[It] is down", shown["layers"])
    (change,) = plan_requote(draft.map, quote, TEXT, start, start + 6).changes
    assert (change.after.printed, change.after.layers) == ("", ())


def test_a_document_knows_when_it_was_tampered_with(draft):
    draft.source()
    kept = draft.done[-1].documents[0]
    assert kept.is_sound
    assert not Document(kept.hash, kept.text + "x", kept.original).is_sound
    assert not Document(kept.hash, kept.text, kept.original + b"x").is_sound


def test_a_long_title_is_cut_in_a_label_after_a_whole_word(draft):
    fields = {"title": "Parler Is Now Suing Amazon For Booting It Offline"}
    change_set = plan_source(draft.map, fields, None, new_id=draft.new_id)
    assert change_set.label == "Import “Parler Is Now Suing Amazon For Booting…”"
    unbroken = plan_source(draft.map, {"title": "x" * 60}, None, new_id=draft.new_id)
    assert unbroken.label == f"Import “{'x' * 39}…”"
