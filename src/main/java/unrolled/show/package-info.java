/** What a notebook prints: tables, checks and numbers as text. Knows Tablesaw and the kernel, and no charts. */
package unrolled.show;
