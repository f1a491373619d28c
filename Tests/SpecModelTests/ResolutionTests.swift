import SpecDiagnostics
import SpecLanguage
import SpecModel
import Testing

@Suite struct ResolutionTests {
    private static let spec = """
        operations:
          ask:
            effect: reads
            openPlatform: {method: example.ask}
            request:
              fields:
                kinds: {type: list<Kind>, wire: kinds}
                text: {type: jsonText<Part>, wire: text}
            response: Part
        shapes:
          Kind: {kind: enum, values: {OLD: , NEW: }}
          Part: {kind: structure, fields: {number: {type: string, wire: number}, inner: {type: map<Inner>, wire: inner}}}
          Inner: {kind: structure, fields: {at: {type: dateTime, wire: at, zone: '+08:00'}}}
          Unused: {kind: structure, fields: {at: {type: string, wire: at}}}
        """

    @Test func namesLeadToShapes() throws {
        let result = ModelOf(Self.spec)
        #expect(result.findings == [])
        let operation = try #require(result.model.operations.first)
        #expect(operation.id == "cloud.shop.orders.ask")
        let request = try #require(result.model.structure(of: operation.request))
        #expect(request.fields.compactMap { $0.type.shape.map { result.model[$0].name.value } } == ["Kind", "Part"])
        #expect(result.model.structure(of: operation.response)?.fields.first?.type == .scalar(.string))
    }

    @Test func aNameThatLeadsNowhereIsReportedAndUnresolved() {
        let result = ModelOf("shapes:\n  Part: {kind: structure, fields: {number: {type: strin, wire: number}}}")
        #expect(result.findings == ["2 unknown-name"])
        #expect(result.model.shapes.first?.structure?.fields.first?.type == .unresolved)
    }

    @Test func shapesAreUsedByRequestsAndResponsesHoweverDeep() {
        let model = ModelOf(Self.spec).model
        func names(_ ids: Set<ShapeID>) -> [String] { ids.map { model[$0].name.value }.sorted() }
        #expect(names(model.shapeUsage.byRequests) == ["Inner", "Kind", "Part"])
        #expect(names(model.shapeUsage.byResponses) == ["Inner", "Part"])
    }

    @Test("every scalar is the type of its word", arguments: Scalar.allCases)
    func scalars(_ scalar: Scalar) {
        let model = ModelOf("shapes: {Part: {kind: structure, fields: {x: {type: \(scalar.rawValue), wire: x}}}}").model
        #expect(model.shapes.first?.structure?.fields.first?.type == .scalar(scalar))
    }
}
