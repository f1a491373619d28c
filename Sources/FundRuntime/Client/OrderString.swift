/// The answer to an execution by Alipay's SDK: the signed order that the person's app hands to it.
///
/// It is made here, and nothing is sent. Whoever has it can have the order paid, so it is kept out of logs. The signature
/// is of the moment: make it when the person pays. What became of the order tell a notice and a query, never the app.
public struct OrderString: ResponseBody {
    /// The text for the SDK, byte for byte.
    public let text: Redacted<String>
    /// Every member that came.
    public let wire: JSONObject

    /// Reads the order.
    public init(from reader: inout ResponseReader) {
        text = reader.redacted("order")
        wire = reader.object
    }
}
