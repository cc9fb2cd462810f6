from __future__ import annotations

from drafts import Draft
from example import standards

from argmap.brief.blocks import Heading, Listing
from argmap.brief.paper_case import PaperCase
from argmap.brief.papers import paper_called
from argmap.brief.runs import words_of
from argmap.case.changes import ChangeSet, added
from argmap.case.evidence import Cite
from argmap.case.ids import CiteId
from argmap.case.terms import SourceKind

DECISION = "Hen Co. v. Fox, 50 F.3d 10 (2d Cir. 1980), overruled by Ox v. Cow, 51 F.3d 5 (1981)"


def looked_at(*sources):
    """What the last page of a paper that cites some sources says of them."""
    draft = Draft(movant="Hen Co.", respondent="The Board")
    main = draft.claim("The motion should be granted.")
    for at, fields in enumerate(sources):
        claim = draft.reason(main, f"Point {at} holds.")
        draft.quote(draft.source(**fields), "Parler is down", claim)
    return last_page_of(draft)


def last_page_of(draft):
    """What the last page of a memorandum from a draft says of the sources that it cites."""
    blocks = (
        paper_called("memorandum").write(PaperCase(draft.map, lambda _: None, standards())).blocks
    )
    after = iter(blocks)
    for one in after:
        if isinstance(one, Heading) and one.text == "Sources cited that need a look":
            listing = next(after)
            assert isinstance(listing, Listing)
            return [(words_of(item), about.kind) for item, about in
                    zip(listing.items, listing.about, strict=True)]  # fmt: skip
    return []


def test_the_last_page_says_that_a_cited_decision_was_undone():
    (said,) = looked_at({"kind": SourceKind.CASE, "title": DECISION})
    assert said[0] == (
        "Hen Co. v. Fox: overruled by Ox v. Cow, 51 F.3d 5 (1981). Cite it only for what still"
        " holds, and say what became of it."
    )
    assert said[1] == "source"


def test_the_last_page_says_which_sources_have_one_name():
    first, second = looked_at({"title": "Dam Broke"}, {"title": "Dam broke."})
    assert first[0].startswith("Dam Broke: another source has the same name")
    assert second[1] == "source"


def test_nothing_is_said_of_sources_that_are_told_apart():
    named = {"kind": SourceKind.CASE, "title": "Hen v. Fox, 50 F.3d 10 (2d Cir. 1980)"}
    assert looked_at(named, {"title": "Dam Broke"}, {"title": "Three Days"}) == []


def test_the_last_page_says_where_a_place_may_be_of_either_reporter():
    draft = Draft(movant="Hen Co.", respondent="The Board")
    claim = draft.claim("The motion should be granted.")
    parallel = "Doe v. Roe, 20 Ill. 2d 100, 30 N.E.2d 120 (1975)"
    kept = draft.source(kind=SourceKind.CASE, citation=parallel)
    cite = Cite(CiteId(draft.new_id()), claim=claim, source=kept, pinpoint="125")
    draft.do(ChangeSet("Add cite", added(cite)))
    said = last_page_of(draft)
    expected = (
        "A report: argmap is not sure where in its citation the pinpoint 125 goes. Look at it"
        " wherever it is cited."
    )
    assert [words for words, _ in said] == [expected]


def test_the_last_page_says_which_decision_cannot_be_read():
    (said,) = looked_at({"kind": SourceKind.CASE, "citation": "Doe v. Roe (unreported)"})
    assert said[0] == (
        "A report: argmap cannot read its citation part by part, so it is cited as"
        " it was written each time."
    )
