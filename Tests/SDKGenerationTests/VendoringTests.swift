import Foundation
import SDKGeneration
import SDKVendoring
import SpecDiagnostics
import SwiftRendering
import Testing

/// Copies of one small service, with the runtime of this very checkout or some files of it.
struct VendoringTests {
    /// Where the runtime is from.
    private enum Source {
        case whole, at(String), nowhere
        /// A file for each channel: most of what is said of copies hangs on no other, and reading the whole runtime takes seconds.
        case part
    }

    let folder: TemporaryFolder
    private static let checkout = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path(percentEncoded: false)

    init() throws {
        folder = try TemporaryFolder()
        try folder.write("schemas/shop.yaml", Self.spec)
        let runtime = "Sources/FundRuntime"
        for path in [
            "VERSION", "LICENSE", "\(runtime)/Client/Client.swift", "\(runtime)/Gateway/FormEncoding.swift",
            "\(runtime)/Space/SpaceChannel.swift",
        ] {
            try folder.write("Part/" + path, String(contentsOfFile: Self.checkout + "/" + path, encoding: .utf8))
        }
    }

    private static let spec = """
        fundgen: 1
        by: page
        evidence: {page: {page: "https://example.com"}}
        shapes:
          Status: {kind: enum, values: {DONE: , OPEN: }}
        """

    private func vendoring(
        force: Bool = false, dryRun: Bool = false, _ source: Source = .part,
        faults: @escaping FaultInjector = noFaults
    ) -> Vendoring {
        let package: String? =
            switch source {
            case .whole: Self.checkout
            case .part: folder("Part")
            case .at(let path): path
            case .nowhere: nil
            }
        return Vendoring(request(force: force, dryRun: dryRun), package: package, faults: faults)
    }

    private func request(force: Bool = false, dryRun: Bool = false) -> GenerationRequest {
        var request = GenerationRequest()
        request.schemas = folder("schemas")
        request.output = folder("Copy")
        request.force = force
        request.dryRun = dryRun
        return request
    }

    private func create(
        _ layout: VendorOptions.Layout = .usual, _ channels: [RuntimeChannel] = RuntimeChannel.allCases,
        _ source: Source = .part
    ) throws -> RunReport {
        var options = VendorOptions(layout)
        options.take(channels)
        return vendoring(source).create(options)
    }

    private func update(force: Bool = false, dryRun: Bool = false) -> RunReport {
        vendoring(force: force, dryRun: dryRun).update()
    }

    @Test func aCopyKeepsItsEquality() throws {
        try folder.write(
            "schemas/shop.yaml", Self.spec + "\n  Part: {kind: structure, fields: {name: {type: string, wire: name}}}")
        var options = VendorOptions(.usual)
        options.isEquatable = true
        #expect(vendoring().create(options).exit == .success)
        #expect(folder.text("Copy/fundgen.lock")?.contains(#""equatable": "true""#) == true)
        let code = folder.text("Copy/Sources/FundAPI/Shop.swift")
        #expect(code?.contains("struct Part: Swift.Sendable, Swift.Equatable {") == true)
        #expect(update().files.allSatisfy { $0.status == .unchanged })
    }

    @Test func aCopyIsAsItWasWritten() throws {
        #expect(try create(.usual, RuntimeChannel.allCases, .whole).exit == .success)
        let files = try folder.files("Copy")
        for path in ["Package.swift", "README.md", "fundgen.lock", "Sources/FundAPI/Shop.swift"] {
            #expect(files[path] != nil, "\(path)")
        }
        let client = try String(
            contentsOfFile: Self.checkout + "/Sources/FundRuntime/Client/Client.swift", encoding: .utf8)
        #expect(files["Sources/FundRuntime/Client/Client.swift"] == client, "a package has the runtime as it is")
        #expect(files.values.allSatisfy { !$0.contains(Self.checkout) && !$0.contains(folder.path) })
        let report = vendoring(.nowhere).verify()
        #expect(report.exit == .success)
        #expect(report.text.hasSuffix("as they were written\n"))
    }

    @Test("a copy has one library of cryptography", arguments: [VendorOptions.Layout.usual, .target])
    func aCopyHasOneLibraryOfCryptography(layout: VendorOptions.Layout) throws {
        var options = VendorOptions(layout)
        #expect(vendoring(.whole).create(options).exit == .success)
        var files = try folder.files("Copy")
        #expect(
            files.keys.contains { $0.contains("/SwiftCrypto/") } && !files.keys.contains { $0.contains("LibCrypto") })
        // It has no traits: what it is built with says it.
        #expect(files.filter { $0.key.hasSuffix(".swift") }.values.allSatisfy { !$0.contains("if SwiftCrypto\n") })
        #expect(files.values.contains { $0.contains("#elseif canImport(Crypto)\n") })
        #expect(files["fundgen.lock"]?.contains("cryptography") == false, "as in copies from before there were two")
        try folder.remove("Copy")

        options.cryptography = .system
        #expect(vendoring(.whole).create(options).exit == .success)
        files = try folder.files("Copy")
        #expect(
            files.keys.contains { $0.contains("/LibCrypto/") } && !files.keys.contains { $0.contains("SwiftCrypto") })
        let readme = try #require(files["README.md"])
        #expect(readme.contains("libssl-dev") && readme.contains("CLibCrypto") == (layout == .target))
        #expect(!readme.contains("swift-crypto"))
        #expect(files["Package.swift"].map { $0.contains("\"CLibCrypto\"") && !$0.contains("swift-crypto") } ?? true)
        for name in ["module.modulemap", "shim.h"] {
            let path = (layout == .target ? "" : "Sources/") + "CLibCrypto/" + name
            #expect(
                try files[path]
                    == String(contentsOfFile: Self.checkout + "/Sources/CLibCrypto/\(name)", encoding: .utf8))
        }
        #expect(vendoring().verify().exit == .success)
        #expect(vendoring(.whole).update().files.allSatisfy { $0.status == .unchanged }, "a refresh keeps to it")
        let other = vendoring(.whole).update { recorded in
            var options = recorded
            options.cryptography = .swiftCrypto
            return options
        }
        #expect(other.exit == .success)
        #expect(try !folder.files("Copy").keys.contains { $0.contains("LibCrypto") })
    }

    @Test func aCopyChecksOutTheSameEverywhere() throws {
        _ = try create()
        #expect(folder.text("Copy/.gitattributes") == "* text eol=lf\n")
        for (path, text) in try folder.files("Copy") where path != "Package.resolved" {
            try folder.write("Copy/" + path, text.replacing("\n", with: "\r\n"))
        }
        let report = vendoring(.nowhere).verify()
        #expect(report.exit == .success, "\(report.text.prefix(300))")
        try folder.remove("Copy/.gitattributes")
        #expect(vendoring(.nowhere).verify().text.hasPrefix("missing .gitattributes\n"))
    }

    @Test func verifyingNamesEveryDifference() throws {
        _ = try create()
        try folder.write("Copy/README.md", "mine")
        try folder.remove("Copy/Package.swift")
        try folder.write("Copy/Sources/FundAPI/Mine.swift", "")
        try folder.write("Copy/Package.resolved", "SwiftPM's own")
        let report = vendoring(.nowhere).verify()
        #expect(report.exit == .differs)
        #expect(report.text.hasPrefix("missing Package.swift\nedited README.md\nextra Sources/FundAPI/Mine.swift\n"))
        #expect(try folder.files("Copy")["README.md"] == "mine", "nothing is written")
    }

    @Test func whatIsNoCopyCannotBeVerified() throws {
        #expect(vendoring().verify().ids == ["no-copy"])
        _ = Generation(request()).generate()
        #expect(vendoring().verify().ids == ["no-copy"], "generated code alone is none")
        #expect(update().exit == .failure)
    }

    @Test("only vendor writes into a copy", arguments: [false, true])
    func aCopyIsNotGeneratedOver(force: Bool) throws {
        for layout in [VendorOptions.Layout.package(module: "FundAPI"), .target] {
            try? folder.remove("Copy")
            _ = try create(layout)
            let before = try folder.files("Copy")
            for dryRun in [false, true] {
                let request = request(force: force, dryRun: dryRun)
                let report = Generation(request).generate()
                #expect(report.ids == ["is-copy"] && report.exit == .failure && report.files.isEmpty)
                #expect(report.diagnostics.first?.hint?.contains("vendor \(folder("Copy")) --update") == true)
                #expect(Generation(request).check().ids == ["is-copy"])
            }
            #expect(try folder.files("Copy") == before, "nothing is written or removed")
            #expect(update().files.allSatisfy { $0.status == .unchanged })
        }
    }

    @Test func aCopyIsNotMadeTwice() throws {
        _ = try create()
        #expect(try create().ids == ["copy-exists"])
    }

    @Test func aRefreshKeepsOptionsAndTellsWhatChanges() throws {
        _ = try create(.target, [.space])
        #expect(update().files.allSatisfy { $0.status == .unchanged })
        try folder.write("schemas/shop.yaml", Self.spec.replacing("DONE: ", with: "PAID: "))
        let before = try folder.files("Copy")
        let planned = update(dryRun: true)
        #expect(planned.callerChanges == ["gone: value Status.done", "new: value Status.paid"])
        #expect(try folder.files("Copy") == before)
        let report = update()
        #expect(report.exit == .success)
        #expect(report.callerChanges == planned.callerChanges)
        #expect(
            report.files.filter { $0.status == .changed }.map(\.path) == [
                "SDK/Shop.fundgen.swift", "fundgen.model.json",
            ])
        #expect(try folder.files("Copy").keys.allSatisfy { !$0.contains("Gateway") })
        #expect(vendoring().verify().exit == .success)
    }

    @Test func anEditIsOverwrittenOnlyWithForceAndKeptBeside() throws {
        _ = try create()
        try folder.write("Copy/README.md", "mine")
        let refused = update()
        #expect(refused.exit == .differs)
        #expect(refused.ids == ["edited-file"])
        #expect(folder.text("Copy/README.md") == "mine")
        let forced = update(force: true)
        #expect(forced.exit == .success)
        #expect(forced.ids == ["edit-kept"])
        #expect(folder.text("Copy/README.md.edited") == "mine")
        #expect(folder.text("Copy/README.md") != "mine")
        try folder.write("Copy/README.md", "mine again")
        _ = update(force: true)
        #expect(folder.text("Copy/README.md.edited") == "mine", "an earlier one is not overwritten either")
        #expect(folder.text("Copy/README.md.edited-2") == "mine again")
    }

    @Test func aKilledRefreshLosesNoEdit() throws {
        _ = try create()
        try folder.write("schemas/shop.yaml", Self.spec.replacing("DONE: ", with: "PAID: "))
        try folder.write("Copy/README.md", "mine")
        for position in [0, 1, 3, 4, 6, 9, 12] {
            let steps = Steps(failing: position, .killed)
            _ = vendoring(force: true, faults: steps.faults).update()
            let files = try folder.files("Copy")
            #expect(files.contains { $0.value == "mine" }, "killed before step \(position)")
        }
        _ = update(force: true)
        #expect(folder.text("Copy/README.md") != "mine")
        #expect(vendoring().verify().files.allSatisfy { $0.status == .unchanged || $0.status == .extra })
    }

    @Test func withoutACheckoutOfThisVersionThereIsNoCopy() throws {
        let options = VendorOptions()
        #expect(vendoring(.nowhere).create(options).ids == ["no-checkout"])
        #expect(vendoring(.at(folder.path)).create(options).ids == ["no-checkout"])
        try folder.write("Sources/FundRuntime/Client/Client.swift", "")
        try folder.write("VERSION", "0.0.1\n")
        #expect(vendoring(.at(folder.path)).create(options).ids == ["other-version"])
        #expect(try !folder.files(".").keys.contains { $0.hasPrefix("Copy/") })
    }

    /// A copy's manifest is written from a table; this one is what the table has to say.
    @Test func aCopyRequiresWhatThisProjectRequires() throws {
        _ = try create(.usual, RuntimeChannel.allCases, .whole)
        let own = try dump(Self.checkout)
        let copy = try #require(folder.text("Copy/Package.swift"))
        for package in ["swift-asn1", "swift-crypto", "swift-http-types"] {
            let range = try #require(own.dependencies[package])
            let (lower, upper) = (try #require(range["lowerBound"]), try #require(range["upperBound"]))
            // Up to the next major version, unless it says otherwise.
            let next = try "\(#require(lower.split(separator: ".").first.flatMap { Int($0) }) + 1).0.0"
            let versions = upper == next ? "from: \"\(lower)\"" : "\"\(lower)\"..<\"\(upper)\""
            #expect(copy.contains("/\(package)\", \(versions))"))
        }
        for (platform, version) in own.platforms {
            #expect(copy.lowercased().contains(".\(platform)(.v\(version.prefix { $0 != "." }))"), "\(platform)")
        }
        let version = try String(contentsOfFile: Self.checkout + "/VERSION", encoding: .utf8)
        #expect(version == "\(Generator.version)\n")
    }

    /// The platforms and the lowest version of each dependency, as SwiftPM reads them.
    private func dump(
        _ package: String
    ) throws -> (platforms: [(name: String, version: String)], dependencies: [String: [String: String]]) {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [
            "swift", "package", "--package-path", package, "--scratch-path", folder("scratch"), "dump-package",
        ]
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let json = try #require(
            try JSONSerialization.jsonObject(with: output.fileHandleForReading.readDataToEndOfFile()) as? [String: Any])
        process.waitUntilExit()
        let platforms = (json["platforms"] as? [[String: Any]] ?? []).map {
            (name: "\($0["platformName"] ?? "")", version: "\($0["version"] ?? "")")
        }
        var dependencies: [String: [String: String]] = [:]
        for dependency in json["dependencies"] as? [[String: Any]] ?? [] {
            let control = (dependency["sourceControl"] as? [[String: Any]])?.first
            let ranges = (control?["requirement"] as? [String: Any])?["range"] as? [[String: String]]
            dependencies[control?["identity"] as? String ?? ""] = ranges?.first
        }
        return (platforms, dependencies)
    }

    @Test func theGatewaysThirdVersionBringsTheGateway() throws {
        var options = VendorOptions()
        options.take([.gatewayV3])
        #expect(options.channels == [.gateway, .gatewayV3])
    }
}
