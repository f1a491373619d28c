"""Pays through Alipay's own Python SDK, one call after the other: `official_sdk.py ADDRESS FOLDER CALLS`.

The SDK knows ports 80 and 443 alone, so its function that makes a connection is replaced; it makes one for each call.
"""

import http.client
import resource
import sys
import time
import urllib.parse

from alipay.aop.api.AlipayClientConfig import AlipayClientConfig
from alipay.aop.api.DefaultAlipayClient import DefaultAlipayClient
from alipay.aop.api.domain.AlipayFundTransUniTransferModel import AlipayFundTransUniTransferModel
from alipay.aop.api.domain.Participant import Participant
from alipay.aop.api.request.AlipayFundTransUniTransferRequest import AlipayFundTransUniTransferRequest
from alipay.aop.api.util import WebUtils

address, folder, calls = sys.argv[1], sys.argv[2], int(sys.argv[3])


def connection(url, query, timeout):
    parts = urllib.parse.urlparse(url)
    return f"{parts.path}?{query}", http.client.HTTPConnection(parts.hostname, parts.port, timeout=timeout)


WebUtils.get_http_connection = connection
config = AlipayClientConfig()
config.server_url = address
config.app_id = "2021000000000001"
config.app_private_key = open(f"{folder}/app.pem").read()
config.alipay_public_key = open(f"{folder}/alipay-public.pem").read()
client = DefaultAlipayClient(alipay_client_config=config)


def pay():
    payee = Participant()
    payee.identity, payee.identity_type = "2088000000000001", "ALIPAY_USER_ID"
    model = AlipayFundTransUniTransferModel()
    model.out_biz_no, model.trans_amount, model.order_title = "N-2026-0001", "0.01", "测试 a+b&c=d"
    model.product_code, model.biz_scene, model.payee_info = "STD_RED_PACKET", "DIRECT_TRANSFER", payee
    model.business_params = '{"sub_biz_scene":"REDPACKET"}'
    if '"order_id"' not in client.execute(AlipayFundTransUniTransferRequest(biz_model=model)):
        sys.exit("a call was not accepted")


def cpu():
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return usage.ru_utime + usage.ru_stime


for _ in range(20):
    pay()
begin, used = time.monotonic(), cpu()
for _ in range(calls):
    pay()
wall, used = time.monotonic() - begin, cpu() - used
print(calls / wall, used / calls * 1e3, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
