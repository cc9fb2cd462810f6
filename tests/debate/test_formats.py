from __future__ import annotations

import pytest

from argmap.case.errors import FormatError
from argmap.case.terms import Side
from argmap.debate.format_reading import read_format, seconds_of
from argmap.debate.formats import FormatKind, SpeechKind
from argmap.debate.known_formats import load_formats, with_own_formats

OURS = load_formats()
GOOD = """name = "House of our own"
kind = "debate"
source = "Our club."
checked = false

[[side]]
id = "aff"
title = "For"
stands_for = "movant"
preparation = "4:00"

[[side]]
id = "neg"
title = "Against"
stands_for = "respondent"

[[speech]]
id = "one"
title = "Case"
short = "C"
side = "aff"
time = "6:00"
may_reserve = "2:00"
reserve_for = "three"

[[speech]]
id = "two"
title = "Answer"
short = "A"
side = "neg"
time = "7:30"
points = ["1:00", "6:30"]

[[speech]]
id = "three"
title = "Reply"
short = "R"
side = "aff"
time = "0:00"
kind = "rebuttal"
"""
REPLY = 'side = "aff"\ntime = "0:00"\nkind = '


def read(text):
    return read_format("own", text, "own.toml")


def minutes(format_id):
    return [one.seconds / 60 for one in OURS[format_id].speeches]


def test_all_formats_of_the_issue_are_there_the_hearings_first():
    assert list(OURS) == [
        "tro-hearing",
        "pi-hearing",
        "moot-court",
        "moot-court-jessup",
        "lincoln-douglas",
        "policy-high-school",
        "policy-college",
        "public-forum",
        "british-parliamentary",
    ]


@pytest.mark.parametrize(
    ("format_id", "told"),
    [
        ("tro-hearing", [15, 15, 0]),
        ("lincoln-douglas", [6, 3, 7, 3, 4, 6, 3]),
        ("policy-high-school", [8, 3, 8, 3, 8, 3, 8, 3, 5, 5, 5, 5]),
        ("policy-college", [9, 3, 9, 3, 9, 3, 9, 3, 6, 6, 6, 6]),
        ("public-forum", [4, 4, 3, 4, 4, 3, 3, 3, 3, 2, 2]),
        ("british-parliamentary", [7] * 8),
    ],
)
def test_speeches_last_as_long_as_the_format_says(format_id, told):
    assert minutes(format_id) == told


@pytest.mark.parametrize("format_id", OURS)
def test_every_format_says_where_it_comes_from_and_argues_both_sides(format_id):
    known = OURS[format_id]
    assert known.source.strip()
    assert known.where if known.checked else not known.where
    assert {one.stands_for for one in known.sides} == {Side.MOVANT, Side.RESPONDENT}
    assert {one.side for one in known.speeches} - {""} == {one.id for one in known.sides}


def test_who_cross_examines_is_told_before_who_answers():
    policy = OURS["policy-college"]
    asked = [one for one in policy.speeches if one.kind is SpeechKind.CROSS_EXAMINATION]
    assert [one.speakers for one in asked] == [
        ("2N", "1A"),
        ("1A", "1N"),
        ("1N", "2A"),
        ("2A", "2N"),
    ]
    before = [policy.speeches[policy.order_of(one.id) - 1] for one in asked]
    assert [one.speakers[0] for one in before] == [one.speakers[1] for one in asked]


def test_time_that_is_reserved_moves_to_the_speech_it_is_for():
    hearing = OURS["tro-hearing"]
    assert hearing.kind is FormatKind.HEARING
    assert hearing.lengths({"opening": 300}) == {"opening": 600, "answer": 900, "rebuttal": 300}
    assert hearing.lengths({"opening": 900})["rebuttal"] == 300
    assert hearing.lengths({"opening": -60, "answer": 60}) == hearing.lengths({})


def test_the_whole_time_counts_speeches_and_every_pool_of_preparation():
    assert OURS["lincoln-douglas"].total == 60 * (32 + 8)
    assert OURS["british-parliamentary"].total == 60 * (56 + 15)


def test_a_format_is_read_with_all_that_it_says():
    made = read(GOOD)
    assert made.side("aff").preparation == 240
    assert made.speech("two").points == (60, 390)
    assert not made.speech("three").new_arguments
    assert made.rank == 1_000


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ('time = "7:30"', 'time = "-7:30"', "{line}: “-7:30” is not a time in minutes and seconds"),
        ('time = "7:30"', 'time = "7:75"', "{line}: “7:75” is not a time"),
        ('time = "7:30"', "time = 450", "{line}: “time” must be text in quotation marks"),
        ('time = "7:30"', 'time = "999:00"', "{line}: “999:00” is longer than twelve hours"),
        (
            'time = "7:30"\npoints',
            'time = "0:00"\n# points',
            "{line}: a speech lasts longer than nothing",
        ),
        ('side = "neg"', 'side = "nobody"', "{line}: there is no side “nobody”"),
        ('id = "two"', 'id = "one"', "{line}: two speeches have the id “one”"),
        ('"6:30"]', '"8:30"]', "{line}: points of information end before the speech does"),
        ('"1:00", ', "", "{line}: “points” are two times"),
        (
            'reserve_for = "three"',
            'reserve_for = "two"',
            "{line}: time is reserved for a later",
        ),
        ('"2:00"', '"6:00"', "{line}: less than the whole speech can be reserved"),
        (
            'stands_for = "respondent"',
            'stands_for = "movant"',
            "a side that stands for the movant and one for the other",
        ),
        (
            'stands_for = "respondent"',
            'stands_for = "neutral"',
            "{line}: a side stands for the",
        ),
        ('kind = "debate"', 'kind = "brawl"', "{line}: “brawl” is none of “hearing”"),
        ('short = "A"', 'shrt = "A"', "“short” is missing"),
        ("checked = false", "colour = 1\nchecked = false", "{line}: “colour” is not known here"),
        (f'{REPLY}"rebuttal"', f'{REPLY}"crossfire"', "{line}: a crossfire is of both sides"),
    ],
)
def test_a_mistake_is_told_with_its_line(before, after, told):
    line = GOOD[: GOOD.index(before)].count("\n") + 1
    with pytest.raises(FormatError, match=r"own\.toml") as caught:
        read(GOOD.replace(before, after, 1))
    assert told.format(line=f"line {line}") in caught.value.message


def test_a_format_without_speeches_is_refused_in_a_sentence():
    with pytest.raises(FormatError, match=r"a format needs at least one \[\[speech\]\]"):
        read(GOOD[: GOOD.index("[[speech]]")])


@pytest.mark.parametrize("told", ["", "7:3", "-1:00", "1:60", "\u0661:\u0660\u0661", "12345:00"])
def test_what_is_no_time_is_no_seconds(told):
    assert seconds_of(told) is None


def test_formats_of_the_user_stand_beside_ours_and_never_in_their_place(tmp_path):
    (tmp_path / "house.toml").write_text(GOOD, "utf-8")
    (tmp_path / "moot-court.toml").write_text(GOOD.replace("of our own", "two"), "utf-8")
    (tmp_path / "twin.toml").write_text(GOOD.replace("House of our own", "PUBLIC FORUM"), "utf-8")
    (tmp_path / "wrong.toml").write_text(GOOD.replace("7:30", "-7:30").replace("own", "w"), "utf-8")
    known = with_own_formats(OURS, tmp_path)
    assert list(known.formats) == [*OURS, "house"]
    assert known.formats["moot-court"] == OURS["moot-court"]
    told = [one.message for one in known.mistakes]
    assert "argmap has a format of its own called “moot-court”" in told[0]
    assert "twin.toml, line 1: another format is named “PUBLIC FORUM” already" in told[1]
    assert "wrong.toml" in told[2]
    assert "“-7:30” is not a time" in told[2]


def test_a_folder_that_is_not_there_adds_nothing(tmp_path):
    assert with_own_formats(OURS, tmp_path / "none").formats == OURS


def test_the_heads_of_the_columns_of_a_format_tell_its_speeches_apart():
    for one in load_formats().values():
        heads = [speech.short for speech in one.speeches]
        assert len(set(heads)) == len(heads), one.id


def test_a_table_alone_that_is_one_of_several_is_told_once_with_how_it_is_written():
    line = GOOD[: GOOD.index("[[speech]]")].count("\n") + 1
    with pytest.raises(FormatError) as caught:
        read(GOOD.replace("[[speech]]", "[speech]", 1))
    message = caught.value.message
    assert f"[speech] on line {line} is a table alone: each of several is [[speech]]." in message
    assert message.count("line ") == 2
    assert "column" not in message


def test_other_broken_lines_say_nothing_of_tables():
    for broken in ("colour = 1\ncolour = 2\n", "[[\n", "[other]\nname =\n"):
        with pytest.raises(FormatError, match="is not valid TOML") as caught:
            read(broken + GOOD)
        assert "each of several" not in caught.value.message
