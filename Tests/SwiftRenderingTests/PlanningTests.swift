import CodeTemplates
import SDKGeneration
import SpecDiagnostics
import SpecModel
import SpecSyntax
import Testing

@testable import SwiftRendering

@Suite("Plans of one small model each")
struct PlanningTests {
    private static let head = """
        fundgen: 1
        service: shop
        resource: orders
        by: page
        evidence:
          page: {page: "https://example.com/orders"}

        """

    /// The plan of the one spec file that `text` goes on with.
    private func planned(_ text: String, _ options: PlanOptions = PlanOptions()) throws -> FilePlan {
        var diagnostics: [Diagnostic] = []
        let file = SourceFile(path: "shop/orders.yaml", bytes: Array((Self.head + text).utf8))
        let model = try #require(checkedModel(of: [file], diagnostics: &diagnostics), "\(diagnostics)")
        let plans = try #require(plan(model, options: options, diagnostics: &diagnostics), "\(diagnostics)")
        return try #require(plans.last)
    }

    private static let question = """
        operations:
          ask:
            effect: reads
            openPlatform: {method: example.ask}
            request:
              fields:
                order_no: {type: string, wire: order_no, required: true, length: {min: 2, max: 64}}
                class: {type: integer, wire: class, range: {min: 1}}
            response:
              fields:
                state: {type: string, wire: state, required: true}
        """

    @Test("an operation gets a method, a type, a request and a reply")
    func operation() throws {
        let plan = try planned(Self.question)
        let operation = try #require(plan.resource?.operations.first)
        #expect(plan.path == "Shop+Orders.swift")
        #expect(plan.resource?.namespace.source == "Shop.Orders")
        #expect(operation.type.source == "Ask")
        #expect(operation.method.source == "ask")
        #expect(operation.contract.effect.source == "reads")
        #expect(operation.contract.method.source == #""example.ask""#)
        #expect(operation.request?.sent?.parameters.map(\.name.source) == ["orderNo", "`class`"])
        #expect(operation.request?.sent?.parameters.map(\.isOptional) == [false, true])
        #expect(operation.response?.received?.reads.map(\.method.source) == ["string"])
        #expect(operation.response?.properties.map(\.name.source) == ["state", "wire"])
    }

    @Test("constraints become checks")
    func checks() throws {
        let checks = try planned(Self.question).resource?.operations.first?.request?.sent?.checks ?? []
        #expect(checks.map(\.method.source) == ["length", "range"])
        #expect(checks.map(\.label.source) == [#""orderNo""#, #""class""#])
        #expect(checks.map { $0.minimum?.source } == ["2", "1"])
        #expect(checks.map { $0.maximum?.source } == ["64", ".max"])
    }

    @Test("options decide about access, prefix and imports")
    func options() throws {
        let options = try #require(PlanOptions(access: .internal, prefix: "Pay"))
        let plan = try planned(Self.question, options)
        #expect(plan.access.source == "internal")
        #expect(plan.resource?.service.source == "PayShop")
        #expect(plan.imports.map(\.source) == ["import FundRuntime"])
    }

    @Test("a prefix begins a Swift name, or there are no options", arguments: ["pay", "1", "Päy", "P y", "P;"])
    func prefixes(prefix: String) {
        #expect(PlanOptions(prefix: prefix) == nil)
    }

    @Test("a spec's path names its file")
    func paths() {
        #expect(outputPath(forSpec: "fund/b2cRedPacket.yaml") == "Fund+B2cRedPacket.swift")
        #expect(outputPath(forSpec: "common.yaml") == "Common.swift")
    }

    @Test("every built-in template is checked, and a misspelt name in an override is found")
    func overrides() {
        var diagnostics: [Diagnostic] = []
        #expect(Renderer(overrides: [], diagnostics: &diagnostics) != nil)
        #expect(diagnostics.isEmpty)
        let override = TemplateSource(name: "service", file: "service.mustache", text: Array("{{typ}}".utf8))
        #expect(Renderer(overrides: [override], diagnostics: &diagnostics) == nil)
        #expect(diagnostics.map(\.id) == ["template-unknown-name"])
        #expect(templateNames.contains("service"))
    }
}
