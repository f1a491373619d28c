#!/usr/bin/env bash
# FoundationNetworking of Swift 6.3.1 (Linux): a reply whose header comes twice in different letter cases, as proxies that add one do.
# Guess: one field, whose values are joined by a comma, as HTTP has it for names, which know no case.
# Seen: `allHeaderFields` has one of the two values and drops the other, silently; only where the name begins with `x-` are both
# there, under their two spellings. (Spelled alike, they are joined.)
set -euo pipefail
folder=$(mktemp -d)
cat > "$folder/server.py" <<'PYTHON'
import http.server, os, sys


class Twice(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        for name, value in [("Trace-Id", "a"), ("trace-id", "b"), ("X-Trace", "a"), ("x-trace", "b"), ("Same", "a"), ("Same", "b")]:
            self.send_header(name, value)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_):
        pass


server = http.server.HTTPServer(("127.0.0.1", 0), Twice)
with open(sys.argv[1] + ".new", "w") as file:
    file.write(str(server.server_port))
os.rename(sys.argv[1] + ".new", sys.argv[1])
server.handle_request()
PYTHON
python3 "$folder/server.py" "$folder/port" & server=$!
trap 'kill $server 2>/dev/null || true; rm -rf "$folder"' EXIT
cat > "$folder/main.swift" <<'SWIFT'
import Foundation
import FoundationNetworking

let url = URL(string: "http://127.0.0.1:\(CommandLine.arguments[1])/")!
let (_, response) = try await URLSession.shared.data(from: url)
let fields = (response as! HTTPURLResponse).allHeaderFields.map { ("\($0.key)".lowercased(), "\($0.value)") }
for name in ["trace-id", "x-trace", "same"] {
    print(name, fields.filter { $0.0 == name }.map(\.1).sorted().joined(separator: "|"))
}
SWIFT
swift --version 2>&1 | head -1
swiftc -swift-version 6 "$folder/main.swift" -o "$folder/probe"
until [ -e "$folder/port" ]; do sleep 0.1; done
seen=$("$folder/probe" "$(cat "$folder/port")")
echo "$seen"
case $seen in
"trace-id "[ab]$'\n'"x-trace a|b"$'\n'"same a,"*b) ;;
*) echo "this has changed" >&2; exit 1 ;;
esac
