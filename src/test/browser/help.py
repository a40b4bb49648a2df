"""Shift + Tab shows the Javadoc of what the cursor stands on, in the light and in the dark."""
import lab as labs

PREPARED = """%load ../../notebooks/boot.jsh
import unrolled.matrix.*; import unrolled.optim.*; Matrix m = new Matrix(2, 2);"""
EXPECTED = {
    "AdaGrad": ["Gₜ = Gₜ₋₁ + gₜ²", "Duchi"],
    "Optimizer": ["Steps a model's parameters", "transforms"],
    "m.product(": ["product(Operand a, Operand b)", "this = a·b"],
}


def check(lab):
    path = lab.write("help.ipynb", PREPARED, "")
    for dark in False, True:
        with lab.open(path, dark) as notebook:
            assert notebook.run(0) == []
            for code, texts in EXPECTED.items():
                notebook.type(1, code)
                notebook.page.keyboard.press("Shift+Tab")
                tooltip = notebook.page.locator(".jp-Tooltip")
                tooltip.wait_for(timeout=10_000)
                said = tooltip.inner_text()
                assert all(text in said for text in texts), f"{code}: {said}"
                notebook.picture(f"help-{code.strip('(')}-{'dark' if dark else 'light'}.png")
                ink, paper = colours(tooltip)
                assert (sum(ink) > sum(paper)) == dark, f"{code}: {ink} on {paper}"
                notebook.page.keyboard.press("Escape")
                tooltip.wait_for(state="detached")


def colours(tooltip):
    """Red, green and blue of the text, and of what is behind it."""
    return tooltip.evaluate("""tooltip => {
      const parts = text => text.match(/[\\d.]+/g).slice(0, 3).map(Number);
      return [parts(getComputedStyle(tooltip.querySelector('p, code, div')).color),
              parts(getComputedStyle(tooltip).backgroundColor)];
    }""")


if __name__ == "__main__":
    labs.main(check)
