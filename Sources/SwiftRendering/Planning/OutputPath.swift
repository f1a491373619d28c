/// The name of the file that is made from all specs.
package let servicesFileName = "Services.swift"

/// The file that a spec becomes, from its path alone: `fund/b2cRedPacket.yaml` gives `Fund+B2cRedPacket.swift`.
///
/// Every file of a Swift module needs a name of its own, so folders become part of the name.
package func outputPath(forSpec path: String) -> String {
    let components = path.split(separator: "/").map(String.init)
    let names = components.enumerated().map { index, component in
        let isLast = index == components.count - 1
        let stem = isLast ? component.split(separator: ".").first.map(String.init) ?? component : component
        return stem.prefix(1).uppercased() + stem.dropFirst()
    }
    return names.joined(separator: "+") + ".swift"
}
