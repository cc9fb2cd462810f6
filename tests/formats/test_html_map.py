"""The page of a map, as it is written; what it does is tried in a real browser elsewhere."""

from __future__ import annotations

import json
import re
from base64 import b64encode
from hashlib import sha256
from html import escape

import pytest
from drafts import Draft
from example import example_map, example_text_of, standards
from lxml import html

from argmap.case.terms import COURT
from argmap.formats.case_to_export import CaseToExport, Choices
from argmap.formats.registry import export_case
from argmap.resources import resource

pytestmark = pytest.mark.usefixtures("qapp")
MARKUP = (
    "</script><script>alert(1)</script> <!-- &lt; ]]> <img src='http://a.example/x.png'> \\u003c"
)
ANYTHING_SAID = ("</title>", "</style><style>", "<!--<script>", '" onload="alert(1)', "{{a}} ${b}")


def page_of(case_map, tmp_path, text_of=lambda _: None, **choices):
    path = tmp_path / "map.html"
    told = export_case(path, CaseToExport(case_map, text_of, standards(), Choices(**choices)))
    assert told == []
    return path.read_text(encoding="utf-8")


def example_page(tmp_path):
    return page_of(example_map(), tmp_path, example_text_of)


def data_of(page):
    [data] = html.document_fromstring(page).xpath("//script[@type='application/json']/text()")
    return json.loads(data)


def test_the_page_runs_our_script_alone_and_lets_nothing_be_fetched(tmp_path):
    page = example_page(tmp_path)
    root = html.document_fromstring(page)
    [policy] = root.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    assert policy.startswith("default-src 'none'; ")
    assert "unsafe" not in policy
    [style] = re.findall("<style>(.*?)</style>", page, re.DOTALL)
    [script] = re.findall("<script>(.*?)</script>", page, re.DOTALL)
    for kind, text in (("style", style), ("script", script)):
        digest = b64encode(sha256(text.encode()).digest()).decode()
        assert f"{kind}-src 'sha256-{digest}'" in policy
    assert len(list(root.iter("script"))) == 2
    assert not list(root.iter("img", "link", "iframe", "object", "base", "form"))
    assert not [one for one in root.iter() if any(name.startswith("on") for name in one.attrib)]
    assert "url(" not in page
    assert "@import" not in page


def test_the_script_is_short_and_makes_no_markup_of_text():
    script = resource("templates", "map", "page.js").read_text(encoding="utf-8")
    lines = [line.strip() for line in script.splitlines()]
    assert sum(1 for line in lines if line and not line.startswith("//")) < 300
    for word in ("innerHTML", "outerHTML", "insertAdjacent", "document.write", "eval", "Function("):
        assert word not in script
    for word in ("fetch", "XMLHttp", "import(", "http", "localStorage", "cookie"):
        assert word not in script


def test_markup_of_every_kind_stays_text(tmp_path):
    draft = Draft(title=MARKUP)
    root = draft.claim(MARKUP)
    for words in ANYTHING_SAID:
        draft.reason(root, words)
    source = draft.source(f"{MARKUP} is quoted.", title=MARKUP)
    draft.quote(source, MARKUP, root, text=f"{MARKUP} is quoted.")
    page = page_of(draft.map, tmp_path)
    parsed = html.document_fromstring(page)
    assert page.count("<script") == 2
    assert len(list(parsed.iter("script"))) == 2
    assert not list(parsed.iter("img"))
    data = data_of(page)
    assert [claim["words"] for claim in data["claims"]] == [MARKUP, *ANYTHING_SAID]
    [quoted] = data["claims"][0]["cites"]
    assert "".join(run[0] for run in quoted["quote"]) == MARKUP


def test_the_same_case_gives_the_same_page_whoever_asks(tmp_path):
    assert example_page(tmp_path) == example_page(tmp_path)


def test_the_data_has_every_box_line_and_frame_and_knows_what_hides_each(tmp_path):
    page = example_page(tmp_path)
    data, drawn = data_of(page), html.document_fromstring(page)
    for name, held in (("box", "boxes"), ("frame", "frames"), ("edge", "edges")):
        numbers = [int(one) for one in drawn.xpath(f"//@data-{name}")]
        assert numbers == list(range(len(data[held])))
        assert numbers
    assert all(one["owner"] >= 0 for one in (*data["frames"], *data["edges"]))
    roots = [box for box in data["boxes"] if box["parent"] < 0]
    assert sum(1 + box["below"] for box in roots) == len(data["boxes"])


def test_no_id_of_a_record_is_in_the_page(tmp_path):
    page, case = example_page(tmp_path), example_map()
    for record in (*case.claims, *case.sources, *case.quotes, *case.arguments):
        assert record not in page


def test_the_document_of_the_map_is_in_the_page_too(tmp_path):
    root = html.document_fromstring(example_page(tmp_path))
    [paper] = root.xpath("//article")
    heads = [one.text_content() for one in paper.iter("h2")]
    assert {"Outline", "Sources", "Chronology", "Harms", "Weighing"} <= set(heads)
    entries = {one.get("id") for one in paper.find_class("entry")}
    assert {claim["entry"] for claim in data_of(example_page(tmp_path))["claims"]} <= entries


def test_boxes_are_items_of_a_tree_with_names_and_levels(tmp_path):
    root = html.document_fromstring(example_page(tmp_path))
    assert root.get_element_by_id("map").get("role") == "tree"
    items = root.xpath("//*[@role='treeitem']")
    assert {one.get("aria-level") for one in items} >= {"1", "2", "3"}
    assert all(one.find("title").text.strip() and one.find("desc") is not None for one in items)
    named = root.xpath("//button | //input")
    assert all(one.text_content().strip() or one.get("id") == "find" for one in named)
    assert root.xpath("//label[@for='find']")


def test_what_the_court_found_is_in_the_page_only_when_it_is_revealed(tmp_path):
    found = [one.why for one in example_map().findings.values() if one.by == COURT]
    hidden = example_page(tmp_path)
    told = page_of(example_map(), tmp_path, example_text_of, revealed=True, reader=COURT)
    assert any(escape(why) in told for why in found)
    assert not any(escape(why) in hidden for why in found)


def test_a_part_of_the_map_is_a_page_of_its_own(tmp_path):
    draft = Draft()
    root = draft.claim("The order should issue.")
    part = draft.reason(root, "Harm is likely.")
    draft.reason(part, "The business dies.")
    draft.objection(root, "Money can repair it.")
    page = page_of(draft.map, tmp_path, only=(part,))
    words = [claim["words"] for claim in data_of(page)["claims"]]
    assert words == ["Harm is likely.", "The business dies."]
    assert "Money can repair it." not in page


def test_a_case_without_claims_is_its_document(tmp_path):
    page = page_of(Draft(title="Nothing yet").map, tmp_path)
    assert "<script" not in page
    assert "This case holds no claims yet." in page


def test_papers_other_than_the_map_have_no_script(tmp_path):
    assert "<script" not in page_of(example_map(), tmp_path, example_text_of, paper="exhibits")
