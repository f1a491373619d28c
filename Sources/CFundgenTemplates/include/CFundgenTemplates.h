#ifndef CFUNDGEN_TEMPLATES_H
#define CFUNDGEN_TEMPLATES_H

#include <stddef.h>

/// A built-in template, by the name that partials use.
struct FundgenTemplate {
    const char *name;
    const unsigned char *text;
    size_t size;
};

/// The built-in templates, and how many they are.
const struct FundgenTemplate *fundgen_templates(size_t *count);

#endif
