import Testing

@testable import SwiftRendering

@Suite("Swift names from the words of a spec")
struct SwiftNamesTests {
    @Test(
        "fields become properties",
        arguments: [
            ("scene_code", "sceneCode"), ("Scene", "scene"), ("URL", "url"), ("outBizNo", "outBizNo"),
            ("self", "self_"), ("init", "init_"), ("class", "class"),
        ])
    func properties(name: String, expected: String) {
        #expect(SwiftNames.property(name) == expected)
    }

    @Test(
        "values become constants",
        arguments: [
            ("PAYEE_NOT_EXIST", "payeeNotExist"), ("isv.invalid-signature", "isvInvalidSignature"), ("A1_B2", "a1B2"),
            ("SUCCESS", "success"),
        ])
    func values(wire: String, expected: String) {
        #expect(SwiftNames.value(wire) == expected)
    }

    @Test("no name is made of a digit or of nothing", arguments: ["1_DAY", "", "--", "_"])
    func withoutName(wire: String) {
        #expect(SwiftNames.value(wire) == nil)
    }

    @Test("a type never hides one that the output names", arguments: ["string", "int", "type", "sendable"])
    func types(name: String) {
        #expect(SwiftNames.type(name).hasSuffix("_"))
    }

    @Test("parameters beside the request keep out of its way")
    func options() {
        #expect(SwiftNames.option("request") == "request_")
        #expect(SwiftNames.option("token") == "token")
        #expect(SwiftNames.accessor("client") == "client_")
    }
}
