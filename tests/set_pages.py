"""Web pages of an article, its paragraphs set in many ways, with junk of many kinds around them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from html import escape

from newspaper import Article, article

Marked = Sequence[str]
"""Paragraphs with what is marked up inside them."""


def _each(begin: str, end: str) -> Callable[[Marked], list[str]]:
    return lambda paragraphs: [f"{begin}{words}{end}" for words in paragraphs]


def _some_in_boxes(paragraphs: Marked, ranks: set[int], box: str) -> list[str]:
    name = box.split(maxsplit=1)[0]
    return [
        f"<{box}>{words}</{name}>" if rank in ranks else f"<p>{words}</p>"
        for rank, words in enumerate(paragraphs)
    ]


def _lines_with_a_box(paragraphs: Marked) -> list[str]:
    first, second, third, *rest = paragraphs
    return [
        f"{first}<br><br>{second}",
        f"<div>{third}</div>",
        *(f"{words}<br><br>" for words in rest),
    ]


def _headed(paragraphs: Marked) -> list[str]:
    return [
        f"<h{2 + rank % 3}>What came of point {rank}</h{2 + rank % 3}><div>{words}</div>"
        if rank % 3 == 2
        else f"<div>{words}</div>"
        for rank, words in enumerate(paragraphs)
    ]


def _in_parts(paragraphs: Marked) -> list[str]:
    half = len(paragraphs) // 2
    return [
        "<div>" + "".join(f"<p>{words}</p>" for words in part) + "</div>"
        for part in (paragraphs[:half], paragraphs[half:])
    ]


SETTINGS: dict[str, Callable[[Marked], list[str]]] = {
    "p": _each("<p>", "</p>"),
    "p with a class": _each('<p class="css-1a2b">', "</p>"),
    "open p": _each("<p>", ""),
    "div": _each("<div>", "</div>"),
    "div with a class": _each('<div class="css-9z">', "</div>"),
    "span in div": _each("<div><span>", "</span></div>"),
    "section": _each("<section>", "</section>"),
    "p in section": _each("<section><p>", "</p></section>"),
    "p in two divs": _each('<div class="row"><div class="text"><p>', "</p></div></div>"),
    "broken lines": _each("", "<br><br>"),
    "broken lines with a space": _each("", "<br/>\n&nbsp;<br/>\n"),
    "broken lines with a box": _lines_with_a_box,
    "every third in a div": lambda paragraphs: _some_in_boxes(
        paragraphs, set(range(0, len(paragraphs), 3)), "div"
    ),
    "lede in a div": lambda paragraphs: _some_in_boxes(paragraphs, {0}, 'div class="lede"'),
    "two ledes in divs": lambda paragraphs: _some_in_boxes(paragraphs, {0, 1}, "div"),
    "one in a div": lambda paragraphs: _some_in_boxes(paragraphs, {4}, 'div class="paragraph"'),
    "last in a div": lambda paragraphs: _some_in_boxes(paragraphs, {len(paragraphs) - 1}, "div"),
    "one bare in a section": lambda paragraphs: _some_in_boxes(paragraphs, {3}, "section"),
    "one bare in center": lambda paragraphs: _some_in_boxes(paragraphs, {5}, "center"),
    "some block quotes": lambda paragraphs: _some_in_boxes(paragraphs, {2, 6}, "blockquote"),
    "one in a list": lambda paragraphs: [
        f"<ul><li>{words}</li></ul>" if rank == 4 else f"<p>{words}</p>"
        for rank, words in enumerate(paragraphs)
    ],
    "one quoted in a figure": lambda paragraphs: [
        f"<figure><blockquote>{words}</blockquote></figure>" if rank == 4 else f"<p>{words}</p>"
        for rank, words in enumerate(paragraphs)
    ],
    "headings": _headed,
    "two parts": _in_parts,
}
"""How paragraphs are set: a list of pieces, between which junk may stand."""

INSIDE = (
    "<b>{}</b>",
    "<em>{}</em>",
    '<a href="/x">{}</a>',
    '<time datetime="2021-01-10">{}</time>',
    '<abbr title="in full">{}</abbr>',
    "<code>{}</code>",
    "<label>{}</label>",
    "<button>{}</button>",
    "<output>{}</output>",
    "<mark>{}</mark>",
    '<span class="term">{}</span>',
    "<cite>{}</cite>",
    "<x-name>{}</x-name>",
    "<math><mi>{}</mi></math>",
    "{}<!-- not to be read -->",
    "{}<wbr>",
)
"""What a word of a paragraph may be marked up with."""


@dataclass(frozen=True)
class Junk:
    """Something that is not of the article: its HTML, and its blocks of words."""

    html: str
    words: tuple[str, ...]


def _junk(html: str, *words: str) -> Junk:
    return Junk(html.format(*words), words)


WITHIN = {
    "ad with a class": _junk(
        '<div class="ad-slot"><span>{}</span><p>{}</p></div>',
        "Advertisement",
        "The mattress that nine of ten sleepers recommend is on sale until midnight.",
    ),
    "ad with a label": _junk(
        '<div class="css-x"><div>{}</div><div>{}</div></div>',
        "ADVERTISEMENT",
        "The last vacuum cleaner you will ever need is now half price, and ships tomorrow.",
    ),
    "newsletter": _junk(
        '<div class="css-n"><div>{}</div><button>{}</button></div>',
        "Sign up for the morning briefing and never miss the stories that matter most.",
        "Subscribe",
    ),
    "form": _junk(
        '<div class="css-f"><h4>{}</h4><p>{}</p><form><input type="email"><b>{}</b></form></div>',
        "Get the morning briefing",
        "Everything that you need to know before noon, every weekday at 6 a.m. sharp.",
        "Go",
    ),
    "player": _junk(
        '<div class="css-v"><div>{}</div><div>{}</div></div>',
        "Now Playing",
        "0 seconds of 1 minute, 12 seconds Volume 90%",
    ),
    "teasers": _junk(
        '<div class="css-7"><div>{}</div><div><a href="/x">{}</a></div>'
        '<div><a href="/y">{}</a></div></div>',
        "You may also like",
        "Two networks lock the president out of his accounts after the storm on the Capitol",
        "How a small network became a haven for those who were banned elsewhere",
    ),
    "links with a heading": _junk(
        '<div class="css-5"><h2>{}</h2><ul><li><a href="/x">{}</a></li><li><a href="/y">{}</a></li>'
        "</ul></div>",
        "More on the storm on the Capitol",
        "A network locks the president out of his accounts",
        "How the hours of the breach went by, from the first call to the last",
    ),
    "linked headline": _junk(
        '<a class="css-6" href="/z"><div><h4>{}</h4></div></a>',
        "Two shops leave the harbour after forty years",
    ),
    "film": _junk(
        '<figure><div class="css-8 vhs-container"><p>{}</p><p>{}</p></div></figure>',
        "This video can not be played",
        "See how the storm came in",
    ),
    "buttons": _junk(
        '<div class="css-4"><button>{}</button></div>',
        "Share full article",
    ),
    "hidden": _junk(
        '<p hidden>{}</p><div style="color:red; display: none">{}</div>',
        "These words are hidden from every reader of the page, as long as it stands.",
        "And these are not displayed to anybody, whatever they say of the harbour.",
    ),
    "template": _junk("<template><p>{}</p></template>", "Words of a template are no words at all."),
    "aside": _junk(
        "<aside><h3>{}</h3><p>{}</p></aside>",
        "The week in pictures",
        "Ten photographs of the week that you should not miss, chosen by our picture desk.",
    ),
    "caption": _junk(
        '<figure><img src="x.png"><figcaption>{}</figcaption></figure>',
        "The harbour at night. Photo: A. Clark",
    ),
}
"""Junk that stands among the paragraphs."""

BEFORE = {
    "cookies": _junk(
        '<div role="dialog"><p>{}</p><button>{}</button></div>',
        "We and our 743 partners store and access personal data on your device, to show you ads.",
        "Accept all",
    ),
    "navigation": _junk(
        '<nav><ul><li><a href="/">{}</a></li><li><a href="/b">{}</a></li></ul></nav>',
        "Home",
        "Business",
    ),
    "links in a div": _junk(
        '<div class="css-1"><a href="/">{}</a> <a>{}</a></div>', "World", "Tech"
    ),
}
AFTER = {
    "comments": _junk(
        '<div class="css-c"><div>{}</div><div>{}</div><div>{}</div></div>',
        "3 comments",
        "I never trusted them in the first place, and neither should you.",
        "Good riddance, that site was full of hate if ever I saw one.",
    ),
    "comments with a class": _junk(
        '<section class="comments"><h2>{}</h2><div class="comment"><p>{}</p></div></section>',
        "2 comments",
        "This reader thinks that the judge will throw it out before lunch, and says so at length.",
    ),
    "foot": _junk(
        '<div class="css-f"><a href="/a">About us</a><div>{}</div></div>',
        "© 2021 Herald Media Group. All rights reserved.",
    ),
    "biography": _junk(
        '<div class="author-bio"><p>{}</p></div>',
        "Jane Doe has covered technology since 2011. She lives with two cats and a bicycle.",
    ),
}

HOLDERS = {
    "article": "<article>{head}{body}{after}</article>",
    "main": "<main>{head}{body}</main>{after}",
    "div": '<div class="css-root"><div class="css-main">{head}{body}</div>{after}</div>',
    "head outside": '<header>{head}</header><div id="story">{body}</div>{after}',
    "table": (
        "<table><tr><td width=150><a>Sports</a><br><a>Weather</a></td><td>{head}{body}</td>"
        "<td>{after}</td></tr></table>"
    ),
}
"""Where the headline and the story stand."""


def story(number: int) -> Article:
    """Return one of the four articles up to its last long paragraph."""
    one = article(number)
    long = [rank for rank, words in enumerate(one.paragraphs) if len(words) >= 80]
    return replace(one, paragraphs=one.paragraphs[: long[-1] + 1])


@dataclass(frozen=True)
class SetPage:
    """An article, how it is set, and what stands around it.

    `inside` says which word of which paragraph is marked up by what, `junk` behind which piece
    which of `WITHIN` stands, `around` which of `BEFORE` and `AFTER` there are.
    """

    article: Article
    setting: str
    holder: str = "article"
    inside: Sequence[tuple[int, int, str]] = ()
    junk: Sequence[tuple[int, str]] = ()
    around: Sequence[str] = ()

    @property
    def junk_words(self) -> set[str]:
        """All blocks of words on the page that are not of the article."""
        every = WITHIN | BEFORE | AFTER
        names = (*(name for _, name in self.junk), *self.around)
        return {words for name in names for words in every[name].words}

    def html(self) -> bytes:
        """Print the page."""
        pieces = SETTINGS[self.setting](self._paragraphs())
        for at, name in sorted(self.junk, reverse=True):
            pieces.insert(1 + at % len(pieces), WITHIN[name].html)
        title = escape(self.article.title, quote=False)
        before, after = (
            "".join(kinds[name].html for name in self.around if name in kinds)
            for kinds in (BEFORE, AFTER)
        )
        body = HOLDERS[self.holder].format(
            head=f"<h1>{title}</h1>", body="\n".join(pieces), after=after
        )
        head = f'<meta charset="utf-8"><title>{title} - The Herald</title>'
        page = f"<html lang=en><head>{head}</head><body>{before}{body}</body></html>"
        return f"<!doctype html>{page}".encode()

    def _paragraphs(self) -> list[str]:
        paragraphs = [escape(words, quote=False) for words in self.article.paragraphs]
        marked = {rank % len(paragraphs): (at, mark) for rank, at, mark in self.inside}
        for rank, (at, mark) in marked.items():
            words = paragraphs[rank].split(" ")
            words[at % len(words)] = mark.format(words[at % len(words)])
            paragraphs[rank] = " ".join(words)
        return paragraphs
