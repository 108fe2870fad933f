"""Has the Standard Webhooks library of Python verify messages.

Reads a JSON list of {secret, headers, body}. Writes a list with one entry for each: {"data": the parsed body} or
{"refused": why}.
"""

import json
import sys

from standardwebhooks.webhooks import Webhook, WebhookVerificationError


def verify(message):
    try:
        return {"data": Webhook(message["secret"]).verify(message["body"], message["headers"])}
    except WebhookVerificationError as refused:
        return {"refused": str(refused)}


messages = json.loads(sys.stdin.buffer.read().decode("utf-8"))
print(json.dumps([verify(message) for message in messages]))
