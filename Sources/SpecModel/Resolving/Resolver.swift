import SpecDiagnostics
import SpecLanguage
import SpecSyntax

/// Resolves one document: what its names lead to, and where its facts are from.
struct Resolver {
    let names: Names
    let service: String?
    let file: Int
    /// What speaks for the facts that name no evidence.
    private(set) var inherited: Evidence?
    /// What was found here and in the documents before.
    var diagnostics: [Diagnostic]
    private let evidence: [String: Evidence]

    init(_ document: Document, file: Int, names: Names, diagnostics: consuming [Diagnostic]) {
        self.diagnostics = diagnostics
        self.names = names
        self.file = file
        service = document.service?.value
        evidence = Dictionary(document.evidence.map { ($0.name.value, $0) }, uniquingKeysWith: { first, _ in first })
        inherited = evidence(named: document.by)
    }

    /// The evidence of a name, which is reported when it leads nowhere.
    ///
    /// Every name of an evidence comes by here, since nothing else makes a fact of the model.
    mutating func evidence(named by: Located<String>?) -> Evidence? {
        guard let by else { return nil }
        if let found = evidence[by.value] { return found }
        report("evidence", by, knownAtMost: evidence.count) { Array($0.evidence.keys) }
        return nil
    }

    /// Reports a name that leads nowhere; `known` gives those that would not.
    mutating func report(
        _ what: String, _ name: Located<String>, instead: String? = nil, knownAtMost count: Int,
        _ known: (Resolver) -> [String]
    ) {
        let isLookedFor = instead == nil && diagnostics.mayLookFor(count)
        diagnostics.append(.unknownName(what, name, known: isLookedFor ? known(self) : [], instead: instead))
    }

    /// The evidence that is named, or the inherited one where none is.
    mutating func evidence(_ by: Located<String>?) -> Evidence? { by == nil ? inherited : evidence(named: by) }

    /// Resolves what inherits the evidence that is named, or that is inherited itself; gives it to `body`.
    mutating func inheriting<Result>(
        _ by: Located<String>?, _ body: (inout Resolver, Evidence?) -> Result
    ) -> Result {
        let outer = inherited
        inherited = evidence(by)
        defer { inherited = outer }
        return body(&self, inherited)
    }

    mutating func sourced<Value>(_ fact: Stated<Value>) -> Sourced<Value> {
        Sourced(value: fact.value, range: fact.range, evidence: evidence(named: fact.by))
    }

    mutating func sourced<Value>(_ fact: Stated<Value>?) -> Sourced<Value>? { fact.map { sourced($0) } }
}

extension Diagnostic {
    fileprivate static func unknownName(
        _ what: String, _ name: Located<String>, known: [String], instead: String? = nil
    )
        -> Diagnostic
    {
        let isList = (1...20).contains(known.count)
        let hint =
            instead ?? didYouMean(name.value, among: known)
            ?? (isList ? "known here: \(Set(known).sorted().joined(separator: ", "))" : nil)
        return Diagnostic(id: "unknown-name", "there is no \(what) '\(name.value)'", at: name.range, hint: hint)
    }
}
