from __future__ import annotations

import pytest
from drafts import Draft

from argmap.case.errors import FormatError
from argmap.case.plan_motion import plan_item, plan_relief
from argmap.case.plan_weighing import plan_finding, plan_harm
from argmap.case.terms import ClaimRole, Delay, Holder, Imminence, Reply, SourceKind
from argmap.law.checklist import item_states, load_checklist, progress_words, read_checklist
from argmap.law.checklist_warnings import checklist_warnings
from argmap.law.durations import days_of, is_too_long
from argmap.law.looked import Looked
from argmap.law.reading import load_standards
from argmap.law.security import load_security_law
from argmap.resources import resource

TEXT = (resource("rule65") / "checklist.toml").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def known():
    return load_standards()


def draft_of(**caption):
    return Draft(**caption)


def said(draft, known, item):
    return next(one for one in item_states(draft.map, known) if one.known.id == item)


def warned(draft, known):
    looked = Looked(draft.map, known, "me")
    return [one.item for one in checklist_warnings(looked, item_states(draft.map, known))]


def relief(draft, text="host Parler’s data", **fields):
    draft.do(plan_relief(draft.map, text, new_id=draft.new_id, **fields))


def answer(draft, item, reply):
    draft.do(plan_item(draft.map, item, new_id=draft.new_id, reply=reply))


def test_the_checklist_has_fourteen_items_each_with_a_rule(known):
    items = load_checklist()
    assert len(items) == 14
    assert all(one.text.endswith(("?", ".")) and one.rule for one in items)
    assert [one.number for one in item_states(Draft().map, known)] == list(range(1, 15))


def test_a_motion_on_notice_answers_the_item_of_notice_itself(known):
    state = said(draft_of(posture="tro-on-notice"), known, "notice")
    assert state.reply is Reply.YES
    assert not state.is_own


def test_a_motion_without_notice_lacks_oath_and_certificate_until_they_are_there(known):
    draft = draft_of(posture="tro-without-notice")
    assert said(draft, known, "notice").reply is Reply.NO
    assert "notice" in warned(draft, known)
    draft.do(plan_harm(draft.map, "Down", imminence=Imminence.NOW, new_id=draft.new_id))
    harm = draft.map.ranked_harms()[0]
    draft.quote(draft.source(kind=SourceKind.ARTICLE), "Parler is down", harm.id)
    assert "notice" in warned(draft, known)
    draft.quote(draft.source(kind=SourceKind.DECLARATION), "Parler is down", harm.id)
    assert "notice" not in warned(draft, known)
    assert said(draft, known, "notice").reply is Reply.NO
    scale = known.scales.factor("certificate").scale
    draft.do(plan_finding(draft.map, "certificate", "given", scale=scale, new_id=draft.new_id))
    assert said(draft, known, "notice").reply is Reply.YES


def test_the_users_reply_stands_over_what_the_case_answers(known):
    draft = draft_of(posture="tro-without-notice")
    answer(draft, "notice", Reply.YES)
    state = said(draft, known, "notice")
    assert state.is_own
    assert state.reply is Reply.YES
    assert state.says.reply is Reply.NO
    assert "notice" not in warned(draft, known)


@pytest.mark.parametrize(
    ("posture", "duration", "is_warned"),
    [
        ("tro-without-notice", "14 days", False),
        ("tro-without-notice", "15 days", True),
        ("tro-without-notice", "three weeks", True),
        ("tro-without-notice", "until final judgment", True),
        ("tro-on-notice", "30 days", True),
        ("preliminary-injunction", "until final judgment", False),
    ],
)
def test_more_than_fourteen_days_is_warned_of_in_a_restraining_order(
    known, posture, duration, is_warned
):
    draft = draft_of(posture=posture)
    relief(draft, duration=duration, persons="AWS")
    assert ("order" in warned(draft, known)) is is_warned
    settled = {one.known.id for one in item_states(draft.map, known) if one.reply is Reply.YES}
    assert not settled & {*warned(draft, known)}


@pytest.mark.parametrize("posture", ["tro-on-notice", "preliminary-injunction"])
@pytest.mark.parametrize("duration", ["", "10 days", "until final judgment"])
def test_the_rule_for_orders_without_notice_does_not_apply_on_notice(known, posture, duration):
    draft = draft_of(posture=posture)
    relief(draft, duration=duration, persons="AWS")
    state = said(draft, known, "order")
    assert state.reply is Reply.NOT_APPLICABLE
    assert "without notice" in state.says.text


def test_a_stay_gets_no_lines_and_no_warnings_of_rule_65(known):
    draft = draft_of(posture="stay")
    relief(draft, duration="until the appeal is decided")
    rules = " ".join(one.known.rule for one in item_states(draft.map, known))
    assert "65(" not in rules
    assert warned(draft, known) == []


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("14 days from entry", 14),
        ("fourteen (14) days", 14),
        ("a week, then two weeks more", 14),
        ("72 hours", 3),
        ("28-day order", 28),
        ("until the hearing", None),
        ("", None),
        ("2 weeks and 1 day", 15),
        ("two weeks, three days", 17),
        ("14 days and a further 14 days", 14),
        ("1.5 weeks", 10.5),
        ("a fortnight", 14),
        ("twenty-two days", 22),
        ("seventeen (17) days", 17),
        ("10 business days", 14),
        ("11 court days", 15.4),
        ("336 hours", 14),
    ],
)
def test_days_are_read_from_words(words, days):
    found = days_of(words)
    assert (None if found is None else float(found)) == days
    assert is_too_long(words) == (days is not None and days > 14)


def test_security_is_warned_of_until_it_is_offered_or_said_not_to_apply(known):
    assert "security" in warned(draft_of(), known)
    assert "security" not in warned(draft_of(security="$10,000"), known)
    draft = draft_of()
    answer(draft, "security", Reply.NOT_APPLICABLE)
    assert "security" not in warned(draft, known)
    assert said(draft_of(security="$10,000"), known, "security").reply is Reply.YES


@pytest.mark.parametrize(
    ("text", "persons", "count"),
    [
        ("Restore the hosting of Parler’s service.", "AWS and its agents", 0),
        ("Restore the hosting of Parler’s service.", "", 1),
        ("Stop the acts described in the Complaint.", "AWS", 1),
        ("Stop the acts as described in the motion.", "AWS", 1),
        ("Do not answer any complaint of a user by closing an account.", "AWS", 0),
        ("Keep the accounts open as set forth below.", "AWS", 0),
        ("Stop any and all interference.", "", 2),
    ],
)
def test_an_order_that_is_not_specific_is_warned_of(known, text, persons, count):
    draft = draft_of()
    relief(draft, text, persons=persons)
    assert warned(draft, known).count("specificity") == count


def test_no_relief_at_all_is_warned_of(known):
    assert "specificity" in warned(draft_of(), known)


def test_findings_of_mine_answer_balance_and_those_of_the_court_do_not(known):
    draft = draft_of()
    scale = known.scales.factor("balance").scale
    fields = {"scale": scale, "new_id": draft.new_id}
    draft.do(plan_finding(draft.map, "balance", "against", by="court", **fields))
    assert said(draft, known, "balance").reply is Reply.UNKNOWN
    draft.do(plan_finding(draft.map, "balance", "tips", **fields))
    assert said(draft, known, "balance").says.text == "Your finding: tips to the movant."


def test_causes_of_action_are_counted_with_what_they_lack(known):
    draft = draft_of()
    assert said(draft, known, "claims").reply is Reply.NO
    draft.claim("Breach", role=ClaimRole.CAUSE_OF_ACTION)
    text = said(draft, known, "claims").says.text
    assert text == "1 cause of action: 1 is without elements, 1 has no finding on the merits."


def test_a_defence_is_met_by_an_undercut_too(known):
    draft = draft_of()
    defence = draft.reason(draft.claim("Root"), "Immune", role=ClaimRole.DEFENCE)
    draft.reason(defence, "Because of § 230")
    assert said(draft, known, "defences").reply is Reply.NO
    draft.undercut(defence, "Not in good faith")
    assert said(draft, known, "defences").reply is Reply.UNKNOWN


def test_the_replies_are_counted(known):
    draft = draft_of()
    answer(draft, "local_rules", Reply.YES)
    words = progress_words(item_states(draft.map, known))
    assert words.startswith("3 of 14 settled")  # and by the posture notice and order


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (TEXT.replace("checked = true", "checked = 1", 1), "line 14: “checked” must be true"),
        (TEXT.replace('id = "order"', 'id = "notice"', 1), "two items have the id “notice”"),
        (TEXT.split("[[item]]", maxsplit=1)[0], "it has no item"),
        (TEXT.replace("rule =", "role =", 1), "“rule” is missing"),
    ],
)
def test_a_mistake_in_the_checklist_is_told(text, told):
    with pytest.raises(FormatError, match=told):
        read_checklist(text)


@pytest.mark.parametrize(
    ("delays", "reply", "told"),
    [
        ((), Reply.UNKNOWN, ""),
        ((Delay.UNSAID,), Reply.UNKNOWN, ""),
        ((Delay.NONE, Delay.EXPLAINED), Reply.YES, "met without delay, or the delay is explained"),
        ((Delay.NONE, Delay.UNSAID), Reply.UNKNOWN, "nothing is said about delay: 1"),
        ((Delay.NONE, Delay.UNEXPLAINED), Reply.NO, "giving no reason: 1"),
    ],
)
def test_the_delay_of_each_harm_answers_the_item_of_delay(known, delays, reply, told):
    draft = draft_of(filed="2021-01-11")
    for delay in delays:
        draft.do(plan_harm(draft.map, "It hurts.", new_id=draft.new_id, delay=delay))
    fields = {"delay": Delay.UNEXPLAINED, "holder": Holder.RESPONDENT}
    draft.do(plan_harm(draft.map, "It hurts them.", new_id=draft.new_id, **fields))
    state = said(draft, known, "delay")
    assert state.reply is reply
    assert told in state.says.text
    assert "filed on 11 January 2021." in state.says.text


def test_each_line_that_was_checked_says_with_what():
    for one in (*load_checklist(), *load_security_law().lines):
        assert bool(one.where) is one.checked


@pytest.mark.parametrize(
    ("words", "long"),
    [
        ("until further order of the court", True),
        ("for the duration of this action", True),
        ("forever", True),
        ("14 days, or until further order if that comes first", False),
        ("until the hearing", False),
        ("", False),
    ],
)
def test_what_lasts_as_long_as_the_suit_is_too_long_for_an_order_without_notice(words, long):
    assert is_too_long(words) is long
