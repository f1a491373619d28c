import Foundation
import FundRuntime
import GatewayFixture
import Testing

/// Files are part of a stored call: under its fingerprint, and a member that a library of before refuses.
@Suite struct StoredFileTests {
    private func stored(_ request: PictureRequest) throws -> (call: StoredCall, object: JSONObject) {
        let call = try Bench { _ in .fault(.close) }.client.prepare(UploadPicture.self, request).call
        let text = String(decoding: try JSONEncoder().encode(call), as: UTF8.self)
        return (call, try JSONObject(parsing: text))
    }

    @Test func onlyACallWithFilesHasTheMember() throws {
        #expect(try stored(PictureRequest(content: "1")).object["files"] == nil)
        let (call, object) = try stored(PictureRequest(picture: .awkward, content: "1"))
        guard case .array(let files) = object["files"], case .object(let file) = files.first else {
            throw StoredCallError.edited
        }
        #expect(file["content"] == .string(Data(FileUpload.awkward.content).base64EncodedString()))
        #expect("\(call)" == "StoredCall(test.upload, gateway)")
        try Planted.expectHidden(
            stored(
                PictureRequest(
                    picture: FileUpload(content: Array("PLANTED".utf8), fileName: "PLANTED", mediaType: "image/png"))
            ).call)
    }

    @Test func everyEditIsSeen() throws {
        let text = try stored(PictureRequest(picture: .awkward, second: .awkward, content: "1")).object.jsonText
        let content = Data(FileUpload.awkward.content).base64EncodedString()
        for (part, other) in [
            (content, "AAAA"), ("image/jpeg", "image/png"), ("门头", "门牌"), ("image_content", "image_contents"),
            (#""files":["#, #""files":[{"name":"a","fileName":"b","mediaType":"c/d","content":""},"#),
            (#""files""#, #""filez""#),
        ] {
            let edited = text.replacing(part, with: other, maxReplacements: 1)
            #expect(edited != text)
            #expect(throws: StoredCallError.self, "\(part)") {
                try JSONDecoder().decode(StoredCall.self, from: Data(edited.utf8))
            }
        }
        #expect(throws: Never.self) { try JSONDecoder().decode(StoredCall.self, from: Data(text.utf8)) }
    }
}
