package unrolled.matrix;

/**
 * A small generator of random numbers with a published algorithm and a state of one number, the same on every machine.
 *
 * <pre>
 *   s ← s + 0x9e3779b97f4a7c15
 *   z = (s ⊕ s ≫ 30) · 0xbf58476d1ce4e5b9
 *   z = (z ⊕ z ≫ 27) · 0x94d049bb133111eb
 *   result = z ⊕ z ≫ 31
 * </pre>
 *
 * SplitMix64: Steele, Lea and Flood, "Fast Splittable Pseudorandom Number Generators", OOPSLA 2014; the constants are
 * those of {@link java.util.SplittableRandom}.
 */
public final class Rng {
  private long state;

  /** A generator whose numbers depend on the seed alone; any seed will do. */
  public Rng(long seed) {
    state = seed;
  }

  /** The state; a new generator with this seed continues where this one is. */
  public long state() {
    return state;
  }

  /** Continues where a generator with this state is. */
  public void restore(long state) {
    this.state = state;
  }

  /** The next 64 random bits. */
  public long nextLong() {
    long z = state += 0x9e3779b97f4a7c15L;
    z = (z ^ z >>> 30) * 0xbf58476d1ce4e5b9L;
    z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
    return z ^ z >>> 31;
  }

  /** Uniform in [0, 1): one of the 2⁵³ multiples of 2⁻⁵³. */
  public double nextDouble() {
    return (nextLong() >>> 11) * 0x1p-53;
  }

  /** Uniform in 0 … bound − 1; the bound must be positive. The few values that would make some numbers likelier are drawn again. */
  public int nextInt(int bound) {
    if (bound <= 0) throw new IllegalArgumentException("bound must be positive, but is " + bound);
    long bits;
    int value;
    do {
      bits = nextLong() >>> 33;
      value = (int) (bits % bound);
    } while (bits - value + (bound - 1) > Integer.MAX_VALUE);
    return value;
  }

  /**
   * Brings these numbers into random order, by the algorithm of Fisher and Yates in the form of Durstenfeld
   * (Communications of the ACM 7, 1964, algorithm 235): one draw for each place, from the last one down.
   */
  public void shuffle(int[] numbers) {
    for (int i = numbers.length - 1; i > 0; i--) {
      int j = nextInt(i + 1), moved = numbers[i];
      numbers[i] = numbers[j];
      numbers[j] = moved;
    }
  }

  /** Normal with mean 0 and variance 1, by Marsaglia's polar method (SIAM Review 6, 1964); its second value is not kept. */
  public double nextGaussian() {
    double u, v, s;
    do {
      u = 2 * nextDouble() - 1;
      v = 2 * nextDouble() - 1;
      s = u * u + v * v;
    } while (s >= 1 || s == 0);
    return u * Math.sqrt(-2 * StrictMath.log(s) / s);
  }
}
