#ifndef CLIBYAML_SHIM_H
#define CLIBYAML_SHIM_H

#if __has_include(<yaml.h>)
#include <yaml.h>
#else
#error "fundgen needs libyaml. Debian, Ubuntu: apt-get install libyaml-dev pkg-config. Fedora: dnf install libyaml-devel pkgconf-pkg-config. Alpine: apk add yaml-dev pkgconf. macOS: brew install libyaml pkg-config. Or turn on the trait BundledYAML where the package is named."
#endif

#endif
