internal import SpecDiagnostics
package import SpecModel

/// The model of some calls as one JSON file, which `generate` writes beside the SDK; `schemas/model.md` describes it.
///
/// It has what a call is, sends, and gets, and what that means for the money; neither prose nor evidence, whose place is the
/// specs, and nothing of Swift but the names that authors gave.
package enum ModelFile {
    /// The name of the file, below the output folder.
    package static let path = "fundgen.model.json"

    /// The version of the format.
    ///
    /// A reader refuses a later one; a member that readers may pass over does not raise it.
    static let formatVersion = 1

    /// The bytes, which depend on the specs alone.
    package static func bytes(of model: Model) -> [UInt8] {
        var text = ModelText()
        text.object(onLines: true) { text in
            text.member("fundgenModel", formatVersion)
            text.list("specs", onLines: true, of: model.files) { text, file in
                text.object(onLines: true) { $0.write(file, of: model) }
            }
        }
        return text.bytes + [UInt8(ascii: "\n")]
    }
}

extension ModelText {
    /// What a spec defines.
    fileprivate mutating func write(_ file: SpecFile, of model: Model) {
        member("spec", file.path)
        member("service", file.service?.value)
        member("resource", file.resource?.value)
        list("operations", onLines: true, of: file.operations) { text, id in
            text.object(onLines: true) { $0.write(model[id], of: model) }
        }
        list("notices", onLines: true, of: file.notices) { text, id in
            text.object(onLines: true) { $0.write(model[id], of: model) }
        }
        list("shapes", onLines: true, of: file.shapes) { text, id in
            text.object(onLines: true) { $0.write(model[id], of: model) }
        }
        list("errors", onLines: true, of: file.errorTables) { text, id in
            text.object(onLines: true) { $0.write(id, of: model) }
        }
    }
}

extension Model {
    /// The name of a shape among those of all services: `fund.PayeeInfo`.
    func qualifiedName(_ id: ShapeID) -> String { qualified(self[id].name.value, self[id].service) }

    /// The name of an error table among those of all services: `fund.fund-transfer`.
    func qualifiedName(_ id: ErrorTableID) -> String { qualified(self[id].name.value, self[id].service) }

    private func qualified(_ name: String, _ service: String?) -> String { service.map { "\($0).\(name)" } ?? name }
}
