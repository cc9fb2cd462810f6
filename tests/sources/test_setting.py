from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.case.evidence import Quote, Source
from argmap.case.ids import QuoteId, SourceId
from argmap.sources.anchoring import AnchorState, resolve
from argmap.sources.checking import check_quote
from argmap.sources.importing import document_from_bytes
from argmap.sources.reanchoring import reanchor
from argmap.sources.setting import CAPITALS, is_setting, setting_differences, with_signs

WORDS = "He said “we won’t stop” the service.\n\nThen it stopped."
BEFORE, AFTER = "It was raining on Monday in Seattle. ", " Nobody answered the telephone."
SOURCE = Source(SourceId("1" * 32), title="The report")


def document_of(text):
    return document_from_bytes(text.encode())


def quoted(words=WORDS):
    text = BEFORE + words + AFTER
    start = len(BEFORE)
    quote = Quote(QuoteId("0" * 32), SOURCE.id, start, start + len(words), words)
    return replace(quote, prefix=text[:start], suffix=text[quote.end : quote.end + 32])


def check(words):
    return check_quote(quoted(), SOURCE, document_of(BEFORE + words + AFTER))


@pytest.mark.parametrize(
    ("other", "differences"),
    [
        (WORDS.replace("\n\n", " "), ("a paragraph break",)),
        (WORDS.replace("\n\n", "\n"), ("a paragraph break",)),
        (WORDS.replace("the service", "the ser\u00advice"), ("a soft hyphen",)),
        (WORDS.replace("we won", "we\u00a0won"), ("a no-break space",)),
        (WORDS.replace("He said", "He  said"), ("spaces",)),
        (WORDS.replace("He said", "He\nsaid"), ("a line break",)),
        (WORDS.replace("“", '"').replace("”", '"'), ("quotation marks or apostrophes",)),
        (WORDS.replace("stopped", "sto\u200bpped"), ("a character that is not seen",)),
        (WORDS.replace("service", "ser-\nvice"), ("a word divided at the end of a line",)),
        (
            WORDS.replace("’", "'")
            .replace("\n\n", " ")
            .replace("the service", "the ser\u00advice"),
            ("quotation marks or apostrophes", "a soft hyphen", "a paragraph break"),
        ),
    ],
)
def test_the_same_words_set_otherwise_are_told_as_that(other, differences):
    found = check(other)
    assert found.state is AnchorState.ALTERED
    assert found.set_otherwise == differences
    assert found.sound
    told = "altered in its setting only: the same words, set otherwise"
    assert found.told == f"{told} ({'; '.join(differences)})"
    assert "no longer" not in found.told


@pytest.mark.parametrize(
    "other", [WORDS.replace("He said", "he said"), WORDS.replace("won’t", "will"), WORDS[:-3]]
)
def test_other_words_and_capitals_are_altered(other):
    found = check(other)
    assert found.state is AnchorState.ALTERED
    assert (found.set_otherwise, found.sound) == ((), False)
    assert found.told == "altered: the source no longer has these words"


def test_capitals_beside_another_setting_are_not_overlooked():
    names = setting_differences("in the US\n\nto march", "in the us to March")
    assert CAPITALS in names
    assert not is_setting(names)


def test_a_ligature_and_dashes_are_named():
    assert setting_differences("o\ufb03ce – open", "office - open") == (
        "ligatures or accents",
        "dashes or hyphens",
    )


def test_what_cannot_be_seen_is_shown_by_signs_where_it_differs():
    shown = with_signs("We said.\n\nIt is a service.", "We said. It\u00a0is a ser\u00advice.")
    assert shown.one == "We said. ¶ It is a service."
    assert shown.other == "We said. It°is a ser¬vice."
    own = [shown.one[slice(*at.one)] for at in shown.differences]
    rival = [shown.other[slice(*at.other)] for at in shown.differences]
    assert (own, rival) == (["¶", "", ""], ["", "°", "¬"])


@given(st.text("aB -\n\u00ad\u00a0“\"’'…–.\ufb01", max_size=24), st.data())
def test_signs_stand_within_the_words_whatever_differs(words, data):
    other = "".join(data.draw(st.sampled_from([one, one, "\u00ad" + one, one])) for one in words)
    shown = with_signs(words, other)
    for at in shown.differences:
        assert 0 <= at.one.start <= at.one.end <= len(shown.one)
        assert 0 <= at.other.start <= at.other.end <= len(shown.other)
    assert is_setting(setting_differences(words, words)) is False


def test_the_report_of_a_replacement_counts_and_tells_what_is_only_set_otherwise():
    text = BEFORE + WORDS.replace("\n\n", " ") + AFTER
    found = reanchor([quoted()], document_of(text), document_of(BEFORE + WORDS + AFTER))
    assert found.told == "1 quote: 1 set otherwise."
    [one] = found.waiting
    assert one.told == (
        "waits: the new text has the same words, set otherwise (a paragraph break)."
        " Take them as it has them."
    )
    assert resolve(quoted(), text).found_text == WORDS.replace("\n\n", " ")
