// A client of the gateway that retries its queries.
import FundRuntime

func makeClient(appPrivateKey: String, alipayPublicKey: String) throws -> Client {
    Client(
        gateway: try GatewayConfiguration(
            environment: .sandbox, appID: "2021000000000001", privateKey: appPrivateKey,
            alipayPublicKey: alipayPublicKey)
    ).using(QueryRetry())
}
