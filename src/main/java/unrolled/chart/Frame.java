package unrolled.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.knowm.xchart.internal.chartpart.Chart;

/**
 * One of the pictures that a slider shows.
 *
 * @param alt its alternative text
 * @param drawn the fingerprint of what it shows
 * @param content what paints it
 */
record Frame(int width, int height, String alt, String drawn, Consumer<Graphics2D> content) {

  /** The charts with plots of one width, so that nothing but the contents moves; the narrowest stays as it is. */
  static List<Frame> of(List<? extends Chart<?, ?>> charts) {
    int[] plots = charts.stream().mapToInt(Frame::plotWidth).toArray();
    int least = IntStream.of(plots).min().orElse(0);
    return IntStream.range(0, plots.length).mapToObj(i -> of(charts.get(i), plots[i] - least)).toList();
  }

  private static Frame of(Chart<?, ?> chart, int narrower) {
    int width = chart.getWidth(), height = chart.getHeight();
    return new Frame(width, height, AltText.of(chart), Drawn.of(chart, List.of()), g -> {
      if (chart instanceof Figure figure) figure.paintNarrower(g, narrower);
      else chart.paint(g, width, height);
    });
  }

  private static int plotWidth(Chart<?, ?> chart) {
    return chart instanceof Figure figure ? figure.plotWidth() : 0;
  }

  /** The picture, with white to its right if it is wider than the frame, and so many pixels to a unit. */
  BufferedImage paint(int width, int scale) {
    return Picture.paint(width, height, scale, g -> {
      g.setColor(Color.WHITE);
      g.fillRect(0, 0, width, height);
      content.accept(g);
    });
  }
}
