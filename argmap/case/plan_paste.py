"""Planning to put carried claims onto a map: copies with ids of their own."""

from __future__ import annotations

from argmap.case.appearances import Appearance, Appearances, place_next_to, topmost
from argmap.case.case_map import CaseMap
from argmap.case.changes import Change, ChangeSet, added
from argmap.case.claims import Premise
from argmap.case.ids import NewId, PremiseId
from argmap.case.lookups import argument_of, claim_of, title_of
from argmap.case.places import Against, Alone, Beside, Place, Under
from argmap.case.plan_together import plan_together
from argmap.case.quotation import in_quotes
from argmap.case.ranks import make_rooms
from argmap.case.snippet import Snippet, Top, take_snippet
from argmap.case.snippet_copy import SnippetCopy
from argmap.case.snippet_evidence import SnippetEvidence
from argmap.case.snippet_sides import with_sides


def plan_paste(case_map: CaseMap, snippet: Snippet, place: Place, *, new_id: NewId) -> ChangeSet:
    """Plan to put a snippet at a place, as new claims that nothing else uses.

    Below a claim what bore on something keeps its stance; a root takes that of
    the place. Where the claims at the top stand alone, what undercut their steps
    does, too. Quotes and cites come along where the case has the document they are
    from; `left_out` says what does not. Claims of a text that does not say whose they are
    take their sides as claims added by hand do.
    """
    if isinstance(place, Under):
        claim_of(case_map, place.claim)
    elif not isinstance(place, Alone):
        argument_of(case_map, place.argument)
    snippet = with_sides(case_map, snippet, place)
    copy = SnippetCopy(
        case_map,
        snippet,
        keeps_steps=isinstance(place, Under | Against),
        frees_undercuts=isinstance(place, Alone),
        new_id=new_id,
    )
    count = len(copy.claims)
    laid = _laid(case_map, snippet.tops, place, copy)
    evidence = SnippetEvidence(case_map, snippet).changes(copy.claims, new_id)
    label = f"Paste {count:,} claims" if count > 1 else "Paste claim"
    return ChangeSet(label, (*laid, *evidence))


def left_out(case_map: CaseMap, snippet: Snippet) -> str:
    """Say, as a sentence, what of a snippet the case cannot hold; empty where it holds all."""
    return SnippetEvidence(case_map, snippet).left_out()


def plan_duplicate(case_map: CaseMap, uses: Appearances, *, new_id: NewId) -> ChangeSet:
    """Plan copies of appearances with everything below them, each right after its original."""
    originals = topmost(case_map, uses)
    plans = [_Duplicate(one, new_id) for one in originals]
    what = f"{len(originals)} claims"
    if len(originals) == 1:
        what = in_quotes(title_of(claim_of(case_map, originals[0].claim)))
    return plan_together(case_map, f"Duplicate {what}", plans)


class _Duplicate:
    """Puts a copy right after one appearance."""

    def __init__(self, one: Appearance, new_id: NewId) -> None:
        self._one = one
        self._new_id = new_id

    def __call__(self, case_map: CaseMap) -> ChangeSet:
        snippet = take_snippet(case_map, [self._one])
        place = place_next_to(case_map, self._one, joins=True)
        return plan_paste(case_map, snippet, place, new_id=self._new_id)


def _laid(
    case_map: CaseMap, tops: tuple[Top, ...], place: Place, copy: SnippetCopy
) -> tuple[Change, ...]:
    """Return the changes that lay the copies at a place, and make room for them."""
    if isinstance(place, Alone):
        ranks, room = make_rooms(case_map.roots(), place.at, len(copy.top_claims))
        copy.rank_roots(ranks)
        return (*room, *copy.records())
    if isinstance(place, Beside):
        ranks, room = make_rooms(
            case_map.premises_of(place.argument), place.at, len(copy.top_claims)
        )
        premises = (
            Premise(PremiseId(copy.new_id()), place.argument, claim, rank=rank)
            for claim, rank in zip(copy.top_claims, ranks, strict=True)
        )
        return (*room, *copy.records(), *added(*premises))
    target = place.claim if isinstance(place, Under) else place.argument
    ranks, room = make_rooms(case_map.arguments_on(target), place.at, len(tops))
    steps = (copy.step(top, place, rank) for top, rank in zip(tops, ranks, strict=True))
    return (*room, *copy.records(), *added(*(one for step in steps for one in step)))
