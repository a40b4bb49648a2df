package unrolled.optim;

import unrolled.param.Params;

/** Something done to all gradients before the rule sees them. */
public interface Transform {
  /** Changes the gradients in place, and nothing else. */
  void apply(Params params);
}
