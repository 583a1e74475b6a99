"""loyalty points

Revision ID: 78a3e6c1905d
Revises: 62f4b9a8d07e
Create Date: 2023-05-02 15:12:18.907744

"""
from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = '78a3e6c1905d'
down_revision: Union[str, Sequence[str], None] = '62f4b9a8d07e'
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    points = op.create_table(
        "loyalty_entry",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("customer_id", sa.Integer(), nullable=False),
        sa.Column("points", sa.Integer(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["customer_id"], ["customer.id"], name="loyalty_customer_fk"),
        sa.PrimaryKeyConstraint("id", name="loyalty_entry_pk"),
    )
    op.create_index(op.f("ix_loyalty_entry_customer_id"), "loyalty_entry", ["customer_id"])
    op.bulk_insert(points, [{"customer_id": 1, "points": 17, "reason": "first purchase"}])


def downgrade() -> None:
    op.drop_index(op.f("ix_loyalty_entry_customer_id"), table_name="loyalty_entry")
    op.drop_table("loyalty_entry")
