#ifndef CLIBXML2_SHIM_H
#define CLIBXML2_SHIM_H

/* libxml2's headers would pull in the system's ICU, which clashes with the ICU inside Swift's Foundation. */
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/tree.h>
#include <libxml/xpath.h>

/* xmlFree is a variable that holds a function, which Swift cannot call safely from several threads. */
static inline void shim_xmlFree(void *text) { xmlFree(text); }

#endif
