/// The stable ids of everything this module reports.
package enum TemplateDiagnosticID: String, CaseIterable, Sendable {
    // Of one template alone.
    case invalidUTF8 = "template-invalid-utf8"
    case unterminatedTag = "template-unterminated-tag"
    case emptyTag = "template-empty-tag"
    case invalidName = "template-invalid-name"
    case dottedName = "template-dotted-name"
    case unescapedTag = "template-unescaped-tag"
    case delimiterChange = "template-delimiter-change"
    case unclosedSection = "template-unclosed-section"
    case mismatchedClose = "template-mismatched-close"
    case strayClose = "template-stray-close"
    // Of the templates of a set together.
    case duplicateTemplate = "template-duplicate-template"
    case unknownPartial = "template-unknown-partial"
    case recursivePartial = "template-recursive-partial"
    case unused = "template-unused"
    // Of a template in the context that it is used in.
    case unknownRoot = "template-unknown-root"
    case unknownName = "template-unknown-name"
    case notText = "template-not-text"
    case notSection = "template-not-section"
    case noCurrentText = "template-no-current-text"
    case tooDeep = "template-too-deep"
    case tooLarge = "template-too-large"
    case computedMember = "template-computed-member"
    case duplicateMember = "template-duplicate-member"
}
