"""a view of what sells

Revision ID: f6e83a0b97d5
Revises: e5271d8c4b60
Create Date: 2024-03-05 07:58:02.633419

"""
from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = 'f6e83a0b97d5'
down_revision: Union[str, Sequence[str], None] = 'e5271d8c4b60'
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    op.execute(
        """
        CREATE VIEW product_sales AS
        SELECT p.id, p.title, sum(l.quantity) AS sold, sum(l.quantity * p.price_cents) AS cents
        FROM product p JOIN purchase_line l ON l.product_id = p.id
        GROUP BY p.id, p.title
        """
    )


def downgrade() -> None:
    op.execute("DROP VIEW product_sales")
