/// What generated files say of money beside their declarations: contracts, statuses, error tables, limits and checks.
///
/// They are read line by line, as the generator lays them out; of lines that it never wrote nothing is read.
struct MoneyFacts {
    /// What a call, a table, a type is said to be, by the name of the fact.
    private(set) var bySubject: [String: [String: String]] = [:]

    init(_ files: [[UInt8]]) {
        for file in files {
            var reader = Reader()
            for line in String(decoding: file, as: UTF8.self).split(whereSeparator: \.isNewline) {
                guard let fact = reader.fact(in: line.drop { $0 == " " }) else { continue }
                // A field may be held to several patterns.
                let others = bySubject[fact.subject]?[fact.name].map { "\($0); " } ?? ""
                bySubject[fact.subject, default: [:]][fact.name] = others + fact.value
            }
        }
    }

    /// A line for each fact that is not as it was, of what is on both sides.
    func changes(to new: MoneyFacts) -> [String] {
        bySubject.sorted { $0.key < $1.key }.flatMap { subject, old -> [String] in
            guard let now = new.bySubject[subject] else { return [] }
            return Set(old.keys).union(now.keys).sorted().compactMap { name in
                switch (old[name], now[name]) {
                case (let was?, let value?):
                    was == value ? nil : "changed: \(subject): \(name) is '\(value)', was '\(was)'"
                case (let was?, nil): "gone: \(subject): \(name), was '\(was)'"
                case (nil, let value?): "new: \(subject): \(name) is '\(value)'"
                case (nil, nil): nil
                }
            }
        }
    }

    /// What the lines of one file are about.
    private struct Reader {
        private enum Place { case contract, errors, checks }

        private var place: Place?
        private var type = ""
        private var subject = ""

        mutating func fact(in line: Substring) -> (subject: String, name: String, value: String)? {
            let words = line.split(separator: " ").map(String.init)
            if let name = words.firstIndex(of: "struct").map({ words[($0 + 1)...].first ?? "" }) {
                type = name.filter { $0 != ":" }
            }
            if line.contains("AmountLimits(") { return (type, "limits", inside(line)) }
            if line.contains("OperationContract(") { place = .contract }
            if line.contains("ErrorTable(") { (place, subject) = (.errors, type) }
            if line.contains("RequestCheck(") { (place, subject) = (.checks, inside(line).filter { $0 != "\"" }) }
            switch place {
            case .contract:
                if line.hasPrefix("id: ") { subject = value(line).filter { $0 != "\"" } }
                if line.hasPrefix("errors: ") { place = nil }
                if let label = words.first, label.hasSuffix(":") {
                    return (subject, String(label.dropLast()), value(line))
                }
                return words.count == 2 ? (subject, "state of \(words[0])", words[1]) : nil
            case .errors:
                if words.first == "}" { place = nil }
                guard words.count == 4, words[0].allSatisfy(\.isNumber) else { return nil }
                return (subject, words[0...1].joined(separator: " "), words[2...3].joined(separator: " "))
            case .checks:
                if line.hasPrefix("try check.finish") { place = nil }
                guard line.hasPrefix("check.") else { return nil }
                let parts = inside(line).split(separator: ", ", maxSplits: 1).map { String($0).filter { $0 != "\"" } }
                let method = line.dropFirst("check.".count).prefix { $0 != "(" }
                return (subject, "\(method) of \(parts.first ?? "")", parts.last ?? "")
            case nil: return nil
            }
        }

        /// What is behind a label.
        private func value(_ line: Substring) -> String {
            var value = line.drop { $0 != " " }.dropFirst()
            while let last = value.last, last == "," || last == "(" { value.removeLast() }
            return String(value)
        }

        /// What is in the outermost parentheses.
        private func inside(_ line: Substring) -> String {
            guard let start = line.firstIndex(of: "("), let end = line.lastIndex(of: ")"), start < end else {
                return ""
            }
            return String(line[line.index(after: start)..<end])
        }
    }
}
