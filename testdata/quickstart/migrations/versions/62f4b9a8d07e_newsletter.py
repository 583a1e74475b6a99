"""newsletter

Revision ID: 62f4b9a8d07e
Revises: 5ce2f8136b9a
Create Date: 2023-04-20 10:47:32.665001

"""
from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = '62f4b9a8d07e'
down_revision: Union[str, Sequence[str], None] = '5ce2f8136b9a'
branch_labels: Union[str, Sequence[str], None] = ("loyalty",)
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    op.add_column("customer", sa.Column("newsletter", sa.Boolean(), server_default=sa.false(), nullable=False))
    op.execute("UPDATE customer SET newsletter = true WHERE name = 'Mireille'")


def downgrade() -> None:
    op.drop_column("customer", "newsletter")
