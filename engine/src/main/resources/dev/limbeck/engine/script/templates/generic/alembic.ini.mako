[alembic]
# where env.py and versions/ are; %(here)s is the directory of this file
script_location = ${script_location}

# names of new scripts, without .py; rev, slug, epoch, year, month, day, hour, minute and second can be used
# file_template = %%(year)d_%%(month).2d_%%(day).2d_%%(hour).2d%%(minute).2d-%%(rev)s_%%(slug)s

# where scripts may import from
prepend_sys_path = .

# what parts the paths in prepend_sys_path and version_locations: os (the system's own sign), space, newline, : or ;
path_separator = os

# time zone of dates in new scripts; local time if there is none
# timezone = UTC

# longest slug that is made from a message
# truncate_slug_length = 40

# run env.py for 'revision' without --autogenerate too
# revision_environment = false

# scripts in other places than <script_location>/versions, and below them
# version_locations = %(here)s/versions:%(here)s/more_versions
# recursive_version_locations = false

# encoding of new scripts
# output_encoding = utf-8

# the database, for env.py
sqlalchemy.url = driver://user:pass@localhost/dbname

# programs that run over each new script
# [post_write_hooks]
# hooks = ruff
# ruff.type = exec
# ruff.executable = ruff
# ruff.options = check --fix REVISION_SCRIPT_FILENAME

# logging, for env.py; 'level = INFO' of logger_sqlalchemy shows every statement
[loggers]
keys = root,sqlalchemy,alembic

[handlers]
keys = console

[formatters]
keys = generic

[logger_root]
level = WARNING
handlers = console
qualname =

[logger_sqlalchemy]
level = WARNING
handlers =
qualname = sqlalchemy.engine

[logger_alembic]
level = INFO
handlers =
qualname = alembic

[handler_console]
class = StreamHandler
args = (sys.stderr,)
level = NOTSET
formatter = generic

[formatter_generic]
format = %(levelname)-5.5s [%(name)s] %(message)s
datefmt = %H:%M:%S
