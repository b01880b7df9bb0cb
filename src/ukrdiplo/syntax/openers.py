"""Words that open clauses: conjunctions, question words, and what may stand before them."""

__all__ = ["COORDINATORS", "DASS", "JOINING", "PURPOSE", "QUESTIONS", "SUBORDINATORS"]

DASS = frozenset({"dass", "daß", "ob"})
"""They open the clauses that give a content."""
QUESTIONS = frozenset(
    (
        *("wer", "wen", "wem", "wessen", "was", "wann", "wo", "wohin", "woher", "wie", "wieviel", "warum", "weshalb", "wieso"),
        *("welche", "welcher", "welches", "welchen", "welchem", "inwieweit", "inwiefern"),
        *("worauf", "wofür", "wogegen", "worüber", "woran", "womit", "worum"),
    )
)
SUBORDINATORS = frozenset(
    (
        *("weil", "da", "nachdem", "obwohl", "obgleich", "während", "als", "bevor", "ehe", "damit", "indem", "falls", "wobei"),
        *("sodass", "bis", "seit", "seitdem", "wenn", "sobald", "solange", "sofern", "zumal"),
    )
)
PURPOSE = frozenset({"um", "ohne", "statt", "anstatt"})
"""They open infinitives that give no content."""
JOINING = frozenset({"und", "oder", "sondern", "sowie"})
COORDINATORS = JOINING | {"aber", "jedoch", "doch"}
