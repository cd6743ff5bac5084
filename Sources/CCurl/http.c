#include "http.h"

#define CURL_DISABLE_TYPECHECK
#include <curl/curl.h>
#include <dlfcn.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

// libcurl is opened by name, so that the program runs where it is not installed and nothing is loaded into a store.
static struct {
    typeof(curl_easy_init) *init;
    typeof(curl_easy_setopt) *setopt;
    typeof(curl_easy_perform) *perform;
    typeof(curl_easy_getinfo) *getinfo;
    typeof(curl_easy_cleanup) *cleanup;
    typeof(curl_easy_strerror) *strerror;
    typeof(curl_slist_append) *append;
    typeof(curl_slist_free_all) *free_all;
    bool is_ready;
} api;

static void load(void) {
    void *library = NULL;
    const char *names[] = {"libcurl.so.4", "libcurl-gnutls.so.4", "libcurl.so"};
    for (size_t index = 0; index < sizeof names / sizeof *names && !library; index++)
        library = dlopen(names[index], RTLD_NOW | RTLD_LOCAL);
    if (!library) return;
    typeof(curl_global_init) *global = (typeof(curl_global_init) *)dlsym(library, "curl_global_init");
    api.init = (typeof(curl_easy_init) *)dlsym(library, "curl_easy_init");
    api.setopt = (typeof(curl_easy_setopt) *)dlsym(library, "curl_easy_setopt");
    api.perform = (typeof(curl_easy_perform) *)dlsym(library, "curl_easy_perform");
    api.getinfo = (typeof(curl_easy_getinfo) *)dlsym(library, "curl_easy_getinfo");
    api.cleanup = (typeof(curl_easy_cleanup) *)dlsym(library, "curl_easy_cleanup");
    api.strerror = (typeof(curl_easy_strerror) *)dlsym(library, "curl_easy_strerror");
    api.append = (typeof(curl_slist_append) *)dlsym(library, "curl_slist_append");
    api.free_all = (typeof(curl_slist_free_all) *)dlsym(library, "curl_slist_free_all");
    api.is_ready = global && api.init && api.setopt && api.perform && api.getinfo && api.cleanup && api.strerror
        && api.append && api.free_all && global(CURL_GLOBAL_DEFAULT) == CURLE_OK;
}

// More than any answer to a count or a refusal; a server that sends on is cut off.
enum { ANSWER_LIMIT = 1 << 24 };

struct dossier_http {
    CURL *handle;
    struct curl_slist *headers;
    uint8_t *body;
    size_t count;
    char message[CURL_ERROR_SIZE];
};

static size_t take_body(char *bytes, size_t size, size_t count, void *context) {
    dossier_http *http = context;
    size_t length = size * count;
    if (length > ANSWER_LIMIT - http->count) return 0;
    uint8_t *grown = realloc(http->body, http->count + length + 1);
    if (!grown) return 0;
    memcpy(grown + http->count, bytes, length);
    http->body = grown;
    http->count += length;
    return length;
}

dossier_http *dossier_http_new(const char *method, const char *url) {
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    pthread_once(&once, load);
    dossier_http *http = api.is_ready ? calloc(1, sizeof *http) : NULL;
    if (!http) return NULL;
    http->handle = api.init();
    if (!http->handle) {
        free(http);
        return NULL;
    }
    api.setopt(http->handle, CURLOPT_URL, url);
    api.setopt(http->handle, CURLOPT_CUSTOMREQUEST, method);
    api.setopt(http->handle, CURLOPT_USERAGENT, "dossier");
    api.setopt(http->handle, CURLOPT_PROTOCOLS_STR, "http,https");
    api.setopt(http->handle, CURLOPT_HTTP_VERSION, (long)CURL_HTTP_VERSION_1_1);
    api.setopt(http->handle, CURLOPT_NOSIGNAL, 1L);
    api.setopt(http->handle, CURLOPT_ERRORBUFFER, http->message);
    api.setopt(http->handle, CURLOPT_WRITEFUNCTION, take_body);
    api.setopt(http->handle, CURLOPT_WRITEDATA, http);
    // No waiting for 100 Continue: a refusal half-way is heard all the same.
    dossier_http_add_header(http, "Expect:");
    return http;
}

void dossier_http_add_header(dossier_http *http, const char *line) {
    struct curl_slist *list = api.append(http->headers, line);
    if (list) http->headers = list;
}

void dossier_http_set_user(dossier_http *http, const char *user, bool uses_digest) {
    api.setopt(http->handle, CURLOPT_USERPWD, user);
    api.setopt(http->handle, CURLOPT_HTTPAUTH, uses_digest ? (long)CURLAUTH_DIGEST : (long)CURLAUTH_BASIC);
}

void dossier_http_set_authorities(dossier_http *http, const char *path) {
    api.setopt(http->handle, CURLOPT_CAINFO, path);
}

void dossier_http_go_directly(dossier_http *http) { api.setopt(http->handle, CURLOPT_PROXY, ""); }

static dossier_http_outcome outcome(dossier_http *http, CURLcode code) {
    long number = 0;
    switch (code) {
    case CURLE_OK: return DOSSIER_HTTP_ANSWERED;
    case CURLE_COULDNT_RESOLVE_HOST: return DOSSIER_HTTP_NO_HOST;
    case CURLE_COULDNT_CONNECT:
        if (api.getinfo(http->handle, CURLINFO_OS_ERRNO, &number) == CURLE_OK && number != 0)
            strncpy(http->message, strerror((int)number), sizeof http->message - 1);
        return DOSSIER_HTTP_NO_CONNECTION;
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_PEER_FAILED_VERIFICATION: return DOSSIER_HTTP_NO_TRUST;
    case CURLE_OPERATION_TIMEDOUT: return DOSSIER_HTTP_TIMED_OUT;
    case CURLE_GOT_NOTHING: return DOSSIER_HTTP_NO_ANSWER;
    case CURLE_SEND_ERROR:
    case CURLE_RECV_ERROR:
    case CURLE_PARTIAL_FILE: return DOSSIER_HTTP_BROKE_OFF;
    default: return DOSSIER_HTTP_FAILED;
    }
}

dossier_http_outcome dossier_http_perform(dossier_http *http, const uint8_t *body, size_t count, long timeout) {
    api.setopt(http->handle, CURLOPT_HTTPHEADER, http->headers);
    api.setopt(http->handle, CURLOPT_CONNECTTIMEOUT, timeout);
    api.setopt(http->handle, CURLOPT_LOW_SPEED_LIMIT, 1L);
    api.setopt(http->handle, CURLOPT_LOW_SPEED_TIME, timeout);
    if (count > 0) {
        api.setopt(http->handle, CURLOPT_POSTFIELDSIZE_LARGE, (curl_off_t)count);
        api.setopt(http->handle, CURLOPT_POSTFIELDS, body);
    }
    CURLcode code = api.perform(http->handle);
    if (code != CURLE_OK && !http->message[0])
        strncpy(http->message, api.strerror(code), sizeof http->message - 1);
    return outcome(http, code);
}

long dossier_http_status(const dossier_http *http) {
    long status = 0;
    api.getinfo(http->handle, CURLINFO_RESPONSE_CODE, &status);
    return status;
}

const uint8_t *dossier_http_body(const dossier_http *http, size_t *count) {
    *count = http->count;
    return http->body;
}

const char *dossier_http_message(const dossier_http *http) { return http->message; }

void dossier_http_free(dossier_http *http) {
    api.cleanup(http->handle);
    api.free_all(http->headers);
    free(http->body);
    free(http);
}
