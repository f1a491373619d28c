/// What a table of fields is about, as the words above it say.
enum TableSection: Equatable {
    case parameters, reply, options
    /// Errors, and what every call has in common.
    case ignored
    case object(String)

    /// What one line above a table of a call says; nil when it says nothing of the kind.
    init?(_ text: String, api: String, objects: [String]) {
        let normal = text.normalised.lowercased()
        let words = text.replacing(api, with: " ").split { !$0.isIdentifierPart }.map(String.init)
        if normal.contains(anyOf: Self.ignoredWords) {
            self = .ignored
        } else if let name = words.first(where: { objects.contains($0) }) {
            self = .object(name)
        } else if normal.contains(anyOf: Self.replyWords) {
            self = .reply
        } else if normal.contains(anyOf: ["options", "选项", "其他参数", "第二个参数"]) {
            self = .options
        } else if let name = words.first(where: { Self.isTypeName($0) }), normal.count <= 60 {
            self = .object(name)
        } else if normal.contains(anyOf: ["入参", "请求参数", "参数", "parameters", "arguments"]) {
            self = .parameters
        } else {
            return nil
        }
    }

    private static let ignoredWords =
        "错误码 错误代码 异常 错误信息 公共请求参数 公共响应参数 公共参数 系统参数".words + ["error code"]
    private static let replyWords = "返回 响应 应答 回应 回传 出参 response 回参 result".words

    private static func isTypeName(_ word: String) -> Bool {
        (word.first?.isUppercase ?? false) && word.contains(where: \.isLowercase) && word.count > 3
            && !TypeFact.commonNames.contains(word)
            && !["Serverless", "Options", "Parameters", "Request", "Params"].contains(word)
    }
}
