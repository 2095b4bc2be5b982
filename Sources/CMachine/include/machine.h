// What the processors can do at most: the measures that a benchmark's figures are shares of.
#ifndef ATTNLAB_MACHINE_H
#define ATTNLAB_MACHINE_H

// Runs fused multiply-adds that don't wait for each other on so many threads. Returns the Float operations in a second, the
// best of several tries; an addition and a multiplication are two.
double attnlab_multiply_add_peak(int threads);

// Reads memory of so many bytes, which should be several times the caches, on so many threads. Returns the bytes in a
// second, the best of several tries; 0 if there is no such memory.
double attnlab_read_bandwidth(int threads, long bytes);

// Lets this process and those that it starts run on so many processors, each of another core as far as there are as many.
// Returns how many it has then.
int attnlab_keep_to_processors(int count);

// The widest set of instructions that the measure of the peak used.
const char *attnlab_widest_set(void);

#endif
