from __future__ import annotations

import re
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel

from argmap.brief.memo import memo
from argmap.case.changes import Change, ChangeSet, added
from argmap.formats.examples import read_example
from argmap.law.case_findings import cause_names, motion_of, weigh_case
from argmap.law.flip_words import what_would_change
from argmap.ui.weighing.motion_pages import HARMS, STANDARDS
from tests.ui.weighing.test_comparing_page import click_row, row_of, turn_to
from tests.ui.weighing.test_weigh_panel import button, choose, click


@pytest.fixture
def panel(make_panel, bridge):
    """The Weigh tab on the whole example."""
    example = read_example("parler-v-aws")
    records = [one for one in example.records if type(one).__name__ != "Case"]
    changes = tuple(one for record in records for one in added(record))
    bridge.edit(lambda _: ChangeSet("Example", changes, documents=tuple(example.documents)))
    return make_panel()


@pytest.fixture
def gates(qtbot, panel):
    gates = panel.answer.gates
    panel.ensureWidgetVisible(gates.more)
    click(qtbot, gates.more)
    return gates


def row(gates, name):
    return next(one for one in gates.rows if one.title.text() == name)


def follow(qtbot, panel, link):
    panel.ensureWidgetVisible(link)
    click(qtbot, link)


def test_every_gate_is_listed_when_asked_for_with_what_is_needed_and_found(qtbot, panel):
    gates = panel.answer.gates
    assert not gates.list.isVisible()
    assert gates.rows == []
    choose(qtbot, panel.answer.motion.reader, "articles")
    gates.more.setFocus()
    qtbot.keyClick(gates.more, Qt.Key.Key_Space)
    assert gates.list.isVisible()
    said = {one.title.text(): (one.found.text(), one.needs.text()) for one in gates.rows}
    assert said["Breach of contract"][0] == "serious questions"
    assert said["Irreparable harm"] == ("possible", "The test needs likely: not met.")
    assert "no finding yet" in said["Public interest"][0]
    click(qtbot, gates.more)
    assert not gates.list.isVisible()


def test_the_list_follows_a_finding_at_once(qtbot, panel, gates):
    choose(qtbot, panel.answer.motion.reader, "me")
    assert row(gates, "Irreparable harm").found.text() == "no finding yet"
    click(qtbot, button(panel, "irreparable", "likely"))
    assert row(gates, "Irreparable harm").found.text() == "likely"
    assert row(gates, "Irreparable harm").needs.text().endswith("needs likely: met.")


def test_links_lead_to_the_claims_harms_and_quotes_that_a_gate_rests_on(
    qtbot, panel, gates, selection, bridge
):
    shown = row(gates, "Irreparable harm")
    follow(qtbot, panel, shown.more)
    links = {one.link.kind: one for one in shown.links}
    assert set(links) == {"claim", "harm", "quote", "source"}
    follow(qtbot, panel, links["claim"])
    assert selection.picked.claim == links["claim"].link.id
    follow(qtbot, panel, links["quote"])
    assert selection.picked.quote == links["quote"].link.id
    assert selection.picked.source == bridge.case_map.quotes[selection.picked.quote].source
    follow(qtbot, panel, links["source"])
    assert selection.picked.source == links["source"].link.id
    follow(qtbot, panel, links["harm"])
    assert selection.picked.harm == links["harm"].link.id
    assert panel.pages.page(HARMS).isVisible()
    assert panel.ledger.editor.harm == links["harm"].link.id


def test_the_explanation_is_copied_whole_as_a_memo(qtbot, panel, bridge, known):
    choose(qtbot, panel.answer.motion.reader, "articles")
    said = []
    bridge.said.connect(said.append)
    click(qtbot, panel.answer.gates.copy)
    case_map = bridge.case_map
    answer = weigh_case(case_map, known, reader="articles")
    motion = motion_of(case_map, known, None, "articles")
    changed = what_would_change(motion, cause_names(case_map))
    text = QApplication.clipboard().text()
    assert text == memo(case_map, answer, changed, bridge.document_of).text
    assert re.search(r"Cited for it: [^.]*? ¶ \d+ \(“", text)
    assert text.startswith(panel.answer.view.headline.text())
    assert said == ["The explanation is on the clipboard."]


def test_what_the_court_found_is_in_no_gate_before_it_is_revealed(qtbot, panel, gates):
    choose(qtbot, panel.answer.motion.reader, "me")
    words = " ".join(f"{one.found.text()} {one.why.text()}" for one in gates.rows)
    assert set(words.split()) == {"no", "finding", "yet"}


def test_a_case_that_cannot_be_weighed_has_no_gates(panel, bridge):
    def plan(case_map):
        case = case_map.case
        return ChangeSet("Standard", (Change(case, replace(case, standard="gone")),))

    assert panel.answer.gates.isVisible()
    bridge.edit(plan)
    assert not panel.answer.gates.isVisible()


def test_the_gates_of_another_standard_are_listed_and_copied_too(qtbot, panel, selection):
    choose(qtbot, panel.answer.motion.reader, "articles")
    page = turn_to(qtbot, panel, STANDARDS)
    assert not page.gates.isVisible()
    click_row(qtbot, page.table, row_of(page.table, "Canada"))
    panel.ensureWidgetVisible(page.gates.copy)
    click(qtbot, page.gates.copy)
    text = QApplication.clipboard().text()
    assert text.startswith("Denied under the RJR-MacDonald test")
    assert "RJR-MacDonald v Canada (AG), [1994] 1 SCR 311" in text
    follow(qtbot, panel, page.gates.more)
    assert "Public interest" not in {one.title.text() for one in page.gates.rows}
    shown = row(page.gates, "Irreparable harm")
    follow(qtbot, panel, shown.more)
    follow(qtbot, panel, shown.links[0])
    assert selection.picked.claim == shown.links[0].link.id


def test_what_a_gate_rests_on_stands_at_the_left(qtbot, gates, panel):
    merits = gates.rows[0]
    click(qtbot, merits.more)
    for _ in range(4):
        QApplication.processEvents()
    name = next(one for one in merits.sources.findChildren(QLabel) if one.text() == "In the map")
    assert name.mapTo(merits, QPoint()).x() == merits.more.mapTo(merits, QPoint()).x()
    first = merits.links[0].mapTo(merits.sources, QPoint()).x()
    assert first < 200


def test_what_each_level_is_worth_is_shown_beside_the_comparison_and_the_gates(qtbot, panel):
    choose(qtbot, panel.answer.motion.reader, "articles")
    page = turn_to(qtbot, panel, STANDARDS)
    follow(qtbot, panel, page.points.more)
    assert page.points.table.isVisible()
    name, worth = page.points.table.words(0)
    assert name == "Likelihood of success on the merits"
    assert worth.startswith("none −3   weak −1   serious questions 0")  # noqa: RUF001 -- as printed
    assert "won" not in worth
    assert "not law" in page.points.note.text()
    click_row(qtbot, page.table, row_of(page.table, "Sixth Circuit"))
    follow(qtbot, panel, page.gates.more)
    assert page.gates.worth.isVisible()
    click_row(qtbot, page.table, row_of(page.table, "Fourth Circuit"))
    assert not page.gates.worth.isVisible()


def test_the_sources_of_a_gate_are_counted_whole_and_the_rest_of_them_opens(
    qtbot, panel, gates, desk, selection
):
    for number in range(9):
        desk.harm(f"Harm {number} of this kind")
    shown = row(gates, "Irreparable harm")
    follow(qtbot, panel, shown.more)
    count = len(shown.links)
    hidden = [one for one in shown.links if not one.isVisible()]
    said = [int(re.fullmatch(r"and (\d+) more", one.text())[1]) for one in shown.rests]
    assert sum(said) == len(hidden) > 0
    for rest in shown.rests:
        follow(qtbot, panel, rest)
        assert not rest.isVisible()
    assert all(one.isVisible() for one in shown.links)
    assert len(shown.links) == count
    follow(qtbot, panel, shown.more)
    follow(qtbot, panel, shown.more)
    assert all(one.isVisible() for one in shown.links)
    follow(qtbot, panel, hidden[-1])
    assert hidden[-1].link.id in (selection.picked.harm, selection.picked.claim)


def test_the_button_counts_what_it_lists(qtbot, panel, gates):
    shown = row(gates, "Irreparable harm")
    said = shown.more.text()
    assert not shown.sources.children()  # many gates rest on much, which is seldom looked at
    follow(qtbot, panel, shown.more)
    assert said == f"Show {len(shown.links)} sources in the map"
