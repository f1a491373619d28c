/// A place in a spec where a name stands that becomes a Swift name.
enum NameKind: String, CaseIterable, Sendable {
    case service, resource
    case operation, givenOperation, question, option
    case requestField, givenRequestField, responseField, givenResponseField, member, deprecatedField, choice
    case structure, givenStructure, enumeration, givenEnumeration, amount, givenAmount
    case notice, givenNotice, noticeField
    case value, givenValue, table, givenTable, subCode, givenSubCode
    case sharedStructure, sharedEnumeration, sharedAmount, sharedTable, givenSharedStructure

    /// Specs in which the name is `word`, and everything else has a name that means nothing, in the service `service`.
    func specs(_ word: String, service: String) -> [String] {
        func name(_ kind: NameKind, _ usual: String) -> String { kind == self ? "'\(word)'" : usual }
        func given(_ kind: NameKind) -> String { kind == self ? "swift: '\(word)', " : "" }
        let structure = name(.sharedStructure, name(.structure, "Parts\(service)"))
        let enumeration = name(.sharedEnumeration, name(.enumeration, "Sort\(service)"))
        let amount = name(.sharedAmount, name(.amount, "Sum\(service)"))
        let table = name(.sharedTable, name(.table, "refusals\(service)"))
        let shapes = """
            shapes:
              \(structure):
                kind: structure
                \(given(.givenStructure).isEmpty ? given(.givenSharedStructure).dropComma : given(.givenStructure).dropComma)
                fields:
                  \(name(.member, "part")): {type: string, wire: part, length: {max: 64}}
                  other: {type: \(enumeration), wire: other}
              \(enumeration):
                kind: enum
                \(given(.givenEnumeration).dropComma)
                values: {\(name(.value, "DONE")): {\(given(.givenValue))doc: good}, OPENED: }
              \(amount):
                kind: amount
                \(given(.givenAmount).dropComma)
                currency: CNY
                scale: 2
                minimum: '0.01'
                maximum: '500'
              Status\(service): {kind: enum, values: {SUCCESS: , WAITING: }}
            errors:
              \(table):
                \((given(.givenTable)).dropComma)
                codes:
                  '40004':
                    effect: unknown
                    next: query
                    subCodes:
                      \(name(.subCode, "NO_FUNDS")): {\(given(.givenSubCode))effect: none, next: topUpAndResend}
            """
        let head = """
            fundgen: 1
            by: page
            evidence: {page: {page: "https://example.com"}}

            """
        let calls = """
            service: \(name(.service, service))
            resource: \(name(.resource, "things"))
            operations:
              \(name(.operation, "transfer")):
                effect: movesMoney
                \(given(.givenOperation).dropComma)
                openPlatform: {method: example.thing.transfer}
                idempotencyKey: number
                echo: {number: number}
                options: {\(name(.option, "token")): {gateway: app_auth_token, space: [appAuthToken]}}
                request:
                  fields:
                    number: {type: string, wire: order_no, required: true, length: {max: 64}}
                    total: {type: \(amount), wire: total_amount, required: true}
                    \(name(.requestField, "memo")): {\(given(.givenRequestField))type: string, wire: memo, pattern: 'a.*'}
                    part: {type: \(structure), wire: parts}
                    sort: {type: \(enumeration), wire: sort}
                    first: {type: string, wire: first}
                    \(name(.choice, "second")): {type: string, wire: second}
                    secret: {type: string, wire: secret, privacy: secret}
                    \(name(.deprecatedField, "old")): {type: string, wire: old, deprecated: {doc: gone}}
                  rules:
                    - {id: one-of-two, exactlyOne: [first, \(name(.choice, "second"))]}
                response:
                  fields:
                    number: {type: string, wire: order_no, required: true}
                    itsStatus: {type: Status\(service), wire: status, required: true}
                    \(name(.responseField, "note")): {\(given(.givenResponseField))type: string, wire: note}
                    parts: {type: "list<\(structure.filter { $0 != "'" })>", wire: parts}
                    sort: {type: \(enumeration), wire: sort}
                status: {field: itsStatus, states: {SUCCESS: succeeded, WAITING: processing}}
                errors: \(table)
                settlement:
                  resendUnchanged: true
                  query: {operation: \(service).\(self == .resource ? word : "things").\(self == .question ? word : "inquire"), with: {number: {request: number}}}
              \(name(.question, "inquire")):
                effect: reads
                openPlatform: {method: example.thing.inquire}
                options: {\(name(.option, "token")): {gateway: app_auth_token}}
                request: {fields: {number: {type: string, wire: order_no, required: true}}}
                response:
                  fields:
                    number: {type: string, wire: order_no}
                    itsStatus: {type: Status\(service), wire: status, required: true}
                status: {field: itsStatus, states: {SUCCESS: succeeded, WAITING: processing}}
                errors: \(table)
            notices:
              \(name(.notice, "changed")):
                \(given(.givenNotice).dropComma)
                message: example.\(service.lowercased()).changed
                content:
                  fields:
                    number: {type: string, wire: order_no}
                    itsStatus: {type: Status\(service), wire: status, required: true}
                    \(name(.noticeField, "reason")): {type: string, wire: reason}
                status: {field: itsStatus, states: {SUCCESS: succeeded, WAITING: processing}}

            """
        return rawValue.lowercased().contains("shared") ? [head + calls, head + shapes] : [head + calls + shapes]
    }
}

extension String {
    /// As a line of a mapping of its own; a comment where there is nothing to say.
    fileprivate var dropComma: String { isEmpty ? "# no Swift name" : String(dropLast(2)) }
}
