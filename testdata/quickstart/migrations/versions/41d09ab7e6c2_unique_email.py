"""one account per address

Revision ID: 41d09ab7e6c2
Revises: 3b8e5d21c4f7
Create Date: 2023-02-13 16:02:51.004128

"""
from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = '41d09ab7e6c2'
down_revision: Union[str, Sequence[str], None] = '3b8e5d21c4f7'
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    op.create_index("customer_email_ix", "customer", ["email"], unique=True)


def downgrade() -> None:
    op.drop_index("customer_email_ix", table_name="customer")
