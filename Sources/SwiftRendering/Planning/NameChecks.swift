import CodeTemplates
import SpecDiagnostics
import SpecModel

/// Finds types, values and codes that would get one name in one Swift scope, and file names that are used twice.
struct NameChecks {
    private let model: Model
    private let options: PlanOptions
    private let names: TypeNames
    private var found: [Diagnostic] = []

    /// A Swift name with the place of what it is the name of.
    typealias Named = (name: String, range: SourceRange)

    /// Everything that is wrong with the names of a model's types, values, codes and files.
    static func mistakes(in model: Model, _ options: PlanOptions, _ names: TypeNames) -> [Diagnostic] {
        var checks = NameChecks(model: model, options: options, names: names)
        checks.checkTypes()
        checks.checkFiles()
        for shape in model.shapes { checks.checkValues(of: shape) }
        for table in model.errorTables { checks.checkCodes(of: table) }
        for file in model.files {
            let operations = file.operations.map { (names.name(of: model[$0]), model[$0].range) }
            let notices = file.notices.map { (names.name(of: model[$0]), model[$0].range) }
            checkClashes(in: file.resource?.value ?? "", operations + notices, diagnostics: &checks.found)
            for operation in file.operations.map({ model[$0] }) {
                let options = operation.options.map { (SwiftNames.option($0.name.value), $0.name.range) }
                checkClashes(in: operation.name, options, hasGivenNames: false, diagnostics: &checks.found)
            }
        }
        return checks.found
    }

    private init(model: Model, options: PlanOptions, names: TypeNames) {
        self.model = model
        self.options = options
        self.names = names
    }

    /// File systems take 255 bytes, of which some are for `.fundgen` in the names of copies and of builds.
    fileprivate static let longestFileName = 240

    /// Names that the generated code of every structure needs for itself.
    private static let ownNames: Set = ["check", "reader", "wire", "writer"]

    /// Reports properties of one structure that would get the same name, or one that the generated code has for itself.
    static func checkProperties(_ fields: [NamedField], in scope: String, diagnostics: inout [Diagnostic]) {
        checkClashes(in: scope, fields.map { ($0.name.source, $0.field.range) }, diagnostics: &diagnostics)
        for field in fields where field.field.deprecated != nil {
            let stored = "_" + field.memberName
            guard let other = fields.first(where: { $0.memberName == stored }) else { continue }
            checkClashes(
                in: scope, [(stored, field.field.range), (stored, other.field.range)], diagnostics: &diagnostics)
        }
        for field in fields where ownNames.contains(field.memberName) {
            diagnostics.append(.swiftNameClash(field.memberName, in: scope, at: field.field.range, first: nil))
        }
    }

    private mutating func checkTypes() {
        var scopes: [String: [Named]] = [:]
        for shape in model.shapes {
            scopes[shape.service ?? "", default: []].append((names.name(of: shape), shape.name.range))
        }
        for table in model.errorTables {
            scopes[table.service ?? "", default: []].append((names.name(of: table), table.name.range))
        }
        var services: Set<String> = []
        for file in model.files {
            guard let service = file.service else { continue }
            if services.insert(service.value).inserted {
                scopes["", default: []].append((names.name(ofService: service.value), service.range))
            }
            if let resource = file.resource {
                let types = [names.name(ofResource: resource.value), names.name(ofCallsOf: resource.value)]
                scopes[service.value, default: []] += types.map { ($0, resource.range) }
            }
        }
        let taken = options.runtimeTypes
        for (name, range) in scopes[""] ?? [] where taken.contains(name) {
            found.append(.swiftNameClash(name, in: "the runtime", at: range, first: nil))
        }
        for (name, range) in scopes[""] ?? [] where WellKnownTypes.names.contains(name) {
            found.append(.hidesWellKnownType(name, at: range))
        }
        for (scope, types) in scopes.sorted(by: { $0.key < $1.key }) {
            Self.checkClashes(
                in: scope.isEmpty ? "the module" : names.name(ofService: scope), types, diagnostics: &found)
        }
    }

    private mutating func checkFiles() {
        // Some file systems take names that differ only by case for one name.
        var taken: [String: SourceRange?] = [servicesFileName.lowercased(): nil]
        for file in model.files {
            let name = outputPath(forSpec: file.path)
            if let first = taken.updateValue(file.range, forKey: name.lowercased()) {
                found.append(.fileNameClash(name, at: file.range, first: first))
            }
            if name.utf8.count > Self.longestFileName { found.append(.fileNameTooLong(name, at: file.range)) }
        }
    }

    private mutating func checkValues(of shape: Shape) {
        var values: [Named] = []
        for value in shape.enumValues ?? [] {
            if let name = value.memberName {
                values.append((name, value.wire.range))
            } else {
                found.append(.withoutSwiftName(value.wire))
            }
        }
        Self.checkClashes(
            in: shape.name.value, values + [("allKnown", shape.name.range)], diagnostics: &found)
    }

    private mutating func checkCodes(of table: ErrorTable) {
        var codes: [Named] = []
        var seen: Set<String> = []
        for code in table.codes.flatMap(\.subCodes) where seen.insert(code.code.value).inserted {
            if let name = code.givenName?.value ?? SwiftNames.value(code.code.value) {
                codes.append((name, code.code.range))
            } else {
                found.append(.withoutSwiftName(code.code))
            }
        }
        Self.checkClashes(
            in: table.name.value, codes + [("table", table.name.range), ("allKnown", table.name.range)],
            diagnostics: &found)
    }

    private static func checkClashes(
        in scope: String, _ names: [Named], hasGivenNames: Bool = true, diagnostics: inout [Diagnostic]
    ) {
        var first = [String: SourceRange](minimumCapacity: names.count)
        for (name, range) in names {
            if let earlier = first[name] {
                diagnostics.append(
                    .swiftNameClash(name, in: scope, at: range, first: earlier, hasGivenName: hasGivenNames))
            } else {
                first[name] = range
            }
        }
    }
}

extension Diagnostic {
    fileprivate static func swiftNameClash(
        _ name: String, in scope: String, at range: SourceRange, first: SourceRange?, hasGivenName: Bool = true
    ) -> Diagnostic {
        Diagnostic(
            id: "swift-name-clash", "Swift name '\(name)' is taken already in \(scope)", at: range,
            hint: hasGivenName ? "rename it, or give it another Swift name with 'swift:'" : "rename it",
            notes: first.map { [.init(message: "taken here", range: $0)] } ?? [])
    }

    fileprivate static func fileNameClash(_ name: String, at range: SourceRange, first: SourceRange?) -> Diagnostic {
        Diagnostic(
            id: "file-name-clash", "two generated files would be called '\(name)', or differ by case alone", at: range,
            hint: "rename the spec: folders are part of the name, and '\(servicesFileName)' is taken",
            notes: first.map { [.init(message: "the other spec is this one", range: $0)] } ?? [])
    }

    fileprivate static func fileNameTooLong(_ name: String, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            id: "file-name-too-long",
            "the generated file's name has \(name.utf8.count) bytes, more than \(NameChecks.longestFileName)",
            at: range, hint: "shorten the spec's name, or those of its folders, which are part of it")
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
