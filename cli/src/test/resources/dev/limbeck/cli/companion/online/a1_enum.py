revision = "a1"
down_revision = None
from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql
from alembic_postgresql_enum import TableReference, ColumnType
def upgrade():
    op.execute("CREATE TYPE status AS ENUM ('draft', 'actve', 'gone')")
    st = postgresql.ENUM("draft", "actve", "gone", name="status", create_type=False)
    op.create_table("item", sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("status", st, server_default="actve", nullable=False),
        sa.Column("history", postgresql.ARRAY(st), server_default=sa.text("ARRAY['draft'::status, 'actve'::status]")),
        sa.Column("tags", postgresql.ARRAY(st), server_default="{draft}"))
    op.create_index("ix_item_status", "item", ["status"])
    op.create_index("ix_item_active", "item", ["id"], postgresql_where=sa.text("status = 'actve'"))
    op.create_check_constraint("ck", "item", "status != 'gone'")
    op.execute("INSERT INTO item (id) VALUES (1)")
    op.execute("INSERT INTO item (id, status, history, tags) VALUES (2, 'draft', '{draft,draft}', NULL)")
    op.sync_enum_values(enum_schema="public", enum_name="status", new_values=["draft", "active"],
        affected_columns=[("item", "status"), ("item", "history", ColumnType.ARRAY), ("item", "tags", ColumnType.ARRAY)],
        enum_values_to_rename=[("actve", "active")])
    op.execute("INSERT INTO item (id) VALUES (3)")
def downgrade():
    pass
