import FundAPI

// The memberwise initialiser is hidden behind the factories.
func payee() throws -> Fund.PayeeInfo {
    try Fund.PayeeInfo(identity: "a", identityType: .logonID)  // error: 'Fund.PayeeInfo' initializer is inaccessible
}
