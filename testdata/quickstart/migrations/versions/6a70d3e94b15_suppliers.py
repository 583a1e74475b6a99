"""suppliers

Revision ID: 6a70d3e94b15
Revises: 5ce2f8136b9a
Create Date: 2023-04-18 13:21:09.871233

"""
from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = '6a70d3e94b15'
down_revision: Union[str, Sequence[str], None] = '5ce2f8136b9a'
branch_labels: Union[str, Sequence[str], None] = ("stock",)
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    op.create_table(
        "supplier",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=120), nullable=False, unique=True),
        sa.Column("country", sa.CHAR(length=2), nullable=True),
        sa.PrimaryKeyConstraint("id", name="supplier_pk"),
    )
    op.execute("INSERT INTO supplier (name, country) VALUES ('Garden of Jorhat', 'IN'), ('Uji Shade', 'JP')")


def downgrade() -> None:
    op.drop_table("supplier")
