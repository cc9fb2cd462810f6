from __future__ import annotations

from dataclasses import fields, is_dataclass, replace

from drafts import Draft
from example import example_map, example_text_of, standards

from argmap.brief.blocks import BlockQuote, Entry, Heading, Paragraph, SourceEntry, Table
from argmap.brief.case_paper import EMPTY_CASE, case_paper
from argmap.brief.ledger_block import Ledger
from argmap.brief.outline import NOTHING_YET
from argmap.brief.paper_case import PaperCase
from argmap.brief.runs import Run, RunStyle
from argmap.case.changes import Change, ChangeSet
from argmap.case.layer_corrections import LayerCorrection, plan_layer_correction
from argmap.case.places import Beside, Under
from argmap.case.plan_claims import plan_amendment
from argmap.case.plan_layers import EMPHASIS, plan_layer
from argmap.case.plan_statements import plan_best_report, plan_statement
from argmap.case.terms import (
    AuthorityWeight,
    CaseKind,
    ClaimRole,
    OfferedFor,
    Side,
    Signal,
    SourceKind,
    Stance,
    Status,
)
from argmap.case.weighing import Finding
from argmap.sources.checking import check_evidence


def paper_of(case_map, text_of=lambda _: None, reader=""):
    return case_paper(PaperCase(case_map, text_of, standards(), reader=reader))


def example_paper(reader="articles"):
    return paper_of(example_map(), example_text_of, reader)


def of_kind(paper, kind):
    return [block for block in paper.blocks if isinstance(block, kind)]


def told(runs):
    return "".join(run.text for run in runs)


def all_runs(value):
    if isinstance(value, Run):
        yield value
    elif isinstance(value, tuple):
        for one in value:
            yield from all_runs(one)
    elif is_dataclass(value):
        for field in fields(value):
            yield from all_runs(getattr(value, field.name))


def all_words(paper):
    return "\n".join(run.text for run in all_runs(paper))


def test_every_claim_stands_in_full_once_and_is_referred_to_elsewhere():
    case_map = example_map()
    entries = of_kind(example_paper(), Entry)
    full = [entry.words for entry in entries if entry.see is None]
    assert sorted(full) == sorted(claim.text for claim in case_map.claims.values())
    again = [entry for entry in entries if entry.see is not None]
    numbers = {entry.anchor: entry.number for entry in entries}
    assert again
    assert all(numbers[entry.see.to] == entry.see.text for entry in again)


def test_every_quote_is_printed_with_its_words():
    printed = {quote.words for quote in of_kind(example_paper(), BlockQuote)}
    assert printed == {quote.exact for quote in example_map().quotes.values()}
    assert len(printed) == 62


def test_every_reference_has_a_place_to_go_and_no_two_places_share_a_name():
    paper = example_paper()
    anchors = list(paper.anchors())
    assert len(set(anchors)) == len(anchors)
    assert {run.to for run in all_runs(paper) if run.to} <= set(anchors)


def test_an_entry_says_how_it_bears():
    facts = {entry.number: told(entry.facts) for entry in of_kind(example_paper(), Entry)}
    assert facts["1.1"].startswith("Reason, co-premise with 1.2, 1.3 and 1.4 · Established rule")
    assert facts["1.1.1"] == "Reason · Established rule · Cause of action"
    assert facts["1.1.1.2"] == "Objection · Lack of evidence"
    assert facts["1.1.1.3"] == "Objection · Established rule"
    assert facts["1.1.1.5"] == "Undercut of the step from 1.1.1.4 · Exception"
    assert facts["1.1.2.7"] == "Undercut of the step from 1.1.2.6 · Established rule"


def test_a_quote_says_whose_it_is_where_it_stands_and_what_to_mind():
    quotes = {quote.words: quote for quote in of_kind(example_paper(), BlockQuote)}
    quote = quotes["“It’s not about conspiracy to stop trade"]
    assert told(quote.whose) == (
        "AWS, filing, quoted in translation · "
        "A Violent Post Forced Parler to Leave AWS (machine-translated)"
    )
    assert (quote.state, quote.sound) == ("exact", True)
    caution, marks = quote.warnings
    assert caution == "Quote with caution: machine translation: cite the filing instead."
    assert marks.startswith("The quotation marks around these words do not balance")


def test_a_quote_whose_source_changed_says_so():
    draft = Draft()
    claim = draft.claim("Parler is down.")
    source = draft.source()
    draft.quote(source, "Parler is down as of Monday afternoon", claim)
    document = draft.done[1].documents[0]
    kept = of_kind(paper_of(draft.map, lambda _: document), BlockQuote)[0]
    assert kept.sound
    lost = of_kind(paper_of(draft.map, lambda _: None), BlockQuote)[0]
    assert not lost.sound
    assert lost.state.startswith("not checked")


def test_stressed_words_are_printed_as_stressed():
    draft = Draft()
    claim = draft.claim("Parler is down.")
    quote = draft.quote(draft.source(), "Parler is down as of Monday afternoon", claim)
    draft.do(plan_layer(draft.map, quote, (10, 14), EMPHASIS))
    document = draft.done[1].documents[0]
    printed = of_kind(paper_of(draft.map, lambda _: document), BlockQuote)[0]
    assert [run.text for run in printed.runs if run.style is RunStyle.STRESSED] == ["down"]
    assert "".join(run.text for run in printed.runs) == printed.words


def test_every_problem_of_a_quote_is_printed_beside_it():
    draft = Draft()
    claim = draft.claim("Parler is down.")
    quote = draft.quote(draft.source(), "Parler is down as of Monday afternoon", claim)
    draft.do(plan_amendment(draft.map, draft.map.quotes[quote], source_hash="0" * 64))
    document = draft.done[1].documents[0]
    printed = of_kind(paper_of(draft.map, lambda _: document), BlockQuote)[0]
    (problem,) = check_evidence(draft.map, lambda _: document).problems
    assert printed.warnings == (problem.message,)


def test_a_claim_without_cite_or_reason_says_that_nothing_supports_it():
    draft = Draft()
    root = draft.claim("The order should issue.")
    draft.objection(root, "It should not.")
    paragraphs = [told(one.runs) for one in of_kind(paper_of(draft.map), Paragraph)]
    assert paragraphs.count(NOTHING_YET) == 2
    draft.reason(root, "Harm is likely.")
    paragraphs = [told(one.runs) for one in of_kind(paper_of(draft.map), Paragraph)]
    assert paragraphs.count(NOTHING_YET) == 2


def test_a_source_whose_text_is_not_held_says_so():
    sources = of_kind(example_paper(), SourceEntry)
    assert [told(one.citation) for one in sources][-1] == (
        "Order Denying Mot. Prelim. Inj., Dkt. 34 (Jan. 21, 2021)."
    )
    assert "Text not held" in told(sources[-1].facts[0])
    assert "Text not held" not in told(sources[0].facts[0])


def test_findings_of_the_court_are_not_printed_unless_asked_for():
    because = "Conceded at the hearing."
    assert because not in all_words(example_paper("articles"))
    assert because in all_words(example_paper("court"))


def test_the_ledger_holds_every_harm_once():
    ledger = of_kind(example_paper(), Ledger)[0]
    harms = [harm for row in ledger.rows for harm in (*row.if_denied, *row.if_granted)]
    assert sorted(harm.words for harm in harms) == sorted(
        harm.text for harm in example_map().harms.values()
    )
    first = ledger.rows[0]
    assert (first.denied_to, first.granted_to) == (
        "Movant: Parler LLC",
        "Respondent: Amazon Web Services, Inc.",
    )
    faded = {harm.words for harm in harms if harm.faded == 1}
    repaired = {"The thirty days to cure are lost", "AWS is associated with violence"}
    # Money repairs these in part, which leaves nothing of them that counts.
    nothing_left = {
        "Microblogging loses a competitor",
        "Reputation suffers",
        "Vendors turn away",
    }
    assert faded == repaired | nothing_left


def test_the_gates_are_told_in_words():
    paper = example_paper()
    tables = {}
    for before, block in zip(paper.blocks, paper.blocks[1:], strict=False):
        if isinstance(block, Table) and isinstance(before, Heading):
            tables[before.text] = [[told(cell) for cell in row] for row in block.rows]
    assert [
        "Likelihood of success on the merits: Breach of contract",
        "serious questions or better",
        "serious questions",
        "met",
    ] in tables["The serious-questions route"]
    assert ["Irreparable harm", "likely or better", "possible", "not met"] in tables[
        "The Winter route"
    ]
    assert ["Public interest", "neutral or better", "no finding yet", "not settled"] in tables[
        "The Winter route"
    ]
    assert tables["Cause by cause"][0][0] == "Sherman Act § 1"


def test_an_empty_case_says_that_it_is_empty():
    paper = paper_of(Draft().map)
    assert [told(one.runs) for one in of_kind(paper, Paragraph)] == [EMPTY_CASE]
    assert paper.title == "Untitled case"


def test_a_case_under_an_unknown_standard_is_printed_and_says_why_it_is_not_weighed():
    draft = Draft(standard="of-nowhere")
    draft.claim("The order should issue.")
    assert "not weighed" in all_words(paper_of(draft.map))


def test_a_debate_is_not_weighed():
    draft = Draft(kind=CaseKind.DEBATE)
    draft.claim("This house would.")
    assert [one.text for one in of_kind(paper_of(draft.map), Heading)] == ["Outline", "Sources"]


def test_a_finding_that_is_a_range_is_told_as_one():
    draft = Draft()
    draft.claim("The order should issue.")
    found = Finding(draft.new_id(), "irreparable", "possible", level_high="likely")
    draft.map.apply(ChangeSet("Find", (Change(None, found),)))
    assert "possible to likely" in all_words(paper_of(draft.map))


def test_a_very_deep_chain_is_numbered_without_growing_numbers():
    draft = Draft()
    claim = draft.claim("The first.")
    for depth in range(60):
        claim = draft.reason(claim, f"Because of {depth}.")
    numbers = [entry.number for entry in of_kind(paper_of(draft.map), Entry)]
    assert len(set(numbers)) == 61
    assert max(map(len, numbers)) < 30


def test_a_claim_used_beside_another_is_its_co_premise():
    draft = Draft()
    root = draft.claim("The order should issue.")
    harm = draft.reason(root, "Harm is likely.")
    other = draft.reason(root, "The equities tip.")
    draft.reuse(other, Beside(draft.step(harm).id))
    draft.reuse(harm, Under(root, Stance.CON))
    entries = of_kind(paper_of(draft.map), Entry)
    assert any("co-premise with" in told(entry.facts) for entry in entries)
    assert sum(entry.see is not None for entry in entries) == 2


def test_roots_contentions_and_causes_of_action_are_set_heavier():
    draft = Draft()
    root = draft.claim("The order should issue.")
    draft.reason(root, "The harm is irreparable.", factor="irreparable")
    draft.reason(root, "The contract was broken.", role=ClaimRole.CAUSE_OF_ACTION)
    draft.reason(root, "A mere reason.")
    heads = {entry.words for entry in of_kind(paper_of(draft.map), Entry) if entry.head}
    assert heads == {
        *("The order should issue.", "The harm is irreparable.", "The contract was broken."),
    }


def test_the_conditions_of_an_order_are_listed_under_a_heading():
    draft = Draft(posture="preliminary-injunction", standard="ca9")
    draft.claim("The order should issue.")
    blocks = paper_of(draft.map).blocks
    at = next(at for at, one in enumerate(blocks) if getattr(one, "anchor", "") == "conditions")
    assert blocks[at].text == "Conditions"
    assert told(blocks[at + 1].runs) == "If an order issues, it carries conditions."
    assert [told(one)[:8] for one in blocks[at + 2].items] == ["Security", "The orde"]


def test_gates_of_the_posture_come_before_those_of_the_standard():
    draft = Draft(posture="tro-without-notice", standard="ca7", flags=("gov",))
    draft.claim("The order should issue.")
    paper = paper_of(draft.map)
    headings = [one.text for one in of_kind(paper, Heading)]
    assert headings.index("Gates before the standard") < headings.index("The gates")
    rows = [[told(cell) for cell in row] for one in of_kind(paper, Table) for row in one.rows]
    assert [
        "Fed. R. Civ. P. 65(b)(1)(A)",
        "Affidavit or verified complaint",
        "given",
        "no finding yet",
        "not settled",
    ] in rows
    assert any(row[0] == "Points of the model" for row in rows)
    assert "The motion: " in all_words(paper)


def test_a_cite_says_its_signal_its_place_and_what_it_is_offered_for():
    draft = Draft()
    claim = draft.claim("Parler is down.")
    source = draft.source()
    quote = draft.quote(source, "Parler is down as of Monday afternoon", claim)
    old = draft.map.cites_of(quote)[0]
    new = replace(
        old,
        signal=Signal.BUT_SEE,
        pinpoint="2",
        parenthetical="emphasis added",
        offered_for=OfferedFor.NOTICE,
        worth="little",
    )
    draft.map.apply(ChangeSet("Cite", (Change(old, new),)))
    quoted = of_kind(paper_of(draft.map), BlockQuote)[0]
    assert told(quoted.whose) == (
        "But see A Report at 2 (emphasis added), offered to show notice, not truth, "
        "weighed here as little"
    )


def test_a_cite_says_which_layer_is_corrected_by_hand_why_and_which_correction_is_moot():
    draft = Draft()
    claim = draft.claim("Parler is down.")
    draft.quote(draft.source(), "Parler is down as of Monday afternoon", claim)
    (cite,) = draft.map.cites
    for who in ("the article", "what AWS said"):
        one = LayerCorrection(who, draft.map.case.posture, "full", "A camera saw it")
        draft.do(plan_layer_correction(draft.map, cite, one))
    quoted = of_kind(paper_of(draft.map), BlockQuote)[0]
    assert told(quoted.whose).endswith(
        ", the article corrected by hand to full (A camera saw it), a correction of what AWS said"
        " by hand not counted (the cite has no such layer any more)"
    )


def test_an_authority_is_printed_with_what_it_counts_for_and_who_checked_it():
    draft = Draft()
    draft.source(title="A report")
    draft.source(
        title="Doe v. Roe",
        kind=SourceKind.CASE,
        weight=AuthorityWeight.OVERRULED,
        adverse_to=Side.MOVANT,
        checked_by="K. Bell",
        checked_on="2021-01-12",
    )
    draft.source(title="15 U.S.C. § 1", kind=SourceKind.STATUTE)
    report, case, statute = (
        told(one.facts[0]) for one in of_kind(paper_of(draft.map), SourceEntry)
    )
    assert "Checked" not in report
    assert "Overruled · Against the movant · Checked Jan. 12, 2021, by K. Bell" in case
    assert "Not checked" in statute


def test_a_quote_that_bears_on_nothing_is_printed_with_its_source():
    draft = Draft()
    draft.claim("The order should issue.")
    draft.quote(draft.source(), "Parler is down")
    paper = paper_of(draft.map)
    assert "Quoted, and brought to bear on nothing yet:" in all_words(paper)
    assert [one.words for one in of_kind(paper, BlockQuote)] == ["Parler is down"]


def test_status_and_manner_of_a_claim_are_told():
    draft = Draft()
    root = draft.claim("The order should issue.", role=ClaimRole.CAUSE_OF_ACTION)
    harm = draft.reason(root, "Harm is likely.", status=Status.ADMITTED)
    old = draft.use(harm)
    draft.map.apply(ChangeSet("Use", (Change(old, replace(old, implicit=True, negated=True)),)))
    entries = {one.words: told(one.facts) for one in of_kind(paper_of(draft.map), Entry)}
    assert entries["The order should issue."] == "Cause of action"
    assert entries["Harm is likely."] == "Reason · Admitted · Negated · Implied"


def test_a_recorded_statement_is_printed_with_every_telling_the_best_and_why():
    draft = Draft()
    draft.claim("The order should issue.")
    texts = ("Dozens of posts were reported.", "100 posts were reported.")
    quotes = [
        draft.quote(draft.source(text, title=title), text, text=text)
        for text, title in zip(texts, ("First report", "Second report"), strict=True)
    ]
    why = "Closer to the filing."
    draft.do(plan_statement(draft.map, quotes, new_id=draft.new_id, best=quotes[1], why=why))
    paper = paper_of(draft.map)
    words = "\n".join(told(one.runs) for one in of_kind(paper, Paragraph))
    heads = [one.text for one in of_kind(paper, Heading)]
    at = heads.index("The same statement in several sources")
    assert heads[at + 1] == "Statement 1: 2 tellings"
    told_of = of_kind(paper, BlockQuote)
    assert [one.words for one in told_of] == [*texts]
    assert ["First Report" in told(one.whose) for one in told_of] == [True, False]
    assert "Best telling: Second Report (number 2 of 2). Closer to the filing." in words
    assert "brought to bear on nothing yet" not in words
    draft.do(plan_best_report(draft.map, next(iter(draft.map.statements)), None, ""))
    assert "None of them is chosen as the best." in all_words(paper_of(draft.map))
