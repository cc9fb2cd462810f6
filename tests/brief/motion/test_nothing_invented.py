"""Every sentence of a paper has a record behind it, or is of a template or of the law's data."""

from __future__ import annotations

import re

import pytest
from example import example_map, example_text_of, standards

from argmap.brief.blocks import Heading, Listing, Paragraph, Role, Table
from argmap.brief.motion.joining import with_pronoun
from argmap.brief.motion.template import load_template
from argmap.brief.paper_case import PaperCase
from argmap.brief.papers import paper_called
from argmap.brief.runs import RunStyle
from argmap.law.security import load_security_law

_JOINTS = re.compile(r"\b(that|and|to|about|utc|evening)\b|[\s\d.,:;?“”‘’()\[\]–]")
_DAY_OR_PART = re.compile(r"\b(january|november) \d+, \d{4}|\bpart [ivx]+(\.[a-z0-9]+)*")


def written(kind, **options):
    options = {"last_page": "no", **options}
    case = PaperCase(example_map(), example_text_of, standards(), "me", options=options)
    return paper_called(kind).write(case)


@pytest.mark.parametrize("form", ["CREAC", "IRAC"])
@pytest.mark.parametrize("kind", ["memorandum", "opposition", "reply"])
def test_nothing_in_a_brief_is_invented(kind, form):
    assert _invented(written(kind, form=form), kind) == []


@pytest.mark.parametrize("side", ["movant", "respondent"])
@pytest.mark.parametrize("kind", ["moot", "debate"])
def test_nothing_in_what_is_spoken_is_invented(kind, side):
    assert _invented(written(kind, side=side), kind) == []


def test_a_sentence_that_nothing_stands_behind_is_found():
    paper = written("memorandum")
    known = [one for one in _known("memorandum") if "public interest" not in one]
    assert _left(paper, known)


def _invented(paper, kind):
    return _left(paper, _known(kind))


def _left(paper, known):
    ordered = sorted(known, key=len, reverse=True)
    left = []
    for words in _lines(paper):
        said = _DAY_OR_PART.sub("part ", words.casefold())
        for one in ordered:
            said = re.sub(rf"(?<!\w){re.escape(one)}(?!\w)", " ", said)
        if rest := _JOINTS.sub("", said.replace("part", "")):
            left.append((rest, words))
    return left


def _lines(paper):
    for block in paper.blocks:
        if isinstance(block, Heading):
            yield block.text
        elif isinstance(block, Paragraph) and block.role is not Role.CLOSING:
            yield _own_words(block.runs)
        elif isinstance(block, Listing):
            yield from (_own_words(item) for item in block.items)
        else:
            assert not isinstance(block, Table)


def _own_words(runs):
    """The words of runs without their citations, which end with the next sentence of ours."""
    words, within = [], False
    for run in runs:
        if run.cites is not None:
            within = True
        elif run.text == " " or run.style is RunStyle.NEEDED:
            within = False
        if not within:
            words.append(run.text)
    return "".join(words)


def _known(kind):
    case_map, known = example_map(), standards()
    records = [
        *case_map.claims.values(),
        *case_map.events.values(),
        *case_map.reliefs.values(),
        *case_map.exposures.values(),
        *case_map.harms.values(),
    ]
    words = [one.text for one in records]
    words += [with_pronoun(one, {"AWS", "Parler"}) for one in words]
    words += [claim.short_title for claim in case_map.claims.values()]
    for relief in case_map.reliefs.values():
        words += [relief.persons, relief.duration, *relief.narrower]
    case, standard = case_map.case, known.standards[case_map.case.standard]
    words += [case.movant, case.respondent, "Parler", "AWS"]
    posture = known.postures[case.posture]
    words += [posture.name, posture.help, posture.source, standard.test, standard.rule]
    words += [route.name for route in standard.routes]
    for factor in known.scales.factors.values():
        words += [factor.name, factor.subject, *(level.needed for level in factor.levels)]
    words += [part for one in load_security_law().lines for part in (one.text, one.cite)]
    for cause in known.causes.values():
        words += [
            cause.name,
            cause.cite,
            *(part for one in cause.elements for part in (one.name, one.text)),
        ]
    template = load_template(kind)
    words += [part.heading for part in template.parts]
    said = [one for words in template.sentences.values() for one in re.split(r"\{\w+\}", words)]
    words += [
        *said,
        *(f"{name}{one}" for name in ("AWS", "Parler") for one in said if one[:1] == "’"),
    ]
    return {one.strip(" .,:;").casefold() for one in words if one.strip(" .,:;")}
