import Foundation
import SDKGeneration
import SDKVendoring
import SwiftRendering
import Testing

/// A copy for a target compiles in one module with an adopter's code, whichever channels it has.
@Suite struct VendoredCopyTests {
    /// Those that this test run was built with, or needs no modules of.
    private static let available: [RuntimeCryptography] = {
        var available: [RuntimeCryptography] = []
        #if SwiftCrypto
            available.append(.swiftCrypto)
        #endif
        #if os(Linux)
            available.append(.system)
        #endif
        return available
    }()

    @Test(
        "without warnings, with names of the adopter's own",
        arguments: [
            ([RuntimeChannel.gateway], PlanOptions.Access.internal, RuntimeCryptography.swiftCrypto, 3),
            ([.gatewayV3], .public, .swiftCrypto, 1), ([.space], .package, .swiftCrypto, 3),
            (RuntimeChannel.allCases, .internal, .swiftCrypto, 0), ([.space], .internal, .system, 1),
            (RuntimeChannel.allCases, .public, .system, 3),
        ].filter { available.contains($0.2) }
            as [([RuntimeChannel], PlanOptions.Access, RuntimeCryptography, Int)])
    func aCopyCompiles(
        _ channels: [RuntimeChannel], _ access: PlanOptions.Access, _ cryptography: RuntimeCryptography, _ flavour: Int
    ) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "copy-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let root = Compiler.repository
        var request = GenerationRequest()
        request.schemas = root.appending(path: "schemas").path
        request.output = folder.appending(path: "copy").path
        var options = VendorOptions(.target)
        options.take(channels)
        options.access = access
        options.prefix = "Pay"
        options.cryptography = cryptography
        #expect(Vendoring(request, package: root.path).create(options).exit == .success)
        let own = folder.appending(path: "Own.swift")
        try Data(
            """
            import Foundation
            struct Client { let outcome: Money }
            struct Money { let date: Date }
            func call(_ client: PayClient, _ amount: PayFund.RedPacketAmount) -> PayMoney { amount.money }
            """.utf8
        ).write(to: own)
        let copied = try FileManager.default.subpathsOfDirectory(atPath: request.output)
            .filter { $0.hasSuffix(".swift") }.map { URL(filePath: request.output).appending(path: $0) }
        #expect(copied.count > 80)
        let module = request.output + "/CLibCrypto/module.modulemap"
        let flags = cryptography == .system ? ["-Xcc", "-fmodule-map-file=\(module)"] : []
        let result = try await Compiler.check(copied + [own], flags: Flavour.all[flavour].flags + flags)
        #expect(result.status == 0, "\(result.output)")
    }
}
