"""reviews

Revision ID: e5271d8c4b60
Revises: d90b3f57ac18
Create Date: 2024-03-04 18:44:13.292705

"""
from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = 'e5271d8c4b60'
down_revision: Union[str, Sequence[str], None] = 'd90b3f57ac18'
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    op.create_table(
        "review",
        sa.Column("product_id", sa.Integer(), sa.ForeignKey("product.id", ondelete="CASCADE"), primary_key=True),
        sa.Column("customer_id", sa.Integer(), sa.ForeignKey("customer.id"), primary_key=True),
        sa.Column("stars", sa.SmallInteger(), nullable=False, index=True),
        sa.Column("body", sa.Text()),
        sa.Column("is_public", sa.Boolean(), server_default=sa.true(), nullable=False),
        sa.CheckConstraint("stars BETWEEN 1 AND 5", name="review_stars_ck"),
    )


def downgrade() -> None:
    op.drop_table("review")
