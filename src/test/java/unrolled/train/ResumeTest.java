package unrolled.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static unrolled.train.Letters.KINDS;
import static unrolled.train.Letters.RULES;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import unrolled.data.Streams;
import unrolled.data.Vocabulary;
import unrolled.matrix.Matrix;
import unrolled.optim.AdaGrad;
import unrolled.optim.Adam;
import unrolled.optim.Optimizer;
import unrolled.optim.Rule;
import unrolled.optim.Schedule;
import unrolled.param.Param;
import unrolled.rnn.RecurrentNetwork;
import unrolled.rnn.State;
import unrolled.rnn.Unrolled;

/** A training that goes on from a checkpoint is the one that was never interrupted, to the last bit. */
class ResumeTest {
  @TempDir Path folder;

  private Path file() {
    return folder.resolve("run.bin");
  }

  static Stream<Arguments> everyRuleWithEveryCell() {
    return KINDS.stream().flatMap(kind -> RULES.stream().map(rule -> Arguments.of(kind, rule)));
  }

  /** With schedule, clipping, carried states, shuffled batches and validation; from the middle of an epoch, and from its end. */
  @ParameterizedTest
  @MethodSource
  void everyRuleWithEveryCell(String kind, Rule rule) {
    Letters whole = Letters.full(kind, rule);
    whole.trainer.train(30);
    assertTrue(whole.trainer.history().norms()[0] > Letters.CLIP);
    List<String> expected = everything(whole);
    for (int first : new int[] {13, 16}) {
      Letters begun = Letters.full(kind, rule), resumed = Letters.full(kind, rule);
      begun.trainer.train(first);
      Checkpoint.save(file(), begun.trainer::visit);
      for (Param p : resumed.network.params()) p.value().fill(7);
      resumed.rng.nextLong();
      Checkpoint.load(file(), resumed.trainer::visit);
      resumed.trainer.train(30 - first);
      assertEquals(expected, everything(resumed));
      begun.trainer.train(5);                                // one that has gone on goes back
      Checkpoint.load(file(), begun.trainer::visit);
      begun.trainer.train(30 - first);
      assertEquals(expected, everything(begun));
    }
  }

  /** As text, since bits that differ make texts that differ; in the end the best parameters take the place of the last ones. */
  private static List<String> everything(Letters letters) {
    History history = letters.trainer.history();
    List<String> all = new ArrayList<>(List.of("t " + letters.optimizer.t(), "generator " + letters.rng.state()));
    for (double[] series : List.of(history.steps(), history.losses(), history.rates(), history.norms(), history.validationSteps(),
        history.validationLosses())) all.add(Arrays.toString(series));
    for (Param p : letters.network.params()) {
      all.add(p.name() + Arrays.toString(p.value().data()));
      for (String slot : letters.optimizer.slots(p.name()).names()) {
        all.add(slot + Arrays.toString(letters.optimizer.slots(p.name()).get(slot)));
      }
    }
    for (Unrolled layer : letters.network.bptt().layers()) {
      for (State state : layer.states()) {
        Matrix start = new Matrix(state.at(0).rows(), state.at(0).cols()).copy(state.at(0));
        all.add("state " + Arrays.toString(start.data()));
      }
    }
    letters.trainer.restoreBest();
    all.add("best " + letters.trainer.bestStep() + " " + letters.network.params().hash());
    return all;
  }

  @Test void beforeTheFirstStepTheGeneratorIsWhereItIs() {
    Letters a = Letters.full("simple", new Adam()), b = Letters.full("simple", new Adam());
    a.rng.nextLong();
    Checkpoint.save(file(), a.trainer::visit);
    Checkpoint.load(file(), b.trainer::visit);
    assertEquals(a.rng.state(), b.rng.state());
    a.trainer.train(10);
    b.trainer.train(10);
    assertEquals(everything(a), everything(b));
  }

  /** The order of the epoch is drawn, and no step is taken. */
  @Test void afterAnInterruptionBeforeTheFirstStep() {
    Letters whole = Letters.full("simple", new Adam()), begun = Letters.full("simple", new Adam()), resumed = Letters.full("simple", new Adam());
    whole.trainer.train(10);
    Thread.currentThread().interrupt();
    assertThrows(CancellationException.class, () -> begun.trainer.train(10));
    Checkpoint.save(file(), begun.trainer::visit);
    Checkpoint.load(file(), resumed.trainer::visit);
    resumed.trainer.train(10);
    assertEquals(everything(whole), everything(resumed));
  }

  /** Saved in the middle of what follows a step: the rest of it follows after loading. */
  @Test void fromACheckpointOfTheTrainerItself() {
    for (boolean first : new boolean[] {true, false}) {
      Letters whole = checkpointed(first);
      whole.trainer.train(30);
      Letters begun = checkpointed(first), resumed = checkpointed(first);
      begun.trainer.train(20);
      Checkpoint.load(file(), resumed.trainer::visit);
      assertEquals(16, resumed.optimizer.t());
      resumed.trainer.train(14);
      assertEquals(everything(whole), everything(resumed));
    }
  }

  private Letters checkpointed(boolean first) {
    Letters letters = Letters.of("GRU, reset after", new AdaGrad());
    letters.trainer.carry(letters.network.bptt());
    if (first) letters.trainer.checkpoint(8, file()).validateEachEpoch(letters.evaluation());
    else letters.trainer.validateEachEpoch(letters.evaluation()).checkpoint(8, file());
    return letters;
  }

  @Test void saysWhenThereAreFewerBatchesThanBefore() {
    Letters letters = Letters.of("simple", new Adam());
    Trainer<int[], int[]> four = Trainer.of(letters.network.classifier(), letters.optimizer, Letters.batches(5, 4));
    Trainer<int[], int[]> two = Trainer.of(letters.network.classifier(), letters.optimizer, Letters.batches(5, 2));
    four.train(3);
    Checkpoint.save(file(), four::visit);
    Checkpoint.load(file(), two::visit);
    assertEquals("there were 3 batches in this epoch, and now there are 2",
        assertThrows(IllegalStateException.class, () -> two.train(1)).getMessage());
  }

  /** The streams of a text, with the states that are carried over its pieces. */
  @Test void ofATextInStreams() {
    List<Trainer<int[], int[]>> trainers = new ArrayList<>();
    List<RecurrentNetwork> networks = new ArrayList<>();
    for (int k = 0; k < 3; k++) {
      Vocabulary letters = Vocabulary.of("abcde");
      RecurrentNetwork network = Letters.network("LSTM");
      Streams streams = new Streams(letters.encode("abcdeabdceabcdeedcba".repeat(4)), Letters.STEPS, Letters.BATCH);
      networks.add(network);
      trainers.add(Trainer.of(network.classifier(), new Optimizer(network.params(), new Adam(), Schedule.constant(0.01)), streams)
          .carry(network.bptt()));
      assertEquals(9, streams.count());
    }
    trainers.get(0).train(31);
    trainers.get(1).train(14);
    Checkpoint.save(file(), trainers.get(1)::visit);
    Checkpoint.load(file(), trainers.get(2)::visit);
    trainers.get(2).train(17);
    assertEquals(networks.get(0).params().hash(), networks.get(2).params().hash());
  }

  @Test void patienceIsRemembered() {
    double[] calls = {0};
    Letters letters = Letters.of("simple", new Adam()), other = Letters.of("simple", new Adam());
    letters.trainer.validate(1, () -> calls[0]++).patience(4).train(3);
    Checkpoint.save(file(), letters.trainer::visit);
    other.trainer.validate(1, () -> 9).patience(4);
    Checkpoint.load(file(), other.trainer::visit);
    assertEquals(5, other.trainer.train(10).size());
    assertTrue(other.trainer.hasEndedEarly());
    assertEquals(1, other.trainer.bestStep());
  }
}
