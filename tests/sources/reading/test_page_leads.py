"""What leads away from an article in its midst: lists of links, linked headlines, calls."""

from __future__ import annotations

import pytest
from newspaper import article

from argmap.sources.reading.page_links import Site, is_link
from argmap.sources.reading.page_walk import words_of_page
from argmap.sources.reading.web_page import page_tree, read_web_page

OUTSIDE = "<p>The BBC is not responsible for the content of external sites.</p>"
FAR = "<ul><li><a href=https://aws.example>Amazon Web Services</a></li></ul>"
STORY = article(3).paragraphs
TITLE = "Parler Is Now Suing Amazon"
ADDRESS = "https://www.ledger.example/2021/parler"
LEFT, MAYBE = "Left out as leading to other pages: ", "Kept, though it may lead to other pages: "
ONE = '<li><a href="/riot">Twitter bars the president</a></li>'
LINKS = f'<ul>{ONE}<li><a href="https://ledger.example/b?id=2">Snow to last</a></li></ul>'


def story(box="", at=3, rows=STORY, address=ADDRESS):
    rows = [f"<p>{words}</p>" for words in rows]
    rows.insert(at, box)
    head = f'<head><title>{TITLE}</title><link rel="canonical" href="{address}"></head>'
    body = f"<main><article><h1>{TITLE}</h1><div class=text>{''.join(rows)}</div></article></main>"
    return read_web_page(f"<html>{head}<body>{body}</body></html>".encode(), "page.html")


def rows_of(reading):
    return reading.text.split("\n\n")


def told_as(reading, start):
    return " ".join(line for line in reading.report if line.startswith(start))


@pytest.mark.parametrize(
    ("words", "box"),
    [
        ("More on the Fallout From the Riot", f"<div class=x><h2>{{}}</h2>{LINKS}</div>"),
        ("The Capitol riot", f"<div class=x><h2>{{}}</h2>{LINKS}</div>"),
        ("Related coverage", f"<h3>{{}}</h3>{LINKS}"),
        ("Related stories:", f"<p><strong>{{}}</strong></p>{LINKS}"),
        ("READ MORE", f"<h3>{{}}</h3>{LINKS}"),
        ("MORE FROM THE LEDGER", "<div class=x><h3>{}</h3><a href=/x>Parler sues</a></div>"),
        ("Related Internet Links", f"<section><h2>{{}}</h2>{FAR}{OUTSIDE}</section>"),
        (
            "Apple removes the app",
            "<div class=x><a href=/x aria-label=Apple></a><h3>{}</h3><div>Read more</div></div>",
        ),
    ],
)
def test_the_heading_of_links_that_are_left_out_goes_with_them(words, box):
    reading = story(box.format(words))
    assert rows_of(reading) == [TITLE, *STORY]
    assert f"“{words}”" in told_as(reading, "Left out")


def test_the_last_heading_goes_with_its_links():
    reading = story(f"<h2>In the courts</h2>{LINKS}", at=99)
    assert rows_of(reading) == [TITLE, *STORY]
    between = story(f"<h2>In the courts</h2>{LINKS}<h2>What they say</h2>")
    assert rows_of(between) == [TITLE, *STORY[:3], "What they say", *STORY[3:]]
    assert "In the courts" in told_as(between, LEFT)


@pytest.mark.parametrize(
    ("box", "is_told"),
    [
        (f"<h3>The Capitol riot</h3>{LINKS}", True),
        (f"<h2>The riot</h2>{LINKS}<h3>What they say</h3>", True),
        ("<h2>The riot</h2><ul><li><a href=https://far.example/x>Far away</a></li></ul>", True),
        ("<h2>What the suit says</h2>", False),
        (
            "<h2>The suit</h2><div><p>Advertisement</p><a href=/ad>Go</a></div>",
            False,
        ),
        ("<h2>Latest filings</h2>", False),
        ("<h2>The terms</h2><ul><li>An order that restores the service.</li></ul>", False),
    ],
)
def test_a_heading_that_may_be_of_the_article_is_kept(box, is_told):
    words = box.split(">")[1].split("<")[0]
    reading = story(box)
    rows = rows_of(reading)
    assert words in rows
    assert [one for one in rows if one in STORY] == STORY
    assert (words in told_as(reading, MAYBE)) is is_told


def test_the_line_below_the_headline_is_no_heading_of_links():
    dek = "<div class=dek><h2>The contract, the plug</h2><a href=/iq>More by Ida Quill</a></div>"
    assert rows_of(story(dek, at=0))[:2] == [TITLE, "The contract, the plug"]


@pytest.mark.parametrize(
    "box",
    [
        "<h3><a href='/apple'>Apple removes the app</a></h3>",
        "<h3><a href='https://ledger.example/apple'>Apple removes the app</a></h3>",
        "<a class=card href='/apple'><div><h4>Apple removes the app</h4><p>It erred.</p></div></a>",
        "<a href='/apple'><h2>Apple removes the app</h2></a><p>{}</p><a href='/b'><h2>B</h2></a>",
    ],
)
def test_a_headline_of_another_page_is_left_out(box):
    reading = story(box.format(f"{STORY[0]}!"))
    added = [f"{STORY[0]}!"] * ("{}" in box)
    assert rows_of(reading) == [TITLE, *STORY[:3], *added, *STORY[3:]]
    assert "“Apple removes the app”" in told_as(reading, LEFT)


@pytest.mark.parametrize(
    ("address", "is_told"),
    [
        ("#antitrust", False),
        (ADDRESS, False),
        ("https://far.example/antitrust", False),
        ("/complaint.pdf", False),
        ("https://www.courtlistener.com/docket/29095511/", False),
        ("mailto:x@ledger.example", False),
        ("https://[broken", False),
        ("/tag/antitrust", True),
    ],
)
def test_a_linked_heading_of_the_article_is_kept(address, is_told):
    heading = f"<h3><a href='{address}'>Antitrust</a></h3>"
    reading = story(f"{heading}<p>{STORY[0]}!</p><h3>The contract</h3>")
    kept = ["Antitrust", f"{STORY[0]}!", "The contract"]
    assert rows_of(reading) == [TITLE, *STORY[:3], *kept, *STORY[3:]]
    assert bool(told_as(reading, MAYBE)) is is_told


PARTS = [f"{words} – part {rank}" for rank, words in enumerate(STORY)]
WAYS = [
    "<h2><a href='/cases/{rank}'>Case {rank} of note</a></h2><p>{words}</p>",
    "<a href='/cases/{rank}'><h2>Case {rank} of note</h2></a><p>{words}</p>",
    "<div id=p{rank}><h2><a href='/live/{rank}'>Case {rank} of note</a></h2><p>{words}</p></div>",
    "<div><h2>Case {rank} of note</h2><a href='/s/{rank}'>Ask all of them</a></div><p>{words}</p>",
]


@pytest.mark.parametrize("way", WAYS)
def test_headings_that_are_set_alike_are_of_the_article_wherever_they_lead(way):
    parts = "".join(way.format(rank=rank, words=words) for rank, words in enumerate(PARTS))
    rows = rows_of(story(parts))
    assert [f"Case {rank} of note" for rank in range(len(PARTS))] == [
        one for one in rows if one.startswith("Case ")
    ]


@pytest.mark.parametrize(
    ("box", "words"),
    [
        ("<h2><a href='/tag/antitrust'>The antitrust claim</a></h2>", "The antitrust claim"),
        ("<div class=x><h2>The terms</h2><a href='/img'>Enlarge</a></div>", "The terms"),
        ("<h2>Related cases</h2><ul><li><a href='/x'>Doe v. Roe</a></li></ul>", "Related cases"),
    ],
)
def test_a_heading_of_few_words_with_a_link_is_kept_and_told(box, words):
    reading = story(box)
    assert rows_of(reading) == [TITLE, *STORY[:3], words, *STORY[3:]]
    assert f"“{words}”" in told_as(reading, MAYBE)


def test_a_label_before_a_list_of_which_a_line_is_kept_is_told():
    lines = f"<li>Want the latest news?</li>{ONE}"
    reading = story(f"<p>More great LEDGER stories</p><ul>{lines}</ul>")
    assert "“More great LEDGER stories”" in told_as(reading, MAYBE)


def test_the_table_of_contents_goes_with_its_heading():
    contents = "<div><h2>Contents</h2><ul><li><a href='#a'>1 The suit</a></li></ul></div>"
    assert rows_of(story(contents, at=0)) == [TITLE, *STORY]


def test_a_page_that_is_little_but_headlines_keeps_them():
    cards = "".join(f"<a href='/{rank}'><h2>{STORY[rank]}</h2></a>" for rank in range(2))
    reading = story(cards, rows=STORY[2:3], at=1)
    assert rows_of(reading) == [TITLE, STORY[2], *STORY[:2]]
    assert told_as(reading, MAYBE)


@pytest.mark.parametrize(
    "line",
    [
        "<strong>Start the day smarter:</strong> <a href='/n'>Get all the news in the morning</a>",
        "<b>Go deeper:</b> <a href='https://ledger.example/x'>Amazon to stop hosting Parler</a>",
        "Also on the site: <a href='/x'>Amazon to stop hosting Parler</a>",
    ],
)
def test_a_line_that_leads_on_by_its_word_and_a_link_is_left_out(line):
    reading = story(f"<p>{line}</p>")
    assert rows_of(reading) == [TITLE, *STORY]
    assert told_as(reading, LEFT)


@pytest.mark.parametrize(
    ("line", "is_told"),
    [
        ("The reply: <a href='/x'>Amazon to stop hosting Parler</a>", True),
        ("The complaint: <a href='/x.pdf'>Parler v. Amazon</a>", False),
        ("Go deeper: <a href='https://far.example/x'>A study</a>", False),
        ("He said: <a href='/x'>Amazon</a> lied.", False),
    ],
)
def test_another_line_that_ends_in_a_link_is_kept(line, is_told):
    reading = story(f"<p>{line}</p>")
    assert len(rows_of(reading)) == len(STORY) + 2
    assert bool(told_as(reading, MAYBE)) is is_told


def test_the_papers_that_a_list_of_the_article_names_are_kept():
    papers = (
        "<h2>The court papers</h2><ul><li><a href='/c.pdf'>The complaint</a></li>"
        "<li><a href='https://www.documentcloud.org/documents/1'>The motion</a></li></ul>"
    )
    kept = ["The court papers", "The complaint", "The motion"]
    assert rows_of(story(papers)) == [TITLE, *STORY[:3], *kept, *STORY[3:]]


def test_a_heading_and_a_line_before_a_form_are_told():
    form = "<form><input type=email><button>Sign up</button></form>"
    reading = story(f"<h4>The briefing</h4><p>All you need to know by 6 a.m.</p>{form}")
    assert "“The briefing”, “All you need to know by 6 a.m.”" in told_as(reading, MAYBE)
    own = story(f"<h4>The briefing</h4><p>{STORY[0]}!</p><p>So it is.</p>{form}")
    assert not told_as(own, MAYBE)


def test_without_an_address_most_links_tell_the_site():
    more = "<a href='https://ledger.example/a'>A</a><a href='https://ledger.example/b'>B</a>"
    page = f"<div><p>{more}</p><p><a href='https://far.example/c'>C</a></p></div>"
    own, far = words_of_page(page_tree(f"<html><body>{page}</body></html>")).blocks
    site = Site("", [own, far])
    assert (site.is_left_for_another_page(own), site.is_left_for_another_page(far)) == (True, False)
    assert is_link(own)


@pytest.mark.parametrize(
    ("lines", "is_told"),
    [
        ("<b>IN OUR PAPER</b><br><a href=/a>The budget</a><br><a href=/b>Snow to last</a>", True),
        ("<a href=/a>The budget</a><br>and who pays for it, as was seen by all of them", False),
        ("<a href=/a.pdf>The complaint</a><br><a href=/b.pdf>The answer</a>", False),
    ],
)
def test_lines_of_links_in_a_table_between_paragraphs_are_kept_and_told(lines, is_told):
    box = f"<table align=right><tr><td>{lines}</td></tr></table>"
    rows = "<br><br>".join([*STORY[:3], box + STORY[3], *STORY[4:]])
    body = f"<table><tr><td><h1>{TITLE}</h1>{rows}</td></tr></table>"
    page = f"<html><head><title>{TITLE}</title></head><body>{body}</body></html>"

    reading = read_web_page(page.encode(), "page.html")

    assert all(words in reading.text for words in STORY)
    assert bool(told_as(reading, MAYBE)) == is_told
