"""A page by a template of the user's own: rendered in a process that has little time, memory and room."""

import errno
import json
import os
import signal
import stat
import subprocess
import sys
import threading
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path
from typing import Any, Final, NoReturn

import jinja2
import markupsafe

from bvmonitor.errors import ReportError
from bvmonitor.errors.templates import (
    TemplateFailed,
    TemplateFileRefused,
    TemplateForbidden,
    TemplateMalformed,
    TemplateNameUnknown,
    TemplateNotText,
    TemplateStopped,
    TemplateTooHungry,
    TemplateTooLong,
    TemplateTooSlow,
    TemplateUnreadable,
)
from bvmonitor.report.page import Page
from bvmonitor.report.plain_page import plain_page
from bvmonitor.report.template_limits import LIMITS, Limits, template_format

# An isolated Python finds nothing of ours: it is told where bvmonitor and what renders a template are.
_START: Final = "import sys; sys.path[:0] = sys.argv[1:]; from bvmonitor.report.template_child import main; main()"
_PACKAGE: Final = Path(__file__).resolve().parents[1]
_HEADER: Final = 10_000  # bytes before the page
_GRACE_S: Final = 3  # the process ends itself in time, and says on which line, unless it cannot
_WINDOWS_NEEDS: Final = "SYSTEMROOT"

# By the words of `bvmonitor.report.template_child`.
_PROBLEMS: Final = {"malformed": TemplateMalformed, "forbidden": TemplateForbidden, "failed": TemplateFailed}
_NAMES: Final = {"name": TemplateNameUnknown, "file": TemplateFileRefused}


def render_user_template(page: Page, template: Path, bundled: Path, limits: Limits = LIMITS) -> str:
    """The page as a user's template makes it.

    Args:
        page: What to say.
        template: The file; the ending before `.jinja` says whether it makes HTML or text.
        bundled: Folder of the program's own templates, which it may include.
        limits: What it may use.

    Raises:
        TemplateUnreadable: The file is not there, or is none.
        TemplateNotText: It is not in UTF-8.
        ReportError: The template is at fault, or took more than it may; the class says which, `where` says where.
    """
    _check_readable(template, limits)
    task = {
        "page": plain_page(page),
        "template": str(template.resolve()),
        "bundled": str(bundled),
        "form": template_format(template.name),
        "limits": asdict(limits),
    }
    answer, code, is_late = _run(json.dumps(task).encode(), limits)
    header, _, text = answer.partition(b"\n")
    if is_late or (os.name == "posix" and -code in {signal.SIGXCPU, signal.SIGKILL}):
        if len(answer) >= _longest(limits):
            raise TemplateTooLong(str(template), limits.page_megabytes)
        raise TemplateTooSlow(str(template), limits.seconds)
    if code or not header:
        raise TemplateStopped(str(template), code)
    fault = json.loads(header)
    if fault["fault"]:
        _raise(fault, template, limits)
    return text.decode()


def _check_readable(template: Path, limits: Limits) -> None:
    """See to it that a template is a file of text, and no longer than one may be."""
    try:
        about = template.stat()
        if not stat.S_ISREG(about.st_mode):
            raise TemplateUnreadable(template, os.strerror(errno.EISDIR if template.is_dir() else errno.EINVAL))
        if about.st_size > limits.page_bytes:
            raise TemplateUnreadable(template, os.strerror(errno.EFBIG))
        template.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise TemplateUnreadable(template, error.strerror or str(error)) from error
    except UnicodeDecodeError as error:
        raise TemplateNotText(template) from error


def _run(task: bytes, limits: Limits) -> tuple[bytes, int, bool]:
    """What the process wrote, its exit code, and whether it was ended from here."""
    folders = dict.fromkeys(
        str(path) for path in (_PACKAGE.parent, *(Path(str(m.__file__)).parents[1] for m in (jinja2, markupsafe)))
    )
    environment = {_WINDOWS_NEEDS: os.environ[_WINDOWS_NEEDS]} if _WINDOWS_NEEDS in os.environ else {}
    process = subprocess.Popen(  # noqa: S603 - our own program, and arguments of our own
        [sys.executable, "-I", "-c", _START, *folders],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=environment,
        cwd=_PACKAGE,
        start_new_session=True,
    )
    ended = threading.Event()
    clock = threading.Timer(limits.seconds + _GRACE_S, _end, (process, ended))
    writer = threading.Thread(target=_feed, args=(process, task), daemon=True)
    try:
        clock.start()
        writer.start()
        assert process.stdout is not None  # noqa: S101 - a pipe was asked for
        answer = process.stdout.read(_longest(limits))
        if len(answer) == _longest(limits):
            _end(process, ended)
        code = process.wait()
    finally:
        clock.cancel()
        _end(process, threading.Event())
        for stream in (process.stdin, process.stdout):
            with suppress(OSError):
                if stream is not None:
                    stream.close()
    return answer, code, ended.is_set()


def _longest(limits: Limits) -> int:
    """Bytes that are read of an answer, whatever the process writes."""
    return limits.page_bytes + _HEADER


def _feed(process: "subprocess.Popen[bytes]", task: bytes) -> None:
    """Write the task; a process that has ended need not read it."""
    with suppress(OSError, ValueError):
        assert process.stdin is not None  # noqa: S101 - a pipe was asked for
        process.stdin.write(task)
        process.stdin.close()


def _end(process: "subprocess.Popen[bytes]", ended: threading.Event) -> None:
    """End the process, and all that it may have started, when it still runs."""
    if process.poll() is not None:
        return
    ended.set()
    with suppress(ProcessLookupError, PermissionError):
        if os.name == "posix":
            os.killpg(process.pid, signal.SIGKILL)
        else:
            process.kill()
    process.wait()


def _raise(fault: dict[str, Any], template: Path, limits: Limits) -> NoReturn:
    where = _where(fault, template)
    raise _error(fault, where, limits)


def _where(fault: dict[str, Any], template: Path) -> str:
    """File and line; the template itself by the name that the user gave it."""
    file = Path(fault["file"])
    named = template if file == template.resolve() else file
    return f"{named}:{fault['line']}" if fault["line"] else str(named)


def _error(fault: dict[str, Any], where: str, limits: Limits) -> ReportError:
    kind = fault["fault"]
    if kind in _PROBLEMS:
        return _PROBLEMS[kind](where, fault["problem"])
    if kind in _NAMES:
        return _NAMES[kind](where, fault["name"], tuple(fault["nearest"]))
    if kind == "slow":
        return TemplateTooSlow(where, limits.seconds)
    if kind == "memory":
        return TemplateTooHungry(where, limits.megabytes)
    return TemplateTooLong(where, limits.page_megabytes)
