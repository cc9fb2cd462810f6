from __future__ import annotations

import pytest

from argmap.case.ids import keyed_id
from argmap.sources.comparing import compare_reports
from argmap.sources.report_words import Report

TURNED = [
    ("The council sent {} than 40 letters to the ferry company in March.", "more", "fewer"),
    ("The ferry company paid {} for the lighthouse than the council.", "more", "less"),
    ("The repairs of the lighthouse cost at {} 300 florins, he said.", "least", "most"),
    ("{} sailors of the harbour signed the safety pledge of the council.", "Most", "Few"),
    ("The ledgers of the shipyard were sent {} Lumeta in the spring.", "to", "from"),
    ("The money for the lighthouse repairs was paid {} the ferry company.", "to", "by"),
    ("The smoke of the shipyard drifted {} the lighthouse at noon.", "into", "out of"),
    ("The harbour master pushed the repair bill {} the council.", "towards", "away from"),
    ("The ferry sailed {} the river to the burning shipyard at noon.", "up", "down"),
    ("The keeper turned the warning lights of the harbour {}.", "on", "off"),
    ("The jury voted {} the release of the burnt shipyard ledgers.", "for", "against"),
    ("The repairs of the lighthouse cost {} 300 florins, he said.", "over", "under"),
    ("The harbour stayed open {} the burning shipyard was rebuilt.", "until", "after"),
    ("The sentence for the burnt ledgers was {} than he expected.", "longer", "shorter"),
    ("The price of ferry tickets to Elsford will {} by spring.", "rise", "fall"),
    ("A storm forced the Quenby telescope {} for several nights.", "online", "offline"),
]


def directions(first, second):
    reports = [Report(keyed_id("1"), first), Report(keyed_id("2"), second)]
    return [one for one in compare_reports(reports) if one.kind == "direction"]


@pytest.mark.parametrize(("frame", "word", "opposite"), TURNED)
@pytest.mark.parametrize("turn", [1, -1])
def test_one_word_of_direction_that_is_the_other_way_round_is_told(frame, word, opposite, turn):
    first, second = [frame.format(one) for one in (word, opposite)][::turn]
    (problem,) = directions(first, second)
    assert all(f"“{one}”" in problem.message for one in (word, opposite))


def test_a_sentence_that_runs_on_hides_no_word_of_direction():
    said = "A storm forced the Aldermoor telescope {} for several nights, Halloran wrote"
    others = (
        "Mbeki of Orvane signed the safety pledge before the tunnel opened",
        "Castellan told the jury that the guard could see the east gate from the Dunmere tower",
        "the contract between Tarvox and the Northam school board ended after an inspection",
    )
    first = f"{said.format('offline')}."
    assert directions(first, f"{', while '.join([said.format('online'), *others])}.")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "The harbour master moved the rifles from Dunmere to Kelton by night.",
            "The harbour master moved the rifles to Kelton from Dunmere by night.",
        ),
        (
            "The court kept the landlord of the bakery from cutting the water.",
            "The court told the landlord of the bakery to cut the water.",
        ),
    ],
)
def test_another_order_or_another_construction_turns_nothing_round(first, second):
    assert directions(first, second) == []
