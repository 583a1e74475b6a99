"""what is there, and whether tables made from it are the same

Revision ID: b2
Revises: a1
"""
import sqlalchemy as sa
from alembic import op

revision = "b2"
down_revision = "a1"

QUESTIONS = [
    "get_columns",
    "get_pk_constraint",
    "get_foreign_keys",
    "get_unique_constraints",
    "get_indexes",
    "get_check_constraints",
    "get_table_comment",
    "get_table_options",
]


def shown(value):
    if isinstance(value, dict):
        return "{" + ", ".join("%s: %s" % (key, shown(value[key])) for key in sorted(value)) + "}"
    if isinstance(value, (list, tuple)):
        return "[" + ", ".join(shown(item) for item in value) + "]"
    if isinstance(value, sa.sql.elements.TextClause):
        return "text(%s)" % value.text
    if isinstance(value, sa.types.TypeEngine):
        return type(value).__name__ + " " + str(value.compile(op.get_bind().dialect))
    return repr(value)


def answers(inspector, table, schema):
    for question in QUESTIONS:
        try:
            answer = getattr(inspector, question)(table, schema=schema)
        except NotImplementedError:
            continue
        if not isinstance(answer, list):
            answer = [answer]
        elif question != "get_columns":
            answer = sorted(answer, key=lambda item: str(item.get("name")))
        for item in answer:
            yield question[4:] + " " + shown(item)


def state():
    inspector = sa.inspect(op.get_bind())
    lines = []
    for schema in [None, "far"]:
        if schema is None or schema in inspector.get_schema_names():
            for table in sorted(inspector.get_table_names(schema=schema)):
                if table != "alembic_version":
                    lines.append("== %s%s" % (schema + "." if schema else "", table))
                    lines.extend(answers(inspector, table, schema))
    return lines


def upgrade():
    bind = op.get_bind()
    before = state()
    print("\n".join(before))
    inspector = sa.inspect(bind)
    print("views", sorted(inspector.get_view_names()))
    for question in ["get_sequence_names", "get_materialized_view_names"]:
        try:
            print(question[4:], sorted(getattr(inspector, question)()))
        except NotImplementedError:
            pass
    if bind.dialect.name == "postgresql":
        print("enums", shown(sorted(inspector.get_enums(), key=lambda enum: enum["name"])))
        for statement in ["DROP VIEW seen", "DROP MATERIALIZED VIEW kept"]:
            op.execute(statement)
    metadata = sa.MetaData()
    metadata.reflect(bind)
    if bind.dialect.name == "postgresql":
        metadata.reflect(bind, schema="far")
    metadata.remove(metadata.tables["alembic_version"])
    print("columns", sum(len(table.c) for table in metadata.sorted_tables))
    metadata.drop_all(bind)
    metadata.create_all(bind)
    after = state()
    for line in before:
        if line not in after:
            print("-", line)
    for line in after:
        if line not in before:
            print("+", line)
