import Foundation
import SDKGeneration
import SDKVendoring
import SwiftRendering
import Testing

/// A copy for a target compiles in one module with an adopter's code, whichever channels it has.
@Suite struct VendoredCopyTests {
    @Test(
        "without warnings, with names of the adopter's own",
        arguments: [
            ([RuntimeChannel.gateway], PlanOptions.Access.internal, 3), ([.gatewayV3], .public, 1),
            ([.space], .package, 3), (RuntimeChannel.allCases, .internal, 0),
        ] as [([RuntimeChannel], PlanOptions.Access, Int)])
    func aCopyCompiles(_ channels: [RuntimeChannel], _ access: PlanOptions.Access, _ flavour: Int) throws {
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
        let result = try Compiler.check(copied + [own], flags: Flavour.all[flavour].flags)
        #expect(result.status == 0, "\(result.output)")
    }
}
