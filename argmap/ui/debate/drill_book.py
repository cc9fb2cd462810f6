"""When drills come again, kept beside the settings, a file a case: it is a person's, not a case's.

Copies of a case, and cases made from one example, share what was learnt: their drills are the
same.
"""

from __future__ import annotations

import datetime as dt
import json
from contextlib import suppress
from pathlib import Path

from fsrs import Card

from argmap.case.errors import StoreError
from argmap.case.ids import CaseId
from argmap.debate.schedule import Grade, Review, Schedule
from argmap.debate.schedule_text import read_schedule, schedule_text

DRILLS = "drills"
"""The folder, beside the settings, of the schedules of drills."""


class DrillBook:
    """Reads and writes the schedules of cases, in a folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def read(self, of: CaseId) -> Schedule:
        """Return the schedule of a case; raise `StoreError` where there is one that is locked.

        A file that is spoilt is put aside, and the schedule begins anew.
        """
        file = self._file(of)
        try:
            text = file.read_text(encoding="utf-8")
            dict(json.loads(text).items())  # what is none is spoilt
        except FileNotFoundError:
            return Schedule()
        except OSError as error:
            raise _refused(file, error) from error
        except (ValueError, AttributeError, RecursionError):
            with suppress(OSError):
                file.replace(file.with_suffix(".spoilt"))
            return Schedule()
        return read_schedule(text)

    def review(
        self, of: CaseId, key: str, grade: Grade, now: dt.datetime, seconds: float
    ) -> Schedule:
        """Keep an answer to a drill, beside those of other windows; return the schedule.

        Raises `StoreError` where the disk refuses; then nothing of it is kept.
        """
        schedule = self.read(of)
        schedule.review(key, grade, now, seconds)
        self._write(of, schedule)
        return schedule

    def take_back(self, of: CaseId, review: Review, before: Card | None) -> Schedule:
        """Keep an answer no more, as `Schedule.take_back`; return the schedule.

        Raises `StoreError` where the disk refuses; then the answer is still kept.
        """
        schedule = self.read(of)
        schedule.take_back(review, before)
        self._write(of, schedule)
        return schedule

    def _write(self, of: CaseId, schedule: Schedule) -> None:
        file = self._file(of)
        draft = file.with_suffix(".draft")
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            draft.write_text(schedule_text(schedule), encoding="utf-8")
            draft.replace(file)
        except OSError as error:
            raise _refused(file, error) from error

    def _file(self, of: CaseId) -> Path:
        return self._folder / f"{of}.json"


def _refused(file: Path, error: OSError) -> StoreError:
    return StoreError(
        f"The schedule of your drills could not be kept in {file}: {error.strerror}.",
        "Your answer is not lost from the sitting, but the drill comes again as if it had not"
        " been answered. Make room, or give yourself the right to write there.",
    )
