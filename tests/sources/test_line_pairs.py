from __future__ import annotations

from argmap.sources.line_pairs import Likeness, LinePair, line_pairs

FIRST = "Parler sued Amazon. It said so on Monday. Nobody answered. The end came soon. It was late."


def test_two_copies_that_are_the_same_show_nothing_but_how_many_sentences():
    assert line_pairs(FIRST, FIRST) == [LinePair(Likeness.SKIPPED, "", "", 5)]


def test_a_sentence_that_differs_stands_beside_its_other_form_with_one_around():
    pairs = line_pairs(FIRST, FIRST.replace("Nobody answered", "Nobody has answered"))
    assert [pair.likeness for pair in pairs] == [
        *(Likeness.SAME, Likeness.SAME),
        Likeness.DIFFERENT,
        *(Likeness.SAME, Likeness.SAME),
    ]
    assert pairs[2] == LinePair(Likeness.DIFFERENT, "Nobody answered.", "Nobody has answered.")


def test_what_only_one_copy_has_stands_alone():
    pairs = line_pairs("Share this page\n\n" + FIRST, FIRST + "\n\nSubscribe now")
    assert pairs[0] == LinePair(Likeness.FIRST_ONLY, "Share this page", "")
    assert pairs[-1] == LinePair(Likeness.SECOND_ONLY, "", "Subscribe now")


def test_other_white_space_is_no_difference():
    spaced = FIRST.replace(" ", "  ")
    assert line_pairs(spaced, FIRST) == line_pairs(FIRST, FIRST)


def test_a_sentence_finds_its_like_after_one_that_was_put_in():
    other = FIRST.replace("It said so on Monday.", "An advert stands here. It said so on a Monday.")
    kinds = [pair.likeness for pair in line_pairs(FIRST, other)]
    assert Likeness.SECOND_ONLY in kinds
    assert Likeness.DIFFERENT in kinds
    assert Likeness.FIRST_ONLY not in kinds


def test_two_texts_with_nothing_in_common_are_listed_whole():
    pairs = line_pairs("One thing.", "Quite another matter.")
    assert [pair.likeness for pair in pairs] == [Likeness.FIRST_ONLY, Likeness.SECOND_ONLY]


def test_empty_texts_have_no_pairs():
    assert line_pairs("", "") == []
