"""Pages of the four articles in the manners of papers, with what each prints around and between."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from html import escape

from newspaper import Article

Inserts = Sequence[tuple[int, str]]


def _head(one: Article) -> str:
    title = escape(one.title, quote=False)
    link = f'<link rel="canonical" href="https://www.example.com/2021/01/12/story-{one.number}">'
    return f'<meta charset="utf-8"><title>{title} | The Gazette</title>{link}'


def _page(one: Article, body: str) -> str:
    return f"<!doctype html><html lang=en><head>{_head(one)}</head><body>{body}</body></html>"


def _title(one: Article) -> str:
    return escape(one.title, quote=False)


def _woven(one: Article, form: str, inserts: Inserts) -> str:
    """Set the paragraphs in a form, and put the junk of the page before those of some ranks."""
    rows = [form.format(escape(words, quote=False)) for words in one.paragraphs]
    for at, html in sorted(inserts, reverse=True):
        rows.insert(at, html)
    return "".join(rows)


def portal(one: Article) -> str:
    """Set an article as a portal does that folds it up: its labels stand in paragraphs."""
    body = _woven(
        one,
        "<p>{}</p>",
        [
            (1, '<div class="caas-da"><div id="sda-1"><div class="ad-fdb">Ad</div></div></div>'),
            (2, "<p>Scroll to continue with content</p><p>Ad</p>"),
            (4, "<p><strong>Related video: Two shops pull the app</strong></p>"),
            (5, '<div class="caas-readmore"><button class="link">Story continues</button></div>'),
            (6, "<p>Story continues</p>"),
        ],
    )
    return _page(
        one,
        f"<main><article><header><h1>{_title(one)}</h1></header>"
        '<div class="caas-share-section"><ul><li><button>Link copied</button></li>'
        '<li><a href="#c">1,042</a></li></ul></div>'
        f'<div class="caas-body">{body}<p>Read the original article on Business Ledger</p></div>'
        '</article></main><section><h3>Recommended Stories</h3><ul><li><h3><a href="/n">Storm shuts'
        " the bridge</a></h3><p>It was closed at noon, the mayor said, until Friday.</p>"
        "<div>2 hours ago</div></li></ul></section>",
    )


def made_classes(one: Article) -> str:
    """Set an article with classes that a program made: only labels say what a box is."""
    advert = '<div class="css-13"><p class="css-1g">Advertisement</p><a href="#x">SKIP AD</a></div>'
    body = _woven(
        one,
        '<p class="css-at9 evys1">{}</p>',
        [
            (2, advert),
            (
                3,
                (
                    '<div class="css-9" data-qa="newsletter"><div><span>The Technology 202</span>'
                    '<p class="css-8">Your daily guide to what the courts did.</p></div></div>'
                ),
            ),
            (
                5,
                (
                    '<div class="css-7"><h3>More on the Siege</h3><ul><li><a href="/x">The hours'
                    ' went by</a></li><li><a href="/y">Who was there</a></li></ul></div>'
                ),
            ),
            (6, advert),
        ],
    )
    tools = "".join(
        f"<li><button>{words}</button></li>"
        for words in ("Give this article", "Share full article", "1,042")
    )
    return _page(
        one,
        '<div class="css-1"><a href="#main">Skip to content</a><a href="/t">Technology</a></div>'
        '<main><article id="story"><div id="sponsor"><p>Supported by</p></div>'
        f'<h1 class="css-6v">{_title(one)}</h1><div role="toolbar"><ul>{tools}</ul></div>'
        f'<section name="articleBody" class="css-1r">{body}</section></article></main>'
        '<div class="css-r"><h2>Trending in The Gazette</h2><ol><li><a href="/z">A cake that takes'
        " a day</a><p>Jan. 10, 2021</p></li></ol></div>",
    )


def station(one: Article) -> str:
    """Set an article as a station does: what it says of itself stands as paragraphs do."""
    body = _woven(
        one,
        "<p>{}</p>",
        [
            (0, "<p>Watch the video above for the latest headlines.</p>"),
            (
                3,
                (
                    "<div><h2>Most Popular on Local 12</h2><article><h3><a href='/a'>Storm shut the"
                    " bridge until Friday</a></h3><span>2 hours ago</span></article></div>"
                ),
            ),
            (
                5,
                (
                    "<p><b>Trending on Local 12:</b></p><ul><li><a href='/b'>Man finds ring in fish"
                    "</a></li></ul>"
                ),
            ),
            (6, "<p>Follow Local 12 on Twitter and Facebook for updates.</p>"),
        ],
    )
    rights = (
        "Copyright 2021 Harbour Television. All rights reserved. This material may not be"
        " published, broadcast, rewritten or redistributed."
    )
    return _page(
        one,
        '<header><nav><a href="/">Weather</a></nav></header><main><section><h1>'
        f'{_title(one)}</h1></section><div class="article-body rich-text">{body}<p>{rights}</p>'
        "</div></main><aside><h2>Top Stories</h2><ul><li><a href='/q'>School board meets</a></li>"
        "</ul></aside>",
    )


def live(one: Article) -> str:
    """Set an article as entries of a live page, each with a time and buttons."""
    count = len(one.paragraphs)
    entries = [
        f'<article class="lb-post" id="post-{at}"><div class="lb-meta"><time>{9 + at}:15 a.m. ET'
        '</time><span class="lb-by">Dana Field</span></div>'
        + _woven(
            Article(0, "", one.paragraphs[at * count // 4 : (at + 1) * count // 4]), "<p>{}</p>", ()
        )
        + "<div><button>Share this update</button><button>Copy link</button></div></article>"
        for at in range(4)
    ]
    return _page(
        one,
        '<main class="liveblog"><div><span>LIVE</span><span>Last updated 3 minutes ago</span></div>'
        f'<h1>{_title(one)}</h1><p class="lb-follow">Follow our live coverage here.</p>'
        f'<div class="lb-stream">{"".join(entries)}</div><button>Load more updates</button></main>',
    )


def accelerated(one: Article) -> str:
    """Set an article for phones, with elements of its own and places that are filled late."""
    body = _woven(
        one,
        "<p>{}</p>",
        [
            (
                2,
                (
                    '<div class="w"><span>Advertisement</span><amp-ad><div placeholder>'
                    " ad</div></amp-ad></div>"
                ),
            ),
            (
                4,
                (
                    '<amp-img src="a.jpg"><noscript><img src="a.jpg" alt=""></noscript></amp-img>'
                    '<p class="cap">The logo of the app. (Photo by E. Marsh/AFP via Getty Images)'
                    "</p>"
                ),
            ),
            (
                6,
                (
                    '<amp-list><template><a href="{{}}">{{t}}</a></template><div placeholder>'
                    "Loading related stories</div></amp-list>"
                ),
            ),
        ],
    )
    return _page(
        one,
        "<amp-consent><div><p>We use cookies to show you ads and to count our readers, and more in"
        " our privacy policy.</p><button>Accept</button></div></amp-consent><article>"
        f"<h1>{_title(one)}</h1>{body}<div><a href='/full'>View the full site</a></div></article>"
        "<amp-accordion><section><h2>Comments</h2><div>I never liked that app, and never will."
        "</div></section></amp-accordion><footer><p>© 2021 Daily Post LLC</p></footer>",
    )


def printed(one: Article) -> str:
    """Set an article as an old page for printers: broken lines in a table, and where it is from."""
    body = "<br><br>\n".join(escape(words, quote=False) for words in one.paragraphs)
    return _page(
        one,
        "<table width=600><tr><td><font size=1>Printed from the web site of the Courier<br><a href="
        '"javascript:close()">Close window</a> | <a href="javascript:print()">Print this page</a>'
        f"</font><hr><h1>{_title(one)}</h1><font face=times>{body}</font><hr><font size=1>URL:"
        " http://www.courier.example/story.html<br><br>Copyright 2021 Valley Courier. All rights"
        " reserved.</font></td></tr></table>",
    )


MANNERS: dict[str, Callable[[Article], str]] = {
    one.__name__: one for one in (portal, made_classes, station, live, accelerated, printed)
}
"""How papers set their pages."""
