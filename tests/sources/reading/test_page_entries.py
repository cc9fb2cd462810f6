"""Who said what, and when, on pages of several entries; and the line below a headline."""

from __future__ import annotations

import pytest

from argmap.sources.reading.page_walk import words_of_page
from argmap.sources.reading.web_page import page_tree, read_web_page

SAID = "The court of Seattle denied motion {}, and said why in words that are long enough."
TITLE = "Amazon cuts off Parler"


def read(body, head=f"<h1>{TITLE}</h1>"):
    page = (
        f"<html><head><title>{TITLE} - The Herald</title></head>"
        f"<body><header><a href='/'>Home</a></header><main>{head}{body}</main></body></html>"
    )
    return read_web_page(page.encode(), "“page.html”")


def rows_of(reading):
    return reading.text.split("\n\n")


HEADS = {
    "time in a link": '<p class="t"><a href="#b{0}"><time datetime="2021">{0}.05am</time></a></p>',
    "time": "<time>{0}.05am</time>",
    "user": '<dl><dt><a class="username" href="/u">user{0}</a></dt></dl>',
    "author and date": '<p class="author">by <b><a>user{0}</a></b> » Jan. {0}, 2021</p>',
    "link to a date": '<div class="meta"><a class="post-date" href="/p">Jan. {0}</a></div>',
    "names of parts": '<span itemprop="author"><a href="/u">user{0}</a></span>',
}
TOLD = {"time in a link": ".05am", "time": ".05am", "link to a date": "Jan. "}


@pytest.mark.parametrize("is_boxed", [True, False])
@pytest.mark.parametrize("name", HEADS)
def test_who_wrote_each_of_several_entries_and_when_is_kept_before_it(name, is_boxed):
    begin, end = ('<div id="e{0}" class="entry">', "</div>") if is_boxed else ("", "")
    body = "".join(
        begin.format(rank) + f"{HEADS[name].format(rank)}<p>{SAID.format(rank)}</p>" + end
        for rank in range(1, 6)
    )
    reading = read(body)
    rows = rows_of(reading)
    for rank in range(1, 6):
        head = rows[rows.index(SAID.format(rank)) - 1]
        assert str(rank) in head
        assert TOLD.get(name, f"user{rank}").strip() in head
    assert not any("sets it apart" in line for line in reading.report)


def test_times_of_teasers_among_paragraphs_are_not_taken_for_those_of_entries():
    teaser = '<div class="x"><a href="/{0}">Other story {0}</a><div><time>9.0{0}</time></div></div>'
    body = "".join(f"<p>{SAID.format(at)}</p>{teaser.format(at)}" for at in range(1, 6))
    reading = read(f"<article>{body}</article>")
    own = {TITLE, *(SAID.format(at) for at in range(1, 6))}
    [told] = [line for line in reading.report if "sets it apart" in line]
    assert [row for row in rows_of(reading) if row not in own and row not in told] == []


def test_users_in_comments_that_a_page_calls_so_stay_out():
    comment = '<li><a class="username">ann{0}</a><p>I say that it was wrong {0} times.</p></li>'
    body = "".join(f"<p>{SAID.format(at)}</p>" for at in range(6))
    comments = f"<ul class=comments>{''.join(comment.format(at) for at in range(4))}</ul>"
    reading = read(f"<article>{body}{comments}</article>")
    assert not any("ann" in row for row in rows_of(reading))


@pytest.mark.parametrize(
    "subtitle",
    [
        '<h3 class="subtitle">Why a clause decided it</h3>',
        "<h2>Why a clause decided it</h2>",
        '<div class="dek"><span>Why a clause decided it</span></div>',
        '<p class="standfirst">Why a clause decided it</p>',
    ],
)
@pytest.mark.parametrize("around", ["article", 'article class="newsletter-post"'])
def test_the_line_below_a_headline_is_kept(subtitle, around):
    story = "".join(f"<p>{SAID.format(at)}</p>" for at in range(6))
    head = f'<{around}><div class="post-header"><h1>{TITLE}</h1>{subtitle}</div>'
    reading = read(f'<div class="by">Jan 20</div><div class="body">{story}</div></article>', head)
    assert rows_of(reading)[:2] == [TITLE, "Why a clause decided it"]


def test_a_subscription_box_inside_an_article_that_is_called_newsletter_stays_out():
    story = "".join(f"<p>{SAID.format(at)}</p>" for at in range(6))
    box = '<div class="newsletter-signup"><p>Become a free or paid subscriber of it.</p></div>'
    body = f'<article class="newsletter-post"><div class="body">{story}{box}{story}</div></article>'
    assert "subscriber" not in read(body).text


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("By Jo Renner <time>Jan 12, 2021</time><b>0</b>", "By Jo Renner Jan 12, 2021 0"),
        ('<b class="author">Jo Renner</b><time>Jan 12</time>', "Jo Renner Jan 12"),
        (
            '<b class="author"><i>Jo Renner</i></b><b class="post-date"><i>Jan 12</i></b>',
            "Jo Renner Jan 12",
        ),
        ('<b class="author">Jo Renner</b>, <time>Jan 12</time>', "Jo Renner, Jan 12"),
        ('<b class="author">Mc<b class="author-b">Cann</b>on</b>', "McCannon"),
        ("On the <time>12</time>th of January", "On the 12th of January"),
        ('<b class="author">Amazon</b>’s firm', "Amazon’s firm"),
        ("<b>20</b><b>21</b>", "2021"),
        ('<b class="author"></b>20<b>21</b>', "2021"),
    ],
)
def test_a_writer_and_a_time_run_into_nothing_that_stands_beside_them(line, words):
    tree = page_tree(f"<html><body><p>{line}</p></body></html>")
    assert [one.words for one in words_of_page(tree).blocks] == [words]
