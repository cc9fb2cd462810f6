"""What is true of a quote in a text of which it is known how it was damaged.

Two places are told apart by the words beside them, each side for as many
characters as the quote knows of it: all there is, at an end of its text. A place
with both sides as they were is the quote's, before any that lost one, whatever
its words; the same sides twice are told apart by the very words, then by the same
words set another way. Surroundings speak for what stands beside them only: a
suffix left standing further on, where a copy was cut out, speaks for nothing. Where the text
begins or ends beside a place, what there is of a side speaks for it, and the rest neither way.
Position tells nothing apart, unless no other place has surroundings that are more
the quote's: then its words where they stood are *exact*. Words altered where the quote
was are never passed over for its own elsewhere: that is *ambiguous*, as it is where its
words stand where they stood and others, of as much of its surroundings, elsewhere.

How long a quote and its surroundings are is counted in letters and marks: a word
parted at the ends of lines, or with signs in it that nobody sees, has no more of them.

Of two places that each have a side which the other lost, it is as true that either may be
meant as that the one is that has more: *ambiguous* re-anchors nothing.

Fewer than four letters and marks say nothing by themselves once they are altered: that they
are *ambiguous* or *lost* is true as well, and names no place that is not theirs. Where both
readings of half a frame are true, and they name different places for so few, it is as true
that they are at one of them: *ambiguous*, with every place of both. It re-anchors nothing.

Nothing here asks what the program makes of a text. It is known of each place what
was put in its stead, and where that leaves about half, of surroundings or of a
few characters with accents, both readings are true.
"""

from __future__ import annotations

from itertools import combinations, product

from damaging import Place
from hypothesis import assume
from rapidfuzz import fuzz

from argmap.sources.aligning import occurrences, same_words
from argmap.sources.normalising import normal_form

DISTINCTIVE, LIKE_ENOUGH, SOME, HALF, MOSTLY, FRAME, FEW, LEAD = 24, 90, 0.3, 0.5, 0.6, 8, 4, 0.3


class Truth:
    """What may be said of a quote after what was done to its text."""

    def __init__(self, made, quote):
        self.made, self.quote, self.text = made, quote, made.text
        self.spans = {place: made.span_of(place) for place in made.places}
        self.length = len(normal_form(quote.exact))
        for span in recurrences(self.text, [*self.spans.values()], quote):
            number = max(self.spans, default=0) + 1
            self.spans[number] = span
            made.places[number] = Place(left=False, right=False)

    def allowed(self):
        """Return each state that is true with the places it may be said of.

        Where surroundings are half there, whether they still speak is a matter of
        degree: then both readings are true, and nothing else is.
        """
        rivals = self._rivals()
        if rivals is not None and not rivals:
            return [("exact", frozenset())]
        places = [place for place, span in self.spans.items() if self._is_found(place)]
        sides = [self._readings(place) for place in places]
        readings = [
            self._state(places, dict(zip(places, reading, strict=True)))
            for reading in product(*sides)
        ]
        if rivals:
            readings = [told for one in readings for told in self._weighed(*one, rivals)]
            if all("none" in self._readings(one) for one in rivals):
                readings.append(("exact", frozenset()))
        readings += [told for _, places in [*readings] for told in self._torn(places)]
        return readings + (self._either(readings) if self.length < FEW else [])

    def _where_it_stood(self):
        """Return the place that has the quote's words at its very offsets, if one does."""
        if self.text[self.quote.start : self.quote.end] != self.quote.exact:
            return None
        span = self.quote.start, self.quote.end
        standing = [place for place, other in self.spans.items() if other == span]
        assume(standing)  # a few letters that stand across the ends of others are no place
        return standing[0]

    def _rivals(self):
        """List the places that have a side of the quote's which that where it stood lost.

        Of two that are nearly the quote's each may have more of it.
        """
        here = self._where_it_stood()
        if here is None:
            return None
        left, right = self._sides(here)
        others = [(place, *self._sides(place)) for place in self.spans if self._is_found(place)]
        sides = ((one, (before, left), (after, right)) for one, before, after in others)
        return [
            one
            for one, *pairs in sides
            if one != here and any(its > own or 0 < its == own < 1 for its, own in pairs)
        ]

    def _sides(self, place):
        """Say which sides are as they were, as far as the text goes."""
        done = self.made.places[place]
        sides = (self.quote.prefix, done.left), (self.quote.suffix, done.right)
        return tuple(not normal_form(known) or kept for known, kept in sides)

    def _weighed(self, state, places, rivals):
        """Weigh the place where the quote stood against those that have more of its surroundings.

        Which has much more of them is a matter of degree, where neither has all.
        """
        here = self._where_it_stood()
        if places == {here}:
            good = [one for one in rivals if self._share(one) > self._share(here) - LEAD]
            sure = [one for one in rivals if self._has_more(one, here) and self._is_like(one)]
            told = [("ambiguous", places.union(some)) for some in (good, *([r] for r in rivals))]
            told = [one for one in told if len(one[1]) > 1]
            return [("ambiguous", places.union(sure))] if sure else [*told, ("exact", frozenset())]
        if len(places) != 1:
            return [(state, places)]
        (other,) = places
        doubt = ("ambiguous", places | {here})
        if self._has_more(here, other):
            return [doubt]
        is_near = self._share(here) > self._share(other) - LEAD
        return [(state, places), doubt] if is_near else [(state, places)]

    def _has_more(self, one, other, *, surely=True):
        """Say whether a place has a side of the quote's, of some length, that another lost.

        That is sure where it has the whole of it, and the other nothing, or more of neither.
        """
        known = self.quote.prefix, self.quote.suffix
        sides = [*zip(known, self._sides(one), self._sides(other), strict=True)]
        is_less = all(mine >= others for _, mine, others in sides)
        return any(
            len(normal_form(side)) > FRAME
            and mine > others
            and (not surely or (mine == 1 and (is_less or not others)))
            for side, mine, others in sides
        )

    def _torn(self, places):
        """Say that one place may be meant, or another that has a side of the quote's it lost.

        It names no place for the quote's.
        """
        best = next(iter(places), None)
        return [
            ("ambiguous", frozenset([best, one]))
            for one in (self.spans if len(places) == 1 else ())
            if self._is_found(one) and self._has_more(one, best, surely=False)
        ]

    def _either(self, readings):
        """Say of few characters that they are where one reading has them or where another does."""
        named = {places for _, places in readings}
        return [("ambiguous", one | other) for one, other in combinations(named, 2)]

    def _is_found(self, place):
        return self.made.places[place].words != "other"

    def _share(self, place):
        """Return how much of what is known of the surroundings a place has."""
        done = self.made.places[place]
        left, right = len(normal_form(self.quote.prefix)), len(normal_form(self.quote.suffix))
        rooms = min(left, done.room[0]), min(right, done.room[1])
        return (rooms[0] * done.left + rooms[1] * done.right) / max(1, left + right)

    def _readings(self, place):
        done, share = self.made.places[place], self._share(place)
        left, right = len(normal_form(self.quote.prefix)), len(normal_form(self.quote.suffix))
        is_half = done.changed > 1 and done.kept < HALF
        if not self._is_like(place) and (share < 1 or min(left, right) < FRAME or is_half):
            return ["none", "held"] if share > SOME else ["none"]
        if share in {0, 1}:
            return ["held"] if share else ["gone"]
        return ["part", "gone", "held"] if share > MOSTLY else ["part", "gone"]

    def _verbatim(self, place):
        start, end = self.spans[place]
        return self.text[start:end] == self.quote.exact

    def _is_like(self, place):
        done = self.made.places[place]
        return done.words == "same" or 100 * (1 - done.changed / self.length) >= LIKE_ENOUGH

    def _state(self, places, reading):
        places = [place for place in places if reading[place] != "none"]
        held = [place for place in places if reading[place] == "held"]
        held = held or [
            place for place in places if reading[place] == "part" and self._is_like(place)
        ]
        verbatim = [place for place in held if self._verbatim(place)]
        if verbatim:
            return self._placed(verbatim + [p for p in held if p not in verbatim and self._here(p)])
        if held:
            same = [place for place in held if self.made.places[place].words == "same"]
            here = [place for place in held if place not in same and self._here(place)]
            return self._placed(same + here if same else held)
        verbatim = [place for place in places if self._verbatim(place)]
        same = [p for p in places if self.made.places[p].words == "same"]
        like = verbatim or same or [p for p in places if self._is_like(p) and self.length >= 12]
        if len(like) == 1 and self.length < DISTINCTIVE:
            return "ambiguous", frozenset(like)
        return self._placed(like)

    def _here(self, place):
        return self.spans[place][0] == self.quote.start

    def _placed(self, places):
        if len(places) != 1:
            return "ambiguous" if places else "lost", frozenset(places)
        return "moved" if self._verbatim(places[0]) else "altered", frozenset(places)


def recurrences(text, spans, quote):
    """List where a few characters stand again, and how like their surroundings are at most."""
    again = {*occurrences(text, quote.exact), *same_words(text, quote.exact)}
    again = [
        one for one in again if not any(one[0] < end and start < one[1] for start, end in spans)
    ]
    assume(len(again) <= 12)
    prefix, suffix = normal_form(quote.prefix), normal_form(quote.suffix)
    for start, end in again:
        before, after = (
            normal_form(text[max(0, start - 99) : start]),
            normal_form(text[end : end + 99]),
        )
        left = fuzz.ratio(prefix, before[-len(prefix) :]) if prefix else 0
        right = fuzz.ratio(suffix, after[: len(suffix)])
        sides = len(quote.prefix), len(quote.suffix)
        assume(left * sides[0] + right * sides[1] < 55 * sum(sides))
        if text[quote.start : quote.end] == quote.exact:
            assume(max(left if prefix else 0, right if suffix else 0) < 60)
    return again
