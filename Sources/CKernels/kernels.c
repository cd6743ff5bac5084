#include "kernels.h"

/* The same source is compiled once for every instruction set; which one runs is decided by the caller at run time. */

#define NAME(x) plain_##x
#define NAME_STRING "plain"
#define TARGET
#define LANES 4
#define ROWS 4
#include "kernels.inc"

#if defined(__x86_64__)
#define NAME(x) avx2_##x
#define NAME_STRING "avx2"
#define TARGET __attribute__((target("avx2,fma")))
#define LANES 8
#define ROWS 4
#include "kernels.inc"

#define NAME(x) avx512_##x
#define NAME_STRING "avx512"
#define TARGET __attribute__((target("avx512f,avx512vl,avx2,fma")))
#define LANES 16
#define ROWS 8
#include "kernels.inc"
#endif

int dossier_kernels_levels(void)
{
#if defined(__x86_64__)
    return 3;
#else
    return 1;
#endif
}

const dossier_kernels *dossier_kernels_at(int level)
{
#if defined(__x86_64__)
    __builtin_cpu_init();
    if (level == 1) return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma") ? &avx2_set : NULL;
    if (level == 2)
        return __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512vl") ? &avx512_set : NULL;
#endif
    return level == 0 ? &plain_set : NULL;
}

const dossier_kernels *dossier_kernels_best(void)
{
    for (int level = dossier_kernels_levels() - 1; level > 0; level--) {
        const dossier_kernels *set = dossier_kernels_at(level);
        if (set) return set;
    }
    return &plain_set;
}
