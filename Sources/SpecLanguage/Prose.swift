package import SpecDiagnostics

/// Documentation text in the languages the spec has it in.
///
/// A class, since it goes with its field or call from the document to the model and into the plan.
package final class Prose: Sendable {
    package let chinese: String?
    package let english: String?
    /// Text whose language the spec does not say.
    package let plain: String?
    package let range: SourceRange

    package init(chinese: String? = nil, english: String? = nil, plain: String? = nil, range: SourceRange) {
        self.chinese = chinese
        self.english = english
        self.plain = plain
        self.range = range
    }

    /// One text for where there is room for one: English before Chinese.
    package var text: String? { english ?? plain ?? chinese }
}
