from __future__ import annotations

import pytest

from argmap.case.errors import FormatError
from argmap.law.evidence_rules import load_evidence_rules, read_evidence_rules
from argmap.law.reading import load_standards
from argmap.resources import resource

TEXT = (resource("evidence") / "worth.toml").read_text(encoding="utf-8")


def changed(old, new):
    assert old in TEXT
    return TEXT.replace(old, new, 1)


def without(name, marker):
    """The file without the first table of a name that holds a marker."""
    head, *tables = TEXT.split("\n[[")
    at = next(n for n, one in enumerate(tables) if one.startswith(f"{name}]]") and marker in one)
    return "\n[[".join([head, *tables[:at], *tables[at + 1 :]])


def test_the_levels_go_from_none_to_full():
    levels = load_evidence_rules().levels
    assert [level.id for level in levels] == ["none", "slight", "some", "substantial", "full"]
    assert load_evidence_rules().level("some").name == "Some"
    assert load_evidence_rules().level("a word of mine") is None


def test_every_posture_says_what_hearsay_is_worth_there():
    assert load_evidence_rules().stages.keys() == load_standards().postures.keys()


def test_only_a_motion_without_notice_asks_for_an_oath():
    needing = [name for name, stage in load_evidence_rules().stages.items() if stage.needs_oath]
    assert needing == ["tro-without-notice"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (without("paper", '"contract"'), "no kind “contract”"),
        (without("speaker", '"own"'), "no speaker “own”"),
        (without("purpose", '"notice"'), "no purpose “notice”"),
        (changed('kind = "article"', 'kind = "blog"'), "“blog” is not a kind"),
        (changed('level = "substantial"', 'level = "much"'), "“much” is not a level"),
        (changed('hearsay = "weighed"', 'hearsay = "maybe"'), "either"),
        (changed("hearsay = false", 'hearsay = "no"'), "true or false"),
        (changed("layer = true", "layers = true"), "“layer” is missing"),
        ("model = ", "not valid TOML"),
    ],
)
def test_a_mistake_in_the_file_is_told(text, told):
    with pytest.raises(FormatError, match=told):
        read_evidence_rules(text)
