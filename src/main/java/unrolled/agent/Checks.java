package unrolled.agent;

import java.util.HashSet;
import java.util.Set;
import java.util.function.BiFunction;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** What is put into which classes; never a branch, so that the frames of a class stay as they are. */
enum Checks {
  /** In what JShell makes of a cell: a check where a method begins, and before each jump back and each switch. */
  CELL((name, out) -> new Entry(out, name.startsWith("<") ? "" : "check", "()V") {
    private final Set<Label> passed = new HashSet<>();

    @Override public void visitLabel(Label label) {
      passed.add(label);
      super.visitLabel(label);
    }

    @Override public void visitJumpInsn(int opcode, Label target) {
      if (passed.contains(target)) stop("check", "()V");
      super.visitJumpInsn(opcode, target);
    }

    @Override public void visitTableSwitchInsn(int min, int max, Label other, Label... targets) {
      stop("check", "()V");
      super.visitTableSwitchInsn(min, max, other, targets);
    }

    @Override public void visitLookupSwitchInsn(Label other, int[] keys, Label[] targets) {
      stop("check", "()V");
      super.visitLookupSwitchInsn(other, keys, targets);
    }
  }),

  /** In {@link Stop#check} while something is to end. */
  RAISED((name, out) -> name.equals("check") ? new Entry(out, "end", "()V") : out),

  /** In the part of the kernel that takes a cell apart: a new cell begins. */
  BEGIN((name, out) -> name.equals("eval") ? new Entry(out, "begin", "()V") : out),

  /** In the part of the kernel that runs a statement of a cell: we run it, and hear of the button first. */
  RUN((name, out) -> new Entry(out, name.equals("interrupt") ? "press" : "", "()V") {
    @Override public void visitMethodInsn(int opcode, String owner, String method, String type, boolean ofInterface) {
      if (method.equals("submit")) stop(method, "(L" + owner + ";" + type.substring(1));
      else super.visitMethodInsn(opcode, owner, method, type, ofInterface);
    }
  }),

  /** In the stream of the kernel that publishes what a cell prints: we are asked first, and publish it ourselves. */
  PRINT((name, out) -> !name.equals("flush") ? out : new Entry(out, "publish", "(Ljava/io/ByteArrayOutputStream;)V") {
    @Override public void visitCode() {
      visitVarInsn(Opcodes.ALOAD, 0);
      super.visitCode();
    }

    @Override public void visitMethodInsn(int opcode, String owner, String method, String type, boolean ofInterface) {
      if (method.equals("accept")) prints("print", "(L" + owner + ";" + type.substring(1));
      else super.visitMethodInsn(opcode, owner, method, type, ofInterface);
    }
  }),

  /** In the part of the kernel that sends to the page: what was printed before goes first, also where a cell ends. */
  SEND((name, out) -> !name.equals("publish") && !name.equals("defer") ? out : new Entry(out, "", "") {
    @Override public void visitCode() {
      prints("send", "()V");
    }
  }),

  /** In the part of the kernel that explains names and errors: we may add to what it says. */
  HELP((name, out) -> !name.equals("inspect") && !name.equals("formatError") ? out : new MethodVisitor(Opcodes.ASM9, out) {
    @Override public void visitCode() {
      if (name.equals("inspect")) {
        ask("at", "(Ljava/lang/String;I)I");
        visitVarInsn(Opcodes.ISTORE, 2);
      }
    }

    @Override public void visitInsn(int opcode) {
      if (opcode == Opcodes.ARETURN && name.equals("inspect")) {
        ask("inspect", "(Ljava/lang/Object;Ljava/lang/String;I)Ljava/lang/Object;");
        visitTypeInsn(Opcodes.CHECKCAST, "io/github/spencerpark/jupyter/kernel/display/DisplayData");
      } else if (opcode == Opcodes.ARETURN) {
        ask("error", "(Ljava/util/List;)Ljava/util/List;");
      }
      super.visitInsn(opcode);
    }

    private void ask(String method, String type) {
      if (name.equals("inspect")) {
        visitVarInsn(Opcodes.ALOAD, 1);
        visitVarInsn(Opcodes.ILOAD, 2);
      }
      visitMethodInsn(Opcodes.INVOKESTATIC, "unrolled/agent/Library", method, type, false);
    }
  }),

  /** In a class of a library in which a thread is to end: where a method begins, an interrupted thread ends. */
  LIBRARY((name, out) -> name.startsWith("<") ? out : new Entry(out, "", "") {
    @Override public void visitCode() {
      visitInsn(Opcodes.LCONST_0);
      visitMethodInsn(Opcodes.INVOKESTATIC, "java/lang/Thread", "sleep", "(J)V", false);
    }

    @Override public void visitMaxs(int stack, int locals) {
      super.visitMaxs(Math.max(stack, 2), locals);
    }
  });

  /** A method that begins with a call of a method of {@link Stop}, or of none. */
  private static class Entry extends MethodVisitor {
    private final String method, type;

    private Entry(MethodVisitor out, String method, String type) {
      super(Opcodes.ASM9, out);
      this.method = method;
      this.type = type;
    }

    @Override public void visitCode() {
      if (!method.isEmpty()) stop(method, type);
    }

    final void stop(String name, String descriptor) {
      super.visitMethodInsn(Opcodes.INVOKESTATIC, "unrolled/agent/Stop", name, descriptor, false);
    }

    final void prints(String name, String descriptor) {
      super.visitMethodInsn(Opcodes.INVOKESTATIC, "unrolled/agent/Prints", name, descriptor, false);
    }
  }

  private final BiFunction<String, MethodVisitor, MethodVisitor> visitor;

  Checks(BiFunction<String, MethodVisitor, MethodVisitor> visitor) {
    this.visitor = visitor;
  }

  /** The class with the checks in it. */
  byte[] in(byte[] bytes) {
    ClassReader reader = new ClassReader(bytes);
    ClassWriter writer = new ClassWriter(reader, 0);
    reader.accept(new ClassVisitor(Opcodes.ASM9, writer) {
      @Override public MethodVisitor visitMethod(int access, String name, String type, String generic, String[] thrown) {
        return visitor.apply(name, super.visitMethod(access, name, type, generic, thrown));
      }
    }, 0);
    return writer.toByteArray();
  }
}
