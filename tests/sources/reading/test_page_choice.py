"""Which blocks of a page are its article, however they are set and whatever stands around them."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from newspaper import article
from set_pages import (
    AFTER,
    BEFORE,
    HOLDERS,
    INSIDE,
    SETTINGS,
    WITHIN,
    SetPage,
    story,
)

from argmap.sources.reading.blocks import BlockKind
from argmap.sources.reading.page_blocks import PageBlock, PageBox
from argmap.sources.reading.page_extracted import Extracted
from argmap.sources.reading.web_page import read_web_page

WORDS = "The court denied the motion, and said why in words that are long enough to be a paragraph."
LINE = "He said no."


def read(body, title="Motion denied in Seattle"):
    head = f"<head><title>{title} - The Herald</title></head>"
    page = f"<!doctype html><html>{head}<body>{body}</body></html>"
    return read_web_page(page.encode(), "“page.html”")


def rows_of(reading):
    return reading.text.split("\n\n")


def is_told(words, reading):
    begun = words if len(words) <= 40 else words[:40].rstrip()
    return any(f"“{begun}" in line for line in reading.report)


def paragraphs(count=8, box="p"):
    end = box.split()[0]
    return [f"<{box}>{WORDS} So said judge {rank}.</{end}>" for rank in range(count)]


def with_one(block, at=4, holder="article"):
    rows = paragraphs()
    name = holder.split()[0]
    return read(f"<{holder}><h1>Motion</h1>{''.join((*rows[:at], block, *rows[at:]))}</{name}>")


JUNK_WITHIN = st.lists(st.tuples(st.integers(0, 40), st.sampled_from(list(WITHIN))), max_size=3)
AROUND = st.lists(st.sampled_from(list(BEFORE | AFTER)), max_size=5, unique=True)
MARKED = st.lists(
    st.tuples(st.integers(0, 40), st.integers(0, 200), st.sampled_from(INSIDE)), max_size=4
)


PAGES = st.builds(
    SetPage,
    st.integers(0, 3).map(story),
    st.sampled_from(list(SETTINGS)),
    st.sampled_from(list(HOLDERS)),
    MARKED,
    JUNK_WITHIN,
    AROUND,
)


@given(PAGES)
# The extractor finds one paragraph of these, or takes the comments for the article.
@example(SetPage(story(3), "p in two divs", "table", (), [(42, "teasers")], ["biography"]))
@example(SetPage(story(2), "section", "article", (), [(40, "hidden")], ["comments", "cookies"]))
@example(SetPage(story(3), "open p", "main", [(3, 157, "<button>{}</button>")], [(34, "aside")]))
@example(SetPage(story(3), "section", "div", (), [(40, "caption"), (41, "aside")]))
@example(
    SetPage(story(0), "section", "main", around=["cookies", "links in a div", "comments", "foot"])
)
@example(SetPage(story(3), "broken lines", "div", (), [(0, "newsletter"), (1, "film")]))
def test_no_word_of_an_article_is_lost_and_all_else_is_left_out_or_told(page):
    reading = read_web_page(page.html(), "“page.html”")
    rows = rows_of(reading)
    wanted = [page.article.title, *page.article.paragraphs]
    assert [words for words in rows if words in wanted] == wanted
    assert sum("What came of" in words for words in rows) == page.html().count(b"What came of")
    others = [words for words in rows if words not in wanted and "What came of" not in words]
    known = page.junk_words
    assert [words for words in others if words not in known] == [], "glued or cut"
    assert [words for words in others if not is_told(words, reading)] == []
    gone = known.difference(others, WITHIN["template"].words)
    assert [words for words in gone if len(words) >= 40 and not is_told(words, reading)] == []


@pytest.mark.parametrize("setting", SETTINGS)
def test_an_article_without_anything_around_it_is_read_as_it_is(setting):
    one = story(3)
    rows = rows_of(read_web_page(SetPage(one, setting).html(), "“page.html”"))
    assert [row for row in rows if "What came of" not in row] == [one.title, *one.paragraphs]


@pytest.mark.parametrize(("one", "other"), list(combinations(WITHIN, 2)))
def test_nothing_that_is_not_shown_or_stands_beside_is_kept_in_a_plain_article(one, other):
    at = [(3, one), (6, other)]
    reading = read_web_page(SetPage(story(1), "p", junk=at).html(), "“page.html”")
    assert rows_of(reading) == [story(1).title, *story(1).paragraphs]


@pytest.mark.parametrize("holder", ["article", "main", "div"])
@pytest.mark.parametrize(
    "block",
    [
        f"<div>{WORDS}</div>",
        f"<section>{WORDS}</section>",
        f"<center>{WORDS}</center>",
        f"<details><summary>More of it</summary>{WORDS}</details>",
        f"<figure><blockquote>{WORDS}</blockquote></figure>",
        f"<table><tr><td>{WORDS}</td><td>2</td></tr></table>",
        f"<dl><dt>Term</dt><dd>{WORDS}</dd></dl>",
        f"<p>Words before it.<div>{WORDS}</div>",
    ],
)
def test_prose_that_is_set_otherwise_is_kept(block, holder):
    reading = with_one(block, holder=holder)
    assert any(row.startswith(WORDS) and "judge" not in row for row in rows_of(reading))


@pytest.mark.parametrize("box", ["div", "p", "h2", "h4", "li"])
@pytest.mark.parametrize("story_box", ["p", "div"])
def test_short_lines_between_paragraphs_are_kept(box, story_box):
    rows = paragraphs(box=story_box)
    rows[4:4] = [f"<{box}>{LINE}</{box}>"]
    reading = read(f"<article><h1>Motion</h1>{''.join(rows)}</article>")
    assert rows_of(reading).index(LINE) == 5


def test_short_lines_that_end_an_entry_are_kept_where_nothing_was_extracted_of_them():
    entries = [
        f'<article class="e" id="e{at}"><div><time>{at}:15</time></div>{one}</article>'
        for at, one in enumerate(paragraphs())
    ]
    entries[-1] = entries[-1].replace("</article>", "<p>[via WSJ]</p><p>End</p></article>")
    reading = read(f"<main><h1>Motion</h1><div class=s>{''.join(entries)}</div></main>")
    assert rows_of(reading)[-2:] == ["[via WSJ]", "End"]


@pytest.mark.parametrize(
    "label",
    ['data-qa="newsletter"', 'aria-label="Newsletter promotion" data-name="newsletter"'],
)
def test_a_box_is_known_by_what_a_page_says_of_it_elsewhere_than_in_its_class(label):
    sold = "Your daily guide to what the courts did."
    reading = with_one(f'<div {label} class="css-1"><div><p class="css-3">{sold}</p></div></div>')
    assert is_told(sold, reading)


@pytest.mark.parametrize(
    ("block", "words"),
    [
        (f'<ul><li><a href="x">{WORDS}</a></li></ul>', WORDS),
        (f"<aside><p>{WORDS}</p></aside>", WORDS),
        (f'<div class="related-content"><p>{WORDS}</p></div>', WORDS),
        ("<figure><img><figcaption>Seattle</figcaption></figure>", "Seattle"),
        ("<footer>The end</footer>", "The end"),
        (f"<p hidden>{WORDS}</p>", WORDS),
        (f'<div style="color: red;display:none">{WORDS}</div>', WORDS),
    ],
)
def test_what_is_left_out_from_among_the_paragraphs_is_told(block, words):
    reading = with_one(block)
    assert words not in rows_of(reading)
    assert is_told(words, reading)


def test_what_a_page_sets_apart_is_kept_and_told():
    reading = with_one(f'<div class="css-7">{LINE}</div>')
    assert f"of the article: “{LINE}”. Look whether it belongs there." in reading.report[0]


def test_an_article_set_in_one_way_has_nothing_to_tell():
    assert read(f"<article><h1>Motion</h1>{''.join(paragraphs())}</article>").report == ()


@pytest.mark.parametrize(
    "tag",
    [
        *("time", "button", "label", "output", "math", "abbr", "code", "mark", "sup", "x-own"),
        *("span", "small", "data", "var", "bdi", "dfn", "kbd"),
    ],
)
def test_no_word_goes_missing_inside_a_sentence(tag):
    reading = with_one(f"<p>He said that it was <{tag}>never</{tag}> true of the harbour.</p>")
    assert "He said that it was never true of the harbour." in rows_of(reading)


@pytest.mark.parametrize("tag", ["aside", "footer", "dialog", "header", "nav"])
def test_a_box_within_a_sentence_parts_it_and_loses_no_word(tag):
    reading = with_one(f"<p>He said that it was <{tag}>never</{tag}> true of the harbour.</p>")
    at = rows_of(reading).index("never")
    around = rows_of(reading)[at - 1 : at + 2]
    assert around == ["He said that it was", "never", "true of the harbour."]


def test_an_advertisement_in_a_story_of_broken_lines_is_not_glued_to_it():
    one, two, three, *rest = (words[3:-4] for words in paragraphs())
    ad = "<div><div>ADVERTISEMENT</div><div>The last broom that you will ever need.</div></div>"
    reading = read(
        f"<div>{one}<br><br>{two}{ad}<br><br>{three}<br><br>{'<br><br>'.join(rest)}</div>"
    )
    assert rows_of(reading) == [one, two, three, *rest]
    assert is_told("The last broom that you will ever need.", reading)


def test_words_below_a_label_that_are_set_as_the_article_is_are_kept_and_told():
    rows = paragraphs()
    rows[3:3] = ["<p>Advertisement</p>", "<p>The last broom that you will ever need.</p>"]
    reading = read(f"<article>{''.join(rows)}</article>")
    assert "Advertisement" not in rows_of(reading)
    assert "The last broom that you will ever need." in rows_of(reading)
    assert any("below a label as of advert" in line for line in reading.report)


def test_a_heading_that_reads_as_a_label_does_not_take_the_article_with_it():
    rows = paragraphs()
    rows[0:0] = ["<h2>Comments</h2>"]
    kept = rows_of(read(f"<article><h1>Motion</h1>{''.join(rows)}</article>"))
    assert len([row for row in kept if row.startswith(WORDS)]) == 8


def test_the_same_paragraph_twice_is_kept_as_often_as_it_stands_in_the_article():
    teaser = f'<div class="top"><p>{WORDS}</p></div>'
    rows = [*paragraphs(3), f"<p>{WORDS}</p>", *paragraphs(3)]
    reading = read(f"{teaser}<article><h1>Motion</h1>{''.join(rows)}</article>")
    assert rows_of(reading).count(WORDS) == 1


def test_a_caption_that_says_who_is_quoted_is_kept():
    caption = "<figcaption>Judge Rothstein</figcaption>"
    figure = f"<figure><blockquote>{WORDS}</blockquote>{caption}</figure>"
    rows = rows_of(with_one(figure))
    assert rows[rows.index(WORDS) + 1] == "Judge Rothstein"


@pytest.mark.parametrize("count", [1, 2, 8])
def test_the_place_of_an_advertisement_in_a_part_takes_no_paragraph_with_it(count):
    places = ["<div>Advertisement</div>"] * count + [""] * (8 - count)
    rows = zip(places, paragraphs(), strict=True)
    parts = [f"<section>{place}{one}</section>" for place, one in rows]
    reading = read(f"<article><h1>Motion</h1>{''.join(parts)}</article>")
    assert rows_of(reading) == ["Motion", *(one[3:-4] for one in paragraphs())]


@pytest.mark.parametrize(
    "cited", ["Winter, 555 U.S. at 24", "Id. at 22", "Dkt. 10", "42 U.S.C. § 1983", "9 F.4th 11"]
)
def test_an_authority_that_is_cited_by_a_link_of_its_own_is_kept(cited):
    assert cited in rows_of(with_one(f'<p><a href="/o/1">{cited}</a></p>'))


@pytest.mark.parametrize(
    "line", ["<b>BARBARA ROTHSTEIN, DISTRICT JUDGE</b>", "<p>The judge is she"]
)
def test_a_line_among_the_paragraphs_before_the_first_long_one_is_kept(line):
    words = line.partition(">")[2].removesuffix("</b>")
    story = "".join(paragraphs())
    head = "<h1>Motion</h1><p>Filed</p><button>Print</button>"
    rows = rows_of(read(f"<article><div>{head}</div><div>{line}{story}</div></article>"))
    assert words in rows
    assert "Print" not in rows


def test_the_paragraph_right_below_a_headline_is_kept_without_a_full_stop():
    dek = (
        "<div><p>Network down after services were cut</p><ul><li><a>Scores arrested</a></ul></div>"
    )
    head = f"<div><h1>Motion denied in Seattle</h1></div>{dek}"
    rows = rows_of(read(f"<main>{head}<div class=b>{''.join(paragraphs())}</div></main>"))
    assert rows[:2] == ["Motion denied in Seattle", "Network down after services were cut"]


def test_paragraphs_behind_the_places_of_advertisements_raise_no_doubt():
    place = '<div class="h"><div class="ad-place"><div class="dn">Advertisement</div></div></div>'
    rows = [f'<p class="c">{one[3:-4]}</p>' for one in paragraphs()]
    reading = read(f"<article><h1>Motion</h1>{place.join(rows)}</article>")
    assert rows_of(reading) == ["Motion", *(one[3:-4] for one in paragraphs())]
    assert not any("below a label" in line for line in reading.report)


@pytest.mark.parametrize("label", ["Comments", "Advertisements", "Related torts", "See also"])
def test_a_heading_of_a_part_of_the_article_is_kept_though_it_reads_as_a_label(label):
    rows = paragraphs()
    parts = [f"<section><h2>Part {at}</h2>{one}</section>" for at, one in enumerate(rows)]
    parts[2] = f"<section><h2>{label}</h2>{rows[2]}</section>"
    kept = rows_of(read(f"<main><article><h1>Motion</h1>{''.join(parts)}</article></main>"))
    assert kept[kept.index(rows[2][3:-4]) - 1] == label


def test_a_line_above_the_headline_that_is_left_out_is_told():
    head = "<div>FOR IMMEDIATE RELEASE</div><h1>Motion denied in Seattle</h1>"
    reading = read(f"<main><div>{head}<div class=b>{''.join(paragraphs())}</div></div></main>")
    assert "FOR IMMEDIATE RELEASE" in reading.text or is_told("FOR IMMEDIATE RELEASE", reading)


RELATED = (
    '<h3 class="jp-relatedposts-headline"><em>Related</em></h3><div class="jp-relatedposts-items">'
    '<div class="jp-relatedposts-post"><h4><a href="/x">Section 230 for beginners</a></h4>'
    f"<p>{WORDS}</p><time>December 1, 2020</time><p>In “Law”</p></div></div>"
)


@pytest.mark.parametrize(
    "box",
    [
        'div id="jp-relatedposts" class="jp-relatedposts"',
        'div class="related-stories"',
        'section class="more-stories"',
        'div class="readnext"',
    ],
)
def test_other_posts_below_an_article_are_left_out_and_told(box):
    rows = "".join(paragraphs())
    inside = RELATED.replace("jp-relatedposts", "x") if "jp" not in box else RELATED
    reading = read(f"<article><h1>Motion</h1>{rows}<{box}>{inside}</{box.split()[0]}></article>")
    assert rows_of(reading) == ["Motion", *(row[3:-4] for row in paragraphs())]
    assert is_told("Section 230 for beginners", reading)
    assert is_told(WORDS, reading)


def test_a_caption_in_a_box_that_is_called_one_is_told():
    caption = (
        '<div class="wp-caption"><img><p class="wp-caption-text">The pier of Seattle.</p></div>'
    )
    assert is_told("The pier of Seattle.", with_one(caption))


@pytest.mark.parametrize("box", ["footer", 'footer class="entry-footer"'])
def test_the_last_paragraph_in_the_foot_of_an_article_is_kept_and_told(box):
    foot = f"<{box}><p>Reporting by Ann Clark in Seattle; editing by Bob.</p><p>Tags</p></footer>"
    reading = read(f"<article><h1>Motion</h1>{''.join(paragraphs())}{foot}</article>")
    assert rows_of(reading)[-1] == "Reporting by Ann Clark in Seattle; editing by Bob."
    assert is_told("Reporting by Ann Clark in Seattle; editing by Bob.", reading)


@pytest.mark.parametrize("box", ["aside", "footer", 'div class="promo"'])
@pytest.mark.parametrize(
    "words",
    [
        "Correction: An earlier version gave the wrong day.",
        "Correction (January 12): The order was signed on Monday.",
        "This article was amended on 12 January to give the right day.",
        "An earlier version of this story misstated the name of the judge.",
        "Editor’s note: The letter was sent on Saturday.",
    ],
)
def test_what_tells_of_a_correction_is_kept_wherever_it_stands(words, box):
    change = f"<{box}><p class=c>{words}</p></{box.split()[0]}>"
    article = f"<article><h1>Motion</h1>{''.join(paragraphs())}</article>"
    inside = read(f"<main>{article.replace('</article>', change + '</article>')}</main>")
    behind = read(f"<main>{article}{change}</main>")
    assert [rows_of(inside)[-1], rows_of(behind)[-1]] == [words, words]
    assert is_told(words, inside)
    assert is_told(words, behind)


def test_how_a_transcript_was_made_is_kept_though_it_stands_with_whose_it_is():
    made = "Transcripts are made in haste by a contractor, and may be wrong in places."
    rights = "<p>Copyright © 2021 Radio. All rights reserved. See our terms of use.</p>"
    foot = f'<div class="copyright">{rights}<p>{made}</p></div>'
    rows = rows_of(read(f"<div><h1>Motion</h1>{''.join(paragraphs())}{foot}</div>"))
    assert rows[-1] == made
    assert not any("Copyright" in row for row in rows)


def extracted(rows, *blocks):
    box = PageBox("p", "", None)
    made = [PageBlock(words, BlockKind.PARAGRAPH, box) for words in blocks]
    found = Extracted(rows, made)
    return [found.holds(one) for one in made]


def test_a_block_that_lost_words_or_was_glued_to_another_is_known_in_what_was_extracted():
    rows = ["He said that it was true of the harbour.The ship went down"]
    said = "He said that it was never true of the harbour."
    assert extracted(rows, said, "The ship went down", "She said no") == [True, True, False]


def test_a_block_that_repeats_a_part_of_another_is_not_taken_for_it():
    row = "The ship went down in the harbour, as he said.\nNobody was on it."
    assert extracted([row], row, "down in the harbour") == [True, False]
    assert extracted([row], *row.split("\n"), "down in the harbour") == [True, True, False]


def test_paragraphs_that_are_all_called_as_what_is_paid_for_raise_no_doubt():
    rows = "".join(f'<p class="paywall">{words}</p>' for words in article(3).paragraphs)
    page = f"<article><h1>Parler sues</h1><div class=body>{rows}<p class=x>Ida</p></div></article>"
    reading = read_web_page(f"<html><body>{page}</body></html>".encode(), "page.html")
    assert "Parler is down" not in " ".join(reading.report)
