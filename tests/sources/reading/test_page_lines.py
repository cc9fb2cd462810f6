"""Lines that a page prints between the paragraphs of an article are left out or told."""

from __future__ import annotations

import tomllib
from html import escape

import pytest
from set_pages import story

from argmap.resources import resource
from argmap.sources.reading.web_page import read_web_page

ONE = story(1)
OTHERWISE = ("div", 'p class="css-k1"', 'div class="css-q2"')


def read(*lines, at=4):
    """Read the article with lines of HTML among its paragraphs."""
    rows = [f"<p>{escape(words, quote=False)}</p>" for words in ONE.paragraphs]
    rows[at:at] = lines
    title = escape(ONE.title, quote=False)
    head = f"<title>{title} - The Gazette</title>"
    body = f'<article><h1>{title}</h1><div class="b">{"".join(rows)}</div></article>'
    return read_web_page(
        f"<html><head>{head}</head><body>{body}</body></html>".encode(), "“p.html”"
    )


def boxed(words, box="p"):
    return f"<{box}>{escape(words, quote=False)}</{box.split()[0]}>"


def rows_of(reading):
    return reading.text.split("\n\n")


def told(words, reading, begins):
    mention = f"“{words}”" if len(words) <= 40 else f"“{words[:40].rstrip()}…”"
    return [line for line in reading.report if line.startswith(begins) and mention in line]


SURE = (
    "Ad",
    "Scroll to continue with content",
    "Story continues",
    "Give this article",
    "Share full article",
    "Advertisement · Scroll to continue",
    "Loading…",
    "This article continues after this ad",
    "toggle caption",
    "Click to share on Twitter (Opens in new window)",
)
PERHAPS = (
    "1,042",
    "Supported by",
    "Related video: Apple and Google boot the app from their stores",
    "Copyright 2021 The Gazette. All rights reserved. This material may not be rewritten.",
    "This material may not be reproduced without permission.",
    "Follow Jane Reporter on Twitter @janereporter",
    "Trending on Local 12:",
    "NOW WATCH: How the app went dark",
    "GET THE GAZETTE ON THE GO BY CLICKING HERE",
    "Thank you for subscribing to our newsletter.",
    "Watch the video above for the full report.",
    "Photo: Drew Angerer/Getty Images",
    "Pavlo Gonchar | LightRocket | Getty Images",
    "The logo of the app on a phone. (Photo by Elise Marsh/AFP)",
    "Most Popular",
    "Recommended Stories",
    "5 min read",
    "Email tips to tips@gazette.example",
    "Read the original article on Business Insider",
    "January 13, 2021",
    "Wednesday, Jan. 13, 2021 at 8:00 p.m. EST",
    "2 hours ago",
    "Support local journalism: subscribe to the Gazette today.",
    "URL: http://www.courier.example/2021/01/12/story.html",
    "Get The Evening Wire, our free daily email with what you need, straight to your inbox.",
    "Get it sent to your inbox.",
    "Delivered to your inbox every morning",
    "This story was paid for by Acme Mortgage.",
    "This series is made possible by a grant of the Acme Fund.",
    "Paid for by Acme Mortgage",
    "MUST WATCH",
    "Must-Read: the week in pictures",
    "In today’s paper",
)
OWN = (
    "“Follow me on Twitter,” he said.",
    "Follow me on Twitter, he said in a film that was later removed.",
    "Watch the video above all else, the judge said.",
    "Story continues in the courts, where it belongs.",
    "Ad revenue fell by half.",
    "Photo evidence was thin.",
    "Related lawsuits followed within days.",
    "Thank you for reading my complaint, the letter said.",
    "This article was updated at 5 p.m. to add a comment from Amazon.",
    "The Associated Press contributed to this report.",
    "Contributed reporting by Jane Doe in Seattle.",
    "He said no.",
    "The app must watch what its users write.",
    "He got the letter into the box and sent the e-mail to the judge.",
    "The story was told in today’s hearing.",
)


@pytest.mark.parametrize("words", [*SURE, *PERHAPS])
def test_a_line_of_the_page_that_is_set_as_the_article_is_kept_and_told(words):
    reading = read(boxed(words))
    assert words in rows_of(reading)
    assert told(words, reading, "Kept, though it reads as a line of the page")
    assert [row for row in rows_of(reading) if row != words] == [ONE.title, *ONE.paragraphs]


@pytest.mark.parametrize("box", OTHERWISE)
@pytest.mark.parametrize("words", SURE)
def test_a_line_that_has_no_other_sense_is_left_out_where_the_page_sets_it_apart(words, box):
    reading = read(boxed(words, box))
    assert rows_of(reading) == [ONE.title, *ONE.paragraphs]
    assert told(words, reading, "Left out")


def test_a_line_that_has_no_other_sense_is_left_out_where_the_page_repeats_it():
    reading = read(boxed("Ad"), boxed("He said no."), boxed("Ad"))
    assert "Ad" not in rows_of(reading)
    assert told("Ad", reading, "Left out as lines of the page between paragraphs")


def test_a_line_that_is_set_as_the_subheads_of_the_article_are_is_kept_and_told():
    heads = [boxed(words, 'p class="css-k1"') for words in ("The contract", "Ads", "The court")]
    reading = read(*heads)
    assert "Ads" in rows_of(reading)
    assert told("Ads", reading, "Kept")


@pytest.mark.parametrize("box", ["p", *OTHERWISE])
@pytest.mark.parametrize("words", PERHAPS)
def test_a_line_that_may_be_the_page_s_is_never_left_silently_or_kept_so(words, box):
    reading = read(boxed(words, box))
    assert told(words, reading, "Kept" if words in rows_of(reading) else "Left out")


@pytest.mark.parametrize("words", OWN)
def test_a_sentence_that_only_looks_like_such_a_line_is_kept_and_raises_no_doubt(words):
    reading = read(boxed(words))
    assert words in rows_of(reading)
    assert reading.report == ()


@pytest.mark.parametrize("box", OTHERWISE)
@pytest.mark.parametrize("words", OWN)
def test_a_sentence_that_only_looks_like_such_a_line_is_kept_however_it_is_set(words, box):
    assert words in rows_of(read(boxed(words, box)))


def test_a_day_below_the_headline_is_the_article_s_own():
    reading = read(boxed("January 13, 2021"), at=0)
    assert reading.report == ()
    assert rows_of(reading)[1] == "January 13, 2021"


def test_a_heading_of_the_article_raises_no_doubt_though_it_reads_as_a_label():
    assert read(boxed("Related torts", "h3")).report == ()
    assert read(boxed("Recommended stories", "h3")).report


@pytest.mark.parametrize(("count", "is_told"), [(2, True), (6, False)])
def test_a_few_numbers_alone_are_told_and_those_of_many_pages_are_not(count, is_told):
    reading = read(*(f"<p>*{at + 700}</p><p>{ONE.paragraphs[1]}</p>" for at in range(count)))
    assert "*700" in rows_of(reading)
    assert bool(told("*700", reading, "Kept")) == is_told


def test_what_is_told_to_be_set_apart_is_not_told_again():
    reading = read(boxed("Supported by", 'div class="css-1"'))
    assert sum("“Supported by”" in line for line in reading.report) == 1


@pytest.mark.parametrize("name", ["sure", "maybe"])
def test_every_line_of_the_list_is_in_lower_case_and_ends_its_brackets(name):
    lines = tomllib.loads(resource("wording", "page_lines.toml").read_text(encoding="utf-8"))[name]
    rows = lines.strip().split("\n")
    assert [row for row in rows if row != row.lower().strip()] == []
    assert [row for row in rows if row.count("[") != row.count("]")] == []
