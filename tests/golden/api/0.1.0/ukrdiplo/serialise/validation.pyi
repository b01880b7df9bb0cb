__all__ = ['Fault', 'Verdict', 'validate']

class Fault:
    path: object
    message: object
    line: object
    def __init__(self, *, path, message, line=None): ...

class Verdict:
    file: object
    documents: object
    faults: object
    def __init__(self, *, file, documents, faults): ...

def validate(file, *, strict=True): ...
