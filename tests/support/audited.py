"""What pip-audit looked at: `pip-audit --format json … | python -m tests.support.audited`.

pip-audit ends well when the index knows nothing of a package, and then has said nothing of it: that is told here.
"""

import json
import sys
from collections.abc import Mapping
from typing import Any

FAULTS, NOT_AUDITED = 1, 2


def verdict(found: Mapping[str, Any]) -> tuple[int, tuple[str, ...]]:
    """The exit code, and what to say.

    Args:
        found: What pip-audit writes as JSON.

    Returns:
        0 when every package was looked up and none has a known fault.
    """
    packages = found["dependencies"]
    skipped = [each for each in packages if "skip_reason" in each]
    faults = [(each, fault) for each in packages for fault in each.get("vulns", ())]
    lines = [f"{each['name']} {each['version']}: {fault['id']}" for each, fault in faults]
    audited = len(packages) - len(skipped)
    lines.append(f"{audited} of {len(packages)} packages audited, {len(faults)} known faults.")
    if skipped and not audited:
        lines.append("Nothing was audited: the package index in use knows no advisories. Ask one that does.")
    elif skipped:
        lines.append(f"Not audited: {', '.join(each['name'] for each in skipped)}.")
    return FAULTS if faults else NOT_AUDITED if skipped or not packages else 0, tuple(lines)


def main() -> int:
    """Say what was looked at."""
    text = sys.stdin.read()
    if not text.strip():
        sys.stderr.write("pip-audit said nothing: nothing was audited.\n")
        return NOT_AUDITED
    code, lines = verdict(json.loads(text))
    sys.stdout.write("".join(f"{line}\n" for line in lines))
    return code


if __name__ == "__main__":
    sys.exit(main())
