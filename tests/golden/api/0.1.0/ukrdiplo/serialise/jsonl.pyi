__all__ = ['LONGEST', 'dump_lines', 'load_lines']

LONGEST: int

def dump_lines(things, target, *, append=False): ...

def load_lines(source, *, strict=True, check=True): ...
