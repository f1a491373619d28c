package import CodeTemplates

/// One declared type: exactly one of the optional members is set.
package struct DeclarationPlan: Sendable {
    package var isFirst: Bool
    package var structure: StructurePlan?
    package var enumeration: EnumerationPlan?
    package var amount: AmountPlan?
    package var errorTable: ErrorTablePlan?
}

extension DeclarationPlan: TemplateContext {
    package static let schema = TemplateSchema<DeclarationPlan>("declaration")
        .flag("isFirst", \.isFirst)
        .optional("structure", \.structure)
        .optional("enumeration", \.enumeration)
        .optional("amount", \.amount)
        .optional("errorTable", \.errorTable)
}
