__all__ = ['Sample', 'load', 'names']

class Sample:
    name: object
    file: object
    published: object
    content: object
    def __init__(self, *, name, file, published, content): ...
    is_html: object

def load(name): ...

def names(): ...
