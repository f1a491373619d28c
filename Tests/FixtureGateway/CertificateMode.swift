import Foundation
import FundRuntime
import GatewayFixture

/// A gateway in certificate mode, with the files that a client of it needs.
struct CertificateMode {
    let gateway: SigningGateway
    /// What a shell is to source.
    let environment: String

    /// Issues the certificates, and writes them and the app's private key, as DER, into a folder.
    init(appID: String, in folder: URL) throws {
        let app = try FixtureKey()
        let (appKey, alipayKey) = (app.privateKey, try FixtureAuthority.newKey())
        var profile = FixtureAuthority.Profile("Root")
        profile.isAuthority = true
        let root = try FixtureAuthority(profile, key: FixtureAuthority.newKey())
        let files = [
            "root.crt": FixtureAuthority.pem([root.certificate]),
            "app.crt": FixtureAuthority.pem([try root.issue(.init("App", serial: [2]), for: appKey)]),
            "alipay.crt": FixtureAuthority.pem([try root.issue(.init("Alipay", serial: [3]), for: alipayKey)]),
        ]
        for (name, text) in files { try Data(text.utf8).write(to: folder.appending(path: name)) }
        try Data(app.pkcs1).write(to: folder.appending(path: "app.der"))

        let certificates = try GatewayCertificates(
            applicationFile: folder.appending(path: "app.crt"), alipayFile: folder.appending(path: "alipay.crt"),
            rootFile: folder.appending(path: "root.crt"))
        gateway = try SigningGateway(
            appID: appID, appPublicKey: app.publicKey,
            alipayPrivateKey: alipayKey,
            certificates: FixtureCertificates(
                applicationSerialNumber: certificates.applicationSerialNumber,
                rootSerialNumber: certificates.rootSerialNumber, alipaySerialNumber: certificates.alipaySerialNumber,
                configuredKey: alipayKey), ScriptedAnswers.answer)
        environment = """
            export FUND_GATEWAY_URL=\(gateway.url.absoluteString)
            export FUND_APP_ID=\(appID)
            export FUND_PRIVATE_KEY_FILE=\(folder.appending(path: "app.der").path)
            export FUND_APP_CERTIFICATE_FILE=\(folder.appending(path: "app.crt").path)
            export FUND_ALIPAY_CERTIFICATE_FILE=\(folder.appending(path: "alipay.crt").path)
            export FUND_ALIPAY_ROOT_FILE=\(folder.appending(path: "root.crt").path)

            """
    }
}
