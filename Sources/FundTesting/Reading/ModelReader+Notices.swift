import FundRuntime

extension ModelReader {
    /// A notice of a model file.
    mutating func notice(_ object: ModelObject) throws(ModelDamage) -> ModelNotice {
        var object = object
        let id = try object.needed("id")
        let kind: NotificationKind
        if let name = try object.text("message") {
            kind = .message(name)
        } else {
            kind = .notifyType(try object.needed("notifyType"))
        }
        let notice = ModelNotice(
            id: id, kind: kind, content: try content("content", of: &object), status: try status(of: &object))
        close(object, ["swift", "samples"])
        return notice
    }

    /// The notice that settles a call.
    mutating func settlingNotice(of settlement: inout ModelObject) throws(ModelDamage) -> ModelOperation.Notice? {
        guard var object = try settlement.object("notice", "settlingNotice") else { return nil }
        let notice = ModelOperation.Notice(
            id: try object.needed("notice"),
            conditions: try object.pairs("when").map { (field: $0.name, value: $0.text) },
            echo: try Self.echo(&object), status: try status(of: &object))
        close(object)
        return notice
    }
}
