"""A process of its own that meets every hostile zip, within bounds that the system holds it to.

Prints as JSON, by name: what it was refused for, in codes and words, and seconds of processor time; last the most
memory that it took.
"""

import json
import resource
import sys
import time
from pathlib import Path

from bvmonitor.sources.bufdir.read import read_bufdir
from bvmonitor.texts.issues import tell_issue

MOST_MEMORY = 400 << 20
MOST_SECONDS = 60


def main(folder: Path) -> None:
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (MOST_SECONDS, MOST_SECONDS))
    told: dict[str, object] = {}
    for path in sorted(folder.glob("*.zip")):
        start = time.process_time()
        found, issues = read_bufdir(path)
        codes = [issue.code.removeprefix("bufdir.") for issue in issues]
        seconds = time.process_time() - start
        sentences = [tell_issue(issue, "nn") for issue in issues]
        told[path.stem] = {"codes": codes, "read": found is not None, "seconds": seconds, "told": sentences}
    # The most that this program had; ru_maxrss would tell of the process that started it too.
    status = Path("/proc/self/status").read_text(encoding="ascii")
    told["kibibytes"] = int(status.split("VmHWM:")[1].split()[0])
    sys.stdout.write(json.dumps(told))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
