package unrolled.optim;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The memory of a rule for one parameter: named arrays, one number for each coordinate. */
public final class Slots {
  private final int size;
  private final Map<String, double[]> arrays = new LinkedHashMap<>();

  /** No slots yet, for a parameter of this many numbers. */
  public Slots(int size) {
    this.size = size;
  }

  /** Opens a slot and fills it; the array is live. */
  public double[] add(String name, double initial) {
    double[] slot = new double[size];
    Arrays.fill(slot, initial);
    if (arrays.putIfAbsent(name, slot) != null) throw new IllegalArgumentException("slot " + name + " is open already");
    return slot;
  }

  /** The slot of this name, live. */
  public double[] get(String name) {
    double[] slot = arrays.get(name);
    if (slot == null) throw new IllegalArgumentException("there is no slot " + name + " among " + names());
    return slot;
  }

  /** The names in the order in which the slots were opened. */
  public Set<String> names() {
    return arrays.keySet();
  }
}
