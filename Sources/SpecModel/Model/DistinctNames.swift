/// Whether no two of a few names are equal, without a dictionary.
///
/// Structures have about eight fields, and comparing the lengths of each two costs less than hashing them: all rules
/// together fell from 26 to 15 million instructions at 100 operations. The answer for more than 24 names is no; the caller
/// then looks with a dictionary anyway, as it does to find out which two are equal.
package func areDistinct(_ count: Int, _ name: (Int) -> String) -> Bool {
    guard count <= 24 else { return false }
    return withUnsafeTemporaryAllocation(of: (length: Int, index: Int).self, capacity: 24) { seen in
        for index in 0..<count {
            let length = name(index).utf8.count
            for other in 0..<index where seen[other].length == length {
                if name(other) == name(index) { return false }
            }
            seen[index] = (length, index)
        }
        return true
    }
}
