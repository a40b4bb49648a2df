package unrolled.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import unrolled.matrix.Matrix;
import unrolled.optim.AdaGrad;
import unrolled.optim.Adam;
import unrolled.optim.Sgd;
import unrolled.param.Store;

/** The format to the byte, and files that are refused. */
class CheckpointTest {
  private static final double[] DOUBLES = {Double.NaN, -0.0, Double.MIN_VALUE, Double.NEGATIVE_INFINITY, 1.0 / 3, 7};

  @TempDir Path folder;
  private final Parts parts = new Parts(), other = new Parts();

  /** One part of each kind. */
  private static final class Parts {
    long number;
    Matrix whole = new Matrix(3, 2);
    double[] slot = new double[2], series = {};
    String words = "rule: Sgd[]";

    void visit(Store store) {
      store.same(words);
      store.number("t", number, value -> number = value);
      store.matrix("Wh", whole.rows(1, whole.rows()));
      store.numbers("G of Wh", slot);
      store.numbers("losses", Store.ANY, 3, series, values -> series = values);
    }
  }

  private Path file() {
    return folder.resolve("run.bin");
  }

  private Path saved() {
    parts.number = Long.MIN_VALUE + 5;
    System.arraycopy(DOUBLES, 0, parts.whole.data(), 0, 6);
    parts.slot = new double[] {1, 2};
    parts.series = new double[] {4, 5, 6, 7, 8, 9};
    Checkpoint.save(file(), parts::visit);
    return file();
  }

  @Test void hasTheFormThatItsPageDescribes() throws IOException {
    saved();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.write(new byte[] {(byte) 0x89, 'U', 'N', 'R', 'O', 'L', 'L', '\n'});
    out.writeInt(1);
    out.writeInt(2 + 11 + 8 + 2 + 1 + 8 + 8 + 2 + 2 + 8 + 4 * 8 + 2 + 7 + 8 + 2 * 8 + 2 + 6 + 8 + 6 * 8);
    out.writeUTF("rule: Sgd[]");
    out.writeLong(0);                                        // 0 × 0
    out.writeUTF("t");
    out.writeInt(1);
    out.writeInt(1);
    out.writeLong(Long.MIN_VALUE + 5);
    out.writeUTF("Wh");
    out.writeInt(2);
    out.writeInt(2);
    for (int i = 2; i < 6; i++) out.writeDouble(DOUBLES[i]);
    out.writeUTF("G of Wh");
    out.writeInt(1);
    out.writeInt(2);
    out.writeDouble(1);
    out.writeDouble(2);
    out.writeUTF("losses");
    out.writeInt(2);
    out.writeInt(3);
    for (double x : parts.series) out.writeDouble(x);
    CRC32C sum = new CRC32C();
    sum.update(bytes.toByteArray());
    out.writeInt((int) sum.getValue());
    assertArrayEquals(bytes.toByteArray(), Files.readAllBytes(file()));
  }

  @Test void loadsAllBits() {
    saved();
    other.slot = new double[2];
    double[] kept = other.slot;
    Checkpoint.load(file(), other::visit);
    assertEquals(parts.number, other.number);
    assertArrayEquals(new double[] {0, 0, Double.MIN_VALUE, Double.NEGATIVE_INFINITY, 1.0 / 3, 7}, other.whole.data());
    assertArrayEquals(new double[] {1, 2}, kept);
    assertArrayEquals(new double[] {4, 5, 6, 7, 8, 9}, other.series);
    double strange = Double.longBitsToDouble(0x7ff8_0000_0000_1234L);
    other.whole.data()[2] = strange;
    Checkpoint.save(file(), other::visit);
    Checkpoint.load(file(), parts::visit);
    assertEquals(0x7ff8_0000_0000_1234L, Double.doubleToRawLongBits(parts.whole.data()[2]));
  }

  @Test void takesThePlaceOfTheOldOneAndLeavesNothingBeside() throws IOException {
    saved();
    Files.writeString(folder.resolve("run.bin.new"), "left over from one that was killed");
    parts.number = 2;
    Checkpoint.save(file(), parts::visit);
    Checkpoint.load(file(), other::visit);
    assertEquals(2, other.number);
    try (var all = Files.list(folder)) {
      assertEquals(1, all.count());
    }
  }

  @Test void whatCannotBeSavedLeavesTheOldOne() throws IOException {
    byte[] before = Files.readAllBytes(saved());
    assertThrows(IllegalStateException.class, () -> Checkpoint.save(file(), store -> {
      store.number("t", 1, value -> { });
      throw new IllegalStateException();
    }));
    Files.createDirectory(folder.resolve("run.bin.new"));
    String message = assertThrows(UncheckedIOException.class, () -> Checkpoint.save(file(), parts::visit)).getMessage();
    assertTrue(message.startsWith("the checkpoint " + file() + " cannot be saved: "), message);
    assertArrayEquals(before, Files.readAllBytes(file()));
    Path nowhere = folder.resolve("none").resolve("run.bin");
    assertThrows(UncheckedIOException.class, () -> Checkpoint.save(nowhere, parts::visit));
    message = assertThrows(UncheckedIOException.class, () -> Checkpoint.load(nowhere, parts::visit)).getMessage();
    assertTrue(message.startsWith("the checkpoint " + nowhere + " cannot be read: java.nio.file.NoSuchFileException"), message);
  }

  @Test void refusesAFileThatIsCutAnywhere() throws IOException {
    byte[] all = Files.readAllBytes(saved());
    for (int length = 0; length < all.length; length++) {
      Files.write(file(), Arrays.copyOf(all, length));
      assertRefused(length < 8 ? " is no checkpoint" : length < 16 ? " is cut off after " + length + " bytes"
          : " is cut off after " + length + " of " + all.length + " bytes", other::visit);
    }
    Files.write(file(), Arrays.copyOf(all, all.length + 1));
    assertRefused(" is damaged: its checksum is not that of its contents", other::visit);
  }

  @Test void refusesAFileWithABitThatChanged() throws IOException {
    byte[] all = Files.readAllBytes(saved());
    for (int bit = 128; bit < 8 * all.length; bit++) {
      byte[] changed = all.clone();
      changed[bit / 8] ^= (byte) (1 << bit % 8);
      Files.write(file(), changed);
      assertRefused(" is damaged: its checksum is not that of its contents", other::visit);
    }
  }

  @Test void refusesWhatIsForeignOrOfAnotherVersion() throws IOException {
    Files.writeString(file(), "step,loss\n1,0.5\n");
    assertRefused(" is no checkpoint", other::visit);
    byte[] all = Files.readAllBytes(saved());
    all[11] = 2;
    Files.write(file(), all);
    assertRefused(" is a checkpoint of version 2; here it would be version 1", other::visit);
  }

  @Test void namesWhatDoesNotFit() {
    saved();
    other.whole = new Matrix(7, 2);
    assertRefused(": Wh is (2×2) in the file, but (6×2) here", other::visit);
    other.whole = new Matrix(3, 5);
    assertRefused(": Wh is (2×2) in the file, but (2×5) here", other::visit);
    other.whole = new Matrix(3, 2);
    other.slot = new double[3];
    assertRefused(": G of Wh is (1×2) in the file, but (1×3) here", other::visit);
    other.slot = new double[2];
    other.words = "rule: Adam[]";
    assertRefused(": rule: Sgd[] is in the file where rule: Adam[] is needed", other::visit);
    other.words = "rule: Sgd[]";
    assertRefused(": t (1×1) is in the file where step (1×1) is needed", store -> {
      store.same("rule: Sgd[]");
      store.number("step", 0, value -> other.number = value);
    });
    assertRefused(": t (1×1) is in the file where losses is needed", store -> {
      store.same("rule: Sgd[]");
      store.numbers("losses", Store.ANY, 3, new double[0], values -> other.series = values);
    });
    assertRefused(": losses is (2×3) in the file, but (n×2) here", store -> {
      other.words = "rule: Sgd[]";
      store.same(other.words);
      store.number("t", 0, value -> other.number = value);
      store.matrix("Wh", other.whole.rows(1, 3));
      store.numbers("G of Wh", other.slot);
      store.numbers("losses", Store.ANY, 2, new double[0], values -> other.series = values);
    });
    assertRefused(": there is best Wh (1×2) here, but not in the file", store -> {
      other.visit(store);
      store.numbers("best Wh", new double[2]);
    });
    assertRefused(": there is t (1×1) in the file, but not here", store -> store.same("rule: Sgd[]"));
  }

  /** A checksum is no proof of a form: whoever makes such a file must not get an exception without a name. */
  @Test void refusesPartsThatEndInTheMiddle() throws IOException {
    byte[] all = Files.readAllBytes(saved());
    for (int less = 1; less < 24; less++) {
      ByteBuffer shorter = ByteBuffer.allocate(all.length - less).put(all, 0, all.length - less - 4);
      shorter.putInt(12, all.length - less - 20);
      CRC32C sum = new CRC32C();
      sum.update(shorter.array(), 0, all.length - less - 4);
      shorter.putInt((int) sum.getValue());
      Files.write(file(), shorter.array());
      assertRefused(" has parts of another form", other::visit);
    }
  }

  private void assertRefused(String why, Consumer<Store> visit) {
    IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> Checkpoint.load(file(), visit));
    assertEquals(file() + why, e.getMessage());
    assertEquals(0, other.number);
    assertEquals(0, other.whole.sumOfSquares());
    assertEquals(0, other.slot[0]);
    assertEquals(0, other.series.length);
  }

  @Test void refusesATrainingOfAnotherFormAndChangesNothing() {
    Letters lstm = Letters.full("LSTM", new Adam()), gru = Letters.full("GRU, reset after", new Adam());
    Letters rule = Letters.full("LSTM", new AdaGrad()), plain = Letters.of("LSTM", new Adam());
    lstm.trainer.train(5);
    Checkpoint.save(file(), lstm.trainer::visit);
    refuse("Wi (5×6) is in the file where Wr (5×6) is needed", gru);
    refuse("rule: " + new Adam() + " is in the file where rule: " + new AdaGrad() + " is needed", rule);
    refuse("state 1 of layer 1 (2×6) is in the file where hook (1×1) is needed", plain);
    Letters sgd = Letters.of("LSTM", new Sgd());
    Checkpoint.save(file(), sgd.network.params()::visit);
    refuse("there is rule: Sgd[] here, but not in the file", sgd);
  }

  private void refuse(String why, Letters letters) {
    letters.trainer.train(2);
    String hash = letters.network.params().hash();
    long state = letters.rng.state();
    IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> Checkpoint.load(file(), letters.trainer::visit));
    assertEquals(file() + ": " + why, e.getMessage());
    assertEquals(hash, letters.network.params().hash());
    assertEquals(state, letters.rng.state());
    assertEquals(2, letters.optimizer.t());
    assertFalse(letters.trainer.train(1).size() != 3);
  }
}
