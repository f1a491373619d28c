import Foundation
import GatewayFixture

/// A gateway on this machine for scripts: it answers by the order number it is asked about.
///
/// Argument: a folder, into which it writes `environment` and `environment-certificates` (to be sourced by a shell) and
/// throw-away keys and certificates. It ends when its
/// standard input does.
@main
struct FixtureGatewayCommand {
    static func main() throws {
        guard let path = CommandLine.arguments.dropFirst().first else {
            print("usage: FixtureGateway FOLDER")
            exit(64)
        }
        let folder = URL(filePath: path)
        let app = try FixtureKey()
        let alipay = try FixtureKey()
        let appID = "2021000000000001"
        let gateway = try SigningGateway(
            appID: appID, appPublicKey: app.publicKey,
            alipayPrivateKey: alipay.privateKey, ScriptedAnswers.answer)
        try app.pem.write(to: folder.appending(path: "app.pem"), atomically: true, encoding: .utf8)
        try alipay.publicKey
            .write(to: folder.appending(path: "alipay.txt"), atomically: true, encoding: .utf8)
        let certificates = try CertificateMode(appID: appID, in: folder)
        try certificates.environment
            .write(to: folder.appending(path: "environment-certificates"), atomically: true, encoding: .utf8)
        try """
        export FUND_GATEWAY_URL=\(gateway.url.absoluteString)
        export FUND_APP_ID=\(appID)
        export FUND_PRIVATE_KEY_FILE=\(folder.appending(path: "app.pem").path)
        export FUND_ALIPAY_PUBLIC_KEY_FILE=\(folder.appending(path: "alipay.txt").path)

        """.write(to: folder.appending(path: "environment"), atomically: true, encoding: .utf8)
        while readLine() != nil {}
        for fault in gateway.faults + certificates.gateway.faults { print("fault: \(fault)") }
    }
}
