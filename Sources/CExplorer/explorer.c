#include "explorer.h"

// The page becomes part of the binary, which therefore needs no file beside it (C23 #embed).

static const unsigned char html[] = {
#embed "Page/page.html"
};

static const unsigned char css[] = {
#embed "Page/page.css"
};

static const unsigned char js[] = {
#embed "Page/page.js"
};

ExplorerBytes explorer_bytes(ExplorerPartName name) {
    switch (name) {
    case EXPLORER_HTML: return (ExplorerBytes){html, sizeof html};
    case EXPLORER_CSS: return (ExplorerBytes){css, sizeof css};
    case EXPLORER_JS: return (ExplorerBytes){js, sizeof js};
    }
    return (ExplorerBytes){html, 0};
}
