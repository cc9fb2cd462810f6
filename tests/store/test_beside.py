from __future__ import annotations

from threading import Event, get_ident

import pytest

from argmap.store.beside import Beside


def test_work_is_done_in_another_thread_and_its_result_waited_for():
    threads, go = [], Event()

    def work(wait):
        go.wait()
        threads.append(get_ident())
        wait()
        return "done"

    beside = Beside(work)
    go.set()
    assert beside.result() == "done"
    assert threads != [get_ident()]


def test_what_is_to_be_kept_waits_until_the_other_work_is_done():
    steps, copied = [], Event()

    def work(wait):
        steps.append("copied")
        copied.set()
        wait()
        steps.append("kept")
        return ""

    beside = Beside(work)
    copied.wait()
    steps.append("read")
    beside.result()
    assert steps == ["copied", "read", "kept"]


def test_nothing_is_kept_where_the_other_work_has_failed():
    steps = []

    def work(wait):
        wait()
        steps.append("kept")
        return ""

    Beside(work).give_up()
    assert steps == []


def test_a_failure_of_the_work_is_raised_where_its_result_is_asked_for():
    def work(wait):
        raise ValueError("damaged")

    with pytest.raises(ValueError, match="damaged"):
        Beside(work).result()
    with pytest.raises(ValueError, match="damaged"):
        Beside(work).give_up()
