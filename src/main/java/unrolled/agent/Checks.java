package unrolled.agent;

import java.lang.invoke.CallSite;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** What is put into which classes; never a branch, so that the frames of a class stay as they are. */
enum Checks {
  /** In what JShell makes of a cell: a check at each entry and each jump back. */
  CELL {
    @Override
    MethodVisitor in(String method, MethodVisitor out) {
      return new MethodVisitor(Opcodes.ASM9, out) {
        private final Set<Label> passed = new HashSet<>();

        @Override
        public void visitCode() {
          super.visitCode();
          if (!method.startsWith("<") && !method.startsWith("do_it$")) check();
        }

        @Override
        public void visitLabel(Label label) {
          passed.add(label);
          super.visitLabel(label);
        }

        @Override
        public void visitJumpInsn(int opcode, Label target) {
          if (passed.contains(target)) check();
          super.visitJumpInsn(opcode, target);
        }

        @Override
        public void visitTableSwitchInsn(int min, int max, Label other, Label... targets) {
          checkBefore(other, targets);
          super.visitTableSwitchInsn(min, max, other, targets);
        }

        @Override
        public void visitLookupSwitchInsn(Label other, int[] keys, Label[] targets) {
          checkBefore(other, targets);
          super.visitLookupSwitchInsn(other, keys, targets);
        }

        private void checkBefore(Label other, Label[] targets) {
          if (passed.contains(other) || Stream.of(targets).anyMatch(passed::contains)) check();
        }

        private void check() {
          visitInvokeDynamicInsn("check", "()V", SITE);
        }
      };
    }
  },

  /** In the part of the kernel that starts a statement of a cell: we start it. */
  RUN {
    @Override
    MethodVisitor in(String method, MethodVisitor out) {
      return new MethodVisitor(Opcodes.ASM9, out) {
        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean ofInterface) {
          if (owner.equals("java/util/concurrent/ExecutorService") && name.equals("submit")) {
            super.visitMethodInsn(Opcodes.INVOKESTATIC, STOP, "submit", "(L" + owner + ";" + descriptor.substring(1), false);
          } else {
            super.visitMethodInsn(opcode, owner, name, descriptor, ofInterface);
          }
        }
      };
    }
  },

  /** In the stream of the kernel that publishes what a cell prints: we are asked first. */
  PRINT {
    @Override
    MethodVisitor in(String method, MethodVisitor out) {
      return !method.equals("flush") ? out : new MethodVisitor(Opcodes.ASM9, out) {
        @Override
        public void visitCode() {
          super.visitCode();
          visitVarInsn(Opcodes.ALOAD, 0);
          visitMethodInsn(Opcodes.INVOKESTATIC, STOP, "publish", "(Ljava/io/ByteArrayOutputStream;)V", false);
        }
      };
    }
  },

  /** In a class of a library around which there is a siege: an interrupted thread ends at the entry of a method. */
  SIEGE {
    @Override
    MethodVisitor in(String method, MethodVisitor out) {
      return method.startsWith("<") ? out : new MethodVisitor(Opcodes.ASM9, out) {
        @Override
        public void visitCode() {
          super.visitCode();
          visitInsn(Opcodes.LCONST_0);
          visitMethodInsn(Opcodes.INVOKESTATIC, "java/lang/Thread", "sleep", "(J)V", false);
        }

        @Override
        public void visitMaxs(int stack, int locals) {
          super.visitMaxs(Math.max(stack, 2), locals);
        }
      };
    }
  };

  private static final String STOP = "unrolled/agent/Stop";
  private static final Handle SITE = new Handle(Opcodes.H_INVOKESTATIC, STOP, "site",
      MethodType.methodType(CallSite.class, MethodHandles.Lookup.class, String.class, MethodType.class)
          .toMethodDescriptorString(), false);

  abstract MethodVisitor in(String method, MethodVisitor out);

  byte[] in(byte[] bytes) {
    ClassReader reader = new ClassReader(bytes);
    ClassWriter writer = new ClassWriter(reader, 0);
    reader.accept(new ClassVisitor(Opcodes.ASM9, writer) {
      @Override
      public MethodVisitor visitMethod(int access, String name, String descriptor, String generic, String[] thrown) {
        return Checks.this.in(name, super.visitMethod(access, name, descriptor, generic, thrown));
      }
    }, 0);
    return writer.toByteArray();
  }
}
