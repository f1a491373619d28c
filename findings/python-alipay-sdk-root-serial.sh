#!/usr/bin/env bash
# python-alipay-sdk 3.4.0 with pyOpenSSL 25.3.0 (PyPI): `get_root_cert_sn`, the serial numbers of a file of root certificates.
# Guess: the numbers of all certificates in the file, however they are set apart.
# Seen: of certificates without an empty line between them only the first counts, silently. A bundle that went through a tool which
# drops empty lines, or has CRLF, gives another `alipay_root_cert_sn`, and the platform refuses every call.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install -q --no-compile python-alipay-sdk==3.4.0 pyOpenSSL==25.3.0
"$folder/venv/bin/python" -W ignore - <<'PYTHON'
import datetime
from alipay import DCAliPay
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.x509.oid import NameOID


def root(number):
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, f"Root {number}")])
    now = datetime.datetime.now(datetime.timezone.utc)
    certificate = (
        x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.public_key()).serial_number(number)
        .not_valid_before(now).not_valid_after(now + datetime.timedelta(days=1)).sign(key, hashes.SHA256()))
    return certificate.public_bytes(serialization.Encoding.PEM).decode()


roots = [root(1), root(2)]
apart, together = "\n".join(roots), "".join(roots)
counts = {}
for name, bundle in {"empty lines": apart, "no empty lines": together, "CRLF": apart.replace("\n", "\r\n")}.items():
    counts[name] = len(DCAliPay.get_root_cert_sn(bundle).split("_"))
    print(f"{name}: {counts[name]} of 2 certificates")
assert counts == {"empty lines": 2, "no empty lines": 1, "CRLF": 1}, "this has changed"
PYTHON
