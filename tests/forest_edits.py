"""Random edits of a forest, as the map of a case is edited."""

from __future__ import annotations

import numpy as np

from argmap.layout.forest import Forest


class Edited:
    """A forest under an edit, and which box and step each one was before."""

    def __init__(self, forest):
        self.width, self.height = list(forest.width), list(forest.height)
        self.holder = list(forest.holder)
        self.on_box, self.on_step = list(forest.target_box), list(forest.target_step)
        self.title = list(forest.title) or [0.0] * len(self.on_box)
        self.boxes, self.steps = list(range(len(self.width))), list(range(len(self.on_box)))

    def forest(self):
        return Forest(self.width, self.height, self.holder, self.on_box, self.on_step, self.title)

    def origins(self):
        return {
            "box_origin": np.array(self.boxes, dtype=np.int64),
            "step_origin": np.array(self.steps, dtype=np.int64),
        }

    def add_box(self, step):
        self.width.append(180.0)
        self.height.append(50.0)
        self.holder.append(step)
        self.boxes.append(-1)

    def add_step(self, box, step):
        self.on_box.append(box)
        self.on_step.append(step)
        self.title.append(0.0)
        self.steps.append(-1)
        self.add_box(len(self.on_box) - 1)

    def below(self, step):
        """Return the boxes and steps of a step with all below it."""
        boxes, steps, waiting = set(), set(), [step]
        while waiting:
            at = waiting.pop()
            steps.add(at)
            held = [box for box, holder in enumerate(self.holder) if holder == at]
            boxes.update(held)
            waiting += [i for i, box in enumerate(self.on_box) if box in held]
            waiting += [i for i, under in enumerate(self.on_step) if under == at]
        return boxes, steps

    def remove(self, step):
        boxes, steps = self.below(step)
        left = [box for box in range(len(self.width)) if box not in boxes]
        kept = [i for i in range(len(self.on_box)) if i not in steps]
        box_at = {box: at for at, box in enumerate(left)} | {-1: -1}
        step_at = {i: at for at, i in enumerate(kept)} | {-1: -1}
        self.width = [self.width[box] for box in left]
        self.height = [self.height[box] for box in left]
        self.holder = [step_at[self.holder[box]] for box in left]
        self.boxes = [self.boxes[box] for box in left]
        self.on_box = [box_at[self.on_box[i]] for i in kept]
        self.on_step = [step_at[self.on_step[i]] for i in kept]
        self.title = [self.title[i] for i in kept]
        self.steps = [self.steps[i] for i in kept]

    def move(self, step, dice):
        gone, _ = self.below(step)
        self.on_box[step] = dice.choice([i for i in range(len(self.width)) if i not in gone])
        self.on_step[step] = -1

    def swap(self, step, dice):
        target = self.on_box[step], self.on_step[step]
        pairs = zip(self.on_box, self.on_step, strict=True)
        other = dice.choice([i for i, pair in enumerate(pairs) if pair == target])
        held = {step: other, other: step}
        self.holder = [held.get(i, i) for i in self.holder]

    def grow(self, box, dice):
        self.height[box] += dice.randint(1, 200)

    def widen_title(self, step):
        self.title[step] += 300.0


def edit(forest, dice):
    """Return a forest after one random edit."""
    edited = Edited(forest)
    box, steps = dice.randrange(len(edited.width)), len(edited.on_box)
    step = dice.randrange(steps) if steps else -1
    kinds = [
        lambda: edited.grow(box, dice),
        lambda: edited.add_step(box, -1),
        lambda: edited.add_box(-1),
        lambda: edited.add_step(-1, step),
        lambda: edited.add_box(step),
        lambda: edited.widen_title(step),
        lambda: edited.remove(step),
        lambda: edited.move(step, dice),
        lambda: edited.swap(step, dice),
    ]
    dice.choice(kinds if steps else kinds[:3])()
    return edited
