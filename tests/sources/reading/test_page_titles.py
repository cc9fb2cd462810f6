"""What a page is called, where its site's name is a heading too, or stands in its title."""

from __future__ import annotations

import pytest

from argmap.sources.reading.web_page import read_web_page

TITLE = "Amazon cuts off Parler"
SITE = "The Northern Herald"
STORY = "".join(
    f"<p>The court of Seattle denied motion {rank}, and said why in words that are long enough.</p>"
    for rank in range(6)
)


def read(title, head, headline=f"<h2>{TITLE}</h2>", tags=""):
    body = f'<div id="top">{head}</div><div id="content"><div>{headline}{STORY}</div></div>'
    page = f"<html><head><title>{title}</title>{tags}</head><body>{body}</body></html>"
    return read_web_page(page.encode(), "“page.html”")


def named(reading):
    said = {name: one.value for name, one in reading.said.items()}
    return said.get("title", ""), said.get("publisher", "")


@pytest.mark.parametrize("headline", [f"<h2>{TITLE}</h2>", f"<h3 class=t><a>{TITLE}</a></h3>"])
@pytest.mark.parametrize(
    "title",
    [
        f"{TITLE} | {SITE}",
        f"{TITLE} - Politics - {SITE}",
        f"{SITE}: {TITLE}",
        f"{SITE} » Blog Archive » {TITLE}",
        f"{SITE} | {TITLE}",
    ],
)
@pytest.mark.parametrize(
    "logo",
    [
        f'<h1><a href="/">{SITE}</a></h1>',
        f'<a href="https://herald.example/index.html"><h1>{SITE}</h1></a>',
        f'<h1 class="site-title">{SITE}</h1>',
        f'<div class="logo"><h1>{SITE}</h1></div>',
    ],
)
def test_a_heading_that_is_the_logo_of_a_site_is_its_name_and_no_title(logo, title, headline):
    reading = read(title, logo, headline)
    assert named(reading) == (TITLE, SITE)
    assert reading.text.startswith(f"{TITLE}\n\nThe court")


@pytest.mark.parametrize("title", [f"{TITLE} - {SITE}", f"{SITE}: {TITLE}", f"{SITE} » {TITLE}"])
def test_where_a_title_is_of_two_headings_the_one_of_the_site_is_told_by_its_place(title):
    assert named(read(title, f"<h1>{SITE}</h1>")) == (TITLE, SITE)


def test_a_short_name_before_a_headline_is_the_site():
    assert named(read(f"Herald | {TITLE}", "<h1>Herald</h1>")) == (TITLE, "Herald")


def test_the_name_that_a_page_gives_its_site_is_no_title():
    tags = f'<meta property="og:site_name" content="{SITE}">'
    assert named(read(f"{SITE} | {TITLE}", f"<h1>{SITE}</h1>", tags=tags)) == (TITLE, SITE)


@pytest.mark.parametrize(
    ("title", "headline"),
    [
        (f"{TITLE} - {SITE}", f"<h1>{TITLE}</h1>"),
        (f"{TITLE}: what we know - {SITE}", f"<h1>{TITLE}: what we know</h1><h2>{TITLE}</h2>"),
        (f"Winter: {TITLE}", f"<h1>Winter</h1><h2>{TITLE}</h2>"),
        (f"{TITLE} - {SITE}", f'<h1><a href="/2021/01/amazon">{TITLE}</a></h1>'),
        (f"{TITLE} - {SITE}", f'<h1><a href="#top">{TITLE}</a></h1>'),
        (f"{TITLE} - {SITE}", f'<h1><a href="?p=12">{TITLE}</a></h1>'),
    ],
)
def test_the_first_heading_is_the_title_where_nothing_says_otherwise(title, headline):
    reading = read(title, "", headline)
    assert reading.text.startswith(named(reading)[0])
    assert headline.startswith((f"<h1>{named(reading)[0]}<", '<h1><a href="'))


def test_a_name_of_the_site_below_the_article_is_no_title():
    body = f"<div><h1>{TITLE}</h1>{STORY}</div><div><h2>{SITE}</h2></div>"
    page = f"<html><head><title>{TITLE} - {SITE}</title></head><body>{body}</body></html>"
    assert named(read_web_page(page.encode(), "“page.html”")) == (TITLE, SITE)


def test_a_title_that_is_no_heading_has_the_name_of_its_site_taken_off():
    logo = f'<h1><a href="/">{SITE}</a></h1>'
    assert named(read(f"{SITE}: {TITLE}", logo, "")) == (TITLE, SITE)


def test_a_title_in_a_tag_that_ends_with_the_name_of_its_site_has_it_taken_off():
    tags = (
        f'<meta property="og:title" content="{TITLE} - {SITE}">'
        f'<meta property="og:site_name" content="{SITE}">'
    )
    assert named(read(SITE, "", tags=tags)) == (TITLE, SITE)


def test_a_headline_is_known_where_the_title_of_its_page_says_otherwise():
    logo, headline = (
        f'<h1><a href="/">{SITE}</a></h1>',
        "<h1>Amazon cuts off Parler at midnight</h1>",
    )
    reading = read(f"Parler lawsuit explained | {SITE}", logo, f"<div>{headline}</div>")
    assert named(reading) == ("Amazon cuts off Parler at midnight", SITE)
    assert reading.text.startswith("Amazon cuts off Parler at midnight\n\nThe court")


def test_a_headline_is_kept_where_a_tag_of_its_page_says_otherwise():
    tags = '<meta property="og:title" content="Parler lawsuit explained">'
    reading = read("Parler lawsuit", "", "<header><h1>Amazon cuts Parler off</h1></header>", tags)
    assert named(reading)[0] == "Parler lawsuit explained"
    assert reading.text.startswith("Amazon cuts Parler off\n\nThe court")


def test_a_first_heading_of_few_words_that_is_in_no_title_may_be_a_site_and_is_no_headline():
    assert named(read(TITLE, "<h1>Herald</h1>", "<p>By us</p>"))[0] == TITLE


def test_words_before_a_headline_that_may_be_a_rubric_are_no_publisher():
    assert named(read(f"Opinion: {TITLE}", "", f"<h1>{TITLE}</h1>")) == (TITLE, "")
