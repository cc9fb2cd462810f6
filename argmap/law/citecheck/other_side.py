"""Whether a document gives a party’s words to the lawyer of the other side, without a name."""

from __future__ import annotations

import re

from argmap.case.text_rules import as_sentence
from argmap.law.citecheck.given_words import GivenWords
from argmap.law.citecheck.other_speaker import said_by
from argmap.sources.passages import paragraph_around, sentence_around
from argmap.sources.saying.names_in import names_in
from argmap.sources.saying.one_speaker import Speakers
from argmap.sources.saying.speaker_phrases import Named

_REACH = 600
_OTHER_SIDE = re.compile(
    r"\b(?:other|opposing|opposite|adverse)\s(?:side|party|counsel|lawyers?|attorneys?)\b"
    r"|\b(?:its|his|her|their)\s(?:opponent|adversary|rival)\b",
    re.IGNORECASE,
)


def given_to_other_side(given: GivenWords) -> str:
    """Say that words of the one party named before are given to “the other side”; or nothing.

    Nobody is accused: a brief for another party may mean its own opponent.
    """
    told, speakers = given.told, given.speakers
    if told is None or told.names or not _OTHER_SIDE.search(told.printed):
        return ""
    party = _party_before(given.paper, given.quotation.span.start, speakers)
    own = [*said_by(given)] if party else []
    if not own or not all(speakers.may_be(Named((party,)), name) for name in own):
        return ""
    return as_sentence(
        f"The document gives these words to “{' '.join(told.printed.split())}” and names {party}"
        f" before; the source gives them to {own[0]}: look who is meant"
    )


def _party_before(paper: str, start: int, speakers: Speakers) -> str:
    """Return the one party that a sentence names ahead of a place, or the sentence before it."""
    paragraph = paragraph_around(paper, start, start)
    sentence = sentence_around(paper, start, start)
    before = paper[max(paragraph.start, start - _REACH) : sentence.start].rstrip()
    last = max(0, len(before) - 1)
    near = before[sentence_around(before, last, last).start :] if before else ""
    ahead = paper[sentence.start : start]
    told = _OTHER_SIDE.search(ahead)
    for words in (ahead[: told.start()] if told else ahead, near):
        names = [name for name in names_in(words).names if speakers.is_party(speakers.read(name))]
        if names:
            return names[0] if len({speakers.read(name) for name in names}) == 1 else ""
    return ""
