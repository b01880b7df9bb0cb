"""``python -m ukrdiplo`` does what the command ``ukrdiplo`` does."""

import sys

from ukrdiplo.cli import main

if __name__ == "__main__":
    sys.exit(main())
