#include "CFundgenTemplates.h"

// SwiftPM's own way of embedding files makes a Swift module of them, which took the compiler 1 s of CPU; this takes 0.05. A
// changed template is compiled again: the compiler tells the build which files it read. It calls `#embed` newer than the
// standard of C that SwiftPM asks for, which a package can only change for all that it builds.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char amount[] = {
#embed "../../Templates/amount.mustache"
};
static const unsigned char declaration[] = {
#embed "../../Templates/declaration.mustache"
};
static const unsigned char declarations[] = {
#embed "../../Templates/declarations.mustache"
};
static const unsigned char enumeration[] = {
#embed "../../Templates/enumeration.mustache"
};
static const unsigned char errorTable[] = {
#embed "../../Templates/errorTable.mustache"
};
static const unsigned char file[] = {
#embed "../../Templates/file.mustache"
};
static const unsigned char method[] = {
#embed "../../Templates/method.mustache"
};
static const unsigned char operation[] = {
#embed "../../Templates/operation.mustache"
};
static const unsigned char resource[] = {
#embed "../../Templates/resource.mustache"
};
static const unsigned char sent[] = {
#embed "../../Templates/sent.mustache"
};
static const unsigned char service[] = {
#embed "../../Templates/service.mustache"
};
static const unsigned char structure[] = {
#embed "../../Templates/structure.mustache"
};
static const unsigned char value[] = {
#embed "../../Templates/value.mustache"
};

#define TEMPLATE(name) {#name, name, sizeof name}

static const struct FundgenTemplate templates[] = {
    TEMPLATE(amount),
    TEMPLATE(declaration),
    TEMPLATE(declarations),
    TEMPLATE(enumeration),
    TEMPLATE(errorTable),
    TEMPLATE(file),
    TEMPLATE(method),
    TEMPLATE(operation),
    TEMPLATE(resource),
    TEMPLATE(sent),
    TEMPLATE(service),
    TEMPLATE(structure),
    TEMPLATE(value),
};

const struct FundgenTemplate *fundgen_templates(size_t *count) {
    *count = sizeof templates / sizeof *templates;
    return templates;
}
