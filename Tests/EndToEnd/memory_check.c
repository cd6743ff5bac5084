// Draws every DOT file named, in SVG, PNG, PDF and DOT, in the process and in a copy of it, and what is no graph.
// For valgrind, which cannot read the debugging records of Swift programs: see memory_check.sh.
#include "drawing.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const GraphvizDevice devices[] = {
    {"svg:svg:core", 0}, {"png:cairo:cairo", 96}, {"pdf:cairo:cairo", 0}, {"dot:dot:core", 0}};

static char *contents(const char *path) {
    FILE *file = fopen(path, "rb");
    char *text = calloc(1 << 24, 1);
    if (file == NULL || text == NULL || fread(text, 1, (1 << 24) - 1, file) == 0) exit(2);
    fclose(file);
    return text;
}

int main(int count, char **paths) {
    int failures = 0;
    for (int index = 1; index < count; index++) {
        char *dot = contents(paths[index]);
        const GraphvizDrawing here = graphviz_draw(dot, devices, 4), copied = graphviz_draw_in_copy(dot, devices, 4);
        // The date of a PDF may differ.
        const int isSame = here.step == GraphvizStepDone && copied.step == GraphvizStepDone
            && here.files[0].length == copied.files[0].length
            && memcmp(here.files[0].bytes, copied.files[0].bytes, here.files[0].length) == 0;
        printf("%s: %s\n", paths[index], isSame ? "drawn alike here and in a copy" : "FAILED");
        failures += !isSame;
        graphviz_free(here);
        graphviz_free(copied);
        free(dot);
    }
    const char *wrong[] = {"digraph { a -> }", "digraph { layout=nonsense; a }", "digraph { a [label=<<b>open>] }", ""};
    for (int index = 0; index < 4; index++) {
        const GraphvizDrawing drawing = graphviz_draw(wrong[index], devices, 1);
        failures += drawing.step == GraphvizStepDone;
        graphviz_free(drawing);
    }
    return failures > 0;
}
