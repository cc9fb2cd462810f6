"""What one window has measured, the next one does not measure again."""

from argmap.drawing.kept_sizes import FILE
from argmap.drawing.measuring import TextMeasure

CLAIM = "Order the provider to restore hosting until trial"


def typed(home):
    user = home.start(home.new_case())
    user.waits(lambda: user.window._bridge.is_open)
    user.click(user.map.empty.button)
    user.type(CLAIM)
    user.press("Return")
    user.waits(lambda: user.texts() == [CLAIM])
    return user


def test_a_window_that_is_closed_keeps_what_it_has_measured(home, monkeypatch):
    typed(home).window.close()
    assert (home.folders.cache / FILE).is_file()
    measured, measure = [], TextMeasure._break

    def watched(self, text, *rest, **named):
        measured.append(text)
        return measure(self, text, *rest, **named)

    monkeypatch.setattr(TextMeasure, "_break", watched)
    again = home.start()
    again.waits(lambda: len(again.map.scene.boxes) == 1)
    assert " ".join(line.text for line in again.map.scene.boxes[0].lines) == CLAIM
    assert CLAIM not in measured


def test_sizes_are_kept_when_another_case_is_opened(home):
    user = typed(home)
    assert not (home.folders.cache / FILE).exists()
    assert user.window.open_path(home.new_case("two.argmap"))
    assert (home.folders.cache / FILE).is_file()
