"""What a page sets apart inside an article: forms, players, things to buy, who wrote a post."""

from __future__ import annotations

import re

import pytest
from newspaper import article

from argmap.sources.reading.page_apart import held_apart
from argmap.sources.reading.page_boxes import Boxes
from argmap.sources.reading.page_names import names_beside
from argmap.sources.reading.page_walk import words_of_page
from argmap.sources.reading.web_page import page_tree, read_web_page

STORY = article(3).paragraphs
TITLE = "Parler Is Now Suing Amazon"
FORM = '<form><input type="email"><button>Go</button></form>'
APART = "Kept, though the page sets it apart from the rest of the article: "


def read(body):
    head = f"<head><title>{TITLE}</title></head>"
    return read_web_page(f"<html>{head}<body>{body}</body></html>".encode(), "page.html")


def rows_of(reading):
    return reading.text.split("\n\n")


def story(box="", at=3, holder='div class="article-body"'):
    rows = [f"<p>{words}</p>" for words in STORY]
    rows.insert(at, box)
    name = holder.split()[0]
    head = f'<h1>{TITLE}</h1><p class="byline">By Ida Quill</p>'
    return read(f"<main><article>{head}<{holder}>{''.join(rows)}</{name}></article></main>")


def told_as(reading, start):
    return " ".join(line for line in reading.report if line.startswith(start))


AGREED = "By signing up you agree to our terms of service and our privacy policy, and to all of it."
ASKING = [
    f"<div class=popup-7><h4>Get the news</h4><p>Every weekday at 6 a.m.</p>{FORM}</div>",
    f"<div class=zz><div><h4>Get the news</h4></div><div><p>At 6 a.m.</p>{FORM}</div></div>",
    f"<form class=zz><h2>Get the news</h2><p>At 6 a.m.</p>{FORM[6:]}",
    "<div class=zz><p>Get the news</p><input type=text name=EMAIL></div>",
    "<div class=zz><p>Get the news</p><div><input placeholder='Your e-mail'></div></div>",
    f"<div class=zz><h4>Get the news</h4><div>{FORM}</div><p>{AGREED}</p></div>",
]


@pytest.mark.parametrize("box", ASKING)
def test_a_box_that_asks_for_an_address_is_left_out_and_told(box):
    reading = story(box)
    assert rows_of(reading) == [TITLE, *STORY]
    assert "“Get the news”" in told_as(reading, "Left out")


def test_two_boxes_that_ask_for_an_address_are_both_left_out():
    box = ASKING[0].replace("Every", "Read what our reporters found out in court, every")
    reading = story(box + f"<p>{STORY[0]}!</p>" + box)
    assert rows_of(reading) == [TITLE, *STORY[:3], f"{STORY[0]}!", *STORY[3:]]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (f"<article><h1>{TITLE}</h1>", f"{FORM}</article>"),
        (f"<article><h1>{TITLE}</h1><input type=email>", "</article>"),
        (f"<form><input name=email><h1>{TITLE}</h1><div class=a>", "</div></form>"),
        (f"<article><header><h1>{TITLE}</h1>{FORM}</header><div class=a>", "</div></article>"),
        (f"<article><div class=top><h1>{TITLE}</h1>{FORM}</div>", "</article>"),
    ],
)
def test_a_field_for_an_address_takes_neither_headline_nor_paragraph_with_it(before, after):
    reading = read(before + "".join(f"<p>{words}</p>" for words in STORY) + after)
    assert rows_of(reading) == [TITLE, *STORY]


@pytest.mark.parametrize("holder", ["section", "div", 'div class="part"'])
def test_a_paragraph_that_stands_with_a_form_as_others_stand_is_kept(holder):
    name = holder.split()[0]
    rows = [
        f"<{holder}><p>{words}</p>{FORM if at == 4 else ''}</{name}>"
        for at, words in enumerate(STORY)
    ]
    reading = read(f"<article><h1>{TITLE}</h1>{''.join(rows)}</article>")
    assert rows_of(reading) == [TITLE, *STORY]


def test_the_first_paragraph_in_a_box_of_its_own_with_a_form_is_kept_and_told():
    words = (
        "The court heard both sides on Thursday, and it did not say when it would decide the motion"
        " that the network filed."
    )
    reading = story(f'<div class="zz"><p>{words}</p>{FORM}</div>')
    assert words in rows_of(reading)
    assert words[:30] in told_as(reading, APART)


def test_words_set_as_the_article_beside_a_field_for_an_address_are_kept_and_told():
    words = "Get our daily news."
    reading = story(f"<p>{words} <input type=email></p>")
    assert words in rows_of(reading)
    assert words in told_as(reading, APART)


@pytest.mark.parametrize(
    "box",
    [
        '<div class="jwplayer"><p>Now Playing</p><p>Up Next</p><p>Nothing</p></div>',
        '<div class="c-video-player__inner"><h4>Watch the chief of the firm</h4><p>1:12</p></div>',
        "<div class=zz><p>Now Playing</p><p>0 seconds of 1 minute, 12 seconds Volume 90%</p></div>",
        "<div class=zz><p>G/O Media may get a commission</p><p>Smart Ring, 30% off</p></div>",
        "<div class=zz><p>Get the Forbes Daily letter</p></div>",
        "<div class=zz><p>Full Coverage: <a href=/h>Technology</a></p></div>",
        "<div class=zz><p>Our mailing address is:<br>1 Main Street</p></div>",
        "<p>Register now for FREE unlimited access to Reuters.com <a href=/r>Register</a></p>",
        "<div class=zz><p>You have 2 free articles left this month.</p></div>",
        '<div id="taboola-mid-article"><div><a href=/x>A simple trick for knees</a></div></div>',
    ],
)
def test_what_plays_or_sells_inside_an_article_is_left_out(box):
    reading = story(box)
    assert rows_of(reading) == [TITLE, *STORY]
    assert told_as(reading, "Left out")


@pytest.mark.parametrize(
    "words",
    [
        "Get the letter, he said.",
        "Get the app out of the store by Monday",
        "Amazon may get a commission of fifteen percent.",
        "Full coverage: that was what the policy gave.",
        "Our mailing address is: 1 Main Street.",
    ],
)
def test_a_line_of_the_article_that_reads_as_a_call_is_kept(words):
    reading = story(f"<p>{words}</p>")
    assert words in rows_of(reading)


@pytest.mark.parametrize(
    "words",
    [
        "“You have 2 free articles left,” the screen said.",
        "Now playing the piano, the witness was calm.",
        "Up next was the chief of policy.",
    ],
)
def test_a_sentence_that_begins_as_a_call_does_is_kept_in_a_box_of_its_own(words):
    assert words in rows_of(story(f"<div class=zz><p>{words}</p></div>"))


def test_what_a_player_says_at_length_is_kept_and_told():
    words = (
        "This is what the host said of the case on the radio this morning, word for word, in full."
    )
    reading = story(f'<div class="audio-player"><p>Play</p><p>{words}</p></div>')
    assert words in rows_of(reading)
    assert words[:30] in told_as(reading, APART)


@pytest.mark.parametrize("box", ["div class=vestpocket", "section class=inset", "div class=letter"])
def test_a_kept_box_of_its_own_within_the_article_is_told(box):
    reading = story(
        f"<{box}><h3>A letter</h3><p>Dear Parler, we wrote to you.</p></{box.split()[0]}>"
    )
    assert "Dear Parler, we wrote to you." in rows_of(reading)
    assert "“Dear Parler, we wrote to you.”" in told_as(reading, APART)


@pytest.mark.parametrize(
    "box", ["div class=dropcap", "div class=article-paragraph", "div class=lede", "div"]
)
def test_a_paragraph_in_a_box_that_is_called_one_raises_no_doubt(box):
    words = "The lawyers met on Friday to settle what the court is to see, and they did not agree."
    reading = story(f"<{box}><p>{words}</p></{box.split()[0]}>")
    assert words in rows_of(reading)
    assert told_as(reading, "Kept") == ""


NAMES = [
    *("promo-lede", "search-and-seizure", "consent-decree", "social-media-analysis"),
    *("menu-of-remedies", "share-capital", "related-case", "comment-on-law", "footer-note"),
    *("ad-hoc", "login-credentials", "bio-weapons", "story__promo-lede", "SearchWarrant-x"),
]


@pytest.mark.parametrize("name", NAMES)
def test_a_part_of_the_name_of_a_box_takes_no_paragraph_away(name):
    words = (
        "The agents searched the office on Monday, and they took all of the papers that they found."
    )
    reading = story(f'<div class="{name}"><p>{words}</p></div>')
    assert words in rows_of(reading)


@pytest.mark.parametrize(
    "name",
    [
        *("newsletter-signup", "related-content__headline", "social-share-buttons", "ad-slot-2"),
        *("c-newsletter--dark", "cookie-consent", "tnt-ads-container", "author-bio", "promo-box"),
        *("nav-links", "read-more-links", "newspack-popups-inline", "site-footer", "OUTBRAIN"),
    ],
)
def test_a_box_whose_name_ends_with_what_stands_beside_an_article_is_left_out_or_told(name):
    words = (
        "The agents of our town searched for the best pizza on Monday, and they found all of it."
    )
    reading = story(f'<div class="{name}"><p>{words}</p></div>')
    assert words not in rows_of(reading) or words[:30] in told_as(reading, APART)


@pytest.mark.parametrize("name", ["teaser-content", "paywall"])
@pytest.mark.parametrize("at", [1, 3, 6])
def test_an_article_in_two_parts_raises_no_doubt(name, at):
    rows = [f'<p class="font-copy">{words}</p>' for words in STORY]
    first, rest = ("".join(rows[:at]), "".join(rows[at:]))
    body = (
        f'<div class="{name}"><section>{first}</section></div>'
        f'<div class="remainder-content"><section>{rest}</section></div>'
    )
    reading = read(f"<main><h1>{TITLE}</h1><article>{body}</article></main>")
    assert rows_of(reading) == [TITLE, *STORY]
    assert reading.report == ()


def test_a_teaser_of_another_story_within_the_article_is_left_out_or_told():
    words = "The mayor opened the bridge on Monday, in the rain, and said that it would last."
    reading = story(f'<div class="teaser"><section><p>{words}</p></section></div>')
    assert words not in rows_of(reading) or words[:30] in told_as(reading, APART)


def posts(count, profile="postprofile", signature="signature"):
    return "".join(
        f'<div class="post"><dl class="{profile}"><dt><a class="username">user{at}</a></dt>'
        f"<dd><b>Posts:</b> 112</dd><dd><b>Joined:</b> Fri Mar 03, 2017</dd></dl><div class=body>"
        f'<p class="author">by <a>user{at}</a> » Mon Jan {at + 1}, 2021</p><div class="content">'
        f'{words}</div><div class="{signature}">Let justice be done.</div></div></div>'
        for at, words in enumerate(STORY[:count])
    )


def test_of_several_posts_neither_profiles_nor_signatures_are_kept():
    reading = read(f"<h1>{TITLE}</h1><div id=page>{posts(5)}</div>")
    rows = rows_of(reading)
    assert [row for row in rows if row in STORY] == list(STORY[:5])
    assert not [row for row in rows if "Posts:" in row or "Joined:" in row or "justice" in row]
    assert [row for row in rows if row.startswith("by user")]
    assert "Posts: 112" in told_as(reading, "Left out")
    assert "Let justice be done." in told_as(reading, "Left out")


def test_who_signed_an_order_is_kept():
    reading = story('<div class="signature"><p>Barbara J. Rothstein</p></div>', at=99)
    assert rows_of(reading)[-1] == "Barbara J. Rothstein"


def apart(box):
    rows = "".join(f"<p>{words}</p>" for words in STORY)
    tree = page_tree(f"<html><body><main><div class=body>{rows}</div>{box}</main></body></html>")
    blocks = words_of_page(tree).blocks
    found = held_apart(Boxes(blocks), set(blocks[: len(STORY)]))
    return [one.words for one in blocks if one in found.sure and one.words != "Go"]


LONG_LINE = "The court heard both sides on Thursday, and it did not say when it would decide."
INVITING = f"{LONG_LINE} Your inbox has it."


@pytest.mark.parametrize(
    ("box", "held"),
    [
        (f"<div><p class=x>Get the news</p>{FORM}</div>", ["Get the news"]),
        (f"<div><h1>Get the news</h1>{FORM}</div>", []),
        (f"<div><p class=author>By Jo Renner</p>{FORM}</div>", []),
        (f"<header><p class=x>Get the news</p>{FORM}</header>", []),
        (f"<div><p class=x>{LONG_LINE}</p>{FORM}</div>", []),
        (f"<div><p class=x>{INVITING}</p>{FORM}</div>", [INVITING]),
        (f"<div>{'<p class=x>He said no.</p>' * 99}{FORM}</div>", []),
        (f"<form>{'<p class=x>He said no.</p>' * 99}<input type=email></form>", []),
    ],
)
def test_with_a_form_goes_only_what_speaks_of_it(box, held):
    assert apart(box) == held


def test_a_page_that_is_nothing_but_a_call_for_addresses_is_kept():
    words = (
        "Our newsletter tells you in your inbox, every Friday, what the courts decided that week."
    )
    reading = read(f"<div class=a><p>{words}</p>{FORM}</div>")
    assert words in rows_of(reading)
    assert not any("No main text" in line for line in reading.report)


@pytest.mark.parametrize("called", ["newsletter", "subscribe"])
def test_a_box_called_one_beside_is_left_out_or_told_though_it_is_set_as_the_article_is(called):
    rows = [f'<p class="font-copy">{words}</p>' for words in STORY]
    boxes = ((called, rows[:1]), ("rest", rows[1:]))
    body = "".join(
        f'<div class="{name}"><section>{"".join(part)}</section></div>' for name, part in boxes
    )
    reading = read(f"<main><h1>{TITLE}</h1><article>{body}</article></main>")
    assert STORY[0][:20] in " ".join(reading.report)


@pytest.mark.parametrize(
    ("names", "found"),
    [
        ("taboola-mid-article x", {"taboola"}),
        ("promo-lede", set()),
        ("c-newsletter__title--big", {"newsletter"}),
        ("ad-300x250", {"ad"}),
        ("commentary", set()),
        ("title text", set()),
    ],
)
def test_a_name_tells_by_its_last_word_what_it_is_of(names, found):
    assert names_beside(names) == found


@pytest.mark.parametrize(
    "box",
    [
        "<div class=smp><p>This video can not be played</p></div>",
        "<div><i>To play this video you need to enable JavaScript in your browser.</i></div>",
        "<div class=zz><p>This video can not be played</p></div>",
        "<div class=zz><p>Your browser does not support the video tag.</p></div>",
        "<div class='css-vhs vhs-container'><span>See the siege</span><b>0:00/2:14</b></div>",
        "<div class=zz><button>Play Video</button><span>0:00/2:14</span></div>",
        "<div class='powa powa-shot'><div class=powa-title>What happened</div><i>1:31</i></div>",
        "<div class=td_wrapper_video_playlist><div>LIVE: hearing</div><div>02:14:11</div></div>",
        "<div class=zz><p>Up next in video</p></div>",
        "<div class='instream-native-video instream-native-video--mobile'>The best phones</div>",
        "<div class=ars-video><h3>How lightning works</h3></div>",
        "<div class=video-resource><div class=video-resource__headline>It went dark</div></div>",
        "<div class=audio-module><h4>Amazon in court</h4><time>3:48</time></div>",
    ],
)
def test_a_player_of_films_is_left_out(box):
    reading = story(box)
    assert rows_of(reading) == [TITLE, *STORY]


@pytest.mark.parametrize("names", ["has-video", "story video", "video-container"])
def test_what_a_film_heads_is_no_player(names):
    head = f'<h1>{TITLE}</h1><h2>A last attempt</h2><p class="byline">By Ida Quill</p>'
    rows = "".join(f"<p>{words}</p>" for words in STORY)
    reading = read(f"<article><header class='{names}'>{head}</header><div>{rows}</div></article>")
    assert rows_of(reading)[:2] == [TITLE, "A last attempt"]
    assert rows_of(reading)[-len(STORY) :] == STORY


@pytest.mark.parametrize(
    "box",
    [
        "<div class=meta><time>11 January 2021</time><button>Share page</button></div>",
        "<div><button>Give this article</button><button>1.2K</button></div>",
        "<div><button>Subscribe</button></div>",
        "<div><span role=button>Save</span> <a href='/c'>Read 12 comments</a></div>",
    ],
)
def test_buttons_beside_an_article_are_left_out(box):
    reading = story(box)
    assert rows_of(reading) == [TITLE, *STORY]


@pytest.mark.parametrize(
    "box",
    [
        "<h2><button>Save</button></h2>",
        "<div><button aria-expanded=false>Save</button></div>",
        "<div><button>What is Parler?</button></div>",
        "<p>He pressed <button>Share</button> twice.</p>",
    ],
)
def test_what_a_button_says_of_the_article_is_kept(box):
    words = "".join(re.findall(r">([^<>]+)", box))
    assert words in rows_of(story(box))


def test_the_buttons_of_a_page_are_weighed_in_little_time():
    box = f"<div><button>{'1,234,567,' * 300}x</button><i>{'0:00 ' * 300}x</i></div>"
    assert "1,234,567" in story(box).text


def test_the_heading_of_a_box_that_the_page_sets_apart_is_told_with_it():
    box = (
        "<div class=gift><h2>Become a member</h2><div class=zz><p>Your gift helps.</p></div></div>"
    )
    assert "“Become a member”" in told_as(story(box), APART)


@pytest.mark.parametrize("button", ["Sign up", "Subscribe now", "REGISTER"])
def test_a_line_beside_a_button_that_calls_on_the_reader_is_told(button):
    sold = "Your guide to what the courts did."
    box = f"<div class=c-1><div><p class=c-2>{sold}</p><button>{button}</button></div></div>"
    reading = story(box)
    assert sold not in rows_of(reading) or sold in told_as(reading, APART)
    assert [words for words in STORY if words not in rows_of(reading)] == []


def test_paragraphs_beside_such_a_button_raise_no_doubt():
    reading = story("<button>Subscribe</button>", holder="div")
    assert rows_of(reading)[-len(STORY) :] == STORY
    assert told_as(reading, APART) == ""
