"""Pairs of reports: one, a paraphrase of it, and one thing in the paraphrase garbled.

The reports are made of frames with names, numbers and days put in. The paraphrase
changes words, leaves some out, moves parts of sentences and makes one sentence of
two, as another paper or a translation does, without changing what is said. It also
tells of others, in the same words: what happened elsewhere garbles nothing.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from garbled_words import (
    ADDED,
    CHOICES,
    DAYS,
    DROPPED,
    FILLERS,
    FIRMS,
    FRAMES,
    NEGATED,
    PARAPHRASES,
    PEOPLE,
    TOWNS,
)

REPORTED = re.compile(
    r"([^“”]+), (the company|the astronomer \w+|\w+) (wrote|explained|reported|announced)\."
)


@dataclass(frozen=True)
class Garbled:
    """Two reports; the kind is empty where the second garbles no sentence of the first."""

    first: str
    second: str
    kind: str
    sentence: str
    rival: str


class Garble(NamedTuple):
    """How a sentence is garbled, and the kind of problem that tells it."""

    told: str
    change: Callable[[str, random.Random], str | None]


def garbled_pair(seed, kind):
    """Make a report of eight sentences, and another that garbles one of them as `kind` says."""
    rng = random.Random(seed)
    frames = rng.sample(FRAMES, 8)
    told = [_told(frame, rng) for frame in frames]
    others = [_elsewhere(frame, told, rng) for frame in rng.sample(frames, 2)]
    second = [_paraphrased(sentence, rng) for sentence in told]
    sentence, rival = _garble_one(told, second, kind, rng)
    first = [*told, rng.choice(FILLERS)]
    second = [rng.choice(FILLERS), *second, *others]
    rng.shuffle(second)
    return Garbled(
        " ".join(first), " ".join(_joined(second, rng)), kind if sentence else "", sentence, rival
    )


def _garble_one(told, second, kind, rng):
    """Garble the first sentence that can be; return it as told and as garbled, without its stop."""
    for rank in rng.sample(range(len(told)), len(told)) if kind else ():
        changed = GARBLES[kind].change(second[rank], rng)
        if changed is not None and changed != second[rank]:
            second[rank] = changed
            return told[rank].rstrip("."), changed.rstrip(".")
    return "", ""


def _told(frame, rng):
    values = {name: rng.choice(both) for name, both in CHOICES.items()}
    return frame.format(
        town=rng.choice(TOWNS),
        firm=rng.choice(FIRMS),
        person=rng.choice(PEOPLE),
        day=rng.choice(DAYS),
        number=rng.randint(13, 90),
        **values,
    )


def _elsewhere(frame, told, rng):
    """Tell in the same words what happened to others in another town."""
    before = " ".join(told)
    while True:
        sentence = _told(frame, rng)
        names = re.findall("|".join(TOWNS + FIRMS + PEOPLE), sentence)
        if not any(name in before for name in names):
            return sentence


def _paraphrased(sentence, rng):
    for words, others in PARAPHRASES:
        if rng.random() < 0.6:
            sentence = sentence.replace(words, others)
    reported = REPORTED.fullmatch(sentence)
    if reported and rng.random() < 0.5:
        said, who, how = reported.groups()
        said = said[0].lower() + said[1:] if said.startswith(("A ", "Inspectors")) else said
        sentence = f"{who[0].upper()}{who[1:]} {how} that {said}."
    for word in DROPPED:
        if rng.random() < 0.5:
            sentence = sentence.replace(word, "")
    if rng.random() < 0.3 and "”" not in sentence:
        sentence = f"{sentence[:-1]}{rng.choice(ADDED)}."
    if rng.random() < 0.3:
        sentence = re.sub(r" on (\w+day)\b", r" on \1 morning", sentence)
    return sentence


def _joined(sentences, rng):
    """Make one sentence of two here and there, as an editor does."""
    joined = []
    for sentence in sentences:
        if joined and rng.random() < 0.2 and joined[-1].endswith("."):
            joined[-1] = f"{joined[-1][:-1]}, while {sentence}"
        else:
            joined.append(sentence)
    return joined


def _swapped(*pairs):
    def change(sentence, rng):
        for pair in pairs:
            for word, other in (pair, pair[::-1]):
                if re.search(rf"\b{word}\b", sentence):
                    return re.sub(rf"\b{word}\b", other, sentence, count=1)
        return None

    return change


def _negated(sentence, rng):
    for words, others in NEGATED:
        if words in sentence:
            return sentence.replace(words, others)
    return None


def _another(choices):
    def change(sentence, rng):
        found = re.search(r"\b(?:" + "|".join(choices) + r")\b", sentence)
        if found is None:
            return None
        return sentence.replace(
            found.group(), rng.choice([one for one in choices if one != found.group()])
        )

    return change


def _misspelt(sentence, rng):
    found = re.search("|".join(PEOPLE + FIRMS), sentence)
    if found is None:
        return None
    name = found.group()
    place = rng.randrange(2, len(name) - 1)
    return sentence.replace(name, name[:place] + rng.choice("aeiouk") + name[place + 1 :])


GARBLES = {
    "direction": Garble("direction", _swapped(CHOICES["connection"], CHOICES["move"])),
    "legal term": Garble("legal term", _swapped(CHOICES["ended"], CHOICES["decided"])),
    "antonym": Garble(
        "polarity", _swapped(("able", "unable"), ("legal", "illegal"), CHOICES["agreed"])
    ),
    "negation": Garble("polarity", _negated),
    "number": Garble("number", _another([str(number) for number in range(13, 91)])),
    "day": Garble("time", _another(DAYS)),
    "name": Garble("name", _misspelt),
    "actor": Garble("actor", _another(PEOPLE)),
}
