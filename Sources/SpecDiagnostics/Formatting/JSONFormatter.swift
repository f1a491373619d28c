/// Prints diagnostics as JSON for other programs.
///
/// The form is API, and changes only with its version.
///
/// ```
/// {"version":1,"diagnostics":[
/// {"severity":"error","id":"unknown-key","message":"…","file":"schemas/pay.yaml",
///  "range":{"start":{"line":3,"column":5},"end":{"line":3,"column":13}},"hint":"…",
///  "notes":[{"message":"…","file":"…","range":{…}}]}
/// ]}
/// ```
///
/// Every member is always written. `file`, `range` and `hint` may be `null`; a file without a range is meant as a whole.
/// Lines and columns count from 1, columns in Unicode scalars, and the end is the place just behind the last character.
package struct JSONFormatter {
    /// A formatter; there is nothing to choose.
    package init() {}

    /// The whole JSON text, one diagnostic a line, with a line break at the end.
    package func format(_ diagnostics: [Diagnostic]) -> String {
        var text = #"{"version":1,"diagnostics":["#
        for (index, diagnostic) in diagnostics.enumerated() {
            text += index == 0 ? "\n" : ",\n"
            add(diagnostic, to: &text)
        }
        return text + (diagnostics.isEmpty ? "]}\n" : "\n]}\n")
    }

    private func add(_ diagnostic: Diagnostic, to text: inout String) {
        text += #"{"severity":"# + quotedJSON(diagnostic.severity.rawValue)
        text += #","id":"# + quotedJSON(diagnostic.id)
        text += #","message":"# + quotedJSON(diagnostic.message)
        text += place(diagnostic.range)
        text += #","hint":"# + (diagnostic.hint.map(quotedJSON) ?? "null")
        text += #","notes":["#
        for (index, note) in diagnostic.notes.enumerated() {
            text += (index == 0 ? "" : ",") + #"{"message":"# + quotedJSON(note.message) + place(note.range) + "}"
        }
        text += "]}"
    }

    private func place(_ range: SourceRange?) -> String {
        guard let range else { return #","file":null,"range":null"# }
        let file = #","file":"# + quotedJSON(range.file)
        guard !range.isWholeFile else { return file + #","range":null"# }
        return file + #","range":{"start":\#(position(range.start)),"end":\#(position(range.end))}"#
    }

    private func position(_ position: SourcePosition) -> String {
        #"{"line":\#(position.line),"column":\#(position.column)}"#
    }
}
