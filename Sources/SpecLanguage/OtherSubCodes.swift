package import SpecDiagnostics

/// What sub_codes of one code mean that no table lists.
package struct OtherSubCodes: Sendable {
    /// How they begin; nil for all of them.
    package let start: Located<String>?
    package let effect: Located<MoneyEffect>?
    package let next: Located<NextStep>?

    package init(start: Located<String>?, effect: Located<MoneyEffect>?, next: Located<NextStep>?) {
        self.start = start
        self.effect = effect
        self.next = next
    }
}
