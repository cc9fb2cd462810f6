"""What of a case, and of the data, can be chosen of a paper: listed, where nothing else will do."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace

from argmap.brief.limits import Limit, load_limits
from argmap.brief.motion.template import own_templates
from argmap.brief.options import CHECKED_DOCUMENT, LIMIT, ROUND, SPEECH, TEMPLATE, Option
from argmap.brief.wording import on_one_line
from argmap.case.case_map import CaseMap
from argmap.case.times_in_words import time_in_words

_LONG = 60
Choice = tuple[str, str]


def offered(
    options: tuple[Option, ...], paper: str, case_map: CaseMap, chosen: dict[str, str]
) -> tuple[Option, ...]:
    """Return options of a kind of paper with what there is to choose from, the usual first.

    What is chosen and is not there any more stays a choice, and says so.
    """
    return tuple(_with_choices(one, paper, case_map, chosen.get(one.name, "")) for one in options)


def _with_choices(option: Option, paper: str, case_map: CaseMap, chosen: str) -> Option:
    lister = _LISTERS.get(option.name)
    if lister is None:
        return option
    choices = tuple(lister(case_map, paper))
    if chosen and chosen not in dict(choices):
        choices = (*choices, (chosen, f"“{on_one_line(chosen, _LONG)}”, which is not there"))
    return replace(option, choices=choices)


def _limits(_case_map: CaseMap, paper: str) -> Iterator[Choice]:
    yield "", "that of the court on the day of filing"
    yield "none", "none"
    for one in load_limits():
        if paper in one.papers:
            yield one.id, _limit_words(one)


def _limit_words(one: Limit) -> str:
    most = f"{one.words:,} words" if one.words else f"{one.pages} pages"
    days = [f"from {time_in_words(one.since)}"] if one.since else []
    days += [f"until {time_in_words(one.until)}"] if one.until else []
    return f"{most}: {' '.join((one.rule, *days))}"


def _documents(case_map: CaseMap, _paper: str) -> Iterator[Choice]:
    papers = case_map.ranked_checked_papers()
    last = f": {on_one_line(papers[-1].name, _LONG)}" if papers else ""
    yield "", f"the one taken in last{last}"
    names = Counter(one.name for one in papers)
    for one in papers:
        day = f", checked on {time_in_words(one.checked_on[:10])}" if one.checked_on else ""
        value = one.name if names[one.name] == 1 else one.id
        yield value, f"{on_one_line(one.name, _LONG)}{day}"


def _rounds(case_map: CaseMap, _paper: str) -> Iterator[Choice]:
    yield "", "the last"
    for number, one in enumerate(case_map.ranked_rounds(), 1):
        title = on_one_line(one.title, _LONG)
        day = f", {time_in_words(one.started[:10])}" if one.started else ""
        yield str(number), f"{f'{number}: {title}' if title else f'Round {number}'}{day}"


def _speeches(case_map: CaseMap, _paper: str) -> Iterator[Choice]:
    yield "", "the last"
    for number, one in enumerate(case_map.ranked_speech_documents(), 1):
        title = on_one_line(one.title, _LONG)
        yield str(number), f"{number}: {title}" if title else f"Speech {number}"


def _templates(_case_map: CaseMap, _paper: str) -> Iterator[Choice]:
    yield "", "the usual"
    yield from ((one, one) for one in own_templates())


_LISTERS: dict[str, Callable[[CaseMap, str], Iterator[Choice]]] = {
    LIMIT.name: _limits,
    CHECKED_DOCUMENT.name: _documents,
    ROUND.name: _rounds,
    SPEECH.name: _speeches,
    TEMPLATE.name: _templates,
}
