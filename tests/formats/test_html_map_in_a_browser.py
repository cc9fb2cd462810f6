"""The page of a map in a real browser engine, by keys and clicks, with nothing let through."""

from __future__ import annotations

import os

import pytest
from browsing import Browser, BrowserError
from drafts import Draft
from example import example_map, example_text_of, standards

from argmap.formats.case_to_export import CaseToExport
from argmap.formats.html_map import map_page_bytes

pytestmark = pytest.mark.usefixtures("qapp")
FOCUSED = "document.activeElement.dataset.box"
BESIDE = "document.getElementById('beside').innerText"
SEEN = "[...document.querySelectorAll('[data-box]')].filter(one => !one.classList.contains('gone'))"
RECTS = f"""{SEEN}.map(one => {{
  const moved = one.transform.baseVal[0].matrix;
  const rect = one.querySelector('.border').getBBox();
  return [rect.x + moved.e, rect.y + moved.f, rect.width, rect.height]; }})"""
VIEW = "document.getElementById('view').getAttribute('transform')"
NEEDED = "ARGMAP_NEEDS_BROWSER"
"""Set where a browser that does not start is a failure, as in continuous integration."""


def started(path):
    try:
        return Browser(path)
    except BrowserError as error:
        if os.environ.get(NEEDED):
            raise
        pytest.skip(f"QtWebEngine does not start here: {error}")


def page_at(path, case_map, text_of=lambda _: None):
    path.write_bytes(map_page_bytes(CaseToExport(case_map, text_of, standards())))
    return path


@pytest.fixture(scope="module")
def example_page(tmp_path_factory, qapp):
    path = tmp_path_factory.mktemp("page") / "example.html"
    return page_at(path, example_map(), example_text_of)


@pytest.fixture
def browser(example_page):
    with started(example_page) as found:
        yield found
        assert found.complaints() == []
        assert found.requests() == []


def count(browser):
    return browser.ask(f"{SEEN}.length")


def test_a_map_too_large_to_be_read_opens_folded_with_its_first_claim_beside_it(browser):
    assert 1 < count(browser) < 56
    assert "The court should order AWS" in browser.ask(BESIDE)
    assert "issue a restraining order" in browser.ask(BESIDE)


def test_a_key_folds_and_unfolds_what_is_below_a_claim(browser):
    browser.click("[data-box='0']")
    browser.press("Space")
    assert count(browser) == 1
    chosen = "document.querySelector('[data-box]').getAttribute('aria-expanded')"
    assert browser.ask(chosen) == "false"
    assert browser.ask("document.querySelector('.folded .fold text').textContent") == "+55"
    assert browser.ask("document.getElementById('told').textContent") == "55 folded away below"
    browser.press("Space")
    assert browser.ask(chosen) == "true"
    assert count(browser) > 1


def test_everything_is_folded_and_unfolded_at_once(browser):
    browser.click("[data-do='unfold']")
    assert count(browser) == 56
    browser.click("[data-do='fold']")
    assert count(browser) == 1


def test_what_is_left_after_folding_moves_together_and_never_overlaps(browser):
    browser.click("[data-do='unfold']")
    whole = browser.ask(RECTS)
    width = max(x + w for x, _, w, _ in whole)
    folds = "document.querySelectorAll('[data-box] > .fold')"
    click = "dispatchEvent(new MouseEvent('click', { bubbles: true }))"
    for at in range(browser.ask(f"{folds}.length")):
        browser.ask(f"{folds}[{at}].{click}")
        rects = browser.ask(RECTS)
        assert len(rects) < len(whole)
        apart(rects)
        browser.ask(f"{folds}[{at}].{click}")
        assert browser.ask(RECTS) == whole
    browser.ask(f"{folds}[1].{click}")
    assert max(x + w for x, _, w, _ in browser.ask(RECTS)) < width


def scale_in(view):
    return float(view.removeprefix("scale(").partition(")")[0])


def apart(rects):
    for at, (x, y, width, height) in enumerate(rects):
        for left, top, other_width, other_height in rects[:at]:
            across = x < left + other_width and left < x + width
            assert not (across and y < top + other_height and top < y + height)


def test_arrows_go_by_meaning_and_show_what_was_folded(browser):
    browser.click("[data-box='0']")
    browser.press("Down")
    assert browser.ask(FOCUSED) == "1"
    browser.press("Down")
    assert browser.ask(FOCUSED) == "2"
    assert not browser.ask("document.activeElement.classList.contains('gone')")
    browser.press("Up", "End")
    assert "public interest" in browser.ask(BESIDE)
    browser.press("Left", "Up")
    assert browser.ask(FOCUSED) == "0"


def test_a_click_on_a_box_shows_its_quotes_with_their_sources_and_what_is_wrong_with_them(browser):
    browser.click("[data-do='unfold']")
    browser.click("[data-box='0'] .ground")
    told = browser.ask(BESIDE)
    assert "asked the court to temporarily suspend it to force AWS to reinstate" in told
    assert "A Violent Post Forced Parler to Leave AWS" in told
    assert "⚠ Quote with caution" in told
    assert "Likely to succeed" in told


def test_finding_looks_in_claims_and_quotes_and_goes_to_what_is_found(browser):
    browser.press("Tab")  # the page has the focus
    browser.ask("document.querySelector('[data-box=\"0\"]').focus()")
    browser.press("Slash", *"animus")
    assert browser.ask("document.getElementById('found').textContent") == "3 claims"
    assert browser.ask("document.querySelectorAll('.hit').length") == 3
    browser.press("Return")
    assert browser.ask("document.getElementById('found').textContent") == "1 of 3"
    assert "animus" in browser.ask(BESIDE)
    browser.press("Escape")
    assert browser.ask("document.activeElement.getAttribute('aria-selected')") == "true"
    assert not browser.ask("document.activeElement.classList.contains('gone')")


def test_zoom_and_fit_by_keys_and_by_buttons(browser):
    browser.click("[data-box='0']")
    whole = browser.ask(VIEW)
    browser.press("Plus")
    near = browser.ask(VIEW)
    assert scale_in(near) > scale_in(whole)
    browser.press("0")
    browser.click("[data-do='in']")
    assert browser.ask("document.getElementById('scale').textContent").endswith(" %")
    browser.click("[data-do='out']")
    browser.click("[data-do='fit']")
    assert browser.ask(VIEW) == whole


def test_paper_has_all_that_is_unfolded_with_its_legend_and_the_screen_is_as_before(browser):
    before = browser.ask(VIEW)
    whole = "document.getElementById('map').getAttribute('viewBox')"
    signs = "document.querySelector('.signs').open"
    browser.ask("window.dispatchEvent(new Event('beforeprint'))")
    left, top, width, height = map(float, browser.ask(whole).split())
    for x, y, box_width, box_height in browser.ask(RECTS):
        assert left < x < x + box_width < left + width
        assert top < y < y + box_height < top + height
    assert browser.ask(VIEW) is None
    assert browser.ask(signs)
    browser.ask("window.dispatchEvent(new Event('afterprint'))")
    assert browser.ask(VIEW) == before
    assert browser.ask(whole) is None
    assert not browser.ask(signs)


def test_dark_and_light_are_changed_by_a_button(browser):
    ground = "getComputedStyle(document.body).backgroundColor"
    before = browser.ask(ground)
    browser.click("[data-do='theme']")
    after = browser.ask(ground)
    assert before != after
    browser.click("[data-do='theme']")
    assert browser.ask(ground) == before


def test_a_source_leads_into_the_document_and_an_entry_back_to_the_map(browser):
    browser.click("#beside figcaption a")
    assert browser.ask("document.body.dataset.view") == "paper"
    shown = "document.querySelector(location.hash).getBoundingClientRect().top"
    browser.until(f"Math.abs({shown}) < innerHeight")
    browser.ask("document.querySelectorAll('.entry .back')[3].click()")
    assert browser.ask("document.body.dataset.view") == "map"
    assert browser.ask("document.querySelector('[aria-selected=true]').dataset.box") == "3"


def test_text_of_a_case_is_never_markup_whatever_it_says(tmp_path):
    said = "</script><script>alert(1)</script><img src='http://a.example/x.png' onerror='alert(2)'>"
    draft = Draft(title=said)
    root = draft.claim(said)
    source = draft.source(f"They said {said} twice.", title=said, url="http://a.example/")
    draft.quote(source, said, root, text=f"They said {said} twice.")
    draft.objection(root, "javascript:alert(3)")
    with started(page_at(tmp_path / "marked.html", draft.map)) as browser:
        assert browser.ask("document.scripts.length") == 2
        assert browser.ask("document.images.length") == 0
        assert browser.ask("document.querySelector('#beside h2').textContent") == said
        assert browser.ask("document.querySelector('#beside blockquote').textContent") == said
        assert browser.requests() == []
        assert browser.complaints() == []


def test_a_page_that_did_fetch_would_be_seen(tmp_path):
    path = tmp_path / "curious.html"
    path.write_text("<img src='http://a.example/x.png'>", encoding="utf-8")
    with started(path) as browser:
        browser.until("document.images[0].complete")
        assert browser.requests() == ["http://a.example/x.png"]


def test_the_policy_stops_a_script_that_is_not_ours(tmp_path, example_page):
    page = example_page.read_text(encoding="utf-8")
    path = tmp_path / "foreign.html"
    path.write_text(
        page.replace("</body>", "<script>document.title = 'x'</script></body>"), "utf-8"
    )
    with started(path) as browser:
        assert browser.ask("document.title") != "x"
        assert any("Content Security Policy" in one for one in browser.complaints())
