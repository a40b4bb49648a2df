"""The toolbar's stop button ends a cell within a second, and the next cells give their own outputs only."""
import time

import lab as labs

PREPARED = """%load ../../notebooks/boot.jsh
import unrolled.matrix.*; import unrolled.optim.*; import unrolled.param.*; import unrolled.train.*;
int kept = 42; double n = 0;"""
COMPARED = """Comparison.of("f", run -> {
  Param x = new Param("x", Matrix.row(3));
  Optimizer optimizer = run.optimizer(new Params(x));
  for (int t = 0; t < run.steps(); t++) {
    x.gradient().set(0, 0, x.value().get(0, 0));
    optimizer.step();
  }
  return x.value().get(0, 0);
}).steps(10_000_000).entrants(Entrant.of("SGD", new Sgd()), Entrant.of("AdaGrad", new AdaGrad()))
    .rates(Values.decades("η", 0.01, 30, 1, 3)).tuningSeeds(1, 5).testSeeds(11, 30).run()"""
ENDLESS = {
    "a loop": "while (true) n++;",
    "a loop that prints": "while (true) { for (int i = 0; i < 100_000; i++) n += Math.sqrt(i); System.out.println(n); }",
    "a flood": "while (true) System.out.println(n++);",
    "a sleep": "Thread.sleep(1_000_000);",
    "products": "Matrix a = new Matrix(3000, 3000), c = new Matrix(3000, 3000); while (true) c.product(a, a);",
    "a comparison": COMPARED,
}


def check(lab):
    with lab.open(lab.write("stop.ipynb", PREPARED, "1 + 1", "kept", *ENDLESS.values())) as notebook:
        assert notebook.run(0) == []
        for number, name in enumerate(ENDLESS, 3):
            notebook.start(number)
            notebook.page.wait_for_timeout(1_500)
            assert notebook.cell(number).locator(".jp-InputPrompt").inner_text() == "[*]:", name + " does not run"
            start = time.monotonic()
            notebook.page.locator("[data-command='notebook:interrupt-kernel']").click()
            notebook.wait()
            seconds = time.monotonic() - start
            said = notebook.outputs(number)
            assert notebook.run(1) == ["2"], f"{name}: 1 + 1 gives {notebook.outputs(1)}"
            assert notebook.run(2) == ["42"], f"{name}: what was kept is {notebook.outputs(2)}"
            print(f"{name}: ended after {seconds:.2f} s")
            assert seconds < 1, name
            assert said[-1].endswith("Evaluation interrupted."), f"{name}: {said[-1]}"
            assert notebook.outputs(number) == said and notebook.outputs(1) == ["2"], name + " prints on"


if __name__ == "__main__":
    labs.main(check)
