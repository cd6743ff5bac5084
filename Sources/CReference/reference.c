#include "reference.h"

// The tables become part of the binary, which therefore needs no file beside it (C23 #embed).

static const unsigned char cities[] = {
#embed "../../seeds/reference/cities.tsv"
};

static const unsigned char countries[] = {
#embed "../../seeds/reference/countries.tsv"
};

static const unsigned char cue_verbs[] = {
#embed "../../seeds/reference/cue_verbs.tsv"
};

static const unsigned char given_name_forms[] = {
#embed "../../seeds/reference/given_name_forms.tsv"
};

static const unsigned char given_names[] = {
#embed "../../seeds/reference/given_names.tsv"
};

static const unsigned char honorifics[] = {
#embed "../../seeds/reference/honorifics.tsv"
};

static const unsigned char media[] = {
#embed "../../seeds/reference/media.tsv"
};

static const unsigned char meetings[] = {
#embed "../../seeds/reference/meetings.tsv"
};

static const unsigned char metonyms[] = {
#embed "../../seeds/reference/metonyms.tsv"
};

static const unsigned char office_holders[] = {
#embed "../../seeds/reference/office_holders.tsv"
};

static const unsigned char offices[] = {
#embed "../../seeds/reference/offices.tsv"
};

static const unsigned char organisations[] = {
#embed "../../seeds/reference/organisations.tsv"
};

static const unsigned char regions[] = {
#embed "../../seeds/reference/regions.tsv"
};

static const unsigned char surnames[] = {
#embed "../../seeds/reference/surnames.tsv"
};

static const unsigned char us_states[] = {
#embed "../../seeds/reference/us_states.tsv"
};

#define TABLE(name) ((ReferenceBytes){name, sizeof name})

ReferenceBytes reference_bytes(ReferenceTableName name) {
    switch (name) {
    case REFERENCE_CITIES: return TABLE(cities);
    case REFERENCE_COUNTRIES: return TABLE(countries);
    case REFERENCE_CUE_VERBS: return TABLE(cue_verbs);
    case REFERENCE_GIVEN_NAME_FORMS: return TABLE(given_name_forms);
    case REFERENCE_GIVEN_NAMES: return TABLE(given_names);
    case REFERENCE_HONORIFICS: return TABLE(honorifics);
    case REFERENCE_MEDIA: return TABLE(media);
    case REFERENCE_MEETINGS: return TABLE(meetings);
    case REFERENCE_METONYMS: return TABLE(metonyms);
    case REFERENCE_OFFICE_HOLDERS: return TABLE(office_holders);
    case REFERENCE_OFFICES: return TABLE(offices);
    case REFERENCE_ORGANISATIONS: return TABLE(organisations);
    case REFERENCE_REGIONS: return TABLE(regions);
    case REFERENCE_SURNAMES: return TABLE(surnames);
    case REFERENCE_US_STATES: return TABLE(us_states);
    }
    return (ReferenceBytes){NULL, 0};
}
