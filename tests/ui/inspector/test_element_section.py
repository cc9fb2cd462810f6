from __future__ import annotations

import pytest
from inspecting import added
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea

from argmap.case.claims import Claim
from argmap.case.evidence import Source
from argmap.case.places import Alone, Under
from argmap.case.plan_claims import plan_amendment, plan_claim
from argmap.case.plan_elements import plan_cause
from argmap.case.plan_evidence import plan_cite, plan_source
from argmap.case.terms import ClaimRole, Side, SourceKind, Stance, Status
from argmap.ui.weighing.record_links import FIND, Link


def click(widget):
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def link(row, at=0):
    menu = row.links.add.menu()
    menu.aboutToShow.emit()
    menu.actions()[at].trigger()


@pytest.fixture
def section(bridge, panel, claim):
    bridge.edit(plan_amendment, claim, role=ClaimRole.CAUSE_OF_ACTION)
    return panel.claim_page.elements.section


@pytest.fixture
def contract(section, bridge, claim):
    """The section of a claim that has been chosen to be a breach of contract by the keys."""
    section.choice.box.setFocus()
    while section.choice.box.currentData() != "contract":
        QTest.keyClick(section.choice.box, Qt.Key.Key_Down)
    return section


@pytest.fixture
def reason(contract, bridge, claim):
    done = bridge.edit(plan_claim, "No thirty days.", Under(claim.id), new_id=bridge.new_id)
    return added(done, Claim)


def test_a_claim_that_is_no_cause_has_no_elements(panel, claim):
    assert panel.claim_page.elements.isHidden()


def test_choosing_a_cause_shows_its_elements_all_gaps(contract, bridge, claim):
    assert bridge.case_map.claims[claim.id].cause == "contract"
    assert [row.name.text() for row in contract.rows] == [
        "Contract and duty",
        "Own performance",
        "Breach",
        "Damage",
    ]
    assert {row.word.text() for row in contract.rows} == {"Gap"}
    assert contract.title.text() == "Elements  4 gaps"
    assert "not checked" in contract.choice.about.text()


def test_choosing_a_defence_makes_the_claim_one(section, bridge, claim):
    section.choice.box.setFocus()
    while section.choice.box.currentData() != "section_230_c_2":
        QTest.keyClick(section.choice.box, Qt.Key.Key_Down)
    assert bridge.case_map.claims[claim.id].role is ClaimRole.DEFENCE
    assert "Borne by the respondent." in section.rows[0].bears.text()


def test_a_reason_is_linked_to_an_element_leads_to_itself_and_is_let_go(
    contract, bridge, selection, claim, reason
):
    breach = contract.rows[2]
    link(breach)
    assert bridge.case_map.elements_of(claim.id)[0].claims == (reason.id,)
    assert breach.word.text() == "No cite"
    assert contract.title.text() == "Elements  3 gaps · 1 without a cite"
    bridge.undo()
    assert breach.word.text() == "Gap"
    bridge.redo()
    click(breach.links.rows[0].remove)
    assert not bridge.case_map.elements_of(claim.id)
    link(breach)
    click(breach.links.rows[0].go)
    assert selection.picked.claim == reason.id


def test_an_own_element_is_typed_borne_and_deleted(contract, bridge, claim):
    contract.own.setFocus()
    QTest.keyClicks(contract.own, "Notice was given")
    QTest.keyClick(contract.own, Qt.Key.Key_Return)
    row = contract.rows[-1]
    assert row.name.text() == "Notice was given"
    assert contract.own.text() == ""
    click(row.edit)
    box = row.form.editor("burden").focusProxy()
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_End)
    assert bridge.case_map.elements_of(claim.id)[0].burden is Side.RESPONDENT
    assert row.bears.text() == "Borne by the respondent."
    click(row.delete)
    assert not bridge.case_map.elements_of(claim.id)
    assert len(contract.rows) == 4


def test_elements_of_the_data_are_not_deleted(contract):
    assert all(row.delete.isHidden() for row in contract.rows)


def test_the_menu_offers_any_claim_and_a_new_one_where_nothing_bears_on_the_cause(contract):
    menu = contract.rows[0].links.add.menu()
    menu.aboutToShow.emit()
    assert [one.text() for one in menu.actions()] == [FIND, "New claim…"]


def rows_of_menu(row):
    menu = row.links.add.menu()
    menu.aboutToShow.emit()
    return {one.text(): one for one in menu.actions() if one.text()}


def test_any_claim_of_the_case_is_found_by_typing_and_meets_the_element(
    contract, panel, bridge, claim
):
    done = bridge.edit(plan_claim, "Far from it.", Alone(), new_id=bridge.new_id)
    far = added(done, Claim)
    asked = []
    panel.ask_claim = lambda words, answer: (asked.append(words), answer(far.id))
    rows_of_menu(contract.rows[2])[FIND].trigger()
    assert asked == ["Which claim meets: Breach"]
    assert bridge.case_map.elements_of(claim.id)[0].claims == (far.id,)
    assert [one.link.title for one in contract.rows[2].links.rows] == ["Far from it."]


def test_a_gap_is_met_by_a_new_claim_in_one_step(contract, bridge, claim):
    before = set(bridge.case_map.claims)
    row = contract.rows[2]
    rows_of_menu(row)["New claim…"].trigger()
    assert row.new_claim.hasFocus()
    QTest.keyClicks(row.new_claim, "It gave no notice.")
    QTest.keyClick(row.new_claim, Qt.Key.Key_Return)
    (new,) = set(bridge.case_map.claims) - before
    assert bridge.case_map.claims[new].text == "It gave no notice."
    assert bridge.case_map.elements_of(claim.id)[0].claims == (new,)
    assert [one.stance for one in bridge.case_map.arguments_on(claim.id)] == ["pro"]
    assert row.new_claim.isHidden()
    bridge.undo()
    assert set(bridge.case_map.claims) == before
    assert row.word.text() == "Gap"


def test_escape_gives_a_new_claim_up(contract, bridge):
    before = set(bridge.case_map.claims)
    row = contract.rows[0]
    rows_of_menu(row)["New claim…"].trigger()
    QTest.keyClicks(row.new_claim, "Never mind")
    QTest.keyClick(row.new_claim, Qt.Key.Key_Escape)
    assert row.new_claim.isHidden()
    assert row.links.add.hasFocus()
    assert set(bridge.case_map.claims) == before


def test_quotes_behind_an_element_are_shown_and_lead_to_the_source(
    contract, bridge, selection, reason, quote
):
    bridge.edit(plan_cite, quote.id, reason.id, new_id=bridge.new_id)
    breach = contract.rows[2]
    link(breach)
    assert breach.word.text() == "Met"
    (line,) = breach.quotes.lines
    assert line.accessibleName() == f"Show the quote: {quote.exact}"
    line.setFocus()
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert (selection.picked.quote, selection.picked.claim) == (quote.id, reason.id)


def test_words_of_an_own_element_are_changed_in_one_step(contract, bridge, claim):
    QTest.keyClicks(contract.own, "Notice")
    QTest.keyClick(contract.own, Qt.Key.Key_Return)
    row = contract.rows[-1]
    click(row.edit)
    field = row.form.editor("text").focusProxy()
    assert field.hasFocus()
    field.selectAll()
    QTest.keyClicks(field, "Notice was given")
    field.flush()
    assert row.name.text() == "Notice was given"
    bridge.undo()
    assert row.name.text() == "Notice"


def write_own(section, name, elements):
    click(section.choice.write)
    form = section.choice.form
    fields = {one: form.form.editor(one).focusProxy() for one in ("name", "elements")}
    assert fields["name"].hasFocus()
    QTest.keyClicks(fields["name"], name)
    fields["elements"].setFocus()
    for line in elements:
        QTest.keyClicks(fields["elements"], line)
        QTest.keyClick(fields["elements"], Qt.Key.Key_Return)
    click(form.make)
    return form


def test_a_cause_of_ones_own_is_written_in_a_form_in_one_step(section, bridge, claim):
    form = write_own(section, "Trespass to chattels", ["A chattel", "Dispossession"])
    assert form.isHidden()
    assert bridge.case_map.claims[claim.id].cause == "Trespass to chattels"
    assert [row.name.text() for row in section.rows] == ["A chattel", "Dispossession"]
    assert section.choice.box.currentText() == "Trespass to chattels (cause of action, your own)"
    assert section.title.text() == "Elements  2 gaps"
    bridge.undo()
    assert bridge.case_map.claims[claim.id].cause == ""
    assert not section.rows


def test_a_cause_of_ones_own_without_a_name_or_elements_is_told(qtbot, section, bridge, claim):
    form = write_own(section, "", ["A chattel"])
    assert form.lack.text() == "Give it a name."
    assert form.form.editor("name").focusProxy().hasFocus()
    assert form.lack.isVisible()
    QTest.keyClicks(form.form.editor("name").focusProxy(), "contrac")
    qtbot.waitUntil(lambda: not form.lack.isVisible())
    assert all("authority" not in one.text() for one in form.findChildren(QLabel))
    QTest.keyClicks(form.form.editor("name").focusProxy(), "t")
    click(form.make)
    assert "choose another" in form.lack.text()
    assert not bridge.case_map.elements_of(claim.id)


def test_a_cause_of_ones_own_is_offered_to_the_next_claim(section, bridge, selection, claim):
    write_own(section, "Trespass", ["A chattel", "Dispossession"])
    done = bridge.edit(plan_claim, "Again", Alone(), new_id=bridge.new_id)
    again = added(done, Claim)
    bridge.edit(plan_amendment, again, role=ClaimRole.CAUSE_OF_ACTION)
    selection.pick_claim(again.id)
    assert not section.rows
    section.choice.box.setFocus()
    QTest.keyClick(section.choice.box, Qt.Key.Key_End)
    assert [row.name.text() for row in section.rows] == ["A chattel", "Dispossession"]
    assert len(bridge.case_map.elements_of(again.id)) == 2


def test_what_met_another_cause_stays_in_sight_by_its_name(contract, bridge, claim, reason):
    link(contract.rows[2])
    bridge.edit(plan_cause, claim.id, "sherman_1", ClaimRole.CAUSE_OF_ACTION)
    assert contract.rows[-1].name.text() == "Breach, of Breach of contract"
    assert contract.rows[-1].edit.isHidden()
    click(contract.rows[-1].delete)
    assert not bridge.case_map.elements_of(claim.id)


def test_a_case_that_cannot_be_written_offers_no_edit(contract, bridge, selection, claim, store):
    store.read_only = "Somebody else has it open."
    bridge.edit(plan_claim, "x", Alone(), new_id=bridge.new_id)
    assert not contract.choice.box.isEnabled()
    assert not contract.choice.write.isEnabled()
    assert not contract.own.isEnabled()
    assert not contract.rows[0].links.add.isEnabled()


def test_what_meets_an_element_says_where_it_stands_and_so_does_the_cause(
    qtbot, contract, bridge, reason
):
    bridge.edit(plan_amendment, reason, status=Status.ADMITTED)
    link(contract.rows[2])
    breach = contract.rows[2]
    assert breach.word.text() == "Met"
    qtbot.waitUntil(lambda: breach.met_by.text() == "Met by “No thirty days.”, which is in.")
    assert contract.standing.text() == "In this map the claim itself is in."
    assert contract.how_to_read.text().startswith("Met: a claim is listed")
    bridge.edit(plan_amendment, bridge.case_map.claims[reason.id], status=Status.OPEN)
    told = "Listed: “No thirty days.”, which is undecided."
    assert contract.how_to_read.y() < contract.rows[0].y()
    qtbot.waitUntil(lambda: breach.met_by.text() == told)
    assert contract.standing.text() == "In this map the claim itself is undecided."


def area_of(section):
    area = section.parentWidget()
    while not isinstance(area, QScrollArea):
        area = area.parentWidget()
    return area


def in_view(section, widget):
    """Return where a widget is seen in the inspector, and whether all of it is."""
    port = area_of(section).viewport()
    place = QRect(widget.mapTo(port, QPoint()), widget.size())
    return place, port.rect().contains(place)


@pytest.mark.parametrize("height", [900, 420])
def test_the_form_of_a_cause_of_ones_own_comes_into_view_with_the_focus_in_its_first_field(
    qtbot, panel, contract, height
):
    panel.resize(320, height)
    for _ in range(6):
        QApplication.processEvents()
    area, write = area_of(contract), contract.choice.write
    area.ensureWidgetVisible(write, 0, 0)
    QApplication.processEvents()
    click(write)
    for _ in range(6):
        QApplication.processEvents()
    form = contract.choice.form
    field = form.form.editor("name").focusProxy()
    assert field.hasFocus()
    place, is_whole = in_view(contract, field)
    assert is_whole
    assert place.y() < height // 2
    assert height < 900 or in_view(contract, form)[1]
    QTest.keyClick(field, Qt.Key.Key_Escape)
    for _ in range(6):
        QApplication.processEvents()
    assert write.hasFocus()
    assert in_view(contract, write)[1]


def objected(bridge, claim, words):
    """Object to a claim by one that is admitted, which puts it out where nothing carries it."""
    done = bridge.edit(plan_claim, words, Under(claim.id, Stance.CON), new_id=bridge.new_id)
    bridge.edit(plan_amendment, added(done, Claim), status=Status.ADMITTED)


def test_a_title_without_gaps_says_that_the_claim_itself_is_out(qtbot, section, bridge, claim):
    write_own(section, "Trespass", ["A chattel"])
    done = bridge.edit(plan_claim, "A server", Alone(), new_id=bridge.new_id)
    meets = added(done, Claim)
    bridge.edit(plan_amendment, meets, status=Status.ADMITTED)
    section.rows[0].links.added.emit(Link(meets.id, ""))
    bridge.edit(plan_amendment, bridge.case_map.claims[claim.id], status=Status.ADMITTED)
    qtbot.waitUntil(lambda: section.title.text() == "Elements  no gap")
    bridge.edit(plan_amendment, bridge.case_map.claims[claim.id], status=Status.OPEN)
    objected(bridge, claim, "Nobody touched it")
    told = "Elements  no gap, but the claim itself is out"
    qtbot.waitUntil(lambda: section.title.text() == told)


def test_a_title_counts_the_elements_that_only_a_claim_that_is_out_meets(
    qtbot, section, bridge, claim
):
    write_own(section, "Trespass", ["A chattel"])
    meets = added(bridge.edit(plan_claim, "A server", Alone(), new_id=bridge.new_id), Claim)
    section.rows[0].links.added.emit(Link(meets.id, ""))
    cited = {"title": "Deed", "kind": SourceKind.CONTRACT}
    source = added(bridge.edit(plan_source, cited, None, new_id=bridge.new_id), Source)
    bridge.edit(plan_cite, source.id, meets.id, new_id=bridge.new_id)
    qtbot.waitUntil(lambda: section.rows[0].word.text() == "Met")
    objected(bridge, meets, "It was no chattel")
    step = bridge.case_map.arguments_on(meets.id)[0]
    bridge.edit(plan_amendment, step, weight=0.9)
    qtbot.waitUntil(lambda: section.title.text() == "Elements  1 with a claim that is out")
    assert section.rows[0].word.text() == "Claim out"


def test_an_element_is_not_called_met_by_a_claim_that_is_undecided(qtbot, contract, bridge, reason):
    breach = contract.rows[2]
    link(breach)
    bridge.edit(plan_amendment, reason, status=Status.ADMITTED)
    qtbot.waitUntil(lambda: breach.met_by.text().startswith("Met by"))
    assert breach.word.text() == "Met"
    cited = {"title": "Deed", "kind": SourceKind.CONTRACT}
    source = added(bridge.edit(plan_source, cited, None, new_id=bridge.new_id), Source)
    bridge.edit(plan_cite, source.id, reason.id, new_id=bridge.new_id)
    bridge.edit(plan_amendment, bridge.case_map.claims[reason.id], status=Status.OPEN)
    objected(bridge, reason, "It had thirty days")
    qtbot.waitUntil(lambda: breach.met_by.text().startswith("Listed: "))
    mark = breach.met_by.text().rpartition(" is ")[2].rstrip(".").split(",")[0]
    assert breach.word.text() == f"Claim {mark}"
    assert breach.accessibleName() == f"Element: Breach. Claim {mark}"
    assert f"1 with a claim that is {mark}" in contract.title.text()
