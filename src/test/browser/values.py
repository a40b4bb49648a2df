"""The mouse reads values of a chart of notebook 04, trusted or not, in a wide and in a narrow window."""
import lab as labs

TITLE = "A steady gradient of 1 grows"
UNDER_THE_MOUSE = """(image, part) => {
  image.scrollIntoView({block: 'center'});
  const box = image.getBoundingClientRect();
  return document.elementFromPoint(box.left + part * box.width, box.top + box.height / 2).title;
}"""


def check(lab):
    untrusted = lab.untrusted_copy("04-momentum.ipynb")
    for path in "notebooks/04-momentum.ipynb", untrusted:
        for width in 1300, 700:
            with lab.open(path, viewport={"width": width, "height": 1000}) as notebook:
                chart = notebook.page.locator(f"img[alt^=\"{TITLE}\"]").first
                chart.scroll_into_view_if_needed()
                notebook.page.wait_for_timeout(1_000)     # until what comes into sight has its place
                said = [chart.evaluate(UNDER_THE_MOUSE, part) for part in (0.3, 0.5, 0.7)]
                assert all(text.startswith("step: ") and "\nβ = 0: 1" in text and "\nβ = 0.9: " in text for text in said), said
                steps = [int(text.split()[1]) for text in said]
                assert steps == sorted(set(steps)), steps
                assert chart.evaluate("image => Math.abs(image.clientWidth - image.parentElement.clientWidth) < 1"), \
                    "the values do not shrink with the picture"
                print(f"{width} wide, {path}: {said}")


if __name__ == "__main__":
    labs.main(check)
