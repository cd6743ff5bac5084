#include <libxml/HTMLparser.h>
#include <libxml/HTMLtree.h>
#include <libxml/tree.h>

/// Frees what libxml2 handed out; its own `xmlFree` is a variable.
static inline void dossier_xml_free(void *memory) { xmlFree(memory); }
