"""Practice rounds on the command line: their papers, of whatever a stranger's file holds."""

from __future__ import annotations

from itertools import count

import openpyxl
import pytest
from command_line import CommandLine

from argmap.case.ids import keyed_id
from argmap.case.plan_removals import plan_removal
from argmap.case.plan_rounds import plan_flow_entry, plan_round
from argmap.debate.round_options import read_options
from argmap.debate.round_state import read_state

HUGE = "1" + "0" * 400
SPOILT = (
    "{",
    "null",
    "[" * 100_000,
    '{"used": {"opening": NaN, "answer": Infinity}}',
    f'{{"used": {{"opening": {HUGE}}}, "asked": {HUGE}, "running_at": {HUGE}}}',
    '{"used": {"opening": 1e308, "a": []}, "over": ["opening", 3, {}], "slot": [1]}',
    '{"used": {"\\ud800": 4.0}, "over": ["\\ud800"], "slot": "\\ud800"}',
    f'{{"issue": 4, "level": [], "seed": {HUGE}, "reserved": {{"opening": {HUGE}, "x": 3}}}}',
    '{"asks": 3}',
    '{"asks": [{"argument": "x", "asks": "q", "kind": []}]}',
    '{"asks": [{"argument": {}, "asks": [], "kind": {}}]}',
)


@pytest.fixture
def argmap(tmp_path, capsys, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return CommandLine(tmp_path, capsys, monkeypatch)


def practise(argmap, case, *, format_id="tro-hearing", spoilt="", **fields):
    """Keep a round of two entries: on the first claim of the case, and in words."""
    numbers = count()
    with argmap.folder.opened(case) as workspace:

        def do(plan, *words, **more):
            new_id = lambda: keyed_id(f"made {next(numbers)}")  # noqa: E731 -- as short as it is
            workspace.run(plan(workspace.case_map, *words, new_id=new_id, **more))

        do(plan_round, format_id, title="Thursday", **fields)
        (held,) = workspace.case_map.rounds
        claim = next(iter(sorted(workspace.case_map.claims)))
        do(plan_flow_entry, held, "opening", claim=claim, extra=spoilt)
        do(plan_flow_entry, held, "answer", words="A word in answer.", extra=spoilt)
        return claim, workspace.case_map.claims[claim].text


def printed(argmap, case, *words, out="a.txt"):
    code, _, said = argmap("export", case, out, *words)
    assert (code, "Traceback" in said) == (0, False)
    return (argmap.home / out).read_text(encoding="utf-8")


def test_the_report_and_the_flow_sheet_are_papers_of_a_round(argmap):
    case = argmap.example()
    assert "No round was practised on this case." in printed(argmap, case, "--paper", "round")
    _, said = practise(argmap, case)
    for paper in ("round", "flow"):
        text = printed(argmap, case, "--paper", paper, "--set", "round=Thursday")
        assert said in text
        assert "A word in answer." in text
    told = argmap.refused("export", case, "b.txt", "--paper", "flow", "--set", "round=Friday")
    assert "No round is called “Friday”. There are: “Thursday”." in told


def test_the_flow_is_a_table(argmap):
    case = argmap.example()
    practise(argmap, case)
    argmap("export", case, "a.csv", "--table", "flow")
    head, *rows = (argmap.home / "a.csv").read_text(encoding="utf-8-sig").splitlines()
    assert head == "Line,Movant,Respondent,Rebuttal"
    assert len(rows) == 2


@pytest.mark.parametrize("spoilt", SPOILT, ids=lambda text: text[:24])
def test_what_a_stranger_kept_with_a_round_spoils_no_command(argmap, spoilt):
    case = argmap.example()
    _, said = practise(
        argmap, case, spoilt=spoilt, state=spoilt, options=spoilt, extra=spoilt, note="N."
    )
    for words in (("show", case), ("show", case, "--json"), ("check", case)):
        assert argmap(*words)[0] in (0, 1)
    for paper in ("round", "flow"):
        assert said in printed(argmap, case, "--paper", paper)
    code, _, _ = argmap("export", case, "a.pdf", "--paper", "round")
    assert code == 0


def test_a_round_whose_format_is_gone_keeps_its_entries_and_says_so(argmap):
    case = argmap.example()
    _, said = practise(argmap, case, format_id="of-my-own")
    for paper in ("round", "flow"):
        text = printed(argmap, case, "--paper", paper)
        assert "No file says any more what the format “of-my-own” of this round is" in text
        assert said in text
    for words in (("show", case), ("check", case)):
        assert argmap(*words)[0] in (0, 1)


def test_a_claim_that_is_deleted_stays_on_the_flow_in_its_words(argmap):
    case = argmap.example()
    claim, said = practise(argmap, case)
    with argmap.folder.opened(case) as workspace:
        workspace.run(plan_removal(workspace.case_map, claim))
    assert said in printed(argmap, case, "--paper", "flow")
    assert said in printed(argmap, case, "--paper", "round")


@pytest.mark.parametrize("spoilt", SPOILT, ids=lambda text: text[:24])
def test_spoilt_states_and_options_are_read_as_far_as_they_can_be(spoilt):
    state, options = read_state(spoilt), read_options(spoilt)
    assert all(0 <= one < 1e13 for one in (*state.used.values(), state.asked))
    assert read_state(state.to_json()) == state
    assert read_options(options.to_json()) == options


def test_the_flow_of_a_chosen_round_alone_is_a_workbook(argmap):
    case = argmap.example()
    practise(argmap, case)
    for name in ("a.xlsx", "a.csv"):
        code, _, told = argmap("export", case, name, "--paper", "flow", "--set", "round=Thursday")
        assert code == 0
        assert "flow sheet of one round" in told
    book = openpyxl.load_workbook(argmap.home / "a.xlsx")
    assert book.sheetnames == ["Flow"]
    rows = (argmap.home / "a.csv").read_text(encoding="utf-8-sig").splitlines()
    assert rows[0] == "Line,Movant,Respondent,Rebuttal"
    assert "cannot hold" in argmap.refused("export", case, "b.xlsx", "--paper", "exhibits")
