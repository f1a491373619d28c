import FundRuntime

/// Issues the three certificates of certificate mode, valid from 2020 to 2049.
struct TestAuthority {
    private static let algorithm = DERText.sequence(
        DERText.node(0x06, [0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x01, 0x0B]), [0x05, 0x00])
    private static let validity = DERText.sequence(
        DERText.node(0x17, Array("200101000000Z".utf8)), DERText.node(0x17, Array("491231235959Z".utf8)))
    /// Basic constraints, critical: it is an authority.
    private static let authorityExtension = DERText.node(
        0xA3,
        DERText.sequence(
            DERText.sequence(
                DERText.node(0x06, [0x55, 0x1D, 0x13]), [0x01, 0x01, 0xFF],
                DERText.node(0x04, DERText.sequence([0x01, 0x01, 0xFF])))))

    private let name = DERText.name("fundgen test root")
    private let signer: RSA2Signer
    /// The root's own certificate.
    let certificate: [UInt8]

    /// A root with a key of its own.
    init() throws {
        let key = try RSAKeyPair()
        signer = try RSA2Signer(privateKey: key.privateKey)
        certificate = try Self.certificate(
            of: name, key.publicKey, serial: 1, by: name, signer, extensions: Self.authorityExtension)
    }

    /// A certificate for a public key.
    func issue(_ name: String, _ publicKey: [UInt8], serial: UInt8) throws -> [UInt8] {
        try Self.certificate(of: DERText.name(name), publicKey, serial: serial, by: self.name, signer, extensions: [])
    }

    private static func certificate(
        of subject: [UInt8], _ publicKey: [UInt8], serial: UInt8, by issuer: [UInt8], _ signer: RSA2Signer,
        extensions: [UInt8]
    ) throws -> [UInt8] {
        let version = DERText.node(0xA0, [0x02, 0x01, 0x02])
        let signed = DERText.sequence(
            version, DERText.node(0x02, [serial]), algorithm, issuer, validity, subject, publicKey, extensions)
        return DERText.sequence(signed, algorithm, DERText.node(0x03, [0] + (try signer.signature(for: signed))))
    }
}
