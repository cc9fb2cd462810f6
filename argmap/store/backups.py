"""Backups: earlier states of each case, as openings found them, in a folder of their own."""

from __future__ import annotations

import filecmp
import hashlib
import re
import shutil
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from sqlite3 import Connection

from argmap.case.errors import StoreError
from argmap.store.access import access_at_rest
from argmap.store.connection import told
from argmap.store.copying import copy_database
from argmap.store.file_lock import FileLock, take_lock, this_process
from argmap.store.inspection import (
    require_case_file,
    require_known_version,
    require_sound,
)
from argmap.store.schema import current_schema
from argmap.store.whole_files import made_whole, side_files

KEPT = 5
"""How many backups of a case are kept, beside the latest of a burst."""

BURST = timedelta(minutes=10)
"""How long after an opening another belongs to the same burst."""

_NAME = re.compile(r"(\d{6})-(\d{8}T\d{6}Z)(-safe)?\.argmap")
_TIME = "%Y%m%dT%H%M%SZ"


@dataclass(frozen=True, slots=True)
class Backup:
    """One backup of a case; `number` counts up with every one made.

    `is_safeguard` is whether it was made because what it holds was about to be
    replaced, by another state or another version, rather than only opened.
    """

    path: Path
    number: int
    time: datetime
    is_safeguard: bool


def backups_of(path: Path, folder: Path) -> list[Backup]:
    """List the backups of the case at `path`, newest first; the case itself may be gone."""
    kept = _folder_of(path, folder)
    with told(kept):
        found = [_backup(file) for file in kept.iterdir()] if kept.is_dir() else []
    return sorted((backup for backup in found if backup), key=_number, reverse=True)


def make_backup(  # noqa: PLR0913 -- what is copied where, and when it counts
    connection: Connection,
    path: Path,
    folder: Path,
    clock: Callable[[], datetime],
    *,
    safeguard: bool = False,
    before_keeping: Callable[[], None] = lambda: None,
) -> Backup:
    """Back up what a connection sees of the case at `path`, and thin those there are.

    A state that the latest backup holds already is not kept twice; then the
    latest is returned. A safeguard is content only with another one, for any
    other may be thinned away. `before_keeping` is called before what is written
    counts as a backup, once or twice; where it raises, there is none.
    """
    kept = backups_of(path, folder)
    backup = _next(path, folder, clock, safeguard=safeguard)
    with told(backup.path):
        if not backup.path.parent.is_dir():
            before_keeping()  # not even a folder is made for nothing
            backup.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with made_whole(backup.path) as part:
            copy_database(connection, part)
            before_keeping()
        latest = kept[0] if kept else backup
        if _holds_the_same(latest, backup):
            backup.path.unlink()
            return latest
        _thin(path, folder)
    return backup


def restore_backup(
    backup: Path, path: Path, *, folder: Path, clock: Callable[[], datetime]
) -> None:
    """Put a backup in the place of the case at `path`.

    What was there is kept first, whatever state it is in, as one more backup.
    Raises `StoreError` when the backup is not sound or the case is open.
    """
    path = path.resolve()
    lock = _closed(path, clock)
    try:
        with told(backup), made_whole(path) as part:
            _copy_sound(backup, part)
            if path.exists():
                _keep_as_it_is(path, folder, clock)
            for file in side_files(path):
                file.unlink()
    finally:
        lock.release()


def _closed(path: Path, clock: Callable[[], datetime]) -> FileLock:
    with told(path):
        lock = take_lock(path, this_process("argmap", clock().isoformat(timespec="minutes")))
    if isinstance(lock, FileLock):
        return lock
    raise StoreError(
        f"“{path.name}” is open {lock}, so nothing was restored.", "Close it there first."
    )


def _copy_sound(backup: Path, part: Path) -> None:
    require_case_file(backup)
    access = access_at_rest(backup)
    try:
        with closing(access.connect()) as connection:
            schema = current_schema()
            version = require_known_version(connection, backup, schema)
            require_sound(connection, backup, schema, version)
            copy_database(connection, part)
    finally:
        access.close()


def _keep_as_it_is(path: Path, folder: Path, clock: Callable[[], datetime]) -> None:
    kept = _next(path, folder, clock, safeguard=True).path
    kept.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    for file in (path, *side_files(path)):
        shutil.copyfile(file, kept.with_name(kept.name + file.name.removeprefix(path.name)))
    _thin(path, folder)


def _holds_the_same(latest: Backup, new: Backup) -> bool:
    return (
        latest != new
        and latest.is_safeguard >= new.is_safeguard
        and not side_files(latest.path)
        and filecmp.cmp(latest.path, new.path, shallow=False)
    )


def _thin(path: Path, folder: Path) -> None:
    """Keep the last five backups that stand, and the latest, whatever it is.

    A script that opens a case a hundred times in a few minutes pushes out one
    old state by it, not all: what stands is how the case was before the script.
    """
    backups = backups_of(path, folder)
    spared = {*_standing(backups)[-KEPT:], backups[0]}
    for backup in backups:
        if backup not in spared:
            for file in (backup.path, *side_files(backup.path)):
                file.unlink(missing_ok=True)


def _standing(backups: list[Backup]) -> list[Backup]:
    """List, oldest first, the first backup of each burst, and safeguards with what they follow.

    A burst is the openings within ten minutes of its first, whichever way the
    clock went. A safeguard ends it: what was latest then may be what was
    restored, and the case is another one afterwards.
    """
    standing: list[Backup] = []
    newer: Backup | None
    for backup, newer in zip(reversed(backups), [*reversed(backups[:-1]), None], strict=True):
        last = standing[-1] if standing else None
        begins = last is None or last.is_safeguard or abs(backup.time - last.time) >= BURST
        if begins or backup.is_safeguard or (newer is not None and newer.is_safeguard):
            standing.append(backup)
    return standing


def _folder_of(path: Path, folder: Path) -> Path:
    path = path.resolve()
    digest = hashlib.sha256(str(path).encode("utf-8", "surrogateescape")).hexdigest()
    return folder / f"{path.stem}-{digest[:12]}"


def _next(path: Path, folder: Path, clock: Callable[[], datetime], *, safeguard: bool) -> Backup:
    last = backups_of(path, folder)
    number = last[0].number + 1 if last else 1
    time = clock().astimezone(UTC)
    name = f"{number:06d}-{time.strftime(_TIME)}{'-safe' if safeguard else ''}.argmap"
    return Backup(_folder_of(path, folder) / name, number, time, safeguard)


def _backup(file: Path) -> Backup | None:
    match = _NAME.fullmatch(file.name)
    if match is None:
        return None
    time = datetime.strptime(match[2], _TIME).replace(tzinfo=UTC)
    return Backup(file, int(match[1]), time, is_safeguard=match[3] is not None)


def _number(backup: Backup) -> int:
    return backup.number
