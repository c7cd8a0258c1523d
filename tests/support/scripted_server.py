"""A server on 127.0.0.1 that plays back scripted bytes, and keeps what it was asked."""

import socket
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field

Play = bytes | Callable[[socket.socket], None]


@dataclass
class ScriptedServer:
    """Plays one script per connection, the last one again and again."""

    plays: Sequence[Play]
    requests: list[bytes] = field(default_factory=list)
    times: list[float] = field(default_factory=list)
    port: int = 0
    read_first: bool = True

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def answer(self, connection: socket.socket) -> None:
        with connection, suppress(OSError):
            connection.settimeout(5)
            asked = _read_request(connection) if self.read_first else b"?"
            if not asked:
                return
            play = self.plays[min(len(self.requests), len(self.plays) - 1)]
            self.times.append(time.monotonic())
            self.requests.append(asked)
            if isinstance(play, bytes):
                connection.sendall(play)
            else:
                play(connection)


def _read_request(connection: socket.socket) -> bytes:
    asked = b""
    while b"\r\n\r\n" not in asked:
        part = connection.recv(65536)
        if not part:
            return asked
        asked += part
    head, _, body = asked.partition(b"\r\n\r\n")
    length = next(
        (int(line.split(b":")[1]) for line in head.split(b"\r\n") if line.lower().startswith(b"content-length")), 0
    )
    while len(body) < length:
        body += connection.recv(65536)
    return head + b"\r\n\r\n" + body


@contextmanager
def serving(*plays: Play, read_first: bool = True) -> Iterator[ScriptedServer]:
    """Run a server that answers the first connection with the first play, and so on.

    With `read_first` false a play gets the connection untouched, to speak TLS on it.
    """
    server = ScriptedServer(plays, read_first=read_first)
    with socket.create_server(("127.0.0.1", 0)) as listener:
        listener.settimeout(0.05)
        server.port = listener.getsockname()[1]
        done = threading.Event()

        def listen() -> None:
            while not done.is_set():
                with suppress(TimeoutError):
                    connection, _ = listener.accept()
                    threading.Thread(target=server.answer, args=(connection,), daemon=True).start()

        thread = threading.Thread(target=listen, daemon=True)
        thread.start()
        try:
            yield server
        finally:
            done.set()
            thread.join()


def reply(
    body: bytes = b'{"a": 1}',
    *,
    status: str = "200 OK",
    content_type: str = "application/json",
    headers: Sequence[str] = (),
    length: int | None = None,
) -> bytes:
    """A whole HTTP reply that closes its connection; `length` may lie."""
    head = [
        f"HTTP/1.1 {status}",
        f"Content-Type: {content_type}",
        f"Content-Length: {len(body) if length is None else length}",
        "Connection: close",
        *headers,
    ]
    return "\r\n".join(head).encode() + b"\r\n\r\n" + body
