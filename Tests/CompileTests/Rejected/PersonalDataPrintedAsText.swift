import FundAPI

// Personal data has to be revealed on purpose.
func log(_ payee: Fund.PayeeInfo) -> String {
    payee.identity  // error: cannot convert return expression
}
