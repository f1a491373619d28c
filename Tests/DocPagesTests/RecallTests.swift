import DocPages
import SpecDiagnostics
import Testing

/// Reading a page gives back the facts it was built from, field by field.
@Suite struct RecallTests {
    @Test(arguments: PageBuilder.Layout.allCases)
    func everyFactIsReadBack(layout: PageBuilder.Layout) throws {
        var score = Score()
        #expect(FactSheet.all.count == 7)
        for sheet in FactSheet.all {
            let facts = try readBuilt(sheet, layout)
            score.compare(sheet, facts, isRunTogether: layout == .runTogether)
        }
        print("\(layout.rawValue): recall \(score.recall), precision \(score.precision)")
        #expect(score.missed == [], "missed")
        #expect(score.invented == [], "invented")
    }

    @Test func everyFactStandsWhereItSays() throws {
        for layout in PageBuilder.Layout.allCases {
            for sheet in FactSheet.all {
                let facts = try readBuilt(sheet, layout)
                let lines = PageBuilder(sheet: sheet, layout: layout).text().split(
                    omittingEmptySubsequences: false, whereSeparator: \.isNewline)
                for field in facts.parameters + facts.objects.flatMap(\.fields) {
                    let range = field.name.place.range
                    try #require(range.start.line >= 1 && range.start.line <= lines.count)
                    let line = String(
                        lines[range.start.line - 1].unicodeScalars.dropFirst(range.start.column - 1).map(Character.init)
                    )
                    #expect(line.hasPrefix(field.name.value), "\(layout) \(sheet.api) \(field.name.value) \(range)")
                }
            }
        }
    }
}

func readBuilt(_ sheet: FactSheet, _ layout: PageBuilder.Layout) throws -> PageFacts {
    let builder = PageBuilder(sheet: sheet, layout: layout)
    return try read(builder.text(), named: builder.fileName)
}

func read(_ text: String, named name: String = "page.html") throws -> PageFacts {
    try read(Array(text.utf8), named: name)
}

func read(_ bytes: [UInt8], named name: String = "page.html") throws -> PageFacts {
    var problems: [Diagnostic] = []
    let page = try #require(readPage(SourceFile(path: name, bytes: bytes), problems: &problems), "\(problems)")
    return try #require(readFacts(page, problems: &problems), "\(problems) \(page.blocks)")
}

/// Facts as lines, counted on both sides.
struct Score {
    private(set) var missed: [String] = []
    private(set) var invented: [String] = []
    private var expected = 0
    private var found = 0

    var recall: String { "\(expected - missed.count)/\(expected)" }
    var precision: String { "\(found - invented.count)/\(found)" }

    mutating func compare(_ sheet: FactSheet, _ facts: PageFacts, isRunTogether: Bool) {
        let wanted = Set(Self.lines(sheet, isRunTogether: isRunTogether))
        let read = Set(Self.lines(facts))
        expected += wanted.count
        found += read.count
        missed += wanted.subtracting(read).sorted()
        invented += read.subtracting(wanted).sorted()
    }

    private static func lines(_ sheet: FactSheet, isRunTogether: Bool) -> [String] {
        let api = sheet.api
        var lines = [
            "\(api)", "\(api) title \(sheet.title)", "\(api) summary", "\(api) feature \(sheet.feature ?? "none")",
        ]
        lines.append("\(api) sdk \(sheet.minimumSDK ?? "none")")
        for parameter in sheet.parameters { lines += self.lines(parameter, api, isRunTogether) }
        for object in sheet.objects {
            for field in object.fields { lines += self.lines(field, "\(api) \(object.name)", isRunTogether) }
        }
        lines += sheet.options.map { "\(api) option \($0)" }
        lines.append("\(api) positional \(sheet.positional.joined(separator: ","))")
        lines.append("\(api) callers cloudFunction,miniProgramPage")
        lines += sheet.responseFields.map { "\(api) reply \($0.name) \($0.type)" }
        if sheet.reply != nil { lines.append("\(api) reply valid") }
        return lines
    }

    private static func lines(_ parameter: FactSheet.Parameter, _ path: String, _ isRunTogether: Bool) -> [String] {
        let name = "\(path) \(parameter.name)"
        let required = isRunTogether ? nil : parameter.required
        var lines = ["\(name) type \(parameter.type)", "\(name) required \(required.map { "\($0)" } ?? "unknown")"]
        lines.append("\(name) range \(parameter.minimum ?? "")…\(parameter.maximum ?? "")")
        lines.append("\(name) decimals \(parameter.decimals ?? -1)")
        lines.append("\(name) values \(parameter.values.joined(separator: ","))")
        lines.append("\(name) when \(parameter.requiredWhen.map { "\($0.field)=\($0.value)" } ?? "")")
        lines.append("\(name) length …")
        lines.append("\(name) unique \(parameter.isUnique) option \(parameter.isOption)")
        return lines
    }

    private static func lines(_ facts: PageFacts) -> [String] {
        let api = facts.api.value
        let title = facts.title.map { $0.value.hasSuffix("_教程") ? String($0.value.dropLast(3)) : $0.value } ?? "none"
        var lines = ["\(api)", "\(api) title \(title)", "\(api) feature \(facts.precondition?.value ?? "none")"]
        if facts.summary?.value.hasPrefix("本接口") ?? false { lines.append("\(api) summary") }
        lines.append("\(api) sdk \(facts.minimumSDK?.value ?? "none")")
        for parameter in facts.parameters { lines += self.lines(parameter, api) }
        for object in facts.objects {
            for field in object.fields { lines += self.lines(field, "\(api) \(object.name.value)") }
        }
        lines += facts.options.map { "\(api) option \($0.name.value)" }
        for order in Set(facts.calls.compactMap(\.positional).map { $0.map(\.value).joined(separator: ",") }) {
            lines.append("\(api) positional \(order)")
        }
        lines.append("\(api) callers \(Set(facts.calls.map(\.caller.rawValue)).sorted().joined(separator: ","))")
        for reply in facts.responses {
            lines += reply.members.map { "\(api) reply \($0.name.value) \($0.type.rawValue)" }
            lines.append("\(api) reply \(reply.mistake?.value ?? "valid")")
        }
        return lines
    }

    private static func lines(_ parameter: ParameterFact, _ path: String) -> [String] {
        let name = "\(path) \(parameter.name.value)"
        let limits = parameter.limits
        let required: String =
            switch parameter.required.value {
            case .yes: "true"
            case .no: "false"
            case .conditional: "conditional"
            case .unknown: "unknown"
            }
        var lines = ["\(name) type \(parameter.type?.value.name ?? "none")", "\(name) required \(required)"]
        lines.append("\(name) range \(limits.minimum ?? "")…\(limits.maximum ?? "")")
        lines.append("\(name) decimals \(limits.decimals ?? -1)")
        lines.append("\(name) values \(limits.values.map(\.value).joined(separator: ","))")
        let rules = limits.requiredWhen.map(\.text)
        lines.append("\(name) when \(rules.joined(separator: ";"))")
        lines.append(
            "\(name) length \(limits.minimumLength.map { "\($0)" } ?? "")…\(limits.maximumLength.map { "\($0)" } ?? "")"
        )
        lines.append("\(name) unique \(limits.isUnique) option \(parameter.isOption)")
        return lines
    }
}
