/// A call.
struct Operation {
    let name: String
    let doc: String
    let request: [Field]
    let response: [Field]
}
