import pytest

from argmap.sources.reading.page_unseen import told_of_words
from argmap.sources.reading.page_walk import words_of_page
from argmap.sources.reading.web_page import page_tree, read_web_page

STORY = [
    f"The court in Boston denied the motion of {who} on Monday, saying that the agreement was too"
    " vague to be enforced against anyone."
    for who in ("Adams", "Baker", "Clark", "Davis", "Evans", "Frank")
]
REST = "".join(f"<p>{words}</p>" for words in STORY[3:])


def reading_of(rest):
    first = "".join(f"<p>{words}</p>" for words in STORY[:3])
    page = f"<article><h1>A story of the court</h1>{first}{rest}</article>"
    page = f"<html><head><title>T</title></head><body>{page}</body></html>"
    return read_web_page(page.encode(), "story.html")


def words_of(html):
    return words_of_page(page_tree(f"<html><body><p>one</p>{html}<p>two</p></body></html>"))


@pytest.mark.parametrize("mode", ['shadowrootmode="open"', 'shadowrootmode="closed"', "shadowroot"])
def test_paragraphs_in_the_shadow_of_an_element_are_read(mode):
    reading = reading_of(f"<x-rest><template {mode}><style>p{{}}</style>{REST}</template></x-rest>")

    assert all(words in reading.text for words in STORY)


def test_a_page_that_stands_whole_in_a_shadow_is_read():
    shadow = f'<template shadowrootmode="open"><h1>A story of the court</h1>{REST}</template>'
    reading = read_web_page(f"<html><body><x-a>{shadow}</x-a></body></html>".encode(), "x.html")

    assert all(words in reading.text for words in STORY[3:])


def test_what_is_shown_in_a_slot_is_read_in_its_place():
    one, two, three = STORY[3:]
    shadow = f"<p>{one}</p><slot><p>Nothing was put here.</p></slot><p>{three}</p>"
    reading = reading_of(
        f'<x-a><template shadowrootmode="open"><div>{shadow}</div></template><p>{two}</p></x-a>'
    )

    assert reading.text.split("\n\n")[1:] == STORY


def test_a_slot_has_its_own_words_where_nothing_is_put_into_it():
    found = words_of(
        '<x-a><template shadowrootmode="open"><p><slot name="by">By nobody</slot></p>'
        '<p><slot name="on">One day</slot></p></template><b slot="on">On Monday</b></x-a>'
    )

    assert [one.words for one in found.blocks] == ["one", "By nobody", "On Monday", "two"]


def test_a_shadow_in_a_sentence_does_not_break_it():
    found = words_of(
        '<p>It said <x-q><template shadowrootmode="open"><b>no</b></template></x-q> to all.</p>'
    )

    assert [one.words for one in found.blocks] == ["one", "It said no to all.", "two"]


def test_what_there_is_no_slot_for_is_not_lost():
    found = words_of(
        '<x-a><template shadowrootmode="open"><p>shadow</p></template>'
        '<p>light</p><p slot="no">more</p></x-a>'
    )

    assert [one.words for one in found.blocks] == ["one", "shadow", "light", "more", "two"]


def test_a_template_that_no_browser_shows_is_not_read():
    assert STORY[4] not in reading_of(f"<template>{REST}</template>").text


def test_the_words_in_a_field_to_type_in_are_told():
    reading = reading_of(f"<textarea>{STORY[3]} {STORY[4]}</textarea>")

    assert STORY[3] not in reading.text
    assert reading.report == (
        f"In a field to type in, and left out: “{STORY[3][:40].rstrip()}…” (46 words).",
    )


@pytest.mark.parametrize("how", ['style="display:none"', 'hidden="until-found"'])
def test_of_many_words_that_are_not_shown_their_number_is_told(how):
    reading = reading_of(f"<div {how}>{REST}</div>")

    [told] = reading.report
    assert told.startswith("Not shown by the page, and left out: “")
    assert told.endswith("…” (69 words).")


@pytest.mark.parametrize(
    "style",
    [
        *("position:absolute;left:-9999px", "Position: fixed; top: -10000em", "font-size:0"),
        *("text-indent:-9999px", "color:red;font-size: 0px !important"),
    ],
)
def test_what_a_style_surely_hides_is_left_out_and_told(style):
    found = words_of(f'<div style="{style}"><p>not to be seen</p></div>')

    assert [one.words for one in found.blocks] == ["one", "two"]
    assert told_of_words(found) == ["Not shown by the page, and left out: “not to be seen”."]


@pytest.mark.parametrize(
    ("style", "inside"),
    [
        ("left:-9999px", "<p>perhaps</p>"),
        ("opacity:0;height:0", "<p>perhaps</p>"),
        ("max-height:0px;overflow:hidden", "<p>perhaps</p>"),
        ("font-size:0", "<p class=a>perhaps</p>"),
        ("font-size:0", "<p style='font-size:1em'>perhaps</p>"),
    ],
)
def test_what_a_style_may_hide_is_kept_and_told(style, inside):
    found = words_of(f'<div style="{style}">{inside}</div>')

    assert [one.words for one in found.blocks] == ["one", "perhaps", "two"]
    [told] = told_of_words(found)
    assert told == "Kept, but may not be shown by the page, by its style: “perhaps”."


@pytest.mark.parametrize(
    "style",
    [
        *("opacity:0", "opacity:0.5;height:0.5em", "font-size:0.9em", "line-height:0;opacity:0"),
        *(
            "left:-180px;position:absolute",
            "position:absolute;left:-100%",
            "margin-left:-9999px",
            "width:0.5em;overflow:hidden",
        ),
    ],
)
def test_what_a_style_shows_is_kept_without_a_word(style):
    found = words_of(f'<div style="{style}"><p>seen</p></div>')

    assert [one.words for one in found.blocks] == ["one", "seen", "two"]
    assert told_of_words(found) == []
