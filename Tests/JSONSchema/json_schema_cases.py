"""Makes OpenAPI documents of the JSON Schema test suite, and compares what generated code says with what it expects.

    json_schema_cases.py make SUITE WORK [REFUSED …]   writes a contract and a program for each draft
    json_schema_cases.py refused LOG                   prints the groups that the generator's diagnostics are about
    json_schema_cases.py judge SUITE WORK EXCEPTIONS   compares, and prints the figures

Each group of tests is a component `G1`, and `W1` an object that holds one value of it. One line a group, so that the
line of a diagnostic tells the group.
"""

import collections
import json
import os
import re
import sys

DRAFTS = {"draft2020-12": "3.1.0", "draft4": "3.0.3"}
OWN = "cases.json"
HEAD_LINES = 2


def groups(suite, draft):
    """The groups of a draft as (file, group), in the order of the file names. Those of this folder are about keywords
    and combinations of them that the suite lacks."""
    folder = os.path.join(suite, draft)
    names = []
    for part in ("", "optional", "optional/format"):
        place = os.path.join(folder, part)
        if os.path.isdir(place):
            names += [os.path.join(part, name) for name in sorted(os.listdir(place)) if name.endswith(".json")]
    found = [(name, group) for name in names for group in json.load(open(os.path.join(folder, name)))]
    if draft == "draft2020-12":
        found += [(OWN, group) for group in json.load(open(os.path.join(os.path.dirname(__file__), OWN)))]
    return found


def with_references(schema, component):
    """The schema with `#/…` meaning the component that it has become. Values are no schemas and stay as they are."""
    if isinstance(schema, list):
        return [with_references(item, component) for item in schema]
    if not isinstance(schema, dict):
        return schema
    result = {}
    for key, value in schema.items():
        if key in ("$schema", "$comment"):
            continue
        if key == "$ref" and isinstance(value, str) and (value == "#" or value.startswith("#/")):
            result[key] = f"#/components/schemas/{component}{value[1:]}"
        elif key in ("enum", "const"):
            result[key] = value
        else:
            result[key] = with_references(value, component)
    return result


def make(suite, work, refused):
    for draft, version in DRAFTS.items():
        lines = []
        decoders = []
        for number, (_, group) in enumerate(groups(suite, draft)):
            if f"{draft}/{number}" in refused:
                lines.append(f'"G{number}":{{}}')
                continue
            schema = json.dumps(with_references(group["schema"], f"G{number}"))
            holder = {
                "type": "object",
                "required": ["value"],
                "properties": {"value": {"$ref": f"#/components/schemas/G{number}"}},
            }
            lines.append(f'"G{number}":{schema},"W{number}":{json.dumps(holder)}')
            decoders.append(f'    "{number}": {{ violations(of: $0, as: W{number}.self) }},')
        folder = os.path.join(work, draft)
        os.makedirs(folder, exist_ok=True)
        with open(os.path.join(folder, "contract.json"), "w") as file:
            info = '{"title":"Suite","version":"1"}'
            file.write(f'{{"openapi":"{version}","info":{info},\n"paths":{{}},"components":{{"schemas":{{\n')
            file.write(",\n".join(lines) + "\n}}}\n")
        with open(os.path.join(folder, "main.swift"), "w") as file:
            file.write(PROGRAM.replace("DECODERS", "\n".join(decoders)))
        with open(os.path.join(folder, "cases.txt"), "w") as file:
            for number, (_, group) in enumerate(groups(suite, draft)):
                if f"{draft}/{number}" not in refused:
                    for test in group["tests"]:
                        file.write(f"{number} {json.dumps({'value': test['data']})}\n")


PROGRAM = """import ContractRuntime

func violations<Value: SchemaValue>(of text: String, as type: Value.Type) -> String {
    do throws(DecodingFailure) {
        _ = try JSONDecoding.decode(type, from: Array(text.utf8), options: JSONReadingOptions(isStrict: true))
        return "valid"
    } catch {
        let text = "\\(error)".unicodeScalars.map { (" "..."~").contains($0) ? String($0) : "?" }
        return "invalid \\(text.joined())"
    }
}

let decoders: [String: (String) -> String] = [
DECODERS
]

while let line = readLine() {
    let parts = line.split(separator: " ", maxSplits: 1).map(String.init)
    print(decoders[parts[0]]?(parts[1]) ?? "missing")
}
"""


def refused_groups(log):
    """The groups in whose lines errors are."""
    found = set()
    for draft, line in re.findall(r"(draft[0-9-]+)/contract\.json:(\d+):\d+: error:", open(log).read()):
        found.add(f"{draft}/{int(line) - HEAD_LINES - 1}")
    print("\n".join(sorted(found)))


def read_exceptions(path):
    """The names of excepted groups and tests, each with its reason: the heading above it."""
    reasons = {}
    reason = None
    for line in open(path).read().splitlines():
        if line.startswith("# "):
            reason = line[2:]
        elif line.strip():
            reasons[line.strip()] = reason
    return reasons


def judge(suite, work, exceptions):
    refused = set(open(os.path.join(work, "refused.txt")).read().split())
    reasons = read_exceptions(exceptions)
    used = collections.Counter()
    failures = []
    names = set()
    counts = collections.Counter()
    for draft in DRAFTS:
        answers = iter(open(os.path.join(work, draft, "answers.txt")).read().splitlines())
        for number, (file, group) in enumerate(groups(suite, draft)):
            title = f"{draft}/{file}: {group['description']}"
            names.add(title)
            counts["groups"] += 1
            counts["cases"] += len(group["tests"])
            if f"{draft}/{number}" in refused:
                if title in reasons:
                    used[reasons[title]] += len(group["tests"])
                else:
                    failures.append(f"refused: {title}")
                continue
            if title in reasons:
                failures.append(f"excepted, but generated: {title}")
            for test in group["tests"]:
                name = f"{title}: {test['description']}"
                names.add(name)
                answer = next(answers)
                passes = (answer == "valid") == test["valid"] and answer != "missing"
                counts["passed"] += passes
                if name in reasons and not passes:
                    used[reasons[name]] += 1
                elif name in reasons:
                    failures.append(f"excepted, but passes: {name}")
                elif not passes:
                    failures.append(f"{answer[:160]}, expected {'valid' if test['valid'] else 'invalid'}: {name}")
    failures += [f"excepted, but not in the suite: {name}" for name in reasons if name not in names]
    for failure in failures:
        print(failure)
    print(f"json schema: {counts['groups']} groups, {counts['cases']} cases, {counts['passed']} passed, "
          f"{sum(used.values())} excepted, {len(failures)} failed")
    for reason, count in used.most_common():
        print(f"  {count} excepted: {reason}")
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    command, arguments = sys.argv[1], sys.argv[2:]
    if command == "make":
        make(arguments[0], arguments[1], set(arguments[2:]))
    elif command == "refused":
        refused_groups(arguments[0])
    else:
        judge(*arguments)
