package unrolled.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import unrolled.surface.Path;
import unrolled.surface.Surface;

/**
 * The paths in one chart of contour lines, and how they are drawn.
 *
 * @param list at most 8 with different names
 */
record Ways(List<Way> list) {
  private static final int MARKERS = 40;
  private static final int MARKER_SIZE = 6;

  static Ways of(Field field, Line... paths) {
    Charts.checkNames(paths);
    return new Ways(Arrays.stream(paths).map(path -> new Way(path, field)).toList());
  }

  static Ways of(Surface surface, Path... paths) {
    checkSurface(surface, paths);
    return of(Field.of(surface), Arrays.stream(paths).map(Line::fromAbove).toArray(Line[]::new));
  }

  static void checkSurface(Surface surface, Path... paths) {
    for (Path path : paths) {
      if (path.surface().f() != surface.f()) {
        throw new IllegalArgumentException("path " + path.name() + " leads over " + path.surface()
            + ", and the chart shows " + surface);
      }
    }
  }

  /**
   * Adds an entry to the legend for each path and for its ends.
   *
   * @param words what the alternative text says of a path
   */
  void addKeys(Figure figure, Function<Way, String> words) {
    figure.getStyler().setMarkerSize(MARKER_SIZE);
    for (int n = 0; n < list.size(); n++) {
      Way way = list.get(n);
      double[][] visible = way.visible();
      figure.addLine(way.path().name(), visible[0], visible[1], Look.of(n), way.note());
      figure.say(way.path().name(), words.apply(way));
    }
    if (list.isEmpty()) return;
    figure.addKey("start", Style.INK, Glyph.START);
    figure.addKey("end", Style.INK, Glyph.END);
  }

  /** The figure with all paths on it. */
  Figure drawOn(Figure figure) {
    for (Trail trail : until(steps())) figure.addAnnotation(trail);
    return figure;
  }

  /** All lines until a step, one over the other, and over them their ends. */
  List<Trail> until(int step) {
    List<Trail> trails = new ArrayList<>(), ends = new ArrayList<>();
    for (int n = 0; n < list.size(); n++) {
      Way way = list.get(n).until(step);
      Look look = Look.of(n);
      double[][] visible = way.visible();
      int last = visible[0].length - 1;
      trails.add(Trail.stroke(visible[0], visible[1], look.colour(), look.stroke()));
      trails.add(Trail.markers(way.path().x(), way.path().y(), look, marked(way, list.get(n).steps())));
      ends.add(Trail.marker(visible[0][0], visible[1][0], look.colour(), Glyph.START));
      ends.add(Trail.marker(visible[0][last], visible[1][last], look.colour(),
          way.endsInside() ? Glyph.END : Glyph.CROSS));
    }
    trails.addAll(ends);
    return trails;
  }

  /** Each step of a path carries a marker, or each n-th of a path that has too many. */
  private static boolean[] marked(Way way, int steps) {
    boolean[] marked = new boolean[way.steps() + 1];
    for (int i = 0; i < marked.length; i += steps / MARKERS + 1) marked[i] = way.isInside(i);
    return marked;
  }

  /** The steps of the longest path. */
  int steps() {
    return list.stream().mapToInt(Way::steps).max().orElse(0);
  }
}
