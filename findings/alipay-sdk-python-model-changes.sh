#!/usr/bin/env bash
# alipay-sdk-python 3.7.1411 (the official SDK, PyPI): a model with a list of structures, made into what is sent.
# Guess: `to_alipay_dict()` leaves the model as it is, as its name says.
# Seen: it replaces the elements of the caller's own list by dictionaries. After the first sending `model.goods_detail[0].goods_id`
# is an AttributeError, and what is changed in the structures afterwards is not what a second sending has.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install -q --no-compile alipay-sdk-python==3.7.1411
"$folder/venv/bin/python" - <<'PYTHON'
from alipay.aop.api.domain.AlipayTradePrecreateModel import AlipayTradePrecreateModel
from alipay.aop.api.domain.GoodsDetail import GoodsDetail

item = GoodsDetail()
item.goods_id = "G1"
model = AlipayTradePrecreateModel()
model.goods_detail = [item]
before = type(model.goods_detail[0]).__name__
model.to_alipay_dict()
after = type(model.goods_detail[0]).__name__
item.goods_id = "G2"
sent = model.to_alipay_dict()["goods_detail"]
print(f"an element of the list: {before}, then {after}; sent after it was changed to G2: {sent}")
assert (before, after, sent) == ("GoodsDetail", "dict", [{"goods_id": "G1"}]), "this has changed"
PYTHON
