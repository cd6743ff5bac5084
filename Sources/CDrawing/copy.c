#define _GNU_SOURCE
#include "drawing.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

static int write_all(int descriptor, const void *bytes, size_t length) {
    for (const char *rest = bytes; length > 0;) {
        const ssize_t count = write(descriptor, rest, length);
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) return 0;
        rest += count;
        length -= (size_t)count;
    }
    return 1;
}

static int read_all(int descriptor, void *bytes, size_t length) {
    for (char *rest = bytes; length > 0;) {
        const ssize_t count = read(descriptor, rest, length);
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) return 0;
        rest += count;
        length -= (size_t)count;
    }
    return 1;
}

/// A block: its length, then its bytes; nothing for null.
static int send_block(int descriptor, const char *bytes, size_t length) {
    return write_all(descriptor, &length, sizeof length) && write_all(descriptor, bytes, bytes ? length : 0);
}

static int receive_block(int descriptor, char **bytes, size_t *length) {
    if (!read_all(descriptor, length, sizeof *length)) return 0;
    if (*length == 0) return 1;
    *bytes = malloc(*length);
    return *bytes != NULL && read_all(descriptor, *bytes, *length);
}

static int send_drawing(int descriptor, const GraphvizDrawing *drawing) {
    const size_t length = drawing->message ? strlen(drawing->message) + 1 : 0;
    int sent = write_all(descriptor, &drawing->step, sizeof drawing->step) && send_block(descriptor, drawing->message, length);
    for (size_t index = 0; index < GraphvizFilesMaximum; index++) {
        const GraphvizFile *file = &drawing->files[index];
        sent = sent && send_block(descriptor, file->bytes, file->length);
    }
    return sent;
}

static GraphvizDrawing receive_drawing(int descriptor) {
    GraphvizDrawing drawing = {.step = GraphvizStepDone};
    size_t length = 0;
    int received = read_all(descriptor, &drawing.step, sizeof drawing.step)
        && receive_block(descriptor, &drawing.message, &length);
    for (size_t index = 0; index < GraphvizFilesMaximum; index++) {
        GraphvizFile *file = &drawing.files[index];
        received = received && receive_block(descriptor, &file->bytes, &file->length);
    }
    if (!received) drawing.step = GraphvizStepCopy;
    return drawing;
}

/// The signals by which people and systems end a process; their handlers belong to the original.
static const int endings[] = {SIGINT, SIGTERM, SIGHUP, SIGQUIT};

static void run_copy(int descriptor, const sigset_t *mask, const char *dot, const GraphvizDevice *devices, size_t count) {
    for (size_t index = 0; index < sizeof endings / sizeof *endings; index++) signal(endings[index], SIG_DFL);
    pthread_sigmask(SIG_SETMASK, mask, NULL);
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    const GraphvizDrawing drawing = graphviz_draw(dot, devices, count);
    _exit(send_drawing(descriptor, &drawing) ? 0 : 1);
}

GraphvizDrawing graphviz_draw_in_copy(const char *dot, const GraphvizDevice *devices, size_t count) {
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) != 0) return graphviz_draw(dot, devices, count);
    // No signal may run a handler of the original's in the copy.
    sigset_t all, mask;
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &mask);
    const pid_t copy = fork();
    if (copy == 0) run_copy(ends[1], &mask, dot, devices, count);
    pthread_sigmask(SIG_SETMASK, &mask, NULL);
    close(ends[1]);
    const GraphvizDrawing drawing = copy < 0 ? graphviz_draw(dot, devices, count) : receive_drawing(ends[0]);
    close(ends[0]);
    while (copy > 0 && waitpid(copy, NULL, 0) < 0 && errno == EINTR) {}
    return drawing;
}
