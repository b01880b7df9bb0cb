"""How an article names actors, one way a module: names, offices, persons that nobody knows, unnamed voices, compounds."""
