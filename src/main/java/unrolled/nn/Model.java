package unrolled.nn;

import java.util.function.ToDoubleBiFunction;
import unrolled.param.Params;

/**
 * All that training needs to know: parameters θ, and for a batch of examples the loss L and its gradients ∂L/∂θ.
 *
 * <pre>
 *   model.lossAndGradients(x, y);
 *   optimizer.step();                // an Optimizer of model.params()
 * </pre>
 *
 * @param <X> the inputs of a batch
 * @param <Y> its targets
 */
public interface Model<X, Y> {
  /** θ with ∂L/∂θ, live. */
  Params params();

  /** L; overwrites the gradients of all parameters. x and y are not modified. */
  double lossAndGradients(X x, Y y);

  /** L for its own sake, of examples that are not trained on; what the gradients are afterwards is not said. */
  default double loss(X x, Y y) {
    return lossAndGradients(x, y);
  }

  /** These parameters with this loss, which overwrites their gradients. */
  static <X, Y> Model<X, Y> of(Params params, ToDoubleBiFunction<X, Y> lossAndGradients) {
    return of(params, lossAndGradients, lossAndGradients);
  }

  /** The same with a shorter way to the loss alone. */
  static <X, Y> Model<X, Y> of(Params params, ToDoubleBiFunction<X, Y> lossAndGradients, ToDoubleBiFunction<X, Y> loss) {
    return new Model<>() {
      @Override public Params params() {
        return params;
      }

      @Override public double lossAndGradients(X x, Y y) {
        return lossAndGradients.applyAsDouble(x, y);
      }

      @Override public double loss(X x, Y y) {
        return loss.applyAsDouble(x, y);
      }
    };
  }
}
