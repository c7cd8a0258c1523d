"""The programs that faults are injected with; `make faults-tools` installs them where there is apt."""

import shutil
import subprocess
import sys
import tempfile
from typing import Final

TOOLS: Final = ("strace", "faketime", "unshare")


def missing_tools() -> tuple[str, ...]:
    """What is not on this machine, or may not be used here."""
    missing = [tool for tool in TOOLS if shutil.which(tool) is None]
    if "unshare" not in missing:
        mount = ["unshare", "-Urm", "mount", "-t", "tmpfs", "tmpfs", tempfile.gettempdir()]
        mounted = subprocess.run(mount, check=False, capture_output=True)
        if mounted.returncode:
            missing.append(f"unshare -Urm: {mounted.stderr.decode(errors='replace').strip()}")
    return tuple(missing)


if __name__ == "__main__":
    missing = missing_tools()
    if missing:
        sys.exit(f"Faults are injected with {', '.join(TOOLS)}; missing here: {', '.join(missing)}")
