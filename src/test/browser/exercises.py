"""All of notebook 05 runs; an exercise says that nothing was tried, then a hint, then that it is right."""
import lab as labs

STEP = """new StepExercise(new AdaGrad()).check((theta, g, memory, eta, t) -> {
double[] G = memory.get("G");
for (int i = 0; i < theta.length; i++) {
%s
}
});"""
ADD, MOVE = "G[i] += g[i] * g[i];", "theta[i] -= eta / (Math.sqrt(G[i]) + 1e-8) * g[i];"
TRIED = {   # the source that has this is replaced; what is said then
    "new StepExercise(": [(STEP % (MOVE + "\n" + ADD), "✗ the step of AdaGrad: it divides before it accumulates"),
                          (STEP % (ADD + "\n" + MOVE), "✓ right: the step of AdaGrad")],
    "firstStep.check(": [("firstStep.check(0.1);", "✗ the step with G₀ = 0.1: that is the step from G₀ = 0"),
                         ("firstStep.check(0.1 * 0.3 / Math.sqrt(0.19));", "✓ right: the step with G₀ = 0.1 is 0.068")],
}


def check(lab):
    for dark in False, True:
        with lab.open("notebooks/05-adagrad.ipynb", dark) as notebook:
            notebook.run_all()
            errors = notebook.page.locator(".jp-RenderedText[data-mime-type*='stderr'], .jp-OutputArea-output:has-text('Exception')")
            assert errors.count() == 0, errors.all_text_contents()
            theme = "dark" if dark else "light"
            checked = notebook.cell("Check.near(\"derivatives, by the model")
            checked.locator("summary").first.click()
            notebook.picture(f"check-{theme}.png", checked)
            for source, attempts in TRIED.items():
                number = position(notebook, source)
                assert notebook.outputs(number)[0].startswith("○ not tried yet"), notebook.outputs(number)
                for attempt, said in attempts:
                    notebook.type(number, attempt)
                    outputs = notebook.run(number)
                    assert len(outputs) == 1 and outputs[0].startswith(said), outputs
                    notebook.picture(f"exercise-{number}-{'right' if said[0] == '✓' else 'wrong'}-{theme}.png", notebook.cell(number))


def position(notebook, source):
    """The number of the code cell with the tag exercise that has this source."""
    texts = notebook.page.locator(".jp-Notebook .jp-Cell").evaluate_all(
        "cells => cells.map(cell => cell.matches('.jp-CodeCell') ? cell.querySelector('.cm-content')?.textContent ?? '' : '')")
    return max(i for i, text in enumerate(texts) if source in text)


if __name__ == "__main__":
    labs.main(check)
