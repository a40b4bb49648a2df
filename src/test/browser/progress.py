"""Trains in JupyterLab: sees the bar of progress move and vanish, presses stop, trains again; fails if anything of it does not work.

    pip install playwright
    python src/test/browser/progress.py ADDRESS [PICTURE]     # of the lab, with its token, as mvn -Plab prints it
"""
import sys
from playwright.sync_api import sync_playwright

SETUP = """%load boot.jsh
import unrolled.data.*; import unrolled.matrix.*; import unrolled.nn.*; import unrolled.optim.*;
import unrolled.rnn.*; import unrolled.show.*; import unrolled.train.*;
Rng rng = new Rng(1);
RecurrentNetwork network = new RecurrentNetwork(new Bptt(25, 8, new Lstm("", 30, 64, rng)),
    RecurrentNetwork.Read.EVERY_STEP, Dense.random("y", 64, 30, rng));
Optimizer optimizer = new Optimizer(network.params(), new Adam(), Schedule.constant(0.001));
int[] x = new int[200];
for (int i = 0; i < x.length; i++) x[i] = i / 8 % 30;
Trainer<int[], int[]> trainer = Trainer.of(network.classifier(), optimizer, List.of(new Batch<>(x, x)));
"""
TRAIN = """System.out.println("above");
History history = trainer.progress(new ProgressBar()).train(%d);
System.out.println("below");"""
NOTEBOOK = "notebooks/progress-check.ipynb"


def cell(source):
    return {"cell_type": "code", "execution_count": None, "metadata": {}, "outputs": [], "source": source}


def main(address, picture):
    server, token = address.split("/lab")[0], address.split("token=")[1]
    content = {"nbformat": 4, "nbformat_minor": 4, "metadata": {"kernelspec": {"name": "java", "display_name": "Java"}},
               "cells": [cell(SETUP), cell(TRAIN % 10_000_000), cell(TRAIN % 5000)]}
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox", "--disable-gpu"])
        page = browser.new_page(viewport={"width": 1000, "height": 800})
        file = f"{server}/api/contents/{NOTEBOOK}?token={token}"
        assert page.request.put(file, data={"type": "notebook", "content": content}).ok
        try:
            check(page, f"{server}/lab/tree/{NOTEBOOK}?token={token}", picture)
        finally:
            page.request.delete(file)
            browser.close()


def check(page, address, picture):
    errors = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(address)
    page.wait_for_selector(".jp-Notebook .jp-Cell", timeout=60_000)
    page.wait_for_timeout(5_000)           # until the kernel is there

    def run(number):
        cell = page.locator(".jp-Notebook .jp-CodeCell").nth(number)
        cell.locator(".cm-content").click()
        page.keyboard.press("Shift+Enter")
        return cell

    def idle(cell):
        page.wait_for_timeout(300)
        cell.locator(".jp-InputPrompt").get_by_text("*").wait_for(state="detached", timeout=120_000)
        page.wait_for_timeout(500)         # until all is drawn
        return cell.locator(".jp-OutputArea").inner_text()

    def bar(cell, what):
        shown = cell.locator(".jp-OutputArea-output progress")
        shown.wait_for(timeout=30_000)
        if picture:
            page.screenshot(path=picture)
        seen = {}
        for _ in range(40):
            for text in shown.evaluate_all("bars => bars.map(bar => bar.parentNode.textContent)"):
                seen[text] = True
            page.wait_for_timeout(50)
        print(what, "|", " | ".join(seen))
        assert 3 <= len(seen) <= 12, "it does not move, or too often"

    assert idle(run(0)) == ""
    cell = run(1)
    bar(cell, "before stop")
    page.get_by_role("menuitem", name="Kernel", exact=True).click()
    page.get_by_text("Interrupt Kernel", exact=True).click()
    text = idle(cell)
    print("stopped |", text.replace("\n", " / ")[:100])
    assert "Evaluation interrupted." in text and cell.locator("progress").count() == 0
    for what in ["afterwards", "again"]:
        cell = run(2)
        bar(cell, what)
        text = idle(cell)
        print("done |", text.replace("\n", " / "))
        assert text.split() == ["above", "below"] and cell.locator("progress").count() == 0
        height = cell.locator(".jp-OutputArea").bounding_box()["height"]
        assert height < 60, f"the bar has left room behind: {height}"
    if picture:
        page.screenshot(path=picture.replace(".png", "-after.png"))
    assert not errors, errors


main(sys.argv[1], sys.argv[2] if len(sys.argv) > 2 else None)
