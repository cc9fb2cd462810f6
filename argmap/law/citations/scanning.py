"""Every citation in a document, read part by part, and what its short forms refer to."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from argmap.law.citations.authority import Authority, AuthorityKind, tidied
from argmap.law.citations.by_eyecite import Finder
from argmap.law.citations.found_citation import CiteForm, FoundCitation, in_order
from argmap.law.citations.given_names import GivenNames
from argmap.law.citations.laws import section_of
from argmap.law.citations.noted import NumberedNotes
from argmap.law.citations.parsing import parse_authority
from argmap.law.citations.placed import Placed, placed_in
from argmap.law.citations.records import named_record
from argmap.law.citations.referring import (
    NOTE,
    STRING,
    Before,
    at_place,
    earlier_same,
    section,
    short_case,
)
from argmap.law.citations.secondary import secondary_of
from argmap.law.citations.short_names import defined_names, names_given, plain_name
from argmap.law.citations.supra_forms import span_referring, supra
from argmap.law.citations.titled import Titles, article_of
from argmap.law.citations.zones import zones_of
from argmap.sources.reading.blocks import TextBlock

_STRING = re.compile(r"[\s.\])}’”\"]*;[^;.]{0,40}")
_NAMES = re.compile(r"(?:,|:| ?[—–]| --?) [“\"‘*_]*")
"""What stands between an exhibit and the title of what it is: both are one authority."""
_HISTORY = re.compile(
    r"[*_]*,? [*_(]*(?:aff'?’?d|rev'?’?d|vacated|cert\. (?:denied|granted)|overruled|abrogated"
    r"|superseded|reh'?’?g denied|modified|remanded|amended|withdrawn)\b[^.;]{0,80}"
)
_BARE_RULE = re.compile(r"Rule (?P<section>\d[\w.\-]*)(?P<subsections>(?:\(\w{1,5}\))*)")


def find_citations(
    text: str,
    blocks: Sequence[TextBlock] = (),
    find: Finder | None = None,
    titles: Iterable[str] = (),
    laws: Iterable[str] = (),
) -> list[FoundCitation]:
    """Find every citation in a text, in order; `find` is eyecite’s, from `eyecite_finder`.

    What `titles` name is found however it is cited, what `laws` name by that name alone.
    `blocks` are those of its `Reading`.
    A note is read where its mark stands: its short forms refer to what was cited up to
    there, and those of the text to what it cites too.
    """
    known = Titles(titles, names_given(text), laws)
    scan = _Scan(text, find, known.short, NumberedNotes(text, blocks))
    body, notes = zones_of(text, blocks, known)
    waiting = sorted((one for one in notes if one.mark is not None), key=lambda one: one.mark or 0)
    for placed in [p for zone in body for p in placed_in(text, zone, find, known)]:
        while waiting and (waiting[0].mark or 0) <= placed.span.start:
            scan.note(placed_in(text, waiting.pop(0), find, known))
        scan.take(placed)
    for note in [*waiting, *(one for one in notes if one.mark is None)]:
        scan.note(placed_in(text, note, find, known))
    scan.look_ahead()
    return in_order(scan.cited)


class _Scan:
    """Reads one candidate after another, and keeps what was cited before."""

    def __init__(
        self, text: str, find: Finder | None, names: Sequence[str], notes: NumberedNotes
    ) -> None:
        self._text = text
        self._find = find
        self._notes = notes
        self._before = Before()
        self._note_before = Before(why=NOTE)
        self._outer: tuple[int, int] | None = None
        self._end = 0
        self._defined = defined_names(text)
        self._names = GivenNames(text, names)
        self.cited: list[FoundCitation] = []

    def note(self, placed: Iterator[Placed]) -> None:
        """Read the citations of a note, and let the text go on from its own before it."""
        text, self._before = self._before, self._note_before
        outer, end, self._outer = self._outer, self._end, None
        for one in placed:
            self.take(one)
        self._note_before = self._before
        self._before, self._outer, self._end = text, outer, end

    def take(self, placed: Placed) -> None:
        """Read a candidate, find what it refers to, and remember it for the next."""
        inside = self._inside(placed)
        found = self._read(placed, inside=inside is not None)
        if found is None:
            return
        place = len(self.cited)
        self.cited.append(found._replace(inside=inside))
        if found.refers_to is None:
            self._names.give(placed, place)
        if inside is None:
            self._remember(place, placed)
            self._outer = (place, placed.reach)
        self._end = max(self._end, placed.reach)

    def look_ahead(self) -> None:
        """Find what a *supra* names by its note, where the note is read behind the text."""
        for place, one in enumerate(self.cited):
            if one.form is CiteForm.SUPRA and one.doubt and "note" in one.authority.text:
                named = one.authority.text.partition("supra")[0].rstrip(" ,*_")
                parts = {"name": named, "behind_words": named, "headline": named}
                of, doubt = supra(parts, self.cited)
                if of is not None and not doubt:
                    basis = at_place(self.cited[of].authority, {}, one.authority.text)
                    self.cited[place] = FoundCitation(one.span, one.form, basis, of, one.inside)

    def _inside(self, placed: Placed) -> int | None:
        """Return the citation in whose parenthetical or history another stands."""
        if self._outer is None:
            return None
        place, reach = self._outer
        if self.cited[place].span.start <= placed.span.start < reach:
            return place
        start = placed.span.start
        follows = reach <= start and _HISTORY.fullmatch(self._text[reach:start])
        return place if follows else None

    def _remember(self, place: int, placed: Placed) -> None:
        one = self.cited[place]
        own = place if one.refers_to is None else one.refers_to
        between = self._text[self._end : placed.span.start]
        is_string = bool(self._before.places) and bool(_STRING.fullmatch(between))
        others = self._before.places if is_string else ()
        if place and self.cited[place - 1].form is CiteForm.RECORD and _NAMES.fullmatch(between):
            others = self._before.places[:-1]
        # What an *id.* behind a string may mean, the next one may mean too.
        self._before = Before(tuple(dict.fromkeys((*others, *(one.among or (own,))))))

    def _read(self, placed: Placed, *, inside: bool) -> FoundCitation | None:
        form = placed.one.form
        if form in {CiteForm.FULL, CiteForm.RECORD}:
            return self._names.cited_at_place(placed, self.cited) or self._whole(placed)
        words = placed.printed(self._text)
        parts, between = placed.one.parts, self._text[self._end : placed.span.start]
        if parts.get("sign"):
            place, doubt = section(parts, self.cited), ""
        elif parts.get("alone"):
            is_string = bool(_STRING.fullmatch(between))
            place, doubt = self._names.cited_alone(placed, self.cited, in_string=is_string), ""
        elif form is CiteForm.ID:
            place, doubt = self._last(inside=inside, between=between)
        else:
            place, doubt = self._named(placed)
        if place is None and not doubt:
            return None
        if place is None:
            unknown = Authority(document=words, text=words, doubts=(doubt,))
            among = self._before.places if doubt == STRING else ()
            return FoundCitation(placed.span, form, unknown, doubt=doubt, among=among)
        basis = self._basis(place, form)
        return FoundCitation(
            span_referring(placed, parts, basis), form, at_place(basis, parts, words), place
        )

    def _named(self, placed: Placed) -> tuple[int | None, str]:
        """Return what a short form of a case refers to, or a *supra*, and why it is not clear."""
        parts = placed.one.parts
        if placed.one.form is CiteForm.SHORT:
            return short_case(parts, self.cited)
        place, doubt = supra(parts, self.cited)
        if doubt and (given := self._names.of(parts["name"])) is not None:
            return given, ""
        is_bare = place is None and not doubt
        return (self._notes.cited_by(placed.span, self.cited) if is_bare else place), doubt

    def _last(self, *, inside: bool, between: str) -> tuple[int | None, str]:
        """Return what an *id.* refers to: within a string, what stands right before it."""
        if inside:
            return None, "It stands inside another citation, so it points to nothing."
        if self._before.places and _STRING.fullmatch(between):
            return self._before.places[-1], ""
        return self._before.one()

    def _basis(self, place: int, form: CiteForm) -> Authority:
        """Return the authority referred to; an *id.* is at the place cited last until it says."""
        if form is CiteForm.ID:
            for own in reversed(range(len(self.cited))):
                one = self.cited[own]
                if one.inside is None and place in {one.refers_to, own}:
                    return one.authority
        return self.cited[place].authority

    def _whole(self, placed: Placed) -> FoundCitation | None:
        """Read what stands by itself; a case or a rule cited in part may be one cited before.

        A name and a docket number alone are those of a caption.
        """
        words = placed.printed(self._text)
        parts = placed.one.parts
        if parts:
            return self._by_parts(placed, parts, words)
        if placed.one.form is CiteForm.RECORD:
            return FoundCitation(placed.span, CiteForm.RECORD, self._record(placed, words))
        authority = parse_authority(words)
        if authority.kind is AuthorityKind.OTHER and self._find is not None:
            authority = parse_authority(words, self._find)
        place = None
        bare = _BARE_RULE.fullmatch(placed.line.words[placed.one.start : placed.one.main_end])
        if bare is not None:
            place = section({**bare.groupdict(), "sign": "Rule"}, self.cited)
            if place is not None:
                authority = at_place(self.cited[place].authority, bare.groupdict(), words)
        elif authority.kind is AuthorityKind.CASE and not authority.date:
            place = earlier_same(authority, self.cited)
            if place is None and not authority.reporter:
                return None
            authority = authority if place is None else self._completed(place, authority)
        form = CiteForm.FULL if place is None else CiteForm.SHORT
        return FoundCitation(placed.span, form, authority, place)

    def _by_parts(self, placed: Placed, parts: Mapping[str, str], words: str) -> FoundCitation:
        """Read an article, or what is cited by a name, which may be short for one given before."""
        if "code" in parts:
            return FoundCitation(placed.span, CiteForm.FULL, section_of(parts, words))
        if "other" not in parts:
            return FoundCitation(placed.span, CiteForm.FULL, article_of(parts, words))
        name = plain_name(parts["other"])
        place = self._names.of(name)
        if place is not None:
            basis = at_place(self.cited[place].authority, parts, words)
            return FoundCitation(placed.span, CiteForm.SHORT, basis, place)
        whole = {**parts, "other": self._defined.get(name, parts["other"])}
        return FoundCitation(placed.span, CiteForm.FULL, secondary_of(whole, words))

    def _record(self, placed: Placed, words: str) -> Authority:
        read = parse_authority(words)
        if read.kind is AuthorityKind.RECORD:
            return read
        return named_record(tidied(placed.line.words[placed.one.start : placed.one.main_end]))

    def _completed(self, place: int, short: Authority) -> Authority:
        whole = self.cited[place].authority
        return replace(whole, pinpoint=short.pinpoint or whole.pinpoint, text=short.text, doubts=())
