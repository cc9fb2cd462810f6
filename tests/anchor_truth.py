"""What is true of a quote in a text of which it is known how it was damaged.

Nothing here asks what the program makes of a text: it is known of each place what was put
in its stead and in that of its surroundings. What is known is what is left at least and
at most of each side: where a text begins or ends beside a place, where a few of its signs
were changed or where the quote knows a few characters only, that is not the same.

One principle says what is true. Four witnesses speak for a place: its two sides, its words,
and that the quote stood there, where something of its surroundings is left. A place may be
named only if no other has surely more of a side, and if something speaks for it before each
other: of places as good none is named. One before which no other can come must be named or
offered. A choice is wrong only where surely all that is known speaks for one place: to send
the user to look is wrong nowhere else.
"""

from __future__ import annotations

from typing import NamedTuple

from damaging import GLUED, NEARLY, Place
from hypothesis import assume
from longer_words import longer, runs_on
from rapidfuzz import fuzz

from argmap.sources.aligning import occurrences, same_words
from argmap.sources.normalising import normal_form

DISTINCTIVE, LIKE_ENOUGH, HALF, FRAME, FEW = 24, 90, 0.5, 8, 4
"""Letters that speak for themselves, frame a quote, say anything; likeness; a share."""
KNOWN, SOME, LONG = 12, 20, 28
"""Letters that are found alone; of which five changed leave most; of which they leave nearly all"""
MUCH = 0.15
ALTERED, ANEW, VERY = 1, 2, 3


class Side(NamedTuple):
    """What share of a side is left at least and at most, of how many characters."""

    least: float
    most: float
    length: int

    def surely_over(self, other, much=0.0):
        return self.least >= HALF and self.least > other.most + much

    def perhaps_over(self, other):
        return self.most > other.least


class Truth:
    """What may be said of a quote after what was done to its text."""

    def __init__(self, made, quote):
        self.made, self.quote, self.text = made, quote, made.text
        self.length = len(normal_form(quote.exact))
        self.spans = {place: made.span_of(place) for place in made.places}
        self.own = quote.prefix + quote.exact + quote.suffix, len(quote.prefix)
        self.chance = {}
        for span, chance in recurrences(self.text, [*self.spans.values()], quote):
            number = max(self.spans, default=0) + 1
            self.spans[number] = span
            self.chance[number] = chance
            made.places[number] = Place(left=False, right=False)
        if self.text[quote.start : quote.end] == quote.exact:
            # A few letters that stand across the ends of others are no place.
            assume((quote.start, quote.end) in self.spans.values())
        self.wholes = {place: self._whole(place) for place in self.spans}
        for known, left in ((quote.prefix, True), (quote.suffix, False)):
            assume(self._stands_beside_places(normal_form(known), left=left))
        self.sides = {place: self._sides(place) for place in self.spans}
        self.ranks = {place: self._rank(place) for place in self.spans}

    def fault(self, state, named, offered):
        """Say what is wrong with a state said of the place named, or of those offered."""
        if named in self.joined and state in {"exact", "moved"}:
            return f"{state} at {named}, where the words are a part of longer ones"
        if named is not None and state == "altered" and self.ranks[named] == VERY:
            return f"altered at {named}, where the very words stand"
        if named is not None:
            others = [one for one in self._sure() if one != named]
            over = [other for other in others if not self._may_be_named(named, other)]
            if over:
                return f"{state} at {named} passes over {over}"
            if state == "moved" and self._is_anybodys(named):
                return f"{state} at {named}, which nothing but a few words speaks for"
        missed = [one for one in self._sure() if one not in {named, *offered} and self._leads(one)]
        if missed and not (self._is_few(missed) and state in {"ambiguous", "lost"}):
            return f"{state} says nothing of {missed}"
        told = [one for one in self.spans if one != named and self._must_be_named(one)]
        return f"{state} where all speaks for {told}" if told else ""

    @property
    def joined(self):
        """Return the places where words run together with more, as the quote’s did not."""
        return {place for place, whole in self.wholes.items() if whole != self.spans[place]}

    def _whole(self, place):
        """Return all that words at a place run together with, which they did not when quoted."""
        span, done = self.spans[place], self.made.places[place]
        text, start = self.own
        # Where a text began or ended with a quote nothing tells what stood beside it.
        left = (done.left is True and self.quote.prefix) or runs_on(text, start)
        end = start + len(self.quote.exact)
        right = (done.right is True and self.quote.suffix) or runs_on(text, end)
        whole = longer(self.text, span)
        whole = span[0] if left else whole[0], span[1] if right else whole[1]
        if whole != span:
            # What is put in costs half of what as much changed would.
            more = (whole[1] - whole[0] - span[1] + span[0]) / 2
            done.changed += more
            done.kept *= self.length / (self.length + more)
            done.words = "edited" if done.words == "same" else done.words
        return whole

    def has_nearly_a_side(self, span):
        """Say whether few letters stand where the text has a side of theirs nearly, not whole."""
        near = likenesses(self.text, span, self.quote)
        return self.length < KNOWN and NEARLY - MUCH <= max(near) < 1

    def _stands_beside_places(self, known, *, left):
        """Say whether a side stands only where it is known to: else it frames other words."""
        kept = [
            done.left if left else done.right
            for done in (*self.made.places.values(), *self.made.gaps)
        ]
        return len(known) < FRAME or normal_form(self.text).count(known) <= kept.count(True)

    def _sides(self, place):
        done, chance = self.made.places[place], self.chance.get(place, (0, 0))
        known = self.quote.prefix, self.quote.suffix
        kept = done.left, done.right
        return tuple(map(_side, known, kept, done.room, chance))

    def _rank(self, place):
        if place in self.joined:
            return ALTERED
        if self.text[slice(*self.spans[place])] == self.quote.exact:
            return VERY
        return ANEW if self.made.places[place].words == "same" else ALTERED

    def _sure(self):
        """List the places that cannot be overlooked."""
        return [place for place in self.spans if self._is_found(place)]

    def _is_found(self, place):
        done = self.made.places[place]
        if self.ranks[place] > ALTERED:
            return True
        if done.words == "other":
            return False
        # A sign that stands for several, as “…” for three points, is more than one of them.
        is_like = 100 * min(1 - done.changed / self.length, done.kept) >= LIKE_ENOUGH
        is_framed = all(side.least == 1 and side.length >= FRAME for side in self.sides[place])
        if is_framed and (done.changed == 1 or done.kept >= HALF):
            return True
        return is_like and self.length >= KNOWN

    def _is_here(self, place):
        return self.spans[place][0] == self.quote.start

    def _may_be_here(self, place):
        """Say whether altered words stand about where the quote stood."""
        return abs(self.spans[place][0] - self.quote.start) < 4 * FRAME

    def _is_few(self, places):
        return self.length < FEW and all(self.ranks[one] == ALTERED for one in places)

    def _is_whole(self, place):
        """Say whether all that is known of the surroundings is surely there."""
        known = [side for side in self.sides[place] if side.length >= FEW]
        return bool(known) and all(side.least >= NEARLY for side in known)

    def _may_be_whole(self, place):
        known = [side for side in self.sides[place] if side.length >= FEW]
        return bool(known) and all(side.most >= HALF for side in known)

    def _pairs(self, one, other):
        return [*zip(self.sides[one], self.sides[other], strict=True)]

    def _may_be_named(self, one, other):
        """Say whether something may speak for a place before another, and no side against it."""
        pairs = self._pairs(one, other)
        if any(its.surely_over(mine) for mine, its in pairs):
            return False
        if any(mine.perhaps_over(its) for mine, its in pairs):
            return True
        if self._is_here(other) and not self._is_here(one):
            return False
        if self.ranks[one] == self.ranks[other] == ALTERED:
            return self._changed(one) < self._changed(other)
        return self.ranks[one] > self.ranks[other] or self._may_speak_here(one)

    def _may_speak_here(self, place):
        """Say whether very words stand where the quote stood, and something of its surroundings."""
        if not self._is_here(place) or self.ranks[place] != VERY:
            return False
        known = [side for side in self.sides[place] if side.length >= FEW]
        return not known or any(side.most for side in known)

    def _changed(self, place):
        return self.made.places[place].changed

    def _is_anybodys(self, place):
        known = [side for side in self.sides[place] if side.length]
        return self.length < DISTINCTIVE and bool(known) and not any(side.most for side in known)

    def _leads(self, place):
        """Say whether no other place can come before this one."""
        others = [one for one in self.spans if one != place and self._may_be_found(one)]
        return not any(self._may_pass(one, place) for one in others)

    def _may_be_found(self, place):
        return self.made.places[place].words != "other"

    def _may_pass(self, one, other):
        pairs = self._pairs(one, other)
        if any(its.surely_over(mine) for mine, its in pairs):
            return False
        if any(mine.perhaps_over(its) for mine, its in pairs) and self._may_be_whole(one):
            return True
        mine, its = self.ranks[one], self.ranks[other]
        if mine < its or (self._is_here(other) and not self._may_be_here(one)):
            return False
        sided = any(own.perhaps_over(side) for own, side in pairs)
        return mine > its or mine == ALTERED or self._may_speak_here(one) or sided

    def _must_be_named(self, place):
        if not self._is_found(place) or self._is_few([place]):
            return False
        is_here = self._is_here(place) and self.ranks[place] == VERY
        if not (is_here or self._is_whole(place) or self.length >= DISTINCTIVE):
            return False
        others = [one for one in self.spans if one != place and self._may_be_found(one)]
        return all(self._must_pass(place, one) for one in others)

    def _must_pass(self, one, other):
        pairs = self._pairs(one, other)
        if any(its.perhaps_over(mine) for mine, its in pairs):
            return False
        mine, its = self.ranks[one], self.ranks[other]
        favours = its > mine or (self._may_be_here(other) and not self._is_here(one))
        if any(own.least >= NEARLY and own.surely_over(side, MUCH) for own, side in pairs):
            return self._is_whole(one) or not favours
        known = [side for side in self.sides[one] if side.length >= FEW]
        speaks = not known or any(side.least >= NEARLY for side in known)
        return not favours and (mine > its or (self._may_speak_here(one) and speaks))


def _side(known, kept, room, chance):
    """Return what is left of a side, of which an edge of the text may leave a part only."""
    length = len(normal_form(known))
    if length < FEW:
        return Side(0, 0, length)
    if not kept:
        return Side(0, chance, length)
    is_cut, is_touched = room < len(known), kept != 1
    if length < FRAME or (is_cut and (is_touched or room < KNOWN)):
        return Side(0, 1, length)
    if kept == GLUED:
        return Side(NEARLY if length >= LONG else 0, 1, length)
    if is_touched:
        # Five of the twelve next to the words were changed.
        least = NEARLY if length >= LONG else NEARLY - MUCH if length >= SOME else 0
        return Side(least, 0.95 if least else 1, length)
    return Side(NEARLY if is_cut else 1, 1, length)


def recurrences(text, spans, quote):
    """List where a few characters stand again, and how like their surroundings are by chance."""
    again = {*occurrences(text, quote.exact), *same_words(text, quote.exact)}
    again = [
        one for one in again if not any(one[0] < end and start < one[1] for start, end in spans)
    ]
    assume(len(again) <= 12)
    found = []
    for start, end in again:
        left, right = likenesses(text, (start, end), quote)
        # What is as like as what was damaged a little is not known to be another's.
        assume(max(left, right) < NEARLY - MUCH)
        found.append(
            ((start, end), tuple(one if one > HALF - MUCH else 0 for one in (left, right)))
        )
    return found


def likenesses(text, span, quote):
    """Measure how like each side of a span is, beyond what is known to have been put there."""
    before, after = text[max(0, span[0] - 99) : span[0]], text[span[1] : span[1] + 99]
    return likeness(quote.prefix[::-1], before[::-1]), likeness(quote.suffix, after)


def likeness(known, there):
    known, there = normal_form(known), normal_form(there)
    return fuzz.ratio(known, there[: len(known)]) / 100 if len(known) >= FEW else 0
