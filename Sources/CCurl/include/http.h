#ifndef DOSSIER_HTTP_H
#define DOSSIER_HTTP_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#pragma clang assume_nonnull begin

/// One request over HTTP or HTTPS, made by libcurl, which is loaded when the first request is made.
typedef struct dossier_http dossier_http;

/// What became of a request.
typedef enum __attribute__((enum_extensibility(closed))) dossier_http_outcome {
    DOSSIER_HTTP_ANSWERED __attribute__((swift_name("answered"))),
    DOSSIER_HTTP_NO_HOST __attribute__((swift_name("noHost"))),
    DOSSIER_HTTP_NO_CONNECTION __attribute__((swift_name("noConnection"))),
    DOSSIER_HTTP_NO_TRUST __attribute__((swift_name("noTrust"))),
    DOSSIER_HTTP_TIMED_OUT __attribute__((swift_name("timedOut"))),
    DOSSIER_HTTP_BROKE_OFF __attribute__((swift_name("brokeOff"))),
    DOSSIER_HTTP_NO_ANSWER __attribute__((swift_name("noAnswer"))),
    DOSSIER_HTTP_FAILED __attribute__((swift_name("failed"))),
} dossier_http_outcome;

/// A request of a method to a URL; NULL where libcurl is not installed. Texts are copied.
dossier_http *_Nullable dossier_http_new(const char *method, const char *url);
/// Adds a line to the head of the request.
void dossier_http_add_header(dossier_http *http, const char *line);
/// Gives the name and password, `name:password`, for Basic or for Digest authentication.
void dossier_http_set_user(dossier_http *http, const char *user, bool uses_digest);
/// Names a file of certificates that are trusted instead of the system's.
void dossier_http_set_authorities(dossier_http *http, const char *path);
/// Goes past any proxy.
void dossier_http_go_directly(dossier_http *http);
/// Sends the request with a body, which may be empty; gives up after so many seconds without a byte.
dossier_http_outcome dossier_http_perform(dossier_http *http, const uint8_t *_Nullable body, size_t count, long timeout);
/// The status of the answer.
long dossier_http_status(const dossier_http *http);
/// The body of the answer, as long as the request is not freed.
const uint8_t *_Nullable dossier_http_body(const dossier_http *http, size_t *count);
/// What libcurl, or the system, said of a failure.
const char *dossier_http_message(const dossier_http *http);
/// Lets a request go.
void dossier_http_free(dossier_http *http);

#pragma clang assume_nonnull end

#endif
