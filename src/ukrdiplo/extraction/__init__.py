"""From trees to actors, statements, positions and events, by rules that say their name."""
