"""What the lines and the icons of a map's page tell who cannot see them."""

from __future__ import annotations

import io
import re
from functools import cache

import pikepdf
import pytest
from drafts import Draft
from example import example_map, example_text_of, standards
from tagged_pdf import tags_in

from argmap.brief.map_options import Pages
from argmap.formats import pdf_picture, pdf_steps
from argmap.formats.case_to_export import CaseToExport, Choices
from argmap.formats.pdf import pdf_bytes

pytestmark = pytest.mark.usefixtures("qapp")

STEP = re.compile(r"\b(?:supports?|attacks?) (?:[“\"]|the step|a claim)")
LONGEST_NAME = 42


def elements_of(data):
    """List the kinds of the tags of a file in reading order, with their alternative texts."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        return list(_below(pdf.Root.StructTreeRoot.K))


def _below(node):
    if isinstance(node, pikepdf.Array):
        for one in node:
            yield from _below(one)
    elif isinstance(node, pikepdf.Dictionary) and "/S" in node:
        has_content = any(isinstance(one, int) for one in node.get("/K", []))
        yield str(node.S), str(node.get("/Alt", "")), has_content
        yield from _below(node.get("/K", pikepdf.Array()))


def signs_of(elements):
    return [one for one in elements if one[0] == "/Figure" and STEP.search(one[1])]


def small_map():
    draft = Draft()
    top = draft.claim("Top")
    first = draft.reason(top, "One")
    draft.beside(first, "Two")
    draft.objection(top, "Against")
    draft.undercut(first, "No")
    return draft.map


def drafted():
    return pdf_bytes(CaseToExport(small_map(), lambda _: None, standards()))


@cache
def example():
    return pdf_bytes(CaseToExport(example_map(), example_text_of, standards()))


@pytest.fixture
def _every_map_is_huge(monkeypatch):
    for module in (pdf_picture, pdf_steps):
        monkeypatch.setattr(module, "HUGE", 0)
        monkeypatch.setattr(module, "LARGE", 0)


SAID = [
    "“One” and “Two” together support “Top”",
    "“No” attacks the step from “One” and “Two” to “Top”",
    "“Against” attacks “Top”",
]


def test_each_step_on_the_map_has_an_alternative_text_before_its_first_box():
    elements = elements_of(drafted())
    assert [alt for _, alt, _ in signs_of(elements)] == SAID
    order = [kind[1] for kind, alt, _ in elements if kind == "/Link" or alt in SAID]
    assert "".join(order).startswith("LFLLFLFL")


def test_the_alternative_text_of_a_step_belongs_to_the_sign_that_is_drawn():
    assert all(has_content for _, _, has_content in signs_of(elements_of(drafted())))


def test_every_step_of_the_example_is_told():
    assert len(signs_of(elements_of(example()))) == len(example_map().arguments)


def boxes_of(data):
    """The words of the boxes on the page of a map, which are all linked."""
    return [
        one.words for one in tags_in(data) if one.kind == "P" and one.above == ("Document", "Link")
    ]


def test_a_step_names_claims_by_the_words_of_their_boxes():
    boxes = [squeezed(words) for words in boxes_of(example())]
    told = [alt for _, alt, _ in signs_of(elements_of(example()))]
    names = [name for alt in told for name in re.findall(r"“((?:[^“”]|“[^“”]*”)*)”", alt)]
    assert len(names) > len(told)
    for name in names:
        assert len(name) <= LONGEST_NAME
        assert any(one.startswith(squeezed(name.rstrip("…"))) for one in boxes)


def squeezed(words):
    return re.sub(r"\W+", "", words)


def test_a_claim_without_words_is_named_as_its_box_is():
    draft = Draft()
    draft.reason(draft.claim("Top"), "")
    data = pdf_bytes(CaseToExport(draft.map, lambda _: None, standards()))
    ((_, alt, _),) = signs_of(elements_of(data))
    assert alt == "“Nothing said yet” supports “Top”"


def test_a_branch_on_a_page_of_its_own_names_claims_of_other_pages():
    choices = Choices(options={"pages": Pages.BRANCHES, "size": "letter"})
    data = pdf_bytes(CaseToExport(example_map(), example_text_of, standards(), choices))
    told = [alt for _, alt, _ in signs_of(elements_of(data))]
    assert told
    assert not [alt for alt in told if "not shown" in alt]


@pytest.mark.usefixtures("_every_map_is_huge")
def test_a_step_of_a_huge_map_names_its_one_claim_by_what_is_read_next():
    elements = elements_of(drafted())
    told = [alt.split("; on the next box: ")[0] for _, alt, _ in signs_of(elements)]
    assert told == [
        '"One" and "Two" together support "Top"',
        'The next box attacks the step from "One" and "Two" to "Top"',
        'The next box attacks "Top"',
    ]
    order = [kind[1] for kind, alt, _ in elements if kind == "/Link" or STEP.search(alt)]
    assert "".join(order).startswith("LFLLFLFL")


def icons_of(data):
    """What is told beside the words of each box, by these words."""
    found, words = {}, ""
    for one in tags_in(data):
        if one.above[:2] == ("Document", "Link") and one.kind == "P":
            words = words or one.words
        elif one.kind == "Figure" and one.above == ("Document", "Link"):
            found[words] = one.alt
        elif one.kind == "Link":
            words = ""
    return found


def test_the_icons_of_a_box_say_what_they_mean_after_its_words():
    found = icons_of(drafted())
    assert found["Top"] == "an attack is not answered; undecided"
    assert found["One"] == found["Against"]
    assert found["Against"] == "nothing supports it yet; undecided"


def test_the_number_beside_an_icon_is_told_with_what_is_counted():
    told = icons_of(example()).values()
    assert any("2 quotes" in one for one in told)
    assert any("1 quote;" in one for one in told)
    assert any("1 source cited" in one for one in told)


def test_a_word_beside_its_icon_is_not_told_again():
    assert not [one for one in icons_of(example()).values() if "admitted" in one]


@pytest.mark.usefixtures("_every_map_is_huge")
def test_on_a_huge_map_the_icons_of_every_box_are_told_before_it():
    told = [alt for kind, alt, _ in elements_of(drafted()) if kind == "/Figure" and alt]
    assert sum("next box: " in alt for alt in told) == len(small_map().claims)
    assert told[0] == "The next box: an attack is not answered; undecided"
    assert told[1].endswith("; on the next box: nothing supports it yet; undecided")


@pytest.mark.parametrize(("huge", "letters"), [(0, 24), (3000, 40)])
def test_a_name_that_is_cut_on_a_large_map_says_so(monkeypatch, huge, letters):
    for module in (pdf_picture, pdf_steps):
        monkeypatch.setattr(module, "HUGE", huge)
        monkeypatch.setattr(module, "LARGE", 0)
    draft = Draft()
    top = draft.claim("Quillfeather will probably succeed on the merits of its claim.")
    draft.beside(draft.reason(top, "One."), "Two.")
    data = pdf_bytes(CaseToExport(draft.map, lambda _: None, standards()))
    ((_, alt, _),) = signs_of(elements_of(data))
    name = re.search(r'support "(.*?)\.\.\."', alt)[1]
    assert 0 < letters - len(name) < len("probably succeed")
    assert "Quillfeather will probably succeed".startswith(name[:20])
