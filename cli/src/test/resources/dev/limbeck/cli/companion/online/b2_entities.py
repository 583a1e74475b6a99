revision = "b2"
down_revision = "a1"
from alembic import op
import sqlalchemy as sa
from alembic_utils.pg_function import PGFunction
from alembic_utils.pg_view import PGView
from alembic_utils.pg_trigger import PGTrigger
from alembic_utils.pg_materialized_view import PGMaterializedView
touch = PGFunction(schema="public", signature="touch()", definition="""
returns trigger language plpgsql as $$
declare n int := 1;
begin
  NEW.id := NEW.id + n; return NEW;
end; $$;
""")
view = PGView(schema="public", signature="active", definition="select id, status::text as s from item where status = 'active'")
wide = PGView(schema="public", signature="active", definition="select status::text as s, id, 'a:b'::text as t from item")
trigger = PGTrigger(schema="public", signature="tg", on_entity="public.item", definition="BEFORE INSERT ON public.item FOR EACH ROW EXECUTE FUNCTION public.touch()")
mat = PGMaterializedView(schema="public", signature="counts", definition="select count(*) as n from item;")
def upgrade():
    op.create_entity(touch)
    op.create_entity(view)
    op.create_entity(trigger)
    op.create_entity(mat)
    op.execute("INSERT INTO item (id) VALUES (10)")
    op.replace_entity(mat)
    op.replace_entity(wide)
    op.replace_entity(trigger)
    op.replace_entity(touch)
def downgrade():
    op.drop_entity(mat)
    op.drop_entity(trigger)
    op.drop_entity(wide, cascade=True)
    op.drop_entity(touch)
