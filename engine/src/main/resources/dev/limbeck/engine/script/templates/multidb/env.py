"""Connects migrations with several databases, one after the other. Runs at every command that needs them."""

import logging
import re
from logging.config import fileConfig

from alembic import context
from sqlalchemy import engine_from_config, pool

USE_TWOPHASE = False

config = context.config

# log as the [loggers] section of the ini file says
if config.config_file_name is not None:
    fileConfig(config.config_file_name)
logger = logging.getLogger("alembic.env")

# the sections of the ini file that name a database each
db_names = re.split(r",\s*", config.get_main_option("databases", ""))

# what 'revision --autogenerate' compares each database with, for example:
# from myapp import models
# target_metadata = {"engine1": models.metadata1, "engine2": models.metadata2}
target_metadata = {}


def run_migrations_offline() -> None:
    """Write the SQL for each database to a file of its name."""
    for name in db_names:
        logger.info("Migrating database %s", name)
        with open("%s.sql" % name, "w") as buffer:
            context.configure(
                url=config.get_section_option(name, "sqlalchemy.url"),
                output_buffer=buffer,
                target_metadata=target_metadata.get(name),
                literal_binds=True,
                dialect_opts={"paramstyle": "named"},
            )
            with context.begin_transaction():
                context.run_migrations(engine_name=name)


def run_migrations_online() -> None:
    """Run all migrations, then commit everywhere; roll back everywhere when one fails."""
    connections = {}
    transactions = {}
    for name in db_names:
        engine = engine_from_config(
            config.get_section(name, {}),
            prefix="sqlalchemy.",
            poolclass=pool.NullPool,
        )
        connections[name] = connection = engine.connect()
        transactions[name] = connection.begin_twophase() if USE_TWOPHASE else connection.begin()
    try:
        for name in db_names:
            logger.info("Migrating database %s", name)
            context.configure(
                connection=connections[name],
                upgrade_token="%s_upgrades" % name,
                downgrade_token="%s_downgrades" % name,
                target_metadata=target_metadata.get(name),
            )
            context.run_migrations(engine_name=name)
        if USE_TWOPHASE:
            for transaction in transactions.values():
                transaction.prepare()
        for transaction in transactions.values():
            transaction.commit()
    except:
        for transaction in transactions.values():
            transaction.rollback()
        raise
    finally:
        for connection in connections.values():
            connection.close()


if context.is_offline_mode():
    run_migrations_offline()
else:
    run_migrations_online()
