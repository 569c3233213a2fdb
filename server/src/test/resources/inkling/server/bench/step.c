// The sparse step of stochastic gradient descent in C: how fast this machine is at it. Sigmoid, no bias.
//
//   cc -O3 -march=native -DH=275 step.c -o step -lm && ./step DIR
//
// DIR holds the four uncompressed IDX files of MNIST. Requests on stdin, one a line:
//   train B MS        from the start, steps of batch size B for so many milliseconds: answers "steps seconds share"
//   steps B N         N steps: answers the same
//   evaluate          measures 10,000 training images: answers "images seconds share loss"
// share: how many of the (last) images were read correctly. Equations and names as in SparseNetwork.java.
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { D = 784, K = 10, MOST_BATCH = 1024 };
#if defined(__AVX512F__)
enum { LANES = 16, BLOCK = 3 }; // floats in a vector, vectors in a block
#elif defined(__AVX__)
enum { LANES = 8, BLOCK = 6 };
#else
enum { LANES = 4, BLOCK = 10 };
#endif
enum { VECTORS = (H + LANES - 1) / LANES, P = VECTORS * LANES };

typedef float vec __attribute__((vector_size(LANES * 4)));
typedef int32_t ivec __attribute__((vector_size(LANES * 4)));
typedef struct {
  vec hidden[VECTORS], delta1[VECTORS];
  float outputs[K], ink_sum;
} pass;

static const float B0 = -0.1307 / 0.3081, PER_LEVEL = 1 / (255 * 0.3081);
static const double L2 = 1e-5, RATE0 = 0.05, DECAY = 0.9;
static vec v[D][VECTORS], u[K][VECTORS], shift[VECTORS], sums[VECTORS]; // V, U transposed, g, colsum V
static double alpha = 1;
static pass passes[MOST_BATCH];
static int images, *start; // image i has ink start[i] .. start[i + 1] - 1
static uint16_t *pixel;
static uint8_t *level, *labels;
static int ink_rows[D], ink_count;
static float ink_values[D];
static long taken;

static uint32_t random_state = 12345;
static int below(int n) {
  random_state ^= random_state << 13, random_state ^= random_state >> 17, random_state ^= random_state << 5;
  return (int)((random_state >> 1) * (n / 2147483648.0));
}

static double seconds(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec + t.tv_nsec * 1e-9;
}

static inline vec splat(float x) { return x - (vec){0}; }

static inline vec choose(ivec where, vec a, vec b) { return (vec)((where & (ivec)a) | (~where & (ivec)b)); }

static inline vec exponential(vec x) {
  x = choose(x < splat(-87), splat(-87), x);
  x = choose(x > splat(88), splat(88), x);
  vec rounded = x * 1.44269504f + 12582912.f, i = rounded - 12582912.f;
  vec r = (x - i * 0.693145752f) - i * 1.42860677e-6f;
  vec p = splat(1 / 120.f);
  p = p * r + 1 / 24.f, p = p * r + 1 / 6.f, p = p * r + 0.5f, p = p * r + 1.f, p = p * r + 1.f;
  return (vec)((ivec)p + (((ivec)rounded - 0x4B400000) << 23));
}

static void list_ink(int image, pass *to) {
  float sum = 0;
  int n = 0;
  for (int q = start[image]; q < start[image + 1]; q++, n++) {
    ink_rows[n] = pixel[q];
    sum += ink_values[n] = level[q] * PER_LEVEL;
  }
  ink_count = n;
  to->ink_sum = sum;
}

// z[h .. h + n - 1] = sum of s * V over the ink; n is a constant where this is inlined
static inline __attribute__((always_inline)) void add_ink(int h, int n, vec *z) {
  vec acc[BLOCK];
  for (int i = 0; i < n; i++) acc[i] = (vec){0};
  for (int q = 0; q < ink_count; q++) {
    const vec *row = v[ink_rows[q]] + h;
    float s = ink_values[q];
#pragma GCC unroll 16
    for (int i = 0; i < n; i++) acc[i] += s * row[i];
  }
  for (int i = 0; i < n; i++) z[h + i] = acc[i];
}

static inline __attribute__((always_inline)) void subtract_ink(int h, int n, const vec *d) {
  vec part[BLOCK];
  for (int i = 0; i < n; i++) part[i] = d[h + i];
  for (int q = 0; q < ink_count; q++) {
    vec *row = v[ink_rows[q]] + h;
    float s = ink_values[q];
#pragma GCC unroll 16
    for (int i = 0; i < n; i++) row[i] -= s * part[i];
  }
}

// Logits of the image whose ink is listed; returns the digit read.
static int forward(pass *p) {
  int h = 0;
  for (; h + BLOCK <= VECTORS; h += BLOCK) add_ink(h, BLOCK, p->hidden);
  for (; h < VECTORS; h++) add_ink(h, 1, p->hidden);
  float a = alpha, all = D * B0 + p->ink_sum;
  for (int i = 0; i < VECTORS; i++) {
    vec z = (p->hidden[i] + B0 * sums[i] + all * shift[i]) * a;
    p->hidden[i] = 1.f / (1.f + exponential(-z));
  }
  for (int i = H; i < P; i++) ((float *)p->hidden)[i] = 0;
  int read = 0;
  for (int k = 0; k < K; k++) {
    vec dot = {0};
    for (int i = 0; i < VECTORS; i++) dot += p->hidden[i] * u[k][i];
    float z = 0;
    for (int i = 0; i < LANES; i++) z += dot[i];
    p->outputs[k] = z * a;
    if (p->outputs[k] > p->outputs[read]) read = k;
  }
  return read;
}

static void backward(pass *p, int label, int read) {
  float largest = p->outputs[read], sum = 0;
  for (int k = 0; k < K; k++) sum += p->outputs[k] = expf(p->outputs[k] - largest);
  for (int k = 0; k < K; k++) p->outputs[k] /= sum;
  p->outputs[label] -= 1;
  float a = alpha;
  for (int i = 0; i < VECTORS; i++) {
    vec d = {0}, a1 = p->hidden[i];
    for (int k = 0; k < K; k++) d += p->outputs[k] * u[k][i];
    p->delta1[i] = d * a * (a1 * (1.f - a1));
  }
}

static void update(pass *p, float epsilon) {
  float rates[K];
  for (int k = 0; k < K; k++) rates[k] = epsilon * p->outputs[k];
  for (int i = 0; i < VECTORS; i++) {
    for (int k = 0; k < K; k++) u[k][i] -= rates[k] * p->hidden[i];
    shift[i] -= epsilon * B0 * p->delta1[i];
    sums[i] -= epsilon * p->ink_sum * p->delta1[i];
    p->delta1[i] *= epsilon;
  }
  int h = 0;
  for (; h + BLOCK <= VECTORS; h += BLOCK) subtract_ink(h, BLOCK, p->delta1);
  for (; h < VECTORS; h++) subtract_ink(h, 1, p->delta1);
}

static void recenter(void) {
  memset(sums, 0, sizeof sums);
  for (int j = 0; j < D; j++)
    for (int i = 0; i < VECTORS; i++) sums[i] += v[j][i] += shift[i];
  memset(shift, 0, sizeof shift);
}

// One step; returns how many of its images were read correctly.
static int step(int batch) {
  static int drawn[MOST_BATCH];
  int correct = 0;
  for (int b = 0; b < batch; b++) {
    drawn[b] = below(images);
    list_ink(drawn[b], &passes[b]);
    int read = forward(&passes[b]), label = labels[drawn[b]];
    correct += read == label;
    backward(&passes[b], label, read);
  }
  double rate = RATE0 * pow(DECAY, taken / 10000.0);
  alpha *= 1 - 2 * L2 * rate;
  for (int b = 0; b < batch; b++) {
    if (batch > 1) list_ink(drawn[b], &passes[b]);
    update(&passes[b], rate / (alpha * batch));
  }
  if (++taken % 1000 == 0) recenter();
  return correct;
}

static float deviate(void) { // nearly normal
  double sum = -6;
  for (int i = 0; i < 12; i++) sum += below(1 << 30) / (double)(1 << 30);
  return sum;
}

static void begin_anew(void) {
  alpha = 1, taken = 0;
  for (int j = 0; j < D; j++)
    for (int h = 0; h < H; h++) ((float *)v[j])[h] = deviate() / sqrtf(H);
  for (int k = 0; k < K; k++)
    for (int h = 0; h < H; h++) ((float *)u[k])[h] = deviate() / sqrtf(K);
  recenter();
}

static void train(int batch, double milliseconds, long most) {
  begin_anew();
  double begin = seconds(), now = begin, share = 0;
  long n = 0;
  for (int some = 64 / batch + 1; n < most && (now - begin) * 1e3 < milliseconds; now = seconds()) {
    long correct = 0;
    int chunk = most - n < some ? (int)(most - n) : some;
    for (int i = 0; i < chunk; i++) correct += step(batch);
    n += chunk;
    share += (1 - pow(0.99, chunk)) * ((double)correct / (chunk * batch) - share); // a step counts as in step.py
  }
  printf("%ld %.6f %.3f\n", n, now - begin, share);
}

static void evaluate(void) {
  enum { N = 10000 };
  double begin = seconds(), loss = 0;
  int correct = 0;
  for (int i = 0; i < N; i++) {
    list_ink(i, passes);
    int read = forward(passes);
    const float *z = passes->outputs;
    float sum = 0;
    for (int k = 0; k < K; k++) sum += expf(z[k] - z[read]);
    loss += log(sum) + (z[read] - z[labels[i]]);
    correct += read == labels[i];
  }
  printf("%d %.6f %.3f %.4f\n", N, seconds() - begin, (double)correct / N, loss / N);
}

static uint8_t *file(const char *folder, const char *name, long *length) {
  char path[4096];
  snprintf(path, sizeof path, "%s/%s", folder, name);
  FILE *f = fopen(path, "rb");
  if (!f) perror(path), exit(1);
  fseek(f, 0, SEEK_END);
  *length = ftell(f);
  rewind(f);
  uint8_t *bytes = malloc(*length);
  if (fread(bytes, 1, *length, f) != (size_t)*length) perror(path), exit(1);
  fclose(f);
  return bytes;
}

static void load(const char *folder) {
  long length;
  labels = file(folder, "train-labels-idx1-ubyte", &length) + 8;
  uint8_t *pixels = file(folder, "train-images-idx3-ubyte", &length) + 16;
  images = (int)((length - 16) / D);
  start = calloc(images + 1, sizeof *start);
  pixel = malloc(length * sizeof *pixel);
  level = malloc(length);
  int n = 0;
  for (int i = 0; i < images; i++) {
    for (int j = 0; j < D; j++)
      if (pixels[(long)i * D + j]) pixel[n] = j, level[n++] = pixels[(long)i * D + j];
    start[i + 1] = n;
  }
}

int main(int argc, char **argv) {
  if (argc != 2) return fprintf(stderr, "usage: step DIR\n"), 1;
  load(argv[1]);
  char line[256];
  while (fgets(line, sizeof line, stdin)) {
    int batch;
    double amount;
    if (sscanf(line, "train %d %lf", &batch, &amount) == 2) train(batch, amount, 1L << 60);
    else if (sscanf(line, "steps %d %lf", &batch, &amount) == 2) train(batch, INFINITY, (long)amount);
    else evaluate();
    fflush(stdout);
  }
}
