from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.case.evidence import Quote
from argmap.case.ids import keyed_id
from argmap.sources.passages import Span, paragraph_around
from argmap.sources.quotation_marks import quotations_over, share_quoted
from argmap.sources.sense import sense_faults


def faults(text, words, **fields):
    start = text.index(words)
    quote = Quote(keyed_id("q"), keyed_id("s"), start, start + len(words), words, **fields)
    return [*sense_faults(quote, text, Span(start, start + len(words)))]


def kinds(text, words, **fields):
    return [fault.kind for fault in faults(text, words, **fields)]


@pytest.mark.parametrize(
    ("text", "words", "turn"),
    [
        ("Parler did not breach the contract.", "breach the contract", "not"),
        ("He denied that Parler broke its promise.", "Parler broke its promise", "denied that"),
        ("The order may issue on Monday.", "issue on Monday", "may"),
        ("Amazon didn’t give notice.", "give notice", "n’t"),
        ("Theresa May may sell the plant.", "sell the plant", "may"),
        ("Theresa May left. May the plant be sold.", "the plant be sold", "May"),
        ("May they sell the plant.", "they sell the plant", "May"),
        ("What Tenants of Parler May Do Now", "Do Now", "May"),
        ("Never has he sold the plant.", "he sold the plant", "Never"),
        ("THE COURT MAY SELL THE PLANT", "SELL THE PLANT", "MAY"),
        ("It was the alleged breach of duty.", "breach of duty", "alleged"),
        ("It will end if Apple agrees.", "Apple agrees", "if"),
        ("Parler will win, unless it settles.", "Parler will win", "unless"),
        ("The site is safe, Amazon denied.", "The site is safe", "denied"),
        ("It broke the law, allegedly.", "It broke the law", "allegedly"),
        ("Nobody at the plant had seen the memo.", "had seen the memo", "Nobody"),
        ("No one of them read it.", "read it", "No one"),
        ("None of the many managers at the plant approved it.", "approved it", "None"),
        ("There is no evidence that the plant was sold.", "the plant was sold", "no evidence"),
        ("Neither the state nor the city approved it.", "approved it", "nor"),
        ("Neither the old owners approved it.", "approved it", "Neither"),
        ("It never approved the plan.", "approved the plan", "never"),
        ("They acted without a warrant.", "a warrant", "without"),
        ("There was no agreement to stop trade.", "agreement to stop trade", "no"),
        ("It is unlikely that the boilers blew up.", "the boilers blew up", "unlikely"),
        ("It is highly doubtful that they did.", "they did", "doubtful"),
        ("It is rumoured that they left town.", "they left town", "rumoured"),
        ("According to critics, the boilers were rusty.", "the boilers were rusty", "According to"),
        ("The boilers, according to critics, were rusty.", "were rusty", "according to"),
        ("The boilers were rusty, according to critics.", "The boilers were rusty", "according to"),
        ("The suit claims that Zenco paid a bribe.", "Zenco paid a bribe", "claims that"),
        ("It told of the purported bribe.", "bribe", "purported"),
        ("It was a so-called safe plant.", "safe plant", "so-called"),
        ("He met the would-be buyer of the mill.", "buyer of the mill", "would-be"),
        ("Had it not been for the rain, it would burn.", "it would burn", "Had it not been for"),
        ("Had the state looked, it would know.", "it would know", "Had"),
        ("But for the strike, Zenco would pay.", "Zenco would pay", "But for"),
        ("Unless it rains, the mill will burn.", "the mill will burn", "Unless"),
        ("That it broke the law is unlikely.", "it broke the law", "is unlikely"),
        ("The firm broke the contract, he falsely said.", "broke the contract", "he falsely said"),
        (
            "“They broke the contract!” he falsely said.",
            "They broke the contract!",
            "he falsely said",
        ),
        (
            "“They broke the contract!” Zenco falsely said.",
            "They broke the contract!",
            "Zenco falsely said",
        ),
        ("It broke the contract, falsely said Zenco.", "broke the contract", "falsely said"),
        ("It broke the contract, he said wrongly.", "broke the contract", "said wrongly"),
        (
            "“It broke the contract,” Zenco’s aide wrongly claimed.",
            "the contract",
            "wrongly claimed",
        ),
        ("The firm broke the contract, the suit alleges.", "the contract", "the suit alleges"),
        ("It broke the contract in May, the suit alleges.", "the contract", "the suit alleges"),
        ("The firm broke the contract, as it claims.", "broke the contract", "it claims"),
        ("Zenco broke the contract, Amazon claimed on Friday.", "the contract", "Amazon claimed"),
        ("It broke the contract in May, according to the suit.", "the contract", "according to"),
        ("It broke the contract in May, purportedly.", "the contract", "purportedly"),
        ("Amazon cut the service, but only after Zenco agreed.", "cut the service", "only after"),
        ("Amazon cut the service on Sunday, but only if paid.", "cut the service", "only if"),
        ("Amazon cut the service for good provided that it paid.", "the service", "provided that"),
        ("Amazon cut the service on condition that it paid.", "the service", "on condition that"),
        ("The suit alleges that Zenco paid a bribe.", "Zenco paid a bribe", "alleges that"),
        ("He wrongly said that Zenco paid a bribe.", "Zenco paid a bribe", "wrongly said"),
        ("It isn't clear whether it broke the law.", "it broke the law", "whether"),
    ],
)
def test_words_just_outside_that_turn_the_sense_are_told(text, words, turn):
    (fault,) = faults(text, words)
    assert fault.kind == "sense turned"
    assert turn in text[fault.start : fault.end]
    assert turn in fault.message


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It did not matter. Parler breached the contract.", "Parler breached the contract"),
        ("They do not agree, and Parler breached.", "Parler breached"),
        ("Not one of the many people who were there saw it happen.", "saw it happen"),
        ("Parler breached. If so, it loses.", "Parler breached."),
        ("Parler did not breach the contract.", "did not breach the contract"),
        ("The notable case came in May.", "case came"),
        ("The talks of Theresa May ended the strike.", "ended the strike"),
        ("Yesterday Mrs. May ended the strike.", "ended the strike"),
        ("The plan of Mrs May ended the strike.", "ended the strike"),
        ("May’s plan ended the strike.", "ended the strike"),
        ("It was in Theresa May's plan. May ended the strike.", "ended the strike"),
        ("The aide of Theresa May left. May then ended the strike.", "then ended the strike"),
        ("In early May the court ended the strike.", "the court ended the strike"),
        ("He wrote that Never Media sold the plant.", "sold the plant"),
        ("A letter to Might & Sons sold the plant.", "sold the plant"),
        ("Will Smith sold the plant.", "sold the plant"),
        ("The code of Canada (Can) names the plant.", "names the plant"),
        ("There is no doubt that the plant was sold.", "the plant was sold"),
        ("Zenco did not deny that it paid.", "it paid"),
        ("It not only broke the law but boasted.", "broke the law"),
        ("No, he said, the plant was sold.", "the plant was sold"),
        ("Nobody came, and the plant was sold.", "the plant was sold"),
        ("The plant was sold without a word.", "The plant was sold"),
        ("Butter for all, the plant was sold.", "the plant was sold"),
        ("The claims court sat, and the plant was sold.", "the plant was sold"),
        ("Of the buyers one said it was noted that he paid.", "he paid"),
        ("According to plan. The plant was sold.", "The plant was sold"),
        ("The plant was sold according to plan.", "The plant was sold"),
        ("The plant was sold, he said.", "The plant was sold"),
        ("The plant was sold, and the suit alleges fraud.", "The plant was sold"),
        ("The plant was sold to Zenco, which claims it is rich.", "The plant was sold"),
        ("The plant was sold, and its owner was wrongly jailed.", "The plant was sold"),
        ("The court dismissed two counts, the antitrust claims.", "dismissed two counts"),
        ("The plant was sold to insurers who paid the claims.", "The plant was sold"),
        ("The plant was sold after the vote.", "The plant was sold"),
        ("The plant was sold. He falsely said so.", "The plant was sold."),
        ("The plant was sold to the heirs, if any, of Zenco.", "The plant was sold"),
        ("The plant would burn, and Zenco knew it.", "and Zenco knew"),
    ],
)
def test_words_that_turn_something_else_are_not_told(text, words):
    assert kinds(text, words) == []


@pytest.mark.parametrize(
    ("text", "words", "turn"),
    [
        ("Zenco is not, however, likely to win.", "likely to win", "not"),
        ("It isn’t, as Zenco has it, a breach of duty.", "a breach of duty", "n’t"),
        ("The firm may, in its discretion, end it at once.", "end it at once", "may"),
        ("The firm may, under Wash. § 17, end it.", "end it", "may"),
        ("It has not, and could not have, conspired.", "conspired", "not"),
        ("There is not, at this stage, any likelihood.", "any likelihood", "not"),
        ("An alleged, but unproven, breach followed.", "breach followed", "alleged"),
        ("It cannot, on this record, be a breach.", "be a breach", "cannot"),
        ("It is not the case that, under the lease, Zenco paid.", "Zenco paid", "not the case"),
        ("He denied that, in May, Zenco paid.", "Zenco paid", "denied that"),
        ("Zenco is not, however, at this stage, likely to win.", "likely to win", "not"),
        ("Zenco, he said, is not, however, likely to win.", "likely to win", "not"),
        ("Zenco is not — at this stage of it — likely to win.", "likely to win", "not"),
        ("Zenco has never (as far as he knows) paid.", "paid", "never"),
        ("Zenco is, in no sense of the word, a bank.", "a bank", "in no sense"),
        ("Zenco, allegedly, paid.", "paid", "allegedly"),
    ],
)
def test_what_is_put_in_between_commas_hides_no_word_that_turns_the_sense(text, words, turn):
    (fault,) = faults(text, words)
    assert fault.kind == "sense turned"
    assert turn in text[fault.start : fault.end]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("They do not agree, in short, and Parler breached.", "Parler breached"),
        ("It did not, in May, pay, and that, in June, Zenco sold it.", "Zenco sold it"),
        ("It did not, he said, and Zenco sold it.", "Zenco sold it"),
        ("The plant did not burn, he said, the mill did.", "the mill did"),
        ("Zenco is, however, in breach.", "in breach"),
        ("It did not; Zenco is, however, in breach.", "in breach"),
    ],
)
def test_a_clause_of_its_own_between_commas_turns_nothing_behind_it(text, words):
    assert kinds(text, words) == []


@pytest.mark.parametrize(
    ("text", "words", "turn"),
    [
        ("It cannot be said that Zenco will win.", "Zenco will win", "cannot be said that"),
        (
            "We cannot, on this record, find that it paid.",
            "it paid",
            "cannot, on this record, find",
        ),
        ("The court declines to find that it paid.", "it paid", "declines to find that"),
        ("It is not persuaded by the plea of Zenco that it paid.", "it paid", "not persuaded"),
        ("It does not agree with the judge below that it paid.", "it paid", "not agree"),
        ("The dissent would hold that the Act applies.", "the Act applies", "would hold that"),
        ("Assuming arguendo that it paid, no harm follows.", "it paid", "Assuming arguendo"),
        ("The notion that it paid is fanciful.", "it paid", "notion that"),
        ("Zenco is arguably in breach.", "in breach", "arguably"),
        ("The boilers are perhaps safe.", "safe", "perhaps"),
        ("Zenco would be in breach then.", "be in breach", "would"),
        ("Rather than sell the mill, Zenco left.", "sell the mill", "Rather than"),
        ("Instead of selling the mill, Zenco left.", "selling the mill", "Instead of"),
        ("Zenco may sell it now, except where it agreed.", "sell it now", "except where"),
        ("Zenco promised to heat the mill until May.", "heat the mill", "until"),
        ("It must heat the mill by night, if it is cold.", "heat the mill", "if"),
    ],
)
def test_what_a_court_does_not_find_or_finds_for_a_time_only_is_told(text, words, turn):
    found = faults(text, words)
    assert any(turn in text[fault.start : fault.end] for fault in found)


@pytest.mark.parametrize(
    "text",
    [
        "Plaintiff contends that the boilers were rusty.",
        "Zenco argues that the boilers were rusty.",
        "Zenco argues the boilers were rusty.",
        "The firm asserts that the boilers were rusty.",
        "It was the argument that the boilers were rusty.",
        "The boilers were known and the boilers were rusty, Zenco contends.",
    ],
)
def test_what_a_party_contends_is_told_where_the_quote_has_no_speaker(text):
    words = "the boilers were rusty"
    assert kinds(text, words) == ["sense turned"]
    attribution = "paraphrase"
    assert kinds(text, words, speaker="Zenco", attribution=attribution) == []


def test_who_says_so_turns_nothing_where_the_quote_tells_its_speaker():
    for text in (
        "According to critics, “the boilers were rusty.”",
        "The critics claim “the boilers were rusty.”",
        "“the boilers were rusty,” according to critics.",
        "“the boilers were rusty” in May, according to critics.",
        "“the boilers were rusty,” the critics claimed.",
        "“the boilers were rusty,” their suit alleges.",
    ):
        words = "the boilers were rusty"
        assert kinds(text, words, speaker="critics") == []
        assert kinds(text, words) == ["sense turned"]
    assert kinds("Critics said the boilers were not rusty.", "rusty", speaker="critics")
    assert kinds("“It was rusty,” critics falsely said.", "It was rusty", speaker="critics")


def test_a_paraphrase_given_as_quoted_is_told():
    text = "Matze said it would take time. “We will be back,” he added."
    given = {"speaker": "John Matze", "attribution": "statement, quoted"}
    assert kinds(text, "it would take time", **given) == ["reporter's words"]
    assert kinds(text, "We will be back", **given) == []
    assert kinds(text, "said it would take time. “We will be back,”", **given) == [
        "reporter's words"
    ]
    partly = given | {"attribution": "partly quoted"}
    assert kinds(text, "take time. “We will be back,”", **partly) == []
    for attribution in ("paraphrase", "rendered without quotation marks"):
        assert kinds(text, "it would take time", speaker="Matze", attribution=attribution) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("He called it “a scandal and left.", "a scandal"),
        ("“Parler’s failure, “Amazon said, and no more.", "Parler’s failure"),
        ("It’ll kill Parler” he said.", "It’ll kill Parler"),
        ("“It was set on the missile. “\nMore.", "on the missile"),
        ("“within 24 hours, ”Matze said.", "within 24 hours"),
    ],
)
def test_marks_that_do_not_balance_around_a_quote_are_told(text, words):
    assert kinds(text, words, speaker="Amazon") == ["marks do not balance"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("He called it “a scandal” and left.", "a scandal"),
        ('He called it "a scandal" and left.', "a scandal"),
        ("“One paragraph.\n\n“And the next,” he said.", "One paragraph"),
        ("“market to the benefit of Twitter, ” it said.", "benefit of Twitter"),
        ("He called it “a scandal and left. Nobody else did.", "Nobody else did"),
    ],
)
def test_marks_that_balance_are_not_told(text, words):
    told = kinds(text, words, speaker="" if "Nobody" in words else "Amazon")
    assert told == []


def test_what_stands_within_marks_is_counted_by_letters():
    text = "Amazon said the claims were “without merit,” and so on."
    inside = text.index("without")
    assert share_quoted(text, Span(inside, inside + 13)) == 1
    assert share_quoted(text, Span(0, 6)) == 0
    assert 0 < share_quoted(text, Span(0, len(text))) < 1
    assert [one.whole for one in quotations_over(text, Span(0, len(text)))] == [True]
    assert [*quotations_over(text, Span(0, 6))] == []


@given(st.text('ab1 “”"«»\n.', max_size=60), st.data())
def test_every_letter_within_marks_is_counted_once(text, data):
    start = data.draw(st.integers(0, len(text)))
    span = Span(start, data.draw(st.integers(start, len(text))))
    around = paragraph_around(text, *span)
    marked = [*quotations_over(text, around)]
    letters = [at for at in range(*span) if text[at].isalnum()]
    within = [at for at in letters if any(one.start <= at < one.end for one in marked)]
    assert share_quoted(text, span) == (len(within) / len(letters) if letters else 0)
    over = [one for one in marked if one.start < span.end and span.start < one.end]
    assert [*quotations_over(text, span)] == over


HALVED = "It asked to “restore the 𝄞ervice” to Parler at once."


@pytest.mark.parametrize(
    "words",
    ["restore the 𝄞ervice” to Parler", "asked to “restore the", "𝄞ervice” to Parler at once"],
)
def test_half_a_pair_of_quotation_marks_in_a_quote_is_told(words):
    [fault] = faults(HALVED, words)
    assert fault.kind == "marks do not balance"
    assert "Of the quotation “restore the 𝄞ervice” these words have one mark only" in fault.message


@pytest.mark.parametrize(
    ("text", "words", "has", "lacks"),
    [
        (HALVED, "“restore the 𝄞ervice", "opening", "closing"),
        (HALVED, "the 𝄞ervice” ", "closing", "opening"),
        ("“One paragraph.\n\n“And the next,” he said.", "“One paragraph.", "opening", "closing"),
        ('They said "we gave notice" twice.', '"we gave', "opening", "closing"),
    ],
)
def test_half_a_quotation_is_told_where_nothing_stands_outside_its_mark(text, words, has, lacks):
    [fault] = faults(text, words)
    assert fault.kind == "marks do not balance"
    assert f"have the {has} mark and not the {lacks} one" in fault.message


@pytest.mark.parametrize(
    ("words", "printed"),
    [
        ("“restore the 𝄞ervice” to Parler", ""),
        ("restore the 𝄞ervice", ""),
        ("“restore the 𝄞ervice", "restore the 𝄞ervice"),
        ("asked to", ""),
        ("restore the 𝄞ervice” to Parler", "“restore the 𝄞ervice” to Parler"),
    ],
)
def test_whole_pairs_of_quotation_marks_and_parts_of_a_quotation_are_not_told(words, printed):
    assert kinds(HALVED, words, printed=printed) == []


REPORTED = "The company cut off the service on Sunday. AWS said “we gave notice” before."


@pytest.mark.parametrize("attribution", ["", "statement"])
def test_a_speaker_of_words_that_the_reporter_writes_is_told_without_an_attribution(attribution):
    [fault] = faults(REPORTED, "cut off the service", speaker="AWS", attribution=attribution)
    assert fault.kind == "reporter's words"
    assert fault.message == (
        "These words are given as words of AWS, but they do not stand within quotation marks in the"
        " source: the reporter may be putting it in other words."
        " Say in the attribution whether they are quoted or paraphrased."
    )


@pytest.mark.parametrize("speaker", ["Reporter", "the reporter", "The author", "Editors"])
def test_the_reporter_may_speak_in_words_of_the_report(speaker):
    assert kinds(REPORTED, "cut off the service", speaker=speaker) == []


def test_a_speaker_of_quoted_words_or_of_a_paraphrase_is_not_told():
    assert kinds(REPORTED, "we gave notice", speaker="AWS") == []
    paraphrase = {"speaker": "AWS", "attribution": "paraphrase"}
    assert kinds(REPORTED, "cut off the service", **paraphrase) == []
    start = REPORTED.index("cut off")
    quote = Quote(keyed_id("q"), keyed_id("s"), start, start + 7, "cut off", speaker="AWS")
    own = sense_faults(quote, REPORTED, Span(start, start + 7), is_reported=False)
    assert [*own] == [], "a filing is its filer's own"
