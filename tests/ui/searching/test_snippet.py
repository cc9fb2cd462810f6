from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from argmap.sources.passages import Span
from argmap.ui.searching.snippet import snippet_of


def marked(snippet):
    return [snippet.text[start:end] for start, end in snippet.words]


def test_a_short_passage_is_shown_whole_in_one_line():
    snippet = snippet_of("One\n\ntwo\u2028three", [Span(5, 8)])
    assert snippet.text == "One  two three"
    assert marked(snippet) == ["two"]


def test_a_long_passage_is_cut_between_words_to_where_most_marks_are():
    text = "alone " + "filler " * 60 + "here and here " + "filler " * 60
    places = [Span(0, 5), Span(text.index("here"), text.index("here") + 4)]
    places.append(Span(text.rindex("here"), text.rindex("here") + 4))
    snippet = snippet_of(text, places, 100)
    assert marked(snippet) == ["here", "here"]
    assert snippet.text.startswith("…filler")
    assert snippet.text.endswith("filler…")


def test_what_has_no_marks_is_shown_from_its_beginning():
    assert snippet_of("word " * 100, (), 20).text == "word word word word…"


@given(st.lists(st.text("ab😀", min_size=1, max_size=12), min_size=1, max_size=60), st.data())
def test_marks_stand_on_the_words_they_stood_on(words, data):
    text = " ".join(words)
    starts = [sum(len(word) + 1 for word in words[:at]) for at in range(len(words))]
    chosen = sorted(data.draw(st.sets(st.sampled_from(range(len(words))), max_size=5)))
    spans = [Span(starts[at], starts[at] + len(words[at])) for at in chosen]
    snippet = snippet_of(text, spans, 60)
    shown = iter(words[at] for at in chosen)
    assert all(one in shown for one in marked(snippet))
    assert len(snippet.text) <= 62 or len(snippet.text) == len(text)
    assert bool(snippet.words) == bool(spans)
