"""What writes each kind of paper, imported when it is used: with it comes the law."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:  # the table of kinds is read before anything is written
    from argmap.brief.paper import Paper
    from argmap.brief.paper_case import PaperCase


def write_map(case: PaperCase) -> Paper:
    """Write the map and what is told of it."""
    from argmap.brief.case_paper import case_paper  # noqa: PLC0415

    return case_paper(case)


def write_order(case: PaperCase) -> Paper:
    """Write the skeleton of the proposed order."""
    from argmap.brief.proposed_order import order_paper  # noqa: PLC0415

    return order_paper(case.case_map, case.standards)


def write_filed_order(case: PaperCase) -> Paper:
    """Write the proposed order as it is filed, on pages."""
    from argmap.brief.motion.filed_order import filed_order  # noqa: PLC0415

    return filed_order(case)


def write_exhibits(case: PaperCase) -> Paper:
    """Write the exhibits."""
    from argmap.brief.exhibits.paper import exhibits  # noqa: PLC0415

    return exhibits(case)


def write_memorandum(case: PaperCase) -> Paper:
    """Write the motion and its memorandum."""
    from argmap.brief.motion.memorandum import memorandum  # noqa: PLC0415

    return memorandum(case)


def write_opposition(case: PaperCase) -> Paper:
    """Write the respondent’s brief."""
    from argmap.brief.motion.opposition import opposition  # noqa: PLC0415

    return opposition(case)


def write_reply(case: PaperCase) -> Paper:
    """Write the movant’s reply."""
    from argmap.brief.motion.opposition import reply  # noqa: PLC0415

    return reply(case)


def write_bench(case: PaperCase) -> Paper:
    """Write the bench memo."""
    from argmap.brief.motion.bench import bench_memo  # noqa: PLC0415

    return bench_memo(case)


def write_moot(case: PaperCase) -> Paper:
    """Write the moot-court outline."""
    from argmap.brief.motion.spoken import moot_outline  # noqa: PLC0415

    return moot_outline(case)


def write_debate(case: PaperCase) -> Paper:
    """Write the debate case."""
    from argmap.brief.motion.debating import debate_case  # noqa: PLC0415

    return debate_case(case)


def write_cite_check(case: PaperCase) -> Paper:
    """Write the report on a checked document."""
    from argmap.brief.citecheck.report import cite_report  # noqa: PLC0415

    return cite_report(case)


def write_round(case: PaperCase) -> Paper:
    """Write the report of a practice round."""
    from argmap.brief.round_report import round_paper  # noqa: PLC0415

    return round_paper(case)


def write_flow(case: PaperCase) -> Paper:
    """Write the flow sheet of a practice round."""
    from argmap.brief.flow_sheet import flow_paper  # noqa: PLC0415

    return flow_paper(case)


def write_speech(case: PaperCase) -> Paper:
    """Write a speech with its cards."""
    from argmap.brief.speech_paper import speech_paper  # noqa: PLC0415

    return speech_paper(case)
