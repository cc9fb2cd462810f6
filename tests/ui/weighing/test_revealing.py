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
