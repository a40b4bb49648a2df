package unrolled.show;

import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;

class NotebookTest {
  @Test
  void findsNoKernelOutsideOfANotebook() {
    assertFalse(Notebook.install());
    assertFalse(Notebook.register(String.class, text -> Rich.of(text, "text/html", text)));
  }
}
