"""The same article gives the same bytes, whatever the process."""

import os
import subprocess
import sys
from pathlib import Path

ARTICLE = """Vermittler ringen um Gefangenenaustausch

Ankara. Der türkische Außenminister Hakan Fidan hat am Montag mit seinem ukrainischen Kollegen Andrij Sybiha telefoniert.
Fidan sagte, ein Austausch von 200 Gefangenen sei „in wenigen Tagen möglich“. Die Ukraine fordert eine Waffenruhe, Russland
lehnt sie ab. Kremlsprecher Dmitri Peskow erklärte: „Darüber ist noch nicht entschieden.“ Laut der Zeitung „Hürriyet“ will
Präsident Recep Tayyip Erdogan im Mai nach Moskau und Kiew reisen. Die EU-Kommission kündigte an, sie werde neue Sanktionen
gegen Russland vorlegen. In Charkiw wurden bei einem Drohnenangriff drei Menschen verletzt, wie der Gouverneur mitteilte.
"""

CODE = """
import sys
from pathlib import Path
import ukrdiplo
parsed = ukrdiplo.parse(Path(sys.argv[1]).read_text(encoding="utf-8"), published="2025-04-15")
assert parsed.actors and parsed.statements and parsed.positions and parsed.events, parsed
sys.stdout.buffer.write(ukrdiplo.dumps(parsed, indent=1).encode())
"""


def test_two_processes_with_different_hash_seeds_write_the_same_bytes(tmp_path: Path) -> None:
    file = tmp_path / "article.txt"
    file.write_text(ARTICLE, encoding="utf-8")
    written = []
    for seed in ("1", "4711"):
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        done = subprocess.run([sys.executable, "-c", CODE, str(file)], capture_output=True, env=environment, check=True)
        written.append(done.stdout)
    assert written[0] == written[1]
