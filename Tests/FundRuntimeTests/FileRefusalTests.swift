import Foundation
import FundRuntime
import GatewayFixture
import Synchronization
import Testing

/// What cannot be sent of a file is refused before anything leaves, by the field's name and without its value.
@Suite struct FileRefusalTests {
    private static func violations(of outcome: Outcome<some CloudOperation>) -> [Violation] {
        guard case .invalidRequest(let error) = outcome.notSent?.reason else { return [] }
        return error.violations
    }

    private func refused(_ file: FileUpload) async throws -> [Violation] {
        let bench = try Bench { _ in .node(#"{"code":"10000"}"#) }
        let outcome = await bench.client.call(UploadPicture.self, PictureRequest(picture: file))
        #expect(bench.gateway.calls.isEmpty && bench.gateway.faults.isEmpty)
        return Self.violations(of: outcome)
    }

    @Test(arguments: [
        "a\r\nX-Evil: 1", "a\n.png", "a\u{0}.png", "a\u{7F}", "a\u{85}b", "a\u{2028}b", "", "  ", "../a.png", "a/b",
        #"a\b"#, ".", "..", String(repeating: "名", count: 86),
    ]) func namesThatCannotBeWritten(name: String) async throws {
        let found = try await refused(FileUpload(content: [1], fileName: name, mediaType: "image/png"))
        #expect(found.map(\.rule) == ["fileName"] && found.map(\.fields) == [["image_content"]])
        #expect(
            name.isEmpty || name == "." || name == ".."
                || found.allSatisfy { !$0.message.contains(name) || name == "  " })
    }

    @Test(arguments: [
        "", "image", "image/", "/png", "image/png/x", "image/png\r\nX: 1", "image/png; charset=utf-8", "image /png",
        "图/png", String(repeating: "a", count: 64) + "/" + String(repeating: "b", count: 63),
    ]) func mediaTypesThatAreNone(type: String) async throws {
        let found = try await refused(FileUpload(content: [1], fileName: "a.png", mediaType: type))
        #expect(found.map(\.rule) == ["mediaType"])
    }

    @Test func everythingIsSaidAtOnce() async throws {
        let found = try await refused(FileUpload(content: [], fileName: "", mediaType: ""))
        #expect(found.map(\.rule) == ["fileSize", "fileName", "mediaType"])
    }

    /// A quotation mark with an accent on it is one character, and ends the name all the same.
    @Test(arguments: [
        "a\"b.png", "a\"\u{301}; filename=\"b.png", "\"", "门头.jpg", "a;b=c.png", "é\u{301}.png", "a%22.png",
    ])
    func namesThatAreWritten(name: String) async throws {
        let bench = try Bench { _ in .node(#"{"code":"10000"}"#) }
        let file = FileUpload(content: [1], fileName: name, mediaType: "image/png")
        #expect(await bench.client.call(UploadPicture.self, PictureRequest(picture: file)).reply != nil)
        let sent = try #require(bench.gateway.calls.first?.files.first)
        let expected = name.utf8.map { $0 == UInt8(ascii: "\"") ? "%22" : String(decoding: [$0], as: UTF8.self) }
        #expect(sent.fileName?.utf8.count == name.utf8.count + 2 * expected.count { $0 == "%22" })
        #expect(sent.fileName?.utf8.contains(UInt8(ascii: "\"")) == false && bench.gateway.faults == [])
    }

    @Test func whatCarriesNoFileSaysSo() async throws {
        let space = try EchoChannel.space.client(answering: "")
        let inSpace = Self.violations(of: await space.call(UploadPicture.self, PictureRequest(picture: .awkward)))
        #expect(inSpace.map(\.message) == ["is a file, which no Serverless space takes; use a client of the gateway"])
        let bench = try Bench { _ in .fault(.close) }
        let page = await bench.client.call(PictureOnAPage.self, PictureRequest(picture: .awkward))
        #expect(Self.violations(of: page).map(\.rule) == ["file"])
        let v3 = try V3Bench { _ in V3Answer("{}") }
        let get = await v3.client.call(PictureInAnAddress.self, PictureRequest(picture: .awkward))
        #expect(Self.violations(of: get).map(\.message) == ["is a file, which a GET cannot carry"])
        #expect(bench.gateway.calls.isEmpty && v3.gateway.calls.isEmpty)
    }

    @Test func namesOfPartsAreHeldToTheirForm() async throws {
        let bench = try Bench { _ in .fault(.close) }
        for wire in ["a\"; filename=\"x", "", "a\r\n", "second"] {
            let request = PictureRequest(picture: .awkward, second: .awkward, wire: wire)
            let found = Self.violations(of: await bench.client.call(UploadPicture.self, request))
            #expect(found.map(\.rule) == ["file"], "\(wire)")
        }
        #expect(bench.gateway.calls.isEmpty)
    }

    @Test func sizesAreLookedAtFirst() throws {
        var check = RequestCheck("test")
        let large = FileUpload(content: [UInt8](repeating: 0, count: 11), fileName: "a\n", mediaType: "x")
        check.file("picture", large, 1, 10, [".png"])
        check.file("other", FileUpload(content: [0], fileName: "a\n", mediaType: "x"), 2, 10, [".png"])
        check.file("none", nil, 1, 10, [".png"])
        let error = try #require(#expect(throws: InvalidRequest.self) { try check.finish() })
        #expect(
            error.violations.map { "\($0.fields[0]) \($0.rule)" } == [
                "picture fileSize", "other fileSize", "other fileName", "other mediaType", "other accept",
            ])
        #expect(error.violations.first?.message == "must have 1 to 10 bytes")
    }

    @Test(arguments: [
        ("a.PNG", "x/y", true), (".png", "x/y", false), ("a.png.exe", "x/y", false), ("a", "IMAGE/jpeg", true),
        ("a", "imagex/jpeg", false), ("a", "application/pdf", true), ("a.pdf", "x/y", false), ("a.tar.gz", "x/y", true),
        ("a.p\u{212A}g", "x/y", false),
    ]) func kindsOfFiles(name: String, type: String, isTaken: Bool) throws {
        var check = RequestCheck("test")
        let file = FileUpload(content: [1], fileName: name, mediaType: type)
        check.file("picture", file, 1, .max, [".png", ".pkg", "image/*", "application/pdf", ".tar.gz"])
        if isTaken { try check.finish() } else { #expect(throws: InvalidRequest.self) { try check.finish() } }
    }

    /// A boundary that is in a part, or that no header can have, is drawn anew; where there is no other, nothing is sent.
    @Test func boundariesAreInNoPart() async throws {
        let gateway = try SigningGateway(
            appID: Bench.appID, appPublicKey: Vectors.key("app_public.b64"),
            alipayPrivateKey: Vectors.key("alipay_pkcs1.b64")
        ) { _ in .node(#"{"code":"10000"}"#) }
        let configuration = try GatewayConfiguration(
            environment: .custom(gateway.url), appID: Bench.appID, privateKey: Vectors.key("app_pkcs8.b64"),
            alipayPublicKey: Vectors.key("alipay_public.b64"))
        let file = FileUpload(content: Array("xx--AAA-yy".utf8), fileName: "a.png", mediaType: "image/png")
        func send(_ drawn: String...) async -> Outcome<UploadPicture> {
            let left = Mutex(drawn)
            let source = NonceSource { left.withLock { $0.count > 1 ? $0.removeFirst() : $0[0] } }
            let client = Client(
                gateway: configuration, transport: URLSessionTransport(), clock: Bench.clock, boundaries: source)
            return await client.call(UploadPicture.self, PictureRequest(picture: file, name: "BBB"))
        }
        #expect(await send("AAA", "BBB", "a b", "CCC").reply != nil)
        #expect(gateway.calls.first?.request.headers["content-type"] == "multipart/form-data; boundary=CCC")
        for text in ["AAA", "BBB", "jpg", "", "a\r\nb", String(repeating: "z", count: 71)] {
            #expect(Self.violations(of: await send(text)).map(\.rule) == ["boundary"], "\(text)")
        }
        #expect(gateway.calls.count == 1 && gateway.faults == [])
    }
}
