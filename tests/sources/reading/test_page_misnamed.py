import pytest

from argmap.sources.reading.web_page import read_web_page

STORY = [
    f"The court in Boston denied the motion of {who} on Monday, saying that the agreement was too"
    " vague to be enforced against anyone."
    for who in ("Adams", "Baker", "Clark", "Davis", "Evans", "Frank", "Ghosh", "Hills")
]
PARAGRAPHS = "".join(f"<p>{words}</p>" for words in STORY)
REMARK = "I do not think that any judge will ever grant what reader number {} asks for here."
COMMENTS = "".join(
    f'<li class="comment"><article class="comment-body"><p>{REMARK.format(at)}</p></article></li>'
    for at in range(30)
)


def text_of(body):
    page = f"<html><head><title>T</title></head><body>{body}</body></html>"
    return read_web_page(page.encode(), "story.html").text


@pytest.mark.parametrize("tag", ["div", "section"])
@pytest.mark.parametrize("key", ["class", "id"])
@pytest.mark.parametrize(
    "name",
    [
        *("comments-open", "comments-closed", "commentable post", "comment-count-12"),
        *("comment-article", "comment-is-free", "comments"),
    ],
)
def test_an_article_in_a_box_called_comments_is_kept_whole(tag, key, name):
    for story in (f"<article>{PARAGRAPHS}</article>", PARAGRAPHS):
        text = text_of(f'<h1>A story of the court</h1><{tag} {key}="{name}">{story}</{tag}>')
        assert all(words in text for words in STORY)


@pytest.mark.parametrize("name", ["social", "newsletter", "sidebar", "widget", "meta", "author"])
def test_an_article_in_a_box_of_any_name_is_kept_whole(name):
    text = text_of(f'<h1>A story of the court</h1><div class="{name}">{PARAGRAPHS}</div>')

    assert all(words in text for words in STORY)


@pytest.mark.parametrize("inside", [COMMENTS, COMMENTS.replace("comment", "row")])
@pytest.mark.parametrize("name", ['id="comments"', 'class="comments-area"'])
@pytest.mark.parametrize("count", [1, len(STORY)])
def test_comments_are_left_out_however_many_they_are(inside, name, count):
    story = "".join(f"<p>{words}</p>" for words in STORY[:count])

    text = text_of(
        f'<h1>A story of the court</h1><div class="story">{story}</div>'
        f"<div {name}><h2>30 comments</h2><ol>{inside}</ol></div>"
    )

    assert STORY[0] in text
    assert REMARK.format(3) not in text


@pytest.mark.parametrize("box", ['class="comment-thread"', 'id="disqus_thread"'])
@pytest.mark.parametrize("count", [4, len(STORY)])
def test_comments_without_a_label_are_left_out_beside_a_short_story(box, count):
    story = "".join(f"<p>{words}</p>" for words in STORY[:count])
    remarks = "".join(f"<div><p>{REMARK.format(at)}</p></div>" for at in range(30))

    text = text_of(
        f'<article><h1>A story</h1><div class="story">{story}</div><div {box}>{remarks}</div>'
        "</article>"
    )

    assert all(words in text for words in STORY[:count])
    assert REMARK.format(3) not in text


def test_comments_within_a_box_that_says_they_are_open_are_left_out():
    text = text_of(
        f'<div class="comments-open"><h1>A story of the court</h1><div>{PARAGRAPHS}</div>'
        f'<div id="comments"><h2>30 comments</h2><ol>{COMMENTS}</ol></div></div>'
    )

    assert all(words in text for words in STORY)
    assert REMARK.format(3) not in text


def test_one_long_comment_is_not_taken_for_the_article():
    long = " ".join(REMARK.format(at) for at in range(40))
    text = text_of(
        f'<h1>A story of the court</h1><div class="story">{PARAGRAPHS}</div>'
        '<div id="comments"><ol><li class="comment"><article class="comment-body">'
        f"<p>{long}</p></article></li></ol></div>"
    )

    assert STORY[0] in text
    assert long not in text


def test_an_article_in_a_box_called_comments_is_kept_whatever_stands_beside_it():
    teasers = "".join(f"<p>{REMARK.format(at)}</p>" for at in range(20))
    text = text_of(
        f'<h1>A story of the court</h1><div class="comment-article"><div>{PARAGRAPHS}</div></div>'
        f"<aside>{teasers}</aside><footer><p>{REMARK.format(99)}</p></footer>"
    )

    assert all(words in text for words in STORY)


def test_a_story_and_its_comments_in_one_box_are_told_apart():
    text = text_of(
        f'<main><h1>A story of the court</h1><div class="comments-open"><div>{PARAGRAPHS}</div>'
        f'<div id="comments"><h2>30 comments</h2><ol>{COMMENTS}</ol></div></div></main>'
    )

    assert all(words in text for words in STORY)
    assert REMARK.format(3) not in text
