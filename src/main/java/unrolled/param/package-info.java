/** What training changes: named values with their gradients. */
package unrolled.param;
