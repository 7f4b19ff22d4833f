"""Compares what `round-trip` sent with what came out, and asks jsonschema whether it is valid.

    round_trip.py CONTRACT EXCHANGES

Prints each difference and ends with the counts; exit code 1 when there is a difference. Needs jsonschema and PyYAML.
"""

import copy
import json
import re
import sys
import urllib.parse

import jsonschema
import yaml


class CoreLoader(yaml.SafeLoader):
    """YAML 1.2's core schema: `no`, `on` and dates are strings."""


CoreLoader.yaml_implicit_resolvers = {}
for tag, pattern, first in [
    ("bool", r"true|True|TRUE|false|False|FALSE", "tTfF"),
    ("int", r"[-+]?[0-9]+", "-+0123456789"),
    ("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", "-+0123456789."),
    ("null", r"~|null|Null|NULL|", ["~", "n", "N", ""]),
]:
    CoreLoader.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(f"^(?:{pattern})$"), list(first))


def load(path):
    text = open(path, encoding="utf-8-sig").read()
    return json.loads(text) if text.lstrip().startswith("{") else yaml.load(text, CoreLoader)


def resolve(document, node):
    """What a chain of references inside of the document leads to; None for one that leads elsewhere."""
    for _ in range(20):
        if not isinstance(node, dict) or "$ref" not in node:
            return node
        reference = node["$ref"]
        if not reference.startswith("#/"):
            return None
        node = document
        for token in urllib.parse.unquote(reference[2:]).split("/"):
            token = token.replace("~1", "/").replace("~0", "~")
            node = node[int(token)] if isinstance(node, list) else node.get(token, {})
    return None


def prepared(document, direction):
    """The document with its schemas as JSON Schema 2020-12 has them, for one direction."""
    document = copy.deepcopy(document)
    original = copy.deepcopy(document)
    is_old = str(document.get("openapi", "")).startswith("3.0")
    left_out = "readOnly" if direction == "request" else "writeOnly"

    def walk(node):
        if isinstance(node, list):
            for item in node:
                walk(item)
        if not isinstance(node, dict):
            return
        properties = node.get("properties")
        if isinstance(node.get("required"), list) and isinstance(properties, dict):
            schemas = {name: resolve(original, schema) for name, schema in properties.items()}
            node["required"] = [
                name for name in node["required"]
                if not (isinstance(schemas.get(name), dict) and schemas[name].get(left_out) is True)
            ]
        if is_old:
            if isinstance(node.get("$ref"), str):
                for key in [key for key in node if key != "$ref"]:
                    del node[key]
            if node.get("nullable") is True and isinstance(node.get("type"), str):
                node["type"] = [node["type"], "null"]
                if isinstance(node.get("enum"), list) and None not in node["enum"]:
                    node["enum"].append(None)
        elif node.get("nullable") is True:
            # Documents of 3.1 that still have it mean what it meant.
            rest = {key: node.pop(key) for key in list(node) if key not in ("description", "nullable")}
            node["anyOf"] = [rest, {"type": "null"}]
        if is_old:
            for bound, exclusive in [("minimum", "exclusiveMinimum"), ("maximum", "exclusiveMaximum")]:
                if isinstance(node.get(exclusive), bool):
                    if node.pop(exclusive) and bound in node:
                        node[exclusive] = node.pop(bound)
        for key, value in node.items():
            if key not in ("example", "examples", "default", "enum", "const"):
                walk(value)

    walk(document)
    return document


class Validator:
    """Judges bodies by the schemas of a document."""

    def __init__(self, path):
        self.document = load(path)
        self.documents = {way: prepared(self.document, way) for way in ("request", "response")}

    def errors(self, exchange, way, media_type, status, value):
        document = self.documents[way]
        schema = self.schema(document, exchange, way, media_type, status)
        if schema is None:
            return None
        registry = {"$id": "urn:contract", **document}
        try:
            resolver = jsonschema.RefResolver("", registry)
            validator = jsonschema.Draft202012Validator(schema, resolver=resolver)
            return [f"{error.json_path}: {error.message[:200]}" for error in validator.iter_errors(value)]
        except Exception:
            # The other validator stumbles over faults of documents, over patterns of another dialect, and over
            # references beside `unevaluatedProperties`: no verdict.
            return None

    def schema(self, document, exchange, way, media_type, status):
        item = resolve(document, document.get("paths", {}).get(exchange["path"], {})) or {}
        operation = item.get(exchange["method"].lower(), {})
        if way == "request":
            content = (resolve(document, operation.get("requestBody", {})) or {}).get("content", {})
        else:
            responses = operation.get("responses", {})
            response = responses.get(status) or responses.get(f"{status[0]}XX") or responses.get("default", {})
            content = (resolve(document, response) or {}).get("content", {})
        for name, media in content.items():
            if essence(name) == essence(media_type):
                return media.get("schema")
        return None


def essence(media_type):
    return media_type.split(";")[0].strip().lower()


def is_json(media_type):
    return bool(re.search(r"[/+]json$", essence(media_type)))


def same(before, after, place=""):
    """The places at which two JSON values differ. Members that are new are defaults that were filled in; whether they
    may be there is the validator's business."""
    if isinstance(before, dict) and isinstance(after, dict):
        for key in before:
            if key not in after:
                yield f"{place}/{key} is lost ({json.dumps(before[key])[:80]})"
            else:
                yield from same(before[key], after[key], f"{place}/{key}")
    elif isinstance(before, list) and isinstance(after, list) and len(before) == len(after):
        for index, pair in enumerate(zip(before, after)):
            yield from same(*pair, f"{place}/{index}")
    elif isinstance(before, bool) != isinstance(after, bool) or before != after:
        yield f"{place} was {json.dumps(before)[:80]}, is {json.dumps(after)[:80]}"


def content_type(message):
    return message["fields"].get("content-type", "")


def body_differences(before, after):
    if essence(content_type(before)) != essence(content_type(after)) and before["body"]:
        yield f"the media type was {content_type(before)}, is {content_type(after)}"
    elif before["body"] and is_json(content_type(before)):
        yield from same(json.loads(before["body"]), json.loads(after["body"] or "null"))
    elif essence(content_type(before)).startswith("text/") and before["body"] != after["body"]:
        yield f"the text was {before['body']!r:.80}, is {after['body']!r:.80}"


def plain(pair):
    """1 and 1.0 are one number."""
    return pair[0], re.sub(r"(?<=\d)\.0$", "", pair[1])


def request_differences(before, after):
    (method, target), (other_method, other_target) = before["start"].split(" ", 1), after["start"].split(" ", 1)
    url, other = urllib.parse.urlsplit(target), urllib.parse.urlsplit(other_target)
    if method != other_method or urllib.parse.unquote(url.path) != urllib.parse.unquote(other.path):
        yield f"the request was {before['start']}, is {after['start']}"
    pairs = [plain(pair) for pair in urllib.parse.parse_qsl(other.query, keep_blank_values=True)]
    for pair in map(plain, urllib.parse.parse_qsl(url.query, keep_blank_values=True)):
        if pair not in pairs:
            yield f"the query has no {pair} any more: {other.query[:200]}"
        else:
            pairs.remove(pair)
    for name, value in before["fields"].items():
        if name not in ("content-type", "cookie") and after["fields"].get(name) != value:
            yield f"the header {name} was {value!r}, is {after['fields'].get(name)!r}"
    yield from body_differences(before, after)


def judge(exchange, validator):
    """Everything that is wrong with an exchange, and how many bodies the validator looked at."""
    faults, validated = [], 0
    if exchange["failure"]:
        faults.append(exchange["failure"][:400])
    served = exchange["servedAnswer"]
    if served is None:
        return faults or ["nothing was answered"], 0
    if served["start"] != exchange["answer"]["start"]:
        return faults + [f"answered {served['start']}: {(served['body'] or '')[:400]}"], 0
    ways = [("answer", exchange["answer"], served)]
    if exchange["sentAnswer"]:
        ways.append(("answer to the client", exchange["answer"], exchange["sentAnswer"]))
    for name, before, after in ways:
        faults += [f"{name}: {text}" for text in body_differences(before, after)]
        for field, value in before["fields"].items():
            if field != "content-type" and after["fields"].get(field) != value:
                faults.append(f"{name}: the header {field} was {value!r}, is {after['fields'].get(field)!r}")
    sent = exchange["sentRequest"]
    if sent:
        faults += [f"request: {text}" for text in request_differences(exchange["request"], sent)]
    status = served["start"]
    for way, before, message in [("request", exchange["request"], sent), ("response", exchange["answer"], served)]:
        if not message or not message["body"] or not is_json(content_type(message)):
            continue
        verdicts = [
            validator.errors(exchange, way, content_type(one), status, json.loads(one["body"]))
            for one in (before, message)
        ]
        # A value that the other validator refuses from the start says nothing about what came out.
        if verdicts[0] is None or verdicts[0]:
            continue
        validated += 1
        faults += [f"{way} is not valid: {error}" for error in verdicts[1] or []]
    return faults, validated


def main():
    contract, exchanges = sys.argv[1:3]
    validator = Validator(contract)
    counts = {"exchanges": 0, "skipped": 0, "validated": 0, "different": 0}
    for line in open(exchanges, encoding="utf-8"):
        exchange = json.loads(line)
        if "skipped" in exchange:
            counts["skipped"] += 1
            continue
        counts["exchanges"] += 1
        faults, validated = judge(exchange, validator)
        counts["validated"] += validated
        counts["different"] += bool(faults)
        for fault in faults[:3]:
            print(f"  {exchange['operation']}: {fault}")
    print("  " + ", ".join(f"{count} {name}" for name, count in counts.items()))
    return 1 if counts["different"] else 0


if __name__ == "__main__":
    sys.exit(main())
