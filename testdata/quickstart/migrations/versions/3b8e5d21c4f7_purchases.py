"""purchases and their lines

Revision ID: 3b8e5d21c4f7
Revises: 2f1c7a9d0e31
Create Date: 2023-02-06 11:40:03.550917

"""
from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = '3b8e5d21c4f7'
down_revision: Union[str, Sequence[str], None] = '2f1c7a9d0e31'
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None

status = sa.Enum("open", "paid", "sent", name="purchase_status", native_enum=False, create_constraint=True, length=12)


def upgrade() -> None:
    op.create_table(
        "purchase",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("customer_id", sa.Integer(), nullable=False),
        sa.Column("status", status, server_default="open", nullable=False),
        sa.Column("placed_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(["customer_id"], ["customer.id"], name="purchase_customer_fk"),
        sa.PrimaryKeyConstraint("id", name="purchase_pk"),
    )
    op.create_table(
        "purchase_line",
        sa.Column("purchase_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.SmallInteger(), nullable=False),
        sa.Column("product_id", sa.Integer(), nullable=False),
        sa.Column("quantity", sa.Integer(), server_default=sa.text("1"), nullable=False),
        sa.ForeignKeyConstraint(["purchase_id"], ["purchase.id"], name="line_purchase_fk", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["product_id"], ["product.id"], name="line_product_fk"),
        sa.PrimaryKeyConstraint("purchase_id", "position", name="purchase_line_pk"),
    )


def downgrade() -> None:
    op.drop_table("purchase_line")
    op.drop_table("purchase")
