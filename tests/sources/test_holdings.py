from __future__ import annotations

from dataclasses import replace

from drafts import Draft
from shelf import document

from argmap.case.changes import Change, ChangeSet
from argmap.case.evidence import Source
from argmap.case.ids import SourceId, keyed_id
from argmap.sources.holdings import Holdings, holdings_of
from argmap.sources.passages import Span


def test_a_case_holds_the_texts_of_its_sources_their_quotes_and_the_names_it_joins():
    draft = Draft()
    source = draft.source()
    draft.quote(source, "down as of Monday", target=draft.claim("It is down."))
    case = draft.map.case
    aliases = ("Matze = Matzi", "Parler=Parlor = the app")
    draft.do(ChangeSet("Join", (Change(case, replace(case, aliases=aliases)),)))
    holdings = holdings_of(draft.map)
    assert holdings.documents == (draft.map.sources[source].document,)
    assert holdings.sources_of(holdings.documents[0]) == (source,)
    assert holdings.sources_of("0" * 64) == ()
    assert holdings.aliases == (("Matze", "Matzi"), ("Parler", "Parlor", "the app"))
    (kept,) = draft.map.quotes.values()
    assert holdings.quotes_in(source, Span(kept.start - 5, kept.start + 1)) == (kept.id,)
    assert holdings.quotes_in(source, Span(kept.end, kept.end + 9)) == ()


def test_the_part_of_a_quote_after_its_ellipsis_is_used_too():
    draft = Draft()
    source = draft.source()
    draft.quote(source, "Parler is", target=draft.claim("It is."))
    (kept,) = draft.map.quotes.values()
    quote = replace(kept, second_start=40, second_end=50)
    holdings = Holdings(draft.map.sources.values(), [quote])
    assert holdings.quotes_in(source, Span(45, 60)) == (quote.id,)
    assert holdings.quotes_in(source, Span(20, 40)) == ()


def test_a_source_that_is_only_cited_holds_no_text_and_one_text_may_be_held_twice():
    cited = Source(SourceId(keyed_id("cited")))
    kept = document()
    one, other = (
        Source(SourceId(keyed_id(name)), document=kept.hash, length=len(kept.text))
        for name in ("one", "other")
    )
    holdings = Holdings([cited, one, other], [])
    assert holdings.documents == (kept.hash,)
    assert holdings.sources_of(kept.hash) == (one.id, other.id)
    assert [holdings.order_of(source) for source in (one.id, other.id)] == [0, 1]
