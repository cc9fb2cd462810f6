from __future__ import annotations

import pytest

from argmap.sources.reading.blocks import BlockKind
from argmap.sources.reading.page_unseen import told_of_words
from argmap.sources.reading.page_walk import words_of_page
from argmap.sources.reading.web_page import page_tree


def words_of(body):
    return words_of_page(page_tree(f"<html><body>{body}</body></html>"))


def blocks_of(body):
    return [one.words for one in words_of(body).blocks]


@pytest.mark.parametrize(
    ("body", "blocks"),
    [
        ("one <b>two</b>\n three", ["one two three"]),
        ("one<br>two", ["one\ntwo"]),
        ("one<br><br>two<br/> \n<br/>three", ["one", "two", "three"]),
        ("one<br>\xa0<br>two", ["one", "two"]),
        ("<p>one<div>two</div>three", ["one", "two", "three"]),
        ("<div>one<p>two</p>three</div>", ["one", "two", "three"]),
        ("one<!-- no --> two<?no?> three", ["one two three"]),
        ("<pre>one\n  two</pre>", ["one\ntwo"]),
        ("<table><tr><td>a<td>b<tr><th>c<td>d</table>", ["a\tb", "c\td"]),
        (
            "<table><tr><td>Sport<br>Weather<td>The story.</table>",
            ["Sport\nWeather", "The story."],
        ),
        ("<script>run()</script>one<select><option>two</select><svg><text>x</text></svg>", ["one"]),
        (
            "<dl><dt>one<dd>two</dl><details><summary>three</summary>four",
            ["one", "two", "three", "four"],
        ),
    ],
)
def test_words_are_parted_where_a_browser_parts_them(body, blocks):
    assert blocks_of(body) == blocks


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("He saw <q>no merit</q> in it.", "He saw “no merit” in it."),
        ("<q>He said <q>no</q> to it</q>", "“He said ‘no’ to it”"),
        ("He saw <q>“no merit”</q> in it.", "He saw “no merit” in it."),
        ("<q></q> and <q>no</q>", "“” and “no”"),
    ],
)
def test_a_quotation_has_the_marks_that_a_browser_prints(body, words):
    assert blocks_of(f"<p>{body}</p>") == [words]


def test_words_that_are_struck_out_are_kept_and_told():
    found = words_of("<p>They <del>did<!-- x --></del> <ins>did not</ins> <s>ever</s> breach it.")
    assert [one.words for one in found.blocks] == ["They did did not ever breach it."]
    assert told_of_words(found) == ["Struck out on the page, and kept: “did”, “ever”."]


@pytest.mark.parametrize(
    "hidden",
    [
        "<p hidden>not <q>to</q> be<script>x</script> seen</p>",
        '<div style="color:red; DISPLAY : none;">not to be seen</div>',
        '<span style="visibility:hidden">not to be seen</span>',
    ],
)
def test_words_that_are_not_shown_are_left_out_and_told(hidden):
    tree = page_tree(f"<html><body><p>one</p>{hidden} two</body></html>")
    found = words_of_page(tree)
    assert [one.words for one in found.blocks] == ["one", "two"]
    [told] = told_of_words(found)
    assert told.startswith("Not shown by the page, and left out: “not")
    assert "seen" not in "".join(tree.itertext())


@pytest.mark.parametrize(
    "html",
    [
        "<noscript><p>Turn on <b>scripts</b>.</p></noscript>",
        "<object data=x.pdf><p>Turn on scripts.</p></object>",
        "<video><source src=x>Turn on scripts.</video>",
        "<canvas>Turn on scripts.</canvas>",
        "<svg><title>No</title><text>Turn on</text><text>scripts.</text></svg>",
    ],
)
def test_what_stands_in_for_something_that_cannot_be_shown_is_told(html):
    found = words_of(f"<p>one</p>{html}<p>two</p>")
    assert [one.words for one in found.blocks] == ["one", "two"]
    [told] = told_of_words(found)
    assert told.replace(" .", ".") == "Not shown by the page, and left out: “Turn on scripts.”."


def test_the_source_of_a_script_or_a_style_is_no_word_and_not_told():
    html = "<script>run()</script><style>p{}</style><select><option>a</select><svg><title>x</svg>"
    assert told_of_words(words_of(f"<p>one</p>{html}")) == []


def test_a_page_that_a_script_will_show_is_read():
    page = '<html hidden><body style="visibility: hidden"><article hidden>one</article></body>'
    assert [one.words for one in words_of_page(page_tree(page)).blocks] == ["one"]


def test_words_of_a_template_are_none_and_not_told():
    found = words_of("<template><p>no</p></template>one")
    assert [one.words for one in found.blocks] == ["one"]
    assert told_of_words(found) == []


def test_each_block_tells_what_it_is_where_it_stands_and_how_much_of_it_is_a_link():
    found = words_of(
        '<div class="A" id="b"><h2>On <a href="x">it</a></h2><blockquote>said</blockquote></div>'
    )
    head, quote = found.blocks
    assert (head.kind, quote.kind) == (BlockKind.HEADING, BlockKind.BLOCK_QUOTE)
    assert (head.counts.linked, quote.counts.linked) == (2, 0)
    assert [(box.tag, box.names) for box in head.box.outwards()][:2] == [("h2", ""), ("div", "a b")]
    assert head.box.around is quote.box.around
