/// The answer to the execution of a page by POST: a form that the person's browser sends.
///
/// It is made and signed here, and nothing is sent. Whoever has it can act on it, so it is kept out of logs. The signature
/// is of the moment: make the form when it is shown.
public struct PageForm: ResponseBody {
    /// The address that the form is posted to, with the parameters of the protocol in its query.
    public let action: Redacted<String>
    /// The hidden fields of the form, by name.
    public let fields: Redacted<[String: String]>
    /// Every member that came.
    public let wire: JSONObject

    /// Reads the form.
    public init(from reader: inout ResponseReader) {
        action = reader.redacted("action")
        fields = Redacted(reader.stringMap("fields"))
        wire = reader.object
    }

    /// A form in HTML that sends itself; put it into a page as it is.
    public var html: Redacted<String> {
        let inputs = fields.reveal().sorted { $0.key < $1.key }.map { name, value in
            #"<input type="hidden" name="\#(Self.escaped(name))" value="\#(Self.escaped(value))">"#
        }
        return Redacted(
            #"<form name="alipay" method="post" action="\#(Self.escaped(action.reveal()))">"# + inputs.joined()
                + "</form><script>document.forms['alipay'].submit();</script>")
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
            .replacing("\"", with: "&quot;").replacing("'", with: "&#39;")
    }
}
