/// A refusal that an operation may answer with.
struct SubCode {
    let name: String
    let doc: String
}
