"""An exhibit that a document once says to be a source is that source wherever it is cited."""

from __future__ import annotations

import pytest
from student_prose import accused, checked, held, quoted

from argmap.law.citecheck.items import ItemKind, Verdict

VIOLENT = "A violent post forced Parler to leave AWS."
BOOTED = "Parler Is Now Suing Amazon For Booting It Offline After The Failed MAGA Coup"
LAST = "AWS suspended Parler account “as a last resort.”"
SOUND = "It wrote of “manifest reluctance and inability to remove it from AWS content servers.”"
CHANGED = SOUND.replace("reluctance", "hesitation")
TYING = [
    ("Reyes Decl. Ex. 4 [{title}].", "Reyes Decl. Ex. 4."),
    ("Reyes Decl. Ex. 4 ({title}).", "Reyes Decl. Ex. 4 at 2."),
    ("Reyes Decl. ¶ 5 & Ex. 4 ({title}).", "Reyes Decl. Ex. 4."),
    ("Reyes Decl. Ex. 4, {title}.", "Ex. 4 at 2."),
    ("Declaration of Ana Reyes (“Reyes Decl.”) Ex. 4 ({title}).", "See Ex. 4."),
    ("{title} (Reyes Decl. Ex. 4).", "Reyes Decl. Ex. 4."),
    ("{title}, attached as Exhibit 4.", "Exhibit 4."),
    ("Ex. 4 — {title}.", "Ex. 4, at 1."),
    ("Ex. 4: {title}.", "(Ex. 4.)"),
    ("Exhibit 4, “{title}.”", "See, e.g., Ex. 4."),
    ("PX 12 ({title}).", "PX-12 at 3."),
    ("Dkt. 10-4 ({title}).", "Dkt. 10-4."),
    ("Ex. A — {title}.", "Ex. A § 15."),
    ("Ex. 4 — {title}.", "*See* Ex. 4, § 2(b)."),
    ("Exs. 3 & 4 ({other}; {title}).", "Ex. 4."),
    ("Reyes Decl. Exs. 3, 4 and 5 ({other}; {title}; Winter v. NRDC, 555 U.S. 7 (2008)).",
     "Ex. 4 at 2; Ex. 3."),
]  # fmt: skip


def brief(first, later, words, title=VIOLENT, other=BOOTED):
    tied = first.format(title=title.rstrip("."), other=other)
    return f"{LAST} {tied} The rest came later. {words} {later}"


@pytest.mark.parametrize(("first", "later"), TYING)
def test_what_is_cited_by_its_exhibit_again_is_compared_with_that_source(first, later):
    assert accused(brief(first, later, SOUND)) == []
    assert Verdict.ALTERED in quoted(brief(first, later, CHANGED))


ROWS = [
    ("Attached are Exhibits 3 ({other}) and 4 ({title}).", "Ex. 4."),
    ("Exs. 3 ({other}) & 4 ({title}).", "Exhibit 4."),
    ("Exhibits A [{other}], B [{title}].", "Ex. B."),
    ("Ex. 3 ({other}), Ex. 4 ({title}).", "Ex. 4."),
    ("Reyes Decl. Exs. 3 ({other}) and 4 ({title}).", "Reyes Decl. Ex. 4."),
    ("Exhibits 3, {other}, and 4, {title}.", "Ex. 4."),
    ("Attached are Exhibits 9 ({other}), 3 ({other}), and 4 ({title}).", "Ex. 4."),
]


@pytest.mark.parametrize(("row", "later"), ROWS)
def test_each_exhibit_of_a_row_is_tied_to_its_own_title(row, later):
    tied = row.format(title=VIOLENT.rstrip("."), other=BOOTED)
    assert quoted(f"Two reports are here. {tied} So it began. {SOUND} {later}") == [Verdict.EXACT]
    assert quoted(f"Two reports are here. {tied} So it began. {CHANGED} {later}") == [
        Verdict.ALTERED
    ]


@pytest.mark.parametrize(
    "cite", ["Ex. 2, {0}.", "Ex. 2 ({0}).", "Ex. 2 [{0}].", "Exhibit B: {0}.", "See Ex. 2, {0}."]
)
def test_an_exhibit_with_the_title_of_a_source_is_that_source(cite):
    named = cite.format(VIOLENT.rstrip("."))
    assert quoted(f"{SOUND} {named}") == [Verdict.EXACT]
    assert quoted(f"{CHANGED} {named}") == [Verdict.ALTERED]
    assert quoted(f"{SOUND} {cite.format(BOOTED)}") == [Verdict.OTHER_SOURCE]


def test_an_exhibit_that_is_said_to_be_two_sources_is_neither():
    text = f"{LAST} Ex. 4 ({VIOLENT}). It is here, too. Ex. 4 ({BOOTED}). {CHANGED} Ex. 4."
    assert quoted(text) == [Verdict.EXACT, Verdict.UNCHECKABLE]
    own = f"{LAST} Reyes Decl. Ex. 4 ({VIOLENT}). Doe Decl. Ex. 4 ({BOOTED}). {{0}} {{1}} Ex. 4."
    assert quoted(own.format(CHANGED, "Reyes Decl.")) == [Verdict.EXACT, Verdict.ALTERED]
    assert quoted(own.format(SOUND, "Doe Decl.")) == [Verdict.EXACT, Verdict.OTHER_SOURCE]
    assert quoted(own.format(CHANGED, "See")) == [Verdict.EXACT, Verdict.UNCHECKABLE]


def test_an_exhibit_that_nobody_ties_to_anything_is_no_document_of_the_case():
    (cite,) = (one for one in checked(f"{SOUND} Ex. 4.") if one.kind is ItemKind.CITATION)
    assert (cite.words, cite.verdict) == ("Ex. 4", Verdict.UNKNOWN)


def test_what_a_sentence_says_of_an_exhibit_is_no_cite_to_it():
    text = "Exhibit A is the letter. It came with Ex. 4 to Parler. As Exhibit 2 says, it was late."
    assert checked(text) == ()


INCREASE = "AWS saw “a significant increase in this type of dangerous content.”"


@pytest.mark.parametrize("place", ["", " at 4", " ¶ 3"])
@pytest.mark.parametrize(
    "cite",
    [
        f"Exs. 2 & 3 ({VIOLENT}; {BOOTED}).",
        f"Reyes Decl. Exs. 2 and 3 ({VIOLENT}; {BOOTED}).",
        f"{VIOLENT.rstrip('.')}; {BOOTED}.",
        f"See Ex. 2, {VIOLENT.rstrip('.')}; Ex. 3, {BOOTED}.",
    ],
)
def test_an_id_behind_two_sources_is_doubted_and_what_it_is_cited_for_compared(cite, place):
    text = f"{LAST} {cite} {{0}} Id.{place and f'{place}.'} So it is."
    assert accused(text.format(INCREASE)) == []
    (one,) = (one for one in checked(text.format(INCREASE)) if one.words.startswith("Id"))
    assert one.verdict is Verdict.AMBIGUOUS
    assert quoted(text.format(INCREASE)) == [Verdict.EXACT] * 2
    assert Verdict.ALTERED in quoted(text.format(INCREASE.replace("this", "that")))
    other = "It was “explicitly prohibit content that incites or threatens violence or any other.”"
    assert Verdict.OTHER_SOURCE in quoted(text.format(other))


def test_an_id_behind_an_id_that_may_mean_two_sources_may_mean_both():
    text = f"{LAST} {VIOLENT.rstrip('.')}; {BOOTED}. {INCREASE} Id. at 4. {SOUND} Id. at 5."
    doubted = [one.words for one in checked(text) if one.verdict is Verdict.AMBIGUOUS]
    assert doubted == ["Id. at 4", "Id. at 5"]
    assert accused(text) == []


def test_an_id_behind_one_exhibit_is_that_exhibit():
    text = f"{LAST} Ex. 4 ({VIOLENT}). {INCREASE} {BOOTED}. {SOUND} Ex. 4. {LAST} Id. at 2."
    assert accused(text) == []
    (one,) = (one for one in checked(text) if one.words == "Id. at 2")
    assert one.source == next(own.id for own in held().sources if own.source.title == VIOLENT)


def test_a_supra_may_have_the_beginning_of_a_title_and_an_id_behind_it_means_that():
    first = f"{LAST} {VIOLENT} {INCREASE} {BOOTED}. {{0}} *A violent post*, *supra*. {SOUND} *Id.*"
    assert accused(first.format(LAST)) == []
    assert Verdict.ALTERED in quoted(first.format(LAST).replace("reluctance", "hesitation"))
    assert Verdict.OTHER_SOURCE in quoted(first.format(INCREASE))


def test_the_exhibit_of_another_document_is_not_what_a_number_alone_was_tied_to():
    text = (
        f"{LAST} Ex. A, {VIOLENT.rstrip('.')}. It is “due in thirty long days.” Compl. Ex. A § 7."
    )
    assert quoted(text) == [Verdict.EXACT, Verdict.UNCHECKABLE]


def test_a_number_alone_is_no_exhibit_where_two_documents_have_one_of_it():
    text = (
        f"{LAST} Reyes Decl. Ex. 4 ({VIOLENT}). “We lost them all.” Doe Decl. Ex. 4. {{0}} Ex. 4."
    )
    assert quoted(text.format(CHANGED))[-1] is Verdict.UNCHECKABLE


@pytest.mark.parametrize(
    "cite", ["Id. Ex. 5", "*Id.*, Ex. 5 at 3", "*Id.* & Ex. 5", "See id. Ex. 5"]
)
def test_an_exhibit_of_what_was_cited_last_is_not_the_one_that_was(cite):
    first = f"{LAST} Reyes Decl. Ex. 4 ({VIOLENT})."
    assert accused(f"{first} {INCREASE} {cite}. It is so.") == []
    tied = (
        f"{first} {INCREASE} {cite} [{BOOTED}]. {{0}} Reyes Decl. Ex. 5. {{0}} Id. {SOUND} Ex. 4."
    )
    assert accused(tied.format(INCREASE)) == []
    changed = INCREASE.replace("this", "that")
    assert quoted(tied.format(changed))[2:] == [Verdict.ALTERED, Verdict.ALTERED, Verdict.EXACT]


def test_an_article_that_is_attached_as_an_exhibit_is_that_exhibit():
    text = f"A true copy of “{BOOTED}” is attached hereto as Exhibit 2. {{0}} Ex. 2. So it is."
    assert accused(text.format(INCREASE)) == []
    assert Verdict.ALTERED in quoted(text.format(INCREASE.replace("this", "that")))


@pytest.mark.parametrize("cite", ["Exs. 1–3", "Doran Decl., Ex. C", "Doran Decl. Ex. C at 2"])
def test_an_id_behind_an_exhibit_of_which_nothing_is_said_is_not_accused(cite):
    text = f"{LAST} See {cite}. {INCREASE} Id. So it is."
    assert accused(text) == []
    assert quoted(text) == [Verdict.UNCHECKABLE] * 2


@pytest.mark.parametrize(
    "listed",
    [
        "They are: Ex. 4 ({}).",
        "These are: Ex. 4 ({}).",
        "Namely, Ex. 4 ({}).",
        "They include Ex. 4 ({}).",
        "The report is Ex. 4 ({}).",
        "They are as follows: Ex. 4 ({}).",
        "Exhibit list: Ex. 4 ({}).",
        "• Ex. 4 ({}).",
        "They are: Ex. 1 (" + BOOTED + "); and Ex. 4 ({}).",
        "They are Ex. 1 (" + BOOTED + ") and Ex. 4 ({}).",
        "They are: Ex. 1 (" + BOOTED + "), Ex. 2 (the log), and Ex. 4 ({}).",
        "Among them are Ex. 1 (" + BOOTED + "), Ex. 2 (the log), Ex. 4 ({}).",
        "They are:\n- Ex. 1 (" + BOOTED + ")\n- Ex. 4 ({}).",
    ],
)
def test_an_exhibit_of_a_list_is_the_source_whose_title_stands_behind_it(listed):
    first = f"The exhibits are in the record. {listed.format(VIOLENT.rstrip('.'))} So it is."
    assert quoted(f"{first} {SOUND} Ex. 4.") == [Verdict.EXACT]
    assert quoted(f"{first} {CHANGED} Ex. 4.") == [Verdict.ALTERED]
    assert accused(f"{first} {SOUND} Ex. 4.") == []


@pytest.mark.parametrize(
    ("row", "later"),
    [
        ("They are Exhibit 3 (*Booted*) and Exhibit 4 (*Violent*).", "Ex. 4."),
        ("They are Exhibits 3 (*Booted*) and 4 (*Violent*).", "Ex. 4."),
        ("They are Reyes Decl. Exs. 3 [Booted], 4 [Violent].", "Reyes Decl. Ex. 4."),
        ("See Ex. 4, *Violent*.", "Ex. 4."),
        ("See Ex. 4 (the *Violent*).", "Ex. 4."),
    ],
)
def test_an_exhibit_is_tied_by_the_short_name_of_what_it_is(row, later):
    named = f"{LAST} {VIOLENT.rstrip('.')} (undated) [hereinafter *Violent*]. “There is no merit"
    text = (
        f"{named} to these claims.” {BOOTED} (undated) [hereinafter *Booted*]. {row} So it began."
    )
    assert quoted(f"{text} {SOUND} {later}")[2:] == [Verdict.EXACT]
    assert quoted(f"{text} {CHANGED} {later}")[2:] == [Verdict.ALTERED]


@pytest.mark.parametrize("space", [" ", "\n"])
def test_the_exhibit_of_a_bracket_is_nobody_whose_founder_speaks(space):
    tied = f"{BOOTED} (Reyes Decl. Ex. 2). Parler sues Amazon (San Francisco) (Reyes Decl. Ex. 3)."
    claim = f"Parler’s claim (Reyes Decl.{space}Ex. 2) is rhetoric."
    said = "its co-founder promised to “do everything we can to get back online as soon as"
    text = f"{tied}\n\n{claim} Within a day {said} possible.” Reyes Decl. Ex. 3."
    assert accused(text) == []


@pytest.mark.parametrize("number", ["Dkt. 12, Ex. 2", "Dkt. 13, Ex. 2", "Dkt. 12-2", "ECF No. 14"])
def test_an_id_of_what_the_case_has_under_no_such_number_may_be_of_any_source(number):
    tied = "It was “a very lax content moderation policy.” Dkt. 12, Ex. 3 (Parler sues Amazon (San"
    text = f"{tied} Francisco) (undated)).\n\n{number} (“no merit”).\n\nIt was “no merit.” *Id.*"
    assert accused(text) == []


@pytest.mark.parametrize(
    "cite",
    [
        "Reyes Decl., Ex. 2",
        "Reyes Decl., Ex. 2, ¶ 3",
        "Reyes Decl. Ex. 2",
        "Reyes Decl., Ex. 2 at 4",
    ],
)
def test_a_cite_between_a_subject_and_its_verb_speaks_for_nobody(cite):
    tied = f"{BOOTED} (Reyes Decl. Ex. 2)."
    text = f"{tied}\n\nThe story, {cite}, says that there “is no merit to these claims.”"
    assert accused(text) == []
    assert [verdict for _, verdict in accused(text.replace("The story", "Mr. Matze"))] == [
        Verdict.OTHER_SPEAKER
    ]


@pytest.mark.parametrize("place", ["2-ER-105", "Dkt. 12-3 at 4", "ECF No. 12 at 4", "JA 44"])
@pytest.mark.parametrize(
    ("first", "later"),
    [
        ("*{title}*, {place}.", "*Id.*"),
        ("*{title}*, {place}.", "*Id.* at 6."),
        ("*{title}*, {place} (“*Wire*”).", "*Wire*."),
        ("*{title}*, {place} [hereinafter *Wire*].", "*Wire*, *supra*."),
        ("*{title}* (“*Wire*”).", "*Wire*, {place}."),
        ("*{title}*, {place} (“*Wire*”).", "*Wire*, {place}."),
        ("*{title}*.", "*{title}*, {place}."),
    ],
)
def test_a_page_of_the_record_behind_a_title_hides_no_source(first, later, place):
    names = {"title": VIOLENT.rstrip("."), "place": place}
    told = f"It began on a day. {LAST} {first.format(**names)}"
    assert quoted(f"{told} {SOUND} {later.format(**names)}")[-1] is Verdict.EXACT
    assert quoted(f"{told} {CHANGED} {later.format(**names)}")[-1] is Verdict.ALTERED
    assert accused(f"{told} {SOUND} {later.format(**names)}") == []


def test_a_page_of_the_record_alone_is_nobodys_where_another_title_stands_before_it():
    own = VIOLENT.rstrip(".")
    told = f"{LAST} *{own}*; Dkt. 12-3 at 4. {CHANGED} Dkt. 12-3 at 5."
    assert Verdict.ALTERED not in quoted(told)


@pytest.mark.parametrize("place", ["§ 7.2(b)(i)", "¶ 7", "at 4"])
def test_what_is_attached_to_a_document_with_its_docket_number_is_no_other_exhibit(place):
    first = f"{SOUND} Ex. A, {VIOLENT}"
    text = (
        f"{first} It is “thirty (30) days from receipt of notice.” Compl. Ex. A {place} (Dkt. 1-1)."
    )
    assert accused(text) == []


LISTED = (
    "They are Exhibit B, *A Violent Post Forced Parler to Leave AWS* (undated), and Exhibit C,"
    " *Conservative Social Media Network Parler Sues Amazon over the Forced Lockdown* (undated)."
)
NAMING = [
    "In Exhibit {} Mr. Matze accused the tech giants of “the war on free speech.”",
    "In Ex. {}, Mr. Matze accused the tech giants of “the war on free speech.”",
    "Exhibit {} reports that Mr. Matze spoke of “the war on free speech.”",
    "And Exhibit {} also says that Mr. Matze spoke of “the war on free speech.”",
    "As Exhibit {} has it, Mr. Matze spoke of “the war on free speech.”",
    "Mr. Matze, as Exhibit {} has it, spoke of “the war on free speech.”",
    "According to Exhibit {}, Mr. Matze spoke of “the war on free speech.”",
    "Mr. Matze spoke of “the war on free speech,” as Exhibit {} has it.",
]


@pytest.mark.parametrize("sentence", NAMING)
def test_words_that_a_sentence_gives_to_the_wrong_exhibit_are_told(sentence):
    assert quoted(f"{LISTED}\n\n{sentence.format('C')}") == [Verdict.EXACT]
    assert quoted(f"{LISTED}\n\n{sentence.format('B')}") == [Verdict.OTHER_SOURCE]


@pytest.mark.parametrize(
    "first", ["Exhibit B is *{}*.", "*Ex. B* (*{}*).", "Ruiz Decl. Ex. B, {}."]
)
def test_the_exhibit_of_a_sentence_is_what_the_document_says_once(first):
    told = f"{first.format(VIOLENT.rstrip('.'))}\n\n{NAMING[0].format('B')}"
    assert quoted(told) == [Verdict.OTHER_SOURCE]


@pytest.mark.parametrize(
    "text",
    [
        f"{LISTED}\n\nExhibit B reports it, but Mr. Matze spoke of “the war on free speech.”",
        f"{LISTED}\n\nIn Exhibit B AWS told it, and Mr. Matze spoke of “the war on free speech.”",
        f"{LISTED}\n\nIn Exhibit B AWS replied to what he called “the war on free speech.”",
        f"{LISTED}\n\nIn Exhibits B and C Mr. Matze spoke of “the war on free speech.”",
        f"{LISTED}\n\nUnlike Exhibit B, a report has “the war on free speech.”",
        f"{LISTED}\n\nIn Exhibit D Mr. Matze spoke of “the war on free speech.”",
        f"{LISTED}\n\nIn Exhibit B AWS said that it was “a last resort.”",
        f"{LISTED}\n\nIn Exhibit B to the Complaint he spoke of “the war on free speech.”",
        f"{LISTED}\n\n{NAMING[0].format('B')[:-2]},” and in Exhibit C he does so.",
        f"{LISTED}\n\n{NAMING[0].format('B')[:-2]},” *Lockdown*, Ex. C, at 2.",
        f"Unlike Exhibit B, *{VIOLENT.rstrip('.')}* is short.\n\n{NAMING[0].format('B')}",
        f"Ex. B ({VIOLENT}). Ex. B ({BOOTED}).\n\n{NAMING[0].format('B')}",
        f"Ex. B ({VIOLENT}). It is owed. Compl. Ex. B.\n\n{NAMING[0].format('B')}",
        NAMING[0].format("B"),
    ],
)
def test_what_may_not_be_from_the_exhibit_of_its_sentence_is_not_accused(text):
    assert Verdict.OTHER_SOURCE not in quoted(text)
