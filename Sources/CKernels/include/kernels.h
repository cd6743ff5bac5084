#ifndef DOSSIER_KERNELS_H
#define DOSSIER_KERNELS_H

#include <stddef.h>
#include <stdint.h>

/* Weights are packed in panels of 48 columns, [panel][k][48]; a panel holds 16 outputs of three pieces each where the
   layer is a maxout (columns 0..15 the first piece, 16..31 the second, 32..47 the third). */
enum { dossier_panel = 48, dossier_panel_outputs = 16 };

/* The routines of one instruction set. Rows of the left matrix are named by their offset in floats from `base`. */
typedef struct {
    const char *name;

    /* out[r][j] = base[offset[r]..] . packed[..][j] + bias[j], for panels * 48 columns; rows of `out` are `stride` apart. */
    void (*affine)(const float *base, const uint32_t *offset, size_t rows, size_t k, const float *packed,
                   const float *bias, size_t panels, float *out, size_t stride);

    /* The same with the greatest of the three pieces kept: panels * 16 columns. */
    void (*maxout)(const float *base, const uint32_t *offset, size_t rows, size_t k, const float *packed,
                   const float *bias, size_t panels, float *out, size_t stride);

    /* Maxout of the sum of three products of panels * 48 columns and a bias. */
    void (*maxout_sum)(const float *before, const float *here, const float *after, const float *bias, size_t panels,
                       float *out);

    /* out = (x - mean) / sqrt(variance + 1e-8) * gain + bias (+ residual, unless NULL); width a multiple of 16. */
    void (*normalise)(const float *x, size_t width, const float *gain, const float *bias, const float *residual,
                      float *out);

    /* Scores of the classes of a transition system: the sum of `count` rows of 128 (two pieces of 64) and a bias, the
       greater piece, then the upper layer [64][classes], classes a multiple of 16. */
    void (*scores)(const float *const *rows, size_t count, const float *bias, const float *upper,
                   const float *upper_bias, size_t classes, float *out);
} dossier_kernels;

/* The instruction sets from the plainest (0) to the widest; NULL where this processor lacks one. */
const dossier_kernels *dossier_kernels_at(int level);
int dossier_kernels_levels(void);

/* The widest set that this processor has. */
const dossier_kernels *dossier_kernels_best(void);

#endif
