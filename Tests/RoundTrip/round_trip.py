"""Compares what `round-trip` sent with what came out, and asks jsonschema whether it is valid.

    round_trip.py CONTRACT EXCHANGES

Prints each difference, what was left out with the reasons, and the counts. Exit code 1 when there is a difference, and
when more operations were left out than exchanged. Needs jsonschema and PyYAML.
"""

import collections
import copy
import json
import pathlib
import re
import sys
import urllib.parse

import jsonschema
import yaml


class CoreLoader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):
    """YAML 1.2's core schema: `no`, `on` and dates are strings."""


CoreLoader.yaml_implicit_resolvers = {}
for tag, pattern, first in [
    ("bool", r"true|True|TRUE|false|False|FALSE", "tTfF"),
    ("int", r"[-+]?[0-9]+", "-+0123456789"),
    ("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", "-+0123456789."),
    ("null", r"~|null|Null|NULL|", ["~", "n", "N", ""]),
]:
    CoreLoader.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(f"^(?:{pattern})$"), list(first))


class Files:
    """A document with the files that it refers to, by their URLs."""

    def __init__(self, path):
        self.root = pathlib.Path(path).resolve().as_uri()
        self.read = {}

    def load(self, url):
        if url not in self.read:
            path = pathlib.Path(urllib.parse.unquote(urllib.parse.urlsplit(url).path))
            text = path.read_text(encoding="utf-8-sig")
            self.read[url] = json.loads(text) if text.lstrip().startswith("{") else yaml.load(text, CoreLoader)
        return self.read[url]

    def url(self, name):
        """That of a file which is named as seen from the document."""
        return urllib.parse.urljoin(self.root, urllib.parse.quote(name))

    def down(self, url, tokens):
        """What a pointer leads to, the file and the way to it in there; references on the way are followed."""
        node, path = self.load(url), []
        for token in tokens:
            if isinstance(node, dict) and token not in node and isinstance(node.get("$ref"), str):
                node, url, path = self.place(node, url)
            # Statuses are numbers in some documents, and ranges in lower case.
            keys = range(len(node)) if isinstance(node, list) else node
            key = token if token in keys else next(key for key in keys if str(key).upper() == token.upper())
            node, path = node[key], [*path, key]
        return node, url, path

    def place(self, node, url):
        """What a chain of references leads to, the file and the way to it in there."""
        path = []
        for _ in range(20):
            if not isinstance(node, dict) or not isinstance(node.get("$ref"), str):
                break
            url, fragment = urllib.parse.urldefrag(urllib.parse.urljoin(url, node["$ref"]))
            tokens = urllib.parse.unquote(fragment).split("/")[1:]
            node, url, path = self.down(url, [token.replace("~1", "/").replace("~0", "~") for token in tokens])
        return node, url, path

    def resolve(self, node, url):
        """None where a reference leads nowhere."""
        try:
            return self.place(node, url)[0]
        except (OSError, LookupError, TypeError, ValueError, StopIteration):
            return None


def prepared(files, url, direction):
    """A file with its schemas as JSON Schema 2020-12 has them, for one direction."""
    document = copy.deepcopy(files.load(url))
    is_old = str(files.load(files.root).get("openapi", "")).startswith("3.0")
    left_out = "readOnly" if direction == "request" else "writeOnly"

    def walk(node):
        if isinstance(node, list):
            for item in node:
                walk(item)
        if not isinstance(node, dict):
            return
        properties = node.get("properties")
        if isinstance(node.get("required"), list) and isinstance(properties, dict):
            schemas = {name: files.resolve(schema, url) for name, schema in properties.items()}
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
        self.files = Files(path)
        self.prepared = {}
        self.validators = {}

    def document(self, url, way):
        if (url, way) not in self.prepared:
            self.prepared[url, way] = prepared(self.files, url, way)
        return self.prepared[url, way]

    def errors(self, schema, way, value):
        """What is wrong with a value. Raises an exception where there is no verdict."""
        _, url, path = self.files.down(self.files.url(schema["file"]), schema["pointer"])
        if (url, way) not in self.validators:
            handlers = {"file": lambda other: self.document(other, way)}
            resolver = jsonschema.RefResolver(url, self.document(url, way), handlers=handlers)
            self.validators[url, way] = jsonschema.Draft202012Validator({}, resolver=resolver)
        validator = self.validators[url, way].evolve(schema=self.prepared_schema(path, url, way))
        return [f"{error.json_path}: {error.message[:200]}" for error in validator.iter_errors(value)]

    def prepared_schema(self, path, url, way):
        node = self.document(url, way)
        for step in path:
            node = node[step]
        return node


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


def parts(body, media_type):
    """The names and contents of a multipart body's parts."""
    boundary = re.search(r'boundary="?([^";]+)', media_type)
    for part in ("\r\n" + body).split("\r\n--" + boundary.group(1))[1:-1] if boundary else []:
        head, _, content = part.partition("\r\n\r\n")
        name = re.search(r'name="([^"]*)"', head)
        value = as_json(content)
        # The items of a list are parts of their own, or one part together.
        for item in value if isinstance(value, list) else [value]:
            yield name and name.group(1), item


def as_json(text):
    try:
        return json.loads(text)
    except ValueError:
        return text


def items(body, media_type):
    """The values of a sequential media type; None for any other."""
    if media_type == "text/event-stream":
        return [as_json(data) for data in re.findall(r"^data: ?(.*)", body, re.M)]
    if re.fullmatch(r"application/(x-)?(jsonl|jsonlines|ndjson|json-seq)", media_type):
        return [json.loads(line) for line in body.replace("\x1e", "").splitlines() if line]
    return None


def body_differences(before, after):
    media_type, body, other = essence(content_type(before)), before["body"], after["body"] or ""
    if not body:
        return
    if media_type != essence(content_type(after)):
        yield f"the media type was {content_type(before)}, is {content_type(after)}"
    elif is_json(media_type):
        yield from same(json.loads(body), json.loads(other or "null"))
    elif (values := items(body, media_type)) is not None:
        yield from same(values, items(other, media_type))
    elif media_type == "application/x-www-form-urlencoded":
        yield from missing("form", pairs(body), pairs(other))
    elif media_type.startswith("multipart/"):
        yield from missing("body", parts(body, content_type(before)), parts(other, content_type(after)))
    elif body != other:
        yield f"the text was {body!r:.80}, is {other!r:.80}"


def pairs(text):
    return [plain(pair) for pair in urllib.parse.parse_qsl(text, keep_blank_values=True)]


def missing(name, before, after):
    """Those that are new are defaults that were filled in."""
    rest = list(after)
    for pair in before:
        found = next((other for other in rest if other[0] == pair[0] and not list(same(pair[1], other[1]))), None)
        if found is None:
            yield f"the {name} has no {pair} any more: {str(rest)[:200]}"
        else:
            rest.remove(found)


def plain(pair):
    """1 and 1.0 are one number."""
    return pair[0], re.sub(r"(?<=\d)\.0$", "", pair[1])


def request_differences(before, after):
    (method, target), (other_method, other_target) = before["start"].split(" ", 1), after["start"].split(" ", 1)
    url, other = urllib.parse.urlsplit(target), urllib.parse.urlsplit(other_target)
    if method != other_method or urllib.parse.unquote(url.path) != urllib.parse.unquote(other.path):
        yield f"the request was {before['start']}, is {after['start']}"
    yield from missing("query", pairs(url.query), pairs(other.query))
    for name, value in before["fields"].items():
        if name not in ("content-type", "cookie") and after["fields"].get(name) != value:
            yield f"the header {name} was {value!r}, is {after['fields'].get(name)!r}"
    yield from body_differences(before, after)


def judge(exchange, validator, verdicts):
    """Everything that is wrong with an exchange. Counts what the validator said of its bodies."""
    faults = []
    if exchange["failure"]:
        faults.append(exchange["failure"][:400])
    served = exchange["servedAnswer"]
    if served is None:
        return faults or ["nothing was answered"]
    if served["start"] != exchange["answer"]["start"]:
        return faults + [f"answered {served['start']}: {(served['body'] or '')[:400]}"]
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
    for way, schema, before, message in [
        ("request", exchange["requestSchema"], exchange["request"], sent),
        ("response", exchange["answerSchema"], exchange["answer"], served),
    ]:
        if message and message["body"] and is_json(content_type(message)):
            verdict, errors = validity(schema, way, before, message, validator)
            verdicts[verdict] += 1
            faults += [f"{way} is not valid: {error}" for error in errors]
    return faults


def validity(schema, way, before, after, validator):
    """A verdict in a word, and what is wrong with what came out and wasn't with what went in."""
    if schema is None:
        return "without a schema", []
    try:
        was, now = (validator.errors(schema, way, json.loads(one["body"])) for one in (before, after))
    except Exception as error:
        # The other validator stumbles over faults of documents, over patterns of another dialect, and over
        # references beside `unevaluatedProperties`.
        return f"no verdict ({type(error).__name__})", []
    # A value that the other validator refuses from the start says nothing about what came out.
    if was:
        return f"refused from the start ({re.sub(r'.*(is|are|was|were|does|has|should) ', '', was[0])[:50]})", []
    return "valid" if not now else "not valid", now


def main():
    contract, exchanges = sys.argv[1:3]
    validator = Validator(contract)
    exchanged, seen, different = collections.Counter(), {}, 0
    omissions, verdicts = collections.Counter(), collections.Counter()
    for line in open(exchanges, encoding="utf-8"):
        exchange = json.loads(line)
        if "omitted" in exchange:
            seen.setdefault(exchange["omitted"], exchange["reason"])
            omissions[exchange["reason"]] += 1
            continue
        exchanged[exchange["operation"]] += 1
        faults = judge(exchange, validator, verdicts)
        different += bool(faults)
        for fault in faults[:3]:
            print(f"  {exchange['operation']}: {fault}")
    left_out = {name: reason for name, reason in seen.items() if name not in exchanged}
    for name, reason in list(left_out.items())[:20]:
        print(f"  {name} is left out: {reason}")
    for reason, count in omissions.most_common(10):
        print(f"  {count} not made: {reason}")
    print(f"  {len(exchanged)} operations exchanged, {len(left_out)} left out; {exchanged.total()} exchanges, "
          f"{different} different; bodies: {', '.join(f'{count} {name}' for name, count in verdicts.most_common())}")
    return 1 if different or len(left_out) > len(exchanged) else 0


if __name__ == "__main__":
    sys.exit(main())
