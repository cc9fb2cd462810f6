"""The example's articles as a newspaper prints them, with all that surrounds them."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from datetime import UTC, datetime
from html import escape
from io import BytesIO
from pathlib import Path

import docx
from typesetting import typeset

ARTICLES = Path(__file__).parents[1] / "resources" / "examples" / "parler-v-aws" / "articles"

JUNK = (
    "We and our 743 partners store and access personal data on your device, to show you ads.",
    "Accept all",
    "Subscribe for $1 a week",
    "Sign up for our morning briefing and get the stories that matter in your inbox every day.",
    "Advertisement",
    "The mattress that 9 out of 10 sleepers recommend is on sale until midnight, so act now!",
    "More on this story",
    "Ten photographs of the week that you should not miss, chosen by our picture desk",
    "What we know about the new variant and what we do not know about it yet",
    "Most read",
    "This reader thinks that the judge will throw it out before lunch, and says so at length.",
    "Log in to join the conversation",
    "Jane Q. Reporter has covered technology since 2011. She lives with two cats and a bicycle.",
    "© 2021 The Daily Ledger. All rights reserved.",
    "document.write",
)
"""Words of the page that are not of the article."""

_HEAD = """<!DOCTYPE html>
<html lang="en-US"><head><meta charset="utf-8">
<title>{title} | The Daily Ledger</title>
<meta property="og:title" content="{title}"><meta property="og:site_name" content="Daily Ledger">
<meta name="author" content="Wrong Person"><meta property="og:type" content="article">
<meta property="article:published_time" content="2021-01-13T08:00:00Z">
<link rel="canonical" href="https://ledger.example/2021/01/12/parler/{number}?a=1&amp;b=2">
<link rel="stylesheet" href="https://cdn.ledger.example/site.css">
<script>document.write("<p>Written by a script, and long enough to look like an article.</p>")
</script>
<script src="https://ads.example/tag.js"></script>
<script type="application/ld+json">{{"not": json</script>
<script type="application/ld+json">{linked}</script></head><body>
<img src="https://tracker.example/pixel.gif" width="1" height="1">
<div id="cookie-banner" class="cookie-consent" role="dialog"><p>{junk[0]}</p>
<button>{junk[1]}</button><button>Manage choices</button></div>
<header class="site-header"><a class="logo" href="/">The Daily Ledger</a>
<nav class="main-nav"><ul><li><a href="/">Home</a></li><li><a href="/business">Business</a></li>
<li><a href="/politics">Politics</a></li><li><a href="/tech">Technology</a></li></ul></nav>
<a class="subscribe" href="/subscribe">{junk[2]}</a></header>
"""
_FOOT = """
<aside class="sidebar"><h3>{junk[9]}</h3><ol><li><a href="/p">{junk[7]}</a></li>
<li><a href="/v">{junk[8]}</a></li></ol></aside>
<section id="comments" class="comments"><h2>2 comments</h2>
<div class="comment"><p>{junk[10]}</p></div>
<div class="comment-form"><p>{junk[11]}</p><textarea></textarea></div></section>
<footer class="site-footer"><ul><li><a href="/about">About us</a></li><li><a href="/privacy">Privacy
policy</a></li></ul><p>{junk[13]}</p></footer></body></html>"""
_AD = '<div class="ad-slot advertisement"><span>{junk[4]}</span><p>{junk[5]}</p></div>'
_NEWSLETTER = (
    '<div class="newsletter-signup"><p>{junk[3]}</p><form><input type="email"></form></div>'
)
_RELATED = (
    '<div class="related-links related-articles"><h3>{junk[6]}</h3><ul><li><a href="/p">{junk[7]}'
    '</a></li><li><a href="/v">{junk[8]}</a></li></ul></div>'
)
_AUTHOR = '<div class="author-bio"><p>{junk[12]}</p></div>'


@dataclass(frozen=True)
class Article:
    """One of the four, as its paragraphs."""

    number: int
    title: str
    paragraphs: list[str] = field(default_factory=list)


def article(number: int) -> Article:
    text = (ARTICLES / f"article-{number}.txt").read_text(encoding="utf-8")
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    return Article(number, lines[0], lines[1:])


def page_of(one: Article) -> str:
    """Print an article between everything that a newspaper puts around it."""
    linked = {
        "@context": "https://schema.org",
        "@graph": [
            {"@type": "WebSite", "name": "The Daily Ledger", "url": "https://ledger.example/"},
            {"@type": "NewsArticle", "headline": "Another story", "author": "Somebody Else"},
            {
                "@type": ["NewsArticle", "CreativeWork"],
                "headline": one.title,
                "datePublished": "2021-01-12T23:30:00-05:00",
                "author": [{"@type": "Person", "name": "Jane Q. Reporter"}, {"name": "J. Doe Jr."}],
                "publisher": {"@type": "Organization", "name": "The Daily Ledger"},
                "inLanguage": "en-US",
            },
        ],
    }
    words = {
        "title": escape(one.title),
        "number": one.number,
        "linked": json.dumps(linked),
        "junk": [escape(line) for line in JUNK],
    }
    body = [f"<p>{escape(paragraph)}</p>" for paragraph in one.paragraphs]
    for place in range(len(body) - 2, 0, -4):
        body.insert(place, _AD.format(**words))
    body.insert(3, _NEWSLETTER.format(**words))
    return "".join(
        (
            _HEAD.format(**words),
            f'<main><article class="story"><header><h1>{words["title"]}</h1>',
            '<p class="byline">By <a href="/jqr">Jane Q. Reporter</a></p></header>\n',
            '<div class="article-body">\n',
            "\n".join(body),
            "</div>\n",
            _AUTHOR.format(**words),
            _RELATED.format(**words),
            "</article></main>",
            _FOOT.format(**words),
        )
    )


_PRINT = """
#let d = json("article.json")
#set document(title: d.title, author: "Jane Q. Reporter",
  date: datetime(year: 2021, month: 1, day: 12))
#set text(size: 11pt, lang: "en", font: "Libertinus Serif")
#let head = [The Daily Ledger #h(1fr) Tuesday, January 12, 2021]
#let foot = context [Business #h(1fr) Page #counter(page).display()]
"""
LOOKS = {
    "two columns": """
#set page(width: 6.5in, height: 8in, columns: 2, header: head, footer: foot)
#set par(justify: true, first-line-indent: 1em)
#set text(hyphenate: true)
""",
    "ragged": """
#set page(paper: "us-letter")
#set par(justify: false)
""",
    "double spaced": """
#set page(paper: "us-letter", numbering: "1")
#set par(justify: false, first-line-indent: 2em, leading: 2em, spacing: 2em)
""",
    "pleading": """
#let margin = stack(spacing: 17pt, ..range(1, 27).map(number => [#number]))
#set page(paper: "us-letter", margin: (left: 1.5in),
  background: place(left + top, dx: 1in, dy: 1in, margin))
#set par(justify: false, leading: 1.2em, first-line-indent: 2em)
""",
}
"""Ways in which a paper or a court has its pages set."""


def pdf_of(one: Article, look: str = "two columns") -> bytes:
    """Print an article as the PDF of a paper."""
    body = "= #d.title\n#for words in d.paragraphs [#words\n\n]"
    data = json.dumps({"title": one.title, "paragraphs": one.paragraphs})
    source = _PRINT + LOOKS[look] + body
    return typeset({"main.typ": source.encode(), "article.json": data.encode()})


def word_of(one: Article) -> bytes:
    """Type an article into a Word document."""
    document = docx.Document()
    document.core_properties.title = one.title
    document.core_properties.author = "Jane Q. Reporter"
    document.core_properties.created = datetime(2021, 1, 12, tzinfo=UTC)
    document.add_heading(one.title)
    for words in one.paragraphs:
        document.add_paragraph(words)
    document.sections[0].header.paragraphs[0].text = "The Daily Ledger"
    packed = BytesIO()
    document.save(packed)
    return packed.getvalue()
