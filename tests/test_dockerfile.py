"""The image: what it copies is there and not ignored, what it installs exists, nobody is root."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
KNOWN = {"FROM", "WORKDIR", "COPY", "RUN", "ENV", "USER", "ENTRYPOINT", "CMD"}


def instructions() -> list[tuple[str, str]]:
    """Every instruction with what follows it, continued lines joined."""
    text = (ROOT / "Dockerfile").read_text("utf-8")
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    joined = re.sub(r"\\\n\s*", "", "\n".join(lines)).splitlines()
    return [(line.partition(" ")[0], line.partition(" ")[2].strip()) for line in joined]


def of(name: str) -> list[str]:
    return [rest for instruction, rest in instructions() if instruction == name]


def test_every_line_is_an_instruction() -> None:
    assert {name for name, _rest in instructions()} <= KNOWN
    assert all(rest for _name, rest in instructions())
    assert instructions()[0][0] == "FROM"


def test_what_is_copied_is_there_and_is_not_ignored() -> None:
    rules = (ROOT / ".dockerignore").read_text("utf-8").splitlines()
    kept = {rule[1:] for rule in rules if rule.startswith("!")}
    assert "*" in rules
    sources = {word for rest in of("COPY") for word in rest.split()[:-1]}
    assert sources == kept
    assert not [source for source in sources if not (ROOT / source).exists()]


def test_the_wheel_gets_all_that_it_is_built_of() -> None:
    """What pyproject.toml names must have been copied before the wheel is made."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    wheel = project["tool"]["hatch"]["build"]["targets"]["wheel"]
    needed = {*wheel["packages"], *wheel["force-include"], "pyproject.toml"}
    needed |= {project["project"]["readme"], *project["project"]["license-files"]}
    sources = {word for rest in of("COPY") for word in rest.split()[:-1]}
    assert needed <= sources


def test_the_program_runs_as_a_user_in_a_folder_to_be_mounted() -> None:
    names = [name for name, _rest in instructions()]
    (user,) = of("USER")
    assert any(user in rest and rest.startswith("useradd") for rest in of("RUN"))
    assert names.index("USER") > max(at for at, name in enumerate(names) if name == "RUN")
    assert json.loads(of("ENTRYPOINT")[0]) == ["cchc-docs"]
    assert of("WORKDIR")[-1] == "/van-phong"


def test_no_list_of_packages_stays_in_a_layer() -> None:
    for rest in of("RUN"):
        assert ("apt-get update" in rest) == ("rm -rf /var/lib/apt/lists" in rest)
        if re.search(r"\bpip (install|wheel)\b", rest):
            assert "--no-cache-dir" in rest


def test_the_python_of_the_image_is_new_enough() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    oldest = tuple(map(int, re.findall(r"\d+", project["project"]["requires-python"])))
    images = {re.search(r"python:(\d+)\.(\d+)-slim-(\w+)", rest) for rest in of("FROM")}
    for image in images:
        assert image is not None
        assert tuple(map(int, image.groups()[:2])) >= oldest


def test_its_packages_are_in_debian() -> None:
    apt = shutil.which("apt-cache")
    release = Path("/etc/os-release")
    suite = re.search(r"slim-(\w+)", of("FROM")[-1])
    assert suite is not None
    if apt is None or f"VERSION_CODENAME={suite[1]}" not in release.read_text("utf-8"):
        pytest.skip(f"this is not Debian {suite[1]}")
    known = subprocess.run([apt, "pkgnames"], capture_output=True, text=True).stdout.split()
    (install,) = [rest for rest in of("RUN") if "apt-get install" in rest]
    listed = re.search(r"--no-install-recommends ([\w. -]+?) &&", install)
    assert listed is not None
    assert set(listed[1].split()) <= set(known)
