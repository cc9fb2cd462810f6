"""What the court found is revealed in one case file, and in no other made from its example."""

from __future__ import annotations

EXAMPLE = "parler-v-aws"


def weigh(user):
    user.waits(lambda: user.window._bridge.is_open)
    user.window.actions_["show_weigh"].trigger()
    panel = user.window.furniture.weigh
    user.waits(lambda: bool(panel.answer.cards))
    return panel.answer


def test_a_new_copy_of_a_revealed_example_is_to_be_predicted_anew(home):
    first, second = (home.new_case(name, EXAMPLE) for name in ("one.argmap", "two.argmap"))
    user = home.start(first)
    weigh(user).predict.reveal.click()
    assert not weigh(user).predict.words.isVisible()
    assert user.window.open_path(second)
    assert weigh(user).predict.words.isVisible()
    assert user.window.open_path(first)
    assert not weigh(user).predict.words.isVisible()


def test_an_example_made_anew_where_a_revealed_one_was_hides_what_the_court_found(home):
    user = home.start()
    answer = weigh(user)
    path = user.window.flow.path
    answer.predict.reveal.click()
    user.window.actions_["close_case"].trigger()
    path.unlink()
    user.window.actions_["open_example"].trigger()
    user.waits(lambda: user.window._bridge.is_open)
    assert user.window.flow.path == path
    assert weigh(user).predict.words.isVisible()


def checked(user):
    user.window.actions_["show_checks"].trigger()
    panel = user.window.furniture.checks
    user.waits(lambda: panel.page is not None and panel.page.found is not None)
    user.waits(lambda: not panel.page.checker.is_running)
    return panel.page


def told_of_court(page):
    return [row for row in page.found.rows if "“court” finds" in row.sentence]


def test_checks_tell_nothing_that_the_court_found_until_it_is_revealed(home):
    user = home.start(home.new_case("one.argmap", EXAMPLE))
    user.waits(lambda: user.window._bridge.is_open)
    page = checked(user)
    assert told_of_court(page) == []
    hidden = page.found.hidden
    assert hidden > 0
    assert page.hidden.isVisible()
    assert page.hidden.text().startswith(str(hidden))
    assert "money" not in page.hidden.text()
    weigh(user).predict.reveal.click()
    page = checked(user)
    user.waits(lambda: len(told_of_court(page)) == hidden)
    assert not page.hidden.isVisible()
    weigh(user).predict.hide_again.click()
    page = checked(user)
    user.waits(lambda: told_of_court(page) == [])
