#!/usr/bin/env bash
# alipay-sdk-python 3.7.1411 (the official SDK, PyPI): `is_success()` of a response.
# Guess: true for code 10000 alone, which is the platform's word for success.
# Seen: true whenever there is no sub_code: for 10003 (the payment waits for the payer), for 20000 (service unavailable) without a
# sub_code, and for a response that has no code at all.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install -q --no-compile alipay-sdk-python==3.7.1411
"$folder/venv/bin/python" - <<'PYTHON'
from alipay.aop.api.response.AlipayTradePayResponse import AlipayTradePayResponse

seen = {}
for content in ['{"code":"10000"}', '{"code":"10003","msg":" order success pay inprocess"}', '{"code":"20000"}', "{}"]:
    response = AlipayTradePayResponse()
    response.parse_response_content(content)
    seen[content] = response.is_success()
    print(content, response.is_success())
assert all(seen.values()), "this has changed"
PYTHON
