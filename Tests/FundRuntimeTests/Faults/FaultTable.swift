/// What every fault must end in, on every channel and over every transport: the one place where that is written down.
///
/// A cell is `accepted`, `notSent`, or the name of the cause of an `unknown` outcome. `=` repeats the cell before it, `-` is
/// a fault that the channel cannot have. A word in capitals is explained in the second table: transports learn of these
/// faults in different ways.
enum FaultTable {
    private static let outcomes = """
        fault                | gateway          | certificates           | v3               | space
        none                 | accepted         | =                      | =                | =
        slow                 | timedOut         | =                      | =                | =
        reset before reading | RESET            | =                      | =                | notSent
        reset after reading  | LOST             | =                      | =                | =
        closed               | LOST             | =                      | =                | =
        truncated            | CUT              | =                      | =                | =
        truncated by reset   | CUT              | =                      | =                | =
        gzip                 | ENCODED          | =                      | =                | =
        gzip unannounced     | malformedResponse   | =                      | =                | =
        charset GBK          | unexpectedResponse  | =                      | unsignedSuccess  | unexpectedResponse
        charset UTF-16       | malformedResponse   | =                      | =                | =
        signed in GBK        | accepted            | =                      | =                | -
        oversized            | responseTooLarge    | =                      | =                | =
        endless              | responseTooLarge    | =                      | =                | =
        empty                | malformedResponse   | =                      | =                | =
        status 502           | httpStatus       | =                      | =                | =
        redirect 301         | redirected       | =                      | =                | =
        redirect 302         | redirected       | =                      | =                | =
        redirect 303         | redirected       | =                      | =                | =
        redirect 307         | redirected       | =                      | =                | =
        redirect 308         | redirected       | =                      | =                | =
        unknown TLS issuer   | notSent          | =                      | =                | =
        wrong signature      | invalidSignature | =                      | =                | -
        no signature         | unsignedSuccess  | =                      | =                | -
        foreign certificate  | invalidSignature | certificateUnavailable | invalidSignature | -
        another order        | echoMismatch     | =                      | =                | =
        another method       | unexpectedResponse  | =                      | -                | -
        name twice           | malformedResponse   | =                      | =                | =
        """

    private static let meanings = """
        word    | memory         | urlSession                               | asyncHTTPClient
        LOST    | connectionLost | connectionLost, timedOut                 | connectionLost
        RESET   | connectionLost | connectionLost, timedOut, notSent           | connectionLost, notSent
        CUT     | malformedResponse | connectionLost, timedOut, malformedResponse | connectionLost
        ENCODED | malformedResponse | encodedResponse                             | encodedResponse
        """

    /// The faults that have a row, in order.
    static var faults: [String] { rows(outcomes).dropFirst().map { $0[0] } }

    /// What a fault may end in; empty where the channel cannot have it.
    static func outcomes(_ fault: Fault, _ channel: FaultChannel, _ carrier: Carrier) -> Set<String> {
        let cell = cell(outcomes, row: fault.rawValue, column: channel.rawValue)
        guard cell != "-" else { return [] }
        guard cell.allSatisfy(\.isUppercase) else { return [cell] }
        let words = self.cell(meanings, row: cell, column: carrier.rawValue)
        return Set(words.split(separator: ", ").map(String.init))
    }

    private static func cell(_ table: String, row: String, column: String) -> String {
        let rows = rows(table)
        guard let index = rows.first?.firstIndex(of: column), let cells = rows.first(where: { $0[0] == row }) else {
            return ""
        }
        return cells[...index].last { $0 != "=" } ?? ""
    }

    private static func rows(_ table: String) -> [[String]] {
        table.split(separator: "\n").map { line in
            line.split(separator: "|").map { $0.trimmingPrefix { $0 == " " }.reversed().drop { $0 == " " } }
                .map { String($0.reversed()) }
        }
    }
}
