import CodeTemplates

/// Where generated tests find the code that they test.
package enum TestedModule: Sendable, Equatable {
    /// In their own module, whose files it is among.
    case own
    /// In a module that they import.
    case imported(String)

    /// The modules that every file of tests imports.
    var imports: [TemplateText] {
        let always: [TemplateText] = ["import FundRuntime", "import FundTesting", "import Testing"]
        guard case .imported(let name) = self else { return always }
        // In the order that a formatter gives them.
        return (always + ["import \(.identifier(name))"]).sorted { $0.source < $1.source }
    }
}
