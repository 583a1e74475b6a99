"""split customers' names

Revision ID: 93c5d7208eaf
Revises: 8e94f1b2763c
Create Date: 2023-07-11 17:38:55.402216

"""
from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = '93c5d7208eaf'
down_revision: Union[str, Sequence[str], None] = '8e94f1b2763c'
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None

customer = sa.table(
    "customer",
    sa.column("id", sa.Integer),
    sa.column("name", sa.String),
    sa.column("given_name", sa.String),
    sa.column("family_name", sa.String),
)


def upgrade() -> None:
    op.add_column("customer", sa.Column("given_name", sa.String(length=60), nullable=True))
    op.add_column("customer", sa.Column("family_name", sa.String(length=60), nullable=True))

    connection = op.get_bind()
    for row in connection.execute(sa.select(customer.c.id, customer.c.name).order_by(customer.c.id)).fetchall():
        given, _, family = row.name.partition(" ")
        connection.execute(
            customer.update().where(customer.c.id == row.id).values(given_name=given, family_name=family or None)
        )


def downgrade() -> None:
    op.drop_column("customer", "family_name")
    op.drop_column("customer", "given_name")
