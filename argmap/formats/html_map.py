"""The map as one web page: drawn, folded and searched, with what is quoted beside it.

The page stands alone: its policy lets it fetch nothing, and run one script, ours, by its hash.
What the case says is escaped text in the drawing and in the document below it, and JSON for
the script, which sets it as text. Without the script, and on paper, the map stands above the
document.
"""

from __future__ import annotations

import json
from base64 import b64encode
from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256
from html import escape

from argmap.brief.paper import Paper
from argmap.drawing.faces import Measures
from argmap.drawing.legend import with_legend
from argmap.drawing.offscreen import ensure_application
from argmap.drawing.path_data import decimal
from argmap.drawing.picture import Picture
from argmap.drawing.tokens import PRINTED, TOKEN_NAMES, load_tokens
from argmap.formats.case_to_export import CaseToExport
from argmap.formats.glyph_notes import text_notes, texts_of_paper
from argmap.formats.html_map_data import map_data
from argmap.formats.html_map_drawing import map_lines
from argmap.formats.html_paper import html_page, page_body, page_style
from argmap.formats.labelled_picture import draw_as_one_picture
from argmap.formats.map_legend import named_sides
from argmap.formats.svg_legend import legend_lines
from argmap.formats.svg_style import style_rules
from argmap.resources import resource

_LEGEND_WIDTH = 827.0


def map_page_bytes(case: CaseToExport) -> bytes:
    """Write the map and its document in UTF-8; a case without claims as its document alone."""
    ensure_application()
    paper, picture = case.paper(), draw_as_one_picture(case)
    case.notes.extend(text_notes(texts_of_paper(paper)))
    page = _page(case, paper, picture) if len(picture.boxes) else html_page(paper)
    return page.encode("utf-8")


def _page(case: CaseToExport, paper: Paper, picture: Picture) -> str:
    style, script = _style(), _resource("page.js")
    lines = [
        "<!DOCTYPE html>",
        f'<html lang="{escape(paper.language)}">',
        '<head><meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{_policy(style, script)}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{escape(paper.title)}</title>",
        f"<style>{style}</style></head>",
        "<body>",
        *_bar(paper),
        '<main class="desk">',
        f'<section class="canvas" aria-label="{escape(paper.title)}">',
        *map_lines(picture, case.map_shown),
        *_legend(case, picture),
        "</section>",
        '<aside id="beside" tabindex="-1" aria-label="The claim chosen"></aside>',
        "</main>",
        '<article class="paper" aria-label="The document">',
        *page_body(paper),
        "</article>",
        '<p id="told" class="unseen" role="status"></p>',
        f'<script id="case" type="application/json">{_json(case, paper, picture)}</script>',
        f"<script>{script}</script>",
        "</body></html>",
    ]
    return "\n".join(lines) + "\n"


def _json(case: CaseToExport, paper: Paper, picture: Picture) -> str:
    """Return the data of the script; no text in it can end its element or begin a comment."""
    told = map_data(case.paper_case, paper, picture)
    return json.dumps(told, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")


def _policy(style: str, script: str) -> str:
    own = f"style-src {_hash(style)}; script-src {_hash(script)}"
    return f"default-src 'none'; {own}; base-uri 'none'; form-action 'none'"


def _hash(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode('utf-8')).digest()).decode('ascii')}'"


def _resource(name: str) -> str:
    return "\n" + resource("templates", "map", name).read_text(encoding="utf-8")


def _style() -> str:
    """Return the one style sheet: the paper's, the map's, then the page's over both."""
    variables = {name: f"var(--{name.replace('_', '-')})" for name in TOKEN_NAMES}
    light, dark = _colors("light"), _colors("dark", "dark")
    themes = [
        f":root {light}",
        f'@media (prefers-color-scheme: dark) {{ :root:not([data-theme="light"]) {dark} }}',
        f':root[data-theme="dark"] {dark}',
        f"@media print {{ :root:root:root {_colors(PRINTED['colour'])} }}",
    ]
    parts = ["\n" + page_style(), *style_rules(variables), *themes, _resource("page.css")]
    return "\n".join(parts)


def _colors(theme: str, scheme: str = "light") -> str:
    colors = load_tokens(theme).colors
    values = " ".join(f"--{name.replace('_', '-')}: {colors[name]};" for name in TOKEN_NAMES)
    return f"{{ color-scheme: {scheme}; {values} }}"


def _bar(paper: Paper) -> Iterator[str]:
    yield '<header class="bar">'
    about = " · ".join([*filter(None, (paper.caption.court_line,)), *paper.caption.lines()])
    yield (
        f'<div class="name"><p class="title">{escape(paper.caption.title)}</p>'
        f'<p class="facts">{escape(about)}</p></div>'
    )
    yield from _resource("bar.html").strip().splitlines()
    yield "</header>"


def _legend(case: CaseToExport, picture: Picture) -> Iterator[str]:
    """Write what the signs mean, as wide as on paper, to be opened under the map."""
    narrow = replace(picture, bounds=(0.0, 0.0, _LEGEND_WIDTH, 0.0))
    placed, legend = with_legend(narrow, named_sides(case.case_map.case), Measures().small)
    top = legend.corner[1]
    view = f"0 {decimal(top)} {decimal(_LEGEND_WIDTH)} {decimal(placed.bounds[3] - top)}"
    yield '<details class="signs" open><summary>What the signs mean</summary>'
    yield f'<svg viewBox="{view}" role="img" aria-label="What the signs mean">'
    yield from legend_lines(legend)
    yield "</svg></details>"
