/// A named structure.
struct Structure {
    let name: String
    let fields: [Field]
}
