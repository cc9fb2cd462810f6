"""A filter in words: what its menus and its values are called."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection

from argmap.case.times_in_words import day_in_words
from argmap.reasoning.filtering import Facet, Trait

MENUS: dict[str, tuple[Facet, ...]] = {
    "Side": (Facet.SIDE,),
    "Stance": (Facet.STANCE,),
    "Status": (Facet.STATUS,),
    "Factor": (Facet.FACTOR,),
    "Tag": (Facet.TAG,),
    "Support": (Facet.UNSUPPORTED, Facet.UNANSWERED, Facet.QUOTED),
}
"""The menus of the filter's strip, and the facets in each."""

_NAMES = {
    Trait(Facet.SIDE, "movant"): "Movant",
    Trait(Facet.SIDE, "respondent"): "Respondent",
    Trait(Facet.SIDE, "neutral"): "Neither side",
    Trait(Facet.STANCE, "pro"): "Reasons",
    Trait(Facet.STANCE, "con"): "Objections",
    Trait(Facet.UNSUPPORTED): "Without support",
    Trait(Facet.UNANSWERED): "Unanswered objections",
    Trait(Facet.QUOTED): "With quotes",
}


def name_of(trait: Trait, factor_name: Callable[[str], str]) -> str:
    """Return what a value is called in its menu."""
    if trait.facet is Facet.FACTOR:
        return factor_name(trait.value)
    if trait.facet is Facet.TAG:
        return trait.value
    return _NAMES.get(trait) or trait.value.capitalize()


def sentence_of(wanted: Collection[Trait], factor_name: Callable[[str], str]) -> str:
    """Say what is asked for: the values of a facet joined by “or”, facets by a dot."""
    parts = []
    for facets in MENUS.values():
        for facet in facets:
            names = [name_of(one, factor_name) for one in sorted(wanted) if one.facet is facet]
            if names:
                parts.append(" or ".join(names))
    return " · ".join(parts)


def known_words(day: dt.date | None) -> str:
    """Say on which day a case is seen as it was known; empty where on none."""
    return f"As known on {day_in_words(day)}" if day else ""
