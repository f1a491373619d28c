# Sourced by the scripts that build Examples/ as adopters do: a clean clone of this repository as it is here, and the functions
# that run a command and hold its output to something. Sets work, clone, examples and log.
# Nobody but this repository's own checks turns it on.
unset FUNDGEN_WARNINGS_AS_ERRORS
./scripts/setup

work=$(mktemp -d)
trap '[ -n "${KEEP:-}" ] && echo "kept: $work" >&2 || rm -rf "$work"' EXIT
clone=$work/fundgen
git clone -q . "$clone"
# Here it may be a commit without a branch.
git -C "$clone" checkout -q -B adopters
git diff --binary HEAD | git -C "$clone" apply --allow-empty
git -C "$clone" -c user.name=ci -c user.email=ci@localhost commit -qam "as it is here" --allow-empty
examples=$clone/Examples
log=$work/log

# Edits a file without leaving another beside it, which SwiftPM would see.
edit() { sed "$1" "$2" >"$work/edited" && cp "$work/edited" "$2"; }
says() { grep -qE -- "$1" "$log" || fail "no line says: $1"; }
silent() { ! grep -qE -- "$1" "$log" || fail "a line says: $1"; }
# Runs a command, its output in the log; the status it must end with comes first.
run() {
    local expected=$1 status=0
    shift
    "$@" >"$log" 2>&1 || status=$?
    [ "$status" -eq "$expected" ] || fail "exit status $status in place of $expected: $*"
}
