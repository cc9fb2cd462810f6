"""What can still be read of a box while the map is small, and without its hues."""

from __future__ import annotations

from dataclasses import replace

import pytest
from drafts import Draft
from example import example_map
from PySide6.QtGui import QImage, QPainter

from argmap.case.places import Under
from argmap.case.plan_claims import plan_amendment
from argmap.case.terms import Side
from argmap.drawing.compose import draw_case
from argmap.drawing.faces import Faces, Measures
from argmap.drawing.few_letters import Letters
from argmap.drawing.few_words import legible_size
from argmap.drawing.index import PictureIndex
from argmap.drawing.inks import Inks
from argmap.drawing.painting import PicturePainter
from argmap.drawing.picture import FootKind, Picture
from argmap.drawing.tokens import Tokens, load_tokens

HUES = {
    f"{side}{part}": colour
    for side in ("movant", "respondent")
    for part, colour in (("", "#777777"), ("_text", "#444444"), ("_ground", "#EEEEEE"))
} | {"neutral": "#777777"}
SMALL = (0.3, 0.4, 0.5, 0.54)
LONG = "The court should order it at once, for what was done cannot be undone by money. " * 3


@pytest.fixture
def faces(qapp):
    return Faces()


@pytest.fixture
def paint(faces):
    """Paints a case where no hue tells anything."""
    light = load_tokens("light")
    inks = Inks(Tokens(name="grey", title="Grey", dark=False, colors=dict(light.colors) | HUES))

    def paint(case_map, scale):
        picture = draw_case(case_map, measures=Measures(faces))
        _, _, width, height = picture.bounds
        image = QImage(
            round(width * scale) + 1, round(height * scale) + 1, QImage.Format.Format_RGB32
        )
        image.fill(inks.paper)
        painter = QPainter(image)
        painter.scale(scale, scale)
        PicturePainter(inks, faces).paint(
            painter, PictureIndex(picture), picture.bounds, scale=scale
        )
        painter.end()
        return image

    return paint


@pytest.mark.parametrize("scale", [0.05, 0.1, 0.2, *SMALL, 1.0, 2.0])
def test_whose_claim_it_is_can_be_told_without_hue(paint, scale):
    def painted(side):
        draft = Draft()
        draft.claim("The court should order it", side=side)
        return paint(draft.map, scale)

    movant, respondent, neutral = map(painted, Side)
    assert movant.size() == respondent.size() == neutral.size()
    assert movant != respondent
    assert respondent != neutral
    assert neutral != movant


def quoted(text, *, caution=""):
    draft = Draft()
    claim = draft.claim(text, side=Side.MOVANT)
    quote = draft.quote(draft.source(), "Parler is down", claim)
    draft.do(plan_amendment(draft.map, draft.map.quotes[quote], caution=caution))
    return draft


@pytest.mark.parametrize("scale", SMALL)
def test_quotes_and_caution_are_marked_however_many_words_there_are(paint, scale):
    bare = Draft()
    bare.claim(LONG, side=Side.MOVANT)
    plain, careful = quoted(LONG), quoted(LONG, caution="garbled")
    assert paint(bare.map, scale) != paint(plain.map, scale) != paint(careful.map, scale)


@pytest.mark.parametrize("words", ["Yes", LONG])
@pytest.mark.parametrize("scale", [0.48, 0.5, 0.54])
def test_quotes_are_counted_however_many_words_there_are(paint, words, scale):
    one, two = quoted(words), quoted(words)
    (claim,) = two.map.claims
    two.quote(next(iter(two.map.sources)), "Parler", claim)
    assert paint(one.map, scale) != paint(two.map, scale)


@pytest.mark.parametrize("scale", [*SMALL, 1.0])
def test_an_attack_without_an_answer_is_marked_at_every_scale_of_words(faces, scale):
    draft = Draft()
    draft.objection(draft.claim(LONG), "No")
    root = draw_case(draft.map, measures=Measures(faces)).boxes[0]
    foot = tuple(mark for mark in root.foot if mark.kind is not FootKind.UNANSWERED)
    assert len(foot) < len(root.foot)
    assert _alone(faces, root, scale) != _alone(faces, replace(root, foot=foot), scale)


@pytest.mark.parametrize("scale", SMALL[1:])
def test_a_claim_drawn_elsewhere_keeps_its_arrow(faces, scale):
    draft = Draft()
    root = draft.claim("Root")
    first = draft.reason(root, LONG)
    draft.reuse(first, Under(draft.reason(root, "Other")))
    picture = draw_case(draft.map, measures=Measures(faces))
    (at,) = [index for index, box in enumerate(picture.boxes) if box.is_reference]
    box = picture.boxes[at]
    foot = tuple(mark for mark in box.foot if mark.kind is not FootKind.REFERENCE)
    assert _alone(faces, box, scale) != _alone(faces, replace(box, foot=foot), scale)


def _alone(faces, box, scale):
    x, y, width, height = box.rect
    image = QImage(round(width * scale), round(height * scale), QImage.Format.Format_RGB32)
    image.fill(0)
    painter = QPainter(image)
    painter.scale(scale, scale)
    painter.translate(-x, -y)
    index = PictureIndex(Picture(box.rect, boxes=(box,)))
    inks = Inks(load_tokens("light"))
    PicturePainter(inks, faces).paint(painter, index, box.rect, scale=scale)
    painter.end()
    return image


@pytest.mark.parametrize("scale", SMALL)
def test_few_words_end_in_an_ellipsis_unless_they_are_all(faces, scale):
    draft = Draft()
    for count in range(1, 40):
        draft.claim("word " * count)
    letters = Letters(legible_size(scale))
    for box in draw_case(draft.map, measures=Measures(faces)).boxes:
        words = " ".join(line.text for line in box.lines)
        lines = letters.lines(box, 140.0, 2)
        shown = " ".join(line.text for line in lines)
        assert shown == words or shown.endswith("…")
        assert all(line.width <= 140.0 for line in lines)
        assert "words" not in shown


def test_letters_are_seven_to_ten_pixels_on_the_screen():
    for percent in range(17, 55):
        assert 7.0 <= legible_size(percent / 100) * percent / 100 <= 10.5


@pytest.mark.parametrize("scale", [0.18, 0.2, 0.25])
def test_a_box_says_its_first_words_and_its_side_down_to_a_fifth_of_its_size(faces, scale):
    draft = Draft()
    for text in ("It was all paid.", "No one was told."):
        draft.claim(text, side=Side.MOVANT)
    one, other = draw_case(draft.map, measures=Measures(faces)).boxes
    assert _alone(faces, one, scale) != _alone(faces, replace(one, lines=other.lines), scale)
    assert _alone(faces, one, scale) != _alone(faces, replace(one, side=Side.RESPONDENT), scale)


def test_a_box_of_few_rows_says_whole_words_unless_not_even_one_has_room(faces):
    draft = Draft()
    text = "Irreparable harm follows from an incomprehensible suspension"
    draft.claim(text)
    (box,) = draw_case(draft.map, measures=Measures(faces)).boxes
    letters = Letters(legible_size(0.2), close=True)
    for rows in (1, 2, 3):
        for width in range(20, 900, 7):
            lines, _ = letters.say(box, float(width), rows)
            shown = " ".join(line.text for line in lines)
            assert len(lines) <= rows
            assert all(line.width <= width for line in lines)
            assert shown == text or shown.endswith("…")
            kept = shown.removesuffix("…")
            is_whole = f"{text} ".startswith(f"{kept} ")
            assert is_whole or (text.startswith(kept) and " " not in kept)
            assert is_whole or width < 200


def test_no_word_of_the_example_is_broken_however_small_it_is_shown(faces):
    for box in draw_case(example_map(), measures=Measures(faces)).boxes:
        words = {*" ".join(one.text for one in box.lines).split(), *box.short.split()}
        bare = {word.rstrip(".,;:–—") for word in words}
        for scale in (0.2, 0.25, 0.3, 0.4, 0.5):
            letters = Letters(legible_size(scale), close=scale < 0.26)
            for row, _ in (letters.say(box, box.rect[2] * 0.8, 2),):
                said = " ".join(line.text for line in row).removesuffix("…")
                assert {word.rstrip(".,;:–—") for word in said.split()} <= bare


def test_narrow_letters_are_taken_where_they_say_much_more(faces):
    draft = Draft()
    draft.claim("Irreparable")
    (box,) = draw_case(draft.map, measures=Measures(faces)).boxes
    letters = Letters(legible_size(0.2), close=True)
    (line,) = letters.lines(box, 5000.0, 1)
    for part, shown in ((1.2, "Irreparable"), (0.85, "Irreparable"), (0.4, "Irrep…")):
        (said,), _ = letters.say(box, line.width * part, 1)
        assert said.text == shown


@pytest.mark.parametrize(
    ("short", "shown"), [("Restore hosting", "Restore hosting"), ("", LONG[:9]), (" ", LONG[:9])]
)
def test_where_words_would_be_cut_the_short_title_stands(faces, short, shown):
    draft = Draft()
    claim = draft.claim(LONG, short_title=short)
    (box,) = draw_case(draft.map, measures=Measures(faces)).boxes
    letters = Letters(legible_size(0.3))
    words = " ".join(line.text for line in letters.lines(box, box.rect[2], 2))
    assert words.startswith(shown)
    draft.do(plan_amendment(draft.map, draft.map.claims[claim], text="Restore it."))
    (box,) = draw_case(draft.map, measures=Measures(faces)).boxes
    assert "Restore it." in " ".join(one.text for one in letters.lines(box, box.rect[2], 2))
