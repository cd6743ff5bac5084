#include "drawing.h"

#include <errno.h>
#include <graphviz/cgraph.h>
#include <graphviz/gvc.h>
#include <stdlib.h>
#include <string.h>

// MARK: Messages

/// What libgvc reports during a drawing; it hands over fragments.
static char *message;
static size_t message_length;

static int report(char *fragment) {
    const size_t length = strlen(fragment);
    char *longer = realloc(message, message_length + length + 1);
    if (longer == NULL) return 0;
    message = longer;
    memcpy(message + message_length, fragment, length + 1);
    message_length += length;
    return 0;
}

/// The message so far, which the caller frees; the next one begins.
static char *take_message(void) {
    char *taken = message;
    message = NULL;
    message_length = 0;
    return taken;
}

// MARK: Reading

/// Text that is being read.
struct source {
    const char *rest;
    size_t length;
};

/// Hands the next bytes of a text to the parser.
static int next_bytes(void *text, char *buffer, int size) {
    struct source *source = text;
    const size_t count = source->length < (size_t)size ? source->length : (size_t)size;
    memcpy(buffer, source->rest, count);
    source->rest += count;
    source->length -= count;
    return (int)count;
}

/// Numbers everything in the order in which it is made, and leaves names to cgraph's own table. By default what bears a
/// name is numbered by the address of its name, and clusters are drawn in an order that changes from call to call.
static long number_object(void *state, int kind, char *name, IDTYPE *number, int create) {
    // Odd, as cgraph expects of what its discipline did not name.
    static IDTYPE last = 1;
    (void)state, (void)kind, (void)create;
    if (name) return 0;
    *number = last += 2;
    return 1;
}

static Agraph_t *read_graph(const char *text) {
    static Agiddisc_t numbers;
    static Agiodisc_t bytes;
    numbers = AgIdDisc;
    numbers.map = number_object;
    bytes = AgIoDisc;
    bytes.afread = next_bytes;
    Agdisc_t disciplines = {&AgMemDisc, &numbers, &bytes};
    struct source source = {text, strlen(text)};
    return agread(&source, &disciplines);
}

// MARK: Drawing

/// The one context of the process: a context for each drawing leaks and reads freed memory.
static GVC_t *shared_context(void) {
    static GVC_t *context;
    if (context == NULL) {
        context = gvContext();
        agseterr(AGWARN);
        agseterrf(report);
    }
    return context;
}

static const char *engine_of(Agraph_t *graph) {
    const char *engine = agget(graph, (char *)"layout");
    return engine != NULL && *engine != '\0' ? engine : "dot";
}

/// Writes a laid-out graph; false after a complaint.
static int write_files(GVC_t *context, Agraph_t *graph, const GraphvizDevice *devices, size_t count, GraphvizDrawing *drawing) {
    for (size_t index = 0; index < count && index < GraphvizFilesMaximum; index++) {
        unsigned length = 0;
        GD_drawing(graph)->dpi = devices[index].resolution;
        const int status = gvRenderData(context, graph, devices[index].name, &drawing->files[index].bytes, &length);
        drawing->files[index].length = length;
        if (status != 0 || drawing->files[index].bytes == NULL || message != NULL) return 0;
    }
    return 1;
}

GraphvizDrawing graphviz_draw(const char *dot, const GraphvizDevice *devices, size_t count) {
    GraphvizDrawing drawing = {.step = GraphvizStepReading};
    GVC_t *context = shared_context();
    Agraph_t *graph = read_graph(dot);
    if (graph != NULL && message == NULL) {
        drawing.step = GraphvizStepLayout;
        // A complaint without a failure is one too: what lacks something is no picture.
        if (gvLayout(context, graph, engine_of(graph)) == 0 && message == NULL) {
            drawing.step = write_files(context, graph, devices, count, &drawing) ? GraphvizStepDone : GraphvizStepRendering;
        }
        gvFreeLayout(context, graph);
    }
    if (graph != NULL) agclose(graph);
    drawing.message = take_message();
    return drawing;
}

void graphviz_free(GraphvizDrawing drawing) {
    free(drawing.message);
    // What gvRenderData made comes from malloc too, and gvFreeRenderData is free.
    for (size_t index = 0; index < GraphvizFilesMaximum; index++) free(drawing.files[index].bytes);
}
