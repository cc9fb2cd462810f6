"""Lists of claims with their cites, which block quotes stand between."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from argmap.brief.blocks import Block, Listing
from argmap.brief.motion.drafting import Draft, about_claim
from argmap.brief.motion.walk import is_bare
from argmap.brief.runs import Run, Runs
from argmap.case.claims import Claim


def listed_claims(draft: Draft, said: Iterable[tuple[Run, Claim]]) -> Iterator[Block]:
    """List claims as they are said, each with its cites; a long quote follows its item as a block.

    Where nothing supports a claim that can be cited, it is said that a cite is needed.
    """
    items: list[Runs] = []
    claims: list[Claim] = []
    for line, claim in said:
        backed = draft.backing.behind(claim.id)
        needs = not backed.is_any and is_bare(draft.case_map, claim.id)
        needed = (Run(" "), draft.cite_needed(about_claim(claim), claim.text)) if needs else ()
        items.append((line, *backed.runs, *needed))
        claims.append(claim)
        if backed.blocks:
            yield _list(items, claims)
            yield from backed.blocks
            items, claims = [], []
    if items:
        yield _list(items, claims)


def _list(items: Iterable[Runs], claims: Iterable[Claim]) -> Listing:
    return Listing(tuple(items), about=tuple(map(about_claim, claims)))
