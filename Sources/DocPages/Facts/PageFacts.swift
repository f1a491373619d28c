package import SpecDiagnostics

/// Everything that was read from one page about one call.
package struct PageFacts: Sendable {
    package var page: String
    /// `cloud.fund.b2cRedPacket.send`.
    package var api: Found<String>
    package var title: Found<String>?
    package var summary: Found<String>?
    /// The feature to add to the app first.
    package var precondition: Found<String>?
    /// The least SDK version that the page asks for, as far as it asks for one.
    package var minimumSDK: Found<String>?
    package var parameters: [ParameterFact] = []
    package var options: [OptionFact] = []
    package var objects: [ObjectFact] = []
    /// What the sentences say of several parameters at once.
    package var choices: [Limits.Choice] = []
    package var calls: [CallFact] = []
    package var responses: [ResponseSample] = []
    /// Tables of fields of the reply.
    package var responseFields: [ParameterFact] = []
    /// What the reader could not make out.
    package var warnings: [Diagnostic] = []
    /// Whether a table of parameters was found at all.
    package var hasParameterTable = false

    init(page: String, api: Found<String>) {
        self.page = page
        self.api = api
    }

    /// The place that stands for the page.
    package var place: PagePlace { api.place }

    /// The service, resource and operation of the call's name.
    package var nameParts: (service: String, resource: String, operation: String) {
        var parts = api.value.split(separator: ".").map(String.init)
        if parts.first == "cloud", parts.count > 3 { parts.removeFirst() }
        guard parts.count >= 3 else { return (parts.first ?? "", parts.dropFirst().first ?? "", parts.last ?? "") }
        return (parts[0], parts[1..<(parts.count - 1)].joined(separator: "."), parts[parts.count - 1])
    }

    /// Every field in a table, wherever it belongs.
    var fields: [ParameterFact] { parameters + responseFields + objects.flatMap(\.fields) }

    /// The object of a type's name, or the one that a parameter of that name would have.
    package func object(named name: String) -> ObjectFact? {
        objects.first { $0.name.value == name } ?? objects.first { $0.name.value.lowercased() == name.lowercased() }
    }

    /// The object that a parameter's type or name leads to.
    func object(of parameter: ParameterFact) -> ObjectFact? {
        parameter.type?.value.object.flatMap { object(named: $0) } ?? object(named: parameter.name.value)
    }
}
