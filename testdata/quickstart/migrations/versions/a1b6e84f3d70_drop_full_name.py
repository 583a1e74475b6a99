"""the full name goes

Revision ID: a1b6e84f3d70
Revises: 93c5d7208eaf
Create Date: 2023-07-12 08:11:20.556390

"""
from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = 'a1b6e84f3d70'
down_revision: Union[str, Sequence[str], None] = '93c5d7208eaf'
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    with op.batch_alter_table("customer") as batch_op:
        batch_op.alter_column("given_name", existing_type=sa.String(length=60), nullable=False)
        batch_op.drop_column("name")


def downgrade() -> None:
    with op.batch_alter_table("customer") as batch_op:
        batch_op.add_column(sa.Column("name", sa.String(length=120), nullable=True))
    op.execute("UPDATE customer SET name = given_name || coalesce(' ' || family_name, '')")
    with op.batch_alter_table("customer") as batch_op:
        batch_op.alter_column("name", existing_type=sa.String(length=120), nullable=False)
        batch_op.alter_column("given_name", existing_type=sa.String(length=60), nullable=True)
