"""Steers the first slider of a notebook that is open in JupyterLab, by keys and by mouse, and fails if it does not follow.

    pip install playwright
    python src/test/browser/slider.py ADDRESS     # of the notebook, with its token, as mvn -Plab prints it
"""
import sys
from playwright.sync_api import sync_playwright


def main(address):
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox", "--disable-gpu"])
        page = browser.new_page(viewport={"width": 1300, "height": 1000})
        asked, errors = [], []
        page.on("request", lambda request: asked.append(request.url))
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.goto(address)
        page.wait_for_selector(".jp-Notebook .jp-Cell")
        page.wait_for_timeout(5_000)       # until the kernel is there
        page.get_by_role("menuitem", name="Run", exact=True).click()
        page.get_by_text("Run All Cells", exact=True).click()
        page.wait_for_timeout(2_000)       # until what is stored has gone
        page.wait_for_function("() => ![...document.querySelectorAll('.jp-InputPrompt')].some("
                               "prompt => prompt.textContent.includes('*'))", timeout=300_000)
        slider = page.locator(".unrolled-slider").first
        canvas, handle = slider.locator("canvas"), slider.locator("input").first
        canvas.wait_for()
        seen = {}

        def follow(what):
            page.wait_for_timeout(900)     # until it is said
            value = handle.get_attribute("aria-valuetext")
            picture = canvas.evaluate("canvas => canvas.toDataURL()")
            assert seen.setdefault(value, picture) == picture, f"{what}: another picture for {value}"
            assert canvas.get_attribute("aria-label"), f"{what}: no alternative text"
            print(what, value, "|", slider.get_by_role("status").text_content()[:80])

        follow("first")
        cells = page.locator(".jp-Cell").count()
        handle.focus()
        for key in ["Home", "ArrowRight", "ArrowUp", "ArrowLeft", "ArrowDown", "End", "Home"]:
            page.keyboard.press(key)
            follow(key)
        page.keyboard.type("ddabx")        # which JupyterLab would take for commands
        box = handle.bounding_box()
        page.mouse.click(box["x"] + 0.7 * box["width"], box["y"] + box["height"] / 2)
        follow("mouse")
        assert len(set(seen.values())) == len(seen) > 3, "every value has a picture of its own"
        assert page.locator(".jp-Cell").count() == cells, "keys reached the notebook"
        host = address.split("/")[2]
        assert all(url.startswith(("data:", "blob:")) or url.split("/")[2] == host for url in asked), "the network was asked"
        assert not errors, errors
        browser.close()


main(sys.argv[1])
