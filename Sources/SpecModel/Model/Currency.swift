import SpecDiagnostics

/// The currencies of ISO 4217 that sums are paid in, and how many decimals each has.
enum Currency {
    /// The decimals of a currency; nil for a code that the standard does not have.
    static func minorUnits(of code: String) -> Int? { decimals[code] }

    /// The code that is meant by a usual name, or by a misspelt code.
    static func suggestion(for code: String) -> String? {
        names[code.uppercased()] ?? closestMatch(to: code, among: decimals.keys)
    }

    private static let names = [
        "RMB": "CNY", "CNH": "CNY", "YUAN": "CNY", "￥": "CNY", "¥": "CNY", "元": "CNY", "$": "USD",
    ]

    private static let decimals: [String: Int] = {
        let groups: [(Int, String)] = [
            (0, "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF"),
            (3, "BHD IQD JOD KWD LYD OMR TND"),
            (4, "CLF UYW"),
            (
                2,
                """
                AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CNY \
                COP CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF \
                IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR \
                MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG \
                SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD UYU UZS VES WST \
                XCD YER ZAR ZMW ZWG
                """
            ),
        ]
        return Dictionary(
            groups.flatMap { decimals, codes in codes.split(separator: " ").map { (String($0), decimals) } },
            uniquingKeysWith: { first, _ in first })
    }()
}
