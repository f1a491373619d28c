import Foundation
import FundRuntime
import GatewayFixture
import HTTPTypes
import Testing

/// Files on the wire: a form whose texts are signed, read by a gateway that parses it in its own way.
@Suite struct FileUploadTests {
    private static func configuration(_ url: URL, contentKey: String? = nil) throws -> GatewayConfiguration {
        try GatewayConfiguration(
            environment: .custom(url), appID: Bench.appID, privateKey: Vectors.key("app_pkcs8.b64"),
            alipayPublicKey: Vectors.key("alipay_public.b64"),
            contentCipher: contentKey.map { try AESContentCipher(key: $0) }, timeout: .seconds(30))
    }

    private static func gateway(contentKey: String? = nil) throws -> SigningGateway {
        try SigningGateway(
            appID: Bench.appID, appPublicKey: Vectors.key("app_public.b64"),
            alipayPrivateKey: Vectors.key("alipay_pkcs1.b64"), contentKey: contentKey
        ) { call in
            // Whether the reply is encrypted follows the request.
            var shaped = ShapedReply(#"{"code":"10000","msg":"Success","image_id":"1"}"#)
            shaped.isClear = call.parameters["encrypt_type"] == nil
            return .shaped(shaped)
        }
    }

    @Test(arguments: Carrier.overSockets) func textsAreSignedAndTheFileGoesAlong(_ carrier: Carrier) async throws {
        let gateway = try Self.gateway()
        let configuration = try Self.configuration(gateway.url)
        let outcome = try await carrier.withTransport { transport in
            var options = CallOptions()
            options.set("app_auth_token", path: ["appAuthToken"], "token_1")
            return await Client(gateway: configuration, transport: transport, clock: Bench.clock)
                .call(UploadPicture.self, PictureRequest(picture: .awkward), options)
        }
        #expect(gateway.faults == [] && outcome.reply?.response.wire["image_id"] == .string("1"))
        let call = try #require(gateway.calls.first)
        #expect(call.parameters["image_name"] == "海底捞 a+b&c=d%\"" && call.parameters["image_type"] == "jpg")
        #expect(call.parameters["app_auth_token"] == "token_1" && call.parameters["biz_content"] == nil)
        #expect(!call.request.query.contains("image_type") && !call.request.query.contains("token"))
        let file = try #require(call.files.first)
        #expect(call.files.count == 1 && file.name == "image_content" && file.contentType == "image/jpeg")
        #expect(file.fileName == "门头 %221%22.jpg" && file.body == FileUpload.awkward.content)
    }

    @Test(arguments: Carrier.overSockets) func largeFilesArriveWhole(_ carrier: Carrier) async throws {
        var generator = SeededGenerator(seed: 15)
        let content = (0..<300_001).map { _ in UInt8.random(in: 0...255, using: &generator) }
        let gateway = try Self.gateway()
        let configuration = try Self.configuration(gateway.url)
        let file = FileUpload(content: content, fileName: "a.mp4", mediaType: "video/mp4")
        let outcome = try await carrier.withTransport { transport in
            await Client(gateway: configuration, transport: transport)
                .call(UploadPicture.self, PictureRequest(picture: file))
        }
        #expect(outcome.reply != nil && gateway.calls.first?.files.first?.body == content)
    }

    @Test(arguments: [nil, "1"]) func theContentIsEncryptedAndTheFileIsNot(content: String?) async throws {
        let key = try Vectors.key("aes_key.b64")
        let gateway = try Self.gateway(contentKey: key)
        let client = Client(gateway: try Self.configuration(gateway.url, contentKey: key))
        let request = PictureRequest(picture: .awkward, second: .awkward, content: content)
        #expect(await client.call(UploadPicture.self, request).reply != nil)
        #expect(gateway.faults == [])
        let call = try #require(gateway.calls.first)
        #expect(call.bizContent == (content == nil ? "{}" : #"{"remark":"1"}"#))
        #expect(call.parameters["encrypt_type"] == (content == nil ? nil : "AES"))
        #expect(call.files.map(\.body) == [FileUpload.awkward.content, FileUpload.awkward.content])
    }

    @Test(arguments: [false, true]) func theThirdVersionSignsThePartOfTheTexts(isEncrypted: Bool) async throws {
        let key = try isEncrypted ? Vectors.key("aes_key.b64") : nil
        let bench = try V3Bench(contentKey: key) { _ in V3Answer(#"{"image_id":"1"}"#) }
        let request = PictureRequest(picture: .awkward, second: .awkward, content: "1")
        #expect(await bench.client.call(UploadPicture.self, request).reply != nil)
        #expect(bench.gateway.faults == [])
        let call = try #require(bench.gateway.calls.first)
        #expect(call.path == "/v3/alipay/test/image/upload")
        #expect(call.body == #"{"remark":"1","image_type":"jpg","image_name":"海底捞 a+b&c=d%\""}"#)
        #expect(call.files.map(\.name) == ["image_content", "second"])
        #expect(call.files.allSatisfy { $0.body == FileUpload.awkward.content })
    }

    /// The gateway of the tests reads forms strictly, or what it accepts would prove nothing.
    @Test func aBrokenFormIsSeen() {
        let whole =
            "--b\r\nContent-Disposition: form-data; name=\"a\"; filename=\"f\"\r\nContent-Type: x/y\r\n\r\n1\r\n--b--\r\n"
        let type = "multipart/form-data; boundary=b"
        #expect(PlainMultipart(Array(whole.utf8), contentType: type)?.parts.map(\.body) == [[0x31]])
        for (text, other) in [
            ("--b--", "--b"), ("\r\n\r\n", "\r\n"), ("\"f\"", "\"f\"\""), ("\"f\"", "f"), ("\r\n1", "\n1"),
            ("Content-Type: x/y\r\n", ""), ("--b\r\n", ""), ("x/y", "x/y\r\nX: 1"), ("form-data", "attachment"),
            ("--b--\r\n", "--b--\r\nmore"),
        ] {
            #expect(
                PlainMultipart(Array(whole.replacing(text, with: other).utf8), contentType: type) == nil, "\(other)")
        }
        #expect(PlainMultipart(Array(whole.utf8), contentType: "multipart/form-data; boundary=c") == nil)
    }

    @Test func oneFileIsSentOnceAndTheSameAgain() async throws {
        let count = Counter()
        let bench = try Bench { _ in count.next() == 1 ? .fault(.close) : .node(#"{"code":"10000"}"#) }
        let request = PictureRequest(picture: .awkward, content: "N1")
        let unresolved = try #require(await bench.client.call(UploadPicture.self, request).unresolved)
        #expect(bench.gateway.calls.count == 1)
        let call = try JSONDecoder().decode(StoredCall.self, from: try JSONEncoder().encode(unresolved.call))
        #expect(await bench.client.resend(try Unresolved<UploadPicture>(call)).reply != nil)
        let calls = bench.gateway.calls
        try #require(calls.count == 2)
        #expect(calls[0].files.first?.body == calls[1].files.first?.body)
        #expect(calls[0].files.first?.fileName == calls[1].files.first?.fileName && calls[1].text("remark") == "N1")
        #expect(calls[0].request.headers["content-type"] != calls[1].request.headers["content-type"])
    }
}
