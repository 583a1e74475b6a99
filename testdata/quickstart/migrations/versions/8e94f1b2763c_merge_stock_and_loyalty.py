"""merge stock and loyalty

Revision ID: 8e94f1b2763c
Revises: 7d18c2f05ea3, 78a3e6c1905d
Create Date: 2023-05-03 09:00:12.000871

"""
from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = '8e94f1b2763c'
down_revision: Union[str, Sequence[str], None] = ('7d18c2f05ea3', '78a3e6c1905d')
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    pass


def downgrade() -> None:
    pass
