#ifndef CLIBCRYPTO_SHIM_H
#define CLIBCRYPTO_SHIM_H

// Hides what OpenSSL 3.0 calls deprecated, so that none of it can be called.
#ifndef OPENSSL_NO_DEPRECATED
#define OPENSSL_NO_DEPRECATED
#endif

#if __has_include(<openssl/evp.h>)
#include <openssl/opensslv.h>
#if !defined(OPENSSL_VERSION_MAJOR) || OPENSSL_VERSION_MAJOR < 3
#error "the trait SystemCrypto needs OpenSSL 3.0 or later; without it, turn on the trait SwiftCrypto."
#endif
#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/params.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>

// Macros that Swift does not see.
enum {
    CLIBCRYPTO_PUBLIC_KEY = EVP_PKEY_PUBLIC_KEY,
    CLIBCRYPTO_KEY_PAIR = EVP_PKEY_KEYPAIR,
};
#else
#error "the trait SystemCrypto needs the headers of OpenSSL. Debian, Ubuntu: apt-get install libssl-dev pkg-config. Fedora: dnf install openssl-devel pkgconf-pkg-config. Alpine: apk add openssl-dev pkgconf."
#endif

#endif
