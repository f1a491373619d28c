#!/usr/bin/env bash
# alipay-sdk-python 3.7.1411 (the official SDK, PyPI): a model's field that is set to `False` or 0.
# Guess: it is sent, since the caller set it; what was not set is `None`.
# Seen: it is left out, as if it had not been set, since the models ask whether a value is true. Where the platform's default is
# `true`, a caller cannot switch it off with a Python boolean, and 0 cannot be sent as a number; the texts "false" and "0" are sent.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install -q --no-compile alipay-sdk-python==3.7.1411
"$folder/venv/bin/python" - <<'PYTHON'
from alipay.aop.api.domain.GoodsDetail import GoodsDetail

item = GoodsDetail()
item.goods_id = "G1"
item.quantity = 0
seen = item.to_alipay_dict()
item.quantity = "0"
text = item.to_alipay_dict()
print("quantity = 0:  ", seen)
print('quantity = "0":', text)
assert seen == {"goods_id": "G1"} and text == {"goods_id": "G1", "quantity": "0"}, "this has changed"
PYTHON
