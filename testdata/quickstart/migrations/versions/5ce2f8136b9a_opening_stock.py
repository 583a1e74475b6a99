"""what the shop opened with

Revision ID: 5ce2f8136b9a
Revises: 41d09ab7e6c2
Create Date: 2023-03-01 07:30:00.000314

"""
from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = '5ce2f8136b9a'
down_revision: Union[str, Sequence[str], None] = '41d09ab7e6c2'
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None

product = sa.table(
    "product",
    sa.column("sku", sa.String),
    sa.column("title", sa.Unicode),
    sa.column("price", sa.Numeric(8, 2)),
    sa.column("grams", sa.Integer),
)
customer = sa.table("customer", sa.column("name", sa.String), sa.column("email", sa.String))

OPENING = (
    ("ASSAM-100", "Assam, second flush", 6.5, 100),
    ("GYOKURO-50", "Gyokuro 玉露", 18.9, 50),
    ("MINT-75", "Moroccan mint", 4.25, 75),
    ("ROOIBOS-100", "Rooibos", 3.8, 100),
)


def upgrade() -> None:
    op.bulk_insert(product, [dict(zip(("sku", "title", "price", "grams"), row)) for row in OPENING])
    op.bulk_insert(
        customer,
        [
            {"name": "Ines Okafor", "email": "ines@example.org"},
            {"name": "Tomasz van der Berg", "email": "tomasz@example.org"},
            {"name": "Mireille", "email": "mireille@example.org"},
        ],
    )
    op.execute("INSERT INTO purchase (customer_id, status, placed_at) VALUES (1, 'paid', '2023-03-01 10:15:00')")
    op.execute("INSERT INTO purchase (customer_id, status) VALUES (2, 'open')")
    op.execute(
        "INSERT INTO purchase_line (purchase_id, position, product_id, quantity) "
        "VALUES (1, 1, 1, 2), (1, 2, 3, 1), (2, 1, 2, 1)"
    )


def downgrade() -> None:
    op.execute("DELETE FROM purchase_line")
    op.execute("DELETE FROM purchase")
    op.execute(customer.delete().where(customer.c.email.like("%@example.org")))
    op.execute(product.delete().where(product.c.sku.in_([row[0] for row in OPENING])))
