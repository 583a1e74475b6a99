"""prices in cents

Revision ID: b7f02c95d8e4
Revises: a1b6e84f3d70
Create Date: 2023-09-25 12:29:41.710455

"""
from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = 'b7f02c95d8e4'
down_revision: Union[str, Sequence[str], None] = 'a1b6e84f3d70'
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    op.add_column("product", sa.Column("price_cents", sa.Integer(), nullable=True))
    op.execute("UPDATE product SET price_cents = CAST(round(price * 100) AS INTEGER)")
    with op.batch_alter_table("product") as batch_op:
        batch_op.alter_column("price_cents", existing_type=sa.Integer(), nullable=False)
        batch_op.drop_constraint("product_price_ck", type_="check")
        batch_op.create_check_constraint("product_price_ck", "price_cents >= 0")
        batch_op.drop_column("price")


def downgrade() -> None:
    op.add_column("product", sa.Column("price", sa.Numeric(precision=8, scale=2), nullable=True))
    op.execute("UPDATE product SET price = price_cents / 100.0")
    with op.batch_alter_table("product") as batch_op:
        batch_op.alter_column("price", existing_type=sa.Numeric(precision=8, scale=2), nullable=False)
        batch_op.drop_constraint("product_price_ck", type_="check")
        batch_op.create_check_constraint("product_price_ck", "price >= 0")
        batch_op.drop_column("price_cents")
