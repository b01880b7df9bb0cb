"""Same input, same version: the same bytes, whatever the process."""

import os
import subprocess
import sys

_PARSE_ALL = """
import sys
import ukrdiplo
from ukrdiplo import demo, samples
articles = [demo.article(name) for name in samples.names()]
sys.stdout.buffer.write(ukrdiplo.dumps(list(ukrdiplo.Parser().parse_many(articles))).encode())
"""


def _parsed(seed: str, threads: str) -> bytes:
    environment = {**os.environ, "PYTHONHASHSEED": seed, "OMP_NUM_THREADS": threads}
    command = [sys.executable, "-c", _PARSE_ALL]
    return subprocess.run(command, check=True, capture_output=True, env=environment, timeout=300).stdout


def test_two_processes_with_different_hash_seeds_give_identical_bytes() -> None:
    first = _parsed("1", "1")
    assert len(first) > 10_000
    assert first == _parsed("4711", "2")
