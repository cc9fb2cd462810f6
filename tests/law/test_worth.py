from __future__ import annotations

from dataclasses import replace

import pytest
from drafts import TEXT, Draft

from argmap.case.changes import Change, ChangeSet
from argmap.case.evidence import Source
from argmap.case.plan_evidence import plan_cite, plan_quote
from argmap.case.plan_weighing import plan_harm
from argmap.case.terms import Imminence, OfferedFor, Side, Signal, SourceKind, SpokenFor
from argmap.law.evidence_rules import load_evidence_rules
from argmap.law.worth import oath_missing, worth_of

RULES = load_evidence_rules()
CAPTION = {
    "movant": "Parler LLC",
    "respondent": "Amazon Web Services, Inc.",
    "aliases": ("Amazon Web Services, Inc. = AWS = Amazon", "Parler LLC = Parler"),
}


def worth(
    *,
    posture="tro-on-notice",
    side=Side.MOVANT,
    source=(),
    quote=(),
    cite=(),
):
    """What a cite on a claim of one side is worth."""
    draft = Draft(posture=posture, **CAPTION)
    claim = draft.claim("It is down.", side=side)
    held = draft.source(**dict(source))
    span = (TEXT, 0, 14)
    fields = {"target": claim, "cite_fields": dict(cite), "new_id": draft.new_id}
    draft.do(plan_quote(draft.map, held, *span, **fields, **dict(quote)))
    return worth_of(draft.map, draft.map.cites_on(claim)[0], RULES)


def test_an_article_in_its_own_voice_is_one_layer_of_hearsay():
    found = worth()
    assert (found.level.id, found.hearsay, found.path) == ("some", 1, "the article")
    assert "Camenisch" in found.stage_rule
    assert found.stage_rule.endswith("; not checked")


def test_an_opponents_statement_in_an_article_leaves_only_the_articles_layer():
    found = worth(quote={"speaker": "AWS"})
    assert [(layer.who, layer.hearsay) for layer in found.layers] == [
        ("the article", True),
        ("what AWS said", False),
    ]
    assert found.level.id == "some"
    assert "offered against the respondent" in found.layers[1].why
    assert found.layers[1].rule == "Fed. R. Evid. 801(d)(2)"


@pytest.mark.parametrize(
    ("side", "speaker", "level"),
    [
        (Side.MOVANT, "Parler", "slight"),
        (Side.MOVANT, "Twitter", "slight"),
        (Side.MOVANT, "an AWS spokesperson", "some"),
        (Side.RESPONDENT, "an AWS spokesperson", "slight"),
        (Side.RESPONDENT, "Parler", "some"),
        (Side.NEUTRAL, "Parler", "slight"),
        (Side.MOVANT, "AWS and Parler", "slight"),
        (Side.MOVANT, "Parlerville", "slight"),
    ],
)
def test_who_speaks_and_for_which_side_decides_about_the_inner_layer(side, speaker, level):
    assert worth(side=side, quote={"speaker": speaker}).level.id == level


def test_an_opponents_own_letter_is_no_hearsay_and_no_report():
    kind = SourceKind.CORRESPONDENCE
    found = worth(source={"kind": kind, "author": "AWS Trust & Safety"}, quote={"speaker": "AWS"})
    assert (found.hearsay, found.path) == (0, "the letter or e-mail → what AWS said")
    assert "opponent" in found.layers[0].why
    own = worth(source={"kind": kind, "author": "Parler"})
    assert own.layers[0].why == "Its sender says it, out of court and not under oath."
    assert own.hearsay == 1


def test_for_whom_somebody_speaks_is_taken_from_the_quote_before_the_name():
    quote = {"speaker": "John Matze", "spoken_for": SpokenFor.MOVANT}
    assert worth(side=Side.RESPONDENT, quote=quote).level.id == "some"
    quote = {"speaker": "a former AWS clerk", "spoken_for": SpokenFor.OTHERS}
    assert worth(quote=quote).level.id == "slight"


def test_but_see_turns_the_side():
    for signal in (Signal.CONTRA, Signal.BUT_SEE, Signal.BUT_CF):
        assert worth(quote={"speaker": "AWS"}, cite={"signal": signal}).level.id == "slight"
        assert worth(quote={"speaker": "Parler"}, cite={"signal": signal}).level.id == "some"


@pytest.mark.parametrize(
    "purpose", [OfferedFor.NOTICE, OfferedFor.LEGAL_ACT, OfferedFor.STATE_OF_MIND]
)
def test_words_not_offered_for_their_truth_are_not_hearsay_but_that_they_were_said_is(purpose):
    cite = {"offered_for": purpose}
    told = worth(quote={"speaker": "Parler"}, cite=cite)
    assert [layer.hearsay for layer in told.layers] == [True, False]
    assert told.level.id == "some"
    assert worth(cite=cite).level.id == "substantial"


@pytest.mark.parametrize(
    ("source", "quote", "level"),
    [
        ({"kind": SourceKind.DECLARATION}, {}, "full"),
        ({"kind": SourceKind.DECLARATION, "author": "Amy"}, {"speaker": "Amy"}, "full"),
        ({"kind": SourceKind.DECLARATION, "author": "Amy"}, {"speaker": "Twitter"}, "substantial"),
        ({"kind": SourceKind.FILING, "author": "Parler LLC"}, {}, "none"),
        ({"kind": SourceKind.FILING, "author": "Parler LLC", "sworn": True}, {}, "full"),
        ({"kind": SourceKind.FILING, "author": "AWS"}, {}, "full"),
        ({"kind": SourceKind.FILING}, {"speaker": "AWS"}, "full"),
        ({"kind": SourceKind.FILING}, {}, "none"),
        ({"kind": SourceKind.ORDER}, {"speaker": "Parler"}, "none"),
        ({"kind": SourceKind.CONTRACT}, {}, "full"),
        ({"kind": SourceKind.TRANSCRIPT}, {}, "substantial"),
        ({"kind": SourceKind.TRANSCRIPT, "sworn": True}, {}, "full"),
        ({"kind": SourceKind.STATUTE}, {}, "full"),
        ({"kind": SourceKind.CORRESPONDENCE, "author": "AWS Trust & Safety"}, {}, "substantial"),
        ({"kind": SourceKind.CORRESPONDENCE, "author": "Amy Peikoff"}, {}, "some"),
        ({"kind": SourceKind.CORRESPONDENCE, "author": "AWS"}, {"speaker": "Twitter"}, "some"),
    ],
)
def test_what_the_paper_is_sets_the_level(source, quote, level):
    assert worth(source=source, quote=quote).level.id == level


def test_at_trial_hearsay_is_kept_out_and_an_admission_is_not():
    assert worth(posture="permanent").level.id == "none"
    assert worth(posture="permanent", source={"kind": SourceKind.DECLARATION}).level.id == "full"
    assert "802" in worth(posture="permanent").stage_rule


def test_a_posture_that_no_rule_knows_is_weighed_without_a_word_of_law():
    found = worth(posture="fast-track")
    assert (found.level.id, found.stage) == ("some", "")


def test_what_the_user_says_instead_is_shown_beside_what_follows():
    found = worth(cite={"worth": "substantial"})
    assert (found.level.id, found.overruled) == ("some", "substantial")


def test_a_source_cited_as_a_whole_is_weighed_by_what_it_is():
    draft = Draft(**CAPTION)
    claim = draft.claim("It is down.", side=Side.MOVANT)
    source = draft.source(kind=SourceKind.FILING, author="AWS")
    draft.do(plan_cite(draft.map, source, claim, new_id=draft.new_id))
    assert worth_of(draft.map, draft.map.cites_on(claim)[0], RULES).level.id == "full"


def test_a_harm_is_offered_by_the_side_that_the_decision_would_hurt():
    draft = Draft(**CAPTION)
    draft.do(plan_harm(draft.map, "It dies.", new_id=draft.new_id))
    (harm,) = draft.map.harms
    source = draft.source()
    quote = {"speaker": "AWS", "target": harm, "new_id": draft.new_id}
    draft.do(plan_quote(draft.map, source, TEXT, 0, 14, **quote))
    assert worth_of(draft.map, draft.map.cites_on(harm)[0], RULES).level.id == "some"


@pytest.fixture
def urgent():
    draft = Draft(posture="tro-without-notice", **CAPTION)
    draft.top = draft.claim("It dies.", side=Side.MOVANT)
    fields = {"claims": (draft.top,), "imminence": Imminence.DAYS, "new_id": draft.new_id}
    draft.do(plan_harm(draft.map, "It dies.", **fields))
    draft.held = draft.source()
    draft.quote(draft.held, "Parler is down", target=draft.top)
    return draft


def swear(draft, **fields):
    before = draft.map.sources[draft.held]
    after: Source = replace(before, **fields)
    draft.do(ChangeSet("Swear", (Change(before, after),)))


def test_without_notice_articles_alone_ask_for_an_affidavit(urgent):
    message = oath_missing(urgent.map, RULES)
    assert "Rule 65(b)(1)(A)" in message
    assert "affidavit or a verified complaint" in message


@pytest.mark.parametrize(
    "fields", [{"kind": SourceKind.FILING, "sworn": True}, {"kind": SourceKind.DECLARATION}]
)
def test_something_sworn_for_an_immediate_harm_is_enough(urgent, fields):
    swear(urgent, **fields)
    assert oath_missing(urgent.map, RULES) == ""


def test_something_sworn_for_a_far_harm_is_not(urgent):
    (harm,) = urgent.map.harms.values()
    change = Change(harm, replace(harm, imminence=Imminence.MONTHS))
    urgent.do(ChangeSet("Put off", (change,)))
    swear(urgent, kind=SourceKind.DECLARATION)
    assert oath_missing(urgent.map, RULES)


def test_an_article_that_is_ticked_as_sworn_is_still_an_article(urgent):
    swear(urgent, sworn=True)
    assert oath_missing(urgent.map, RULES)


@pytest.mark.parametrize("posture", ["tro-on-notice", "preliminary-injunction", "unknown"])
def test_on_notice_nothing_sworn_is_asked_for(urgent, posture):
    case = urgent.map.case
    urgent.do(ChangeSet("Tell them", (Change(case, replace(case, posture=posture)),)))
    assert oath_missing(urgent.map, RULES) == ""
