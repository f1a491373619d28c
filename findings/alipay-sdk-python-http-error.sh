#!/usr/bin/env bash
# alipay-sdk-python 3.7.1411 (the official SDK, PyPI), CPython 3: a reply with any other HTTP status than 200.
# Guess: `ResponseException`, the SDK's own error, with the status and the body, as its source means to say.
# Seen: `TypeError`, since the message adds the body's bytes to text; status and body are lost, and `except` clauses for the SDK's
# errors do not catch it. The request had left, so that for a payment this is an unknown outcome that looks like a programming error.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install -q --no-compile alipay-sdk-python==3.7.1411
"$folder/venv/bin/python" - <<'PYTHON'
import http.server, threading
import rsa
from alipay.aop.api.AlipayClientConfig import AlipayClientConfig
from alipay.aop.api.DefaultAlipayClient import DefaultAlipayClient
from alipay.aop.api.request.AlipayTradeQueryRequest import AlipayTradeQueryRequest
from alipay.aop.api.util import WebUtils


class BadGateway(http.server.BaseHTTPRequestHandler):
    def do_POST(self):
        self.rfile.read(int(self.headers["Content-Length"] or 0))
        body = b"<html>Bad Gateway</html>"
        self.send_response(502)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


server = http.server.HTTPServer(("127.0.0.1", 0), BadGateway)
threading.Thread(target=server.serve_forever, daemon=True).start()

# The SDK connects to port 80 or 443 alone; the connection is all that is replaced.
plain = WebUtils.httplib.HTTPConnection
WebUtils.httplib.HTTPConnection = lambda host, port, timeout: plain("127.0.0.1", server.server_port, timeout=timeout)

public, private = rsa.newkeys(2048)
config = AlipayClientConfig()
config.server_url = "http://127.0.0.1/gateway.do"
config.app_id = "2021000000000000"
config.app_private_key = private.save_pkcs1().decode()
request = AlipayTradeQueryRequest()
request.biz_content = {"out_trade_no": "N1"}
try:
    DefaultAlipayClient(config).execute(request)
    seen = "no error"
except Exception as error:
    seen = f"{type(error).__name__}: {error}"
print("seen:", seen)
assert seen == 'TypeError: can only concatenate str (not "bytes") to str', "this has changed"
PYTHON
