"""Rewrites the expected outputs of the golden files beside it: python3 regenerate.py

Each case is run as script.py by the Python that runs this file; its output and, when it fails, its traceback are the
expectation. A case whose title ends in "(ours)" keeps what is written: there CPython differs on purpose.
"""

import pathlib
import subprocess
import sys
import tempfile


def output(script):
    with tempfile.TemporaryDirectory() as directory:
        pathlib.Path(directory, "script.py").write_text(script)
        done = subprocess.run(
            [sys.executable, "-X", "utf8", "-W", "ignore", "script.py"],
            cwd=directory, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    return done.stdout.replace(directory + "/", "")


for file in sorted(pathlib.Path(__file__).parent.glob("*.golden")):
    header, *cases = file.read_text().split("\n---\n")
    header = "Outputs are those of CPython %s; regenerate.py in this directory rewrites them." % sys.version.split()[0]
    rewritten = [header]
    for case in cases:
        title, rest = case.split("\n", 1)
        script, _, expected = rest.partition("\n== output\n")
        if not title.endswith("(ours)"):
            expected = output(script + "\n").rstrip("\n")
        rewritten.append("%s\n%s\n== output\n%s" % (title, script.rstrip("\n"), expected.rstrip("\n")))
    file.write_text("\n---\n".join(rewritten) + "\n")
