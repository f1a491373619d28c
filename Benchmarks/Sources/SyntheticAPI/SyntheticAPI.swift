/// A made-up service of any size, the same for the same seed.
///
/// A thousand operations make 2,500 structures, 18,500 fields and 500 enumerations: the proportions of the fund calls.
/// It is written as specs and as bare Swift structs, so that the generated code is compared on equal shapes.
package struct SyntheticAPI {
    /// How many operations there are.
    package let operations: Int
    /// What the names, lengths and texts are drawn from.
    package let seed: UInt64
    /// How many operations a spec file has.
    package let operationsPerFile: Int

    /// A service of so many operations, ten a file.
    package init(operations: Int, seed: UInt64, operationsPerFile: Int = 10) {
        self.operations = operations
        self.seed = seed
        self.operationsPerFile = max(1, operationsPerFile)
    }

    /// The number of spec files.
    package var resourceCount: Int { (operations + operationsPerFile - 1) / operationsPerFile }

    /// The operations and shapes of one spec file; independent of the other files.
    func resource(_ number: Int) -> Resource {
        let count = min(operationsPerFile, operations - number * operationsPerFile)
        return Resource(number: number, operationCount: count, seed: seed)
    }
}
