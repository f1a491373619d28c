package import SpecDiagnostics
import SpecLanguage

extension Model {
    /// The part that some calls need: them, the calls and notices that settle them however indirectly, and all of their types
    /// and error tables.
    ///
    /// Everything keeps its number, so what is looked up by one is found as before; files without any part are gone.
    /// Calls that nobody named are told as notes, names that begin no call's as errors.
    ///
    /// - Parameter names: the names of calls, or what these begin with up to a dot, without `cloud.`: `fund.order.query`,
    ///   `fund.order` or `fund`; none for all calls.
    package func restricted(to names: [String], diagnostics: inout [Diagnostic]) -> Model {
        guard !names.isEmpty else { return self }
        var chosen: Set<OperationID> = []
        var keptNotices: Set<NoticeID> = []
        for name in names {
            let start = CallName.prefix + name
            func isNamed(_ id: String) -> Bool { id == start || id.hasPrefix(start + ".") }
            let found = operations.indices.filter { isNamed(operations[$0].id) }
            let foundNotices = notices.indices.filter { isNamed(notices[$0].id) }
            if found.isEmpty, foundNotices.isEmpty { diagnostics.append(.unknownCall(name, in: self)) }
            chosen.formUnion(found.map(OperationID.init))
            keptNotices.formUnion(foundNotices.map(NoticeID.init))
        }
        let calls = closure(of: chosen) { self[$0].settlingOperation.map { [$0] } ?? [] }
        for id in calls.subtracting(chosen).sorted(by: { $0.index < $1.index }) {
            let settled = calls.map { self[$0] }.filter { $0.settlingOperation == id }.map(\.id).sorted()
            diagnostics.append(.alsoGenerated(self[id], settling: settled))
        }
        keptNotices.formUnion(calls.compactMap { self[$0].settlement?.notice?.notice })
        let tables = closure(of: Set(calls.compactMap { self[$0].errorTable })) { self[$0].includes.map(\.value) }
        var part = self
        part.shapeUsage = ShapeUsage(of: calls.map { self[$0] }, keptNotices.map { self[$0] }, in: self)
        let shapes = part.shapeUsage.byRequests.union(part.shapeUsage.byResponses)
        part.files = files.compactMap { file in
            var file = file
            file.operations.removeAll { !calls.contains($0) }
            file.notices.removeAll { !keptNotices.contains($0) }
            file.shapes.removeAll { !shapes.contains($0) }
            file.errorTables.removeAll { !tables.contains($0) }
            return file.isEmpty ? nil : file
        }
        return part
    }

    /// Some things and everything that they lead to.
    private func closure<ID: Hashable>(of start: Set<ID>, _ next: (ID) -> [ID]) -> Set<ID> {
        var found = start
        var waiting = Array(start)
        while let id = waiting.popLast() { waiting += next(id).filter { found.insert($0).inserted } }
        return found
    }
}

extension SpecFile {
    fileprivate var isEmpty: Bool {
        operations.isEmpty && notices.isEmpty && shapes.isEmpty && errorTables.isEmpty
    }
}

extension Diagnostic {
    fileprivate static func unknownCall(_ name: String, in model: Model) -> Diagnostic {
        let known = model.operations.flatMap { call in
            let resource = "\(call.service).\(call.resource)"
            return [call.service, resource, "\(resource).\(call.name)"]
        }
        let services = Set(model.operations.map(\.service)).sorted().joined(separator: ", ")
        let other =
            services.isEmpty
            ? "the specs have no call" : "name a call, a resource or a service; the services are: \(services)"
        return Diagnostic(
            id: "unknown-call", "no call has the name '\(name)' or one that goes on with a dot behind it", at: nil,
            hint: didYouMean(name, among: known) ?? other)
    }

    fileprivate static func alsoGenerated(_ call: Operation, settling settled: [String]) -> Diagnostic {
        Diagnostic(
            .note, id: "also-generated",
            "'\(call.id)' is generated, too: it tells what became of '\(settled.joined(separator: "', '"))'",
            at: call.range)
    }
}
