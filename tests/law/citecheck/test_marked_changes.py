from __future__ import annotations

import pytest

from argmap.case.evidence import Source
from argmap.case.ids import SourceId
from argmap.law.citecheck.checking import check_paper
from argmap.law.citecheck.held import Held, HeldSource
from argmap.law.citecheck.items import PaperText, Verdict
from argmap.law.citecheck.summary import summary_of

LETTER = (
    "Parler is unable or unwilling to promptly identify and remove this content. We “told Parler"
    " so” in November, teh month of the vote. The servers’ owners agreed; they had no choice.\n\n"
    "Over the past weeks we reported 98 examples. Some were removed."
)
LETTER_TO_PARLER = HeldSource(Source(SourceId("a" * 32), title="Letter to Parler"), LETTER)


@pytest.mark.parametrize(
    "words",
    [
        "Parler is . . . unwilling to promptly identify . . . [the] content.",
        "[Parler’s users] had no choice.",
        "[AWS] reported 98 examples.",
        "The servers’ owners agree[d]; they ha[ve] no choice",
        "[They] reported 98 examples. Some [are] removed.",
        "[it] reported 98 examples. Some [of them] were removed.",
        "The servers’ owners agreed [citation omitted]; they had",
        "in November, teh [sic; recte: the] month of the vote",
    ],
)
def test_what_stands_in_brackets_is_told_and_never_called_exact(words):
    items = check_paper(PaperText(f"He reads “{words}” so."), Held((LETTER_TO_PARLER,))).items
    (one,) = items
    assert one.verdict is Verdict.MARKED
    assert not one.verdict.accuses
    assert words[words.index("[") : words.index("]") + 1] in one.how


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("The servers’ owner[s’ counsel] agreed", "“owner[s’ counsel]” stands for “owners”"),
        ("in November, teh [grave] month of the vote", "“[grave]” is put in"),
        ("we [destroyed] 98 examples", "“[destroyed]” stands for “reported”"),
        ("Over the past weeks we reported [75] examples", "“[75]” stands for “98”"),
        ("[Doe said t]he servers’ owners agreed", "“[Doe said t]he” stands for “The”"),
        ("Over the past [many] weeks we reported 98 examples", "“[many]” is put in"),
        ("Parler is . . . [willing] to promptly identify", "“[willing]” is put in"),
        ("Parler is unable or unwilling to promptly [find] this content", "“[find]” stands for"),
        ("unable or unwilling to [only] identify and remove this content", "“[only]” stands for"),
    ],
)
def test_a_word_of_weight_in_brackets_is_neither_exact_nor_sound(words, why):
    check = check_paper(PaperText(f"He reads “{words}” so."), Held((LETTER_TO_PARLER,)))
    (one,) = check.items
    assert one.verdict is Verdict.REWORDED
    assert why in one.how
    assert "exact" not in one.verdict
    assert not one.verdict.is_sound
    assert not one.verdict.accuses
    assert check.to_look_at == (one,)
    assert "1 other words in brackets" in summary_of(check, Held((LETTER_TO_PARLER,)))[0]


@pytest.mark.parametrize(
    "words",
    [
        "Parler is [not] unable or unwilling to promptly identify",
        "Parler is [alleged to be] unable or unwilling to promptly identify",
        "they [never] had no choice",
        "[unless] we reported 98 examples",
        "Over the past weeks we [may have] reported 98 examples",
        "they had [a] choice",
        "they had . . . choice",
        "Parler is []able or unwilling to promptly identify",
        "The servers’ owners [dis]agreed; they had no choice.",
        "they had [no doubt a] choice",
        "they had [no doubt] choice",
        "they had [not only a] choice",
    ],
)
def test_brackets_and_ellipses_that_turn_the_sense_make_a_quotation_altered(words):
    items = check_paper(PaperText(f"He reads “{words}” so."), Held((LETTER_TO_PARLER,))).items
    (one,) = items
    assert one.verdict is Verdict.ALTERED
    assert "sense is turned" in one.how


DENYING = HeldSource(
    Source(SourceId("e" * 32), title="Letter to AWS"),
    "The posts cannot be deleted at once. The site didn’t delete them, and it won’t do so now. The"
    " owner isn’t aware of it. The site failed to reply at all. The site denies the whole story."
    " He alleged that it did so. The host may not end it today.",
)


@pytest.mark.parametrize(
    "words",
    [
        "The posts [could not] be deleted at once",
        "The posts [can’t] be deleted at once",
        "The posts [couldn’t] be deleted at once",
        "The site [does not] delete them",
        "The site [doesn’t] delete them",
        "and it [would not] do so now",
        "The site didn’t delete them, and it [would not]",
        "The posts [could not] be delet[ed]",
        "The posts cannot be [delete]",
        "The site failed to [replied].",
        "The site denies [that] whole story",
        "The site denies [this story].",
        "The owner [was not] aware of it",
        "The site [fails to] reply at all",
        "The site [denied] the whole story",
        "He allege[s] that it did so",
        "The host [might not] end it today",
    ],
)
def test_another_tense_or_person_of_a_denial_in_brackets_turns_nothing(words):
    (one,) = check_paper(PaperText(f"He reads “{words}” so."), Held((DENYING,))).items
    assert one.verdict is Verdict.MARKED


@pytest.mark.parametrize("words", ["they had [not any] choice"])
def test_other_words_in_brackets_for_the_same_sense_are_looked_at_and_not_altered(words):
    (one,) = check_paper(PaperText(f"He reads “{words}” so."), Held((LETTER_TO_PARLER,))).items
    assert one.verdict is Verdict.REWORDED


@pytest.mark.parametrize(
    "words",
    [
        "The posts [can] be deleted at once",
        "The posts [will not] be deleted at once",
        "The site [never] delete[d] them",
        "The site [did] delete them",
        "The owner [is] aware of it",
        "The host [cannot] end it today",
        "The host [may] end it today",
        "The site didn’t delete them, and it [would].",
        "The site didn’t delete them, and it [will]",
        "delete them, and it [may] . . . .",
        "The site denies [no story].",
    ],
)
def test_another_denial_in_brackets_turns_the_sense(words):
    (one,) = check_paper(PaperText(f"He reads “{words}” so."), Held((DENYING,))).items
    assert one.verdict is Verdict.ALTERED
    assert "sense is turned" in one.how


SAID = (
    "John Matze said that “Parler is down as of Monday afternoon and will be back.” "
    "Jane Doe said that “nothing of this has any merit in law.”\n\n"
    "The vendors left one after another, one report adds, as nobody wanted to stay."
)


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("Parler is down as of Monday . . . any merit in law.", "words of John Matze with words"),
        ("Parler is down as of Monday . . . The vendors left one after", "two paragraphs"),
        ("is down . . . as of Monday afternoon", "nothing is left out"),
        ("Parler is down . . . and will be back", ""),
    ],
)
def test_an_ellipsis_from_one_speaker_or_paragraph_to_another_is_out_of_its_context(words, why):
    source = HeldSource(Source(SourceId("b" * 32), title="Report of the Day"), SAID)
    (item,) = check_paper(PaperText(f"It reads “{words}” so."), Held((source,))).items
    expected = Verdict.OUT_OF_CONTEXT if "with words" in why or "two" in why else Verdict.ALTERED
    assert item.verdict is (expected if why else Verdict.EXACT)
    assert why in item.how


STORY = (
    "Amazon saw a “sustained increase in violent content.” It closed the account on Monday at 8."
    "\n\nBut Parler insisted that it was blamed for politics. It asked the court for help.\n\n"
    "Parler then asked the court to stop Amazon. Apple and Google had removed it already."
)


@pytest.mark.parametrize(
    ("words", "is_right"),
    [
        ("sustained increase in violent content.” . . . Parler then asked the court", True),
        ("sustained increase in violent content.” . . . But Parler insisted that", True),
        (
            "closed the account on Monday at 8. . . . It asked the court for help. . . . Apple",
            True,
        ),
        ("account on Monday at 8. . . . It asked the court for help. Parler then asked", True),
        ("closed the account on Monday at 8. [. . .] Apple and Google had removed", True),
        ("closed the account on Monday at 8. * * * Apple and Google had removed", True),
        ("closed the account on Monday . . . Parler then asked the court", False),
        ("closed the account . . . for politics. It asked", False),
        ("closed the account on Monday at 8. [...] Apple and Google had removed", True),
        ("closed the account on Monday at 8. […] Apple and Google had removed", True),
        ("It asked . . . to stop Amazon. Apple and Google", False),
        ("Amazon saw a “sustained increase . . . It asked the court for help", False),
    ],
)
def test_an_ellipsis_between_two_sentences_may_leave_out_a_paragraph(words, is_right):
    source = HeldSource(Source(SourceId("d" * 32), title="Story of the Day"), STORY)
    (item,) = check_paper(PaperText(f"It reads «{words}» so."), Held((source,))).items
    assert item.verdict is (Verdict.EXACT if is_right else Verdict.OUT_OF_CONTEXT)


def test_an_ellipsis_over_many_paragraphs_is_told():
    text = (
        f"Amazon closed the account on Monday.\n\n{'It rained and rained. ' * 90}\n\nParler left."
    )
    source = HeldSource(Source(SourceId("d" * 32), title="Story of the Day"), text)
    words = "Amazon closed the account on Monday. . . . Parler left."
    (item,) = check_paper(PaperText(f"It reads “{words}” so."), Held((source,))).items
    assert item.verdict is Verdict.OUT_OF_CONTEXT


@pytest.mark.parametrize(
    ("text", "words", "turn"),
    [
        ("The movant is not, however, likely to succeed here.", "likely to succeed here", "not"),
        ("AWS may, in its discretion, end the account at once.", "end the account at once", "may"),
    ],
)
def test_words_before_what_is_put_in_between_commas_turn_a_quotation(text, words, turn):
    source = HeldSource(Source(SourceId("c" * 32), title="Order"), text)
    paper = PaperText(f"Notice was given; it reads “{words}” so.")
    (item,) = check_paper(paper, Held((source,))).items
    assert item.verdict is Verdict.OUT_OF_CONTEXT
    assert f"“{turn}”" in item.how


@pytest.mark.parametrize(
    ("text", "words", "turn"),
    [
        ("AWS did not at any time break its contract.", "AWS did . . . break its contract", "not"),
        ("It is likely, but by no means certain, to win.", "It is likely . . . to win", "but by"),
    ],
)
def test_an_ellipsis_may_turn_the_sense_by_many_words_too(text, words, turn):
    source = HeldSource(Source(SourceId("c" * 32), title="Order"), text)
    (item,) = check_paper(PaperText(f"It reads “{words}” so."), Held((source,))).items
    assert item.verdict is Verdict.OUT_OF_CONTEXT
    assert f"leaves out “{turn}" in item.how


OWN_GAP = "It shut down more than 70,000 accounts … with many instances of one user. It went on."
SHUT_DOWN = HeldSource(Source(SourceId("b" * 32), title="Shut Down"), OWN_GAP)


@pytest.mark.parametrize("gap", ["…", ". . .", "[…]", "..."])
def test_an_ellipsis_that_the_source_has_itself_is_printed_as_it_is(gap):
    text = f"He reads “more than 70,000 accounts {gap} with many instances” so."
    (one,) = check_paper(PaperText(text), Held((SHUT_DOWN,))).items
    assert one.verdict is Verdict.EXACT
    (other,) = check_paper(
        PaperText(f"He reads “with many {gap} instances” so."), Held((SHUT_DOWN,))
    ).items
    assert "nothing is left out" in other.how
