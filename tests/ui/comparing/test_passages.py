from __future__ import annotations

from argmap.case.ids import keyed_id
from argmap.sources.problems import Grade, Problem, TextPlace
from argmap.ui.comparing.entries import Entry, Group
from argmap.ui.comparing.passages import (
    Passage,
    compared,
    marked_as_named,
    passages_of,
)
from argmap.ui.marking.marks import Mark, MarkKind

ONE, TWO = keyed_id("one"), keyed_id("two")
TEXT = "It began. 😀 Amazon\nsaid so on Monday. It went on. And on."


def entry(*places, kind=""):
    problems = (Problem(kind, Grade.WARNING, places, "It differs."),) if kind else ()
    return Entry(Group.DIFFERING, places, "", problems)


def passage(words):
    return Passage(TextPlace(ONE, 0, len(words)), words)


def marked(one, other, *, facing=1):
    return compared([passage(one), passage(other)], 0, facing, ())


def shown(passage):
    return [(mark.kind, passage.words[mark.start : mark.end], mark.rival) for mark in passage.marks]


def test_a_passage_stands_between_the_sentences_around_it():
    start = TEXT.index("Amazon")
    place = TextPlace(ONE, start, TEXT.index(" on Monday"))
    (cut,) = passages_of(entry(place), {ONE: TEXT}.get)
    assert cut.words == "Amazon said so"
    assert cut.before == "It began. 😀 "
    assert cut.after == " on Monday. It went on."


def test_long_surroundings_are_cut_at_a_word():
    text = f"{'before ' * 60}stop now {'after ' * 60}end."
    start = text.index("stop")
    (cut,) = passages_of(entry(TextPlace(ONE, start, start + 8)), {ONE: text}.get)
    assert cut.before.startswith("… before ")
    assert cut.after.endswith(" after …")
    assert max(map(len, (cut.before, cut.after))) <= 162


def test_words_of_a_text_that_is_not_held_or_has_become_shorter_are_those_quoted():
    places = TextPlace(ONE, 0, 4), TextPlace(TWO, 2, 90)
    cut = passages_of(entry(*places), {TWO: "Short."}.get, ["One", "Two"])
    assert [(one.words, one.before) for one in cut] == [("One", ""), ("Two", "")]


def test_changed_missing_and_added_words_are_marked_as_each_side_sees_them():
    one, other = marked(
        "we respect their right to decide which content to allow himself",
        "and we respect their right to decide what content to allow",
    )
    assert shown(one) == [
        (MarkKind.MISSING, "", "and"),
        (MarkKind.CHANGED, "which", "what"),
        (MarkKind.ONLY_HERE, "himself", ""),
    ]
    assert shown(other) == [
        (MarkKind.ONLY_HERE, "and", ""),
        (MarkKind.CHANGED, "what", "which"),
        (MarkKind.MISSING, "", "himself"),
    ]
    assert (
        other.told == "Only here: “and”. Other words: “what” for “which”. Missing here: “himself”"
    )


def test_the_first_passage_is_marked_as_the_one_it_faces_sees_it():
    words = ("they sued on Monday", "they sued on Tuesday", "they all sued on Monday")
    passages = [passage(one) for one in words]
    assert shown(compared(passages, 0, 1, ())[0]) == [(MarkKind.CHANGED, "Monday", "Tuesday")]
    assert shown(compared(passages, 0, 2, ())[0]) == [(MarkKind.MISSING, "", "all")]


def test_joined_names_are_equal():
    passages = [passage("Matze sued Amazon"), passage("Matzi sued Amazon")]
    assert compared(passages, 0, 1, ())[0].marks
    assert not compared(passages, 0, 1, [["Matze", "Matzi"]])[0].marks


def test_passages_that_share_too_little_are_not_aligned_but_the_words_told_are_marked():
    one, other = marked("the giant let it go online", "driving a network off the internet")
    assert not one.marks
    told = ["“online” means online, “off the internet” offline."]
    assert shown(marked_as_named(one, told)) == [(MarkKind.CHANGED, "online", "")]
    assert shown(marked_as_named(other, told)) == [(MarkKind.CHANGED, "off the internet", "")]


def test_words_that_are_told_are_marked_as_words_and_not_within_others():
    marked_words = marked_as_named(passage("of dangerous words to us"), ["“us” are others."])
    assert marked_words.words[slice(*marked_words.marks[0][1:3])] == "us"
    assert marked_words.marks[0].start == len("of dangerous words to ")


def test_what_is_aligned_keeps_its_marks():
    mark = Mark(MarkKind.ONLY_HERE, 0, 3, "")
    known = Passage(TextPlace(ONE, 0, 3), "off", marks=(mark,))
    assert marked_as_named(known, ["“off”"]).marks == (mark,)


def test_a_name_is_shown_in_its_sentence():
    start = TEXT.index("Amazon")
    place = TextPlace(ONE, start, start + 6)
    (cut,) = passages_of(entry(place, kind="name"), {ONE: TEXT}.get)
    assert cut.words == "It began. 😀 Amazon"
    assert shown(cut) == [(MarkKind.CHANGED, "Amazon", "")]
