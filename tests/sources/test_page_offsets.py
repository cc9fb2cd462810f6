from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from argmap.sources.offsets import PageOffsets, Placed
from argmap.sources.passages import Span
from argmap.sources.reading.pdf_lines import RawPage
from argmap.sources.reading.pdf_places import page_offsets

LINE = st.text(st.sampled_from("abc 😀\U0001d538\u00a0\u2028é"), min_size=1, max_size=8)
PAGES = st.lists(st.lists(LINE, min_size=1, max_size=4), min_size=1, max_size=4)


def utf16(text):
    return text.encode("utf-16-le")


def cut(text, start, length):
    return utf16(text)[2 * start : 2 * (start + length)].decode("utf-16-le")


def laid_out(pages):
    """Return a kept text, where its lines are placed, and the raw texts of the pages."""
    kept, placed, raws = "", [], []
    for number, lines in enumerate(pages):
        raw = "head 😀\r\n"
        for line in lines:
            placed.append(Placed(len(kept), number, len(raw), len(line)))
            kept += f"{line} "
            raw += f"{line}\r\n"
        raws.append(raw)
    return kept, placed, raws


@given(pages=PAGES, data=st.data())
def test_a_span_of_the_kept_text_is_the_same_words_on_the_pages(pages, data):
    kept, placed, raws = laid_out(pages)
    offsets = PageOffsets(placed, raws)
    start = data.draw(st.integers(0, len(kept)))
    end = data.draw(st.integers(start, len(kept)))
    stretches = offsets.on_pages(start, end)
    shown = "".join(cut(raws[one.page], one.start, one.length) for one in stretches)
    inside = [
        kept[max(start, one.start) : min(end, one.start + one.length)]
        for one in placed
        if max(start, one.start) < min(end, one.start + one.length)
    ]
    assert shown == "".join(inside)


@given(pages=PAGES, data=st.data())
def test_there_and_back_is_where_one_was(pages, data):
    _, placed, raws = laid_out(pages)
    offsets = PageOffsets(placed, raws)
    line = data.draw(st.sampled_from(placed))
    start = data.draw(st.integers(line.start, line.start + line.length - 1))
    end = data.draw(st.integers(start + 1, line.start + line.length))
    (there,) = offsets.on_pages(start, end)
    assert offsets.in_text(there.page, there.start, there.start + there.length) == (start, end)


def test_what_was_not_kept_of_a_page_is_nowhere_in_the_text():
    _, placed, raws = laid_out([["one", "two"]])
    offsets = PageOffsets(placed, raws)
    assert offsets.in_text(0, 0, 4) is None
    assert offsets.in_text(0, 0, 10_000) == Span(0, 7)


RAW = [
    RawPage("First line of words here\r\nand a second line.", ()),
    RawPage("The next page is this 😀 one.", ()),
]


def test_a_text_cut_at_its_ends_is_still_found_on_its_pages():
    whole = "First line of words here and a second line.\n\nThe next page is this 😀 one."
    for kept in (whole, whole[6:], whole[:-4], whole[6:30]):
        offsets = page_offsets(RAW, kept)
        words = "words" if "words" in kept else "line"
        at = kept.index(words)
        (there,) = offsets.on_pages(at, at + len(words))
        assert cut(RAW[there.page].text, there.start, there.length) == words


def test_of_a_text_that_was_changed_the_lines_that_read_the_same_are_found():
    kept = "First line of words here — corrected. The next page is this 😀 one."
    offsets = page_offsets(RAW, kept)
    at = kept.index("😀")
    (there,) = offsets.on_pages(at, at + 1)
    assert there.page == 1
    assert cut(RAW[1].text, there.start, there.length) == "😀"
    assert offsets.on_pages(kept.index("corrected"), kept.index("corrected") + 4) == []
