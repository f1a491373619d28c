@main struct FundgenDocs { static func main() {} }
