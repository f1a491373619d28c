extension ErrorTable {
    /// The gateway's own codes, which it may refuse any call with.
    ///
    /// They are those of the table `open-platform` in `schemas/common.yaml`, which has the source of each.
    static let openPlatform = ErrorTable(
        """
        10000 - unknown query
        10003 - unknown query
        20000 - unknown query
        20000 isp.unknow-error unknown query
        20000 aop.unknow-error unknown query
        20001 - none fixSetup
        20001 aop.invalid-auth-token none fixSetup
        20001 aop.auth-token-time-out none fixSetup
        20001 aop.invalid-app-auth-token none fixSetup
        20001 aop.invalid-app-auth-token-no-api none fixSetup
        20001 aop.app-auth-token-time-out none fixSetup
        20001 aop.no-product-reg-by-partner none fixSetup
        40001 - none fixRequest
        40001 isv.missing-method none fixRequest
        40001 isv.missing-signature none fixSetup
        40001 isv.missing-signature-type none fixSetup
        40001 isv.missing-signature-key none fixSetup
        40001 isv.missing-app-id none fixSetup
        40001 isv.missing-timestamp none fixRequest
        40001 isv.missing-version none fixRequest
        40001 isv.decryption-error-missing-encrypt-type none fixSetup
        40002 - none fixRequest
        40002 isv.invalid-parameter none fixRequest
        40002 isv.invalid-method none fixRequest
        40002 isv.invalid-format none fixRequest
        40002 isv.invalid-signature-type none fixSetup
        40002 isv.invalid-signature none fixSetup
        40002 isv.invalid-token none fixSetup
        40002 isv.invalid-encrypt-type none fixSetup
        40002 isv.invalid-encrypt none fixSetup
        40002 isv.invalid-app-id none fixSetup
        40002 isv.invalid-timestamp none fixRequest
        40002 isv.invalid-charset none fixRequest
        40002 isv.invalid-digest none fixRequest
        40002 isv.invalid-file-extension none fixRequest
        40002 isv.invalid-file-size none fixRequest
        40002 isv.upload-fail none fixRequest
        40002 isv.missing-signature-config none fixSetup
        40002 isv.not-support-app-auth none fixSetup
        40002 isv.suspected-attack none fixRequest
        40002 isv.forbidden-api none fixSetup
        40002 isv.illegal-json none fixRequest
        40002 isv.missing-app-cert-sn none fixSetup
        40002 isv.missing-alipay-root-cert-sn none fixSetup
        40002 isv.app-cert-expired none fixSetup
        40002 not-online-app none fixSetup
        40003 - none fixSetup
        40003 invalid-auth-relations none fixSetup
        40003 isv.missing-signature-config none fixSetup
        40003 isv.invalid-app-state none fixSetup
        40004 - unknown query
        40005 - none slowDown
        40005 isv.app-call-limited none slowDown
        40005 isv.method-call-limited none slowDown
        40006 - none fixSetup
        40006 isv.insufficient-isv-permissions none fixSetup
        40006 isv.insufficient-user-permissions none fixSetup
        40006 isv.self-invoke-forbidden none fixSetup
        """)
}
