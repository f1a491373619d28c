import Foundation
import FundAPI
import FundRuntime
import FundTesting
import Testing

/// The models of tests.
enum TestModels {
    /// That of `Generated/`.
    static func fund() throws -> APIModel { try APIModel(contentsOf: ModelFormatTests.models[0]) }

    /// That of a golden case.
    static func golden(_ name: String) throws -> APIModel {
        try APIModel(
            contentsOf: ModelFormatTests.repository.appending(
                path: "Tests/GoldenTests/Cases/\(name)/expected/fundgen.model.json"))
    }

    /// A payment, its refund and the question about the refund, of no family that there is.
    static func refunds() throws -> APIModel { try APIModel(json: Array(refundText.utf8)) }

    private static let refundText = #"""
        {"fundgenModel":1,"specs":[{"spec":"s.yaml","service":"t","resource":"r","operations":[
        {"id":"cloud.t.r.pay","effect":"movesMoney","method":"x.pay","key":"no","echo":{"no":"no"},
        "request":{"fields":[{"name":"no","wire":"trade_no","type":"string","required":true},
        {"name":"sum","wire":"total","type":"Sum","required":true,"minorUnits":true}]},
        "response":{"fields":[{"name":"no","wire":"trade_no","type":"string","required":true},
        {"name":"state","wire":"state","type":"S","required":true}]},"successCodes":["10000"],
        "status":{"field":"state","states":{"OPEN":"processing","PAID":"succeeded","BACK":"refunded","DEAD":"failed"}},
        "errors":"e","settlement":{"query":{"operation":"cloud.t.r.ask","with":[{"field":"no","request":"no"}]}}},
        {"id":"cloud.t.r.refund","effect":"movesMoney","method":"x.refund","key":"back","echo":{"back":"back"},
        "request":{"fields":[{"name":"back","wire":"refund_no","type":"string","required":true},
        {"name":"no","wire":"trade_no","type":"string","required":true},
        {"name":"sum","wire":"amount","type":"money","currency":"CNY","scale":2,"required":true}]},
        "response":{"fields":[{"name":"back","wire":"refund_no","type":"string","required":true}]},
        "successCodes":["10000"],"status":{"byCode":true},"errors":"e","settlement":{"byHand":true}},
        {"id":"cloud.t.r.ask","effect":"reads","method":"x.ask",
        "request":{"fields":[{"name":"no","wire":"trade_no","type":"string","required":true}]},
        "response":{"fields":[{"name":"state","wire":"state","type":"S","required":true},
        {"name":"sum","wire":"total","type":"money","currency":"CNY","scale":2}]},"successCodes":["10000"],
        "status":{"field":"state","states":{"OPEN":"processing","PAID":"succeeded","BACK":"refunded","DEAD":"failed"}}}],
        "shapes":[{"name":"Sum","kind":"amount","currency":"CNY","scale":2,"minimum":"0.01","maximum":"500"},
        {"name":"S","kind":"enum","values":[{"wire":"OPEN"},{"wire":"PAID"},{"wire":"BACK"},{"wire":"DEAD"}]}],
        "errors":[{"name":"e","codes":[{"code":"40004","effect":"unknown","next":"query","subCodes":[
        {"code":"T.STATUS_ERROR","effect":"none","next":"stop"},
        {"code":"T.AMOUNT_OVER_LIMIT","effect":"none","next":"fixRequest"}]}]}]}]}
        """#
}

extension TestGateway {
    /// Calls a method by its name, and tells the code and sub_code of the answer.
    func code(_ method: String, _ params: String) async throws -> String {
        let request = try Util.Generic.Execute.Request(method: method, params: JSONObject(parsing: params))
        _ = await (try client()).util.generic.execute(request)
        return try #require(records.last).answer
    }
}

extension Outcome {
    var reply: AcceptedResponse<Operation>? { if case .accepted(let reply) = self { reply } else { nil } }
    var rejection: Rejection<Operation>? { if case .rejected(let rejection) = self { rejection } else { nil } }
    var unresolved: Unresolved<Operation>? { if case .unknown(let unresolved) = self { unresolved } else { nil } }
    var notSent: NotSent? { if case .notSent(let notSent) = self { notSent } else { nil } }
}

extension Settlement {
    var state: BusinessState? {
        switch self {
        case .succeeded: .succeeded
        case .failed: .failed
        case .refunded: .refunded
        case .processing: .processing
        case .unresolved: nil
        }
    }
}
