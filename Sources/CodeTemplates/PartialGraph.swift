internal import SpecDiagnostics

/// Which template of a set includes which.
struct PartialGraph {
    private let names: [String]
    private let includes: [[Include]]
    /// The tags of partials that do not exist.
    private let unknown: [TemplateTag]
    private(set) var diagnostics: [Diagnostic] = []

    private struct Include {
        let tag: TemplateTag
        let target: Int
    }

    init(templates: [ParsedTemplate], indices: [String: Int]) {
        names = templates.map(\.source.name)
        var unknown: [TemplateTag] = []
        includes = templates.map { template in
            template.nodes.compactMap { node in
                guard case .partial(let tag, _) = node else { return nil }
                if let target = indices[tag.name] { return Include(tag: tag, target: target) }
                unknown.append(tag)
                return nil
            }
        }
        self.unknown = unknown
    }

    /// Reports partials that do not exist, and templates that include themselves, directly or through others.
    mutating func check() {
        var suggestions = Suggestions()
        for tag in unknown {
            let suggestion = suggestions.name(for: tag.name, among: names)
            let error = TemplateError.unknownPartial(tag.name, suggestion: suggestion)
            diagnostics.append(error.diagnostic(at: tag.nameRange))
        }
        var state = [State](repeating: .new, count: includes.count)
        for start in includes.indices where state[start] == .new { walk(from: start, &state) }
    }

    /// Which templates can be reached from the given ones, these included.
    func reachable(from roots: [Int]) -> [Bool] {
        var found = [Bool](repeating: false, count: includes.count)
        var waiting = roots
        while let next = waiting.popLast() {
            if found[next] { continue }
            found[next] = true
            waiting += includes[next].map(\.target)
        }
        return found
    }

    private enum State {
        case new, open, done
    }

    /// Goes depth first without the call stack, which a long chain of partials could exhaust.
    private mutating func walk(from start: Int, _ state: inout [State]) {
        var path = [(template: start, next: 0)]
        state[start] = .open
        while let (template, next) = path.last {
            guard next < includes[template].count else {
                state[template] = .done
                path.removeLast()
                continue
            }
            path[path.count - 1].next += 1
            let include = includes[template][next]
            switch state[include.target] {
            case .new:
                state[include.target] = .open
                path.append((include.target, 0))
            case .open:
                report(include, path.map(\.template))
            case .done:
                break
            }
        }
    }

    private mutating func report(_ include: Include, _ path: [Int]) {
        let cycle = path.drop { $0 != include.target } + [include.target]
        let error = TemplateError.recursivePartial(cycle.map { names[$0] })
        diagnostics.append(error.diagnostic(at: include.tag.nameRange))
    }
}
