// Prepare, store, send; after a crash settle or send again.
import Foundation
import FundAPI
import FundRuntime

func payOut(
    _ request: Fund.B2cRedPacket.Send.Request, with client: Client, cipher: some StorageCipher,
    store: (Data) async throws -> Void
) async throws -> Outcome<Fund.B2cRedPacket.Send> {
    let prepared = try client.fund.b2cRedPacket.prepare(request)
    // In the transaction that marks the order as begun.
    try await store(cipher.seal(prepared.call))
    return await client.fund.b2cRedPacket.send(prepared)
}

func afterACrash(
    _ stored: Data, with client: Client, cipher: some StorageCipher
) async throws -> Outcome<Fund.B2cRedPacket.Send>? {
    let unresolved = try Unresolved<Fund.B2cRedPacket.Send>(cipher.open(StoredCall.self, from: stored))
    switch await client.fund.b2cRedPacket.settle(unresolved) {
    case .succeeded, .failed, .refunded, .processing: return nil
    // Nobody can say yet: the same bytes once more, and never another number.
    case .unresolved: return await client.fund.b2cRedPacket.resend(unresolved)
    }
}
