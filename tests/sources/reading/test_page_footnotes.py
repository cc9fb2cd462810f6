"""The notes of a page are text of it, wherever they stand; links that are no marks lead to none."""

from __future__ import annotations

import pytest

from argmap.sources.reading.web_page import read_web_page

SAID = "The court of Seattle denied motion {}, and said why in words that are long enough."
NOTES = ("Filed on January 11.", "See Dkt. 10.", "Counsel conceded as much at oral argument.")


def read(body, behind=""):
    head = "<head><title>Order - Court Reader</title></head>"
    main = f"<main><article><h1>Order</h1>{body}</article></main>{behind}"
    page = f"<html>{head}<body>{main}<footer><a href='/'>Home</a></footer></body></html>"
    return read_web_page(page.encode(), "“page.html”")


def marked(form='<sup><a id="r{0}" href="#fn{0}">{0}</a></sup>', count=3):
    return "".join(
        f"<p>{SAID.format(rank)}{form.format(rank) if rank <= count else ''}</p>"
        for rank in range(1, 8)
    )


def rows_of(reading):
    return reading.text.split("\n\n")


NUMBERED = list(enumerate(NOTES, 1))


def each(form):
    return "".join(form.format(at, note) for at, note in NUMBERED)


SET = {
    "paragraphs": each('<p><a name="fn{0}">{0}</a> {1}</p>'),
    "list": f"<ol>{each('<li id=fn{0}><p>{0} {1}</p></li>')}</ol>",
    "aside": f"<aside>{each('<p id=fn{0}>{0} {1}</p>')}</aside>",
    "boxes": each('<div class="n"><a id="fn{0}" href="#r{0}">{0}</a><div><p>{1}</p></div></div>'),
    "footer": f"<footer>{each('<p id=fn{0}>{0} {1}</p>')}</footer>",
}


@pytest.mark.parametrize("count", [1, 2, 3])
@pytest.mark.parametrize("is_behind", [False, True])
@pytest.mark.parametrize("setting", SET)
def test_notes_that_marks_lead_to_are_kept_wherever_they_stand(setting, is_behind, count):
    notes = SET[setting]
    body = marked(count=count)
    reading = read(body, f"<div class=below>{notes}</div>") if is_behind else read(body + notes)
    text = "\n".join(rows_of(reading))
    assert [note for note in NOTES[:count] if note not in text] == []
    assert not any("outside the article" in line for line in reading.report)


@pytest.mark.parametrize(
    ("mark", "anchor"),
    [
        ('<a href="#_ftn1">[1]</a>', '<a name="_ftn1">[1]</a>'),
        ('<a href="https://court.example/order.html#f1">*</a>', '<a name="f1">*</a>'),
        ('<a href="#cite_note-a%20b">[a]</a>', '<span id="cite_note-a b">^</span>'),
        ('<a href="#q">note 1</a>', '<span id="q">1.</span>'),
    ],
)
def test_a_mark_leads_to_its_note_in_each_of_the_forms_in_use(mark, anchor):
    body = marked(count=0).replace("motion 2,", f"motion 2{mark},")
    reading = read(body, f"<div><p>{anchor} {NOTES[0]}</p></div>")
    assert rows_of(reading)[-1].endswith(NOTES[0])


def test_a_second_paragraph_of_a_note_is_kept_with_it():
    notes = f"<p id=fn1>1 {NOTES[0]}</p><p>It goes on.</p><p id=fn2>2 {NOTES[1]}</p>"
    reading = read(marked(), f"<div>{notes}</div>")
    assert rows_of(reading)[-3:] == [f"1 {NOTES[0]}", "It goes on.", f"2 {NOTES[1]}"]


@pytest.mark.parametrize(
    "link",
    [
        '<a href="#comments">12</a>',
        '<a href="#fn9">the ruling</a>',
        '<a href="#below">3</a>',
        '<a href="/order#fn9">9</a>',
    ],
)
def test_a_link_that_is_no_mark_of_a_note_brings_nothing_into_the_text(link):
    body = marked(count=0).replace("motion 2,", f"motion 2 {link},")
    names = "<i id=comments></i><i id=below></i>"
    reading = read(body, f"<div class=q>{names}<p>Buy now.</p></div>")
    assert "Buy now." not in reading.text


def test_notes_that_a_page_calls_so_are_kept_and_told_where_nothing_leads_to_them():
    notes = "".join(f"<p>{at} {note}</p>" for at, note in NUMBERED)
    reading = read(f'{marked(count=0)}<aside class="footnotes">{notes}</aside>')
    assert rows_of(reading)[-3:] == [f"{at} {note}" for at, note in NUMBERED]
    assert any(line.startswith("Kept, though") and NOTES[0] in line for line in reading.report)
