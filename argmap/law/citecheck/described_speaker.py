"""Whether a document gives words by a description to a party, and its source to the other one."""

from __future__ import annotations

from argmap.case.text_rules import as_sentence
from argmap.law.citecheck.given_words import GivenWords
from argmap.law.citecheck.other_speaker import said_by
from argmap.sources.saying.described import described_party


def described_speaker(given: GivenWords) -> str:
    """Say that “the social network” may be a party, and who says so is of the other; or nothing.

    Nothing is said of anybody else: other social networks may be meant.
    """
    told, speakers = given.told, given.speakers
    if told is None or told.names:
        return ""
    party = described_party(told.printed, speakers)
    own = [*said_by(given)] if party else []
    if party is None or not own or any(speakers.may_be(party, name) for name in own):
        return ""
    names = [speakers.read(name) for name in own]
    if not any(speakers.is_party(one) or speakers.speaks_for_joined(one) for one in names):
        return ""
    phrase = " ".join(told.printed.split())
    return as_sentence(
        f"The document gives these words to “{phrase}”, which may be {party.names[0]}’s, the source"
        f" to {own[0]}: look who is meant"
    )
