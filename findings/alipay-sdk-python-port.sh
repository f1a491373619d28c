#!/usr/bin/env bash
# alipay-sdk-python 3.7.1411 (the official SDK, PyPI), CPython 3: a `server_url` that names a port, such as a proxy's or a test's.
# Guess: it connects to that port.
# Seen: `TypeError` before a connection is made, since the port's number is added to the address as if it were text; and without
# that it would connect to port 80 or 443, which are the only ones in its source. A test gateway on another port cannot be reached
# unless the SDK's function for connections is replaced.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install -q --no-compile alipay-sdk-python==3.7.1411
"$folder/venv/bin/python" - <<'PYTHON'
from alipay.aop.api.util.WebUtils import get_http_connection

_, connection = get_http_connection("http://127.0.0.1/gateway.do", "a=b", 5)
print("without a port it connects to:", connection.port)
try:
    get_http_connection("http://127.0.0.1:8080/gateway.do", "a=b", 5)
    seen = "no error"
except Exception as error:
    seen = f"{type(error).__name__}: {error}"
print("with port 8080:", seen)
assert connection.port == 80
assert seen == 'TypeError: can only concatenate str (not "int") to str', "this has changed"
PYTHON
