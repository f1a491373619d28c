internal import SpecDiagnostics
internal import SpecLanguage
internal import SpecModel

extension ModelText {
    /// A kind of notification: how it is named, what it says, and what its status means.
    mutating func write(_ notice: Notice, of model: Model) {
        member("id", notice.id)
        member("swift", notice.givenName?.value)
        member("message", notice.message?.value)
        member("notifyType", notice.notifyType?.value)
        write("content", notice.content, of: model)
        write("status", notice.status)
        list("samples", onLines: true, of: notice.samples.map(\.value)) { text, sample in
            text.object { $0.write(sample) }
        }
    }

    /// The notice that settles a call.
    mutating func write(_ settling: SettlingNotice?, settling operation: Operation, _ model: Model) {
        guard let settling, let id = settling.notice else { return }
        object("notice", onLines: true) { text in
            text.member("notice", model[id].id)
            if !settling.conditions.isEmpty {
                text.object("when") { text in
                    for condition in settling.conditions {
                        text.member(named: condition.field.value, condition.value.value)
                    }
                }
            }
            text.write("echo", settling.echo)
            text.write("status", model.noticedStatus(of: operation))
        }
    }
}
