package unrolled.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Classes with checks in them pass the verifier of the virtual machine and give what they gave before. */
class ChecksTest {
  /** What a cell may contain. */
  static final class Code {
    private Code() {}

    static long nested(int n) {
      long s = 0;
      outer:
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < i; j++) {
          if (j == 7) continue outer;
          s += j;
        }
        do s++; while (s % 3 != 0);
      }
      return s;
    }

    @SuppressWarnings("fallthrough")
    static long switches(int n) {
      long s = 0;
      while (n > 0) {
        switch (n-- % 4) {
          case 0: continue;
          case 1: s += 1; break;
          case 2: s += 20;
          default: s += 300;
        }
        s += switch (Long.toString(s).length()) { case 1 -> 1; case 1000 -> 2; default -> s > 99 ? 3L : 4L; };
      }
      return s;
    }

    static long tries(int n) {
      long s = 0;
      for (String text : new String[n]) {
        try {
          s += text.length();
        } catch (NullPointerException e) {
          s += 2;
          if (s > 15) break;
        } finally {
          for (int i = 0; i < 3; i++) s++;
        }
      }
      return s;
    }

    static long lambdas(int n) {
      IntUnaryOperator square = i -> i * i;
      return IntStream.range(0, n).map(square).map(i -> { int s = 0; while (i > s) s++; return s; }).sum();
    }
  }

  /** Defines classes that have the same name elsewhere. */
  private static final class Loader extends ClassLoader {
    private Class<?> define(byte[] bytes) {
      return defineClass(null, bytes, 0, bytes.length);
    }
  }

  private static byte[] bytes(Class<?> type) throws IOException {
    try (InputStream in = type.getResourceAsStream("/" + type.getName().replace('.', '/') + ".class")) {
      return in.readAllBytes();
    }
  }

  private static long call(Class<?> type, String name, int n) throws ReflectiveOperationException {
    Method method = type.getDeclaredMethod(name, int.class);
    method.setAccessible(true);
    return (long) method.invoke(null, n);
  }

  @Test void aCellWithChecksGivesWhatItGave() throws Exception {
    Class<?> checked = new Loader().define(Checks.CELL.in(bytes(Code.class)));
    for (String name : List.of("nested", "switches", "tries", "lambdas")) {
      for (int n : new int[] {0, 1, 5, 30}) assertEquals(call(Code.class, name, n), call(checked, name, n), name);
    }
  }

  @Test void aCheckStandsAtEachEntryAndBeforeEachJumpBackAndSwitch() throws IOException {
    List<String> checks = new ArrayList<>();
    new ClassReader(Checks.CELL.in(bytes(Code.class))).accept(new ClassVisitor(Opcodes.ASM9) {
      @Override public MethodVisitor visitMethod(int access, String name, String type, String generic, String[] thrown) {
        return new MethodVisitor(Opcodes.ASM9) {
          @Override public void visitMethodInsn(int opcode, String owner, String method, String type, boolean of) {
            if (owner.equals("unrolled/agent/Stop")) checks.add(name);
          }
        };
      }
    }, 0);
    assertEquals(4, checks.stream().filter("nested"::equals).count());     // entry, for, for, do; continue outer joins
    assertEquals(0, checks.stream().filter("<init>"::equals).count());
    assertEquals(2, checks.stream().filter("lambda$lambdas$1"::equals).count());
  }

  @Test void anInterruptedThreadEndsWhereAMethodOfALibraryBegins() throws Exception {
    Class<?> checked = new Loader().define(Checks.LIBRARY.in(bytes(Code.class)));
    assertEquals(call(Code.class, "nested", 9), call(checked, "nested", 9));
    Thread.currentThread().interrupt();
    assertEquals(InterruptedException.class,
        assertThrows(InvocationTargetException.class, () -> call(checked, "nested", 9)).getCause().getClass());
  }
}
