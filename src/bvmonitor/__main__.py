"""`python -m bvmonitor`."""

from bvmonitor.cli.main import main

if __name__ == "__main__":
    main()
