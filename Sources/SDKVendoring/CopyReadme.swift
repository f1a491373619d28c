internal import SDKGeneration

/// The `README.md` of a copy: what it is, how to build it in, verify and refresh it, whose it is.
struct CopyReadme {
    let runtime: RuntimeSources
    let options: VendorOptions

    /// The text, the same on every machine.
    var text: String {
        """
        # Vendored by \(Generator.name)

        A typed Swift SDK and the runtime that carries its calls (\(channels)), written by
        `\(Generator.name) vendor`, version \(Generator.version). Nothing in it is to be edited: `fundgen.lock` records
        the SHA-256 of every file, of the specs and of the templates.

        ## Building it in

        \(use)

        ## Verifying and refreshing it

            \(Generator.name) vendor <this folder> --verify          # which files were changed, are missing or are extra; offline
            \(Generator.name) vendor <this folder> --update --dry-run --schemas <specs>    # what a refresh would change for callers
            \(Generator.name) vendor <this folder> --update --schemas <specs>

        A file that was changed by hand is not overwritten. With `--force` it is, and the changed one is kept beside it
        as `<name>.edited`.

        ## Licences

        \(licence)
        It is compiled against these packages, which are not in this folder:

        \(requirements)

        \(cryptography)

        """
    }

    private var cryptography: String {
        switch options.cryptography {
        case .swiftCrypto: "swift-crypto contains BoringSSL, under the licences in its own NOTICE file."
        case .system:
            """
            ## What the machine needs

            Linux, with OpenSSL 3.0 or later. Where it is built: the headers and `pkg-config` (Debian and Ubuntu `libssl-dev`,
            Fedora `openssl-devel`, Alpine `openssl-dev`). Where it runs: `libcrypto.so.3` (`libssl3`, `openssl-libs`,
            `libcrypto3`), with a configuration that leaves SHA-256, and MD5 where certificates or a space are used; what is
            missing is an error when the client is made. OpenSSL is under the Apache License 2.0.
            """
        }
    }

    private var channels: String {
        options.channels.map { channel in
            switch channel {
            case .gateway: "Open Platform gateway"
            case .gatewayV3: "gateway API v3"
            case .space: "Serverless space"
            }
        }.joined(separator: ", ")
    }

    private var use: String {
        switch options.layout {
        case .package(let module):
            return """
                A package of its own: name the folder as `.package(path: …)` and use the products `\(module)` and
                `FundRuntime`.
                """
        case .target:
            let products = runtime.requirements.flatMap { requirement in
                requirement.products.map { ".product(name: \"\($0)\", package: \"\(requirement.package)\")" }
            }
            let isComplete = runtime.moduleFiles.isEmpty
            return """
                Part of the target that this folder is in; there is nothing to import. The target needs

                \((products + (isComplete ? [] : ["\"CLibCrypto\""])).map { "    \($0)," }.joined(separator: "\n"))

                and, so that SwiftPM does not ask what they are, `exclude:` with this folder's `README.md`,
                `fundgen.lock`, `fundgen.model.json`\(runtime.licence == nil ? "" : " and `LICENSE.txt`").\(isComplete ? "" : systemLibrary) It needs Swift 6.3, and \(platforms) or later; a type
                of yours with the name of one here is a case for `--prefix`.
                """
        }
    }

    private var systemLibrary: String {
        """
         The package needs one target more,

            .systemLibrary(name: "CLibCrypto", path: "<this folder>/CLibCrypto", pkgConfig: "libcrypto"),

        and the folder `CLibCrypto` goes into that `exclude:`, too.
        """
    }

    private var platforms: String {
        RuntimeRequirement.platforms.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
    }

    private var licence: String {
        runtime.licence == nil
            ? """
            The project that this is copied from has no licence file: ask its authors before you pass a copy on.

            """
            : """
            This copy is under the licence in `LICENSE.txt`.

            """
    }

    private var requirements: String {
        runtime.requirements.map { "- [\($0.package)](\($0.url)) \($0.versions): Apache License 2.0" }
            .joined(separator: "\n")
    }
}
