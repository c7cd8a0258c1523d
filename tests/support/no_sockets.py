"""The command line with an audit hook that ends the process at the first socket: run as `python -c`."""

import sys

from bvmonitor.cli.main import main


def refuse(event: str, args: object) -> None:
    """Leave at the first socket, name look-up or connection, whoever asks for it."""
    if event.startswith("socket."):
        raise SystemExit(f"opened a socket: {event} {args}")


if __name__ == "__main__":
    sys.addaudithook(refuse)
    sys.argv[0] = "bvmonitor"
    main()
