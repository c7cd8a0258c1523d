"""Replies of the server that plays SSB, kept in memory and played back by a process of its own."""

import pickle
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from subprocess import PIPE, Popen

import requests
from tests.support.ssb import Server

Key = tuple[str, str, bytes]


@dataclass(frozen=True, slots=True)
class Recording:
    """Replies by method, path with query, and body, in the order they were asked for."""

    replies: Mapping[Key, bytes]

    @property
    def size(self) -> int:
        """Bytes of all replies."""
        return sum(map(len, self.replies.values()))

    def read_plainly(self, base_url: str) -> Iterator[bytes]:
        """Every reply, by plain requests."""
        with requests.Session() as session:
            for method, target, body in self.replies:
                headers = {"Accept": "application/json", "Content-Type": "application/json"}
                yield session.request(method, base_url + target, data=body or None, headers=headers).content


def record(ssb: Server) -> Recording:
    """Ask again what the server was asked, and keep the replies."""
    asked = ssb.requests
    replies: dict[Key, bytes] = {}
    for request in asked:
        target = f"{request.path}?{request.query}" if request.query else request.path
        reply = requests.request(
            request.method,
            ssb.base_url + target,
            data=request.body or None,
            headers={"Accept": "application/json", "Content-Type": "application/json"},
            timeout=120,
        )
        replies[request.method, target, request.body] = reply.content
    return Recording(replies)


@contextmanager
def played_back(recording: Recording, folder: Path) -> Iterator[str]:
    """Serve a recording from another process, so that serving takes none of the time that is measured here."""
    file = folder / "recording.pickle"
    file.write_bytes(pickle.dumps(dict(recording.replies)))
    with Popen([sys.executable, __file__, str(file)], stdout=PIPE, text=True) as process:
        if process.stdout is None:
            raise ValueError(process)
        yield f"http://127.0.0.1:{process.stdout.readline().strip()}"
        process.terminate()


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    wbufsize = -1
    replies: Mapping[Key, bytes]

    def do_GET(self) -> None:
        self._answer(b"")

    def do_POST(self) -> None:
        self._answer(self.rfile.read(int(self.headers["Content-Length"])))

    def _answer(self, body: bytes) -> None:
        reply = self.replies[self.command, self.path, body]
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(reply)))
        self.send_header("X-RateLimit-Policy", "1000000;w=1s")
        self.end_headers()
        self.wfile.write(reply)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class's name
        """Say nothing."""


def main() -> None:
    """Serve until the process is ended."""
    _Handler.replies = pickle.loads(Path(sys.argv[1]).read_bytes())  # noqa: S301 - our own file
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Handler)
    sys.stdout.write(f"{server.server_address[1]}\n")
    sys.stdout.flush()
    server.serve_forever()


if __name__ == "__main__":
    main()
