"""The course in JupyterLab, as mvn -Plab opens it, and a reader in Chromium who runs cells, types and looks.

Each script here has a function check(lab) and runs it by itself; all.py runs them all. They need Maven, Chromium (the one
on the PATH, or Playwright's own) and Playwright (pip install playwright). Pictures and notebooks of their own go into
target/browser. Whatever asks another host than the lab's for anything fails.
"""
import json
import os
import pathlib
import re
import shutil
import subprocess
import time
import urllib.parse
import urllib.request
from contextlib import contextmanager

from playwright.sync_api import sync_playwright

PROJECT = pathlib.Path(__file__).resolve().parents[3]
WORK = PROJECT / "target" / "browser"
SETTINGS = WORK / "settings"
IDLE = """() => document.querySelector('.jp-Notebook-ExecutionIndicator')?.dataset.status === 'idle'
    && ![...document.querySelectorAll('.jp-InputPrompt')].some(prompt => prompt.textContent.includes('*'))"""


class Notebook:
    """An open notebook."""

    def __init__(self, page):
        self.page = page

    def cell(self, name):
        """The cell with this number, or the first whose source has this text."""
        cells = self.page.locator(".jp-Notebook .jp-Cell")
        return cells.nth(name) if isinstance(name, int) else cells.filter(has_text=name).first

    def wait(self, seconds=60):
        self.page.wait_for_function(IDLE, timeout=1000 * seconds, polling=20)

    def start(self, name):
        """Runs a cell and does not wait."""
        self.cell(name).locator(".cm-content").click()
        self.page.keyboard.press("Control+Enter")

    def run(self, name, seconds=60):
        """Runs a cell and returns its outputs as texts."""
        self.start(name)
        self.page.wait_for_timeout(300)
        self.wait(seconds)
        return self.outputs(name)

    def run_all(self, seconds=300):
        self.page.get_by_role("menuitem", name="Run", exact=True).click()
        self.page.get_by_text("Run All Cells", exact=True).click()
        self.page.wait_for_timeout(2_000)   # until what is stored has gone
        self.wait(seconds)

    def outputs(self, name):
        return [text.strip() for text in self.cell(name).locator(".jp-OutputArea-output").all_text_contents()]

    def type(self, name, code):
        """Replaces the source of a cell, letter by letter."""
        self.cell(name).locator(".cm-content").click()
        self.page.keyboard.press("Control+A")
        self.page.keyboard.type(code)

    def picture(self, file, what=None):
        """A picture of something, or of the window."""
        self.page.mouse.move(1, 1)
        (what or self.page).screenshot(path=WORK / file)


class Lab:
    """A running lab and a browser."""

    def __init__(self, address, browser):
        parts = urllib.parse.urlsplit(address)
        self.host, self.token, self.browser = parts.netloc, urllib.parse.parse_qs(parts.query)["token"][0], browser

    @contextmanager
    def open(self, path, dark=False, **options):
        """Opens a notebook with a kernel of its own; path is relative to the project."""
        settings = SETTINGS / "@jupyterlab" / "apputils-extension" / "themes.jupyterlab-settings"
        settings.parent.mkdir(parents=True, exist_ok=True)
        settings.write_text(json.dumps({"theme": "JupyterLab Dark" if dark else "JupyterLab Light"}))
        page = self.browser.new_page(**{"viewport": {"width": 1300, "height": 1000}} | options)
        faults = []
        page.on("request", lambda request: self.is_own(request.url) or faults.append("asked for " + request.url))
        page.on("pageerror", lambda error: faults.append(str(error)))
        try:
            page.goto(f"http://{self.host}/lab/workspaces/browser/tree/{path}?reset&token={self.token}")
            page.wait_for_selector(".jp-Notebook .jp-Cell", timeout=60_000)
            page.wait_for_timeout(3_000)   # a cell waits for the kernel, whose status may be unknown until then
            yield Notebook(page)
            assert not faults, faults
        except Exception:
            page.screenshot(path=WORK / "failed.png")
            raise
        finally:
            page.close()
            for session in json.loads(self.ask("GET", "sessions")):
                self.ask("DELETE", "sessions/" + session["id"])

    def is_own(self, url):
        return url.startswith(("data:", "blob:")) or urllib.parse.urlsplit(url).netloc == self.host

    def ask(self, method, what):
        request = urllib.request.Request(f"http://{self.host}/api/{what}", method=method,
                                         headers={"Authorization": "token " + self.token})
        return urllib.request.urlopen(request).read()

    def untrusted_copy(self, name):
        """A copy of a notebook of the course that differs a little, so that nobody trusts it; returns its path."""
        notebook = json.loads((PROJECT / "notebooks" / name).read_text(encoding="utf-8"))
        notebook["cells"][0]["source"] += ["\n\nA copy."]
        return self.store("untrusted-" + name, notebook)

    def write(self, name, *cells):
        """Writes a notebook with these cells into target/browser and returns its path; nobody trusts it."""
        cells = [{"cell_type": "code", "execution_count": None, "id": f"c{i}", "metadata": {}, "outputs": [], "source": cell}
                 for i, cell in enumerate(cells)]
        return self.store(name, {"cells": cells, "metadata": {"kernelspec": {
            "display_name": "Java (Unrolled)", "language": "java", "name": "java"}}, "nbformat": 4, "nbformat_minor": 5})

    def store(self, name, notebook):
        (WORK / name).write_text(json.dumps(notebook))
        return (WORK / name).relative_to(PROJECT).as_posix()


def git_status():
    """What differs from what is stored."""
    commands = ["git", "status", "--porcelain"], ["git", "diff"]
    return [subprocess.run(command, cwd=PROJECT, capture_output=True, check=True).stdout for command in commands]


@contextmanager
def running():
    """The address of a lab, which is started and ended here; the variable JAVA_HOME says on which Java."""
    maven = subprocess.Popen(["mvn", "-q", "-Plab", "-Dlab.browser=false"], cwd=PROJECT, stdout=subprocess.PIPE, text=True,
                             env=os.environ | {"JUPYTERLAB_SETTINGS_DIR": str(SETTINGS)})
    try:
        yield next(match.group() for match in (re.search(r"http://\S+", line) for line in maven.stdout) if match)
    finally:
        maven.terminate()
        maven.wait()


def main(*checks):
    shutil.rmtree(WORK, ignore_errors=True)
    WORK.mkdir(parents=True)
    before = git_status()
    with running() as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-gpu"])
        lab = Lab(address, browser)
        for check in checks:
            start = time.monotonic()
            check(lab)
            print(f"{check.__module__ if check.__module__ != '__main__' else 'it'} is well ({time.monotonic() - start:.0f} s)")
        browser.close()
    assert git_status() == before, "a file of the project was changed"
