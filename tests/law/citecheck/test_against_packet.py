from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.law.citecheck.against_packet import check_against_packet
from argmap.law.citecheck.items import PaperText, Verdict
from argmap.law.citecheck.packet import Packet, PacketQuotation
from argmap.law.citecheck.put_in import drafters_page

SOURCE = (
    "The hearing began at nine. The company said on Monday that its service was down. "
    "It will take time to get it back to work, its owner told the court. "
    "Everybody agrees that the contract asks for thirty days of notice. "
    "The judge asked both sides for their papers, and both sides promised them for Wednesday. "
    "Amazon answered that the posts had called for violence against many public officials. "
    "The order came late in the evening and was short."
)
SAID = (
    "its service was down",
    "It will take time to get it back to work",
    "the contract asks for thirty days of notice",
    "both sides promised them for Wednesday",
    "the posts had called for violence against many public officials",
)


def quoted(exact, words="", **fields):
    """A quotation of the source, with what stands around it."""
    start = SOURCE.index(exact)
    end = start + len(exact)
    return PacketQuotation(
        *(words or exact, exact, start, end),
        before=SOURCE[:start],
        after=SOURCE[end:],
        source="A report",
        **fields,
    )


def checked(text, *quotations):
    return check_against_packet(PaperText(text), Packet(quotations)).items


def verdicts(text, *quotations):
    return [one.verdict for one in checked(text, *quotations)]


SERVICE, TIME, NOTICE, PAPERS, POSTS = (quoted(words) for words in SAID)
ALL = (SERVICE, TIME, NOTICE, PAPERS, POSTS)
PARTS = [f"Sentence number {at} says that “{one.words}.” Id.\n\n" for at, one in enumerate(ALL)]


def test_sound_quotations_are_exact_whatever_lines_and_marks_they_are_set_in():
    text = "".join(PARTS).replace("take time", "take\ntime").replace("“", '"').replace("”", '"')
    assert verdicts(text, *ALL) == [Verdict.EXACT] * 5


def test_words_that_were_changed_left_out_or_put_in_are_told():
    text = "".join(PARTS).replace("thirty days", "ten days").replace("violence against ", "")
    text = text.replace("back to work", "never back to work")
    found = checked(text, *ALL)
    assert [one.verdict for one in found] == [
        Verdict.EXACT,
        Verdict.ALTERED,
        Verdict.ALTERED,
        Verdict.EXACT,
        Verdict.ALTERED,
    ]
    assert "“never” is put in" in found[1].how
    assert "“ten” stands for “thirty”" in found[2].how
    assert "“violence against” is left out" in found[4].how
    assert "ten days" in text[slice(*found[2].span)]


def test_a_quotation_that_was_dropped_is_missing_and_one_that_was_put_in_cannot_be_checked():
    text = "".join([*PARTS[:2], "Then “an invented sentence of five words” came. ", *PARTS[3:]])
    found = {one.verdict: one.words for one in checked(text, *ALL)}
    assert found[Verdict.MISSING] == NOTICE.words
    assert found[Verdict.UNCHECKABLE] == "an invented sentence of five words"
    assert len(found) == 3


def test_quotations_that_changed_places_are_told():
    text = "".join(PARTS).replace(TIME.words, "§").replace(PAPERS.words, TIME.words)
    found = verdicts(text.replace("§", PAPERS.words), *ALL)
    assert found.count(Verdict.EXACT) == 3
    assert found.count(Verdict.OTHER_PLACE) == 2


def test_the_same_quotation_is_found_each_time_it_is_printed():
    text = "".join([*PARTS, *PARTS])
    assert verdicts(text, *ALL, *ALL) == [Verdict.EXACT] * 10
    once = "".join([*PARTS, *PARTS[:2], *PARTS[3:]])
    assert sorted(verdicts(once, *ALL, *ALL)) == sorted([Verdict.EXACT] * 9 + [Verdict.MISSING])


def test_words_of_a_quotation_in_the_text_around_are_no_quotation():
    text = f"It said that {SERVICE.words}. "
    assert Verdict.EXACT not in verdicts(text, SERVICE)


@pytest.mark.parametrize(
    ("harmed", "difference"),
    [
        ("the contract asks for no days of notice", "“no” stands for “thirty”"),
        ("the contract asks for thirty days of notice at all", "“at all” is put in"),
    ],
)
def test_what_is_changed_in_its_marks_is_told_there_and_not_in_what_is_said_beside_it(
    harmed, difference
):
    beside = "The contract asks for thirty days of a notice. "
    text = "".join([*PARTS[:2], beside, PARTS[2].replace(NOTICE.words, harmed), *PARTS[3:]])
    (accused,) = (one for one in checked(text, *ALL) if one.verdict is not Verdict.EXACT)
    assert accused.verdict is Verdict.ALTERED
    assert accused.words.rstrip(".") == harmed
    assert difference in accused.how


def test_a_block_stands_without_marks():
    block = quoted(SAID[4], is_block=True)
    assert verdicts(f"Amazon answered:\n\n{block.words}\n\nId.", block) == [Verdict.EXACT]


def test_a_block_whose_lines_were_read_apart_is_not_accused():
    longer = quoted(SAID[1], is_block=True)
    lines = "It said:\n\nIt will take time to get it\n\nexact\n\nback to work\n\nId."
    assert verdicts(lines, longer) == [Verdict.UNCHECKABLE]


@pytest.mark.parametrize("more", [" of the state", " Or so they say."])
def test_words_put_to_the_end_of_a_block_are_told(more):
    block = quoted(SAID[4], is_block=True, speaker="Amazon")
    text = f"He answered:\n\n{block.words}{more}\n\nAmazon, answering.\n"
    assert verdicts(text, block) == [Verdict.ALTERED]
    joined = f"He answered:\n\n{block.words} Amazon, answering.\n"
    assert verdicts(joined, block) == [Verdict.EXACT]


def test_a_block_with_marks_of_its_own_may_be_read_on_the_line_above_it():
    marked = quoted(SAID[4], f"“{SAID[4]}”", is_block=True, speaker="Amazon")
    joined = f"Amazon knew of the violence. {marked.words}\n\nAmazon, answering.\n"
    assert verdicts(joined, marked) == [Verdict.EXACT]
    bare = quoted(SAID[4], is_block=True, speaker="Amazon")
    for before in ("It is quite sure that ", "Amazon knew of the violence. "):
        told = verdicts(f"He answered:\n\n{before}{bare.words}\n\nAmazon, answering.\n", bare)
        assert told == [Verdict.ALTERED]


def test_footnotes_are_in_order_among_themselves():
    note = quoted(SAID[0], is_note=True)
    text = "".join([*PARTS[1:], f"1 It said “{note.words}.”"])
    assert verdicts(text, note, *ALL[1:]) == [Verdict.EXACT] * 5


@pytest.mark.parametrize(
    ("printed", "verdict"),
    [
        ("[i]t will take time to get it back to work", Verdict.EXACT),
        ("It will take time to get [Parler] back to work", Verdict.EXACT),
        ("It will take time … back to work", Verdict.EXACT),
        ("it will take time to get it back to work", Verdict.ALTERED),
    ],
)
def test_brackets_and_ellipses_are_held_against_the_words_of_the_source(printed, verdict):
    one = quoted(SAID[1], printed)
    assert verdicts(f"It said: “{printed}.”", one) == [verdict]


@pytest.mark.parametrize(
    "damaged",
    [
        "[I]t will take time to get it back to work",
        "It [will] take time to get it back to work",
        "IT will take time to get it back to work",
        "It will take time … to get it back to work",
    ],
)
def test_a_bracket_or_an_ellipsis_that_was_moved_is_told(damaged):
    one = quoted(SAID[1], "[i]t will take time to get it back to work")
    assert verdicts(f"It said: “{damaged}.”", one) == [Verdict.ALTERED]


def test_words_beside_a_quotation_that_turn_its_sense_are_told():
    text = "The report says “no evidence that the service was down.” "
    start = text.index("the service was down")
    one = PacketQuotation(
        *("the service was down", "the service was down", start, start + 20),
        before=text[:start],
        after=text[start + 20 :],
    )
    assert verdicts("It is said that “the service was down.”", one) == [Verdict.OUT_OF_CONTEXT]
    assert verdicts("There is no evidence that “the service was down.”", one) == [Verdict.EXACT]


DAMAGES = {
    "drop": lambda words, at: [*words[:at], *words[at + 1 :]],
    "twice": lambda words, at: [*words[: at + 1], *words[at:]],
    "other": lambda words, at: [*words[:at], "otherwise", *words[at + 1 :]],
    "capital": lambda words, at: [*words[:at], words[at].swapcase(), *words[at + 1 :]],
    "bracket": lambda words, at: [*words[:at], f"[{words[at]}]", *words[at + 1 :]],
    "ellipsis": lambda words, at: [*words[:at], "…", *words[at:]],
    "whole": lambda _words, _at: ["gone"],
}


@settings(max_examples=200, deadline=None)
@given(
    order=st.lists(st.sampled_from(range(5)), min_size=1, max_size=12),
    which=st.integers(0, 11),
    at=st.integers(0, 20),
    damage=st.sampled_from(sorted(DAMAGES)),
)
def test_whatever_is_done_to_one_quotation_is_found_and_no_other_is_accused(
    order, which, at, damage
):
    quotations = [ALL[one] for one in order]
    which %= len(order)
    words = quotations[which].words.split()
    harmed = " ".join(DAMAGES[damage](words, at % len(words)))
    parts = [one.words for one in quotations]
    assert not any(one.verdict.accuses for one in checked(_told(parts), *quotations))
    parts[which] = harmed
    accused = [one for one in checked(_told(parts), *quotations) if one.verdict.accuses]
    assert len(accused) == 1
    assert accused[0].verdict in {Verdict.ALTERED, Verdict.MISSING}


def _told(parts):
    return "".join(f"Number {at} of them says “{one}.”\n\n" for at, one in enumerate(parts))


def test_lines_broken_by_the_page_and_dots_set_otherwise_are_no_difference():
    whole = quoted(SAID[4], SAID[4].replace("called for", "called . . . for"))
    printed = "“the posts had\ncalled … for violent against\nmany pub-\nlic officials”"
    (item,) = checked(f"It says that {printed}.", whole)
    assert item.verdict is Verdict.ALTERED
    assert item.how == "Not as it was exported: “violent” stands for “violence”."


def test_terms_causes_and_words_beside_a_quotation_are_no_words_put_in():
    text = (
        f"{PARTS[0]}It (the “Agreement of the Parties”) is so. On “Breach of contract” it fails."
        " “Everybody agrees that the contract asks” for it. “Never so said by anybody at all.”"
    )
    found = [(one.words, one.verdict) for one in checked(text, SERVICE)]
    assert found == [
        (SAID[0], Verdict.EXACT),
        ("Everybody agrees that the contract asks", Verdict.EXACT),
        ("Never so said by anybody at all.", Verdict.UNCHECKABLE),
    ]


def test_words_that_a_table_cuts_are_compared_as_far_as_they_go():
    text = (
        f"{PARTS[0]}“It will take time to get it back to wo…”\n\n“It will cost time to get it ba…”"
    )
    verdicts_of = [one.verdict for one in checked(text, SERVICE)]
    assert verdicts_of == [Verdict.EXACT, Verdict.EXACT, Verdict.UNCHECKABLE]


def test_the_page_for_whoever_drafts_quotes_nothing_that_is_checked():
    listed = "Before this is filed\n\n– “words that were left out of it…”: garbled.\n"
    text = f"It says “words that nobody knows of.” {PARTS[0]}{listed}"
    found = [one.words for one in checked(text, SERVICE)]
    assert found == ["words that nobody knows of.", SAID[0]]
    assert drafters_page(text) == (text.index("Before this"), len(text))
    assert drafters_page("Before this is filed, look. Nothing else.") is None
