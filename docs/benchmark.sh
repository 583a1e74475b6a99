#!/usr/bin/env bash
# Side-by-side figures for Limbeck and, when there is an `alembic` on the path, real Alembic. See benchmarks.md.
#
#   docs/benchmark.sh                        the standard table
#   docs/benchmark.sh --sizes "1 100"        only these numbers of revisions
#   docs/benchmark.sh --only heads,current   only these commands
#   docs/benchmark.sh --runs 9               runs of each (median); large upgrades take fewer
#   docs/benchmark.sh --graph                the graph alone, at 10,000 and 100,000 revisions
#   docs/benchmark.sh --servers              300 revisions that change tables, on SQLite, PostgreSQL and MariaDB
#   docs/benchmark.sh --batch                a table of SQLite's with 500,000 and 5,000,000 rows made anew, beside the sqlite3 shell
#
# The servers are those of LIMBECK_TEST_POSTGRES_URL and LIMBECK_TEST_MARIADB_URL (postgresql://user:password@host:port), or
# what answers at the standard ports of this machine; a database is made there for the runs and dropped after them.
#
# LIMBECK and ALEMBIC name other programs. Runs of both are interleaved after one warm-up of each, so that Alembic's
# byte code and Limbeck's class-data archive are in place. Every directory is made here and removed at the end.
set -euo pipefail
export LC_ALL=C
unset PYTHONDONTWRITEBYTECODE # the peer gets its byte-code cache

here=$(cd "$(dirname "$0")" && pwd)
limbeck=${LIMBECK:-$here/../limbeck}
alembic=${ALEMBIC:-$(command -v alembic || true)}
sizes="1 100 300 1000 5000"
only="heads,history,current,nothing,upgrade,downgrade"
runs=7
what=commands

while [ $# -gt 0 ]; do
    case $1 in
        --sizes) sizes=$2; shift ;;
        --only) only=$2; shift ;;
        --runs) runs=$2; shift ;;
        --graph) what=graph ;;
        --servers) what=servers ;;
        --batch) what=batch ;;
        *) sed -n '2,17s/^# \{0,1\}//p' "$0"; exit 2 ;;
    esac
    shift
done

scratch=$(mktemp -d "${TMPDIR:-/tmp}/limbeck-benchmark.XXXXXX")
trap 'rm -rf "$scratch"' EXIT

# ---- directories -----------------------------------------------------------------------------------------------------

# project DIRECTORY KIND N: an Alembic directory of N revisions; KIND is tables, empty, linear or braid
project() {
    mkdir -p "$1/migrations/versions"
    cp "$here/../testdata/quickstart/migrations/env.py" "$1/migrations/env.py"
    cp "$here/../testdata/quickstart/migrations/script.py.mako" "$1/migrations/script.py.mako"
    sed 's/quickstart\.db/bench.db/' "$here/../testdata/quickstart/alembic.ini" >"$1/alembic.ini"
    awk -v n="$3" -v kind="$2" -v dir="$1/migrations/versions" '
        function id(i) { return sprintf("%012x", (i * 2654435761 + 97) % 281474976710656) }
        function emit(i, down, up, undo,    file) {
            file = sprintf("%s/%s_step_%d.py", dir, id(i), i)
            printf "\"\"\"step %d\n\nRevision ID: %s\nRevises: %s\nCreate Date: 2024-01-%02d 08:%02d:11.%06d\n\n\"\"\"\n" \
                "from typing import Sequence, Union\n\nfrom alembic import op\nimport sqlalchemy as sa\n\n\n" \
                "# revision identifiers, used by Alembic.\nrevision: str = '\''%s'\''\n" \
                "down_revision: Union[str, Sequence[str], None] = %s\n" \
                "branch_labels: Union[str, Sequence[str], None] = None\n" \
                "depends_on: Union[str, Sequence[str], None] = None\n\n\n" \
                "def upgrade() -> None:\n%s\n\n\ndef downgrade() -> None:\n%s\n", \
                i, id(i), down, i % 28 + 1, i % 60, i, id(i), down, up, undo > file
            close(file)
        }
        function parent(i) { return i < 1 ? "None" : "'\''" id(i) "'\''" }
        BEGIN {
            for (i = 1; i <= n; i++) {
                down = parent(i - 1)
                if (kind == "braid") {          # fifty branches from the first revision, merged in pairs now and then
                    if (i <= 51) down = i == 1 ? "None" : parent(1)
                    else if (i % 97 == 0) down = "(" parent(i - 50) ", " parent(i - 49) ")"
                    else if ((i - 1) % 97 == 0 && i > 52) down = parent(i - 1)
                    else down = parent(i - 50)
                }
                if (kind != "tables") { emit(i, down, "    pass", "    pass"); continue }
                t = sprintf("t%05d", int((i - 1) / 4))
                if (i % 4 == 1)
                    emit(i, down, "    op.create_table(\n        '\''" t "'\'',\n" \
                        "        sa.Column('\''id'\'', sa.Integer(), nullable=False),\n" \
                        "        sa.Column('\''name'\'', sa.String(length=80), nullable=False),\n" \
                        "        sa.Column('\''amount'\'', sa.Numeric(precision=10, scale=2), nullable=True),\n" \
                        "        sa.Column('\''created_at'\'', sa.DateTime(), server_default=sa.text('\''CURRENT_TIMESTAMP'\'')),\n" \
                        "        sa.PrimaryKeyConstraint('\''id'\''),\n        sa.UniqueConstraint('\''name'\'', name='\''" t "_name_uq'\''),\n    )", \
                        "    op.drop_table('\''" t "'\'')")
                else if (i % 4 == 2)
                    emit(i, down, "    op.add_column('\''" t "'\'', sa.Column('\''flags'\'', sa.Integer(), server_default='\''0'\'', nullable=False))", \
                        "    op.drop_column('\''" t "'\'', '\''flags'\'')")
                else if (i % 4 == 3)
                    emit(i, down, "    op.create_index(op.f('\''ix_" t "_flags'\''), '\''" t "'\'', ['\''flags'\''], unique=False)", \
                        "    op.drop_index(op.f('\''ix_" t "_flags'\''), table_name='\''" t "'\'')")
                else
                    emit(i, down, "    op.execute(\"INSERT INTO " t " (id, name, flags) VALUES (1, '\''first'\'', 3)\")", \
                        "    op.execute('\''DELETE FROM " t "'\'')")
            }
        }'
}

# ---- measuring -------------------------------------------------------------------------------------------------------

# once FILE COMMAND...: appends "wall-ms cpu-ms peak-MB" to FILE
once() {
    local file=$1 times memory
    shift
    TIMEFORMAT='%R %U %S'
    if [ -x /usr/bin/time ]; then
        times=$({ time /usr/bin/time -q -o "$scratch/memory" -f %M "$@" >"$scratch/out" 2>"$scratch/err"; } 2>&1)
        memory=$(tail -1 "$scratch/memory")
    else # the high-water mark, looked at every few milliseconds
        times=$({ time watched "$@" >"$scratch/out" 2>"$scratch/err"; } 2>&1)
        memory=$(cat "$scratch/memory")
    fi
    echo "$times $memory" | awk '{ printf "%.0f %.0f %.1f\n", $1 * 1000, ($2 + $3) * 1000, $4 / 1024 }' >>"$file"
}

watched() {
    "$@" &
    local pid=$! peak=0 now
    while kill -0 $pid 2>/dev/null; do
        now=$(awk '/VmHWM/ { print $2 }' /proc/$pid/status 2>/dev/null || true)
        [ "${now:-0}" -gt $peak ] && peak=$now
        sleep 0.005
    done
    wait $pid || true
    echo $peak >"$scratch/memory"
}

# median FILE COLUMN
median() {
    awk -v c="$2" '{ print $c }' "$1" | sort -n | awk '{ v[NR] = $1 } END { print NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'
}

# compare LABEL N RUNS PREPARE ARGUMENTS...: PREPARE is a function that puts the project's database in place
compare() {
    local label=$1 n=$2 count=$3 prepare=$4 tool program
    shift 4
    rm -f "$scratch"/limbeck.times "$scratch"/alembic.times
    for ((run = 0; run <= count; run++)); do # run 0 warms up
        for tool in limbeck alembic; do
            program=${!tool}
            [ -n "$program" ] || continue
            [ $run -gt 0 ] || [ "$count" -gt 1 ] || [ "$label" != "upgrade head" ] || [ "$n" -lt 5000 ] || continue
            $prepare
            sync -f "$project" 2>/dev/null || true
            once "$scratch/$tool.$([ $run -eq 0 ] && echo warm || echo times)" "$program" -c "$project/alembic.ini" "$@"
        done
    done
    awk -v label="$label" -v n="$n" -v l="$(figures limbeck)" -v a="$([ -n "$alembic" ] && figures alembic || true)" 'BEGIN {
        split(l, x, " "); split(a, y, " ")
        printf "| %-26s | %6d | %7d | %7d | %6.1f |", label, n, x[1], x[2], x[3]
        if (a != "") printf " %7d | %7d | %6.1f | %5.2f | %5.2f | %5.2f |", y[1], y[2], y[3], x[1] / y[1], x[2] / y[2], x[3] / y[3]
        printf "\n"
    }'
}

figures() {
    echo "$(median "$scratch/$1.times" 1) $(median "$scratch/$1.times" 2) $(median "$scratch/$1.times" 3)"
}

no_database() { rm -f "$project/bench.db"; }
migrated_database() { cp "$scratch/migrated.db" "$project/bench.db"; }
wants() { case ",$only," in *",$1,"*) return 0 ;; *) return 1 ;; esac; }
few() { if [ "$1" -ge 5000 ]; then echo 1; elif [ "$1" -ge 1000 ]; then echo 3; else echo "$runs"; fi; }

header() {
    echo "$(uname -sm), $(nproc 2>/dev/null || echo '?') cores; $("$limbeck" --version 2>/dev/null | tail -1)$(
        [ -n "$alembic" ] && printf '; %s' "$("$alembic" --version 2>/dev/null | tail -1)")"
    echo "Median of $runs runs (3 at 1,000 revisions and 1 at 5,000 for upgrades and downgrades). Wall and CPU in ms, peak memory in MB; ratios are Limbeck's figure through Alembic's."
    echo
    printf '| %-26s | %6s | %7s | %7s | %6s |' command revs wall CPU memory
    [ -z "$alembic" ] || printf ' %7s | %7s | %6s | %5s | %5s | %5s |' wall CPU memory wall CPU mem
    printf '\n| --- | ---: | ---: | ---: | ---: |'
    [ -z "$alembic" ] || printf ' ---: | ---: | ---: | ---: | ---: | ---: |'
    printf '\n'
}

# Limbeck's launcher makes its archive in the background, after the first run.
settle() {
    project=$scratch/first
    project "$project" tables 4
    "$limbeck" -c "$project/alembic.ini" upgrade head >/dev/null 2>&1 || {
        echo "can't run $limbeck" >&2
        exit 1
    }
    sleep 1
    while pgrep -f dev.limbeck.cli.Training >/dev/null 2>&1; do sleep 1; done
    rm -rf "$project"
}

commands() {
    local n
    settle
    header
    for n in $sizes; do
        project=$scratch/tables-$n
        project "$project" tables "$n"
        ! wants heads || compare heads "$n" "$runs" no_database heads
        ! wants history || compare history "$n" "$runs" no_database history
        if wants current || wants nothing; then
            no_database
            "$limbeck" -c "$project/alembic.ini" upgrade head >/dev/null 2>&1
            cp "$project/bench.db" "$scratch/migrated.db"
            ! wants current || compare current "$n" "$runs" migrated_database current
            ! wants nothing || compare "upgrade head, up to date" "$n" "$runs" migrated_database upgrade head
        fi
        ! wants upgrade || compare "upgrade head" "$n" "$(few "$n")" no_database upgrade head
        rm -rf "$project"
    done
    if wants downgrade; then
        project=$scratch/empty
        project "$project" empty 5000
        compare "upgrade head, empty bodies" 5000 1 no_database upgrade head
        no_database
        "$limbeck" -c "$project/alembic.ini" upgrade head >/dev/null 2>&1
        cp "$project/bench.db" "$scratch/migrated.db"
        compare "downgrade base, empty bodies" 5000 1 migrated_database downgrade base
        rm -rf "$project"
    fi
}

# The graph alone: files to headers, headers to heads, plans both ways. Java reports the times of each step.
graph() {
    local kind n jar
    jar=$(ls "$here"/../cli/target/limbeck.jar)
    for kind in linear braid; do
        for n in 10000 100000; do
            project=$scratch/$kind-$n
            project "$project" $kind $n
            java -Xmx2g -cp "$jar" "$here/GraphBenchmark.java" "$project/alembic.ini" "$kind" "$n"
            rm -rf "$project"
        done
    done
}

# ---- servers ---------------------------------------------------------------------------------------------------------

# on_server ACTION: fresh makes the benchmark's database, or makes it again; drop leaves nothing
on_server() { java -XX:TieredStopAtLevel=1 -cp "$jar:$scratch" BenchmarkDatabase "$server" "$database" "$1"; }
fresh_database() { on_server fresh; }

servers() {
    local product driver
    jar=$(ls "$here"/../cli/target/limbeck.jar)
    database=limbeck_benchmark_$$
    javac -d "$scratch" "$here/BenchmarkDatabase.java"
    settle
    header
    project=$scratch/servers
    project "$project" tables 300
    compare "upgrade, SQLite" 300 "$runs" no_database upgrade head
    for product in PostgreSQL MariaDB; do
        if [ $product = PostgreSQL ]; then
            server=${LIMBECK_TEST_POSTGRES_URL:-postgresql://postgres@127.0.0.1:5432/postgres}
            driver=postgresql+psycopg2
        else
            server=${LIMBECK_TEST_MARIADB_URL:-mariadb://root@127.0.0.1:3306}
            driver=mysql+pymysql
        fi
        server=${server#jdbc:}
        if ! on_server fresh 2>"$scratch/err"; then
            echo "no $product at $server: $(head -1 "$scratch/err")" >&2
            continue
        fi
        address=${server#*://}
        sed -i.before "s|^sqlalchemy.url.*|sqlalchemy.url = $driver://${address%%/*}/$database|" "$project/alembic.ini"
        compare "upgrade, $product" 300 "$runs" fresh_database upgrade head
        on_server drop
    done
}

# ---- batch mode ------------------------------------------------------------------------------------------------------

# big_table ROWS: the template database with one table to be made anew
big_table() {
    rm -f "$scratch/big.db"
    sqlite3 "$scratch/big.db" "PRAGMA synchronous = OFF; PRAGMA journal_mode = OFF;
        CREATE TABLE events (id INTEGER NOT NULL, name VARCHAR(40), amount INTEGER, note TEXT, PRIMARY KEY (id));
        INSERT INTO events WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < $1)
            SELECT i, 'event ' || i, i % 1000, 'noted' FROM n;
        CREATE INDEX ix_events_amount ON events (amount);
        CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL, CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num));" >/dev/null
}

# What batch mode does, as one would type it.
by_hand() {
    sqlite3 -bail "$project/bench.db" "PRAGMA foreign_keys = OFF; BEGIN IMMEDIATE;
        CREATE TABLE _alembic_tmp_events (id INTEGER NOT NULL, name VARCHAR(40) NOT NULL, amount INTEGER, PRIMARY KEY (id));
        INSERT INTO _alembic_tmp_events (id, name, amount) SELECT id, name, amount FROM events;
        DROP TABLE events;
        ALTER TABLE _alembic_tmp_events RENAME TO events;
        CREATE INDEX ix_events_amount ON events (amount);
        INSERT INTO alembic_version VALUES ('000000000001'); COMMIT;"
}

batch() {
    local rows tool
    command -v sqlite3 >/dev/null || {
        echo "needs the sqlite3 program" >&2
        exit 1
    }
    settle
    [ "$runs" -le 3 ] || runs=3
    project=$scratch/batch
    project "$project" empty 0
    printf '%s\n' "from alembic import op" "revision = '000000000001'" "down_revision = None" "" "" "def upgrade():" \
        "    with op.batch_alter_table('events') as batch_op:" "        batch_op.drop_column('note')" \
        "        batch_op.alter_column('name', nullable=False)" >"$project/migrations/versions/000000000001_batch.py"
    declare -f by_hand >"$scratch/by_hand"
    echo "Median of $runs runs. Wall and CPU in ms, peak memory in MB; sqlite3 $(sqlite3 --version | cut -d' ' -f1)."
    echo
    echo "| rows | who | wall | CPU | memory | wall / shell | CPU / shell |"
    echo "| ---: | --- | ---: | ---: | ---: | ---: | ---: |"
    for rows in 500000 5000000; do
        big_table $rows
        rm -f "$scratch"/*.times
        for ((run = 1; run <= runs; run++)); do
            for tool in shell limbeck alembic; do
                [ $tool = shell ] || [ -n "${!tool}" ] || continue
                cp "$scratch/big.db" "$project/bench.db"
                sync -f "$project" 2>/dev/null || true
                if [ $tool = shell ]; then
                    once "$scratch/shell.times" bash -c "project='$project'; . '$scratch/by_hand'; by_hand"
                else
                    once "$scratch/$tool.times" "${!tool}" -c "$project/alembic.ini" upgrade head
                fi
                [ -z "$(sqlite3 "$project/bench.db" "SELECT 1 FROM pragma_table_info('events') WHERE name = 'note'")" ] || {
                    echo "$tool did not change the table: $(tail -1 "$scratch/err")" >&2
                    exit 1
                }
            done
        done
        for tool in shell limbeck alembic; do
            [ -e "$scratch/$tool.times" ] || continue
            echo "$(figures $tool) $(figures shell)" | awk -v rows=$rows -v tool=$tool '{
                printf "| %d | %s | %d | %d | %.1f | %.2f | %.2f |\n", rows, tool, $1, $2, $3, $1 / $4, $2 / $5 }'
        done
    done
}

$what
