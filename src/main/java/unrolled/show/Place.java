package unrolled.show;

import java.util.UUID;

/**
 * A place in the outputs of a cell, in which one value takes the place of another; it opens with the first one, and when it is
 * closed nothing is left to be seen. Outside of a notebook it shows nothing.
 */
class Place {
  private String id;
  private Object data;

  /** Shows a value in place of the one before. */
  void show(Rich value) {
    Object kernel = Notebook.kernel();
    if (kernel == null) return;
    Notebook.install();
    data = Notebook.call(Notebook.call(kernel, "getRenderer"), "render", value);
    boolean first = id == null;
    if (first) id = UUID.randomUUID().toString();         // no kernel that was here before has used it
    publish(kernel, first);
  }

  /** Shows no more. */
  void close() {
    if (id == null) return;
    try {
      data = data.getClass().getConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("this kernel is not one that Unrolled knows: " + e.getMessage(), e);
    }
    publish(Notebook.kernel(), false);
    id = null;
  }

  /** Without an interruption, which would close the channel to the browser; it is kept for those who ask for it. */
  private void publish(Object kernel, boolean first) {
    boolean interrupted = Thread.interrupted();
    try {
      Notebook.call(data, "setDisplayId", id);
      if (first) Notebook.call(kernel, "display", data);
      else Notebook.call(Notebook.field(Notebook.call(kernel, "getIO"), "display"), "updateDisplay", data);
    } finally {
      if (interrupted) Thread.currentThread().interrupt();
    }
  }
}
