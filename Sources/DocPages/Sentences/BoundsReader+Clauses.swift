extension BoundsReader {
    /// Whether the clause says when something else holds, or what of several is limited together.
    func isConditional(_ start: Int, isBehind: Bool) -> Bool {
        let before = String(scanner.text[..<start].suffix(60).split { ",。;；!\n".contains($0) }.last ?? [])
        let plain = Self.others.reduce(before) { $0.replacing($1, with: "") }
        let isOpen = start > 0 && !",。;；!\n".contains(scanner.text[start - 1])
        if isOpen, plain.contains(anyOf: Self.conditions) { return true }
        let after = String(scanner.text[scanner.index...].prefix(30).prefix { !",。;；!\n".contains($0) }).replacing(
            "时间", with: "")
        let isOfOthers = after.first == "的" && !(after.dropFirst().first.map { "数整正金值字小任".contains($0) } ?? true)
        return isOfOthers
            || after.contains(anyOf: isBehind ? ["时", "的话", "情况", "则", "需", "须", "必"] : ["时", "的话", "情况", "则"])
    }

    private static let others = ["当前", "应当", "相当", "适当", "当中"]

    private static let conditions =
        "当 若 如果 假如 累计 每日 每天 单日 每月 单月 之和 总和 合计 总计".words + ["when ", "if "]
}
