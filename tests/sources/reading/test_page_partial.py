"""A page that holds only the beginning of its text, or none of it, says so."""

from __future__ import annotations

import json

import pytest

from argmap.sources.reading.web_page import read_web_page

SAID = "The court of Seattle denied motion {}, and said why in words that are long enough."
STORY = "".join(f"<p>{SAID.format(at)}</p>" for at in range(6))
BEGINNING = "may hold only the beginning of the text"


def read(body, head="", title="Amazon cuts off Parler"):
    page = f"<html><head><title>{title}</title>{head}</head><body><main>{body}</main></body></html>"
    return read_web_page(page.encode(), "“page.html”")


def linked(**said):
    node = {"@type": "NewsArticle", "headline": "Amazon cuts off Parler", **said}
    return f'<script type="application/ld+json">{json.dumps(node)}</script>'


def doubts(reading):
    return [line for line in reading.report if BEGINNING in line]


@pytest.mark.parametrize(
    "head",
    [
        linked(isAccessibleForFree=False),
        linked(isAccessibleForFree="False"),
        linked(isAccessibleForFree="http://schema.org/False"),
        linked(hasPart={"@type": "WebPageElement", "isAccessibleForFree": "false"}),
        '<meta property="article:content_tier" content="locked">',
    ],
)
def test_a_page_that_says_that_it_is_not_free_to_all_is_told_to_be_perhaps_a_beginning(head):
    assert len(doubts(read(STORY, head))) == 1


@pytest.mark.parametrize(
    "head",
    [
        linked(isAccessibleForFree=True),
        linked(),
        linked(isAccessibleForFree="True"),
        '<meta property="article:content_tier" content="free">',
    ],
)
def test_a_page_that_is_free_raises_no_doubt(head):
    assert doubts(read(STORY, head)) == []


@pytest.mark.parametrize("tag", ["p", "h3", "div"])
@pytest.mark.parametrize(
    "words",
    [
        "Subscribe to continue reading",
        "To Read the Full Story",
        "Continue reading your article with a Ledger subscription",
        "This story is for subscribers",
        "This post is for paid subscribers",
        "You’ve reached your limit of free articles.",
        "Create a free account to keep reading.",
        "Thank you for your visit. Sign in to continue reading.",
        "The rest of this article is reserved for members.",
        "Unlock this article",
        "Keep reading for $1 a week",
    ],
)
def test_a_page_that_asks_to_subscribe_for_reading_on_is_told_and_the_call_left_out(words, tag):
    reading = read(f"<h1>Amazon cuts off Parler</h1>{STORY}<{tag}>{words}</{tag}>")
    [told] = doubts(reading)
    assert words[:30] in told
    assert words not in reading.text


@pytest.mark.parametrize(
    "words",
    [
        "He refused to continue reading the letter that Amazon had sent to him on Saturday night.",
        "“Subscribe to continue reading,” it said on each of its pages, as he told the court.",
        "Continue reading the main story",
        "She went on to read the full complaint aloud, and the judge listened to all of it.",
    ],
)
def test_an_article_that_speaks_of_reading_on_raises_no_doubt(words):
    assert doubts(read(f"{STORY}<p>{words}</p>{STORY.replace('motion', 'plea')}")) == []


@pytest.mark.parametrize(
    ("title", "body", "what"),
    [
        ("404 Not Found", "<h1>Not Found</h1><p>The requested URL is not on this server.</p>", 0),
        ("Page not found - Herald", "<p>Sorry, we can’t find that page. Try the search.</p>", 0),
        ("Herald", "<h1>Access denied</h1><p>You do not have the right to see it.</p>", 0),
        ("Just a moment...", "<p>Enable JavaScript and cookies to continue</p>", 1),
        ("Herald", "<h1>Are you a robot?</h1><p>Please tick the box below to go on.</p>", 1),
        ("Herald", "<p>Please verify you are a human, and go on to the page.</p>", 1),
    ],
)
def test_a_page_of_an_error_or_a_check_for_robots_is_told_to_be_perhaps_no_document(
    title, body, what
):
    told = ("tells of an error", "checks for robots")[what]
    assert any(told in line and "not the document" in line for line in read(body, "", title).report)


def test_a_document_that_names_an_error_is_one():
    long = STORY * 2 + "".join(f"<p>{SAID.format(at)} Page not found.</p>" for at in range(9, 30))
    reading = read(f"<h1>Access denied to Parler</h1>{long}", title="Access denied to Parler")
    assert not any("not the document" in line for line in reading.report)
    short = read(f"<h1>403 ships sank</h1>{STORY}", title="403 ships sank")
    assert not any("not the document" in line for line in short.report)
