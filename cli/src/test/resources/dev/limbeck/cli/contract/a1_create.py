"""everything that the dialect has

Revision ID: a1
Revises:
"""
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import mysql, postgresql

revision = "a1"
down_revision = None


def upgrade():
    name = op.get_context().dialect.name
    op.create_table(
        "harbour",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("code", sa.String(8), nullable=False, unique=True),
        sa.Column("title", sa.Unicode(40), server_default="quay"),
        sa.Column("story", sa.Text),
        sa.Column("berths", sa.SmallInteger, server_default="4"),
        sa.Column("tonnes", sa.BigInteger),
        sa.Column("fee", sa.Numeric(10, 2), server_default=sa.text("1.5")),
        sa.Column("depth", sa.Float),
        sa.Column("length", sa.Double),
        sa.Column("is_open", sa.Boolean, server_default=sa.true()),
        sa.Column("founded", sa.Date),
        sa.Column("opens", sa.Time),
        sa.Column("seen", sa.DateTime, server_default=sa.func.now()),
        sa.Column("plan", sa.LargeBinary),
        sa.Column("tags", sa.JSON),
        sa.Column("ref", sa.Uuid),
        sa.Column("flag", sa.CHAR(3)),
        sa.Column("kind", sa.Enum("sea", "river", name="harbour_kind")),
        sa.CheckConstraint("berths > 0", name="ck_berths"),
        sa.UniqueConstraint("title", "flag", name="uq_title"),
        comment="where boats are" if name != "sqlite" else None,
    )
    op.create_index("ix_tonnes", "harbour", ["tonnes", "fee"])
    op.create_table(
        "boat",
        sa.Column("nr", sa.Integer, nullable=False),
        sa.Column("built", sa.Integer, nullable=False),
        sa.Column("home", sa.Integer, index=True),
        sa.Column("next", sa.Integer),
        sa.Column("mast", sa.Integer, server_default="1"),
        sa.Column("twice", sa.Integer, sa.Computed("mast * 2", persisted=True)),
        sa.PrimaryKeyConstraint("built", "nr", name="pk_boat"),
        sa.ForeignKeyConstraint(
            ["home"], ["harbour.id"], name="fk_home", ondelete="CASCADE", onupdate="SET NULL"
        ),
    )
    op.create_table(
        "Order",
        sa.Column("group", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("Käse 100%", sa.String(5), server_default="it's"),
        sa.Column("parent", sa.Integer, sa.ForeignKey("Order.group", name="fk_parent")),
    )
    op.create_index("ix Order", "Order", ["Käse 100%"], unique=True)
    if name == "postgresql":
        postgres()
    elif name in ("mysql", "mariadb"):
        maria()


def postgres():
    op.execute("CREATE SCHEMA far")
    op.execute("CREATE DOMAIN knots AS integer CHECK (VALUE > 0)")
    op.create_table(
        "own",
        sa.Column("id", sa.BigInteger, sa.Identity(always=True, start=5, increment=2), primary_key=True),
        sa.Column("a", postgresql.ARRAY(sa.Integer)),
        sa.Column("b", postgresql.JSONB, server_default=sa.text("'{}'::jsonb")),
        sa.Column("c", postgresql.INET),
        sa.Column("d", postgresql.CIDR),
        sa.Column("e", postgresql.MACADDR),
        sa.Column("f", postgresql.BIT(5, varying=True)),
        sa.Column("g", postgresql.INTERVAL(fields="DAY TO SECOND", precision=3)),
        sa.Column("h", postgresql.TIMESTAMP(timezone=True, precision=3)),
        sa.Column("i", postgresql.TIME(timezone=True)),
        sa.Column("j", postgresql.TSVECTOR),
        sa.Column("k", postgresql.MONEY),
        sa.Column("l", postgresql.INT4RANGE),
        sa.Column("m", postgresql.TSTZRANGE),
        sa.Column("n", postgresql.OID),
        sa.Column("o", postgresql.REGCLASS),
        sa.Column("p", sa.REAL),
        sa.Column("q", sa.Text(collation="C")),
        sa.Column("r", postgresql.DOMAIN("knots", sa.Integer, create_type=False)),
        sa.Column("s", postgresql.ARRAY(sa.Enum("low", "high", name="tide"))),
        sa.Column("t", sa.Integer, comment="it's t"),
        sa.Column("u", postgresql.UUID, server_default=sa.text("gen_random_uuid()")),
        sa.UniqueConstraint("t", name="uq_t", postgresql_nulls_not_distinct=True),
    )
    op.create_index("ix_expr", "own", [sa.text("lower(q)"), "t"])
    op.create_index(
        "ix_where", "own", [sa.column("t").desc().nulls_last()], unique=True, postgresql_where=sa.text("t > 5")
    )
    op.create_index("ix_gin", "own", ["b"], postgresql_using="gin")
    op.create_index("ix_ops", "own", ["q"], postgresql_ops={"q": "text_pattern_ops"}, postgresql_with={"fillfactor": 50})
    op.create_index("ix_include", "own", ["t"], postgresql_include=["p"])
    op.create_table(
        "away",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("own_t", sa.Integer, sa.ForeignKey("own.t", name="fk_own", deferrable=True, initially="DEFERRED")),
        schema="far",
    )
    op.execute("CREATE SEQUENCE ticket START 3")
    op.execute("CREATE VIEW seen AS SELECT id FROM own")
    op.execute("CREATE MATERIALIZED VIEW kept AS SELECT id FROM own")


def maria():
    op.create_table(
        "own",
        sa.Column("id", mysql.INTEGER(unsigned=True), primary_key=True),
        sa.Column("a", mysql.TINYINT(1)),
        sa.Column("b", mysql.MEDIUMINT(5)),
        sa.Column("c", mysql.BIGINT(unsigned=True, zerofill=True)),
        sa.Column("d", mysql.DOUBLE(10, 3)),
        sa.Column("e", mysql.DECIMAL(10, 2, unsigned=True)),
        sa.Column("f", mysql.BIT(5)),
        sa.Column("g", mysql.YEAR),
        sa.Column("h", mysql.TIME(fsp=3)),
        sa.Column("i", mysql.TIMESTAMP(fsp=6), nullable=True),
        sa.Column("j", mysql.DATETIME(fsp=2)),
        sa.Column("k", mysql.TINYTEXT),
        sa.Column("l", mysql.LONGTEXT),
        sa.Column("m", mysql.MEDIUMBLOB),
        sa.Column("n", mysql.VARCHAR(20, collation="latin1_bin", charset="latin1")),
        sa.Column("o", mysql.SET("x", "y'z")),
        sa.Column("p", mysql.ENUM("a", "b'c"), server_default="a"),
        sa.Column("q", sa.BINARY(4)),
        sa.Column("r", sa.VARBINARY(6)),
        sa.Column("s", sa.Integer, sa.Computed("b + 1", persisted=False)),
        sa.Column("t", sa.String(10), comment="it's t"),
        sa.Column("u", mysql.FLOAT(5, 2)),
        mysql_engine="InnoDB",
        mysql_row_format="DYNAMIC",
        mysql_charset="utf8mb4",
    )
    op.create_index("ix_length", "own", ["n", "t"], mysql_length={"n": 5})
    op.create_index("ix_full", "own", ["l"], mysql_prefix="FULLTEXT")
    op.execute("CREATE VIEW seen AS SELECT id FROM own")
