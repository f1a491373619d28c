extension ErrorTable {
    /// A row that was found by another spelling than its own.
    struct Row: Hashable, Sendable {
        let code: String
        let subCode: String
        let entry: Entry
    }

    /// The row of a sub code that comes under another code than documented, or with or without its prefix.
    ///
    /// `isv.missing-app-cert-sn` is documented under 40001 and comes under 40002, `app-cert-expired` has its `isv.` in
    /// replies. Only codes that alone prove that nothing was done are taken for each other.
    func row(code: String, likeSubCode subCode: String) -> Row? {
        guard entry(code: code, subCode: nil)?.effect == ErrorEffect.none else { return nil }
        let name = Self.bare(subCode)
        return row { Self.bare($1) == name && entry(code: $0, subCode: nil)?.effect == ErrorEffect.none }
    }

    /// The row of a sub code that lacks its prefix, as the third version of the gateway writes it, under any code.
    ///
    /// `isv.invalid-signature` in one version is `INVALID_SIGNATURE` in the other.
    func row(shortSubCode: String) -> Row? {
        let name = Self.shortened(shortSubCode)
        return row { Self.shortened($1) == name }
    }

    /// The row of which code and sub code are meant; nil when there is none, or when several say different things.
    private func row(where isMeant: (_ code: String, _ subCode: String) -> Bool) -> Row? {
        let found = rows.rows.filter { $0.count == 4 && $0[1] != "-" && isMeant($0[0], $0[1]) }
        guard let first = found.first, let entry = entry(code: first[0], subCode: first[1]),
            found.allSatisfy({ self.entry(code: $0[0], subCode: $0[1]) == entry })
        else { return nil }
        return Row(code: first[0], subCode: first[1], entry: entry)
    }

    private static func bare(_ subCode: String) -> String {
        ["isv.", "aop.", "isp."].first(where: subCode.hasPrefix).map { String(subCode.dropFirst($0.count)) } ?? subCode
    }

    private static func shortened(_ subCode: String) -> String {
        bare(subCode.lowercased()).replacing("-", with: "_").replacing(" ", with: "_")
    }
}
