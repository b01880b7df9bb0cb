"""How the bundled models are made, from open treebanks and open text to the files in the package. See ``README.md``."""
