package unrolled.chart;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The lines on which a function has a given value, by marching squares over a grid.
 *
 * <p>A corner counts as high if it is at the level or above, so that every line crosses an edge of the grid in exactly
 * one point and enters each square as often as it leaves it. In a saddle the value in the middle of the square decides.
 */
final class LevelLines {
  private final Field field;
  private final int n;
  private final double[][] values;

  /** Looks at the function in n × n squares. */
  LevelLines(Field field, int n) {
    this.field = field;
    this.n = n;
    values = new double[n + 1][n + 1];
    for (int i = 0; i <= n; i++) {
      for (int j = 0; j <= n; j++) values[i][j] = field.f().applyAsDouble(x(i), y(j));
    }
  }

  private double x(double i) {
    return field.xMin() + (field.xMax() - field.xMin()) * i / n;
  }

  private double y(double j) {
    return field.yMin() + (field.yMax() - field.yMin()) * j / n;
  }

  /**
   * The lines of one level, each as its points {x[], y[]}; a closed one ends with its first point.
   *
   * <p>Squares with a corner that is not a finite number are left out.
   */
  List<double[][]> at(double level) {
    Map<Integer, List<Integer>> neighbours = new LinkedHashMap<>();
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) join(neighbours, i, j, level);
    }
    List<double[][]> lines = new ArrayList<>();
    while (!neighbours.isEmpty()) lines.add(points(follow(neighbours), level));
    return lines;
  }

  /** An edge of the grid has a number: even ones lead from (i, j) to the right, odd ones from (i, j) up. */
  private int edge(int i, int j, boolean up) {
    return 2 * (i * (n + 1) + j) + (up ? 1 : 0);
  }

  private void join(Map<Integer, List<Integer>> neighbours, int i, int j, double level) {
    double sum = values[i][j] + values[i + 1][j] + values[i + 1][j + 1] + values[i][j + 1];
    if (!Double.isFinite(sum)) return;
    boolean[] high = {values[i][j] >= level, values[i + 1][j] >= level, values[i + 1][j + 1] >= level,
        values[i][j + 1] >= level};
    int[] edges = {edge(i, j, false), edge(i + 1, j, true), edge(i, j + 1, false), edge(i, j, true)};
    List<Integer> crossed = new ArrayList<>();
    for (int k = 0; k < 4; k++) {
      if (high[k] != high[(k + 1) % 4]) crossed.add(edges[k]);
    }
    if (crossed.size() == 2) link(neighbours, crossed.get(0), crossed.get(1));
    if (crossed.size() < 4) return;
    boolean highInside = field.f().applyAsDouble(x(i + 0.5), y(j + 0.5)) >= level;
    int turn = high[0] == highInside ? 1 : 3;   // the corners unlike the middle are cut off
    link(neighbours, edges[0], edges[turn]);
    link(neighbours, edges[2], edges[4 - turn]);
  }

  private static void link(Map<Integer, List<Integer>> neighbours, int a, int b) {
    neighbours.computeIfAbsent(a, edge -> new ArrayList<>()).add(b);
    neighbours.computeIfAbsent(b, edge -> new ArrayList<>()).add(a);
  }

  /** Takes one whole line out of the graph: from any edge to both ends, or around. */
  private static Deque<Integer> follow(Map<Integer, List<Integer>> neighbours) {
    int start = neighbours.keySet().iterator().next();
    Deque<Integer> line = new ArrayDeque<>(List.of(start));
    for (Integer next = step(neighbours, start); next != null; next = step(neighbours, next)) line.addLast(next);
    for (Integer next = step(neighbours, start); next != null; next = step(neighbours, next)) line.addFirst(next);
    return line;
  }

  private static Integer step(Map<Integer, List<Integer>> neighbours, int edge) {
    List<Integer> ways = neighbours.get(edge);
    if (ways == null) return null;
    Integer next = ways.remove(0);
    List<Integer> back = neighbours.get(next);
    back.remove((Integer) edge);
    if (ways.isEmpty()) neighbours.remove(edge);
    if (back.isEmpty()) neighbours.remove(next);
    return next;
  }

  private double[][] points(Deque<Integer> line, double level) {
    double[][] points = new double[2][line.size()];
    int k = 0;
    for (int edge : line) {
      int i = edge / 2 / (n + 1);
      int j = edge / 2 % (n + 1);
      boolean up = edge % 2 == 1;
      double from = values[i][j];
      double to = up ? values[i][j + 1] : values[i + 1][j];
      double part = (level - from) / (to - from);
      points[0][k] = x(up ? i : i + part);
      points[1][k++] = y(up ? j + part : j);
    }
    return points;
  }
}
