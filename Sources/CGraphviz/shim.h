// What Swift cannot import from Graphviz: macros over the graph's private records, and parameters that lack a const.
#include <graphviz/cgraph.h>
#include <graphviz/gvc.h>

/// Reads a graph from DOT text, or returns null after reporting an error.
static inline Agraph_t *dossier_read(const char *text) { return agmemread(text); }

/// Sets the resolution, in dots per inch, of the renderings that follow; 0 stands for the format's own.
static inline void dossier_set_resolution(Agraph_t *graph, double dpi) { GD_drawing(graph)->dpi = dpi; }

/// The value of a graph's attribute, or null where it is not declared.
static inline const char *dossier_attribute(Agraph_t *graph, const char *name) { return agget(graph, (char *)name); }

/// Reports everything from warnings on to the given function instead of stderr.
static inline void dossier_report_to(int (*report)(char *)) {
    agseterr(AGWARN);
    agseterrf(report);
}
