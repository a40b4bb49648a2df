"""The slider of notebook 05 follows mouse and keys; where nobody trusts the notebook, its picture stands still."""
import lab as labs

KEYS = ["Home", "ArrowRight", "ArrowUp", "ArrowLeft", "ArrowDown", "End", "Home"]


def check(lab):
    for dark in False, True:
        with lab.open("notebooks/05-adagrad.ipynb", dark) as notebook:
            steer(notebook.page, notebook.page.locator(".unrolled-slider").first)     # as it is stored
            notebook.run_all()
            slider = notebook.page.locator(".unrolled-slider").first
            steer(notebook.page, slider)
            notebook.picture(f"slider-{'dark' if dark else 'light'}.png", slider)
    still(lab)


def steer(page, slider):
    slider.scroll_into_view_if_needed()
    canvas, handle = slider.locator("canvas"), slider.locator("input").first
    canvas.wait_for(timeout=10_000)
    seen = {}

    def follow(what):
        page.wait_for_timeout(900)     # until it is said
        value, picture = handle.get_attribute("aria-valuetext"), canvas.evaluate("canvas => canvas.toDataURL()")
        assert seen.setdefault(value, picture) == picture, f"{what}: another picture for {value}"
        assert canvas.get_attribute("aria-label"), f"{what}: no alternative text"
        return value

    first, cells = follow("at first"), page.locator(".jp-Cell").count()
    handle.focus()
    values = []
    for key in KEYS:
        page.keyboard.press(key)
        values.append(follow(key))
    right, up, left, down = values[1:5]
    assert values[0] == down == values[6] and right == left != up, values
    page.keyboard.type("ddabx")        # which JupyterLab would take for commands
    assert page.locator(".jp-Cell").count() == cells, "keys reached the notebook"
    box = handle.bounding_box()
    page.mouse.click(box["x"] + 0.7 * box["width"], box["y"] + box["height"] / 2)
    assert follow("mouse") not in (values[0], values[5]), "the mouse does not move it"
    assert len(set(seen.values())) == len(seen) > 3, "not every value has a picture of its own"
    assert "0.4" in first and slider.get_by_role("status").text_content(), "nothing is said"


def still(lab):
    """A notebook that nobody trusts."""
    with lab.open(lab.untrusted_copy("05-adagrad.ipynb")) as notebook:
        slider = notebook.page.locator(".jp-RenderedHTML:has-text('Run the cell to steer it')").first
        slider.scroll_into_view_if_needed()
        assert slider.locator("canvas, input").count() == 0, "a script ran that nobody trusts"
        assert slider.locator("img").evaluate("img => img.complete && img.naturalWidth > 500"), "there is no picture"
        notebook.picture("slider-untrusted.png", slider)


if __name__ == "__main__":
    labs.main(check)
