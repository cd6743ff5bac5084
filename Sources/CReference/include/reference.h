#ifndef REFERENCE_H
#define REFERENCE_H

#include <stddef.h>

/// The tables of seeds/reference, by file name.
typedef enum ReferenceTableName {
    REFERENCE_CITIES,
    REFERENCE_COUNTRIES,
    REFERENCE_CUE_VERBS,
    REFERENCE_GIVEN_NAME_FORMS,
    REFERENCE_GIVEN_NAMES,
    REFERENCE_HONORIFICS,
    REFERENCE_MEDIA,
    REFERENCE_MEETINGS,
    REFERENCE_METONYMS,
    REFERENCE_OFFICE_HOLDERS,
    REFERENCE_OFFICES,
    REFERENCE_ORGANISATIONS,
    REFERENCE_REGIONS,
    REFERENCE_SURNAMES,
    REFERENCE_US_STATES,
} ReferenceTableName;

/// The bytes of one table, which live as long as the program.
typedef struct ReferenceBytes {
    const unsigned char *start;
    size_t count;
} ReferenceBytes;

/// The bytes of a table as they stand in seeds/reference, header line included.
ReferenceBytes reference_bytes(ReferenceTableName name);

#endif
