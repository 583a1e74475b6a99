[tool.alembic]
# where env.py and versions/ are; %(here)s is the directory of this file
script_location = "${script_location}"

# names of new scripts, without .py; rev, slug, epoch, year, month, day, hour, minute and second can be used
# file_template = "%%(year)d_%%(month).2d_%%(day).2d_%%(hour).2d%%(minute).2d-%%(rev)s_%%(slug)s"

# where scripts may import from
prepend_sys_path = ["."]

# time zone of dates in new scripts; local time if there is none
# timezone = "UTC"

# longest slug that is made from a message
# truncate_slug_length = 40

# run env.py for 'revision' without --autogenerate too
# revision_environment = false

# scripts in other places than <script_location>/versions, and below them
# version_locations = ["%(here)s/versions", "%(here)s/more_versions"]
# recursive_version_locations = false

# encoding of new scripts
# output_encoding = "utf-8"

# programs that run over each new script
# [[tool.alembic.post_write_hooks]]
# name = "ruff"
# type = "exec"
# executable = "ruff"
# options = "check --fix REVISION_SCRIPT_FILENAME"
