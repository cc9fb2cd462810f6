"""Measures the store against its bounds and prints one JSON document.

Each figure is taken in the same folder and run as the disk it is held against.
"""

from __future__ import annotations

import json
import os
import sys
import time
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from statistics import median, quantiles
from tempfile import TemporaryDirectory

from argmap.case.caption import Case
from argmap.case.changes import Change, ChangeSet, added
from argmap.case.claims import Argument, Claim, Premise
from argmap.case.ids import ArgumentId, CaseId, ClaimId, PremiseId, keyed_id
from argmap.case.records import Record
from argmap.store.creating import create_case
from argmap.store.opening import open_case
from argmap.workspace.workspace import Workspace

CLAIMS = 10_000
EDITS = 200
ROUNDS = 5


def main() -> int:
    """Measure, print, and return 0 when every figure holds."""
    with TemporaryDirectory(dir=sys.argv[1] if len(sys.argv) > 1 else None) as name:
        folder = Path(name)
        commit, write = edits(folder)
        load, opened = loads(folder)
        figures = {
            "edit_commit_p95_ms": commit,
            "write_fsync_4k_median_ms": write,
            "load_10k_claims_ms": load,
            "open_10k_claims_ms": opened,
            "add_10k_claims_ms": bulk(folder),
        }
    bounds = {
        "edit_commit_p95_ms": round(3 + 2 * figures["write_fsync_4k_median_ms"], 3),
        "load_10k_claims_ms": 150,
        "add_10k_claims_ms": 1000,
    }
    holds = all(figures[name] <= bound for name, bound in bounds.items())
    print(json.dumps({"figures": figures, "bounds": bounds, "holds": holds}, indent=2))
    return 0 if holds else 1


def edits(folder: Path) -> tuple[float, float]:
    """Time edits through the workspace beside bare flushed writes, each the median of the rounds.

    An edit and a write take turns, so that both meet the disk in the same state.
    """
    rounds = [edits_once(folder, number) for number in range(ROUNDS)]
    commits, writes = zip(*rounds, strict=True)
    return round(median(commits), 3), round(median(writes), 3)


def edits_once(folder: Path, number: int) -> tuple[float, float]:
    """Return the 95th percentile of the edits and the median of the writes."""
    workspace = opened_workspace(folder / f"edits{number}.argmap", argued(200))
    claims = list(workspace.case_map.claims)
    commits, writes = [], []
    probe = os.open(folder / "probe", os.O_RDWR | os.O_CREAT)
    for edit in range(EDITS):
        before = workspace.case_map.claims[claims[edit % len(claims)]]
        after = replace(before, text=f"{before.text} {edit}")
        change_set = ChangeSet("Edit a claim", (Change(before, after),))
        commits.append(timed(lambda change_set=change_set: workspace.run(change_set)))
        writes.append(timed(lambda: flushed_write(probe)))
    os.close(probe)
    workspace.close()
    return quantiles(commits, n=20)[-1], median(writes)


def loads(folder: Path) -> tuple[float, float]:
    """Time reading all records of an open case into a map, and the whole opening."""
    path = folder / "load.argmap"
    create_case(path, argued(CLAIMS))
    reading, opening = [], []
    for _ in range(ROUNDS):
        begin = time.perf_counter()
        store = open_store(path)
        opening.append((time.perf_counter() - begin) * 1000)
        store.read_map()  # handed out from the opening
        reading.append(timed(store.read_map))
        store.close()
    return round(median(reading), 1), round(median(opening), 1)


def bulk(folder: Path) -> float:
    """Time adding 10,000 claims with their arguments and premises in one step."""
    case, *records = argued(CLAIMS)
    change_set = ChangeSet("Import", added(*records))
    times = []
    for number in range(ROUNDS):
        workspace = opened_workspace(folder / f"bulk{number}.argmap", [case])
        times.append(timed(lambda workspace=workspace: workspace.run(change_set)))
        workspace.close()
    return round(median(times), 1)


def argued(claims: int) -> list[Record]:
    """Build a case: every claim but the first is the premise of an argument on an earlier one."""
    records: list[Record] = [Case(CaseId(keyed_id("case")), title="Bench")]
    ids = [ClaimId(keyed_id("claim", str(number))) for number in range(claims)]
    text = "The motion should be denied because the harm can be repaired by money later on"
    for number, claim_id in enumerate(ids):
        records.append(Claim(claim_id, text=f"{text} ({number})", rank=float(number)))
        if number:
            argument = ArgumentId(keyed_id("argument", str(number)))
            premise = PremiseId(keyed_id("premise", str(number)))
            target = ids[(number - 1) // 3]
            records.append(Argument(argument, target_claim=target, rank=float(number)))
            records.append(Premise(premise, argument, claim_id))
    return records


def opened_workspace(path: Path, records: list[Record]) -> Workspace:
    """Create a case and open it."""
    create_case(path, records)
    return Workspace(open_store(path))


def open_store(path: Path):
    """Open a case as its only user would."""
    return open_case(
        path,
        author="bench",
        clock=lambda: datetime.now(UTC),
        backup_folder=path.parent / "backups",
    )


def flushed_write(descriptor: int) -> None:
    """Write 4 KiB and wait until the disk has them."""
    os.lseek(descriptor, 0, os.SEEK_SET)
    os.write(descriptor, b"x" * 4096)
    os.fsync(descriptor)


def timed(action) -> float:
    """Return how many milliseconds an action takes."""
    begin = time.perf_counter()
    action()
    return (time.perf_counter() - begin) * 1000


if __name__ == "__main__":
    sys.exit(main())
