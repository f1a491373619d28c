"""A gateway on this machine that gives every request the same reply, signed beforehand: `gateway.py REPLY_FILE`.

It prints its port, keeps connections open for as long as the other side does, and ends with its standard input.
"""

import asyncio
import sys


class Exchange(asyncio.Protocol):
    def __init__(self, reply):
        self.reply = b"HTTP/1.1 200 OK\r\nContent-Type: text/html;charset=utf-8\r\nContent-Length: %d\r\n\r\n" % len(reply) + reply
        self.received = b""

    def connection_made(self, transport):
        self.transport = transport

    def data_received(self, data):
        self.received += data
        while (end := self.received.find(b"\r\n\r\n")) >= 0:
            head = self.received[:end].lower()
            length = int(head.partition(b"content-length:")[2].partition(b"\r\n")[0] or 0)
            if len(self.received) < end + 4 + length:
                return
            self.received = self.received[end + 4 + length:]
            self.transport.write(self.reply)


async def main():
    with open(sys.argv[1], "rb") as file:
        reply = file.read()
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: Exchange(reply), "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await loop.run_in_executor(None, sys.stdin.read)


asyncio.run(main())
