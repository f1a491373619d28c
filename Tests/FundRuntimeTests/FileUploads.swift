import Foundation
import FundRuntime
import GatewayFixture

/// A picture with two texts beside the content, as the older models upload it; and what else a test wants to send.
struct PictureRequest: RequestBody {
    var picture: FileUpload?
    var second: FileUpload?
    var name: String? = "海底捞 a+b&c=d%\""
    var content: String?
    var wire = "image_content"

    func write(to writer: inout RequestWriter) {
        writer.parameter("image_type", "jpg")
        writer.parameter("image_name", name)
        writer.file(wire, picture)
        writer.file("second", second)
        writer.string("remark", content)
    }
}

/// An upload that may be repeated: its number stands in `remark`.
nonisolated enum UploadPicture: CloudOperation {
    typealias ErrorCode = UnlistedErrorCode
    typealias Request = PictureRequest
    typealias Response = GenericExecute.Response
    static var contract: OperationContract {
        OperationContract(
            id: "test.upload", method: "alipay.test.image.upload", effect: .changes, idempotencyKey: "remark",
            errors: [ErrorTable("40004 NO none fixRequest")])
    }
}

/// The same as something that a person or a GET would carry.
nonisolated enum PictureOnAPage: CloudOperation {
    typealias ErrorCode = UnlistedErrorCode
    typealias Request = PictureRequest
    typealias Response = PageForm
    static var contract: OperationContract {
        OperationContract(
            id: "test.page", method: "alipay.test.page", effect: .reads, errors: [], kind: .form)
    }
}

nonisolated enum PictureInAnAddress: CloudOperation {
    typealias ErrorCode = UnlistedErrorCode
    typealias Request = PictureRequest
    typealias Response = GenericExecute.Response
    static var contract: OperationContract {
        OperationContract(id: "test.get", method: "alipay.test.get", effect: .reads, errors: [], v3Verb: .get)
    }
}

extension FileUpload {
    /// Bytes that a careless form would break on: boundaries, line breaks, a NUL, what is no UTF-8.
    static let awkward = FileUpload(
        content: Array("\r\n--0--\r\n--\r\nContent-Disposition: form-data; name=\"sign\"\r\n\r\n".utf8)
            + Array(0...255),
        fileName: "门头 \"1\".jpg", mediaType: "image/jpeg")
}
