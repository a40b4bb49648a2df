package unrolled.optim;

class SgdTest implements RuleContract {
  @Override public Rule rule() {
    return new Sgd();
  }

  @Override public double[] scalar(double theta, double eta, double[] gradients) {
    double[] path = new double[gradients.length];
    for (int i = 0; i < path.length; i++) path[i] = theta = theta - eta * gradients[i];
    return path;
  }
}
