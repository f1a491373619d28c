package import SpecDiagnostics

/// One value of a status field, and what it means.
package struct StatusState: Sendable {
    package let value: Located<String>
    package let meaning: Located<StatusMeaning>

    package init(value: Located<String>, meaning: Located<StatusMeaning>) {
        self.value = value
        self.meaning = meaning
    }
}
