"""purchases can be refunded

Revision ID: d90b3f57ac18
Revises: c4d8a1e6f329
Create Date: 2024-01-15 10:20:30.448867

"""
from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = 'd90b3f57ac18'
down_revision: Union[str, Sequence[str], None] = 'c4d8a1e6f329'
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    with op.batch_alter_table("purchase") as batch_op:
        batch_op.drop_constraint("purchase_status", type_="check")
        batch_op.create_check_constraint("purchase_status", "status IN ('open', 'paid', 'sent', 'refunded')")
    op.create_index(
        "purchase_open_ix",
        "purchase",
        ["customer_id"],
        sqlite_where=sa.text("status = 'open'"),
        postgresql_where=sa.text("status = 'open'"),
    )


def downgrade() -> None:
    op.drop_index("purchase_open_ix", table_name="purchase")
    op.execute("UPDATE purchase SET status = 'sent' WHERE status = 'refunded'")
    with op.batch_alter_table("purchase") as batch_op:
        batch_op.drop_constraint("purchase_status", type_="check")
        batch_op.create_check_constraint("purchase_status", "status IN ('open', 'paid', 'sent')")
