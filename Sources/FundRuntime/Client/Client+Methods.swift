extension Client {
    /// The same client, which knows what a method does that is called by its name, as by `util.generic.execute`.
    ///
    /// Give it to every client that sends, sends again or settles such calls; a later contract of a method replaces an earlier.
    public func knowing(_ contracts: MethodContract...) -> Client {
        var client = self
        for contract in contracts { client.methods[contract.method] = contract }
        return client
    }

    /// The contract of an operation; where the request names the method, what the caller knows of that method.
    func contract<Operation: CloudOperation>(of operation: Operation.Type, method: String?) -> OperationContract {
        let contract = Operation.contract
        guard contract.method == nil, let known = method.flatMap({ methods[$0] }) else { return contract }
        return known.contract(of: contract)
    }
}
