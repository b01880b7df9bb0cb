"""What the library knows: typed tables, loaded strictly from TOML files that users can extend or replace."""

from ukrdiplo.lexicon.lexicon import Lexicon

__all__ = ["Lexicon"]
