"""The process that renders a user's template: it is given a page and the limits, and can do nothing else.

It reads one JSON document from stdin and writes one line of JSON to stdout: what went wrong and where, or
`{"fault": ""}` with the page after it in UTF-8. Started by `bvmonitor.report.user_template`.
"""

import json
import math
import os
import signal
import sys
import traceback
from contextlib import suppress
from pathlib import Path
from typing import Any, Final, NoReturn

from jinja2 import TemplateSyntaxError
from jinja2.exceptions import SecurityError

from bvmonitor.report.page import Page
from bvmonitor.report.plain_page import page_of
from bvmonitor.report.template_environment import FileRefused, FolderLoader, NameUnknown, template_environment
from bvmonitor.report.template_limits import Limits, TemplateFormat

Fault = dict[str, Any]

_LONGEST_PROBLEM: Final = 300
_FILES: Final = 16
_LOADING_S: Final = 2  # of processor time before the template begins, at most
_WRITES: Final = os.O_WRONLY | os.O_RDWR | os.O_CREAT
_REFUSED: Final = ("socket.", "subprocess.", "ctypes.", "os.exec", "os.fork", "os.posix_spawn", "os.system")
# Among the global names of a frame that runs a template, and of one that Jinja has given the template's lines.
_TEMPLATE: Final = "__jinja_template__"
_REWRITTEN: Final = "__jinja_exception__"


class _TooSlow(BaseException):
    """The time is up."""


class _TooLong(Exception):  # noqa: N818 - reads as what is wrong
    """The page is longer than it may be."""


def main() -> None:
    """Render what stdin asks for."""
    task = json.loads(sys.stdin.buffer.read())
    limits = Limits(**task["limits"])
    page, template = page_of(task["page"]), Path(task["template"])
    loader = FolderLoader(template, Path(task["bundled"]), limits.page_bytes)
    _confine(limits)
    form: TemplateFormat = task["form"]
    try:
        text = _render(page, template, loader, form, limits)
    except (Exception, _TooSlow) as error:  # noqa: BLE001 - a template can raise any of them, and none is a bug of ours
        _free_memory(limits)
        _answer(_fault(error, template), b"")
    else:
        _answer({"fault": ""}, text)


def _render(page: Page, template: Path, loader: FolderLoader, form: TemplateFormat, limits: Limits) -> bytes:
    pieces: list[bytes] = []
    size = 0
    compiled = template_environment(form, loader).get_template(template.name)
    for piece in compiled.generate(page=page):
        pieces.append(piece.encode())
        size += len(pieces[-1])
        if size > limits.page_bytes:
            raise _TooLong
    return b"".join(pieces)


def _fault(error: BaseException, template: Path) -> Fault:
    """What went wrong, and the file and line of it."""
    if isinstance(error, TemplateSyntaxError):
        where = {"file": error.filename or str(template), "line": error.lineno}
        return {"fault": "malformed", "problem": _short(error.message or ""), **where}
    problem = _short(str(error))
    where = _where(error, template)
    if isinstance(error, NameUnknown | FileRefused):
        fault = "name" if isinstance(error, NameUnknown) else "file"
        return {"fault": fault, "name": _short(str(error.name)), "nearest": error.nearest, **where}
    kind = _KINDS.get(type(error), "failed")
    return {
        "fault": kind,
        "problem": f"{type(error).__name__}: {problem}" if kind == "failed" else problem,
        **where,
    }


_KINDS: Final = {_TooSlow: "slow", _TooLong: "long", MemoryError: "memory", SecurityError: "forbidden"}


def _where(error: BaseException, template: Path) -> Fault:
    """The last line of a template that the error came through; Jinja gives its frames the template's own lines."""
    found = {"file": str(template), "line": 0}
    for frame, line in traceback.walk_tb(error.__traceback__):
        rendered = frame.f_globals.get(_TEMPLATE)
        if rendered is not None:
            found = {"file": rendered.filename, "line": rendered.get_corresponding_lineno(line)}
        elif _REWRITTEN in frame.f_globals:
            found = {"file": frame.f_code.co_filename, "line": line}
    return found


def _short(text: str) -> str:
    """A text on one line, and no longer than an error may be."""
    return " ".join(text[: _LONGEST_PROBLEM * 2].split())[:_LONGEST_PROBLEM]


def _answer(header: Fault, text: bytes) -> None:
    sys.stdout.buffer.write(json.dumps(header).encode() + b"\n" + text)
    sys.stdout.buffer.flush()


def _confine(limits: Limits) -> None:
    """Give up what a template has no use for; where a system lacks a limit, time and size of the page remain."""
    sys.addaudithook(_refuse)
    if os.name != "posix":
        return
    signal.signal(signal.SIGALRM, _stop)
    signal.setitimer(signal.ITIMER_REAL, limits.seconds)
    # Not on Windows.
    import resource  # noqa: PLC0415

    seconds = math.ceil(limits.seconds) + _LOADING_S
    for kind, soft, hard in (
        (resource.RLIMIT_CPU, seconds, seconds + 1),
        (resource.RLIMIT_AS, limits.memory_bytes, limits.memory_bytes * 5 // 4),
        (resource.RLIMIT_NOFILE, _FILES, _FILES),
        (resource.RLIMIT_FSIZE, 0, 0),
        (resource.RLIMIT_CORE, 0, 0),
    ):
        with suppress(OSError, ValueError):
            resource.setrlimit(kind, (soft, hard))


def _free_memory(limits: Limits) -> None:
    """Room to say what went wrong in, and no alarm while it is said."""
    if os.name != "posix":
        return
    signal.setitimer(signal.ITIMER_REAL, 0)
    import resource  # noqa: PLC0415 - not on Windows

    with suppress(OSError, ValueError):
        hard = limits.memory_bytes * 5 // 4
        resource.setrlimit(resource.RLIMIT_AS, (hard, hard))


def _stop(_signal: int, _frame: object) -> NoReturn:
    raise _TooSlow


def _refuse(event: str, arguments: tuple[Any, ...]) -> None:
    if event.startswith(_REFUSED) or (
        event == "open" and isinstance(arguments[2], int) and arguments[2] & _WRITES
    ):
        raise PermissionError(event)


if __name__ == "__main__":
    main()
