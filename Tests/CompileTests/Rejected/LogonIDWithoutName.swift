import FundAPI

// The page demands the real name when the payee is named by a login.
func payee() throws -> Fund.PayeeInfo {
    try .logonID("a@example.com")  // error: missing argument for parameter 'name'
}
