"""What a user remembers of a case goes with that case, and with no other made from its example."""

from __future__ import annotations

EXAMPLE = "parler-v-aws"


def remembered(user):
    return len(user.window.furniture.map_page.travels.bookmarks), len(user.map.pins.living)


def mark(user):
    """Bookmark and pin the box of a claim."""
    user.waits(lambda: user.window._bridge.is_open)
    motive = next(
        one for one in user.case_map.claims.values() if one.short_title == "Motive does not matter"
    )
    use = user.case_map.uses_of(motive.id)[0].id
    user.window._selection.pick_claim(motive.id, use)
    user.map.setFocus()
    user.press("Ctrl+Shift+F2")
    user.press("Ctrl+Right")
    assert remembered(user) == (1, 1)


def test_two_files_of_one_example_share_nothing_and_a_renamed_one_keeps_its_own(home):
    first, second = (home.new_case(name, EXAMPLE) for name in ("one.argmap", "two.argmap"))
    user = home.start(first)
    mark(user)
    assert user.window.open_path(second)
    assert remembered(user) == (0, 0)
    renamed = first.rename(first.with_name("renamed.argmap"))
    assert user.window.open_path(renamed)
    assert remembered(user) == (1, 1)


def test_an_example_made_anew_where_one_was_begins_with_nothing(home):
    user = home.start()
    user.waits(lambda: user.window._bridge.is_open)
    path = user.window.flow.path
    assert path.stem == EXAMPLE
    mark(user)
    user.window.actions_["close_case"].trigger()
    path.unlink()
    user.window.actions_["open_example"].trigger()
    user.waits(lambda: user.window._bridge.is_open)
    assert user.window.flow.path == path
    assert remembered(user) == (0, 0)
