// libxml2's headers would bring in the system's ICU, which clashes with the one inside Foundation; nothing here uses
// the converters that it declares.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/HTMLtree.h>
#include <libxml/tree.h>

/// Frees what libxml2 handed out; its own `xmlFree` is a variable.
static inline void dossier_xml_free(void *memory) { xmlFree(memory); }
