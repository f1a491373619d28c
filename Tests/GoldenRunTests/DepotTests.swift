import FundRuntime
import GatewayFixture
import GoldenDepot
import Testing

/// The output of the golden case `files-that-are-uploaded`: its files arrive, and what the spec says of them is held.
@Suite struct DepotTests {
    private let photo = FileUpload(content: [0xFF, 0xD8, 0xFF], fileName: "门头.JPG", mediaType: "image/jpeg")

    @Test func aPictureIsUploaded() async throws {
        let bench = try Bench { _ in .node(#"{"code":"10000","image_id":"1kPvBTh9"}"#) }
        let request = try Depot.Images.Upload.Request(imageType: .jpg, imageName: "海底捞", content: photo)
        let outcome = await bench.client.depot.images.upload(request, appAuthToken: "T1")
        guard case .accepted(let reply) = outcome else { throw Unexpected(outcome) }
        #expect(reply.response.id == "1kPvBTh9" && bench.gateway.faults.isEmpty)
        let call = try #require(bench.gateway.calls.first)
        #expect(call.parameters["image_type"] == "jpg" && call.parameters["image_name"] == "海底捞")
        #expect(call.parameters["app_auth_token"] == "T1" && call.parameters["biz_content"] == nil)
        #expect(call.files.map(\.name) == ["image_content"] && call.files.first?.body == [0xFF, 0xD8, 0xFF])
    }

    @Test func limitsAndRulesAreThoseOfTheSpec() throws {
        let other = FileUpload(content: [UInt8](repeating: 1, count: 1025), fileName: "a.txt", mediaType: "text/plain")
        let upload = #expect(throws: InvalidRequest.self) {
            try Depot.Images.Upload.Request(imageType: .jpg, imageName: "", content: other)
        }
        #expect(upload?.violations.map(\.rule) == ["length", "accept"])
        let file = #expect(throws: InvalidRequest.self) {
            try Depot.Images.File.Request(number: "1", licence: other, letter: photo)
        }
        #expect(file?.violations.map(\.rule) == ["fileSize", "letter-alone"])
        #expect(throws: InvalidRequest.self) { try Depot.Images.File.Request(number: "1") }
    }
}
