"""where each tea comes from

Revision ID: 7d18c2f05ea3
Revises: 6a70d3e94b15
Create Date: 2023-04-19 08:05:44.120090

Products have rows by now, so on SQLite the table is copied.

"""
from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = '7d18c2f05ea3'
down_revision: Union[str, Sequence[str], None] = '6a70d3e94b15'
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    with op.batch_alter_table("product") as batch_op:
        batch_op.add_column(sa.Column("supplier_id", sa.Integer(), nullable=True))
        batch_op.create_foreign_key("product_supplier_fk", "supplier", ["supplier_id"], ["id"])
    op.execute("UPDATE product SET supplier_id = 1 WHERE sku LIKE 'ASSAM%'")
    op.execute("UPDATE product SET supplier_id = 2 WHERE sku LIKE 'GYOKURO%'")


def downgrade() -> None:
    with op.batch_alter_table("product") as batch_op:
        batch_op.drop_constraint("product_supplier_fk", type_="foreignkey")
        batch_op.drop_column("supplier_id")
