package unrolled.show;

import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;

class NotebookTest {
  @Test
  void findsNoKernelOutsideOfANotebook() {
    assertFalse(Notebook.install());
  }
}
