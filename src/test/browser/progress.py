"""The bar of progress moves and is gone at the end; a training that is stopped goes on when its cell runs again."""
import lab as labs

SETUP = """%load ../../notebooks/boot.jsh
import unrolled.data.*; import unrolled.matrix.*; import unrolled.nn.*; import unrolled.optim.*;
import unrolled.rnn.*; import unrolled.show.*; import unrolled.train.*;
Rng rng = new Rng(1);
RecurrentNetwork network = new RecurrentNetwork(new Bptt(25, 8, new Lstm("", 30, 64, rng)),
    RecurrentNetwork.Read.EVERY_STEP, Dense.random("y", 64, 30, rng));
Optimizer optimizer = new Optimizer(network.params(), new Adam(), Schedule.constant(0.001));
int[] x = new int[200];
for (int i = 0; i < x.length; i++) x[i] = i / 8 % 30;
Trainer<int[], int[]> trainer = Trainer.of(network.classifier(), optimizer, List.of(new Batch<>(x, x)));"""
TRAIN = """System.out.println("above");
History history = trainer.progress(new ProgressBar()).train(%d);
System.out.println("below");"""


def bar(notebook, number, picture):
    """What the bar of a running cell says in two seconds."""
    shown = notebook.cell(number).locator(".jp-OutputArea-output progress")
    shown.wait_for(timeout=30_000)
    notebook.picture(picture)
    seen = {}
    for _ in range(40):
        for text in shown.evaluate_all("bars => bars.map(bar => bar.parentNode.textContent)"):
            seen[text] = True
        notebook.page.wait_for_timeout(50)
    assert 3 <= len(seen) <= 12, f"it does not move, or too often: {list(seen)}"


def gone(notebook, number):
    assert notebook.cell(number).locator("progress").count() == 0, "the bar is still there"


def check(lab):
    with lab.open(lab.write("progress.ipynb", SETUP, TRAIN % 10_000_000, TRAIN % 5000)) as notebook:
        assert notebook.run(0) == []
        notebook.start(1)
        bar(notebook, 1, "progress.png")
        notebook.page.locator("[data-command='notebook:interrupt-kernel']").click()
        notebook.wait()
        assert notebook.outputs(1)[-1].endswith("Evaluation interrupted."), notebook.outputs(1)
        gone(notebook, 1)
        for _ in range(2):
            notebook.start(2)
            bar(notebook, 2, "progress-again.png")
            notebook.wait(120)
            notebook.page.wait_for_timeout(500)   # until all is drawn
            gone(notebook, 2)
            assert " ".join(notebook.outputs(2)).split() == ["above", "below"], notebook.outputs(2)
            height = notebook.cell(2).locator(".jp-OutputArea").bounding_box()["height"]
            assert height < 60, f"the bar has left room behind: {height}"


if __name__ == "__main__":
    labs.main(check)
