"""What a user does in the Debate tab, by mouse and keyboard, and a clock that tests turn."""

from __future__ import annotations

from ui_driver import button

from argmap.debate.clock import Now


class FakeClock:
    """Both clocks of a machine; `sleep` lets the wall go on alone."""

    def __init__(self):
        self.wall, self.steady = 1_000_000.0, 50.0

    def __call__(self):
        return Now(self.wall, self.steady)

    def passes(self, seconds):
        self.wall += seconds
        self.steady += seconds

    def sleeps(self, seconds):
        self.wall += seconds


class Debater:
    """A user in the Debate tab."""

    def __init__(self, user):
        self.user = user
        user.press("Ctrl+Shift+8")
        user.waits(lambda: user.window.furniture.debate.page is not None)
        self.now = FakeClock()
        self.page.round.held.time.now = self.now

    @property
    def page(self):
        return self.user.window.furniture.debate.page

    @property
    def form(self):
        return self.page.rounds.form

    @property
    def round(self):
        return self.page.round

    @property
    def record(self):
        (held,) = self.user.case_map.ranked_rounds()
        return held

    @property
    def entries(self):
        return self.user.case_map.entries_of(self.record.id)

    @property
    def flow(self):
        return self.round.held.flow

    def begins(self, side=0, **fields):
        """Begin a round on one of its sides, in the first format unless another is named."""
        if "format" in fields:
            self._picks(self.form.format, self.form.format.findData(fields.pop("format")))
        self._picks(self.form.side, side)
        for name, value in fields.items():
            editor = getattr(self.form, name)
            if name in {"level", "issue"}:
                self._picks(editor, editor.findData(value))
            elif name == "bench":
                if editor.isChecked() is not value:
                    self._in(editor, "Space")
            else:
                self._in(next(iter(editor.values())) if name == "reserved" else editor, "Ctrl+A")
                self.user.type(str(value))
        self.user.click(self.form.button)
        self.user.waits(self.round.isVisible)
        return self

    def _in(self, part, *keys):
        """Press keys in a part of the form."""
        part.setFocus()
        self.user.waits(part.hasFocus)
        self.user.press(*keys)

    def _picks(self, box, place):
        """Pick a row of a list by keys."""
        self._in(box, "Home", *["Down"] * place)
        assert box.currentIndex() == place

    def lets_time_pass(self, seconds, *, step=1.0):
        """Let time go by while the clock is read as its timer has it read."""
        while seconds > 0:
            self.now.passes(min(step, seconds))
            self.round.held.time.read()
            seconds -= step

    def speaks_while_the_clock_stands(self):
        """Begin, start the clock, and let the machine sleep for 12 s, so that the clock asks."""
        self.begins(reserved=0)
        self.user.press("F12")
        self.lets_time_pass(5)
        self.now.sleeps(12)
        self.lets_time_pass(1)

    def says(self, words, key="Return"):
        """Type words in the line, and say them."""
        line = self.round.bar.line
        if not line.hasFocus():
            self.user.click(line)
        self.user.type(words)
        self.user.press(key)

    def goes_to(self, entry):
        """Click on the cell of an entry."""
        table = self.round.table
        table.scrollTo(table.flow.index_of(entry))
        at = table.visualRect(table.flow.index_of(entry)).center()
        self.user.click(table.viewport(), at)

    def clicks(self, words):
        self.user.click(button(self.page, words))
