#ifndef EXPLORER_H
#define EXPLORER_H

#include <stddef.h>

/// The parts of the page.
typedef enum ExplorerPartName {
    EXPLORER_HTML,
    EXPLORER_CSS,
    EXPLORER_JS,
} ExplorerPartName;

/// The bytes of one part, which live as long as the program.
typedef struct ExplorerBytes {
    const unsigned char *start;
    size_t count;
} ExplorerBytes;

/// Finds a part.
ExplorerBytes explorer_bytes(ExplorerPartName name);

#endif
