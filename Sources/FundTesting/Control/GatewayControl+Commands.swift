import FundRuntime

extension GatewayControl {
    /// Does what a command says.
    func carryOut(_ path: String, _ words: ControlWords) throws(ControlMistake) {
        switch path {
        case "/faults":
            let fault = try FaultWords.fault(words)
            let (name, times) = (try words.text("for"), try words.whole("times") ?? 1)
            try known { () throws(UnknownCall) in try gateway.script(fault, for: name, times: times) }
        case "/course":
            var steps: [StatusStep] = []
            for step in try words.objects("steps") {
                steps.append(.after(try step.seconds("after") ?? .zero, try step.state("state")))
            }
            let name = try words.text("for")
            try known { () throws(UnknownCall) in try gateway.course(steps, for: name) }
        case "/chaos":
            let seed = try words.whole("seed").map { UInt64(bitPattern: Int64($0)) } ?? .random(in: 0 ... .max)
            gateway.start(Chaos(seed: seed, rate: try words.number("rate") ?? 0.3))
        case "/calm": gateway.calm()
        case "/tokens": gateway.expireTokens()
        case "/clock":
            guard let duration = try words.seconds("advance") else {
                throw ControlMistake("'advance' is missing: a number of seconds")
            }
            gateway.clock.advance(by: duration)
        case "/balance":
            let (amount, currency) = (try words.needed("amount"), try words.text("currency") ?? "CNY")
            let scale = try words.whole("scale") ?? 2
            guard let money = try? Money(amount, currency: currency, scale: scale) else {
                throw ControlMistake("'\(amount)' is no sum with at most \(scale) decimals")
            }
            gateway.fund(money)
        case "/move":
            let (key, state) = (try words.needed("key"), try words.state("state"))
            guard gateway.move(key, to: state) else { throw ControlMistake("there is no order '\(key)'", status: 404) }
        default: throw ControlMistake("there is no POST \(path)", status: 404)
        }
    }

    private func known(_ body: () throws(UnknownCall) -> Void) throws(ControlMistake) {
        do { try body() } catch { throw ControlMistake(error.description) }
    }
}
