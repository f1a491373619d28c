#!/usr/bin/env bash
# alipay-sdk-python 3.7.1411 (the official SDK, PyPI): the `timestamp` of a request, which the platform reads as Beijing time.
# Guess: Beijing time wherever the process runs.
# Seen: the local time of the process. In a container, whose zone is UTC unless somebody sets it, it is eight hours off, which the
# platform refuses as `isv.invalid-timestamp`.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install -q --no-compile alipay-sdk-python==3.7.1411
cat > "$folder/stamp.py" <<'PYTHON'
import datetime, sys, urllib.parse
import rsa
from alipay.aop.api.AlipayClientConfig import AlipayClientConfig
from alipay.aop.api.DefaultAlipayClient import DefaultAlipayClient
from alipay.aop.api.request.AlipayTradeQueryRequest import AlipayTradeQueryRequest

config = AlipayClientConfig()
config.server_url = "https://openapi.alipay.com/gateway.do"
config.app_id = "2021000000000000"
config.app_private_key = rsa.newkeys(1024)[1].save_pkcs1().decode()
request = AlipayTradeQueryRequest()
request.biz_content = {"out_trade_no": "N1"}
parameters = urllib.parse.parse_qs(DefaultAlipayClient(config).sdk_execute(request))
stamp = datetime.datetime.strptime(parameters["timestamp"][0], "%Y-%m-%d %H:%M:%S")
beijing = datetime.datetime.now(datetime.timezone(datetime.timedelta(hours=8))).replace(tzinfo=None)
print(round((stamp - beijing).total_seconds() / 3600))
PYTHON
utc=$(TZ=UTC "$folder/venv/bin/python" "$folder/stamp.py")
beijing=$(TZ=Asia/Shanghai "$folder/venv/bin/python" "$folder/stamp.py")
echo "hours from Beijing time: $utc with TZ=UTC, $beijing with TZ=Asia/Shanghai"
[ "$utc" = -8 ] && [ "$beijing" = 0 ] || { echo "this has changed" >&2; exit 1; }
