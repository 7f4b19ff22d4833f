"""Runs the console examples of README.md and compares what they print.

    python readme_test.py URL CONTRACT_BINARY

Blocks are marked `<!-- test: NAME -->`. Lines that begin with `$ ` are commands (a trailing backslash continues them);
the lines below are what they print. All blocks run in one shell, in a copy of the parts of the repository they use.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def blocks():
    text = (ROOT / "README.md").read_text()
    return re.findall(r"<!-- test: (\w+) -->\n```console\n(.*?)```", text, re.S)


def steps(block):
    """Pairs of a command and the lines it must print."""
    found = []
    for line in block.splitlines():
        if line.startswith("$ "):
            found.append([line[2:], []])
        elif found[-1][0].endswith("\\"):
            found[-1][0] += "\n" + line
        else:
            found[-1][1].append(line)
    return found


def add_color(folder):
    """The edit that the README describes in words."""
    path = folder / "contracts/auth-api.yaml"
    text = path.read_text()
    task = text.index("\n    Task:\n")
    place = text.index("      properties:\n", task) + len("      properties:\n")
    insertion = re.search(r"```yaml\n(.*?)```", (ROOT / "README.md").read_text(), re.S).group(1)
    path.write_text(text[:place] + insertion + text[place:])


def main():
    url, contract = sys.argv[1], Path(sys.argv[2]).resolve()
    folder = Path(tempfile.mkdtemp())
    passed, failed = 0, 0
    try:
        for part in ("contracts", "Sources/Generated", "Sources/Server/Public"):
            shutil.copytree(ROOT / part, folder / part)
        environment = dict(os.environ, TASKS_SESSION_FILE=str(folder / "tasks-session.json"))
        environment["PATH"] = f"{contract.parent}:{environment['PATH']}"
        script, expected = [f"cd {folder}"], []
        for name, block in blocks():
            if name == "change":
                add_color(folder)
                script.append(f"cd {folder}")
            for command, output in steps(block):
                command = command.replace("http://127.0.0.1:8080", url)
                command = command.replace("cd Examples/tasks", f"cd {ROOT}/Examples/tasks")
                script.append(f"{command} 2>&1\necho '--- end {len(expected)}'")
                expected.append((name, command, "\n".join(output)))
        result = subprocess.run(
            ["bash"], input="\n".join(script), text=True, capture_output=True, env=environment, timeout=900
        )
        printed = re.split(r"--- end \d+\n", result.stdout)
        for (name, command, output), actual in zip(expected, printed):
            if actual.strip() == output.strip():
                passed += 1
                print(f"ok: {name}: {command.splitlines()[0]}")
            else:
                failed += 1
                print(f"FAILED: {name}: {command}\n  README says:\n{output}\n  printed:\n{actual}")
        if len(printed) <= len(expected):
            failed += 1
            print(f"FAILED: the shell ended early\n{result.stderr}")
    finally:
        shutil.rmtree(folder)
    print(f"{passed} passed, {failed} failed")
    sys.exit(1 if failed or not passed else 0)


main()
