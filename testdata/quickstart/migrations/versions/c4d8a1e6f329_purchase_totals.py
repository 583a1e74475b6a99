"""keep the total of a purchase

Revision ID: c4d8a1e6f329
Revises: b7f02c95d8e4
Create Date: 2023-10-02 14:55:06.039182

"""
from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = 'c4d8a1e6f329'
down_revision: Union[str, Sequence[str], None] = 'b7f02c95d8e4'
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None

product = sa.table("product", sa.column("id"), sa.column("price_cents", sa.Integer))
line = sa.table("purchase_line", sa.column("purchase_id"), sa.column("product_id"), sa.column("quantity", sa.Integer))
purchase = sa.table("purchase", sa.column("id"), sa.column("total_cents", sa.Integer))


def upgrade() -> None:
    op.add_column("purchase", sa.Column("total_cents", sa.Integer(), server_default="0", nullable=False))
    total = (
        sa.select(sa.func.sum(line.c.quantity * product.c.price_cents))
        .where(line.c.product_id == product.c.id, line.c.purchase_id == purchase.c.id)
        .scalar_subquery()
    )
    op.execute(purchase.update().values(total_cents=sa.func.coalesce(total, 0)))


def downgrade() -> None:
    op.drop_column("purchase", "total_cents")
