import FundRuntime

/// What a gateway in another process is told, and asked, over HTTP: faults, the clock, the ledger.
package struct GatewayControl: Sendable {
    /// An answer: an HTTP status with JSON.
    package struct Answer: Sendable {
        package let status: Int
        package let body: [UInt8]

        init(_ value: JSONValue, status: Int = 200) {
            self.status = status
            body = Array((value.jsonText + "\n").utf8)
        }
    }

    let gateway: TestGateway

    package init(_ gateway: TestGateway) { self.gateway = gateway }

    /// The answer to a request.
    package func answer(_ method: String, _ path: String, _ body: [UInt8]) -> Answer {
        do throws(ControlMistake) {
            switch (method, path) {
            case ("GET", "/"): return Answer(.array(Self.help.map { .string($0) }))
            case ("GET", "/ledger"): return Answer(.array(gateway.ledger.entries.map { .object(Self.object($0)) }))
            case ("GET", "/requests"): return Answer(.array(gateway.records.map { .object(Self.object($0)) }))
            case ("POST", "/notification"): return try notification(ControlWords(try Self.object(body)))
            case ("GET", "/counts"): return Answer(.object(counts))
            case ("POST", _):
                let object = try Self.object(body)
                try carryOut(path, ControlWords(object))
                return Answer(.object(Self.done))
            default: throw ControlMistake("there is no \(method) \(path)", status: 404)
            }
        } catch {
            var object = JSONObject()
            object.append("error", .string(error.message))
            object.append("commands", .array(Self.help.map { .string($0) }))
            return Answer(.object(object), status: error.status)
        }
    }

    /// What the platform would post to the app.
    private func notification(_ words: ControlWords) throws(ControlMistake) -> Answer {
        let key = try words.needed("key")
        guard let form = gateway.notification(about: key, isForged: try words.flag("isForged")) else {
            throw ControlMistake("no notification tells of an order '\(key)'", status: 404)
        }
        var object = JSONObject()
        object.append("body", .string(String(decoding: form, as: UTF8.self)))
        return Answer(.object(object))
    }

    private static let help = [
        "GET /ledger: the orders", "GET /requests: the latest requests and what was answered",
        "GET /counts: how many requests and orders there were, and how many of them were forgotten",
        #"POST /faults {"fault":"loseReply","for":"fund.b2cRedPacket.send","times":1}: one of \#(FaultWords.all.joined(separator: ", "))"#,
        #"POST /chaos {"seed":1,"rate":0.3}: faults at random"#, "POST /calm {}: no more faults",
        #"POST /clock {"advance":60}: so many seconds pass"#,
        #"POST /balance {"amount":"100.00","currency":"CNY"}: what the account holds"#,
        #"POST /course {"for":"fund.transferBankcard.transfer","steps":[{"after":0,"state":"processing"}]}"#,
        #"POST /move {"key":"N1","state":"refunded"}: what becomes of an order"#,
        #"POST /notification {"key":"N1","isForged":false}: the body of what the platform would post about an order"#,
        "POST /tokens {}: none is valid any more",
    ]

    private var counts: JSONObject {
        let (ledger, records, requests) = (gateway.ledger, gateway.records.count, gateway.requestCount)
        var object = JSONObject()
        for (name, count) in [
            ("requests", requests), ("requestsForgotten", requests - records),
            ("orders", ledger.entries.count + ledger.forgotten), ("ordersForgotten", ledger.forgotten),
        ] {
            object.append(name, .number(JSONNumber(count)))
        }
        return object
    }

    private static let done: JSONObject = {
        var object = JSONObject()
        object.append("done", true)
        return object
    }()

    private static func object(_ body: [UInt8]) throws(ControlMistake) -> JSONObject {
        if body.isEmpty { return JSONObject() }
        do { return try JSONObject(parsing: String(decoding: body, as: UTF8.self)) } catch {
            throw ControlMistake("the body is no JSON object (\(error))")
        }
    }

    private static func object(_ entry: Ledger.Entry) -> JSONObject {
        var object = JSONObject()
        object.append("operation", .string(entry.operation))
        if let key = entry.key { object.append("key", .string(key)) }
        if let amount = entry.amount { object.append("amount", .string(amount.text)) }
        object.append("state", .string(entry.state.rawValue))
        if let refunded = entry.refunded { object.append("refunded", .string(refunded.text)) }
        var identifiers = JSONObject()
        for (name, value) in entry.identifiers.sorted(by: { $0.key < $1.key }) {
            identifiers.append(name, .string(value))
        }
        object.append("identifiers", .object(identifiers))
        object.append("time", .number(JSONNumber(Int(entry.time))))
        return object
    }

    private static func object(_ record: GatewayRecord) -> JSONObject {
        var object = JSONObject()
        object.append("channel", .string(record.channel.rawValue))
        object.append("method", .string(record.method))
        if let operation = record.operation { object.append("operation", .string(operation)) }
        object.append("content", .object(record.content))
        object.append("answer", .string(record.answer))
        if let reason = record.reason { object.append("reason", .string(reason)) }
        if let fault = record.fault { object.append("fault", .string("\(fault)")) }
        return object
    }
}

/// What is wrong with a request to the control port.
struct ControlMistake: Error {
    let message: String
    let status: Int

    init(_ message: String, status: Int = 400) {
        self.message = message
        self.status = status
    }
}
