/** Models without memory and their losses, each backward beside its forward. */
package unrolled.nn;
