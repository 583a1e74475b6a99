"""Writes the expected parts of the golden files given as arguments anew, from what real Alembic does with the scripts.

Alembic, SQLAlchemy and the packages that the scripts import have to be on PYTHONPATH. A case is a title, the text of an
`upgrade` migration and one section for each dialect: the statements of `alembic upgrade head --sql` without those about
the version table, then `error: ...` if the script failed.
"""
import io
import os
import re
import sys
import tempfile
import warnings

from alembic import command
from alembic.config import Config

DIALECTS = ["sqlite", "postgresql", "mysql", "mssql", "oracle"]
ENV = """
from alembic import context
context.configure(url=context.config.attributes["url"], literal_binds=True)
with context.begin_transaction():
    context.run_migrations()
"""
HEAD = 'revision = "a1"\ndown_revision = None\nfrom alembic import op\nimport sqlalchemy as sa\n'


def run(script, dialect):
    with tempfile.TemporaryDirectory() as directory:
        os.mkdir(os.path.join(directory, "versions"))
        with open(os.path.join(directory, "env.py"), "w") as file:
            file.write(ENV)
        with open(os.path.join(directory, "versions", "a1_case.py"), "w") as file:
            file.write(HEAD + script)
        output = io.StringIO()
        config = Config(output_buffer=output, stdout=output)
        config.set_main_option("script_location", directory)
        config.attributes["url"] = dialect + "://"
        error, stdout = "", sys.stdout
        sys.stdout = output
        try:
            command.upgrade(config, "head", sql=True)
        except Exception as e:
            message = re.sub(r"0x[0-9a-f]+", "0x0", str(e).split("\n")[0])
            error = "error: %s: %s\n" % (type(e).__name__, message)
        finally:
            sys.stdout = stdout
    text = output.getvalue()
    start = text.find("-- Running upgrade  -> a1\n\n")
    text = text[start + 27 :] if start >= 0 else ""
    end = text.find("INSERT INTO alembic_version")
    return (text if end < 0 else text[:end]).rstrip() + "\n" + error


def run_apart(script, dialect):
    """run() in a process of its own: what a script registers with SQLAlchemy is for all that come after it."""
    read, write = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            with os.fdopen(write, "w") as pipe:
                pipe.write(run(script, dialect))
        finally:
            os._exit(0)
    os.close(write)
    with os.fdopen(read) as pipe:
        text = pipe.read()
    os.waitpid(child, 0)
    return text


def main(path):
    with open(path) as file:
        head, *cases = re.split(r"(?m)^# ", file.read())
    parts = []
    for case in cases:
        title, script = re.split(r"(?m)^(?:== .*|---)$", case)[0].split("\n", 1)
        wanted = re.findall(r"(?m)^== (\S+)$", case) or DIALECTS
        sections = ["== %s\n%s" % (dialect, run_apart(script, dialect)) for dialect in wanted]
        parts.append("# " + title + "\n" + script + "".join(sections))
    with open(path, "w") as file:
        file.write(head + "---\n".join(parts))


warnings.simplefilter("ignore")
for name in sys.argv[1:]:
    main(name)
