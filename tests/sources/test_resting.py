from __future__ import annotations

from drafts import Draft

from argmap.case.plan_claims import plan_amendment
from argmap.case.terms import OfferedFor, Signal
from argmap.sources.copies import Copies
from argmap.sources.importing import document_from_bytes
from argmap.sources.origins import origins_of
from argmap.sources.resting import resting_faults


def draft_of(*origins, caution=""):
    draft = Draft()
    claim = draft.claim("Parler is down.")
    quotes = []
    for number, origin in enumerate(origins):
        text = f"Report {number}. Parler is down as of Monday."
        source = draft.source(text, origin=origin)
        quotes.append(draft.quote(source, "Parler is down", claim, text=text))
    for quote in quotes:
        draft.do(plan_amendment(draft.map, draft.map.quotes[quote], caution=caution))
    return draft, claim


def kinds(draft):
    return [fault.kind for fault in resting_faults(draft.map)]


def change_cites(draft, claim, **fields):
    for cite in draft.map.cites_on(claim):
        draft.do(plan_amendment(draft.map, cite, **fields))


def test_two_reports_of_one_wire_are_one():
    draft, claim = draft_of("AFP", " afp")
    (fault,) = resting_faults(draft.map)
    assert (fault.kind, fault.target) == ("one origin", ("claim", claim))
    assert "2 sources" in fault.message
    assert "AFP" in fault.message


def test_other_origins_and_unknown_ones_are_not_told():
    assert kinds(draft_of("AFP", "Reuters")[0]) == []
    assert kinds(draft_of("", "")[0]) == []
    assert kinds(draft_of("AFP")[0]) == []
    draft, claim = draft_of("AFP", "AFP")
    change_cites(draft, claim, signal=Signal.BUT_SEE)
    assert kinds(draft) == []


def test_a_claim_that_rests_on_cautioned_quotes_alone_is_told():
    draft, claim = draft_of("AFP", "Reuters", caution="garbled")
    assert kinds(draft) == ["caution alone"]
    quote = draft.map.quotes[draft.map.cites_on(claim)[0].quote]
    draft.do(plan_amendment(draft.map, quote, caution=""))
    assert kinds(draft) == []


def test_a_quote_that_must_not_be_used_is_told_where_it_is_used_for_its_truth():
    draft, claim = draft_of("AFP", caution="Never quote this as the complaint.")
    assert kinds(draft) == ["caution ignored", "caution alone"]
    change_cites(draft, claim, offered_for=OfferedFor.NOTICE)
    assert kinds(draft) == []


def test_words_with_quotation_marks_of_their_own_are_quoted_once():
    draft = Draft()
    claim = draft.claim("Amazon found “no merit” in it.")
    text = "Amazon said it had “no merit” at all."
    quote = draft.quote(draft.source(text), "it had “no merit” at all", claim, text=text)
    caution = "Never quote this."
    draft.do(plan_amendment(draft.map, draft.map.quotes[quote], caution=caution))
    ignored, alone = resting_faults(draft.map)
    assert ignored.message.startswith(
        "“Amazon found ‘no merit’ in it.” uses “it had ‘no merit’ at all” for its truth"
    )
    assert alone.message.startswith("“Amazon found ‘no merit’ in it.” rests on")


def test_copies_of_one_text_are_of_one_origin():
    draft, claim = draft_of("", "")
    (fault,) = resting_faults(draft.map, lambda *_: True)
    assert (fault.kind, fault.target) == ("one origin", ("claim", claim))
    assert "copies of one text" in fault.message
    assert kinds(draft) == []


def test_a_copy_of_a_wire_report_that_names_no_wire_is_of_its_origin():
    draft, claim = draft_of("AFP", "AFP", "")
    sources = [draft.map.quotes[cite.quote].source for cite in draft.map.cites_on(claim)]
    assert kinds(draft) == []
    last_two = frozenset(sources[1:])
    (fault,) = resting_faults(draft.map, lambda *pair: frozenset(pair) == last_two)
    assert (fault.kind, fault.target) == ("one origin", ("claim", claim))
    assert "3 sources that are reports of one origin, AFP, or copies of them" in fault.message


def test_what_is_joined_by_a_third_is_of_one_origin():
    draft = Draft()
    names = [draft.source(f"Report {rank}.", origin=origin) for rank, origin in enumerate("A CAB")]
    one, two, three, four, five = (draft.map.sources[name] for name in names)
    groups = origins_of([one, three, four, five], lambda *pair: {three.id, five.id} == {*pair})
    assert [[source.id for source in group] for group in groups] == [
        [one.id, four.id],
        [three.id, five.id],
    ]
    assert two.origin == " "


def test_the_caution_of_words_holds_for_them_in_a_copy():
    draft, claim = draft_of("AFP", "Reuters", caution="garbled")
    second = draft.map.quotes[draft.map.cites_on(claim)[1].quote]
    draft.do(plan_amendment(draft.map, second, caution=""))
    assert kinds(draft) == []
    told = {fault.kind: fault for fault in resting_faults(draft.map, lambda *_: True)}
    assert told.keys() == {"one origin", "caution", "caution alone"}
    assert told["caution"].quotes[0].id == second.id
    assert "garbled" in told["caution"].message


def test_sources_are_copies_by_their_texts():
    words = "The platform went down on Monday and its users were told to wait for news. " * 5
    texts = [words + "One.", words + "Two.", words[::-1]]
    draft = Draft()
    sources = [draft.source(text) for text in texts]
    by_id = dict(zip(sources, texts, strict=True))
    copies = Copies(draft.map, lambda source: document_from_bytes(by_id[source.id].encode()))
    assert copies.are_copies(sources[0], sources[1])
    assert not copies.are_copies(sources[0], sources[2])
