#!/usr/bin/env bash
# python-alipay-sdk 3.4.0 (PyPI): a genuine reply whose text has a brace, as a payer's remark may.
# Guess: accepted; the signature is right.
# Seen: `AliPayValidationError`. The signed part is found by counting braces, those inside of texts too, so that it ends too early. The
# call was carried out, and its caller hears that the reply is forged.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install -q --no-compile python-alipay-sdk==3.4.0
"$folder/venv/bin/python" - <<'PYTHON'
import base64, io, json
import alipay
from Cryptodome.Hash import SHA256
from Cryptodome.PublicKey import RSA
from Cryptodome.Signature import PKCS1_v1_5

platform, app = RSA.generate(2048), RSA.generate(2048)
client = alipay.AliPay(
    appid="2021000000000000", app_private_key_string=app.export_key().decode(),
    alipay_public_key_string=platform.publickey().export_key().decode())


def outcome(subject):
    node = json.dumps({"code": "10000", "msg": "Success", "trade_no": "1", "subject": subject})
    signature = base64.b64encode(PKCS1_v1_5.new(platform).sign(SHA256.new(node.encode()))).decode()
    reply = '{"alipay_trade_query_response":%s,"sign":"%s"}' % (node, signature)
    alipay.urlopen = lambda url, timeout: io.BytesIO(reply.encode())
    try:
        return client.api_alipay_trade_query(out_trade_no="N1")["code"]
    except Exception as error:
        return type(error).__name__


plain, brace = outcome("Thank you"), outcome("Thank you :-}")
print("a text without a brace:", plain)
print("a text with one:       ", brace)
assert (plain, brace) == ("10000", "AliPayValidationError"), "this has changed"
PYTHON
