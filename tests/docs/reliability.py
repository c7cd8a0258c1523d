"""The three tables of docs/reliability.md, written into it: `python -m tests.docs.reliability`."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from tests.faults.fault_list import FAULTS
from tests.faults.soak import RECORD as COUNTS
from tests.replay.failure_cases import CASES
from tests.replay.fault_runs import RUNS

PAGE: Final = Path(__file__).parents[2] / "docs" / "reliability.md"
_CASE_TEST: Final = "test_case_{:02d}"


def table(heads: Iterable[str], rows: Iterable[Iterable[object]]) -> str:
    """Markdown for rows under heads."""
    lines = [tuple(heads)]
    body = [tuple(str(value).replace("|", "\\|") for value in row) for row in rows]
    rule = ("---",) * len(lines[0])
    return "\n".join("| " + " | ".join(line) + " |" for line in (*lines, rule, *body))


def cases() -> str:
    """What went wrong for others, the test, and what our user sees."""
    return table(
        ("#", "failure", "seen at", "test", "the user sees", "because bvmonitor"),
        (
            (case.number, case.failure, case.evidence, _CASE_TEST.format(case.number), f"`{case.sees}`", case.does)
            for case in CASES
        ),
    )


def faults() -> str:
    """Each fault of a server, and what a fetch makes of it."""
    return table(
        ("fault", "what it is", "exit", "the user sees", "kept"),
        ((run.name, run.what, run.code, f"`{run.sees}`", run.kept) for run in RUNS),
    )


def local() -> str:
    """Each fault of the machine, how often it was injected, and how often nothing was lost."""
    record = json.loads(COUNTS.read_text("utf-8"))
    injected, kept = (sum(each[key] for each in record.values()) for key in ("injected", "lost_nothing"))
    kills = sum(each["injected"] for name, each in record.items() if name.startswith("kill-"))
    return table(
        ("fault", "what is done", "injected", "nothing lost", "the user sees"),
        (
            *(
                (
                    fault.name,
                    fault.what,
                    record[fault.name]["injected"],
                    record[fault.name]["lost_nothing"],
                    f"`{fault.sees}`" if fault.sees else "",
                )
                for fault in FAULTS
            ),
            ("all", f"{kills} of them `kill -9`", injected, kept, ""),
        ),
    )


def written(page: str) -> str:
    """The page with the tables as they are now."""
    for name, made in (("cases", cases()), ("faults", faults()), ("local", local())):
        begin, end = f"<!-- {name}: made by tests/docs/reliability.py -->", f"<!-- end of {name} -->"
        before, _, rest = page.partition(begin)
        _, _, after = rest.partition(end)
        page = f"{before}{begin}\n\n{made}\n\n{end}{after}"
    return page


if __name__ == "__main__":
    PAGE.write_text(written(PAGE.read_text("utf-8")), "utf-8")
