"""Run the server by hand: `python -m tests.support.ssb --port 8080`."""

import argparse
import sys
import time
from collections.abc import Sequence

from tests.support.ssb import FINAL, PUBLISHED, Fault, Server


def _parse(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.support.ssb", description=__doc__)
    parser.add_argument("--port", type=int, default=8080, help="0 takes a free one")
    parser.add_argument(
        "--fault",
        action="append",
        default=[],
        metavar="FAULT[@PART]",
        help=f"every request whose path and query contain PART fails so; one of {', '.join(Fault)}",
    )
    parser.add_argument(
        "--as-of", choices=PUBLISHED, default=FINAL, help="the publication whose figures are served"
    )
    parser.add_argument("--rate", type=int, metavar="N", help="refuse more than N calls a minute with 429")
    parser.add_argument("--cache", type=float, default=0.0, metavar="SECONDS", help="keep replies, errors too")
    parser.add_argument("--max-cells", type=int, default=800_000, metavar="N")
    return parser.parse_args(arguments)


def main(arguments: Sequence[str]) -> int:
    """Serve until interrupted; the variables to set are written to stdout."""
    asked = _parse(arguments)
    server = Server(asked.port)
    server.settings.as_of = asked.as_of
    server.settings.rate_limit = asked.rate
    server.settings.retry_after = "int"
    server.settings.cache_s = asked.cache
    server.settings.max_cells = asked.max_cells
    for text in asked.fault:
        name, _, part = text.partition("@")
        if name not in list(Fault):
            sys.stderr.write(f"no such fault: {name}; there are: {', '.join(Fault)}\n")
            return 2
        server.faults.next(Fault(name), match=part, times=None)
    with server:
        sys.stdout.write(f"export BVMONITOR_PXWEB_URL={server.pxweb_url}\n")
        sys.stdout.write(f"export BVMONITOR_KLASS_URL={server.klass_url}\n")
        sys.stdout.flush()
        sys.stderr.write("The figures are SYNTHETIC but for a few. Ctrl-C ends the server.\n")
        try:
            while True:
                time.sleep(3600)
        except KeyboardInterrupt:
            return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
