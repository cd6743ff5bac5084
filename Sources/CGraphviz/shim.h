// What Swift cannot import from Graphviz: macros over the graph's private records, and parameters that lack a const.
#include <graphviz/cgraph.h>
#include <graphviz/gvc.h>
#include <string.h>

/// Text that is being read.
struct dossier_text {
    const char *rest;
    size_t length;
};

/// Hands the next bytes of a text to the parser.
static inline int dossier_next_bytes(void *text, char *buffer, int size) {
    struct dossier_text *source = text;
    size_t count = source->length < (size_t)size ? source->length : (size_t)size;
    memcpy(buffer, source->rest, count);
    source->rest += count;
    source->length -= count;
    return (int)count;
}

/// Numbers everything in the order in which it is made, and leaves names to cgraph's own table. By default what bears a
/// name is numbered by the address of its name, and clusters are drawn in an order that changes from call to call.
static inline long dossier_number(void *state, int kind, char *name, IDTYPE *number, int create) {
    // Odd, as cgraph expects of what its discipline did not name.
    static IDTYPE last = 1;
    (void)state, (void)kind, (void)create;
    if (name) return 0;
    *number = last += 2;
    return 1;
}

/// Reads a graph from DOT text, or returns null after reporting an error. Not thread-safe.
static inline Agraph_t *dossier_read(const char *text) {
    static Agiddisc_t numbers;
    static Agiodisc_t bytes;
    numbers = AgIdDisc;
    numbers.map = dossier_number;
    bytes = AgIoDisc;
    bytes.afread = dossier_next_bytes;
    Agdisc_t disciplines = {&AgMemDisc, &numbers, &bytes};
    struct dossier_text source = {text, strlen(text)};
    return agread(&source, &disciplines);
}

/// Sets the resolution, in dots per inch, of the renderings that follow; 0 stands for the format's own.
static inline void dossier_set_resolution(Agraph_t *graph, double dpi) { GD_drawing(graph)->dpi = dpi; }

/// The value of a graph's attribute, or null where it is not declared.
static inline const char *dossier_attribute(Agraph_t *graph, const char *name) { return agget(graph, (char *)name); }

/// Reports everything from warnings on to the given function instead of stderr.
static inline void dossier_report_to(int (*report)(char *)) {
    agseterr(AGWARN);
    agseterrf(report);
}
