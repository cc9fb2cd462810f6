from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest
from drafts import Draft as Case
from example import standards

import argmap.brief.motion as motion_room
from argmap.brief.kept_briefs import fields_of, kept_options
from argmap.brief.motion.template import load_template
from argmap.brief.paper_case import PaperCase
from argmap.brief.papers import paper_called
from argmap.case.errors import FormatError
from argmap.case.plan_briefs import plan_kept_brief
from argmap.case.plan_motion import plan_relief
from argmap.resources import keep_own_in, resource

KINDS = ("memorandum", "opposition", "reply", "bench-memo", "moot", "debate")
ROOM = Path(motion_room.__file__).parent
CALLS = {"says", "run", "said", "that"}


def trees():
    return [ast.parse(file.read_text("utf-8")) for file in sorted(ROOM.glob("*.py"))]


def named():
    """The sentences that the code asks for by name, and by which method."""
    found = set()
    for tree in trees():
        for node in ast.walk(tree):
            if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)):
                continue
            first = node.args[0] if node.args else None
            if node.func.attr in CALLS and isinstance(first, ast.Constant):
                found.add((node.func.attr, first.value))
    return found


def test_every_sentence_that_is_asked_for_is_in_some_template():
    papers = (*KINDS, "order")
    known = {name for kind in papers for name in load_template(kind).sentences}
    assert len(named()) > 20
    assert {name for _, name in named()} <= known


def test_every_sentence_around_a_claim_has_a_form_for_names_too():
    known = {name for kind in KINDS for name in load_template(kind).sentences}
    around = {name for how, name in named() if how == "that"}
    assert {f"{name}_plain" for name in around} <= known


def test_no_sentence_of_ours_is_in_the_code():
    """What is no docstring and reads as words with spaces joins words at most: “ and that ”."""
    found = []
    for tree in trees():
        # What an error says is told to whoever exports, and never printed.
        errors = [one for one in ast.walk(tree) if isinstance(one, ast.Raise | ast.ExceptHandler)]
        told = {id(inner) for one in errors for inner in ast.walk(one)}
        told |= {id(one.value) for one in ast.walk(tree) if isinstance(one, ast.Expr)}
        found += [
            node.value
            for node in ast.walk(tree)
            if isinstance(node, ast.Constant)
            and isinstance(node.value, str)
            and id(node) not in told
            and len(re.findall(r"[a-z]{2,}", node.value)) > 2
            and " " in node.value
        ]
    assert found == []


@pytest.mark.parametrize("kind", KINDS)
def test_every_template_has_its_parts_once_and_a_heading_for_each(kind):
    parts = load_template(kind).parts
    assert len({one.id for one in parts}) == len(parts)
    assert all(one.heading for one in parts)


def test_what_is_filled_in_is_not_read_again():
    assert "{party}" in load_template("memorandum").says("argued_at", part="{party}")


@pytest.fixture
def own(tmp_path):
    """The folder of the user's own templates."""
    keep_own_in(tmp_path)
    folder = tmp_path / "papers"
    folder.mkdir()
    yield folder
    keep_own_in(None)


def copied(own, name, before, after):
    text = resource("templates", "papers", f"{name}.toml").read_text("utf-8")
    assert before in text
    (own / f"{name}.toml").write_text(text.replace(before, after), "utf-8")


def test_a_template_of_the_users_own_is_read_in_the_place_of_argmaps(own):
    copied(own, "memorandum", "Statement of facts", "Background")
    assert "Background" in [one.heading for one in load_template("memorandum").parts]


def test_a_sentence_that_ones_own_template_leaves_out_is_argmaps(own):
    (own / "shared.toml").write_text('[sentences]\ntherefore = "Thus, {claim}."\n', "utf-8")
    template = load_template("memorandum")
    assert template.says("therefore", claim="it holds") == "Thus, it holds."
    assert template.says("argued_at", part="I") == "See Part I."


def test_a_brace_without_its_partner_is_told_with_the_sentence_and_the_file(own):
    copied(own, "reply", "[sentences]", '[sentences]\nargued_at = "See {part."')
    with pytest.raises(FormatError, match="the sentence “argued_at” has a brace") as refused:
        load_template("reply")
    assert "reply.toml" in str(refused.value)


def test_a_place_that_nothing_fills_is_told_when_the_sentence_is_written(own):
    copied(own, "reply", "[sentences]", '[sentences]\nargued_at = "See {number}."')
    with pytest.raises(FormatError, match="has a place 'number' that nothing fills") as refused:
        load_template("reply").says("argued_at", part="I")
    assert refused.value.hint == "It may have: {part}."


@pytest.mark.parametrize("paper", [*KINDS, "order"])
def test_a_place_that_nothing_fills_in_a_title_is_told_when_the_paper_is_written(own, paper):
    title = load_template(paper).title
    copied(own, paper, f'title = "{title}"', 'title = "For a {ordre}"')
    draft = Case(posture="tro-on-notice", movant="Parler LLC", respondent="AWS")
    draft.do(plan_relief(draft.map, "Host it.", new_id=draft.new_id, duration="30 days"))
    kind = paper_called(paper)
    write = kind.write_pages or kind.write
    with pytest.raises(FormatError, match="the title has a place 'ordre' that nothing") as refused:
        write(PaperCase(draft.map, lambda _: None, standards()))
    assert refused.value.hint == "It may have: {party}, {order}."


@pytest.mark.parametrize("place", ["{", "{0}", "{order.name}", "{order:>9}", "{order!r}"])
def test_a_title_that_cannot_be_filled_is_told_when_its_template_is_read(own, place):
    title = load_template("reply").title
    copied(own, "reply", f'title = "{title}"', f'title = "For {place}"')
    with pytest.raises(FormatError, match=r"reply\.toml, line \d+: the title has a ") as refused:
        load_template("reply")
    assert "brace" in str(refused.value)


def test_a_part_that_there_is_not_is_told_with_those_there_are(own):
    copied(own, "reply", 'id = "argument"', 'id = "arguments"')
    case = PaperCase(Case().map, lambda _: None, standards())
    with pytest.raises(FormatError, match="no part called “arguments”"):
        paper_called("reply").write(case)


def test_a_brief_is_written_by_the_template_that_its_case_names(own):
    copied(own, "reply", "Reply in support of motion", "Rejoinder")
    (own / "reply.toml").rename(own / "mine.toml")
    draft = Case(posture="tro-on-notice", movant="Parler LLC", respondent="AWS")
    fields = fields_of(paper_called("reply").options, {"template": "mine"})
    assert fields["template"] == "mine"
    draft.do(plan_kept_brief(draft.map, "reply", new_id=draft.new_id, **fields))
    kept = kept_options(draft.map, "reply")
    case = PaperCase(draft.map, lambda _: None, standards(), options=kept)
    assert "Rejoinder" in paper_called("reply").write(case).title
    usual = PaperCase(draft.map, lambda _: None, standards())
    assert "Rejoinder" not in paper_called("reply").write(usual).title


@pytest.mark.parametrize("name", ["nobodys", "../papers/mine"])
def test_a_template_that_is_not_in_the_folder_is_refused(own, name):
    copied(own, "reply", "Reply in support of motion", "Rejoinder")
    (own / "reply.toml").rename(own / "mine.toml")
    with pytest.raises(FormatError, match="There is no template called"):
        load_template("reply", name)


def line_of(own, name, words):
    return (own / f"{name}.toml").read_text("utf-8").split(words)[0].count("\n") + 1


@pytest.mark.parametrize("name", ["therefor", "what_of"])
def test_a_sentence_that_no_such_paper_asks_for_is_told_with_its_line(own, name):
    copied(own, "reply", "[sentences]", f'[sentences]\n{name} = "So it is."')
    with pytest.raises(FormatError, match=f"no sentence is called “{name}”") as refused:
        load_template("reply")
    assert f"line {line_of(own, 'reply', name)}:" in str(refused.value)


def test_a_shared_file_may_have_the_sentences_of_every_paper_and_no_others(own):
    shared = own / "shared.toml"
    shared.write_text('[sentences]\nwhat_of = "So?"\nresisted_traceable = "No."\n', "utf-8")
    load_template("memorandum")
    shared.write_text('[sentences]\nwhat_of = "So?"\nwhat_off = "No."\n', "utf-8")
    with pytest.raises(FormatError, match="line 3: no sentence is called “what_off”"):
        load_template("memorandum")


def test_a_part_given_twice_is_told_with_its_line(own):
    twice = '[[part]]\nid = "argument"\nheading = "More"\n\n[[part]]\nid = "conclusion"'
    copied(own, "reply", '[[part]]\nid = "conclusion"', twice)
    line = line_of(own, "reply", 'heading = "More"') - 1
    with pytest.raises(FormatError, match=f"line {line}: two parts have the id “argument”"):
        load_template("reply")


def test_a_part_that_there_is_not_is_told_with_its_line(own):
    copied(own, "memorandum", 'id = "facts"', 'id = "factz"')
    line = line_of(own, "memorandum", "factz")
    told = f"line {line}: there is no part called “factz”; there are: introduction, facts,"
    with pytest.raises(FormatError, match=told):
        load_template("memorandum")


def test_a_brace_in_a_heading_is_told_with_its_line(own):
    copied(own, "reply", 'heading = "Argument"', 'heading = "What {movant} says"')
    line = line_of(own, "reply", "{movant} says")
    with pytest.raises(FormatError, match=f"line {line}: the heading “What {{movant}} says” has"):
        load_template("reply")


def test_a_wrong_place_in_a_sentence_is_told_with_its_line(own):
    copied(own, "reply", "[sentences]", '[sentences]\nargued_at = "See {part."')
    line = line_of(own, "reply", "argued_at")
    with pytest.raises(FormatError, match=rf"line {line}: the sentence “argued_at” has a brace"):
        load_template("reply")
