"""customers and products

Revision ID: 2f1c7a9d0e31
Revises: 
Create Date: 2023-02-06 09:14:27.318402

"""
from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = '2f1c7a9d0e31'
down_revision: Union[str, Sequence[str], None] = None
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    op.create_table(
        "customer",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=120), nullable=False),
        sa.Column("email", sa.String(length=254), nullable=False),
        sa.Column("created_at", sa.DateTime(), server_default=sa.text("CURRENT_TIMESTAMP"), nullable=False),
        sa.PrimaryKeyConstraint("id", name="customer_pk"),
    )
    op.create_table(
        "product",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("sku", sa.String(length=20), nullable=False),
        sa.Column("title", sa.Unicode(length=200), nullable=False),
        sa.Column("price", sa.Numeric(precision=8, scale=2), nullable=False),
        sa.Column("grams", sa.Integer(), server_default="100", nullable=False),
        sa.PrimaryKeyConstraint("id", name="product_pk"),
        sa.UniqueConstraint("sku", name="product_sku_uq"),
        sa.CheckConstraint("price >= 0", name="product_price_ck"),
    )


def downgrade() -> None:
    op.drop_table("product")
    op.drop_table("customer")
