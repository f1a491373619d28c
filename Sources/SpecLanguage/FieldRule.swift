package import SpecDiagnostics

/// A rule over several fields of one structure.
package struct FieldRule: Sendable {
    package enum Condition: Sendable {
        case equals(field: Located<String>, value: Located<String>)
        case present(field: Located<String>)
    }

    package enum Demand: Sendable {
        case require([Located<String>])
        case forbid([Located<String>])
        case atLeastOne([Located<String>])
        case exactlyOne([Located<String>])
        /// The whole text must match a regular expression, where it is given.
        case match(Located<String>, pattern: Located<String>)
    }

    package let id: Located<String>
    /// When it holds; nil for always.
    package let condition: Condition?
    package let demand: Demand

    package init(id: Located<String>, condition: Condition?, demand: Demand) {
        self.id = id
        self.condition = condition
        self.demand = demand
    }
}

extension FieldRule.Demand {
    /// The fields that it speaks of.
    package var fields: [Located<String>] {
        switch self {
        case .require(let fields), .forbid(let fields), .atLeastOne(let fields), .exactlyOne(let fields): fields
        case .match(let field, _): [field]
        }
    }
}
