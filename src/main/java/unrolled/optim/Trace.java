package unrolled.optim;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import unrolled.param.Param;

/** What happened to one coordinate, step by step: t, the gradient as the rule saw it, every slot, the rate it was given, θ. */
public final class Trace {
  private final String name;
  private final int i;
  private final Param param;
  private final Slots slots;
  private final Update update;
  private final Map<String, List<Double>> columns = new LinkedHashMap<>();

  Trace(String name, int i, Param param, Slots slots, Update update) {
    this.name = name;
    this.i = i;
    this.param = param;
    this.slots = slots;
    this.update = update;
    columns.put("t", new ArrayList<>());
    columns.put("gradient", new ArrayList<>());
    for (String slot : slots.names()) columns.put(slot, new ArrayList<>());
    columns.put("rate", new ArrayList<>());
    columns.put("theta", new ArrayList<>());
  }

  void record(long t, double eta) {
    columns.get("t").add((double) t);
    columns.get("gradient").add(param.gradient().data()[i]);
    for (String slot : slots.names()) columns.get(slot).add(slots.get(slot)[i]);
    columns.get("rate").add(update.rate(t, eta, i));
    columns.get("theta").add(param.value().data()[i]);
  }

  /** The coordinate, such as {@code Wh[0,3]}. */
  public String name() {
    return name;
  }

  /** The names of the columns: t, gradient, the rule's slots, rate, theta. */
  public List<String> columns() {
    return List.copyOf(columns.keySet());
  }

  /** The numbers of a column, one for each step so far; copied. */
  public double[] column(String column) {
    List<Double> values = columns.get(column);
    if (values == null) throw new IllegalArgumentException("there is no column " + column + " among " + columns.keySet());
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
