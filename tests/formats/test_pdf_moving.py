from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from argmap.formats.pdf_moving import mover

NUMBERS = {number: number + 100 for number in range(1, 40)}
KEYS = 7


def moved(body):
    return mover(NUMBERS, KEYS)(body)


def test_references_and_keys_of_tags_are_those_of_the_other_file():
    body = b"<</Type/Annot/P 3 0 R/StructParent 12/K[1 0 R 25 0 R]/Rect[0 0 612 9.5]>>"
    assert (
        moved(body)
        == b"<</Type/Annot/P 103 0 R/StructParent 19/K[101 0 R 125 0 R]/Rect[0 0 612 9.5]>>"
    )
    assert moved(b"<</StructParents 0/Parent 1 0 R>>") == b"<</StructParents 7/Parent 101 0 R>>"


def test_what_has_no_reference_stays_as_it_is():
    for body in (b"[/DeviceRGB 0.5 0]", b"<</Length 10>>", b"", b"[]"):
        assert moved(body) == body


def test_words_stay_as_they_are_whatever_they_say():
    body = rb"<</Alt(See 5 0 R \) and /StructParent 4 of 6 0 R)/P 5 0 R/T(2 0 R)>>"
    assert moved(body) == body.replace(b"/P 5", b"/P 105")


def test_words_with_brackets_in_them_stay_as_they_are():
    body = rb"<</Alt(a (5 0 R (6 0 R) \( 7 0 R) b)/P 5 0 R/T(\\)/K[6 0 R]>>"
    assert moved(body) == body.replace(b"/P 5", b"/P 105").replace(b"[6 0", b"[106 0")


def test_the_data_of_a_stream_stay_as_they_are():
    body = b"<</Length 5 0 R>>\nstream\n7 0 R (/StructParent 1\nendstream"
    assert moved(body) == body.replace(b"5 0 R>>", b"105 0 R>>")


def literal(words):
    """Write words as Typst does: brackets that pair off need no sign before them."""
    depth, pairs = 0, True
    for one in words:
        depth += (one == "(") - (one == ")")
        pairs &= depth >= 0
    words = words.replace("\\", "\\\\")
    if depth or not pairs:
        words = words.replace("(", "\\(").replace(")", "\\)")
    return f"({words})".encode()


@given(st.lists(st.text("()\\ 0R5/StructParent", max_size=20), max_size=4))
def test_any_words_stay_as_they_are(texts):
    body = b"<<" + b"/P 5 0 R".join(b"/T" + literal(words) for words in texts) + b"/Q 6 0 R>>"
    expected = b"<<" + b"/P 105 0 R".join(b"/T" + literal(words) for words in texts)
    assert moved(body) == expected + b"/Q 106 0 R>>"
