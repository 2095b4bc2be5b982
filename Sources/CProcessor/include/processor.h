#ifndef ATTNLAB_PROCESSOR_H
#define ATTNLAB_PROCESSOR_H

// How many processors this process may use, at least 1.
int attnlab_processor_count(void);

// Whether processor and system have what is compiled for x86-64-v3: AVX2, FMA, BMI.
int attnlab_processor_has_avx2(void);

// Whether they have what is compiled for x86-64-v4: AVX-512 F, BW, CD, DQ, VL.
int attnlab_processor_has_avx512(void);

#endif
