"""What a consumer may hold an event to: its schema, its spans, and that it is done once."""
import json
import os
import sys
from urllib.request import urlopen

from jsonschema import Draft202012Validator

validators = {}


def checked(message):
    """Headers and data of a record. Ends the program if they break the contract, and says where."""
    headers = {name: value.decode() for name, value in message.headers() or []}
    data = json.loads(message.value())
    schema = headers["ce_dataschema"]
    if schema not in validators:
        with urlopen(schema) as answer:
            validators[schema] = Draft202012Validator(json.load(answer))
    problems = [f"{error.json_path}: {error.message}" for error in validators[schema].iter_errors(data)]
    for problem in problems or wrong_spans(data):
        sys.exit(f"{message.topic()}:{message.partition()}:{message.offset()} breaks the contract: {problem}")
    return headers, data


def wrong_spans(data):
    for e, entity in enumerate(data["enrichment"]["entities"]):
        for m, mention in enumerate(entity["mentions"]):
            found = data[mention["in"]][mention["start"]:mention["end"]]
            if found != mention["surface"]:
                yield f"$.enrichment.entities[{e}].mentions[{m}]: '{found}' stands there, not '{mention['surface']}'"


class Results:
    """A file with a line for each event that is done, its idempotency key first."""

    def __init__(self, path):
        self.done = set()
        if os.path.exists(path):
            with open(path, encoding="utf-8") as lines:
                self.done = {line.split("\t")[0] for line in lines}
        self.file = open(path, "a", encoding="utf-8")

    def add(self, headers, data):
        key = headers["ce_source"] + " " + headers["ce_id"]
        if key in self.done:
            print("came again:", key, flush=True)
            return
        self.file.write(f"{key}\t{data['articleId']}\t{data.get('title', '')}\n")
        self.file.flush()
        self.done.add(key)
