/// The name of the file that is made from all specs.
package let servicesFileName = "Services.swift"

/// The file that a spec becomes, from its path alone: `fund/b2cRedPacket.yaml` gives `Fund+B2cRedPacket.swift`.
///
/// Every file of a Swift module needs a name of its own, so folders become part of the name, and of the file's own only
/// the extension goes: `alipay.trade.create.yaml` and `alipay.trade.query.yaml` are two files.
package func outputPath(forSpec path: String) -> String {
    let suffix = [".yaml", ".yml"].first { path.hasSuffix($0) } ?? ""
    let names = path.dropLast(suffix.count).split(separator: "/").map { $0.prefix(1).uppercased() + $0.dropFirst() }
    return names.joined(separator: "+") + ".swift"
}
