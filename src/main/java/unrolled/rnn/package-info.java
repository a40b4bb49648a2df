/** Recurrent cells, unrolled over the steps of sequences, and back-propagation through time. */
package unrolled.rnn;
