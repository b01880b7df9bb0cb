"""From an article to its trees: the :class:`~ukrdiplo.analysis.protocol.Analyser` protocol and those who keep it."""
