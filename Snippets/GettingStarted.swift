// A client of the gateway in certificate mode, which payouts demand, that retries its queries.
import Foundation
import FundRuntime

func makeClient(appPrivateKey: String, certificates: URL) throws -> Client {
    Client(
        gateway: try GatewayConfiguration(
            environment: .sandbox, appID: "2021000000000001", privateKey: appPrivateKey,
            certificates: GatewayCertificates(
                applicationFile: certificates.appending(path: "appCertPublicKey.crt"),
                alipayFile: certificates.appending(path: "alipayCertPublicKey_RSA2.crt"),
                rootFile: certificates.appending(path: "alipayRootCert.crt")))
    ).using(QueryRetry())
}
