/** Rules that turn gradients into steps, and what surrounds them: transforms of the gradient, schedules, memory, traces. */
package unrolled.optim;
