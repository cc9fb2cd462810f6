from __future__ import annotations

from dataclasses import replace

import pytest
from drafts import TEXT, Draft

from argmap.case.changes import Change, ChangeSet
from argmap.case.evidence import Document, document_hash
from argmap.case.plan_evidence import plan_quote_removal
from argmap.case.plan_layers import HIGHLIGHT, UNDERLINE, plan_layers
from argmap.case.plan_removals import plan_removal
from argmap.case.plan_rounds import plan_round
from argmap.case.plan_speeches import plan_speech_document, plan_speech_part
from argmap.case.speeches import PartKind
from argmap.debate.card_doubts import DoubtKind, doubts_about
from argmap.debate.pace import Pace, words_in
from argmap.debate.round_options import RoundOptions
from argmap.debate.speech_rows import kept_card_cite, speech_rows
from argmap.debate.speech_time import SpeechTime, allowed_for, time_of
from argmap.debate.spoken_cites import spoken_cite
from argmap.sources.checking import check_quote

DOCUMENT = Document(document_hash(TEXT.encode(), TEXT), TEXT, TEXT.encode())


class Speaker(Draft):
    """A draft with one speech."""

    def __init__(self, **fields):
        super().__init__()
        done = self.do(plan_speech_document(self.map, new_id=self.new_id, **fields))
        self.speech = done.changes[-1].after.id

    @property
    def document(self):
        return self.map.speech_documents[self.speech]

    def part(self, kind, **fields):
        done = plan_speech_part(self.map, self.speech, kind, new_id=self.new_id, **fields)
        return self.do(done).changes[-1].after.id

    def card(self, words="take time"):
        claim = self.claim("It is down.")
        quote = self.quote(self.source(), words, claim)
        self.part(PartKind.CARD, quote=quote, claim=claim)
        return quote

    def rows(self, document=DOCUMENT):
        return list(speech_rows(self.map, self.speech, lambda _: document, {}))

    def doubts(self, document=DOCUMENT):
        def check(quote):
            return check_quote(quote, self.map.sources[quote.source], document)

        return [one for row in self.rows(document) for one in doubts_about(self.map, row, check)]


@pytest.fixture
def speaker():
    return Speaker()


def test_of_a_card_tag_and_marked_words_are_read_and_headings_are_not(speaker):
    speaker.part(PartKind.BLOCK, words="Harm, and nothing but harm")
    quote = speaker.card("It will take time to get it back to work.")
    heading, card = speaker.rows()
    assert words_in(heading.aloud) == 0
    assert words_in(card.aloud) == 3 + 10
    speaker.do(plan_layers(speaker.map, quote, [(0, 17, UNDERLINE), (8, 17, HIGHLIGHT)]))
    assert speaker.rows()[1].aloud == "It is down. take time"


def test_the_time_is_told_against_what_is_allowed():
    assert time_of([100, 20], Pace(120), 480) == SpeechTime(120, 60.0, 480)
    assert time_of([120], Pace(120), 480).told == "1:00 of 8:00, 7:00 left"
    assert time_of([1200], Pace(120), 480).told == "10:00 of 8:00, 2:00 too long"
    assert time_of([960], Pace(120), 480).told == "8:00 of 8:00, exactly"
    assert time_of([120], Pace(120)).told == "1:00"
    assert time_of([], Pace()).words == 0


def test_a_speech_has_the_time_of_its_format_and_of_what_its_round_reserves():
    speaker = Speaker(format="tro-hearing", speech="opening")
    assert allowed_for(speaker.map, speaker.document) == 900
    options = RoundOptions(reserved={"opening": 180}).to_json()
    done = plan_round(speaker.map, "tro-hearing", new_id=speaker.new_id, options=options)
    held = speaker.do(done).changes[-1].after.id
    other = Speaker(format="tro-hearing", speech="opening", round=held)
    other.do(done)
    assert allowed_for(other.map, other.document) == 720


@pytest.mark.parametrize(
    "fields", [{}, {"format": "gone", "speech": "x"}, {"format": "tro-hearing", "speech": "x"}]
)
def test_a_speech_for_none_of_a_format_that_is_there_has_no_length(fields):
    speaker = Speaker(**fields)
    assert allowed_for(speaker.map, speaker.document) == 0


def test_a_sound_card_has_nothing_to_tell(speaker):
    speaker.card()
    assert speaker.doubts() == []


def test_an_altered_quote_a_caution_and_a_missing_tag_are_told(speaker):
    quote = speaker.card()
    changed = TEXT.replace("take time", "need weeks")
    other = Document(document_hash(changed.encode(), changed), changed, changed.encode())
    kinds = {one.kind for one in speaker.doubts(other)}
    assert kinds == {DoubtKind.ALTERED}
    record = speaker.map.quotes[quote]
    doubted = replace(record, caution="His words are disputed.")
    speaker.do(ChangeSet("Caution", (Change(record, doubted),)))
    assert [one.words for one in speaker.doubts()] == ["Caution: His words are disputed."]
    part = speaker.map.parts_of(speaker.speech)[0]
    speaker.do(plan_removal(speaker.map, part.claim))
    speaker.part(PartKind.TEXT)
    assert DoubtKind.UNTAGGED in {one.kind for one in speaker.doubts()}


def test_of_what_is_deleted_the_words_stay_and_that_is_told(speaker):
    quote = speaker.card()
    claim = speaker.claim("It dies.")
    speaker.part(PartKind.CLAIM, claim=claim)
    speaker.part(PartKind.CLAIM, words="Said without a card.")
    speaker.do(plan_removal(speaker.map, claim))
    speaker.do(plan_quote_removal(speaker.map, quote))
    assert [one.words for one in speaker.rows()] == [
        "It is down.\ntake time",
        "It dies.",
        "Said without a card.",
    ]
    assert [one.kind for one in speaker.doubts()] == [DoubtKind.MISSING] * 2


def test_a_card_whose_cite_was_not_recognised_says_so(speaker):
    source = speaker.source()
    quote = speaker.quote(source, "take time", speaker.claim("Slow."))
    record = speaker.map.quotes[quote]
    cited = replace(record, extra=kept_card_cite(""))
    speaker.do(ChangeSet("Import", (Change(record, cited),)))
    speaker.part(PartKind.CARD, quote=quote, words="A tag")
    assert [one.kind for one in speaker.doubts()] == [DoubtKind.UNCITED]


@pytest.mark.parametrize(
    ("cite", "spoken"),
    [
        ("Salop 19 [Steven Salop, professor, “Reply”, 1 Jan 2019, x.org]", "Salop 19"),
        ("Khan, 2017 – Lina, Yale L.J. 126", "Khan 2017"),
        ("(Read slowly.)\nWinter, 08 555 U.S. 7, 22", "Winter 08"),
        ("A Report (2021)", "A Report 2021"),
        (
            "Amazon Is Suspending Parler From AWS, And Then Some More Words Follow 2021 [J. Doe]",
            "Amazon Is Suspending Parler From AWS, And Then Some More Words Follow 2021",
        ),
        ("Somebody, https://x.org/2021/11/22", "Somebody, https://x.org/2021/11/22"),
        ("", ""),
    ],
)
def test_of_a_cite_author_and_year_are_read(cite, spoken):
    assert spoken_cite(cite) == spoken
