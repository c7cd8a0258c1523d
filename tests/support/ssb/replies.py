"""Replies with figures, kept: to make a whole table takes longer than to read it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from hashlib import sha256
from os import getpid
from pathlib import Path
from threading import get_ident

import orjson
from tests.support.ssb.pxweb import Reply


@dataclass
class Replies:
    """By all that they rest on; in a folder too, when there is one, for other processes.

    Attributes:
        folder: Where they lie, or None to keep them in this process only.
    """

    folder: Path | None = None
    _made: dict[tuple[object, ...], Reply] = field(default_factory=dict)

    def get(self, key: tuple[object, ...], make: Callable[[], Reply]) -> Reply:
        """The reply that was made for that key before, else what `make` makes."""
        if key not in self._made:
            self._made[key] = make() if self.folder is None else self._kept(self.folder, key, make)
        return self._made[key]

    def _kept(self, folder: Path, key: tuple[object, ...], make: Callable[[], Reply]) -> Reply:
        file = folder / sha256(repr(key).encode()).hexdigest()
        try:
            head, _, body = file.read_bytes().partition(b"\n")
        except FileNotFoundError:
            reply = make()
            head = orjson.dumps([reply.status, reply.content_type, reply.headers])
            # Two that make the same at once put the same there.
            half = file.with_name(f"{file.name}.{getpid()}.{get_ident()}")
            half.write_bytes(head + b"\n" + reply.body)
            half.replace(file)
            return reply
        status, content_type, headers = orjson.loads(head)
        return Reply(status, body, content_type, tuple((name, value) for name, value in headers))
