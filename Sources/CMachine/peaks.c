#define _GNU_SOURCE
#include "machine.h"

#include <pthread.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <string.h>
#include <time.h>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec + time.tv_nsec * 1e-9;
}

// Each turn has this many chains. A multiply-add takes four cycles and two begin in one: eight chains would do.
enum { chains = 12, tries = 5 };

#define EACH(DO) DO(0) DO(1) DO(2) DO(3) DO(4) DO(5) DO(6) DO(7) DO(8) DO(9) DO(10) DO(11)

typedef double (*peak_loop)(long turns);

// MARK: - Multiply-adds

#if defined(__x86_64__)

__attribute__((target("avx512f"))) static double loop_512(long turns) {
  __m512 factor = _mm512_set1_ps(0.9999f), more = _mm512_set1_ps(1e-4f);
#define BEGIN(i) __m512 a##i = _mm512_set1_ps(1 + i);
#define STEP(i) a##i = _mm512_fmadd_ps(a##i, factor, more); __asm__ volatile("" : "+v"(a##i));
#define SUM(i) sum = _mm512_add_ps(sum, a##i);
  EACH(BEGIN)
  for (long turn = 0; turn < turns; turn++) { EACH(STEP) }
  __m512 sum = _mm512_setzero_ps();
  EACH(SUM)
  float lanes[16];
  _mm512_storeu_ps(lanes, sum);
  return lanes[0] + lanes[15];
#undef BEGIN
#undef STEP
#undef SUM
}

__attribute__((target("avx2,fma"))) static double loop_256(long turns) {
  __m256 factor = _mm256_set1_ps(0.9999f), more = _mm256_set1_ps(1e-4f);
#define BEGIN(i) __m256 a##i = _mm256_set1_ps(1 + i);
#define STEP(i) a##i = _mm256_fmadd_ps(a##i, factor, more); __asm__ volatile("" : "+x"(a##i));
#define SUM(i) sum = _mm256_add_ps(sum, a##i);
  EACH(BEGIN)
  for (long turn = 0; turn < turns; turn++) { EACH(STEP) }
  __m256 sum = _mm256_setzero_ps();
  EACH(SUM)
  float lanes[8];
  _mm256_storeu_ps(lanes, sum);
  return lanes[0] + lanes[7];
#undef BEGIN
#undef STEP
#undef SUM
}

#endif

// Four lanes, and a multiplication and an addition of their own where there is no fused one.
typedef float four __attribute__((vector_size(16)));

static double loop_plain(long turns) {
  four factor = {0.9999f, 0.9999f, 0.9999f, 0.9999f}, more = {1e-4f, 1e-4f, 1e-4f, 1e-4f};
#if defined(__x86_64__)
#define HOLD(a) __asm__ volatile("" : "+x"(a));
#else
#define HOLD(a) __asm__ volatile("" : "+w"(a));
#endif
#define BEGIN(i) four a##i = {1 + i, 1 + i, 1 + i, 1 + i};
#define STEP(i) a##i = a##i * factor + more; HOLD(a##i)
#define SUM(i) sum += a##i;
  EACH(BEGIN)
  for (long turn = 0; turn < turns; turn++) { EACH(STEP) }
  four sum = {0, 0, 0, 0};
  EACH(SUM)
  return sum[0] + sum[3];
#undef BEGIN
#undef STEP
#undef SUM
#undef HOLD
}

struct set {
  peak_loop loop;
  int lanes;
  const char *name;
};

static struct set widest(void) {
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx512f")) return (struct set){loop_512, 16, "AVX-512"};
  if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma")) return (struct set){loop_256, 8, "AVX2 with FMA"};
#endif
  return (struct set){loop_plain, 4, "128 bits"};
}

const char *attnlab_widest_set(void) { return widest().name; }

// MARK: - Threads

struct share {
  pthread_t thread;
  peak_loop loop;
  long turns;
  const float *numbers;
  long count;
  double result;
};

// Returns the seconds that the threads take together for their shares; 0 if they can't be started.
static double time_of(struct share *shares, int threads, void *(*work)(void *)) {
  double began = now();
  int started = 0;
  while (started < threads && pthread_create(&shares[started].thread, NULL, work, &shares[started]) == 0) started++;
  for (int index = 0; index < started; index++) pthread_join(shares[index].thread, NULL);
  return started == threads ? now() - began : 0;
}

static void *multiply_add(void *given) {
  struct share *share = given;
  share->result = share->loop(share->turns);
  return NULL;
}

double attnlab_multiply_add_peak(int threads) {
  if (threads < 1 || threads > 64) return 0;
  struct set set = widest();
  struct share shares[64] = {0};
  // Long enough that the start of a thread counts for nothing, some 30 milliseconds.
  long turns = 8000000;
  double best = 0;
  for (int try = 0; try < tries; try++) {
    for (int index = 0; index < threads; index++) shares[index] = (struct share){.loop = set.loop, .turns = turns};
    double seconds = time_of(shares, threads, multiply_add);
    double rate = seconds > 0 ? 2.0 * set.lanes * chains * turns * threads / seconds : 0;
    if (rate > best) best = rate;
  }
  return best;
}

// MARK: - Memory

// Adds up numbers in lanes that don't wait for each other: what is waited for is the memory.
static void *add_up(void *given) {
  struct share *share = given;
  enum { lanes = 8 };
  four sums[lanes] = {{0}};
  const four *numbers = (const four *)share->numbers;
  long count = share->count / 4;
  for (long index = 0; index + lanes <= count; index += lanes)
    for (int lane = 0; lane < lanes; lane++) sums[lane] += numbers[index + lane];
  for (int lane = 0; lane < lanes; lane++) share->result += sums[lane][0] + sums[lane][3];
  return NULL;
}

double attnlab_read_bandwidth(int threads, long bytes) {
  if (threads < 1 || threads > 64) return 0;
  long count = bytes / (long)sizeof(float) / threads / 64 * 64;
  const size_t page = 2 << 20;
  const size_t size = (count * threads * sizeof(float) + page - 1) / page * page;
  float *numbers = aligned_alloc(page, size);
  if (!numbers) return 0;
  // With small pages a processor reads ahead less far.
  madvise(numbers, size, MADV_HUGEPAGE);
  // Memory that nobody has written to is one page of zeros.
  for (long index = 0; index < count * threads; index++) numbers[index] = 1;
  struct share shares[64] = {0};
  double best = 0;
  for (int try = 0; try < tries; try++) {
    for (int index = 0; index < threads; index++)
      shares[index] = (struct share){.numbers = numbers + index * count, .count = count};
    double seconds = time_of(shares, threads, add_up);
    double rate = seconds > 0 ? sizeof(float) * (double)count * threads / seconds : 0;
    if (rate > best) best = rate;
  }
  free(numbers);
  return best;
}
