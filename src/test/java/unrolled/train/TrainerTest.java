package unrolled.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static unrolled.train.Letters.batches;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.DoubleSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import unrolled.data.Batch;
import unrolled.matrix.Rng;
import unrolled.nn.Model;
import unrolled.nn.SoftmaxCrossEntropy;
import unrolled.optim.Adam;
import unrolled.optim.ClipNorm;
import unrolled.optim.Optimizer;
import unrolled.optim.Schedule;
import unrolled.optim.Sgd;
import unrolled.rnn.RecurrentNetwork;
import unrolled.train.Letters.Drawn;

/** The loop, and what is done between its steps. */
class TrainerTest {
  private final RecurrentNetwork network = Letters.network("LSTM");
  private final Optimizer optimizer = new Optimizer(network.params(), new Adam(), Schedule.inverseTime(0.05, 0.1), new ClipNorm(0.05));

  private Trainer<int[], int[]> trainer(int batches) {
    return Trainer.of(network.classifier(), optimizer, batches(5, batches));
  }

  @Test void doesWhatTheLoopByHandDoes() {
    RecurrentNetwork byHand = Letters.network("LSTM");
    Optimizer other = new Optimizer(byHand.params(), new Adam(), Schedule.inverseTime(0.05, 0.1), new ClipNorm(0.05));
    double[] losses = new double[10], norms = new double[10], rates = new double[10], steps = new double[10];
    for (int k = 0; k < 10; k++) {
      Batch<int[], int[]> batch = batches(5, 4).get(k % 4);
      if (k % 4 == 0) byHand.bptt().reset();
      losses[k] = byHand.lossAndGradients(batch.x(), byHand.oneHot(batch.y()), SoftmaxCrossEntropy.MEAN);
      norms[k] = byHand.params().gradientNorm();
      other.step();
      byHand.bptt().carry();
      rates[k] = 0.05 / (1 + 0.1 * k);
      steps[k] = k + 1;
    }
    History history = trainer(4).carry(network.bptt()).train(10);
    assertEquals(byHand.params().hash(), network.params().hash());
    assertArrayEquals(steps, history.steps());
    assertArrayEquals(losses, history.losses());
    assertArrayEquals(norms, history.norms());
    assertTrue(norms[0] > 0.05);
    assertArrayEquals(rates, history.rates(), 1e-17);
    assertEquals(10, history.size());
    assertEquals("10 steps, 0 validations", history.toString());
  }

  @Test void withoutBeingToldItCarriesNothing() {
    List<Batch<int[], int[]>> same = List.of(batches(5, 1).get(0), batches(5, 1).get(0));
    Optimizer still = new Optimizer(network.params(), new Sgd(), t -> 0);
    double[] losses = Trainer.of(network.classifier(), still, same).train(2).losses();
    assertEquals(losses[0], losses[1]);
    losses = Trainer.of(network.classifier(), still, same).carry(network.bptt()).train(3).losses();
    assertNotEquals(losses[0], losses[1]);
    assertEquals(losses[0], losses[2]);                    // an epoch begins
  }

  @Test void manyCallsAreOne() {
    trainer(4).train(11);
    Letters once = Letters.full("simple", new Adam()), often = Letters.full("simple", new Adam());
    once.trainer.train(23);
    for (int steps : new int[] {1, 7, 8, 5, 2}) often.trainer.train(steps);
    assertEquals(once.network.params().hash(), often.network.params().hash());
    assertArrayEquals(once.trainer.history().validationLosses(), often.trainer.history().validationLosses());
  }

  @Test void anEpochIsAllOfItsBatches() {
    Trainer<int[], int[]> trainer = trainer(3);
    assertSame(trainer, trainer.generator(new Rng(1)));
    assertEquals(6, trainer.trainEpochs(2).size());
    trainer.train(2);
    assertEquals(9, trainer.trainEpochs(1).size());
    assertEquals(12, trainer.trainEpochs(1).size());
  }

  @Test void drawsAnEpochAnew() {
    Letters letters = Letters.of("simple", new Sgd());
    List<String> orders = new ArrayList<>();
    Model<int[], int[]> seen = Model.of(letters.network.params(), (x, y) -> {
      orders.add(List.of(x[0], x[1], y[7]).toString());
      return 0;
    });
    Trainer.of(seen, letters.optimizer, new Drawn(batches(5, 8), letters.rng)).trainEpochs(2);
    assertEquals(16, orders.size());
    assertNotEquals(orders.subList(0, 8), orders.subList(8, 16));
    assertEquals(orders.subList(0, 8).stream().sorted().toList(), orders.subList(8, 16).stream().sorted().toList());
  }

  @Test void validatesAfterSomeStepsOrAtTheEndOfEachEpoch() {
    List<Long> at = new ArrayList<>();
    DoubleSupplier loss = () -> {
      at.add(optimizer.t());
      return 10.0 - at.size();
    };
    History history = trainer(4).validate(3, loss).train(10);
    assertEquals(List.of(3L, 6L, 9L), at);
    assertArrayEquals(new double[] {3, 6, 9}, history.validationSteps());
    assertArrayEquals(new double[] {9, 8, 7}, history.validationLosses());
    at.clear();
    trainer(4).validateEachEpoch(loss).train(10);
    assertEquals(List.of(14L, 18L), at);
  }

  @Test void endsEarlyWithTheBestParameters() {
    double[] losses = {5, 3, Double.NaN, 3, 4, 1};
    List<String> hashes = new ArrayList<>();
    Trainer<int[], int[]> trainer = trainer(4).validate(2, () -> {
      hashes.add(network.params().hash());
      return losses[hashes.size() - 1];
    }).patience(3);
    assertEquals(0, trainer.bestStep());
    History history = trainer.train(100);
    assertEquals(10, history.size());
    assertEquals(5, hashes.size());
    assertEquals(hashes.get(1), network.params().hash());
    assertEquals(4, trainer.bestStep());
    assertTrue(trainer.hasEndedEarly());
    assertEquals(10, trainer.train(1).size());
    assertEquals(hashes.get(1), network.params().hash());
  }

  @Test void goesOnWithoutPatienceAndGivesTheBestParametersBack() {
    double[] losses = {5, 3, 4, 6, 7, 8};
    List<String> hashes = new ArrayList<>();
    Trainer<int[], int[]> trainer = trainer(4).validate(2, () -> {
      hashes.add(network.params().hash());
      return losses[hashes.size() - 1];
    });
    trainer.train(12);
    assertEquals(hashes.get(5), network.params().hash());
    assertFalse(trainer.hasEndedEarly());
    trainer.restoreBest();
    assertEquals(hashes.get(1), network.params().hash());
    assertEquals(13, trainer.train(1).size());
  }

  @Test void whereNoLossIsANumberItEndsWithTheParametersAsTheyAre() {
    List<String> hashes = new ArrayList<>();
    Trainer<int[], int[]> trainer = trainer(4).validate(1, () -> {
      hashes.add(network.params().hash());
      return Double.NaN;
    }).patience(2);
    assertEquals(2, trainer.train(9).size());
    assertEquals(hashes.get(1), network.params().hash());
    assertRefused(IllegalStateException.class, "no parameters are the best before a validation", trainer::restoreBest);
  }

  /** Interrupted while it computes, in a hook, in a validation, in the batches: then it goes on. */
  @Test void afterAnInterruptionItGoesOnAsIfNothingHadHappened() {
    Letters whole = Letters.full("LSTM", new Adam());
    whole.trainer.train(21);
    for (int broken = 0; broken < 20 + 20 + 6; broken++) {
      Letters again = Letters.of("LSTM", new Adam());
      int[] calls = {0, broken};
      Runnable interrupts = () -> {
        if (calls[0]++ == calls[1]) throw new CancellationException("interrupted");
      };
      Model<int[], int[]> model = again.network.classifier();
      Model<int[], int[]> interrupted = Model.of(model.params(), (x, y) -> {
        double loss = model.lossAndGradients(x, y);
        interrupts.run();
        return loss;
      });
      Evaluation<int[], int[]> evaluation = again.evaluation();
      List<Long> hooks = new ArrayList<>();
      Trainer<int[], int[]> trainer = Trainer.of(interrupted, again.optimizer, new Drawn(batches(5, 8), again.rng))
          .carry(again.network.bptt()).afterStep(() -> {
            interrupts.run();
            hooks.add(again.optimizer.t());
          }).validate(3, () -> {
            double loss = evaluation.getAsDouble();
            interrupts.run();
            return loss;
          });
      assertRefused(CancellationException.class, "interrupted", () -> trainer.train(21));
      assertEquals(again.optimizer.t(), trainer.history().size());
      trainer.train(21 - trainer.history().size());
      assertEquals(whole.network.params().hash(), again.network.params().hash(), "interrupted at " + broken);
      assertArrayEquals(whole.trainer.history().losses(), trainer.history().losses());
      assertArrayEquals(whole.trainer.history().validationLosses(), trainer.history().validationLosses());
      assertArrayEquals(whole.trainer.history().validationSteps(), trainer.history().validationSteps());
      assertEquals(21, hooks.size());
    }
  }

  @Test void anInterruptedThreadStopsBeforeAStep() {
    Trainer<int[], int[]> trainer = trainer(4);
    trainer.afterStep(() -> {
      if (optimizer.t() == 3) Thread.currentThread().interrupt();
    });
    assertRefused(CancellationException.class, "interrupted before step 4", () -> trainer.train(10));
    assertFalse(Thread.currentThread().isInterrupted());
    assertEquals(3, trainer.history().size());
    assertEquals(10, trainer.train(7).size());
    assertEquals(10, optimizer.t());
  }

  @Test void aGradientThatIsNotFiniteLeavesAllAsItWas() {
    double[] loss = {1};
    Model<int[], int[]> model = Model.of(network.params(), (x, y) -> {
      network.params().clearGradients();
      network.params().get(0).gradient().fill(loss[0]);
      return loss[0];
    });
    Trainer<int[], int[]> trainer = Trainer.of(model, optimizer, batches(5, 2));
    trainer.train(3);
    String hash = network.params().hash();
    loss[0] = Double.NaN;
    assertRefused(ArithmeticException.class, "step 4: the gradient of Wi is not finite", () -> trainer.train(1));
    assertEquals(hash, network.params().hash());
    assertEquals(3, trainer.history().size());
  }

  @Test void tellsItsProgress() {
    List<String> told = new ArrayList<>();
    Progress progress = new Progress() {
      @Override public void begin() {
        told.add("begin");
      }

      @Override public void done(int done, int total) {
        told.add(done + "/" + total);
      }

      @Override public void trained(int done, int total, double loss, double rate) {
        assertEquals(optimizer.rate(), rate);
        assertTrue(loss > 0);
        Progress.super.trained(done, total, loss, rate);
      }

      @Override public void end() {
        told.add("end");
      }
    };
    Trainer<int[], int[]> trainer = trainer(2).progress(progress);
    trainer.train(3);
    trainer.trainEpochs(2);
    assertEquals(List.of("begin", "1/3", "2/3", "3/3", "end", "begin", "1/2", "2/2", "end"), told);
    told.clear();
    trainer.afterStep(() -> {
      throw new CancellationException();
    });
    assertThrows(CancellationException.class, () -> trainer.train(3));
    assertEquals(List.of("begin", "end"), told);
  }

  @Test void aHookMayBeAddedBetweenTwoCalls() {
    Trainer<int[], int[]> trainer = trainer(2);
    trainer.train(3);
    List<Long> at = new ArrayList<>();
    trainer.afterStep(() -> at.add(optimizer.t()));
    trainer.train(2);
    assertEquals(List.of(4L, 5L), at);
  }

  /** Nor does a network: see what every cell promises. */
  @Test void allocatesNothingWhenItIsWarm() {
    Batch<int[], int[]> batch = batches(5, 1).get(0);
    Iterator<Batch<int[], int[]>> always = new Iterator<>() {
      @Override public boolean hasNext() {
        return true;
      }

      @Override public Batch<int[], int[]> next() {
        return batch;
      }
    };
    var thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long[] bytes = {0, 0};
    Model<int[], int[]> model = Model.of(network.params(), (x, y) -> {
      network.params().clearGradients();
      network.params().get(0).gradient().fill(1);
      return 1;
    });
    Trainer<int[], int[]> trainer = Trainer.of(model, optimizer, () -> always).carry(network.bptt());
    trainer.afterStep(() -> {
      if (optimizer.t() % 2000 == 1) bytes[0] = thread.getCurrentThreadAllocatedBytes();
      if (optimizer.t() % 2000 == 0) bytes[1] = thread.getCurrentThreadAllocatedBytes();
    });
    double each = Double.POSITIVE_INFINITY;
    for (int round = 0; round < 50 && each >= 1; round++) {
      trainer.train(2000);
      each = (bytes[1] - bytes[0]) / 1999.0;
    }
    assertTrue(each < 1, each + " bytes a step");
  }

  @Test void refusesWhatItCannotDo() {
    Trainer<int[], int[]> trainer = trainer(2);
    assertRefused(IllegalArgumentException.class, "steps must be at least 1, but is 0", () -> trainer.train(0));
    assertRefused(IllegalArgumentException.class, "epochs must be at least 1, but is -1", () -> trainer.trainEpochs(-1));
    assertRefused(IllegalArgumentException.class, "steps must be at least 1, but is 0", () -> trainer.validate(0, () -> 0));
    assertRefused(IllegalArgumentException.class, "steps must be at least 1, but is 0", () -> trainer.checkpoint(0, null));
    assertRefused(IllegalStateException.class, "patience needs a validation; say first when there is one", () -> trainer.patience(2));
    assertRefused(IllegalStateException.class, "no parameters are the best before a validation", trainer::restoreBest);
    trainer.validateEachEpoch(() -> 0);
    assertRefused(IllegalStateException.class, "there is a validation already", () -> trainer.validate(2, () -> 0));
    assertRefused(IllegalArgumentException.class, "patience must be at least 1, but is 0", () -> trainer.patience(0));
    Trainer<int[], int[]> none = Trainer.of(network.classifier(), optimizer, List.<Batch<int[], int[]>>of());
    assertRefused(IllegalArgumentException.class, "there are no batches", () -> none.train(1));
    assertEquals(0, optimizer.t());
  }

  private static void assertRefused(Class<? extends RuntimeException> kind, String message, Executable call) {
    assertEquals(message, assertThrows(kind, call).getMessage());
  }
}
