package unrolled.show;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;
import tech.tablesaw.api.Table;

/**
 * The bridge to the notebook: a value at the end of a cell is shown in the form that suits it.
 *
 * <p>The Java kernel is found by its name, so that nothing here needs one to be compiled or tested.
 */
public final class Notebook {
  private static final Set<Class<?>> KNOWN = new LinkedHashSet<>();

  private Notebook() {}

  /**
   * Teaches the kernel to show a {@link Rich} value and a Tablesaw table. May be called again.
   *
   * @return whether this virtual machine is a notebook kernel (IJava or JJava)
   */
  public static boolean install() {
    return register(Rich.class, Function.identity())
        && register(Table.class, table -> Tables.view(table, Tables.DIGITS));
  }

  /**
   * Teaches the kernel to show the values of a type and of its subtypes. What a type has been given first stays.
   *
   * @param form what is shown of a value
   * @return whether this virtual machine is a notebook kernel
   */
  public static synchronized <T> boolean register(Class<T> type, Function<? super T, ? extends Rich> form) {
    Object kernel = kernel();
    if (kernel == null) return false;
    if (KNOWN.add(type)) register(call(kernel, "getRenderer"), type, form);
    return true;
  }

  /** Shows a value here and now, below what the cell has shown so far; outside of a notebook it is printed as text. */
  static void show(Rich value) {
    Object kernel = kernel();
    if (kernel == null) {
      System.out.println(value);
      return;
    }
    install();
    System.out.flush();
    call(kernel, "display", call(call(kernel, "getRenderer"), "render", value));
  }

  /** The kernel that runs this virtual machine, or null outside of a notebook. */
  static Object kernel() {
    Object ijava = find("io.github.spencerpark.ijava.IJava", "getKernelInstance");
    return ijava != null ? ijava : find("org.dflib.jjava.jupyter.kernel.BaseKernel", "notebookKernel");
  }

  private static Object find(String className, String accessor) {
    try {
      return Class.forName(className).getMethod(accessor).invoke(null);
    } catch (ReflectiveOperationException | LinkageError e) {
      return null;
    }
  }

  private static <T> void register(Object renderer, Class<T> type, Function<? super T, ? extends Rich> form) {
    Object registration = call(renderer, "createRegistration", type);
    Class<?> renderFunction = method(registration, "register", (Object) null).getParameterTypes()[0];
    Object function = Proxy.newProxyInstance(renderFunction.getClassLoader(), new Class<?>[] {renderFunction},
        (proxy, method, arguments) -> switch (method.getName()) {
          case "render" -> fill(call(arguments[1], "getOutputContainer"), form.apply(type.cast(arguments[0])));
          case "equals" -> proxy == arguments[0];
          case "hashCode" -> System.identityHashCode(proxy);
          default -> "renderer of " + type.getSimpleName();
        });
    call(registration, "register", function);
  }

  private static Object fill(Object output, Rich value) {
    call(output, "putText", value.toString());
    value.mime().forEach((type, data) -> call(output, "putData", type, data));
    value.metadata().forEach((type, data) -> call(output, "putMetaData", type, data));
    return null;
  }

  static Object call(Object target, String name, Object... arguments) {
    try {
      return method(target, name, arguments).invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("this kernel is not one that Unrolled knows: " + e.getMessage(), e);
    }
  }

  static Object field(Object target, String name) {
    try {
      return target.getClass().getField(name).get(target);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("this kernel is not one that Unrolled knows: no field " + name, e);
    }
  }

  /** The public method that takes these arguments; null stands for any. */
  private static Method method(Object target, String name, Object... arguments) {
    for (Method method : target.getClass().getMethods()) {
      if (!method.getName().equals(name) || method.getParameterCount() != arguments.length) continue;
      boolean fits = true;
      for (int i = 0; i < arguments.length; i++) {
        fits &= arguments[i] == null || method.getParameterTypes()[i].isInstance(arguments[i]);
      }
      if (fits) return method;
    }
    throw new IllegalStateException("this kernel is not one that Unrolled knows: no method " + name);
  }
}
