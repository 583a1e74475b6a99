"""Writes what CPython says under every expression of golden files.

    python3.11 regenerate.py FILE...

A file starts with comments, then statements marked with "> " that run first, then expressions, one a line. Under each
expression stands its repr ("= ..."), or the exception it raises ("! Type: text").
"""

import platform
import sys


def outcome(expression, names):
    try:
        return "= " + repr(eval(expression, names)).replace("\n", "\\n")
    except Exception as error:
        text = "! %s: %s" % (type(error).__name__, error)
        return text.replace("\n", "\\n").rstrip()


def regenerate(path):
    lines = open(path, encoding="utf-8").read().split("\n")
    names = {"__name__": "golden"}
    setup = "\n".join(line[2:] for line in lines if line.startswith("> ") or line == ">")
    exec(setup, names)
    result = []
    for line in lines:
        if line.startswith(("= ", "! ")) or line.startswith("# CPython "):
            continue
        if line.startswith("#!"):
            continue
        result.append(line)
        if line and not line.startswith(("#", ">")):
            result.append(outcome(line, names))
    header = "# CPython %s says what stands behind = and !; regenerate.py writes it." % platform.python_version()
    with open(path, "w", encoding="utf-8") as file:
        file.write("\n".join([header] + result))


for name in sys.argv[1:]:
    regenerate(name)
