package unrolled.agent;

import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Lets a thread that does not come back to its cell end inside the library where it is. */
final class Siege {
  /** What the virtual machine, its threads and locks, the printing and the kernel itself stand on is spared. */
  private static final List<String> SPARED = List.of("java.lang.", "java.io.", "java.util.concurrent.", "jdk.internal.",
      "sun.", "io.github.spencerpark.", "org.zeromq.", "zmq.", "unrolled.agent.", "REPL.");

  private final Set<Class<?>> classes = ConcurrentHashMap.newKeySet();
  private final Instrumentation machine;

  Siege(Instrumentation machine) {
    this.machine = machine;
  }

  boolean holds(Class<?> type) {
    return type != null && classes.contains(type);
  }

  /** From now on an interrupted thread ends when it calls a method of a class in this trace, or of one nested with it. */
  void around(StackTraceElement[] trace) {
    Set<String> files = Arrays.stream(trace).map(StackTraceElement::getClassName)
        .filter(name -> SPARED.stream().noneMatch(name::startsWith)).map(Siege::outermost).collect(Collectors.toSet());
    rewrite(Arrays.stream(machine.getAllLoadedClasses()).filter(type -> files.contains(outermost(type.getName()))
        && machine.isModifiableClass(type) && classes.add(type)).toArray(Class<?>[]::new));
  }

  private static String outermost(String name) {
    int nested = name.indexOf('$');
    return nested < 0 ? name : name.substring(0, nested);
  }

  void lift() {
    Class<?>[] all = classes.toArray(Class<?>[]::new);
    classes.clear();
    rewrite(all);
  }

  private void rewrite(Class<?>[] types) {
    try {
      if (types.length > 0) machine.retransformClasses(types);
    } catch (UnmodifiableClassException e) {
      throw new AssertionError(e);
    }
  }
}
