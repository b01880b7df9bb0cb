__all__ = ['Fault', 'lint', 'lint_files']

class Fault:
    code: object
    entry: object
    message: object
    def __init__(self, *, code, entry, message): ...

def lint(lexicon): ...

def lint_files(files): ...
