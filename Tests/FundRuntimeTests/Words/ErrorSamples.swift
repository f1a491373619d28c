import FundRuntime
import Testing

/// A value of every case of a public error.
struct ErrorSamples: Sendable, CustomTestStringConvertible {
    /// The error's type.
    let type: String
    /// The enumeration whose cases are meant, where it is another one.
    let cases: String
    let values: [(name: String, error: any ErrorInWords)]

    init(_ type: String, _ cases: String? = nil, _ values: [(name: String, error: any ErrorInWords)]) {
        self.type = type
        self.cases = cases ?? type
        self.values = values
    }

    var testDescription: String { type }

    static let all: [ErrorSamples] =
        [notSent, unknownCause, unsettled, storedCallError, transportError, rejection] + plain + certificates + values

    private static let error = ServiceError(code: "40004", subCode: "SYSTEM_ERROR")
    private static let request = InvalidRequest(
        subject: "call", violations: [Violation(fields: ["amount"], rule: "range", message: "must be positive")])
    private static let json = JSONError(.truncated, at: 7)
    private static let call = StoredCall(
        withoutContent: Fund.B2cRedPacket.Send.contract, channel: .gateway, appID: "1")

    private static let notSent = ErrorSamples(
        "NotSent", "NotSent.Reason",
        ([
            ("invalidRequest", .invalidRequest(request)), ("signing", .signing), ("signingTimedOut", .signingTimedOut),
            ("deadlinePassed", .deadlinePassed), ("encryption", .encryption),
            ("cancelledBeforeSending", .cancelledBeforeSending), ("authentication", .authentication(error)),
            ("tokenUnavailable", .tokenUnavailable(.timedOut)), ("authorizationCode", .authorizationCode),
            ("otherChannel", .otherChannel), ("otherApp", .otherApp), ("noQuestion", .noQuestion),
            ("spaceOnly", .spaceOnly), ("gatewayOnly", .gatewayOnly), ("notRepeatable", .notRepeatable),
            ("transport", .transport(.other)), ("middleware", .middleware),
        ] as [(String, NotSent.Reason)]).map { ($0, NotSent($1)) })

    private static let unknowns: [(name: String, cause: UnknownCause)] = [
        ("timedOut", .timedOut), ("connectionLost", .connectionLost(code: 104)), ("cancelled", .cancelled),
        ("discardedResponse", .discardedResponse), ("responseTooLarge", .responseTooLarge),
        ("encodedResponse", .encodedResponse), ("redirected", .redirected(status: 302)), ("notFinished", .notFinished),
        ("httpStatus", .httpStatus(502)), ("malformedResponse", .malformedResponse(json)),
        ("unexpectedResponse", .unexpectedResponse), ("encryptedResponse", .encryptedResponse),
        ("undecryptableResponse", .undecryptableResponse),
        ("certificateUnavailable", .certificateUnavailable(.tooManyDownloads)),
        ("certificateNotNamed", .certificateNotNamed), ("interrupted", .interrupted),
        ("resendRefused", .resendRefused(error, next: .query)), ("notResent", .notResent(reason: "otherApp")),
        ("invalidSignature", .invalidSignature), ("unsignedSuccess", .unsignedSuccess),
        ("unverifiedRefusal", .unverifiedRefusal(error)),
        ("undecodableResponse", .undecodableResponse(ResponseError("code", .missing))),
        ("echoMissing", .echoMissing(field: "out_biz_no")), ("echoNotCompared", .echoNotCompared),
        ("unprovenResponse", .unprovenResponse), ("echoMismatch", .echoMismatch(field: "out_biz_no")),
        ("statusMissing", .statusMissing), ("unrecognisedStatus", .unrecognisedStatus("LATER")),
        ("serviceError", .serviceError(error, effect: .unknown, next: .query)),
    ]

    private static let unknownCause = ErrorSamples("UnknownCause", nil, unknowns.map { ($0.name, $0.cause) })

    private static let unsettled = ErrorSamples(
        "Unsettled", "Unsettled.Reason",
        ([
            ("refused", .refused(error, next: .query)), ("unanswered", .unanswered(.timedOut)),
            ("notAsked", .notAsked(NotSent(.otherApp))), ("notStated", .notStated),
        ] as [(String, Unsettled.Reason)]).map { ($0, Unsettled($1)) })

    private static let storedCallError = ErrorSamples(
        "StoredCallError", nil,
        ([
            ("noVersion", .noVersion), ("otherVersion", .otherVersion(9)), ("unknownMember", .unknownMember("x")),
            ("edited", .edited), ("otherOperation", .otherOperation("a", expected: "b")),
        ] as [(String, StoredCallError)]).map { ($0, $1) })

    private static let transportError = ErrorSamples(
        "TransportError", nil,
        ([
            ("notSent", .notSent(.handshakeFailed)), ("alreadySent", .alreadySent), ("timedOut", .timedOut),
            ("connectionLost", .connectionLost(code: 104)), ("responseTooLarge", .responseTooLarge),
            ("encodedResponse", .encodedResponse), ("cancelled", .cancelled),
        ] as [(String, TransportError)]).map { ($0, $1) })

    private static let rejection = ErrorSamples(
        "Rejection", "NextStep",
        ([
            ("fixRequest", .fixRequest), ("fixSetup", .fixSetup), ("topUpAndResend", .topUpAndResend),
            ("resendUnchanged", .resendUnchanged), ("query", .query), ("slowDown", .slowDown), ("stop", .stop),
        ] as [(String, NextStep)]).map { ($0, Rejection<Fund.B2cRedPacket.Send>(error, of: call, next: $1)) })

    private static var undecryptable: [(name: String, error: any ErrorInWords)] {
        do {
            _ = try AESContentCipher(key: Vectors.key("aes_key.b64")).decrypt("AAAA")
            return []
        } catch {
            return (error as? UndecryptableText).map { [("", $0)] } ?? []
        }
    }

    private static let plain: [ErrorSamples] = [
        ErrorSamples("ServiceError", nil, [("", error)]), ErrorSamples("InvalidRequest", nil, [("", request)]),
        ErrorSamples("UndecryptableText", nil, undecryptable),
        ErrorSamples(
            "Unresolved", "UnknownCause",
            unknowns.map { ($0.name, Unresolved<Fund.B2cRedPacket.Send>(unchecked: call, cause: $0.cause)) }),
        ErrorSamples(
            "JSONError", "JSONError.Problem",
            ([
                ("notUTF8", .notUTF8), ("truncated", .truncated), ("unexpectedCharacter", .unexpectedCharacter),
                ("badString", .badString), ("badNumber", .badNumber), ("duplicateName", .duplicateName),
                ("tooDeep", .tooDeep), ("trailingText", .trailingText), ("notAnObject", .notAnObject),
            ] as [(String, JSONError.Problem)]).map { ($0, JSONError($1, at: 3)) }),
        ErrorSamples(
            "ResponseError", "ResponseError.Problem",
            ([
                ("missing", .missing), ("expected", .expected("a code")),
                ("conflictingSpellings", .conflictingSpellings),
            ] as [(String, ResponseError.Problem)]).map { ($0, ResponseError("code", $1)) }),
        ErrorSamples(
            "InvalidAmount", "InvalidAmount.Problem",
            ([
                ("notDecimal", .notDecimal), ("tooManyDecimals", .tooManyDecimals(allowed: 2)), ("tooLarge", .tooLarge),
                ("negative", .negative), ("unsupportedScale", .unsupportedScale),
            ] as [(String, InvalidAmount.Problem)]).map { ($0, InvalidAmount($1)) }),
    ]

    private static let certificates: [ErrorSamples] = [
        ErrorSamples(
            "CertificateError", nil,
            ([
                ("empty", .empty), ("notPEM", .notPEM), ("tooLarge", .tooLarge), ("key", .key),
                ("malformed", .malformed), ("unusableKey", .unusableKey), ("notYetValid", .notYetValid),
                ("expired", .expired), ("unknownIssuer", .unknownIssuer), ("invalidSignature", .invalidSignature),
                ("notAnAuthority", .notAnAuthority), ("notForSigning", .notForSigning), ("otherOwner", .otherOwner),
                ("notTheOneNamed", .notTheOneNamed),
            ] as [(String, CertificateError)]).map { ($0, $1) }),
        // The cases of one cause, beside those of `UnknownCause`.
        ErrorSamples(
            "UnknownCause", "CertificateUnavailable",
            ([
                ("malformedSerialNumber", .malformedSerialNumber), ("ownCertificate", .ownCertificate),
                ("tooManyDownloads", .tooManyDownloads), ("downloadFailed", .downloadFailed(.timedOut)),
                ("untrusted", .untrusted(.expired)),
            ] as [(String, CertificateUnavailable)]).map { ($0, UnknownCause.certificateUnavailable($1)) }),
    ]

    private static let values: [ErrorSamples] = [
        ErrorSamples(
            "KeyError", nil,
            ([
                ("empty", .empty), ("notBase64", .notBase64(character: 3)), ("path", .path),
                ("placeholder", .placeholder), ("cutOff", .cutOff), ("severalKeys", .severalKeys),
                ("encrypted", .encrypted), ("notAPrivateKey", .notAPrivateKey),
                ("privateKeyInPlaceOfPublic", .privateKeyInPlaceOfPublic), ("certificate", .certificate),
                ("certificateRequest", .certificateRequest), ("otherAlgorithm", .otherAlgorithm("EC")),
                ("tooShort", .tooShort(bits: 1024)), ("otherFormat", .otherFormat("a key of ssh")),
                ("notAContentKey", .notAContentKey), ("unusable", .unusable),
            ] as [(String, KeyError)]).map { ($0, $1) }),
        ErrorSamples(
            "ConfigurationError", nil,
            ([
                ("invalidEndpoint", .invalidEndpoint), ("insecureEndpoint", .insecureEndpoint),
                ("empty", .empty("appID")), ("privateKey", .privateKey(.path)),
                ("alipayPublicKey", .alipayPublicKey(.path)), ("alipayKeyIsOwnPublicKey", .alipayKeyIsOwnPublicKey),
                ("applicationCertificate", .applicationCertificate(.empty)),
                ("applicationCertificateOfOtherKey", .applicationCertificateOfOtherKey),
                ("alipayCertificate", .alipayCertificate(.empty)), ("rootCertificate", .rootCertificate(.empty)),
                ("unreadableFile", .unreadableFile("key.pem")), ("signer", .signer),
                ("unavailableAlgorithm", .unavailableAlgorithm("MD5")), ("otherApp", .otherApp),
                ("otherEndpoint", .otherEndpoint), ("noGateway", .noGateway), ("invalidLimit", .invalidLimit),
            ] as [(String, ConfigurationError)]).map { ($0, $1) }),
        ErrorSamples(
            "NotificationError", nil,
            ([
                ("tooLarge", .tooLarge), ("malformed", .malformed), ("duplicateName", .duplicateName),
                ("missing", .missing("sign")), ("unsigned", .unsigned), ("invalidSignature", .invalidSignature),
                ("certificateUnavailable", .certificateUnavailable(.ownCertificate)), ("charset", .charset),
                ("encrypted", .encrypted), ("undecryptable", .undecryptable), ("otherApp", .otherApp),
                ("noNotifications", .noNotifications),
            ] as [(String, NotificationError)]).map { ($0, $1) }),
        ErrorSamples(
            "NotificationContentError", nil,
            ([
                ("otherKind", .otherKind(expected: .notifyType("trade_status_sync"))),
                ("malformedContent", .malformedContent(json)),
                ("undecodable", .undecodable(ResponseError("out_biz_no", .missing))),
            ] as [(String, NotificationContentError)]).map { ($0, $1) }),
    ]
}
