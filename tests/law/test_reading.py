"""The data files: whole, and every mistake in one a sentence that names it."""

from __future__ import annotations

import shutil

import pytest

from argmap.case.errors import FormatError, RuleError
from argmap.law.posture_reading import read_postures
from argmap.law.reading import load_standards, read_standard
from argmap.law.scales_reading import read_scales
from argmap.resources import resource


def _own(name):
    return resource("standards", name).read_text(encoding="utf-8")


def _ca9():
    return _own("courts/ca9.toml")


def _among(known, those):
    return [one for one in those if one in known]


def test_the_supreme_court_comes_before_the_circuits_and_those_before_other_countries(standards):
    circuits = [f"ca{number}" for number in range(1, 12)]
    known = ["winter", "nken", "ebay", *circuits, "cadc", "cafc", "uk", "ca_rjr", "au", "ie", "in"]
    assert _among(known, standards.standards) == known


def test_postures_come_in_the_order_of_their_file(standards):
    known = ["tro-without-notice", "tro-on-notice", "preliminary-injunction", "stay", "permanent"]
    assert _among(known, standards.postures) == known


def test_rule_65_asks_two_things_of_a_motion_without_notice_and_carries_conditions(standards):
    posture = standards.posture("tro-without-notice")
    assert [gate.rule[-9:] for gate in posture.gates] == ["(b)(1)(A)", "(b)(1)(B)"]
    assert {"Fed. R. Civ. P. 65(c)", "Fed. R. Civ. P. 65(d)"} <= {
        condition.rule for condition in posture.conditions
    }


def test_the_factors_of_a_standard_are_those_that_can_bear_on_it(standards):
    four = ["merits", "irreparable", "balance", "public"]
    assert [one.id for one in standards.standard("ca9").factors] == four
    assert [one.id for one in standards.standard("ca6").factors] == four
    assert [one.id for one in standards.standard("ca7").factors] == [*four, "damages"]
    assert [one.id for one in standards.standard("au").factors] == ["merits", "balance", "damages"]


def test_a_standard_balances_where_a_route_asks_for_points(standards):
    balancing = {one.id for one in standards.standards.values() if one.balances}
    assert balancing >= {"ca3", "ca6", "ca7", "ca8", "cadc"}
    assert not balancing & {"winter", "nken", "ebay", "ca9", "uk", "au", "ie", "in"}


@pytest.mark.parametrize("kind", ["standard", "posture"])
def test_an_unknown_name_is_refused_with_the_known_ones(standards, kind):
    with pytest.raises(RuleError, match=f"no {kind} “ca99”") as refused:
        getattr(standards, kind)("ca99")
    assert "winter" in refused.value.hint or "tro-on-notice" in refused.value.hint


STANDARD_MISTAKES = [
    ('name = "Ninth Circuit"', "", "“name” is missing"),
    ('name = "Ninth Circuit"', 'name = " "', "“name” is empty"),
    ('name = "Ninth Circuit"', "name = 9", "“name” must be text in quotation marks"),
    ("rank = 12", "rank = true", "“rank” must be a whole number"),
    ("rank = 12", "rnak = 12", "“rnak” is not known here"),
    ("rank = 12", "rank = ", "line 1, is not valid TOML"),
    ('checked = "yes"', 'checked = "perhaps"', "“checked” must be one of yes, partly, no"),
    ("checked = true", 'checked = "true"', "“checked” must be true or false"),
    ('merits = "serious"', 'merit = "serious"', "route “serious_questions”.*no factor “merit”"),
    ('merits = "serious"', 'merits = "grave"', "route “serious_questions”.*“grave” is not a level"),
    ('merits = "serious"', 'merits = "none"', "“none” is the worst “merits”: anything passes"),
    ('merits = "serious"', "merits = 2", "“min” must be a table of texts"),
    ('{ merits = "clear" }', '"clear"', "“min” must be a table of texts"),
    ('id = "serious_questions"', 'id = "winter"', "line [0-9]+: two routes have the id “winter”"),
    ('drop = ["serious_questions"]', 'drop = ["sliding"]', "drops “sliding”, no route of it"),
    ('drop = ["serious_questions"]', 'drop = "winter"', "“drop” must be a list"),
    ('drop = ["serious_questions"]', "drop = [1]", "“drop” must be a list"),
    (
        'drop = ["serious_questions"]',
        'drop = ["serious_questions", "winter"]',
        "the raise for “mandatory” drops every route",
    ),
    ('when = "mandatory"', 'when = "raise"', "no flag “raise”"),
    ("[[raise]]", "[raise]", "“raise” must be a list of tables"),
    ('name = "serious-questions"', 'name = "sq"\nopen = true', "“why_open” is missing"),
    ('name = "serious-questions"', 'name = "sq"\nscore = "2"', "“score” must be a whole number"),
]


@pytest.mark.parametrize(("old", "new", "said"), STANDARD_MISTAKES)
def test_a_mistake_in_a_standard_names_the_standard_and_what_is_wrong(standards, old, new, said):
    text = _ca9()
    assert old in text
    with pytest.raises(FormatError, match=f"The standard “mine”.*{said}") as refused:
        read_standard("mine", text.replace(old, new, 1), standards.scales)
    assert refused.value.hint


def test_a_standard_without_a_route_is_refused(standards):
    text = _ca9().split("[[route]]")[0]
    with pytest.raises(FormatError, match="it has no route"):
        read_standard("mine", text, standards.scales)


def test_a_route_that_anything_would_pass_is_refused(standards):
    text = _ca9().split("[[route]]")[0] + '[[route]]\nid = "all"\nname = "all"\n'
    with pytest.raises(FormatError, match="anything would pass"):
        read_standard("mine", text, standards.scales)


def test_a_raise_that_changes_nothing_is_refused(standards):
    text = _ca9() + '\n[[raise]]\nwhen = "gov"\ncite = "none"\nchecked = false\n'
    with pytest.raises(FormatError, match="raise “2”, line 28: it changes nothing"):
        read_standard("mine", text, standards.scales)


def test_a_score_without_any_points_is_refused():
    lines = [line for line in _own("factors.toml").splitlines() if not line.startswith("points =")]
    scales = read_scales("\n".join(lines))
    with pytest.raises(FormatError, match="asks for a score, but no factor has points"):
        read_standard("ca6", _own("courts/ca6.toml"), scales)


def test_a_standard_of_ones_own_comes_after_the_others_unless_it_says_where(standards, tmp_path):
    shutil.copytree(resource("standards"), tmp_path / "standards")
    courts = tmp_path / "standards" / "courts"
    (courts / "mine.toml").write_text(_ca9().replace("rank = 12\n", ""), encoding="utf-8")
    with_mine = load_standards(tmp_path / "standards")
    assert list(with_mine.standards) == [*standards.standards, "mine"]


SCALE_MISTAKES = [
    ("points = [-3, -1, 1, 2]", "points = [-3, -1, 1]", "line 71: 3 points for 4 levels"),
    ("points = [-3, -1, 1, 2]", "points = [-3, 1, -1, 2]", "points may not fall"),
    ("points = [-3, -1, 1, 2]", "points = [-3, -1, 1, true]", "“points” must be a list"),
    ('id = "irreparable"', 'id = "merits"', "line [0-9]+: two factors have the id “merits”"),
    ('id = "certain"', 'id = "likely"', "two levels have the id “likely”"),
    ('by_cause = "merits"', 'by_cause = "claims"', "no factor “claims”"),
    ('sworn = "affidavit"', 'sworn = "oath"', "no factor “oath”"),
    ('sworn = "affidavit"', "", "“sworn” is missing"),
    ('flag = "gov"', 'flag = "state"', "no flag “state”"),
    ('"balance", "public"]', '"balance", "balance"]', "must name two factors"),
    ('cap = "against"', 'cap = "even"', "“even” is not a level"),
    ('because = "Because the government', 'becuase = "Because the government', "“because” is miss"),
    ("[merge]", "[[merge]]", r"\[merge\] is missing"),
    ("levels = [", "levels = [ 1,", "“levels” must be a list of tables"),
]


@pytest.mark.parametrize(("old", "new", "said"), SCALE_MISTAKES)
def test_a_mistake_in_the_scales_is_named(old, new, said):
    text = _own("factors.toml")
    assert old in text
    with pytest.raises(FormatError, match=rf"factors\.toml.*{said}"):
        read_scales(text.replace(old, new, 1))


def test_a_scale_has_two_levels_at_least():
    text = _own("factors.toml").replace(
        '    { id = "given", label = "given", found = "to be given" },\n', "", 1
    )
    with pytest.raises(FormatError, match="at least two levels"):
        read_scales(text)


def test_scales_may_do_without_a_merge():
    text = _own("factors.toml")
    head, rest = text.split("[merge]")
    assert read_scales(head + rest[rest.index("[[factor]]") :]).merge is None


def test_a_mistake_in_the_postures_is_named(standards):
    text = _own("postures.toml")
    with pytest.raises(FormatError, match="posture “tro-without-notice”, gate “1”"):
        read_postures(text.replace('factor = "affidavit"', 'factor = "oath"'), standards.scales)
    with pytest.raises(FormatError, match=r"line [0-9]+: two postures have the id “stay”"):
        read_postures(text.replace('id = "permanent"', 'id = "stay"'), standards.scales)


def test_a_file_that_cannot_be_read_is_named(tmp_path):
    with pytest.raises(FormatError, match=r"factors\.toml cannot be read"):
        load_standards(tmp_path)
    (tmp_path / "factors.toml").write_bytes(b"\xff\xfe")
    with pytest.raises(FormatError, match=r"factors\.toml is not UTF-8"):
        load_standards(tmp_path)
