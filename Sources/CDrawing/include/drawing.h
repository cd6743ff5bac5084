#pragma once
#include <stddef.h>

/// Where a drawing stopped.
typedef enum {
    GraphvizStepDone,
    /// The DOT text could not be read.
    GraphvizStepReading,
    /// No layout was found.
    GraphvizStepLayout,
    /// A file could not be written.
    GraphvizStepRendering,
    /// The copy of the process came to an end before it was done.
    GraphvizStepCopy,
} GraphvizStep;

/// A file format: what Graphviz calls renderer and plug-in, and its dots per inch; 0 stands for the format's own.
typedef struct {
    const char *_Nonnull name;
    double resolution;
} GraphvizDevice;

/// The bytes of a file.
typedef struct {
    char *_Nullable bytes;
    size_t length;
} GraphvizFile;

enum { GraphvizFilesMaximum = 4 };

/// A graph laid out once and written in several formats.
typedef struct {
    GraphvizStep step;
    /// Whatever Graphviz reported, warnings too; null where it said nothing.
    char *_Nullable message;
    /// In the order of the devices.
    GraphvizFile files[GraphvizFilesMaximum];
} GraphvizDrawing;

/// Lays DOT text out and writes it for up to `GraphvizFilesMaximum` devices. To be freed by `graphviz_free`.
///
/// libgvc keeps state for the process: no two threads may be in here at once. It loses about as many bytes with each
/// layout as the DOT text has.
GraphvizDrawing graphviz_draw(const char *_Nonnull dot, const GraphvizDevice *_Nonnull devices, size_t count);

/// The same in a copy of the process (`fork`), which takes along what libgvc loses. Where no copy can be made, in this.
///
/// In the copy nothing runs but Graphviz; the other threads, and the locks that they hold, are no part of it.
GraphvizDrawing graphviz_draw_in_copy(const char *_Nonnull dot, const GraphvizDevice *_Nonnull devices, size_t count);

/// Gives back what a drawing holds.
void graphviz_free(GraphvizDrawing drawing);
