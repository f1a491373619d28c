import Foundation
import FundRuntime

/// A notification as the platform writes it: parameters, and a signature over some of them.
struct SignedForm {
    var pairs: [(name: String, value: [UInt8])]

    init(_ pairs: [(String, String)]) { self.pairs = pairs.map { ($0.0, Array($0.1.utf8)) } }

    /// The form; the signature leaves out what is named, and parameters whose value the closure finds empty.
    func body(
        key: String, leavingOut names: Set<String> = [], isEmpty: ([UInt8]) -> Bool = { _ in false }
    ) throws -> [UInt8] {
        let signed = pairs.filter { !names.contains($0.name) && !isEmpty($0.value) }.sorted { $0.name < $1.name }
            .map { Array("\($0.name)=".utf8) + $0.value }
        let signature = try RSA2Signer(privateKey: key).signature(for: Array(signed.joined(separator: Array("&".utf8))))
        let sign = (name: "sign", value: Array(Data(signature).base64EncodedString().utf8))
        return Array(
            (pairs + [sign]).map { Array("\($0.name)=".utf8) + Self.escaped($0.value) }.joined(
                separator: Array("&".utf8)))
    }

    private static func escaped(_ bytes: [UInt8]) -> [UInt8] {
        bytes.flatMap { Array("%\(String($0 >> 4, radix: 16))\(String($0 & 0xF, radix: 16))".utf8) }
    }
}
