package unrolled.param;

import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The parameters of a model, in a fixed order, each name once. What runs at every step visits them by place, since an
 * iterator is an allocation.
 */
public final class Params implements Iterable<Param> {
  private final List<Param> list;
  private final Squares squares;

  /** These parameters in this order. */
  public Params(Param... params) {
    list = List.of(params);
    squares = new Squares(list);
    long names = list.stream().map(Param::name).distinct().count();
    if (names < list.size()) throw new IllegalArgumentException("each parameter needs a name of its own: " + this);
  }

  /** The parameters, in their order, to make a larger model of. */
  public List<Param> all() {
    return list;
  }

  /** How many parameters. */
  public int count() {
    return list.size();
  }

  /** The parameter at this place, counted from 0. */
  public Param get(int place) {
    return list.get(place);
  }

  /** The parameter of this name. */
  public Param get(String name) {
    return get(place(name));
  }

  /** The place of the parameter of this name. */
  public int place(String name) {
    for (int k = 0; k < count(); k++) if (get(k).name().equals(name)) return k;
    throw new IllegalArgumentException("there is no parameter " + name + " among " + this);
  }

  /** How many numbers all parameters hold. */
  public int size() {
    return list.stream().mapToInt(Param::size).sum();
  }

  /** g = 0 for every parameter. */
  public void clearGradients() {
    for (int k = 0; k < count(); k++) get(k).clearGradient();
  }

  /** ‖g‖₂ over all parameters, summed in their order; squares may be too large or too small for a double. */
  public double gradientNorm() {
    double sum = squares.total();
    if (sum > 0x1p-900 && sum < Double.POSITIVE_INFINITY) return Math.sqrt(sum);
    double scale = sum > 1 ? 0x1p-600 : 0x1p600;               // powers of two change no digit
    return Math.sqrt(squares.total(scale)) / scale;
  }

  /** All values, to be saved or loaded. */
  public void visit(Store store) {
    for (Param p : list) store.matrix(p.name(), p.value());
  }

  /**
   * A fingerprint of all values: 16 hexadecimal digits that change if a single bit does; every NaN counts as the same
   * one. FNV-1a, 64 bits, over the eight bytes of each value, the lowest first (Fowler, Noll and Vo; the parameters of
   * draft-eastlake-fnv).
   */
  public String hash() {
    long hash = 0xcbf29ce484222325L;
    for (Param p : list) {
      for (double x : p.value().data()) {
        long bits = Double.doubleToLongBits(x);                // the bits of a NaN depend on the machine
        for (int shift = 0; shift < 64; shift += 8) hash = (hash ^ bits >>> shift & 0xff) * 0x100000001b3L;
      }
    }
    return "%016x".formatted(hash);
  }

  @Override public Iterator<Param> iterator() {
    return list.iterator();
  }

  /** The parameters, such as {@code w (2×1), b (1×1)}. */
  @Override public String toString() {
    return list.stream().map(Param::toString).collect(Collectors.joining(", "));
  }
}
