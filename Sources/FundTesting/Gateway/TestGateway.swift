public import FundRuntime
import HTTPTypes
import Synchronization

/// The platform, in this process: it checks what it gets, keeps a ledger, answers signed, and fails when it is told to.
///
/// Its semantics are those of the model that the generator writes beside the SDK. It is a `Transport`, so that clients send to
/// it in place of the network, by every channel:
///
/// ```swift
/// let gateway = try TestGateway(model: APIModel(contentsOf: file))
/// let client = try gateway.client()
/// try gateway.script(.loseReply, for: "fund.b2cRedPacket.send")
///
/// let outcome = await client.fund.b2cRedPacket.send(request)     // unknown: it may have been paid
/// gateway.ledger["N1"]?.state                                    // it was
/// ```
///
/// It knows no more than the specs say. Calls of one method are told apart by their constants. A call with a key makes an order;
/// the same content under the same key gets the same answer, and another content is refused. A call with a key that names
/// another call's order takes back from it. A call without a key moves the order that it names, as its settlement says. A
/// question is answered from the ledger, or where it asks for no order by its first sample.
public final class TestGateway: Transport {
    /// The clock by which statuses move.
    public let clock: TestClock
    /// The keys of both sides.
    public let keys: TestKeys
    /// How it was to be.
    public let options: GatewayOptions

    let space: SpaceWire
    let openPlatform: OpenPlatformWire
    let openPlatformV3: OpenPlatformV3Wire
    let state: Mutex<GatewayState>

    /// A gateway for the calls of a model.
    ///
    /// - Parameter keys: keys made before; making some takes a moment.
    public init(
        model: APIModel, options: GatewayOptions = GatewayOptions(), clock: TestClock = TestClock(),
        keys: TestKeys? = nil
    ) throws {
        self.clock = clock
        self.options = options
        self.keys = try keys ?? TestKeys.shared
        let signing: ReplySigning =
            options.signatures == .unproven
            ? .unproven : .keys(self.keys, isInCertificateMode: options.signatures == .certificates)
        let encryption = ContentEncryption(cipher: self.keys.contentCipher)
        openPlatform = OpenPlatformWire(appID: options.appID, signing: signing, encryption: encryption)
        openPlatformV3 = OpenPlatformV3Wire(appID: options.appID, signing: signing, encryption: encryption)
        space = SpaceWire(
            spaceID: options.spaceID, secret: options.spaceSecret, appID: options.appID,
            functionTarget: options.functionTarget)
        state = Mutex(GatewayState(desk: Desk(model, limit: options.ledgerLimit)))
    }

    /// Answers a request at once, or fails as it was told to.
    public func send(_ request: TransportRequest) async throws(TransportError) -> TransportResponse {
        try exchange(request) { clock.advance(by: $0) }.get()
    }
}

extension TestGateway {
    /// The orders, at the time that the clock shows.
    public var ledger: Ledger {
        let time = clock.millisecondsSince1970
        return state.withLock { Ledger($0.desk, at: time) }
    }

    /// The latest requests, the oldest first.
    public var records: [GatewayRecord] {
        state.withLock { Array($0.records.suffix(max(options.recordLimit, 0))) }
    }

    /// How many requests came, those that are no longer remembered included.
    public var requestCount: Int { state.withLock { $0.requestCount } }

    /// Has the next calls fail.
    ///
    /// - Parameters:
    ///   - operation: the call, such as `fund.b2cRedPacket.send`; nil for any.
    ///   - times: how many calls.
    public func script(
        _ fault: GatewayFault, for operation: String? = nil, times: Int = 1
    ) throws(UnknownCall) {
        let id = try id(operation)
        state.withLock { $0.script.add(fault, for: id, times: times) }
    }

    /// Has calls fail at random, until `calm()`.
    public func start(_ chaos: Chaos) { state.withLock { $0.script.chaos = chaos } }

    /// Has nothing fail any more.
    public func calm() { state.withLock { $0.script.clear() } }

    /// Says what becomes of payments that are made from now on; without a word they succeed at once.
    ///
    /// ```swift
    /// try gateway.course([.now(.processing), .after(.seconds(60), .succeeded)], for: "fund.transferBankcard.transfer")
    /// gateway.clock.advance(by: .seconds(60))
    /// ```
    public func course(_ steps: [StatusStep], for operation: String? = nil) throws(UnknownCall) {
        let id = try id(operation)
        state.withLock { $0.desk.courses[id] = steps }
    }

    /// Moves an order into a state, as a bank does that sends money back; false where there is no order of that key.
    @discardableResult public func move(_ key: String, to state: BusinessState) -> Bool {
        let time = clock.millisecondsSince1970
        return self.state.withLock { $0.desk.move(key, to: state, at: time) }
    }

    /// Says what the account holds that pays; without a word it is never short.
    ///
    /// What is paid already counts.
    public func fund(_ money: Money) { state.withLock { $0.desk.funds[money.currency] = money } }

    /// What the account still holds; nil where nobody said what it held.
    public func balance(of currency: String = "CNY") -> Money? {
        let time = clock.millisecondsSince1970
        return state.withLock { $0.desk.balance(of: currency, at: time) }
    }

    /// Makes every token of the space invalid.
    public func expireTokens() { state.withLock { $0.expireTokens() } }

    private func id(_ name: String?) throws(UnknownCall) -> String? {
        guard let name else { return nil }
        let catalogue = state.withLock { $0.desk.catalogue }
        guard let operation = catalogue[name] else { throw UnknownCall(name: name, known: catalogue.ids) }
        return operation.id
    }
}
