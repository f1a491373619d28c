import CodeTemplates
import SpecDiagnostics
import SpecModel
import SpecLanguage

extension Planner {
    /// Names that the generated code of every structure needs for itself.
    private static let ownNames = ["check", "reader", "wire", "writer"] as Set

    /// Reports every pair of types, values or codes that would get one name in one Swift scope, and every file name used
    /// twice.
    mutating func checkNames() {
        checkTypes()
        checkFiles()
        for shape in model.shapes {
            guard let values = shape.enumValues else { continue }
            var names: [(String, SourceRange)] = []
            names.reserveCapacity(values.count)
            for value in values {
                if let name = valueName(value) {
                    names.append((name, value.wire.range))
                } else {
                    diagnostics.append(.withoutSwiftName(value.wire))
                }
            }
            checkClashes(in: shape.name.value, names)
        }
        for table in model.errorTables { checkCodes(of: table) }
        for file in model.files {
            checkClashes(
                in: file.resource?.value ?? "",
                file.operations.map { (typeName(of: model[$0]), model[$0].range) })
        }
    }

    /// Reports properties of one structure that would get the same name, or one that the generated code has for itself.
    ///
    /// Planning asks for it structure by structure, when it has worked out the names anyway.
    mutating func checkProperties(_ fields: [NamedField], in scope: () -> String) {
        checkClashes(in: scope(), fields.map { ($0.name.source, $0.field.range) })
        for field in fields where field.field.deprecated != nil {
            let stored = "_" + field.memberName
            guard let other = fields.first(where: { $0.memberName == stored }) else { continue }
            checkClashes(in: scope(), [(stored, field.field.range), (stored, other.field.range)])
        }
        for field in fields where Self.ownNames.contains(field.memberName) {
            diagnostics.append(.swiftNameClash(field.memberName, in: scope(), at: field.field.range, first: nil))
        }
    }

    private mutating func checkTypes() {
        var scopes: [String: [(String, SourceRange)]] = [:]
        for shape in model.shapes {
            scopes[shape.service ?? "", default: []].append((typeName(of: shape), shape.name.range))
        }
        for table in model.errorTables {
            scopes[table.service ?? "", default: []].append((typeName(of: table), table.name.range))
        }
        var services: Set<String> = []
        for file in model.files {
            guard let service = file.service else { continue }
            if services.insert(service.value).inserted {
                scopes["", default: []].append((typeName(ofService: service.value), service.range))
            }
            if let resource = file.resource {
                scopes[service.value, default: []].append((typeName(ofResource: resource.value), resource.range))
            }
        }
        let taken = options.runtimeTypes
        for (name, range) in scopes[""] ?? [] where taken.contains(name) {
            diagnostics.append(.swiftNameClash(name, in: "the runtime", at: range, first: nil))
        }
        for (name, range) in scopes[""] ?? [] where WellKnownTypes.names.contains(name) {
            diagnostics.append(.hidesWellKnownType(name, at: range))
        }
        for (scope, names) in scopes.sorted(by: { $0.key < $1.key }) {
            checkClashes(in: scope.isEmpty ? "the module" : typeName(ofService: scope), names)
        }
    }

    private mutating func checkFiles() {
        checkClashes(
            in: "the output folder",
            model.files.map { (outputPath(forSpec: $0.path), $0.range) }, what: "file name")
        for file in model.files where outputPath(forSpec: file.path) == servicesFileName {
            diagnostics.append(.swiftNameClash(servicesFileName, in: "the output folder", at: file.range, first: nil))
        }
    }

    private mutating func checkCodes(of table: ErrorTable) {
        var names: [(String, SourceRange)] = []
        var seen: Set<String> = []
        for code in table.codes.flatMap(\.subCodes) where seen.insert(code.code.value).inserted {
            guard let name = code.givenName?.value ?? SwiftNames.value(code.code.value) else {
                diagnostics.append(.withoutSwiftName(code.code))
                continue
            }
            names.append((name, code.code.range))
        }
        checkClashes(in: table.name.value, names + [("table", table.name.range)])
    }

    private mutating func checkClashes(in scope: String, _ names: [(String, SourceRange)], what: String = "Swift name")
    {
        var first = [String: SourceRange](minimumCapacity: names.count)
        for (name, range) in names {
            if let earlier = first[name] {
                diagnostics.append(.swiftNameClash(name, in: scope, at: range, first: earlier, what: what))
            } else {
                first[name] = range
            }
        }
    }
}

extension Diagnostic {
    fileprivate static func swiftNameClash(
        _ name: String, in scope: String, at range: SourceRange, first: SourceRange?, what: String = "Swift name"
    ) -> Diagnostic {
        Diagnostic(
            id: "swift-name-clash", "\(what) '\(name)' is taken already in \(scope)", at: range,
            hint: "rename it, or give it another Swift name with 'swift:'",
            notes: first.map { [.init(message: "taken here", range: $0)] } ?? [])
    }

    fileprivate static func hidesWellKnownType(_ name: String, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .warning, id: "hides-well-known-type",
            "the type '\(name)' hides Swift's or Foundation's own where the generated module is imported", at: range,
            hint: "generate with a prefix ('prefix:' in fundgen.yaml), which goes in front of every type of the module")
    }

    fileprivate static func withoutSwiftName(_ wire: Located<String>) -> Diagnostic {
        Diagnostic(
            id: "no-swift-name", "no Swift name can be made of '\(wire.value)'", at: wire.range,
            hint: "give it one with 'swift:'")
    }
}
