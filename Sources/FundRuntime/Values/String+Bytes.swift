extension String {
    /// Whether two texts have the same bytes; `==` takes two normal forms of one text for the same.
    func hasSameBytes(as other: String) -> Bool {
        guard utf8.count == other.utf8.count, self == other else { return false }
        var (left, right) = (self, other)
        return left.withUTF8 { left in right.withUTF8 { right in left.indices.allSatisfy { left[$0] == right[$0] } } }
    }
}
