"""What the author of a page calls its boxes: names of what stands beside an article.

A name is made of words, as “newsletter-signup” or “promo-lede”, and the last of them says what it
is: a lede, though a promotion is in its name. Behind it stands at most where and how a box is set.
"""

from __future__ import annotations

import re
from functools import lru_cache

_WORDS = (
    r"ads?|adverts?|advertise?ments?|adslots?|adunits?|sponsor(?:ed)?|promos?|promoted"
    r"|newsletters?|sign-?up|subscri(?:be|ption)s?|recommend(?:ed|ations?)?"
    r"|(?:related|recirc|more|next|previous|latest|popular|recent)-?(?:posts?|stor(?:y|ies)"
    r"|articles?|contents?|links?|items?|news|reading|coverage|topics?|videos?)|related"
    r"|read-?(?:next|more|also)|recirc(?:ulation)?|share(?:this)?"
    r"|sharing|social|comments?|cookies?|consent|nav|navigation|navbar|menu"
    r"|breadcrumbs?|footer|sidebar|widgets?|bio|teasers?|popups?|modal|paywall"
    r"|login|toolbar|trending|most-read|mostread|banner|complementary|contentinfo|search"
)
_PLAYERS = (
    r"jw-?player|video-?js|vjs|brightcove|(?:video|audio|media|podcast|youtube|vimeo|listen)"
    r"-?player|player-?(?:video|audio)|vhs|powa|smp|video-?playlist|(?:instream|native|inline)"
    r"-(?:\w+-)?video|inlinevideo-\w+|td-wrapper-video|videoenhancement"
)
_SET = frozenset(
    (
        *("area", "author", "avatar", "bar", "block", "blocks", "body", "bottom", "box", "btn"),
        *("button", "buttons", "card", "carousel", "center", "close", "closed", "column", "cont"),
        *("container", "content", "contents", "copy", "copyright", "count", "counts", "cta"),
        *("date", "desktop", "description", "dropdown", "element", "email", "embed", "feed"),
        *("field", "fields", "flow", "foot", "form", "frame", "grid", "group", "head", "header"),
        *("heading", "hidden", "holder", "icon", "icons", "image", "img", "info", "inline"),
        *("inner", "inside", "item", "items", "label", "large", "left", "link", "links", "list"),
        *("logo", "main", "media", "message", "meta", "middle", "mobile", "module", "name"),
        *("network", "networks", "new", "next", "notice", "number", "offer", "open", "outer"),
        *("overlay", "panel", "photo", "placeholder", "placement", "position", "previous"),
        *("primary", "prompt", "rail", "region", "reply", "results", "right", "row", "secondary"),
        *("section", "side", "slider", "slot", "small", "stack", "sticky", "stories", "subtitle"),
        *("tab", "tablet", "text", "thumb", "thumbnail", "time", "title", "toggle", "tools"),
        *("top", "unit", "unordered", "user", "view", "visible", "wall", "wide", "widget"),
        *("widgets", "wrap", "wrapper", "zone"),
    )
)
"""Words that say where a thing stands, how it is set or which part of it this is."""
_BESIDE = re.compile(rf"(?<![a-z])(?:{_WORDS}|{_PLAYERS})$")
_PLAYING = re.compile(
    rf"(?<![a-z])(?:{_PLAYERS}|(?<!has-)(?<!with-)(?<!no-)(?:video|audio)s?(?:-(?:resource|ct))?)$"
)
_MAKERS = re.compile(
    r"(?<![a-z])(?:addthis|addtoany|disqus|gdpr|onetrust|outbrain|sharedaddy|taboola)(?![a-z])"
)
"""Nothing else is called by these."""
_BETWEEN = re.compile(r"[^a-z0-9]+")
_DIGIT = re.compile(r"\d")
_OF_ARTICLES = frozenset({"teaser", "paywall"})
"""What the first part of an article is called too, and what is kept for those who pay."""


@lru_cache(maxsize=4096)
def names_beside(names: str) -> frozenset[str]:
    """Return what says, among the names of a box, that it stands beside the article."""
    found = (_found(_BESIDE, name) for name in names.split())
    return frozenset(one for one in found if one)


@lru_cache(maxsize=4096)
def is_called_player(names: str) -> bool:
    """Say whether a box is called one that plays a film or a recording."""
    return any(_found(_PLAYING, name) for name in names.split())


def is_called_as_parts_are(names: str) -> bool:
    """Say whether nothing but a name that parts of articles have too speaks against a box."""
    found = names_beside(names)
    return bool(found) and found <= _OF_ARTICLES


def _found(pattern: re.Pattern[str], name: str) -> str:
    """Return what a name, without the words of how it is set, ends with."""
    if pattern is _BESIDE and (made := _MAKERS.search(name)):
        return made[0]
    block, _, _ = name.partition("--")
    parts = [part for part in _BETWEEN.split(block) if part]
    while parts and not (found := pattern.search("-".join(parts))):
        if not (parts[-1] in _SET or _DIGIT.search(parts[-1])):
            return ""
        parts.pop()
    return found[0] if parts and found else ""
